// The corrections file: one line of JSON for each bulletin that bears a mark, with its record.

function writeCorrections() {
  const marked = rows.map((_, row) => row).filter((row) => isMarked(loadMarks(row)));
  return marked.map((row) => `${writeCorrection(row)}\n`).join("");
}

function writeCorrection(row) {
  const record = readRecord(row);
  const { facts, missing, complete } = loadMarks(row);
  const marks = listKeys(record)
    .filter((key) => facts[key])
    .map((key) => {
      const [family] = key.split("/");
      return { family, fact: findFact(record, key).id, ...facts[key] };
    });
  const head = JSON.stringify({ corrections_version: "1", id: record.id, complete, facts: marks, missing });
  // The record goes out as it came in, to the byte: written anew, 78.0 would become 78.
  return `${head.slice(0, -1)},"record":${lines[row]}}`;
}

function download() {
  const file = new Blob([writeCorrections()], { type: "application/x-ndjson" });
  const link = make("a", { href: URL.createObjectURL(file), download: "corrections.jsonl" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
