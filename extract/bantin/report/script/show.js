// A fact in words: its headline, and its values key by key.

const HIDDEN = new Set(["id", "evidence"]);
const COUNTS = ["collectives", "individuals", "households", "units", "mixed"];
const DATES = new Set(["date", "start", "end"]);

/** "khoảng 7 tập thể, 12 cá nhân"; where there is no count, the number of names. */
function showReceivers(counts, approximate, named) {
  const told = COUNTS.filter((kind) => counts[kind] != null).map((kind) =>
    say("headlines", kind, { n: counts[kind] }),
  );
  if (told.length) return (approximate ? `${say("bulletin", "about")} ` : "") + told.join(", ");
  return named ? say("headlines", "recipients", { n: named }) : "";
}

function showPaper(kind, paper) {
  const number = [paper.number_as_written ?? paper.number, paper.series_year, paper.symbol].filter(Boolean).join("/");
  const values = { number, kind: paper.kind ?? "" };
  return say("headlines", number ? kind : `${kind}_unnumbered`, values);
}

function showScore(score) {
  if (score.value === null) return say("headlines", "at_max");
  const unit = score.unit === "%" ? "%" : score.unit ? ` ${score.unit}` : "";
  if (score.max === null) return showNumber(score.value) + unit;
  return say("headlines", "score_of", { value: score.value, max: showNumber(score.max) + unit });
}

function showRank(ranking) {
  if (ranking.rank === null) return say("headlines", "from_last", { rank: ranking.from_last });
  return say("headlines", ranking.out_of ? "rank_of" : "rank", { rank: ranking.rank, of: ranking.out_of });
}

function showIndex(fact) {
  return [fact.index ?? say("headlines", "no_index"), fact.component].filter(Boolean).join(", ");
}

const HEADLINES = {
  decisions: (fact) => [showPaper("decision", fact), showDate(fact.date)],
  documents: (fact) => [showPaper("document", fact), showDate(fact.date)],
  commendations: (fact) => [
    fact.award,
    showReceivers(fact, fact.approximate, fact.recipients.length),
    fact.status === "given" ? "" : say("statuses", fact.status),
  ],
  scores: (fact) => [`${showIndex(fact)}: ${showScore(fact)}`, fact.subject?.name],
  rankings: (fact) => [`${showIndex(fact)}: ${showRank(fact)}`, fact.subject?.name],
  campaigns: (fact) => [fact.name],
  events: (fact) => [fact.name ?? fact.kind, showDate(fact.date)],
  people: (fact) => [fact.name, fact.title],
  units: (fact) => [fact.name],
};

/** The headline of a fact and a line below it. */
function showHeadline(family, fact) {
  const [headline, ...more] = HEADLINES[family](fact);
  return { headline, more: more.filter(Boolean).join(" · ") };
}

function showName(family, fact) {
  const { headline, more } = showHeadline(family, fact);
  return more ? `${headline}, ${more}` : headline;
}

function showReference(record, key, id) {
  const family = key === "decision" ? "decisions" : "people";
  const fact = record[family].find((one) => one.id === id);
  if (!fact) return id;
  return family === "people" ? fact.name : showPaper("decision", fact);
}

function showValue(record, family, key, value) {
  if (value === true) return say("bulletin", "yes");
  if (key === "inferred") return value.map((field) => say("fields", field)).join(", ");
  if (Array.isArray(value)) return value.map((one) => showValue(record, family, key, one)).join("; ");
  if (typeof value === "object") return value.code ? say("bulletin", "with_code", value) : value.name;
  if (key === "status") return say("statuses", value);
  if (key === "award_class") return say("awards", value);
  if (key === "effect" || (key === "kind" && family === "units")) return say("values", value);
  if (["decision", "signed_by", "chaired_by"].includes(key)) return showReference(record, key, value);
  if (DATES.has(key)) return showDate(value);
  // A year in a number is no figure.
  return typeof value === "number" && key !== "series_year" ? showNumber(value) : String(value);
}

/** What a fact tells, as [label, value]; what it does not tell is left out. */
function listValues(record, family, fact) {
  return Object.entries(fact)
    .filter(([key, value]) => !HIDDEN.has(key) && value !== null && value !== false && value !== "")
    .filter(([, value]) => !Array.isArray(value) || value.length)
    .map(([key, value]) => [say("fields", key), showValue(record, family, key, value)]);
}

// The record's messages are English and made of these parts; one that is made otherwise is shown as it is.
const MESSAGES = {
  count_differs_from_list: /^(.+) announced \((.*)\), (.+) named$/s,
  components_differ_from_total: /^the components add up to (.+), the total is (.+)$/,
  rank_beyond_field: /^rank (.+) among (.+)$/,
  score_beyond_max: /^(.+) of (.+)$/,
  number_spelled_two_ways: /^decision (.+) is written with and without a thousands dot$/,
  date_impossible: /^no such day: (.+)$/s,
  dates_out_of_order: /^ends on (.+), before (.+)$/,
  award_differs_between_mentions: /^told as (.+?) and as (.+)$/s,
  ambiguous_place: /^(.+) may be any of (.+) units$/s,
  no_article_found: /^no headline and no paragraph was found in the input$/,
};

/** What a warning says, as an element. */
function makeMessage({ code, message }) {
  const found = MESSAGES[code]?.exec(message);
  if (!found) return make("span", { class: "message", lang: "en" }, message);
  const isFigures = code === "score_beyond_max" || code === "components_differ_from_total";
  const [a, b, c] = found.slice(1).map((part) => (isFigures ? Number(part) : part));
  return make("span", { class: "message" }, say("messages", code, { a, b, c }));
}
