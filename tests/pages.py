"""Plain bulletins put into pages, as ten kinds of portals would serve them, with everything around that is not theirs.

The sidebars, menus and related lists hold headlines that tell facts of other posts: none of them may reach a record.
"""

from __future__ import annotations

import html
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

STRANGERS = (
    "Huyện Mường Khoa tặng giấy khen cho 77 tập thể và 153 cá nhân",
    "Xã Đồng Ích đạt 91,23/100 điểm PAR INDEX, xếp thứ 2/18 xã",
    "Quyết định số 7777/QĐ-UBND khen thưởng 66 hộ gia đình",
    "Phát động đợt thi đua 333 ngày đêm từ 01/02/2031 đến 30/12/2031",
    "Thị xã Phước Lâm dẫn đầu chỉ số CCHC với 99,11 điểm",
    "Chủ tịch UBND tỉnh tặng bằng khen cho 88 chiến sĩ",
)
STRANGE = re.compile(r"7777|\b(?:77|153|66|88|333)\b|91,23|99,11|2031")
"""What the facts of the STRANGERS would hold."""
STRANGE_DATE = "31/12/2031 23:59"


@dataclass(frozen=True)
class Content:
    """A bulletin as a page's parts: lines above its headline, the headline, the lines below, all as HTML."""

    above: str
    headline: str
    lines: Sequence[str]
    plain_headline: str

    def paragraphs(self, tag: str = "p", attributes: str = "") -> str:
        """Return the body with one element a line; lists and tables as such."""
        opened = f"<{tag}{attributes}>"
        return "\n".join(
            line if line.startswith(("<ul", "<table")) else f"{opened}{line}</{tag}>" for line in self.lines
        )

    def broken(self, between: str = "<br /><br />\n") -> str:
        """Return the body as one soup of line breaks."""
        return between.join(self.lines)


def content(text: str, headline: str, rng: random.Random) -> Content:
    """Return a plain bulletin as parts of a page; `headline` is one of its lines, or none where it is empty."""
    lines = _unwrapped([line.strip() for line in text.split("\n") if line.strip()], headline.strip())
    at = next((i for i, line in enumerate(lines) if headline and line == headline.strip()), None)
    above = lines[:at] if at is not None else []
    below = lines[at + 1 :] if at is not None else lines
    return Content(
        "".join(f"<div>{written(line, rng)}</div>" for line in above),
        written(headline.strip(), rng),
        _grouped(below, rng),
        headline.strip(),
    )


def _unwrapped(lines: list[str], headline: str) -> list[str]:
    """Return the paragraphs of a text whose lines were cut at one width: no page breaks its lines so."""
    width = max(map(len, lines))
    if width > WRAPPED or sum(len(line) > 0.75 * width for line in lines) < 0.6 * len(lines):
        return lines
    paragraphs: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line != headline:
            paragraphs[-1] += f" {line}"
        else:
            paragraphs.append(line)
        goes_on = len(line) > 0.75 * width and line != headline
    return paragraphs


def written(text: str, rng: random.Random) -> str:
    """Return a line as editors write it in HTML: characters by name or number, words and halves of words in tags."""
    pieces = []
    for word in text.split(" "):
        at = rng.randrange(len(word) + 1)
        chance = rng.random()
        if chance < 0.06 and word:
            tag = rng.choice(("b", "i", "span", "font", "strong", "u"))
            pieces.append(f"<{tag}>{_spelled(word[:at], rng)}</{tag}>{_spelled(word[at:], rng)}")
        elif chance < 0.09:
            pieces.append(
                f"{_spelled(word[:at], rng)}<!-- x > y --><span class='c' title=\"a>b\">{_spelled(word[at:], rng)}</span>"
            )
        else:
            pieces.append(_spelled(word, rng))
    return (
        re.sub(" ", lambda _: rng.choices((" ", "\n  ", " \t"), (30, 1, 1))[0], " ".join(pieces))
        if "\t" not in text
        else " ".join(pieces)
    )


def _spelled(word: str, rng: random.Random) -> str:
    chance = rng.random()
    if chance < 0.05:
        return word.encode("ascii", "xmlcharrefreplace").decode().replace("<", "&lt;")
    if chance < 0.08:
        return "".join(f"&#x{ord(sign):x};" for sign in word)
    if chance < 0.16:
        named = {"à": "&agrave;", "á": "&aacute;", "â": "&acirc;", "ê": "&ecirc;", "ô": "&ocirc;", "ý": "&yacute;"}
        return "".join(named.get(sign, html.escape(sign, quote=False)) for sign in word)
    return html.escape(word, quote=rng.random() < 0.5)


WRAPPED = 100  # characters of the longest line of a text that was cut at one width
_CELLS = re.compile(r" {2,}|\t+| ?\| ?")


def _grouped(lines: Sequence[str], rng: random.Random) -> list[str]:
    """Return the lines as HTML, those that were list items or rows of a table together as such."""
    grouped: list[str] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and re.match(r"- \S", lines[end]):
            end += 1
        if end - at >= 2:
            items = "".join(f"<li>{written(line[2:], rng)}</li>\n" for line in lines[at:end])
            grouped.append(f"<ul>{items}</ul>")
            at = end
            continue
        while end < len(lines) and len(_CELLS.split(lines[end])) >= 2 and max(map(len, _CELLS.split(lines[end]))) < 60:
            end += 1
        if end - at >= 3:
            rows = "".join(
                "<tr>" + "".join(f"<td><p>{written(cell, rng)}</p></td>" for cell in _CELLS.split(line)) + "</tr>\n"
                for line in lines[at:end]
            )
            grouped.append(f"<table border=1><tbody>{rows}</tbody></table>")
            at = end
            continue
        grouped.append(written(lines[at], rng))
        at += 1
    return grouped


def _links(rng: random.Random, item: str) -> str:
    """Return the headlines of other posts, each put into `item` at its `%s`."""
    strangers = list(STRANGERS)
    rng.shuffle(strangers)
    return "\n".join(item % f'<a href="/tin/{n}.html" title="{words}">{words}</a>' for n, words in enumerate(strangers))


def _menu(item: str = "<li>%s</li>") -> str:
    names = ("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản chỉ đạo", "Thủ tục hành chính", "Liên hệ")
    return "\n".join(item % f'<a href="/muc/{n}">{name}</a>' for n, name in enumerate(names))


COUNTER = "<b>Đang online:</b> 12<br>Hôm nay: 345<br>Tổng lượt truy cập: 6.789.012"
CONTACT = (
    "<p>Cơ quan chủ quản: Ủy ban nhân dân huyện Mường Khoa. Giấy phép số 77/GP-TTĐT ngày 31/12/2031. "
    "Chịu trách nhiệm: ông Lò Văn Xa, Phó Chủ tịch. Điện thoại: 0215 3777 888.</p>"
)


def _head(page: Content, more: str = "") -> str:
    title = html.escape(page.plain_headline) or "Chi tiết tin"
    return (
        f"<!DOCTYPE html><html lang=vi><head><meta charset=utf-8><title>{title} - Cổng thông tin điện tử</title>{more}"
        "<style>.x{color:red} a>b{}</style><script>var a='<p>7777 tập thể</p>'; if(1<2){}</script></head>"
    )


def liferay(page: Content, rng: random.Random) -> str:
    """Return a Liferay page: portlets, the article in journal-content-article."""
    return f"""{_head(page)}<body class="yui3-skin-sam"><header id="banner"><ul class="nav-menu">{_menu()}</ul></header>
<div class="columns-2"><div class="portlet-layout"><div class="portlet-column" id="column-1">
<div class="portlet-boundary portlet-asset-publisher"><div class="asset-full-content">{page.above}<h1 class="header-title"><span>{page.headline}</span></h1>
<div class="journal-content-article">{page.paragraphs(attributes=' style="text-align: justify;"')}</div></div>
<div class="taglib-ratings stars">Trung bình (0 Bình chọn)</div>
<div class="lienquan"><h3>Tin liên quan</h3><ul>{_links(rng, "<li>%s <span>(" + STRANGE_DATE + ")</span></li>")}</ul></div></div></div>
<div class="portlet-column" id="column-2"><div class="portlet-content">{_links(rng, "<div>%s</div>")}{COUNTER}</div></div></div></div>
<footer id="footer">{CONTACT}</footer></body></html>"""


def aspnet(page: Content, rng: random.Random) -> str:
    """Return an ASP.NET WebForms page: one form, tables for columns, generated ids."""
    return f"""{_head(page)}<body><form method="post" action="./chitiet.aspx?id=1" id="form1"><input type="hidden" name="__VIEWSTATE" value="/wEP7777"/>
<table width="1000" cellpadding=0><tr><td colspan=3>{_menu("<a>%s</a> | ")}</td></tr><tr>
<td width="200" valign=top><table>{_links(rng, "<tr><td>&bull; %s</td></tr>")}</table></td>
<td valign="top"><span id="ctl00_ContentPlaceHolder1_lblAbove">{page.above}</span><span id="ctl00_ContentPlaceHolder1_lblTieuDe" class="TitleNews">{page.headline}</span><br />
<div id="ctl00_ContentPlaceHolder1_divNoiDung">{page.paragraphs()}</div>
<div id="ctl00_ContentPlaceHolder1_pnlTinKhac"><b>Các tin khác</b><table>{_links(rng, "<tr><td>%s</td><td>" + STRANGE_DATE + "</td></tr>")}</table></div></td>
<td width="180">{COUNTER}</td></tr></table><div id="ctl00_Footer">{CONTACT}</div></form></body></html>"""


def sharepoint(page: Content, rng: random.Random) -> str:
    """Return a SharePoint page: ribbon, web parts, the article in a rich text field."""
    return f"""{_head(page)}<body><div id="s4-ribbonrow"><span class="ms-hide">Skip Ribbon Commands 7777</span></div>
<div id="sideNavBox"><ul class="root ms-core-listMenu-root">{_menu()}</ul></div>
<div class="article article-body"><div class="ms-rteElement-title">{page.above}</div><h2 class="title-news">{page.headline}</h2>
<div id="ctl00_PlaceHolderMain_ctl01__ControlWrapper_RichHtmlField" class="ms-rtestate-field" style="display:inline">{page.paragraphs("div")}</div></div>
<div class="ms-webpart-zone"><div class="other-news">{_links(rng, '<div class="item">%s</div>')}</div>{COUNTER}</div>
<div id="footer-wrap" class="site-footer">{CONTACT}</div></body></html>"""


def drupal(page: Content, rng: random.Random) -> str:
    """Return a Drupal page: regions, nodes, fields."""
    return f"""{_head(page)}<body class="html not-front one-sidebar node-type-article"><div id="page"><div id="header" class="region region-header"><ul class="menu">{_menu()}</ul></div>
<div id="sidebar-first" class="column sidebar"><div class="block block-views"><h2>Tin đọc nhiều</h2><div class="views-row">{_links(rng, '<span class="field-content">%s</span>')}</div></div></div>
<div id="content" class="column"><div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/tin">Tin tức</a></div>{page.above}<h1 class="title" id="page-title">{page.headline}</h1>
<div id="node-12" class="node node-article"><div class="content"><div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item even" property="content:encoded">{page.paragraphs()}</div></div></div></div></div>
<div class="block block-related-content">{_links(rng, "<p>%s</p>")}</div></div>
<div class="region-footer footer">{CONTACT}</div></div></body></html>"""


def wordpress(page: Content, rng: random.Random) -> str:
    """Return a WordPress page: theme classes, widgets, share buttons."""
    return f"""{_head(page, '<meta property="og:site_name" content="Cổng thông tin">')}<body class="post-template single has-sidebar"><div id="masthead"><div class="menu-main-container"><ul id="menu-main" class="menu">{_menu()}</ul></div></div>
<div id="primary" class="content-area"><main id="main"><article id="post-9" class="post type-post hentry"><header class="entry-header">{page.above}<h1 class="entry-title">{page.headline}</h1></header>
<div class="entry-content"><div class="addtoany_share_save_container">Share Facebook Zalo</div>{page.paragraphs()}</div><footer class="entry-footer">Chuyên mục</footer></article>
<div class="related-posts"><h3>Bài viết liên quan</h3>{_links(rng, '<div class="post-item">%s<p>Sáng 31/12/2031, huyện tặng giấy khen cho 77 tập thể có thành tích trong phong trào thi đua yêu nước.</p></div>')}</div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><ul>{_links(rng, "<li>%s</li>")}</ul></section></aside>
<footer id="colophon">{CONTACT}</footer></body></html>"""


def dnn(page: Content, rng: random.Random) -> str:
    """Return a DotNetNuke or VNPT page: spans in spans, breaks for paragraphs, never a block."""
    return f"""{_head(page)}<body id="Body"><form id="Form"><div id="dnn_NavPane">{_menu("<span>%s</span>")}</div><div id="dnn_ContentPane" class="contentpane"><div class="DnnModule"><span id="dnn_ctr41_dnnTITLE_lblAbove">{page.above}</span>
<span id="dnn_ctr412_ViewNews_lblTitle" class="Head">{page.headline}</span><br /><span id="dnn_ctr412_ViewNews_lblContent" class="Normal"><span style="font-size:12pt"><span style="font-family:Times New Roman">{page.broken()}</span></span></span><br />
<span id="dnn_ctr412_pnlTinLienQuan">{_links(rng, "%s<br />")}</span></div></div>
<div id="dnn_RightPane"><span class="Normal">{_links(rng, "%s<br/>")}<br>{COUNTER}</span></div><div id="dnn_FooterPane">{CONTACT}</div></form></body></html>"""


def old_fonts(page: Content, rng: random.Random) -> str:
    """Return a page of 2003: fonts, tables, capitals, end tags and quotes left out."""
    head = f"<HTML><HEAD><TITLE>{html.escape(page.plain_headline)}</TITLE><META http-equiv=Content-Type content='text/html; charset=utf-8'></HEAD>"
    return f"""{head}<BODY bgcolor=#ffffff><TABLE width=100%><TR><TD width=150 bgcolor=#eeeeee><FONT size=2>{_menu("%s<BR>")}{_links(rng, "%s<BR>")}</FONT>
<TD><CENTER>{page.above}<FONT size=4 color=navy><B>{page.headline}</B></FONT></CENTER><FONT face=Arial size=2>{page.paragraphs("P", " align=justify").replace("</P>", "")}</FONT>
<TD width=120><MARQUEE>{_links(rng, "%s -- ")}</MARQUEE></TD></TR></TABLE><HR><FONT size=1>© 2003. {COUNTER}</FONT></BODY></HTML>"""


def json_ld(page: Content, rng: random.Random) -> str:
    """Return a page of a modern site: JSON-LD, Open Graph, names that tell nothing."""
    title = html.escape(page.plain_headline)
    more = (
        f'<meta property="og:title" content="{title}"><script type="application/ld+json">'
        '{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"x"}]}</script>'
    )
    return f"""{_head(page, more)}<body><div class="css-1a"><div class="css-2b">{_menu("<span>%s</span>")}</div><div class="css-3c"><div class="css-4d">{page.above}<h1 class="css-5e">{page.headline}</h1>
<div class="css-6f" itemprop="articleBody">{page.paragraphs("div", ' class="css-7g"')}</div></div><div class="css-8h">{_links(rng, '<div class="css-9i">%s</div>')}</div></div>
<div class="css-0j">{COUNTER}</div></div></body></html>"""


def semantic(page: Content, rng: random.Random) -> str:
    """Return a page of elements that say what they are, without a class."""
    return f"""{_head(page)}<body><header><nav><ul>{_menu()}</ul></nav></header><main><article><header>{page.above}<h1>{page.headline}</h1></header>{page.paragraphs()}</article>
<section><h2>Tin mới</h2><ul>{_links(rng, "<li>%s</li>")}</ul></section></main><aside>{_links(rng, "<p>%s</p>")}</aside><footer>{CONTACT}</footer></body></html>"""


def unknown(page: Content, rng: random.Random) -> str:
    """Return a page that no rule knows: divs without names, a menu on the left, headlines on the right."""
    return f"""{_head(page)}<body><div><div>{_menu("<div>%s</div>")}</div><div><div><div>{page.above}<div><b>{page.headline}</b></div>{page.paragraphs("div")}</div></div>
<div>{_links(rng, "<div>%s</div>")}</div></div><div>{COUNTER}</div></div></body></html>"""


Layout = Callable[[Content, random.Random], str]
LAYOUTS: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (liferay, aspnet, sharepoint, drupal, wordpress, dnn, old_fonts, json_ld, semantic, unknown)
}


def make(layout: str, text: str, headline: str, seed: str = "") -> str:
    """Return a bulletin as a page of a layout; the same arguments give the same page."""
    rng = random.Random(f"{layout} {seed}")
    return LAYOUTS[layout](content(text, headline, rng), rng)
