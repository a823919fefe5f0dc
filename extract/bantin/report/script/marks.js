// A reviewer's marks: right or wrong for each fact, facts that were missed, bulletins read in full.
//
// Kept in the browser under the digest of the record, where the browser allows it, and in memory in any case.

const PREFIX = "bantin.review.1.";
const kept = new Map();
let canKeep = true;

function emptyMarks() {
  return { facts: {}, missing: [], complete: false };
}

function loadMarks(row) {
  const key = PREFIX + rows[row].digest;
  if (!kept.has(key)) {
    let marks = null;
    try {
      marks = JSON.parse(localStorage.getItem(key));
    } catch {
      canKeep = false;
    }
    kept.set(key, { ...emptyMarks(), ...marks });
  }
  return kept.get(key);
}

function isMarked(marks) {
  return marks.complete || marks.missing.length > 0 || Object.keys(marks.facts).length > 0;
}

function saveMarks(row) {
  const key = PREFIX + rows[row].digest;
  const marks = loadMarks(row);
  try {
    if (isMarked(marks)) localStorage.setItem(key, JSON.stringify(marks));
    else localStorage.removeItem(key);
  } catch {
    canKeep = false;
  }
  showProgress();
}

/** Mark a fact; the verdict that it bears already is taken back. */
function markFact(row, key, verdict) {
  const { facts } = loadMarks(row);
  if (facts[key]?.verdict === verdict) delete facts[key];
  else facts[key] = { verdict, comment: facts[key]?.comment ?? "" };
  saveMarks(row);
}

function markAllRight(row) {
  const { facts } = loadMarks(row);
  for (const key of listKeys(readRecord(row))) facts[key] ??= { verdict: "right", comment: "" };
  saveMarks(row);
}

function commentFact(row, key, comment) {
  const mark = loadMarks(row).facts[key];
  if (mark) mark.comment = comment;
  saveMarks(row);
}

/** "3/12", or "" where nothing of the bulletin is marked. */
function showReviewed(row) {
  const marks = loadMarks(row);
  if (!isMarked(marks)) return "";
  const done = Object.keys(marks.facts).length;
  return say("review", "of", { done, all: rows[row].facts });
}

function showProgress() {
  const marked = rows.map((_, row) => loadMarks(row)).filter(isMarked);
  const verdicts = marked.flatMap((marks) => Object.values(marks.facts).map((mark) => mark.verdict));
  const right = verdicts.filter((verdict) => verdict === "right").length;
  const missing = marked.reduce((sum, marks) => sum + marks.missing.length, 0);
  const values = { facts: verdicts.length, bulletins: marked.length, right, wrong: verdicts.length - right, missing };
  const told = say("review", marked.length ? "progress" : "progress_none", values);
  const warning = marked.length && !canKeep ? ` ${say("review", "not_kept")}` : "";
  document.getElementById("progress").textContent = told + warning;
  document.getElementById("download").hidden = !marked.length;
}
