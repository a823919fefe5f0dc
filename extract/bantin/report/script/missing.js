// Facts that the program missed: the words that state them, selected in the text or typed.

/** The form and the list of what was noted; `words()` gives the selection, `offsets` belong to the text. */
function makeMissing(row, offsets) {
  const { text } = readRecord(row);
  const words = make("textarea", { name: "words", rows: "2", lang: "vi", required: true });
  const options = data.families.map((family) => make("option", { value: family }, say("families", family)));
  const family = make("select", { name: "family" }, ...options);
  family.value = "commendations";
  const comment = make("input", { name: "comment", type: "text", autocomplete: "off" });
  const told = make("p", { class: "told", role: "status" });
  const list = make("ul", { class: "noted" });
  const form = make(
    "form",
    { class: "missing", novalidate: true, "aria-labelledby": "missing-title" },
    make("h3", { id: "missing-title" }, say("review", "missing")),
    make("p", { class: "hint", id: "missing-hint" }, say("review", "missing_hint")),
    make("label", {}, say("review", "missing_words"), words),
    make("label", {}, say("review", "missing_family"), family),
    make("label", {}, say("review", "missing_comment"), comment),
    make("button", { type: "submit" }, say("review", "missing_add")),
    told,
    list,
  );
  words.setAttribute("aria-describedby", "missing-hint");
  let selected = null;

  function takeSelection() {
    selected = readSelection();
    if (selected) words.value = selected.words;
  }

  /** Where the words stand: where they were selected, else the first place that has them. */
  function findWords() {
    const typed = words.value.trim();
    if (selected?.words === typed) return { at: selected.at, typed };
    return { at: text.indexOf(typed), typed };
  }

  function note(event) {
    event.preventDefault();
    const { at, typed } = findWords();
    if (!typed || at < 0) {
      told.textContent = say("review", typed ? "missing_not_found" : "missing_empty");
      words.setAttribute("aria-invalid", "true");
      words.focus();
      return;
    }
    const [start, end] = [offsets.toPoint(at), offsets.toPoint(at + typed.length)];
    loadMarks(row).missing.push({ family: family.value, start, end, words: typed, comment: comment.value.trim() });
    saveMarks(row);
    words.removeAttribute("aria-invalid");
    told.textContent = say("review", "missing_added", { words: typed });
    words.value = comment.value = "";
    selected = null;
    showNoted();
  }

  function showNoted() {
    const items = loadMarks(row).missing.map((one, n) => {
      const remove = make("button", { type: "button", class: "link" }, say("review", "missing_remove"));
      remove.setAttribute("aria-label", `${say("review", "missing_remove")}: ${one.words}`);
      remove.addEventListener("click", () => {
        loadMarks(row).missing.splice(n, 1);
        saveMarks(row);
        showNoted();
        words.focus();
      });
      const comment = one.comment ? ` (${one.comment})` : "";
      return make("li", {}, `${say("families", one.family)}: `, make("q", { lang: "vi" }, one.words), comment, " ", remove);
    });
    list.replaceChildren(...items);
  }

  form.addEventListener("submit", note);
  showNoted();
  return { form, takeSelection, focus: () => family.focus() };
}

/** What is selected within the text, without white space at its ends; null where nothing is. */
function readSelection() {
  const box = document.getElementById("text");
  const selection = getSelection();
  if (!box || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const words = raw.trim();
  return words ? { words, at: before.toString().length + raw.indexOf(words) } : null;
}

/** A bar at the foot of the window while words are selected: it leads to the form. */
function makeSelectionBar(missing) {
  const button = make("button", { type: "button" }, say("review", "missing"));
  const quote = make("q", { lang: "vi" });
  const bar = make("div", { class: "selection-bar", hidden: true }, quote, button);
  // Pressing the button must not lose the selection before it is taken.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    missing.takeSelection();
    getSelection().removeAllRanges();
    bring(missing.form, "center");
    missing.focus();
  });
  return {
    bar,
    follow: () => {
      const selected = readSelection();
      bar.hidden = !selected;
      quote.textContent = selected ? selected.words.replace(/\s+/g, " ").slice(0, 80) : "";
    },
  };
}
