"""The text of a page leads back to its source: every character, on pages well and badly formed."""

from __future__ import annotations

import html
import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from bantin.html import entities
from bantin.html.labels import Labeller
from bantin.html.markup import MarkupReader
from bantin.html.render import Renderer
from bantin.html.tokenizer import tokenize
from bantin.html.tree import build
from bantin.html.writer import PageText
from bantin.patterns import load

PIECES = st.sampled_from(
    [
        *("a", "Ng", "uyễn", "1.204", " ", "\n", "\t", "\u00a0", "<", ">", "&", '"', "'", "=", "/", "!", "-", "--", "\r\n", "\0"),
        *("&amp;", "&amp", "&ocirc;", "&Agrave", "&#7885;", "&#x1EA5", "&notit;", "&nbsp;", "&#0;", "&#128;", "&unknown;"),
        *("<p>", "</p>", "<p", "<br>", "<br/>", "</br>", "<div class='a>b'>", "</div>", "<b>", "</b>", "<i>", "</i>", "<font size=2>"),
        *("</font>", "<a href=x>", "</a>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<pre>", "</pre>"),
        *("<script>", "</script>", "<style>a>b</style>", "<!-- c > d -->", "<!-->", "<!--", "-->", "--!>", "<!doctype html>", "<?x?>"),
        *("<title>", "</title>", "<svg>", "</svg>", "<textarea>", "</textarea>", "<img alt='x'>", "<span title=\"a", '">', "</", "</>"),
        *("<select>", "</select>", "<h1>", "</h1>", "<template>", "</template>", "<form>", "</form>", "<CENTER>", "</SPAN>"),
    ]
)  # fmt: skip
SOUP = st.lists(PIECES, max_size=40).map("".join)
UNSEEN = ("script", "style", "title", "textarea", "svg", "template", "iframe", "math")
READER = MarkupReader(Labeller(load().zones))
MARKUP = re.compile(r"<!--.*?--!?>|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)


def write_all(source: str) -> PageText:
    """Return the text of a whole page, nothing but templates left out."""
    tokens = tokenize(source)
    tree = build(tokens, READER)
    templates = {row for row, tag in enumerate(tree.tags) if tag == "template"}
    renderer = Renderer(tree, tokens.runs, source, templates)
    renderer.rows(0, len(tree.tags))
    return renderer.page


def bare(text: str) -> str:
    """Return a text without white space and list marks, which pages do not hold as characters."""
    return re.sub(r"[\s\0-]+", "", text)


@settings(max_examples=300)
@given(SOUP)
def test_every_character_comes_from_where_the_map_says(source: str) -> None:
    """Each character is what its piece of the source stands for, or it is white space or the mark of a list item."""
    page = write_all(source)
    for at, sign in enumerate(page.text):
        span = page.source(at, at + 1)
        if span is None:
            assert sign in " \n-", (sign, source)
        elif not sign.isspace():
            assert sign in html.unescape(source[slice(*span)]), (sign, span, source)
            assert span[1] - span[0] == 1 or source[span[0]] == "&"


@settings(max_examples=300)
@example("<p>Khen &#x1EA5aa thưởng")
@given(SOUP)
def test_the_text_is_what_the_parser_sees(source: str) -> None:
    """Read from the source in one go by the parser alone, the page has the same words in the same order."""
    parser = LexborHTMLParser(source)
    root = parser.root
    seen = []
    for node in root.traverse(include_text=True) if root is not None else ():
        if node.tag == "-text" and not any(above in UNSEEN for above in list_above(node)):
            seen.append(node.text_content or "")
    read = bare(
        write_all(source).text.replace("\ufffd", "")
    )  # a character beyond Unicode, &#x1EA5aa, is one on both sides
    assert read == bare("".join(seen).replace("\ufffd", "")) or unusual(source)


def list_above(node: object) -> list[str]:
    """Return the tags around a node."""
    tags = []
    while (node := getattr(node, "parent", None)) is not None:
        tags.append(getattr(node, "tag", ""))
    return tags


def unusual(source: str) -> bool:
    """Tell of sources on which the two differ by design: zero characters, drawings, text that is no text anywhere else."""
    return bool(re.search(r"\0|&#0|&#128|svg", source))


@given(st.text(st.sampled_from("a&;#x1 ngtmpb0<")))
def test_references_are_read_as_python_reads_them(text: str) -> None:
    """The pieces of a text together are what `html.unescape` makes of it, and they leave no gap."""
    pieces = list(entities.decode(text, 0, len(text)))
    assert "".join(piece for piece, *_ in pieces) == html.unescape(text)
    assert all(piece == text[start:end] for piece, start, end, is_reference in pieces if not is_reference)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<b>Ng</b>uyễn <i>V</i>ăn", "Nguyễn Văn"),
        ("số 1<span>.</span>204", "số 1.204"),
        ("<p>một<p>hai", "một\nhai"),
        ("một<div>hai</div>ba", "một\nhai\nba"),
        ("một<br>hai<br/><br />ba<br><br><br><br>bốn", "một\nhai\n\nba\n\nbốn"),
        ("<ul><li>một<li><p>hai</p></ul>", "- một\n- hai"),
        ("<ol><li>1. một<li>2) hai</ol>", "1. một\n2) hai"),
        ("a&nbsp;b &amp; c&lt;d", "a\u00a0b & c<d"),
        ("  a \n\t b <b> c</b> d  ", "a b c d"),
        ("<b>a</b> <b>b</b><b>c</b>", "a bc"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("<table><tr><th>TT<th>Đơn<br>vị<tr><td>1<td>Xã A</table>", "TT  Đơn vị\n1  Xã A"),
        ("<table><tr><td><p>Một</p><p>Hai</p><ul><li>Ba</ul><td>" + "dài " * 40 + "</table>", None),
        ("<img alt='ảnh'>chữ<figure><figcaption>Chú thích</figcaption></figure>", "chữ\nChú thích"),
        ("<script>var a='<p>x</p>'</script>y<style>z</style>", "y"),
        ("<svg><title>biểu tượng</title></svg>chữ", "chữ"),
        ("a<!-- b -->c<!-- > -->d", "acd"),
    ],
)
def test_blocks_part_lines_and_tags_in_a_line_part_nothing(source: str, text: str | None) -> None:
    """Blocks and breaks end lines, rows of a table are one line each, inline tags and comments break no word."""
    written = write_all(source).text.strip("\n")
    if text is None:  # a layout's columns
        assert written.split("\n")[:3] == ["Một", "Hai", "- Ba"]
    else:
        assert written == text


def test_a_span_over_what_is_left_out_has_no_source() -> None:
    """Words on both sides of a dropped part are one span of the text, yet no stretch of the source says just them."""
    source = "<p>tặng <select><option>chọn</option></select>giấy khen</p>"
    tokens = tokenize(source)
    tree = build(tokens, READER)
    renderer = Renderer(tree, tokens.runs, source, {tree.tags.index("select")})
    renderer.rows(0, len(tree.tags))
    page = renderer.page
    assert page.text == "tặng giấy khen\n"
    assert page.source(0, 4) == (3, 7)
    assert page.source(0, len("tặng giấy khen")) is None


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<b>", "<p>chữ ", "<", "<a ", '<a href="', "<!--", "&", "&notit", "<svg>", "<script>", "<p a", "<table><tr><td>",
     "<ul><li>", "<span>x", "<br>", "<!-", "</b>"],
)  # fmt: skip
def test_no_page_is_slow(piece: str) -> None:
    """Three hundred kilobytes of one thing take no longer than some times a second on a busy machine."""
    begun = time.process_time()
    write_all(piece * (300_000 // len(piece)))
    assert time.process_time() - begun < 10
