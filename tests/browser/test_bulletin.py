"""A bulletin opened: facts lead to their words and back, by pointer and by keys, on a desk and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from bantin.record import FAMILIES, Record
from bantin.report import Acts, to_page
from bantin.report.retold import Conflict, Retold

from .driver import Browser

IN_VIEW = "const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight"


def open_bulletin(browser: Browser, number: int = 1) -> None:
    browser.run(f"location.hash = '#b{number}'")
    browser.wait(lambda: browser.list("#bulletin .text"))


def list_chosen(browser: Browser) -> str:
    """The words of the evidence that is shown."""
    return "".join(browser.run("return [...document.querySelectorAll('mark.this')].map((m) => m.textContent)"))


def read_focus(browser: Browser) -> str | None:
    return browser.run("return document.activeElement.closest('[data-fact]')?.dataset.fact")  # type: ignore[no-any-return]


def test_the_text_is_the_record_s(browser: Browser, records: list[Record]) -> None:
    """Marks add no letter and lose none, letters outside the basic plane and line ends included."""
    for number, record in enumerate(records, start=1):
        open_bulletin(browser, number)
        browser.wait(lambda n=number: browser.run("return location.hash") == f"#b{n}")
        assert browser.run("return document.getElementById('text').textContent") == record.text


def test_every_evidence_is_marked(browser: Browser, records: list[Record]) -> None:
    """Each fact, opened, marks exactly the words of its evidence; marks do not nest."""
    open_bulletin(browser)
    browser.run("for (const d of document.querySelectorAll('details')) d.open = true")
    record = records[0]
    seen = 0
    for family in FAMILIES:
        for position, fact in enumerate(getattr(record, family)):
            browser.run(f"document.querySelector('[data-fact=\"{family}/{position}\"] .headline').click()")
            assert list_chosen(browser) == record.text[fact.evidence[0].start : fact.evidence[0].end]
            seen += 1
    assert seen > 6
    assert browser.list("mark mark") == []


def test_a_fact_leads_to_its_words(browser: Browser) -> None:
    """A click on a fact unfolds it and brings the words into view; on one of its evidence, to that one."""
    browser.resize(1280, 420)
    open_bulletin(browser)
    browser.click("[data-fact='rankings/0'] .headline")
    browser.wait(lambda: list_chosen(browser) == "xếp thứ 5/27 huyện")
    browser.wait(lambda: browser.run(IN_VIEW, browser.find("mark.this")))
    details = browser.find("[data-fact='rankings/0'] .details")
    assert "rank.numbered" in details.text
    assert "out of\n27" in details.text
    browser.click("[data-fact='commendations/0'] .headline")
    browser.click("[data-fact='commendations/0'] .evidence[data-n='1']")
    assert browser.find(".evidence[aria-current]").get_dom_attribute("data-n") == "1"
    assert "3 tập thể, 8 cá nhân" in list_chosen(browser)
    assert browser.texts("[data-fact='rankings/0'] .details") == []


def test_words_lead_to_their_fact(browser: Browser) -> None:
    """A click on marked words opens the fact with its rule; one more opens the next fact that shares the words."""
    browser.resize(1280, 420)
    open_bulletin(browser)
    browser.click("mark.scores")
    browser.wait(lambda: read_focus(browser) == "scores/0")
    assert browser.run(IN_VIEW, browser.find("[data-fact='scores/0'] .headline"))
    assert "score.points" in browser.find("[data-fact='scores/0'] .details").text
    shared = browser.run("return [...document.querySelectorAll('mark')].find((m) => m.dataset.facts.includes(' '))")
    keys = shared.get_dom_attribute("data-facts").split(" ")
    for key in [*keys, keys[0]]:
        browser.run("arguments[0].click()", shared)
        browser.wait(lambda k=key: read_focus(browser) == k)


def test_an_address_opens_a_fact(browser: Browser, page: Path) -> None:
    """The address of a fact can be kept and sent; the back button leads to where one was."""
    browser.open(page, "#b1/scores/0")
    browser.wait(lambda: list_chosen(browser) == "81,25 điểm")
    browser.run("location.hash = '#b2'")
    browser.wait(lambda: "script" in browser.find("#bulletin h1").text)
    browser.web.back()
    browser.wait(lambda: browser.texts("#bulletin h1")[0].startswith("Bá Thước"))


def test_an_act_told_in_several_bulletins(window: Browser, records: list[Record], tmp_path: Path) -> None:
    """In a merged dataset an act leads to where else it is told; where bulletins differ is to be reviewed first."""
    conflicts = (Conflict("collectives", "3", "music", True), Conflict("collectives", "2", "hostile", False))
    act = Retold("giấy khen", "UBND tỉnh Nghệ An", (("music", "c1"), ("hostile", "c1")), conflicts)
    path = tmp_path / "merged.html"
    path.write_bytes(to_page(records, language="en", acts=Acts(3, (act,))).html.encode())
    window.resize(1280, 900)
    window.open(path)
    (told,) = window.texts("#warnings .retold li")
    assert told.startswith("giấy khen, UBND tỉnh Nghệ An\ncollectives: 3 (Bá Thước: 11 tập thể")
    window.click("#warnings .retold a")
    window.wait(lambda: window.list(".also a"))
    window.click(".also a")
    window.wait(lambda: "<script>" in window.find("#bulletin h1").text)
    assert window.list_complaints() == []


def test_by_keys_alone(browser: Browser) -> None:
    """From the top of the page to a fact marked wrong and back to the list, without a pointer."""
    browser.press_tab()
    assert browser.focus.text == "Skip to the bulletins"
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.focus.get_dom_attribute("id") == "list-title")
    browser.press_tab()
    assert browser.focus.get_dom_attribute("name") == "text"
    browser.press("bá", Keys.ESCAPE)
    browser.run("document.querySelector('#table tbody a').focus()")
    browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.END, Keys.ARROW_UP)
    assert browser.focus.text.startswith("Bá Thước")
    outline = browser.run("return getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.focus.tag_name == "h1")
    browser.press_tab()
    assert browser.focus.get_dom_attribute("id") == "text"
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER)
    first = read_focus(browser)
    assert first is not None
    browser.press(Keys.HOME, Keys.ARROW_DOWN, Keys.ENTER, "-")
    assert read_focus(browser) == "commendations/0"
    assert browser.find("[data-fact='commendations/0'] .wrong").get_dom_attribute("aria-pressed") == "true"
    browser.press_tab(2)
    assert browser.focus.text == "✗ Wrong"
    browser.press(Keys.ESCAPE)
    browser.wait(lambda: browser.focus.text.startswith("Bá Thước"))
    assert browser.texts("td.of-reviewed").count("") == 3


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("fragment", ["", "#b1/commendations/0", "#b2"])
def test_on_a_phone(window: Browser, records: list[Record], tmp_path: Path, language: str, fragment: str) -> None:
    """At 360 pixels nothing is wider than the window, in either language and view."""
    path = tmp_path / "phone.html"
    path.write_bytes(to_page(records, language=language).html.encode())
    window.resize(360, 740)
    window.open(path, fragment)
    script = "return [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && !e.closest('.skip') && !e.closest('.hidden') && e.getBoundingClientRect().right > 360.5).map((e) => e.outerHTML.slice(0, 90))"
    assert window.run(script) == []
    assert window.run("return document.documentElement.scrollWidth") == 360
    if not fragment:
        window.run("document.querySelector('#view input[value=acts]').click()")
        assert window.run("return document.documentElement.scrollWidth") == 360


def test_dark_and_light(browser: Browser) -> None:
    """The page follows the scheme of the machine."""
    paper = "return getComputedStyle(document.body).backgroundColor"
    light = browser.run(paper)
    browser.resize(1280, 900, dark=True)
    assert browser.run(paper) != light


def test_every_control_has_a_name(browser: Browser) -> None:
    """Links, buttons, fields and regions are named for those who hear the page; no id stands twice."""
    open_bulletin(browser)
    nameless = """
      return [...document.querySelectorAll('a, button, input, select, textarea, [role=region], [role=group]')].filter((e) => {
        const label = e.labels?.length ? e.labels[0].textContent : '';
        return !(e.getAttribute('aria-label') || e.textContent || label).trim();
      }).map((e) => e.outerHTML)"""
    assert browser.run(nameless) == []
    ids = browser.run("return [...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
