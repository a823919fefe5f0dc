// Which bulletins the list shows: what the form says, and what a click on a chart sets in it.

const form = document.getElementById("filters");
const texts = { plain: [], folded: [] };

/** The words of a bulletin, to be searched; made when first searched for. */
function readWords(row, kind) {
  if (texts[kind][row] === undefined) {
    const { id, place, title, acts } = rows[row];
    const givers = acts.map((act) => act.by ?? "").join("\n");
    const all = [title ?? "", place, givers, id, readRecord(row).text].join("\n");
    texts[kind][row] = kind === "folded" ? fold(all) : all.toLowerCase().normalize("NFC");
  }
  return texts[kind][row];
}

/** Whether all words typed stand in a bulletin; those typed without diacritics mean any. */
function holdsWords(row, query) {
  const words = query.toLowerCase().normalize("NFC").split(/\s+/).filter(Boolean);
  return words.every((word) => readWords(row, fold(word) === word ? "folded" : "plain").includes(word));
}

function readFilters() {
  return Object.fromEntries(new FormData(form));
}

function fits(told, wanted) {
  return wanted === "" || told === (wanted === UNKNOWN ? "" : wanted);
}

function fitsAct(act, { award, status }) {
  return fits(act.award_class, award) && fits(act.status, status);
}

function fitsMonth(month, wanted) {
  return fits(month, wanted) || (wanted.length === 4 && month.startsWith(wanted));
}

function holdsRow(row, filters) {
  const { province, month, acts, indices, warnings } = rows[row];
  if (!fits(province, filters.province) || !fitsMonth(month, filters.month)) return false;
  if (filters.index !== "" && !indices.some((index) => fits(index, filters.index))) return false;
  if (filters.warnings !== "" && (filters.warnings === "with") !== warnings.length > 0) return false;
  if ((filters.award || filters.status) && !acts.some((act) => fitsAct(act, filters))) return false;
  return holdsWords(row, filters.text);
}

function setOptions(name, options) {
  const all = make("option", { value: "" }, say("filters", "all"));
  const made = options.map(([value, label]) => make("option", { value }, label));
  form.elements[name].replaceChildren(all, ...made);
}

function listDistinct(values, label) {
  const known = [...new Set(values)].sort((a, b) => collator.compare(a, b));
  const named = known.filter(Boolean).map((value) => [value, label(value)]);
  return known.includes("") ? [...named, [UNKNOWN, say("filters", "unknown")]] : named;
}

/** The months newest first, each year before its months. */
function listMonths() {
  const months = listDistinct(rows.map((row) => row.month), showDate);
  const unknown = months.filter(([value]) => value === UNKNOWN);
  const known = months.filter(([value]) => value !== UNKNOWN).reverse();
  const years = new Set();
  const options = known.flatMap(([value, label]) => {
    const year = value.slice(0, 4);
    const isNew = !years.has(year);
    years.add(year);
    return isNew ? [[year, year], [value, `\u2003${label}`]] : [[value, `\u2003${label}`]];
  });
  return [...options, ...unknown];
}

function fillFilters() {
  const acts = rows.flatMap((row) => row.acts);
  setOptions("province", listDistinct(rows.map((row) => row.province), String));
  setOptions("month", listMonths());
  setOptions("award", listDistinct(acts.map((act) => act.award_class), (award) => say("awards", award)));
  setOptions("status", listDistinct(acts.map((act) => act.status), (status) => say("statuses", status)));
  setOptions("index", listDistinct(rows.flatMap((row) => row.indices), String));
  const kinds = ["with", "without"].map((kind) => [kind, say("filters", `${kind}_warnings`)]);
  setOptions("warnings", kinds);
}

/** A bar or cell of a chart sets its filter, or takes it back, and leads to the list. */
function chooseInChart(button) {
  const { filter, value } = button.dataset;
  const select = form.elements[filter];
  const wanted = select.value === value ? "" : value;
  select.value = wanted;
  // The charts count more bulletins than the page holds: a value that none of these has is still a filter.
  if (select.value !== wanted) {
    select.append(make("option", { value: wanted }, button.querySelector(".name")?.textContent ?? wanted));
    select.value = wanted;
  }
  refresh();
  if (wanted !== "") bring(document.getElementById("list"), "start");
}

function showPressed() {
  for (const button of document.querySelectorAll("[data-filter]")) {
    const { filter, value } = button.dataset;
    button.setAttribute("aria-pressed", String(form.elements[filter].value === value));
  }
}
