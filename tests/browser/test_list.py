"""The list and the charts: what is shown, in which order, and that nothing of a bulletin runs."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

import bantin
from bantin.report import to_page

from .bulletins import HOSTILE, make_many
from .driver import Browser

HOSTILE_TITLE = HOSTILE.split("\n")[0]


def list_rows(browser: Browser) -> list[str]:
    """The addresses that the rows of the list lead to."""
    return [str(link.get_dom_attribute("href")) for link in browser.list("#table tbody a")]


def type_words(browser: Browser, words: str) -> None:
    field = browser.find("input[name=text]")
    field.clear()
    field.send_keys(words)
    time.sleep(0.3)


def test_titles_are_shown_not_run(browser: Browser) -> None:
    """A script in a title or text is letters; an address that is a program is no link."""
    assert HOSTILE_TITLE in browser.texts("#table tbody a")
    browser.click("a[href='#b2']")
    assert browser.texts("#bulletin h1") == [HOSTILE_TITLE]
    assert "</script><script>window.ran = true</script>" in browser.find("#text").text
    browser.run("location.hash = '#b4'")
    browser.wait(lambda: "<b>quiet</b>.txt" in browser.find(".origin").text)
    assert browser.list(".origin a") == []
    assert browser.run("return document.querySelectorAll('script').length") == 3


def test_a_script_that_does_get_in_is_refused(browser: Browser) -> None:
    """The policy stops what is not the page's own script: the browser complains and does not run it."""
    inline = "const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s)"
    browser.run(inline)
    assert browser.run("return window.ran") is None
    (complaint,) = browser.list_complaints()
    assert "Content Security Policy" in complaint


def test_it_stays_offline(browser: Browser, page: Path) -> None:
    """Opening the page, a bulletin, a filter: the one request is the page itself."""
    browser.open(page)
    browser.click("a[href='#b1']")
    browser.run("history.back()")
    asked = [url for url in browser.list_requests() if url != "about:blank"]
    assert asked == [page.as_uri()]
    assert browser.run("return performance.getEntriesByType('resource').length") == 0


class TestFilters:
    @pytest.mark.parametrize(
        ("name", "value", "rows"),
        [
            ("province", "tỉnh Nghệ An", ["#b3", "#b2"]),
            ("month", "2023-06", ["#b3"]),
            ("month", "2023", ["#b3", "#b2"]),
            ("award", "bằng khen", ["#b2"]),
            ("status", "planned", ["#b3"]),
            ("index", "PAR INDEX", ["#b1"]),
            ("warnings", "with", ["#b2"]),
            ("warnings", "without", ["#b3", "#b1", "#b4"]),
        ],
    )
    def test_one(self, browser: Browser, name: str, value: str, rows: list[str]) -> None:
        """Each filter leaves what it names; the count is told; clearing brings all back."""
        browser.choose(name, value)
        assert list_rows(browser) == rows
        assert browser.find("#found").text == f"{len(rows)} {'bulletin' if len(rows) == 1 else 'bulletins'}"
        browser.click("#clear")
        assert len(list_rows(browser)) == 4
        assert not browser.find("#clear").is_displayed()

    @pytest.mark.parametrize(
        ("words", "rows"),
        [
            ("giữ rừng lim", ["#b1"]),
            ("giu RUNG lim", ["#b1"]),
            ("giù rừng", []),
            ("912/QĐ-UBND", ["#b1"]),
            ("nghe an gung", ["#b3"]),
            ("<script>", ["#b2"]),
        ],
    )
    def test_words(self, browser: Browser, words: str, rows: list[str]) -> None:
        """All words must stand in the bulletin; without diacritics they mean any, with them these."""
        type_words(browser, words)
        assert list_rows(browser) == rows
        assert bool(browser.texts("#table .none")) is not bool(rows)

    def test_award_and_status_are_of_one_act(self, browser: Browser) -> None:
        """Filters join: the award and the status are told of the same commendation."""
        browser.choose("award", "giấy khen")
        browser.choose("status", "planned")
        assert list_rows(browser) == ["#b3"]
        browser.choose("award", "bằng khen")
        assert list_rows(browser) == []

    def test_a_bar_is_a_filter(self, browser: Browser) -> None:
        """A bar of a chart sets its filter and says so; once more, and it takes it back."""
        bar = "[data-filter=award][data-value='bằng khen']"
        browser.click(bar)
        assert list_rows(browser) == ["#b2"]
        assert browser.find(bar).get_dom_attribute("aria-pressed") == "true"
        browser.click(bar)
        assert len(list_rows(browser)) == 4


class TestTable:
    def test_sorting(self, browser: Browser) -> None:
        """A heading sorts, once more turns round; Vietnamese order of letters; newest first to begin with."""
        assert list_rows(browser) == ["#b3", "#b2", "#b1", "#b4"]
        browser.click("[data-column=posted]")
        assert list_rows(browser) == ["#b4", "#b1", "#b2", "#b3"]
        assert browser.find("th.of-posted").get_dom_attribute("aria-sort") == "ascending"
        browser.click("[data-column=place]")
        assert browser.texts("td.of-place") == ["tỉnh Nghệ An", "tỉnh Nghệ An", "tỉnh Thái Bình", "tỉnh Thanh Hóa"]
        browser.click("[data-column=warnings]")
        assert list_rows(browser)[0] == "#b2"
        browser.click("[data-column=warnings]")
        assert list_rows(browser)[0] == "#b2"

    def test_by_commendation(self, browser: Browser) -> None:
        """The other view has a row for each act; it opens the bulletin at that act."""
        browser.run("document.querySelector('#view input[value=acts]').click()")
        assert browser.texts("td.of-receivers") == [
            "6 households",
            "2 collectives, 5 individuals",
            "3 collectives, 8 individuals",
        ]
        assert browser.find("#found").text == "3 commendations in 3 bulletins"
        browser.choose("status", "given")
        browser.find("#table tbody a").send_keys(Keys.ENTER)
        browser.wait(lambda: browser.list(".fact.active"))
        assert browser.find(".fact.active").get_dom_attribute("data-fact") == "commendations/0"

    def test_a_row_can_be_clicked_anywhere(self, browser: Browser) -> None:
        """Not only the title opens the bulletin."""
        browser.click("#table tbody td.of-place")
        browser.wait(lambda: browser.texts("#bulletin h1") == ["Kỳ Sơn dự kiến khen 6 hộ trồng gừng"])

    def test_warnings_come_first(self, browser: Browser) -> None:
        """A warning leads to the fact that it is about; what it says is shown, not run."""
        (line,) = browser.texts("#warnings li")
        assert line.startswith("The count differs from the names listed\n2 announced <b>, 1 named")
        browser.click("#warnings a")
        browser.wait(lambda: browser.list(".fact.active"))
        assert browser.find(".fact.active").get_dom_attribute("data-fact") == "commendations/0"


def test_back_to_where_one_was(window: Browser, tmp_path: Path) -> None:
    """Escape leads back to the row of the bulletin, also far down a list; an address leads to its section."""
    path = tmp_path / "some.html"
    path.write_bytes(to_page(make_many(40)).html.encode())
    window.resize(1280, 900)
    window.open(path, "#b2")
    window.press(Keys.ESCAPE)
    window.wait(lambda: window.focus.get_dom_attribute("href") == "#b2")
    assert window.run("const r = document.activeElement.getBoundingClientRect(); return r.top > 0 && r.bottom < 900")
    window.run("location.hash = '#b3'")
    window.wait(lambda: window.list("#bulletin h1"))
    window.run("location.hash = '#review'")
    window.wait(lambda: window.focus.get_dom_attribute("id") == "review-title")


def test_warnings_speak_the_language_of_the_page(window: Browser, tmp_path: Path) -> None:
    """What bantin warns of is told in Vietnamese, with its figures, word for word."""
    texts = (
        "Sáng 31/02/2023, xã Ea Lê họp về đàn voi.",
        "UBND huyện Na Rì tặng giấy khen cho 4 tập thể nuôi ong. 4 tập thể gồm: Trạm Khuyến nông, Hạt Kiểm lâm. Lễ kết thúc.",
        "Năm 2022, huyện Ia Pa đạt 102,5/100 điểm PAR INDEX, xếp thứ 18/17 huyện.",
    )
    records = [bantin.extract(text) for text in texts]
    codes = {warning.code for record in records for warning in record.warnings}
    assert codes >= {"date_impossible", "count_differs_from_list", "rank_beyond_field", "score_beyond_max"}
    path = tmp_path / "warned.html"
    path.write_bytes(to_page(records).html.encode())
    window.open(path)
    told = "\n".join(window.texts("#warnings .message"))
    assert window.list("#warnings [lang=en]") == []
    for words in (
        "Không có ngày này: Sáng 31/02/2023.",
        "Nêu 4 (4 tập thể), có tên 2.",
        "Hạng 18 trong số 17.",
        "102,5 trên tối đa 100.",
    ):
        assert words in told


def test_a_thousand_bulletins_are_quick(window: Browser, tmp_path: Path) -> None:
    """Opening, searching and sorting each take less than five seconds, on a busy machine too; a quick one takes a second."""
    path = tmp_path / "many.html"
    path.write_bytes(to_page(make_many(1000)).html.encode())
    begun = time.monotonic()
    window.open(path)
    assert len(window.run("return [...document.querySelectorAll('#table tbody tr')]")) == 1000
    opened = time.monotonic()
    search = (
        "document.forms.filters.elements.text.value = 'so 997'; document.querySelector('[data-column=title]').click()"
    )
    window.run(search)
    assert window.texts("#table tbody a") == ["Bản tin số 997"]
    assert max(opened - begun, time.monotonic() - opened) < 5
    assert window.list_complaints() == []
