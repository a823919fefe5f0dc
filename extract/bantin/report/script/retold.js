// Acts of a merged dataset that several bulletins tell: where they differ, and where else an act is told.

/** The acts of the dataset in which bulletins differ, to be reviewed after the warnings; null where there are none. */
function makeConflicts() {
  const acts = data.retold.filter((act) => act.conflicts.length);
  if (!acts.length) return null;
  const items = acts.map((act) => {
    const name = act.by ? say("retold", "by", act) : act.award;
    const link = make("a", { href: linkTold(act.told[0]), lang: "vi" }, make("b", {}, name));
    return make("li", {}, link, ...makeFields(act));
  });
  return make(
    "section",
    { "aria-labelledby": "retold-title" },
    make("h3", { id: "retold-title" }, say("retold", "title")),
    make("p", { class: "hint" }, say("retold", "hint", { n: acts.length })),
    make("ul", { class: "warnings retold" }, ...items),
  );
}

/** A line for each field in which bulletins differ: its values, each with the bulletins that give it. */
function makeFields(act) {
  const fields = [...new Set(act.conflicts.map(({ field }) => field))];
  return fields.map((field) => {
    const given = act.conflicts.filter((one) => one.field === field);
    const values = [...new Set(given.map(({ value }) => value))];
    const told = values.flatMap((value, n) => [n ? "; " : " ", ...makeValue(given.filter((one) => one.value === value))]);
    return make("p", { class: "message" }, `${sayField(field)}:`, ...told);
  });
}

function makeValue(given) {
  const [{ value, chosen }] = given;
  const links = given.flatMap(({ row }, n) => {
    const title = row === null ? say("retold", "elsewhere") : rows[row].title || rows[row].id;
    return [n ? ", " : "", row === null ? title : make("a", { href: `#b${row + 1}`, lang: "vi" }, title)];
  });
  return [make(chosen ? "strong" : "span", { lang: "vi" }, value), " (", ...links, ")"];
}

/** A field of an act is one of a commendation, or "decision_date": one of its decision. */
function sayField(field) {
  const known = (key) => data.words.fields[key];
  const [paper, ...rest] = field.split("_");
  return known(field) ?? (paper === "decision" && known(rest.join("_")) ? `${known(paper)}, ${known(rest.join("_"))}` : field);
}

function linkTold({ row, fact }) {
  return `#b${row + 1}/${fact}`;
}

/** The other bulletins on the page that tell a commendation; null where none does. */
function makeAlso(row, key) {
  const act = data.retold.find(({ told }) => told.some((one) => one.row === row && one.fact === key));
  const others = act?.told.filter((one) => one.row !== row) ?? [];
  if (!others.length) return null;
  const links = others.map((one) =>
    make("li", {}, make("a", { href: linkTold(one), lang: "vi" }, rows[one.row].title || rows[one.row].id)),
  );
  return make("div", { class: "also" }, make("h4", {}, say("retold", "also")), make("ul", {}, ...links));
}
