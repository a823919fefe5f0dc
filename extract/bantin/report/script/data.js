// The data of the page, read when asked for, and the words it speaks.

const UNKNOWN = "?";
const data = JSON.parse(document.getElementById("bantin-data").textContent);
const rows = data.rows;
const lines = rows.length ? document.getElementById("bantin-records").textContent.split("\n") : [];
const read = new Map();

/** The record of a row; parsed once. */
function readRecord(row) {
  if (!read.has(row)) read.set(row, JSON.parse(lines[row]));
  return read.get(row);
}

const locale = data.language === "vi" ? "vi-VN" : "en-GB";
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "base" });

function showNumber(number) {
  return numbers.format(number);
}

/** The words of a key; {name} stands for a value, {name|one|many} for a word that goes with a number. */
function say(section, key, values = {}) {
  const template = data.words[section]?.[key] ?? key;
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (blank, name, one, many) => {
    const value = values[name];
    if (one !== undefined) return value === 1 ? one : many;
    return typeof value === "number" ? showNumber(value) : (value ?? blank);
  });
}

/** A day or month of EDTF as people write it; what is not one, as it is. */
function showDate(date) {
  const found = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d).*)?$/.exec(date ?? "");
  if (!found || data.language !== "vi") return (date ?? "").replace("T", " ");
  const [, year, month, day, time] = found;
  const parts = [day, month, year === "XXXX" ? null : year].filter(Boolean);
  return parts.join("/") + (time ? ` ${time}` : "");
}

/** Letters without marks: what is typed without diacritics finds what is written with them. */
function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").replace(/đ/g, "d");
}

/** An element; every text in it is text, never markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The fact that a key as "scores/0" names. */
function findFact(record, key) {
  const [family, position] = key.split("/");
  return record[family]?.[Number(position)];
}

function listKeys(record) {
  return data.families.flatMap((family) => record[family].map((_, position) => `${family}/${position}`));
}
