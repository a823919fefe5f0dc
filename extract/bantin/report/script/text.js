// A bulletin's text with the evidence of its facts marked.

/** Offsets of a record count code points; a string's count UTF-16 units. Both ways, for one text. */
function mapOffsets(text) {
  const starts = [];
  let at = 0;
  for (const letter of text) {
    starts.push(at);
    at += letter.length;
  }
  starts.push(at);
  return {
    length: starts.length - 1,
    toUnits: (point) => starts[point],
    toPoint: (unit) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= unit) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** The evidence of all facts that lies within the text, in code points, shortest first. */
function listSpans(record, length) {
  const spans = listKeys(record).flatMap((key) =>
    findFact(record, key).evidence.map(({ start, end, rule }, n) => {
      return { key, n, rule, start: Math.max(start, 0), end: Math.min(end, length) };
    }),
  );
  return spans.filter(({ start, end }) => start < end).sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The text in pieces that the same spans cover from end to end; marks never cross. */
function cutText(length, spans) {
  const bounds = new Set([0, length]);
  const opening = new Map();
  for (const span of spans) {
    bounds.add(span.start).add(span.end);
    opening.set(span.start, [...(opening.get(span.start) ?? []), span]);
  }
  const order = [...bounds].sort((a, b) => a - b);
  let covering = [];
  return order.slice(0, -1).map((start, at) => {
    covering = covering.filter((span) => span.end > start).concat(opening.get(start) ?? []);
    covering.sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, end: order[at + 1], spans: [...covering] };
  });
}

/** The text as an element; `choose(keys)` is called with the facts of a mark, the closest first. */
function makeText(record, choose) {
  const offsets = mapOffsets(record.text);
  const spans = listSpans(record, offsets.length);
  const box = make("div", { class: "text", id: "text", lang: "vi", tabindex: "0", role: "region" });
  box.setAttribute("aria-label", say("bulletin", "text"));
  const pieces = cutText(offsets.length, spans).map((piece) => {
    const words = record.text.slice(offsets.toUnits(piece.start), offsets.toUnits(piece.end));
    return piece.spans.length ? makeMark(record, words, piece.spans, choose) : words;
  });
  box.append(...pieces);
  const first = box.querySelector("mark");
  if (first) first.tabIndex = 0;
  box.addEventListener("keydown", walkMarks);
  return { box, offsets };
}

function makeMark(record, words, spans, choose) {
  const keys = [...new Set(spans.map((span) => span.key))];
  const told = spans.map((span) => {
    const [family] = span.key.split("/");
    return `${say("families", family)}: ${showName(family, findFact(record, span.key))} (${span.rule})`;
  });
  const mark = make("mark", { class: keys[0].split("/")[0], role: "button", tabindex: "-1" }, words);
  mark.title = [...new Set(told)].join("\n");
  mark.dataset.facts = keys.join(" ");
  mark.dataset.spans = spans.map((span) => `${span.key}/${span.n}`).join(" ");
  const act = () => {
    // Selecting words to note a missing fact is no click.
    if (String(getSelection()).trim() === "") choose(keys);
  };
  mark.addEventListener("click", act);
  mark.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(keys);
  });
  return mark;
}

/** Left and right go from mark to mark; only one of them is a stop of the Tab key. */
function walkMarks(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = [...event.currentTarget.querySelectorAll("mark")];
  if (!marks.length) return;
  event.preventDefault();
  const at = marks.indexOf(document.activeElement);
  focusMark(marks, marks[at < 0 ? 0 : Math.min(Math.max(at + step, 0), marks.length - 1)]);
}

function focusMark(marks, mark) {
  for (const one of marks) one.tabIndex = one === mark ? 0 : -1;
  mark.focus({ preventScroll: true });
  bring(mark);
}

function bring(element, block = "center") {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block, behavior: calm ? "instant" : "smooth" });
}
