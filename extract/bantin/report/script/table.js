// The list, by bulletin or by commendation: sorted by a column, walked with the arrow keys.

const order = { bulletins: { column: "posted", down: true }, acts: { column: "posted", down: true } };
let listed = [];
let waiting = 0;

const COLUMNS = {
  bulletins: [
    { key: "posted", value: ({ row }) => row.published, show: ({ row }) => showDate(row.published?.slice(0, 10)) },
    { key: "title", value: ({ row }) => row.title ?? row.id, show: showTitle },
    { key: "place", value: ({ row }) => row.place, show: ({ row }) => row.place },
    { key: "acts", value: ({ row }) => row.acts.length || null, show: ({ row }) => showAwards(row) },
    { key: "figures", value: ({ row }) => row.figures[0] + row.figures[1] || null, show: ({ row }) => showFigures(row) },
    { key: "warnings", value: ({ row }) => row.warnings.length || null, show: ({ row }) => row.warnings.length || "" },
    { key: "reviewed", value: ({ at }) => showReviewed(at), show: ({ at }) => showReviewed(at) },
  ],
  acts: [
    { key: "posted", value: ({ row }) => row.published, show: ({ row }) => showDate(row.published?.slice(0, 10)) },
    { key: "award", value: ({ act }) => act.award, show: showAward },
    { key: "by", value: ({ act }) => act.by, show: ({ act }) => act.by ?? "" },
    { key: "receivers", value: ({ act }) => countReceivers(act), show: ({ act }) => showActReceivers(act) },
    { key: "decision", value: ({ act }) => act.decision, show: ({ act }) => act.decision ?? "" },
    { key: "status", value: ({ act }) => act.status, show: ({ act }) => say("statuses", act.status) },
    { key: "place", value: ({ row }) => row.place, show: ({ row }) => row.place },
  ],
};

function showTitle({ row, at }) {
  return make("a", { href: `#b${at + 1}`, lang: "vi", tabindex: "-1" }, row.title || row.id);
}

function showAward({ act, at }) {
  return make("a", { href: `#b${at + 1}/${act.fact}`, lang: "vi", tabindex: "-1" }, act.award);
}

function showActReceivers(act) {
  return showReceivers(act.counts, act.approximate, act.recipients);
}

function countReceivers(act) {
  const told = Object.values(act.counts);
  return told.length ? told.reduce((sum, number) => sum + number, 0) : act.recipients || null;
}

/** "2 giấy khen, 1 bằng khen" */
function showAwards(row) {
  const counts = new Map();
  for (const act of row.acts) counts.set(act.award_class, (counts.get(act.award_class) ?? 0) + 1);
  // Awards keep their name in any language; that none was named is told in the page's.
  const name = (award) => (award === "khác" ? say("awards", award) : award);
  return [...counts].map(([award, number]) => `${showNumber(number)} ${name(award)}`).join(", ");
}

function showFigures(row) {
  const kinds = ["scores", "rankings"].map((kind, n) => [row.figures[n], say("overview", kind)]);
  return kinds.filter(([number]) => number).map(([number, kind]) => `${showNumber(number)} ${kind}`).join(", ");
}

function readView() {
  return document.querySelector("#view input:checked").value;
}

function listItems(view, filters) {
  const fitting = rows.map((row, at) => ({ row, at })).filter(({ at }) => holdsRow(at, filters));
  if (view === "bulletins") return fitting;
  const acts = fitting.flatMap(({ row, at }) => row.acts.map((act) => ({ row, at, act })));
  return acts.filter(({ act }) => fitsAct(act, filters));
}

/** Sorted by the column chosen; what a column does not tell comes last either way. */
function sortItems(view, items) {
  const { column, down } = order[view];
  const { value } = COLUMNS[view].find(({ key }) => key === column);
  const keyed = items.map((item, n) => ({ item, n, by: value(item) ?? "" }));
  keyed.sort((a, b) => {
    if ((a.by === "") !== (b.by === "")) return a.by === "" ? 1 : -1;
    const sign = typeof a.by === "number" ? a.by - b.by : collator.compare(a.by, b.by);
    return (down ? -sign : sign) || a.n - b.n;
  });
  return keyed.map(({ item }) => item);
}

function makeHead(view) {
  const cells = COLUMNS[view].map(({ key }) => {
    const { column, down } = order[view];
    const sorted = key === column ? (down ? "descending" : "ascending") : null;
    const button = make("button", { type: "button", "data-column": key }, say("table", key));
    button.addEventListener("click", () => {
      order[view] = { column: key, down: key === column ? !down : key === "posted" };
      refresh();
      document.querySelector(`[data-column="${key}"]`).focus();
    });
    return make("th", { scope: "col", role: "columnheader", "aria-sort": sorted, class: `of-${key}` }, button);
  });
  return make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...cells));
}

function makeRow(view, item) {
  const cells = COLUMNS[view].map(({ key, show }) => {
    const cell = make("td", { role: "cell", class: `of-${key}`, "data-label": say("table", key) });
    cell.append(show(item));
    if (!cell.textContent) cell.classList.add("blank");
    return cell;
  });
  const row = make("tr", { role: "row" }, ...cells);
  row.addEventListener("click", (event) => {
    if (!event.target.closest("a") && String(getSelection()) === "") row.querySelector("a").click();
  });
  return row;
}

/** Show what the filters leave, in the order chosen. */
function refresh() {
  clearTimeout(waiting);
  const view = readView();
  const filters = readFilters();
  const items = sortItems(view, listItems(view, filters));
  listed = [...new Set(items.map(({ at }) => at))];
  const counts = { n: items.length, bulletins: listed.length };
  document.getElementById("found").textContent = say("filters", view === "acts" ? "found_acts" : "found", counts);
  document.getElementById("clear").hidden = Object.values(filters).every((value) => value === "");
  const body = make("tbody", { role: "rowgroup" }, ...items.map((item) => makeRow(view, item)));
  const caption = make("caption", { class: "hidden" }, say("table", "caption"));
  const table = make("table", { role: "table", class: `list ${view}` }, caption, makeHead(view), body);
  const nothing = make("p", { class: "none" }, say("filters", "nothing"));
  document.getElementById("table").replaceChildren(items.length ? table : nothing);
  const first = body.querySelector("a");
  if (first) first.tabIndex = 0;
  showPressed();
}

/** Up, down, Home and End go from row to row. */
function walkRows(event) {
  if (!event.target.closest("tbody") || event.target.tagName !== "A") return;
  const links = [...event.currentTarget.querySelectorAll("tbody a")];
  const at = links.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (to === undefined || !links[to]) return;
  event.preventDefault();
  for (const link of links) link.tabIndex = -1;
  links[to].tabIndex = 0;
  links[to].focus();
}
