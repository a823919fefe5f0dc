"""Pages in the layouts of portals tell what the plain bulletin tells, and nothing of what stands around it."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

import bantin
from bantin.bulletin import Bulletin
from bantin.pipeline import default
from bantin.record import FAMILIES, Record, Source, encode

from .pages import LAYOUTS, STRANGE, make

SAMPLE = sorted((Path(__file__).parents[1] / "corpus" / "sample").glob("*.txt"))[::9]
OWN_HTML = sorted((Path(__file__).parents[1] / "corpus" / "sample-html").glob("*.htm*"))
MARKUP = re.compile(r"<!--.*?-->|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
CORE = {
    "decisions": ("number", "date", "symbol"),
    "commendations": ("award_class", "collectives", "individuals", "households", "units", "mixed", "status", "date"),
    "scores": ("index", "component", "value", "max", "unit", "year"),
    "rankings": ("index", "component", "rank", "out_of", "year"),
    "campaigns": ("name", "start", "end"),
}


def read(source: str) -> Record:
    """Return the record of a page's source."""
    return default().process(Bulletin(id="x", source=Source(path="x", sha256=""), html=source))


@lru_cache
def read_plain(path: Path) -> tuple[str, str, Record]:
    """Return a plain bulletin, its headline as it stands in a line, and its record."""
    text = path.read_text(encoding="utf-8")
    record = bantin.extract(text)
    headline = next((line for line in text.split("\n") if record.title and " ".join(line.split()) == record.title), "")
    return text, headline, record


def core(record: Record) -> dict[str, list[Any]]:
    """Return the core facts of a record without ids, names and evidence."""
    told = msgspec.to_builtins(record)
    return {family: [[fact[key] for key in keys] for fact in told[family]] for family, keys in CORE.items()}


def bare(text: str) -> str:
    return unicodedata.normalize("NFC", re.sub(r"\s+", "", text))


def list_evidence(record: Record) -> list[Any]:
    return [evidence for family in FAMILIES for fact in getattr(record, family) for evidence in fact.evidence]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem[:12])
def test_a_page_tells_what_its_bulletin_tells(layout: str, path: Path) -> None:
    """Core facts, headline and posting date are those of the plain text; no sidebar tells anything."""
    text, headline, plain = read_plain(path)
    page = make(layout, text, headline, path.name)
    record = read(page)
    assert core(record) == core(plain)
    assert record.published == plain.published
    if headline:
        assert record.title == plain.title
    assert not STRANGE.search(record.text) or STRANGE.search(text)
    for evidence in list_evidence(record):
        assert evidence.source is not None
        words = html.unescape(MARKUP.sub("", page[slice(*evidence.source)]))
        assert bare(words) == bare(record.text[evidence.start : evidence.end])


STORY = (
    "<p>Sáng 19/12, UBND huyện Ia Pa tặng giấy khen cho 7 tập thể và 12 cá nhân có thành tích xuất sắc.</p>"
    "<p>Hội nghị diễn ra tại hội trường huyện, có đông đủ đại biểu các xã, thị trấn về dự.</p>"
)
HEADLINE = "Huyện Ia Pa tổng kết phong trào thi đua"


@pytest.mark.parametrize(
    ("source", "published"),
    [
        (f"<meta property='article:published_time' content='2022-12-19T09:38:00+00:00'><h1>{HEADLINE}</h1>{STORY}", "2022-12-19T16:38"),
        (f'<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"2022-12-20"}}</script><h1>{HEADLINE}</h1>{STORY}', "2022-12-20"),
        (f"<article><h1>{HEADLINE}</h1><time datetime='2022-12-21T08:00'>hôm qua</time>{STORY}</article>", "2022-12-21T08:00"),
        (f"<div><h1>{HEADLINE}</h1><div>Thứ năm, 22/12/2022 | 16:38</div>{STORY}</div>", "2022-12-22T16:38"),
        (f"<meta name=pubdate content='2022-12-19'><div><h1>{HEADLINE}</h1><div>Thứ năm, 22/12/2022</div>{STORY}</div>", "2022-12-22"),
        (f"<div><h1>{HEADLINE}</h1>{STORY}</div><div class='related'><a>Tin khác</a> <time datetime='2031-01-01'>01/01/2031 10:00</time></div>", None),
        (f"<div class='lich'>Thứ hai, 01/01/2031</div><div><h1>{HEADLINE}</h1>{STORY}</div>", None),
        (f"<div><span class='ngay-dang'>22/12/2022 16:38</span><div><h1>{HEADLINE}</h1>{STORY}</div></div>", "2022-12-22T16:38"),
    ],
    ids=["og", "json-ld", "time", "own line", "own line before metadata", "related", "calendar", "beside"],
)  # fmt: skip
def test_the_posting_date(source: str, published: str | None) -> None:
    """It is the page's own line, else what the page states for machines, never the date of another post or of today."""
    record = read(source)
    assert record.title == HEADLINE
    assert record.published == published


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (f"<title>x</title><h1>Cổng thông tin điện tử huyện Ia Pa</h1><div><h2>{HEADLINE}</h2>{STORY}</div>", HEADLINE),
        (f"<title>{HEADLINE} - Cổng TTĐT huyện</title><div><div>{HEADLINE}</div>{STORY}</div>", HEADLINE),
        (f"<title>{HEADLINE} | Huyện Ia Pa</title><div class=entry-content>{STORY}</div>", HEADLINE),
        (f"<meta property=og:title content='{HEADLINE}'><title>Tin tức</title><div>{STORY}</div>", HEADLINE),
        (f"<h1>{HEADLINE.replace('tổng', '<br>tổng')}</h1><div>{STORY}</div>", HEADLINE),
    ],
    ids=["below the site's name", "a line", "title", "og:title", "broken"],
)
def test_the_headline(source: str, title: str) -> None:
    """It is the heading that the head of the page names, else the last above the story, else the head's own words."""
    record = read(source)
    assert record.title == title
    assert record.text.startswith(title)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "<p>Không tìm thấy trang.</p>",
        "<ul><li><a href=x>Huyện Ia Pa tặng giấy khen cho 7 tập thể</a></li></ul>",
        "<div>" + "<div><a href=x>Huyện tặng giấy khen cho tập thể, cá nhân tiêu biểu năm 2022</a>"
        "<p>Sáng ngày 5/5, UBND huyện tặng giấy khen cho 7 tập thể, 9 cá nhân.</p></div>" * 8 + "</div>",
        "<form><input name=user><p>Mời bạn đăng nhập.</p></form><div class='related'>" + STORY + "</div>",
    ],
    ids=["nothing", "not found", "links", "a section's list", "log in"],
)  # fmt: skip
def test_a_page_without_an_article_tells_nothing(source: str) -> None:
    """The record says so, and invents no story of what stands in menus and lists."""
    record = read(source)
    assert [warning.code for warning in record.warnings] == ["no_article_found"]
    assert not record.text and not list_evidence(record)


def test_tables_and_lists_keep_their_shape() -> None:
    """A row of a table is one line, its cells two spaces apart; an item is a line with a dash; captions stay."""
    record = read(
        f"<h1>{HEADLINE}</h1><div class='entry-content'>{STORY}<table><tr><th>TT<th>Đơn vị<th>Điểm<tr><td>1<td>Xã Ia Trok<td>78,3"
        "<tr><td>2<td>Xã Ia Mrơn<td>76,1</table><ul><li>Xã Ia Tul;</li><li>Xã Kim Tân.</li></ul>"
        "<figure><img alt='anh.jpg'><figcaption>Lãnh đạo huyện trao giấy khen. Ảnh: Hà An</figcaption></figure></div>"
    )
    assert "1  Xã Ia Trok  78,3\n2  Xã Ia Mrơn  76,1" in record.text
    assert "- Xã Ia Tul;\n- Xã Kim Tân." in record.text
    assert record.text.endswith("Ảnh: Hà An")


def test_only_pages_have_a_source() -> None:
    """The key is written for evidence of pages and left out for plain text."""
    page, plain = read(f"<h1>{HEADLINE}</h1>{STORY}"), bantin.extract(html.unescape(MARKUP.sub("\n", STORY)))
    assert b'"source":[' in encode(page)
    assert b'"source":[' not in encode(plain)


@pytest.mark.parametrize("path", OWN_HTML, ids=lambda path: path.stem)
def test_the_pages_of_the_corpus(path: Path) -> None:
    """Each has a headline, a posting date and facts with their place in the source."""
    (item,) = list(bantin_pages(path))
    record = default().process(item)
    assert record.title and record.published and record.commendations
    assert item.html is not None
    for evidence in list_evidence(record):
        assert evidence.source is not None
        words = html.unescape(MARKUP.sub("", item.html[slice(*evidence.source)]))
        assert bare(words) == bare(record.text[evidence.start : evidence.end])


def bantin_pages(path: Path) -> list[Bulletin]:
    """Return the bulletins of a file."""
    from bantin.readers import read_bulletins

    return [item for item in read_bulletins([str(path)]) if isinstance(item, Bulletin)]


def test_the_generator_repeats_itself() -> None:
    """The same text gives the same page, and the pages hold what must not be read."""
    text, headline, _ = read_plain(SAMPLE[0])
    for layout in LAYOUTS:
        page = make(layout, text, headline)
        assert page == make(layout, text, headline)
        assert STRANGE.search(page)
