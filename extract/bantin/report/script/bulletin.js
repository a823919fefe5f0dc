// One bulletin opened: its text on one side, its facts on the other, each leading to the other.

const front = document.getElementById("front");
const masthead = document.querySelector("body > header");
const detail = document.getElementById("bulletin");
const MINOR = ["people", "units"];
let opened = null;

/** Open a bulletin; with a key, at that fact. */
function openBulletin(row, key) {
  if (opened?.row !== row) {
    opened = { row };
    detail.replaceChildren(...makeBulletin(row));
    document.title = `${rows[row].title || rows[row].id} – ${say("page", "title")}`;
  }
  front.hidden = masthead.hidden = true;
  detail.hidden = false;
  const card = key && findCard(key);
  if (card) {
    openFact(key, 0);
    focusFact(card);
    bring(card, "center");
  } else {
    window.scrollTo(0, 0);
    detail.querySelector("h1").focus({ preventScroll: true });
  }
}

function closeBulletin() {
  opened = null;
  detail.hidden = true;
  detail.replaceChildren();
  front.hidden = masthead.hidden = false;
  document.title = say("page", "title");
}

function makeBulletin(row) {
  const record = readRecord(row);
  const text = makeText(record, chooseMark);
  const missing = makeMissing(row, text.offsets);
  const selection = makeSelectionBar(missing);
  opened.follow = selection.follow;
  const facts = make("section", { class: "facts", "aria-labelledby": "facts-title" });
  facts.append(make("h3", { id: "facts-title" }, `${say("bulletin", "facts")} (${showNumber(rows[row].facts)})`));
  facts.append(...makeFamilies(row), makeClosing(row), missing.form);
  facts.addEventListener("keydown", (event) => walkFacts(event, row));
  const first = facts.querySelector(".fact");
  if (first) for (const button of first.querySelectorAll(".headline, .verdict button")) button.tabIndex = 0;
  const heading = make("h1", { tabindex: "-1", lang: "vi" }, rows[row].title || rows[row].id);
  const keys = make("p", { class: "hint keys" }, say("bulletin", "keys"));
  const both = make("div", { class: "both" }, make("div", { class: "side" }, text.box), facts);
  return [makePaging(row), heading, makeOrigin(record), makeWarnings(row), both, keys, selection.bar];
}

function makePaging(row) {
  const place = listed.indexOf(row);
  const link = (to, key, sign) =>
    to === undefined ? null : make("a", { href: `#b${to + 1}`, class: "step", "aria-label": say("bulletin", key) }, sign);
  const position = place < 0 ? null : say("bulletin", "position", { n: place + 1, total: listed.length });
  return make(
    "nav",
    { class: "paging" },
    make("a", { href: "#list", class: "back" }, `← ${say("bulletin", "back")}`),
    place > 0 ? link(listed[place - 1], "previous", "‹") : null,
    position ? make("span", {}, position) : null,
    place >= 0 ? link(listed[place + 1], "next", "›") : null,
  );
}

function makeOrigin(record) {
  const { path, url } = record.source;
  // Any other scheme could be a program.
  const isPage = /^https?:\/\//i.test(url ?? "");
  const source = isPage ? make("a", { href: url, rel: "noreferrer" }, path) : path;
  const units = [record.place.commune, record.place.district, record.place.province].filter(Boolean);
  const place = units.map((unit) => unit.name).join(", ");
  const posted = record.published ? showDate(record.published) : say("bulletin", "no_date");
  const told = [posted, place].filter(Boolean).join(" · ");
  return make("p", { class: "origin" }, `${told} · ${say("bulletin", "source")}: `, source);
}

function makeWarnings(row) {
  const items = rows[row].warnings.map((warning) => {
    const links = warning.facts.map((key) => {
      const [family] = key.split("/");
      return make("a", { href: `#b${row + 1}/${key}`, lang: "vi" }, showName(family, findFact(readRecord(row), key)));
    });
    const about = links.flatMap((link, n) => [n ? "; " : " ", link]);
    return make("li", {}, make("b", {}, say("warnings", warning.code)), ". ", makeMessage(warning), ...about);
  });
  return make("ul", { class: "warnings", hidden: !items.length }, ...items);
}

function makeFamilies(row) {
  const record = readRecord(row);
  const make_list = (families) =>
    families.flatMap((family) => {
      if (!record[family].length) return [];
      const cards = record[family].map((_, n) => makeFact(row, `${family}/${n}`, openFact));
      const name = `${say("families", family)} (${showNumber(cards.length)})`;
      return [make("h4", { class: "family" }, name), make("ul", { class: "cards" }, ...cards)];
    });
  const major = make_list(data.families.filter((family) => !MINOR.includes(family)));
  const minor = make_list(MINOR);
  const number = MINOR.reduce((sum, family) => sum + record[family].length, 0);
  const folded = make("summary", {}, say("bulletin", "minor", { n: number }));
  if (!major.length && !minor.length) return [make("p", { class: "none" }, say("bulletin", "no_facts"))];
  return minor.length ? [...major, make("details", { open: !major.length }, folded, ...minor)] : major;
}

/** What closes a review: everything else is right, nothing else is there. */
function makeClosing(row) {
  const all = make("button", { type: "button", class: "all-right" }, say("review", "all_right"));
  all.addEventListener("click", () => {
    markAllRight(row);
    for (const card of detail.querySelectorAll(".fact")) showVerdict(card, row);
  });
  const box = make("input", { type: "checkbox", id: "complete" });
  box.checked = loadMarks(row).complete;
  box.addEventListener("change", () => {
    loadMarks(row).complete = box.checked;
    saveMarks(row);
  });
  const label = make("label", { class: "complete" }, box, make("span", {}, say("review", "complete")));
  return make("div", { class: "closing" }, rows[row].facts ? all : null, label);
}

function findCard(key) {
  return detail.querySelector(`.fact[data-fact="${CSS.escape(key)}"]`);
}

/** Show a fact and its evidence number `n`: the card unfolds, the words are marked and brought into view. */
function openFact(key, n, stay = false) {
  const card = findCard(key);
  const isOpen = card.classList.contains("active");
  for (const one of detail.querySelectorAll(".fact.active")) if (one !== card) foldFact(one);
  if (isOpen && n === 0 && !stay && document.activeElement === card.querySelector(".headline")) {
    foldFact(card);
    showEvidence(null, 0);
    return;
  }
  card.closest("details")?.setAttribute("open", "");
  card.classList.add("active");
  card.querySelector(".details").hidden = false;
  card.querySelector(".headline").setAttribute("aria-expanded", "true");
  stopAt(card);
  const mark = showEvidence(key, n);
  if (mark) {
    for (const one of detail.querySelectorAll("mark")) one.tabIndex = one === mark ? 0 : -1;
    if (stay) mark.focus({ preventScroll: true });
    bring(mark);
  }
}

function foldFact(card) {
  card.classList.remove("active");
  card.querySelector(".details").hidden = true;
  card.querySelector(".headline").setAttribute("aria-expanded", "false");
}

/** Mark all words of a fact, those of evidence `n` strongest; return the first mark of that. */
function showEvidence(key, n) {
  let first = null;
  for (const mark of detail.querySelectorAll("mark")) {
    const isOwn = key !== null && mark.dataset.facts.split(" ").includes(key);
    const isThis = isOwn && mark.dataset.spans.split(" ").includes(`${key}/${n}`);
    mark.classList.toggle("chosen", isOwn);
    mark.classList.toggle("this", isThis);
    if (isThis) first ??= mark;
  }
  for (const button of detail.querySelectorAll(".evidence")) {
    const isThis = button.closest(".fact").dataset.fact === key && button.dataset.n === String(n);
    button.toggleAttribute("aria-current", isThis);
  }
  return first ?? detail.querySelector("mark.chosen");
}

/** A mark was chosen: go to its closest fact; chosen again, to the next one of those that share the words. */
function chooseMark(keys) {
  const active = detail.querySelector(".fact.active")?.dataset.fact;
  const key = keys[(keys.indexOf(active) + 1) % keys.length];
  const mark = document.activeElement?.closest("mark") ?? null;
  const n = mark ? findEvidence(mark, key) : 0;
  openFact(key, n, true);
  const card = findCard(key);
  focusFact(card);
  bring(card, "center");
}

function findEvidence(mark, key) {
  const span = mark.dataset.spans.split(" ").find((one) => one.startsWith(`${key}/`));
  return Number(span?.split("/").pop() ?? 0);
}
