"""Marks of a reviewer: kept, counted, downloaded, and turned into gold rows and examples by `bantin corrections`."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from bantin.cli import main
from bantin.corrections import find_records, read_corrections
from bantin.evaluate import read_gold
from bantin.record import Record

from .driver import Browser
from .test_bulletin import open_bulletin


def select_words(browser: Browser, words: str) -> None:
    """Select words of the text, over whatever marks there are, as a pointer would."""
    script = """
      const box = document.getElementById("text");
      const at = box.textContent.indexOf(arguments[0]);
      const find = (offset) => {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (offset <= node.length) return [node, offset];
          offset -= node.length;
        }
      };
      getSelection().setBaseAndExtent(...find(at), ...find(at + arguments[0].length));"""
    browser.run(script, words)
    browser.wait(lambda: browser.list(".selection-bar"))


def note_missing(browser: Browser, words: str, family: str, comment: str) -> None:
    select_words(browser, words)
    browser.click(".selection-bar button")
    browser.click(f".missing option[value={family}]")
    browser.find(".missing [name=comment]").send_keys(comment)
    browser.click(".missing [type=submit]")
    browser.wait(lambda: words in browser.find(".told").text)


def download(browser: Browser, folder: Path) -> Path:
    """The corrections file, as downloaded."""
    path = folder / "corrections.jsonl"
    path.unlink(missing_ok=True)
    browser.run("location.hash = '#review'")
    browser.wait(lambda: browser.list("#download"))
    browser.click("#download")
    browser.wait(path.exists)
    return path


def test_marks_go_out_as_a_file_and_come_back_as_gold(
    browser: Browser, records: list[Record], downloads: Path, tmp_path: Path
) -> None:
    """Right, wrong with a comment, missing with the words selected, read in full: all of it arrives, to the letter."""
    open_bulletin(browser)
    browser.click("[data-fact='scores/0'] .wrong")
    browser.find("[data-fact='scores/0'] .comment input").send_keys("điểm của năm trước")
    browser.click(".all-right")
    browser.click("#complete")
    note_missing(browser, "hội nghị", "events", "không có ngày")
    file = download(browser, downloads)
    (one,) = find_records(read_corrections(file), ())
    assert one.record == records[0]
    assert one.complete
    wrong = [(mark.fact, mark.comment) for mark in one.facts if mark.verdict == "wrong"]
    assert wrong == [("s1", "điểm của năm trước")]
    (gap,) = one.missing
    assert (gap.family, gap.comment) == ("events", "không có ngày")
    assert records[0].text[gap.start : gap.end] == gap.words == "hội nghị"
    gold = tmp_path / "gold.jsonl"
    run = CliRunner().invoke(main, ["corrections", str(file), "-o", str(gold)])
    assert run.exit_code == 0, run.output
    (row,) = read_gold([gold])
    assert (row.record.scores, len(row.record.commendations)) == ([], 1)
    assert "events" not in row.families and "scores" in row.families
    blocks = tomllib.loads((tmp_path / "gold.examples.toml").read_text(encoding="utf-8"))
    assert "điểm của năm trước" in [block["why"] for block in blocks["non_example"]]
    assert any("giấy khen" in block["found"] for block in blocks["example"])


def test_the_record_goes_out_as_it_came_in(browser: Browser, records: list[Record], downloads: Path) -> None:
    """The line holds the record to the byte, so that 78.0 is not written as 78."""
    open_bulletin(browser, 2)
    browser.click("[data-fact='commendations/0'] .right")
    line = download(browser, downloads).read_text(encoding="utf-8")
    assert json.loads(line)["record"]["title"] == records[1].title
    assert json.loads(line)["facts"] == [{"family": "commendations", "fact": "c1", "verdict": "right", "comment": ""}]


def test_marks_are_kept(browser: Browser, page: Path) -> None:
    """Opened again, the page has them; a verdict given twice is taken back, and with the last mark the button goes."""
    open_bulletin(browser)
    browser.click("[data-fact='rankings/0'] .right")
    browser.open(page)
    assert "1 fact reviewed in 1 bulletin: 1 right, 0 wrong" in browser.find("#progress").text
    open_bulletin(browser)
    button = browser.find("[data-fact='rankings/0'] .right")
    assert button.get_dom_attribute("aria-pressed") == "true"
    browser.click("[data-fact='rankings/0'] .right")
    browser.run("location.hash = '#list'")
    browser.wait(lambda: browser.list("#progress"))
    assert browser.list("#download") == []


def test_without_a_place_to_keep_them(browser: Browser, downloads: Path) -> None:
    """Where the browser stores nothing the page says so, and the file is still there to download."""
    broken = "throw new DOMException('no', 'SecurityError')"
    browser.run(f"Storage.prototype.setItem = Storage.prototype.getItem = () => {{ {broken} }}")
    open_bulletin(browser)
    browser.click("[data-fact='rankings/0'] .right")
    file = download(browser, downloads)
    assert "keeps nothing" in browser.find("#progress").text
    assert len(read_corrections(file)) == 1


@pytest.mark.parametrize(("words", "told"), [("", "Give the words"), ("rừng thông", "do not stand in the bulletin")])
def test_words_that_cannot_be_noted(browser: Browser, words: str, told: str) -> None:
    """Words that the text does not have are refused, and the field is shown to be wrong."""
    open_bulletin(browser)
    browser.find(".missing [name=words]").send_keys(words)
    browser.click(".missing [type=submit]")
    assert told in browser.find(".told").text
    assert browser.focus.get_dom_attribute("name") == "words"
    assert browser.list(".noted li") == []


def test_what_was_noted_can_be_removed(browser: Browser) -> None:
    """Typed words are found in the text; removed, they are gone."""
    open_bulletin(browser)
    browser.find(".missing [name=words]").send_keys("rừng lim")
    browser.click(".missing [type=submit]")
    assert "rừng lim" in browser.texts(".noted li")[0]
    browser.click(".noted button")
    assert browser.list(".noted li") == []
