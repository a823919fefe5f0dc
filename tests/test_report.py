"""The page of `bantin report` as bytes: its counts, its policy, its words; tests/browser has what it does."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from bantin.cli import main
from bantin.errors import BantinError
from bantin.readers.merged import has_table
from bantin.record import (
    FAMILIES,
    AwardClass,
    Commendation,
    Decision,
    Effect,
    Evidence,
    Place,
    Producer,
    RecipientKind,
    Record,
    Score,
    Source,
    Status,
    UnitKind,
    UnitRef,
    Warning,
    WarningCode,
    encode,
)
from bantin.report import LANGUAGES, Choice, parse_where, read_acts, to_page
from bantin.report.markup import escape, escape_json
from bantin.report.words import fill, read_words

TEXT = "Huyện Ia Pa </script><script>alert('x')</script> trao giấy khen tới 7 tập thể.\r\n"


def make_record(**changes: object) -> Record:
    """A record whose every string would like to be markup."""
    start = TEXT.index("giấy khen")
    facts: dict[str, object] = {
        "id": "x",
        "source": Source(path="<i>.txt", sha256="0"),
        "producer": Producer(bantin="0.1", patterns="0"),
        "title": "<b>Huyện Ia Pa</b>",
        "published": "2022-12-22T08:00",
        "place": Place(district=UnitRef("huyện Ia Pa"), province=UnitRef("tỉnh Gia <Lai>", "64")),
        "topics": ["commendation"],
        "text": TEXT,
        "decisions": [Decision(id="d1", number="3127")],
        "commendations": [
            Commendation(
                id="c1",
                award="giấy khen",
                award_class="giấy khen",
                by=UnitRef("Chủ tịch UBND huyện Ia Pa"),
                collectives=7,
                decision="d1",
                evidence=[Evidence(start, start + 9, "award.certificate_of_merit")],
            )
        ],
        "warnings": [Warning(code="count_differs_from_list", message="7 <announced>", facts=["c1", "c9"])],
    }
    return Record(**facts | changes)  # type: ignore[arg-type]


def parse(*records: Record, choice: Choice | None = None, language: str = "en") -> BeautifulSoup:
    return BeautifulSoup(to_page(records, choice=choice, language=language).html, "html.parser")


def read_data(page: BeautifulSoup) -> dict[str, object]:
    (block,) = page.select("#bantin-data")
    data: dict[str, object] = json.loads(block.get_text())
    return data


def list_counts(page: BeautifulSoup, key: str) -> dict[str, str]:
    """What the buttons of a chart say, by the value that they filter for."""
    buttons = page.select(f"[data-filter={key}]")
    numbers = [button.select_one(".number") or button for button in buttons]
    return {str(b["data-value"]): n.get_text() for b, n in zip(buttons, numbers, strict=True)}


def test_the_records_are_in_the_page_to_the_byte() -> None:
    """A line of the data block is the record's JSON, with no `<` in it; nothing of a bulletin is markup."""
    page = parse(make_record(), make_record(id="y"))
    (block,) = page.select("#bantin-records")
    assert "<" not in block.get_text()
    lines = block.get_text().replace("\\u003c", "<").split("\n")
    assert [line.encode() for line in lines] == [encode(make_record()), encode(make_record(id="y"))]
    assert len(page.select("script")) == 3
    assert not page.select("b, i")


def test_the_page_allows_its_own_style_and_script_and_nothing_else() -> None:
    """The policy stands before both, holds their hashes, and no element asks for anything from elsewhere."""
    page = to_page([make_record()]).html
    soup = BeautifulSoup(page, "html.parser")
    (style,) = soup.select("style")
    (script,) = soup.select("script:not([type])")
    (policy,) = soup.select("meta[http-equiv=Content-Security-Policy]")
    hashes = [base64.b64encode(hashlib.sha256(part.get_text().encode()).digest()).decode() for part in (style, script)]
    assert policy["content"] == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert page.index("Content-Security-Policy") < page.index("<style")
    assert not soup.select("link, img, iframe, [style], [src], [onclick]")
    assert not re.search(r"url\(|@import", style.get_text())
    assert not re.search(r"\b(fetch|XMLHttpRequest|WebSocket|innerHTML|outerHTML|eval)\b", script.get_text())


@given(st.text())
def test_what_is_escaped_is_read_back(text: str) -> None:
    """Text in an attribute and JSON in a data block come out as they went in; HTML alone has no NUL."""
    (element,) = BeautifulSoup(f'<p title="{escape(text)}"></p>', "html.parser").select("p")
    assert element["title"] == text.replace("\0", "\ufffd")
    assert "<" not in escape_json(json.dumps(text))
    assert json.loads(escape_json(json.dumps(text))) == text


class TestOverview:
    def test_the_charts_count_all_records(self) -> None:
        """Months, provinces, awards and indices, each bar a button with its number; what is not told comes last."""
        bare = make_record(published=None, place=Place(), commendations=[], scores=[Score(id="s1", value=5.0)])
        scored = make_record(published="2023-07-01", scores=[Score(id="s1", index="PCI", value=60.5)])
        page = parse(make_record(), bare, scored, choice=Choice(limit=1))
        assert list_counts(page, "month") == {
            "2022-12": "1", "2022": "1", "2023-07": "1", "2023": "1", "?": "1"
        }  # fmt: skip
        assert list_counts(page, "province") == {"tỉnh Gia <Lai>": "2", "?": "1"}
        assert list_counts(page, "award") == {"giấy khen": "2"}
        assert list_counts(page, "index") == {"PCI": "1", "?": "1"}
        figures = {str(one.dt.string): one.dd.string for one in page.select(".figures div") if one.dt and one.dd}
        assert (figures["bulletins"], figures["commendations"], figures["warnings"]) == ("3", "2", "3")

    def test_a_long_chart_ends_in_a_sum(self) -> None:
        """Twelve bars at most, the longest first; one line adds up the others."""
        names = [f"tỉnh {letter}" for letter in "abcdefghijklmn"]
        records = [make_record(place=Place(province=UnitRef(name))) for name in [*names, "tỉnh n"]]
        page = parse(*records)
        assert list(list_counts(page, "province")) == ["tỉnh n", *names[:11]]
        (others,) = page.select(".bar.others")
        assert others.get_text() == "2 others 2"
        widths = [str(bar["width"]) for bar in page.select("[aria-labelledby=by-province] rect")]
        assert widths == ["100.0%"] + ["50.0%"] * 11

    def test_nothing_at_all(self) -> None:
        """A page of no records says so, and is a page all the same."""
        page = parse()
        assert [p.get_text() for p in page.select(".chart .none")] == ["None."] * 4
        assert read_data(page)["rows"] == []


class TestRows:
    def test_a_row_of_the_list(self) -> None:
        """The list knows what it filters and sorts by without the record; warnings lead to facts that there are."""
        rows = read_data(parse(make_record()))["rows"]
        assert isinstance(rows, list)
        (row,) = rows
        assert row["place"] == "huyện Ia Pa, tỉnh Gia <Lai>"
        assert (row["month"], row["facts"], row["indices"]) == ("2022-12", 2, [])
        (act,) = row["acts"]
        assert (act["counts"], act["decision"], act["by"]) == ({"collectives": 7}, "3127", "Chủ tịch UBND huyện Ia Pa")
        assert row["warnings"][0]["facts"] == ["commendations/0"]
        assert row["digest"] == hashlib.sha256(encode(make_record())).hexdigest()[:16]


class TestChoice:
    @pytest.mark.parametrize(
        "condition",
        ["province=gia <lai>", "province=64", "month=2022-12", "month=2022", "award=Giay khen", "status=given",
         "topic=commendation", "id=x"],
    )  # fmt: skip
    def test_conditions_that_hold(self, condition: str) -> None:
        """Values are compared without capitals and diacritics; a province goes without tỉnh."""
        assert Choice(where=(parse_where(condition),)).holds(make_record())

    @pytest.mark.parametrize("condition", ["province=Lai", "month=2022-1", "award=khen", "index=PCI", "id=X1"])
    def test_conditions_that_do_not(self, condition: str) -> None:
        """Values are compared whole."""
        assert not Choice(where=(parse_where(condition),)).holds(make_record())

    def test_every_condition_must_hold(self) -> None:
        """Conditions are joined by and."""
        both = Choice(only_warnings=True, where=(("month", "2022"),))
        assert both.holds(make_record())
        assert not both.holds(make_record(warnings=[]))
        assert not both.holds(make_record(published="2021"))

    @pytest.mark.parametrize("condition", ["province", "colour=red", "month=", "="])
    def test_what_is_no_condition(self, condition: str) -> None:
        """The message names the keys."""
        with pytest.raises(BantinError, match="province, month, award"):
            parse_where(condition)

    def test_what_is_left_out_is_told(self) -> None:
        """The page says how many it lacks and how to choose; without a limit or condition it says nothing."""
        few = parse(make_record(), make_record(), make_record(warnings=[]), choice=Choice(1, only_warnings=True))
        chosen, shown = [note.get_text() for note in few.select("header .limit")]
        assert chosen == "Only bulletins with warnings: 2 of the 3 in the dataset."
        assert "first 1 of the 2 bulletins chosen" in shown
        assert "--where province=" in shown
        assert not parse(make_record()).select("header .limit")

    def test_a_thousand_without_being_asked(self) -> None:
        """The limit is 1,000; figures are of all."""
        page = to_page(make_record(id=str(n), text="a") for n in range(1001))
        assert (page.shown, page.chosen, page.total) == (1000, 1001, 1001)


TABLES: dict[str, list[dict[str, object]]] = {
    "acts": [
        {"act_id": "a", "award": "giấy khen", "by_name": "UBND xã Ea Lê", "bulletins": 2},
        {"act_id": "b", "award": "bằng khen", "by_name": None, "bulletins": 1},
    ],
    "act_sources": [
        {"act_id": "a", "record_id": "x", "commendation_id": "c1"},
        {"act_id": "a", "record_id": "x#2", "commendation_id": "c1"},
        {"act_id": "b", "record_id": "y", "commendation_id": "c1"},
    ],
    "conflicts": [
        {"act_id": "a", "field": "collectives", "value": "7", "record_id": "x", "chosen": True},
        {"act_id": "a", "field": "collectives", "value": "8", "record_id": "x#2", "chosen": False},
    ],
}


def read_columns(table: str, columns: tuple[str, ...]) -> list[tuple[object, ...]]:
    """The tables of a merged dataset, as rows."""
    return [tuple(row[column] for column in columns) for row in TABLES[table]]


class TestMerged:
    def test_acts_told_more_than_once(self) -> None:
        """The page knows which of its bulletins tell one act, by the dataset's key for each, and where they differ."""
        page = to_page([make_record(), make_record(), make_record(id="y")], acts=read_acts(read_columns))
        soup = BeautifulSoup(page.html, "html.parser")
        assert "2" in [one.get_text() for one in soup.select(".figures dd")]
        assert read_data(soup)["retold"] == [
            {
                "award": "giấy khen",
                "by": "UBND xã Ea Lê",
                "bulletins": 2,
                "told": [{"row": 0, "fact": "commendations/0"}, {"row": 1, "fact": "commendations/0"}],
                "conflicts": [
                    {"field": "collectives", "value": "7", "row": 0, "chosen": True},
                    {"field": "collectives", "value": "8", "row": 1, "chosen": False},
                ],
            }
        ]

    def test_bulletins_that_are_not_on_the_page(self) -> None:
        """A source that was left out has no row; an act of which all were is not told."""
        acts = read_acts(read_columns)
        (act,) = read_retold(to_page([make_record()] * 2, acts=acts, choice=Choice(limit=1)).html)
        assert [one["row"] for one in act["conflicts"]] == [0, None]
        assert read_retold(to_page([make_record(id="y")], acts=acts).html) == []

    def test_a_dataset_that_is_not_merged(self, tmp_path: Path) -> None:
        """A file of records has no acts, and the page does not speak of any."""
        assert not has_table(tmp_path / "r.jsonl", "acts")
        assert not has_table(tmp_path, "acts")
        assert "acts, bulletins merged" not in [one.get_text() for one in parse(make_record()).select(".figures dt")]


def read_retold(html: str) -> list[dict[str, list[dict[str, object]]]]:
    data: dict[str, list[dict[str, list[dict[str, object]]]]] = read_data(BeautifulSoup(html, "html.parser"))  # type: ignore[assignment]
    return data["retold"]


class TestWords:
    def test_both_languages_say_everything(self) -> None:
        """The same sections and keys, with the same blanks, and no words left empty."""

        def shape(language: str) -> dict[tuple[str, str], set[str]]:
            return {
                (section, key): set(re.findall(r"\{(\w+)", words))
                for section, keys in read_words(language).items()
                for key, words in keys.items()
            }

        assert LANGUAGES == ("vi", "en")
        assert shape("vi") == shape("en")
        assert all(words.strip() for lang in LANGUAGES for keys in read_words(lang).values() for words in keys.values())

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_value_of_a_record_has_words(self, language: str) -> None:
        """Families, fields, warnings, states and kinds: what a record may hold, the page can name."""
        words = read_words(language)
        types = {field.name: field.type for field in msgspec.structs.fields(Record)}
        names = {field.name for family in FAMILIES for field in msgspec.structs.fields(get_args(types[family])[0])}
        assert names - {"id", "evidence"} == set(words["fields"])
        assert set(words["families"]) == set(FAMILIES)
        assert set(words["warnings"]) == set(get_args(WarningCode))
        assert set(words["statuses"]) == set(get_args(Status))
        assert set(words["awards"]) == set(get_args(AwardClass))
        kinds = [*get_args(UnitKind), *get_args(Effect), *get_args(RecipientKind)]
        assert set(kinds) == set(words["values"])

    def test_the_words_that_the_script_asks_for_are_there(self) -> None:
        """Every `say("section", "key")` of the script names words that there are."""
        script = parse(make_record()).select("script")[-1].get_text()
        words = read_words("en")
        asked = re.findall(r'say\("(\w+)", "(\w+)"', script)
        assert len(asked) > 40
        assert [pair for pair in asked if pair[1] not in words[pair[0]]] == []

    def test_filling_in(self) -> None:
        """A blank in a value is no blank."""
        assert fill("{a}{b}", a="{b}", b="1") == "{b}1"

    def test_the_page_speaks_one_language(self) -> None:
        """Vietnamese unless asked otherwise."""
        vietnamese, english = to_page([make_record()]).html, to_page([make_record()], language="en").html
        assert '<html lang="vi">' in vietnamese and "Cần xem lại trước" in vietnamese
        assert '<html lang="en">' in english and "Cần xem lại trước" not in english


class TestCommand:
    def test_it_writes_the_page(self, tmp_path: Path) -> None:
        """Records become a page, the same for the same records; nothing else is left in the folder."""
        (tmp_path / "r.jsonl").write_bytes(encode(make_record()) + b"\n")
        arguments = ["report", str(tmp_path / "r.jsonl"), "-o", str(tmp_path / "p.html"), "--lang", "en"]
        run = CliRunner().invoke(main, arguments)
        assert (run.exit_code, run.output) == (0, "")
        assert (tmp_path / "p.html").read_bytes().decode() == to_page([make_record()], language="en").html
        assert sorted(path.name for path in tmp_path.iterdir()) == ["p.html", "r.jsonl"]

    def test_it_says_what_is_left_out(self, tmp_path: Path) -> None:
        """Where the limit cuts, standard error says how to choose; where a condition does, how many it left."""
        records, page = str(tmp_path / "r.jsonl"), str(tmp_path / "p.html")
        lines = [encode(make_record(id=id, warnings=[])) for id in "abc"] + [encode(make_record())]
        Path(records).write_bytes(b"\n".join(lines))
        cut = CliRunner().invoke(main, ["report", records, "-o", page, "--limit", "2", "--where", "id=a"])
        assert cut.stderr == f"{page}: holds 1 of 4 bulletins\n"
        cut = CliRunner().invoke(main, ["report", records, "-o", page, "--limit", "2"])
        assert "holds the first 2 of 4 bulletins; choose others with --only warnings or --where" in cut.stderr
        cut = CliRunner().invoke(main, ["report", records, "-o", page, "--only", "warnings"])
        assert cut.stderr == f"{page}: holds 1 of 4 bulletins\n"

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (["bad.jsonl", "-o", "p.html"], 2, "bad.jsonl:2: this is no record"),
            (["no.jsonl", "-o", "p.html"], 2, "no.jsonl: cannot be read"),
            (["good.jsonl", "-o", "p.jsonl"], 2, "end the name in .html"),
            (["good.jsonl", "-o", "-"], 2, "end the name in .html"),
            (["good.jsonl", "-o", "no/p.html"], 1, "there is no folder no"),
            (["good.jsonl", "-o", "p.html", "--where", "colour=red"], 2, "KEY is one of province"),
            (["good.jsonl", "-o", "p.html", "--lang", "fr"], 2, "is not one of"),
            (["good.jsonl", "-o", "p.html", "--limit", "0"], 2, "x>=1"),
        ],
    )
    def test_mistakes(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, words: str
    ) -> None:
        """A bad input or output is told, with its exit code, and nothing is written."""
        monkeypatch.chdir(tmp_path)
        Path("good.jsonl").write_bytes(encode(make_record()) + b"\n")
        Path("bad.jsonl").write_bytes(encode(make_record()) + b"\n{}\n")
        run = CliRunner().invoke(main, ["report", *arguments])
        assert run.exit_code == code
        assert words in " ".join(run.output.split())
        assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.jsonl", "good.jsonl"]
