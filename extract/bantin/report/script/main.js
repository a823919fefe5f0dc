// What happens when: the way to a bulletin and back, the filters, the keys.

const FIRST_WARNINGS = 12;

function showWarnings() {
  const all = rows.flatMap((row, at) => row.warnings.map((warning) => ({ row, at, warning })));
  const items = all.map(({ row, at, warning }, n) => {
    const to = warning.facts.length ? `#b${at + 1}/${warning.facts[0]}` : `#b${at + 1}`;
    const title = make("span", { lang: "vi", class: "of" }, row.title || row.id);
    const link = make("a", { href: to }, make("b", {}, say("warnings", warning.code)), makeMessage(warning), title);
    return make("li", { hidden: n >= FIRST_WARNINGS }, link);
  });
  const box = document.getElementById("warnings");
  const told = all.length ? say("review_first", "count", { n: all.length }) : say("review_first", "none");
  box.append(make("p", { class: "hint" }, told), make("ul", { class: "warnings" }, ...items));
  if (items.length > FIRST_WARNINGS) {
    const label = say("review_first", "more", { n: items.length - FIRST_WARNINGS });
    const more = make("button", { type: "button", class: "link" }, label);
    more.addEventListener("click", () => {
      for (const item of items) item.hidden = false;
      more.remove();
      items[FIRST_WARNINGS].querySelector("a").focus();
    });
    box.append(more);
  }
  const conflicts = makeConflicts();
  if (conflicts) box.append(conflicts);
}

/** Show what the address asks for: #b12 a bulletin, #b12/scores/0 a fact of it, anything else the front. */
function route() {
  const found = /^#b(\d+)(?:\/([a-z]+\/\d+))?$/.exec(location.hash);
  const row = found ? Number(found[1]) - 1 : -1;
  if (rows[row]) {
    openBulletin(row, found[2]);
    return;
  }
  const left = opened?.row;
  if (left !== undefined) {
    closeBulletin();
    refresh();
  }
  if (left !== undefined && location.hash === "#list") {
    backToRow(left);
  } else if (/^#(overview|review|list)$/.test(location.hash)) {
    const section = document.querySelector(location.hash);
    section.scrollIntoView();
    section.querySelector("h2").focus({ preventScroll: true });
  }
}

/** To the row of the bulletin that one comes from; to the top of the list where it is not listed. */
function backToRow(row) {
  const link = document.querySelector(`#table a:is([href="#b${row + 1}"], [href^="#b${row + 1}/"])`);
  if (link) {
    for (const one of document.querySelectorAll("#table tbody a")) one.tabIndex = one === link ? 0 : -1;
  }
  (link ?? document.getElementById("list-title")).focus({ preventScroll: true });
  (link ?? document.getElementById("list-title")).scrollIntoView({ block: "center" });
}

function start() {
  fillFilters();
  showWarnings();
  showProgress();
  refresh();
  form.addEventListener("change", refresh);
  form.elements.text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.name === "text") clearFilters();
  });
  document.getElementById("clear").addEventListener("click", clearFilters);
  document.getElementById("view").addEventListener("change", refresh);
  document.getElementById("table").addEventListener("keydown", walkRows);
  document.getElementById("download").addEventListener("click", download);
  document.getElementById("overview").addEventListener("click", (event) => {
    const button = event.target.closest("[data-filter]");
    if (button) chooseInChart(button);
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select");
    if (event.key === "Escape" && !detail.hidden && !isTyping) location.hash = "#list";
  });
  document.addEventListener("selectionchange", () => opened?.follow());
  window.addEventListener("hashchange", route);
  route();
}

function clearFilters() {
  form.reset();
  refresh();
  form.elements.text.focus();
}

start();
