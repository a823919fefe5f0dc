"""The page of `bantin report`: its text is the bulletins', its links lead somewhere, nothing on it runs."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from bantin.cli import main
from bantin.record import (
    FAMILIES,
    Commendation,
    Decision,
    Evidence,
    Person,
    Place,
    Producer,
    Record,
    Source,
    Unit,
    UnitRef,
    Warning,
    encode,
)
from bantin.report import to_page
from bantin.report.highlights import Span, cut

TEXT = (
    "\n Huyện Ia Pa\r\n\n<script>alert('x')</script> Chủ tịch UBND huyện Ia Pa ký Quyết định 3127 & trao "
    '"giấy khen" tới 7 tập thể.\n\n'
)


def evidence(words: str, rule: str, *, text: str = TEXT) -> Evidence:
    """The last time that words stand in a text."""
    start = text.rindex(words)
    return Evidence(start, start + len(words), rule)


def make_record(**changes: object) -> Record:
    """A record whose person, unit and body overlap."""
    facts: dict[str, object] = {
        "id": "x",
        "source": Source(path="a.txt", url="https://example.com/?a=1&b=2", sha256="0"),
        "producer": Producer(bantin="0", patterns="0"),
        "title": "<b>Huyện Ia Pa</b>",
        "published": "2022-12-22",
        "place": Place(district=UnitRef("huyện Ia Pa"), province=UnitRef("tỉnh Gia Lai")),
        "text": TEXT,
        "decisions": [Decision(id="d1", number="3127", evidence=[evidence("Quyết định 3127", "decision.numbered")])],
        "commendations": [
            Commendation(
                id="c1",
                award="giấy khen",
                award_class="giấy khen",
                by=UnitRef("Chủ tịch UBND huyện Ia Pa"),
                collectives=7,
                individuals=1200,
                approximate=True,
                decision="d1",
                evidence=[evidence('trao "giấy khen" tới 7 tập thể', "award.x")],
            )
        ],
        "people": [Person(id="p1", name="Ia", evidence=[evidence("Chủ tịch UBND huyện", "person.x")])],
        "units": [
            Unit(id="u1", name="UBND huyện Ia Pa", kind="other", evidence=[evidence("UBND huyện Ia Pa", "body.x")]),
            Unit(id="u2", name="huyện Ia Pa", kind="district", evidence=[evidence("huyện Ia Pa", 'place."x"')]),
        ],
        "warnings": [Warning(code="count_differs_from_list", message="7 <announced>", facts=["c1", "c9"])],
    }
    return Record(**facts | changes)  # type: ignore[arg-type]


def parse(*records: Record) -> BeautifulSoup:
    """The page as a browser reads it; left alone, this parser takes blank lines between two marks for one."""
    return BeautifulSoup(to_page(records), "html.parser", preserve_whitespace_tags={"div"})


def list_texts(page: BeautifulSoup) -> list[Tag]:
    """The elements that hold the bulletins' texts."""
    return page.select("article .text")


def list_ids(page: BeautifulSoup) -> list[str]:
    return [str(element["id"]) for element in page.select("[id]")]


def test_the_text_shown_is_the_record_s() -> None:
    """Marks and links back add no character and lose none, line ends and markup included."""
    (text,) = list_texts(parse(make_record()))
    assert text.get_text() == TEXT
    assert text["lang"] == "vi"
    assert "\r" not in to_page([make_record()])  # a browser would take it for a line feed; this parser does not


def test_nothing_of_a_bulletin_runs() -> None:
    """A bulletin's markup is shown; a source that is a program is no link."""
    source = Source(path="<i>.txt", url="javascript:alert(1)", sha256="0")
    page = parse(make_record(id="<script>", source=source))
    assert not page.select("script, article h3 b, article p i")
    assert "javascript:" not in to_page([make_record(source=source)])
    assert {str(link["href"]) for link in parse(make_record()).select("a[rel=noreferrer]")} == {
        "https://example.com/?a=1&b=2"
    }


def test_every_evidence_is_marked() -> None:
    """The marks that name a fact and rule hold exactly the words of its evidence."""
    record = make_record()
    page = parse(record)
    for family in FAMILIES:
        for fact in getattr(record, family):
            (one,) = fact.evidence
            name = f"{fact.id} {one.rule}"
            marks = [mark for mark in page.select("mark") if name in str(mark["title"]).split(", ")]
            assert "".join(mark.get_text() for mark in marks) == TEXT[one.start : one.end]


def test_evidence_that_overlaps() -> None:
    """Marks do not nest; where several facts meet, one mark names them all, in the colour of the shortest."""
    page = parse(make_record())
    assert not page.select("mark mark")
    told = {mark.get_text(): (mark["title"], mark["class"]) for mark in page.select("mark")}
    assert told["Chủ tịch "] == ("p1 person.x", ["people"])
    assert told["UBND "] == ("p1 person.x, u1 body.x", ["units"])
    assert told["huyện"] == ('p1 person.x, u1 body.x, u2 place."x"', ["units"])
    assert told[" Ia Pa"] == ('u1 body.x, u2 place."x"', ["units"])


def test_a_fact_leads_to_its_words_and_back() -> None:
    """Each fact's link leads to the mark in which its evidence begins; where it ends, a link leads to the fact."""
    record = make_record()
    page = parse(record)
    for family in FAMILIES:
        for position, fact in enumerate(getattr(record, family), start=1):
            (item,) = page.select(f"#b1-{family}-{position}")
            (link,) = item.select("a")
            (mark,) = page.select(str(link["href"]))
            assert f"{fact.id} {fact.evidence[0].rule}" in str(mark["title"])
            (back,) = page.select(f'mark a[href="#{item["id"]}"]')
            assert back["data-fact"] == fact.id
            assert TEXT[: fact.evidence[0].end].endswith(str(back.find_previous(string=True)))


def test_every_link_has_its_place() -> None:
    """No id stands twice and none is missing, even where records and facts share their ids."""
    twice = [Unit(id="u 1", name="xã", kind="commune", evidence=[evidence("Ia", "a"), evidence("Pa", "b")])] * 2
    page = parse(make_record(), make_record(), make_record(units=twice))
    ids = list_ids(page)
    links = [str(link["href"])[1:] for link in page.select("a[href^='#']")]
    assert len(ids) == len(set(ids))
    assert len(links) > 30
    assert set(links) <= set(ids)


def test_evidence_outside_the_text() -> None:
    """What points beyond the text is cut to it; what lies outside has no mark and no link."""
    outside = [Evidence(len(TEXT), len(TEXT) + 5, "a"), Evidence(5, 5, "b"), Evidence(9, 3, "c")]
    units = [
        Unit(id="u1", name="a", kind="other", evidence=[Evidence(-3, 4, "d"), Evidence(len(TEXT) - 2, 999, "e")]),
        Unit(id="u2", name="b", kind="other", evidence=outside),
    ]
    page = parse(make_record(decisions=[], commendations=[], people=[], units=units))
    assert [mark.get_text() for mark in page.select("mark")] == [TEXT[:4], TEXT[-2:]]
    assert [len(page.select(f"#b1-units-{n} a")) for n in (1, 2)] == [2, 0]
    assert list_texts(page)[0].get_text() == TEXT


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 29), st.integers(1, 10), st.sampled_from("ab"))))
def test_cutting_loses_nothing(text: str, places: list[tuple[int, int, str]]) -> None:
    """Segments are the whole text, in order; a span covers a segment wholly or not at all."""
    spans = {
        Span(start, min(start + length, len(text)), rule, "u1", "units", "b1-units-1")
        for start, length, rule in places
        if start < len(text)
    }
    segments = list(cut(text, spans))
    assert "".join(text[segment.start : segment.end] for segment in segments) == text
    for segment in segments:
        assert segment.start < segment.end
        covering = {span for span in spans if span.start < segment.end and segment.start < span.end}
        assert set(segment.spans) == covering
        assert all(span.start <= segment.start and segment.end <= span.end for span in covering)
    assert {span.start for span in spans} <= {segment.start for segment in segments}


def test_the_page_allows_its_one_style_and_nothing_else() -> None:
    """The policy stands before the style, holds the hash of it, and the page asks for nothing from elsewhere."""
    source = to_page([make_record()])
    page = BeautifulSoup(source, "html.parser")
    (style,) = page.select("style")
    digest = base64.b64encode(hashlib.sha256(style.get_text().encode()).digest()).decode()
    (policy,) = page.select("meta[http-equiv=Content-Security-Policy]")
    assert policy["content"] == f"default-src 'none'; style-src 'sha256-{digest}'"
    assert source.index("Content-Security-Policy") < source.index("<style")
    assert not page.select("script, link, img, iframe, [style], [src], [onclick]")
    assert not re.search(r"url\(|@import", style.get_text())
    assert [family for family in FAMILIES if f"\n.{family} {{" not in style.get_text()] == []


def test_the_table_of_commendations() -> None:
    """A row tells the act and leads to its bulletin."""
    (row,) = parse(make_record()).select("tbody tr")
    cells = [cell.get_text() for cell in row.select("td")]
    place, giver = "huyện Ia Pa, tỉnh Gia Lai", "Chủ tịch UBND huyện Ia Pa"
    receivers = ["about 7", "about 1,200", "", "", ""]
    assert cells == ["bulletin 1", "2022-12-22", place, giver, "giấy khen", *receivers, "3127", "given"]
    assert [str(link["href"]) for link in row.select("a")] == ["#b1", "#b1-commendations-1"]


def test_warnings_come_first() -> None:
    """A warning leads to its bulletin and facts, and unfolds the bulletin; a bulletin without one is folded."""
    page = parse(make_record(warnings=[]), make_record())
    (item,) = page.select("#warnings + ul li")
    assert item.get_text() == "bulletin 2 count_differs_from_list: 7 <announced> (c1, c9)"
    assert [str(link["href"]) for link in item.select("a")] == ["#b2", "#b2-commendations-1"]
    assert ["open" in details.attrs for details in page.select("article > details")] == [False, True]


def test_figures_and_the_line_on_what_is_left_out() -> None:
    """The head counts all records; a line says how many are not shown, and only where some are not."""
    page = BeautifulSoup(to_page([make_record()] * 3, limit=2), "html.parser")
    assert page.h1 is not None
    assert page.h1.get_text() == "Facts read from 3 bulletins"
    assert "6 units" in [item.get_text() for item in page.select(".figures li")]
    (line,) = page.select("header .warning")
    assert line.get_text().startswith("Only the first 2 are shown below: 1 bulletin left out")
    assert len(list_texts(page)) == 2
    assert not parse(make_record()).select("header .warning")


def test_at_most_a_thousand_bulletins_are_shown() -> None:
    """The limit without being asked for is 1,000."""
    page = to_page(make_record(text="a", units=[], people=[], decisions=[], commendations=[]) for _ in range(1001))
    assert page.count("<article ") == 1000
    assert "Only the first 1,000 are shown below: 1 bulletin left out" in page


def test_no_records() -> None:
    """A page of nothing says so."""
    words = parse().get_text()
    assert "Facts read from 0 bulletins" in words
    assert "No warnings." in words
    assert "No commendations." in words


class TestCommand:
    def test_it_writes_the_page(self, tmp_path: Path) -> None:
        """Records become a page, the same for the same records; nothing else is left in the folder."""
        (tmp_path / "r.jsonl").write_bytes(encode(make_record()) + b"\n")
        arguments = ["report", str(tmp_path / "r.jsonl"), "-o", str(tmp_path / "p.html")]
        assert CliRunner().invoke(main, arguments).exit_code == 0
        assert (tmp_path / "p.html").read_bytes().decode() == to_page([make_record()])
        assert sorted(path.name for path in tmp_path.iterdir()) == ["p.html", "r.jsonl"]

    @pytest.mark.parametrize(
        ("records", "page", "code", "words"),
        [
            ("bad.jsonl", "p.html", 2, "bad.jsonl:2: this is no record"),
            ("no.jsonl", "p.html", 2, "no.jsonl: cannot be read"),
            ("good.jsonl", "p.jsonl", 2, "end the name in .html"),
            ("good.jsonl", "-", 2, "end the name in .html"),
            ("good.jsonl", "no/p.html", 1, "there is no folder no"),
        ],
    )
    def test_mistakes(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, records: str, page: str, code: int, words: str
    ) -> None:
        """A bad input or output is told, with its exit code, and nothing is written."""
        monkeypatch.chdir(tmp_path)
        Path("good.jsonl").write_bytes(encode(make_record()) + b"\n")
        Path("bad.jsonl").write_bytes(encode(make_record()) + b"\n{}\n")
        run = CliRunner().invoke(main, ["report", records, "-o", page])
        assert run.exit_code == code
        assert words in " ".join(run.output.split())
        assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.jsonl", "good.jsonl"]
