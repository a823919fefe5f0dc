// One fact as a card: what it tells, the words it was read from, right or wrong.

/** A card; `open(key, n)` shows the fact's evidence, of which `n` is one. */
function makeFact(row, key, open) {
  const record = readRecord(row);
  const [family] = key.split("/");
  const fact = findFact(record, key);
  const { headline, more } = showHeadline(family, fact);
  const button = make(
    "button",
    { type: "button", class: "headline", "aria-expanded": "false", tabindex: "-1" },
    make("span", { class: `swatch ${family}` }),
    make("span", { class: "words", lang: "vi" }, headline, more ? make("small", {}, more) : null),
  );
  button.addEventListener("click", () => open(key, 0));
  const card = make("li", { class: "fact", id: `fact-${family}-${key.split("/")[1]}` });
  card.dataset.fact = key;
  const details = makeDetails(record, family, fact, key, open);
  const also = makeAlso(row, key);
  if (also) details.append(also);
  card.append(button, makeVerdict(row, key), details, makeComment(row, key));
  showVerdict(card, row);
  return card;
}

function makeVerdict(row, key) {
  const [family] = key.split("/");
  const legend = `${say("review", "legend")}: ${showName(family, findFact(readRecord(row), key))}`;
  const group = make("div", { class: "verdict", role: "group", "aria-label": legend });
  for (const verdict of ["right", "wrong"]) {
    const sign = make("span", { "aria-hidden": "true" }, verdict === "right" ? "✓" : "✗");
    const attributes = { type: "button", class: verdict, "aria-pressed": "false", tabindex: "-1" };
    const button = make("button", attributes, sign, ` ${say("review", verdict)}`);
    button.addEventListener("click", () => giveVerdict(button.closest(".fact"), row, verdict));
    group.append(button);
  }
  return group;
}

function giveVerdict(card, row, verdict) {
  markFact(row, card.dataset.fact, verdict);
  showVerdict(card, row);
}

function showVerdict(card, row) {
  const mark = loadMarks(row).facts[card.dataset.fact];
  for (const button of card.querySelectorAll(".verdict button")) {
    button.setAttribute("aria-pressed", String(button.classList.contains(mark?.verdict)));
  }
  card.classList.toggle("is-right", mark?.verdict === "right");
  card.classList.toggle("is-wrong", mark?.verdict === "wrong");
  card.querySelector(".comment").hidden = mark?.verdict !== "wrong";
}

function makeDetails(record, family, fact, key, open) {
  const values = listValues(record, family, fact).flatMap(([label, value]) => [
    make("dt", {}, label),
    make("dd", { lang: "vi" }, value),
  ]);
  const { length } = [...record.text];
  const evidence = fact.evidence
    .map((one, n) => ({ ...one, n }))
    .filter(({ start, end }) => Math.max(start, 0) < Math.min(end, length));
  const letters = evidence.length ? [...record.text] : [];
  const items = evidence.map(({ start, end, rule, n }) => {
    const words = letters.slice(Math.max(start, 0), end).join("").replace(/\s+/g, " ");
    const short = words.length > 120 ? `${words.slice(0, 118)}…` : words;
    const attributes = { type: "button", class: "evidence", "data-n": n, title: say("bulletin", "to_text") };
    const button = make("button", attributes, make("q", { lang: "vi" }, short));
    button.addEventListener("click", () => open(key, n, true));
    return make("li", {}, button, " ", make("span", { class: "rule" }, `${say("bulletin", "rule")} `, make("code", {}, rule)));
  });
  const list = items.length ? make("ul", {}, ...items) : make("p", {}, say("bulletin", "no_evidence"));
  return make("div", { class: "details", hidden: true }, make("dl", {}, ...values), make("h4", {}, say("bulletin", "evidence")), list);
}

function makeComment(row, key) {
  const input = make("input", { type: "text", autocomplete: "off", value: loadMarks(row).facts[key]?.comment });
  input.addEventListener("input", () => commentFact(row, key, input.value));
  return make("label", { class: "comment", hidden: true }, say("review", "comment"), input);
}

/** Up and down go from fact to fact; + and - mark the one in focus. */
function walkFacts(event, row) {
  const card = event.target.closest(".fact");
  if (!card || event.target.tagName === "INPUT" || event.altKey || event.ctrlKey || event.metaKey) return;
  const verdict = { "+": "right", "=": "right", "-": "wrong", "−": "wrong" }[event.key];
  if (verdict) {
    event.preventDefault();
    giveVerdict(card, row, verdict);
    return;
  }
  if (!event.target.classList.contains("headline")) return;
  const cards = [...event.currentTarget.querySelectorAll(".fact")].filter((one) => one.checkVisibility());
  const at = cards.indexOf(card);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cards.length - 1 }[event.key];
  if (to === undefined || !cards[to]) return;
  event.preventDefault();
  focusFact(cards[to]);
}

/** Make one card the stop of the Tab key, with its buttons. */
function stopAt(card) {
  for (const button of document.querySelectorAll(".fact .headline, .fact .verdict button")) {
    button.tabIndex = card.contains(button) ? 0 : -1;
  }
}

function focusFact(card) {
  stopAt(card);
  card.querySelector(".headline").focus({ preventScroll: true });
  bring(card, "nearest");
}
