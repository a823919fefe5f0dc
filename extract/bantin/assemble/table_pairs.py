"""Tables without headings that a page's text has flattened: below a sentence that announces them, a name and a figure take turns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.context import Context
from bantin.assemble.table_cells import Cell
from bantin.assemble.table_grid import Grid
from bantin.matching.reading import Sentence

_OF_PARTS = re.compile(
    r"(?<!\w)(?:nội dung|lĩnh vực|chỉ số thành phần|trụ cột|tiêu chí|yếu tố|nhóm chỉ số|thành phần)(?!\w)", re.I
)
_OF_UNITS = re.compile(
    r"(?<!\w)điểm(?!\w).*(?<!\w)(?:đơn vị|địa phương|các xã|các phường|các huyện|các sở|xã, phường)(?!\w)", re.I
)
_OF_POINTS = re.compile(r"(?<!\w)(?:điểm|kết quả|(?:chỉ số|nội dung|lĩnh vực|tiêu chí) thành phần)(?!\w)", re.I)
_NO_SCORES = re.compile(
    r"(?<!\w)(?:tăng|giảm|mất|bị trừ|trọng số|tỷ trọng|thang điểm(?! \d)|điểm tối đa(?! (?:là )?\d)|điểm chuẩn|điểm sàn|cơ cấu|"
    r"cấu trúc|gồm|thứ hạng|xếp hạng|vị trí|cao nhất|thấp nhất|trung bình|bình quân|kinh phí|tiền|đồng|phiếu|ngày|giờ|phút|hộ)(?!\w)|%",
    re.I,
)
"""*Các lĩnh vực bị trừ điểm:*, *Bộ chỉ số gồm 8 nội dung:*, *Kết quả chi theo nội dung (triệu đồng):*: what follows are no scores."""
_EACH = re.compile(r"(?:mỗi|từng) [^\d():;]{3,30}?(?:tối đa|cao nhất|là|có)(?: là)? (?P<max>\d{1,3}) điểm", re.I)
_LABEL = re.compile(r"\W*(?:(?:ND|TP|TC|LV)? ?\d{1,2}(?:\.\d{1,2})?[.):]|[a-zđ]\)|[IVX]{1,4}[.)])? ?")
"""*ND1. Tham gia của người dân*, *3) Chi phí thời gian*."""
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{1,4})?(?: ?/ ?\d{1,3})?")
_POINTS = re.compile(r"\d[.,]\d|/")
_LISTS = re.compile(r"\W*(?:chi tiết|cụ thể|trong đó|các|theo|từng|đối với|về|\d{1,2}) [^.;!?]{3,90}:\s*$", re.I)
"""*Chi tiết các nhóm chỉ số của xã:*, below it parts with their points out of the most there are."""
_OUT_OF = re.compile(r"\d{1,3}(?:[.,]\d{1,4})? ?/ ?\d{1,3}")
_LONGEST = 110
_FEWEST = 3


def pairs_of(context: Context) -> dict[int, Grid]:
    """Return the tables by the index of the sentence they begin with: *Kết quả theo 8 nội dung:* above *Chi phí*, *6,1* …"""
    sentences, text = context.reading.sentences, context.reading.source.folded
    lines: list[tuple[int, int]] = []
    for sentence in sentences:
        if lines and sentences[lines[-1][0]].line == sentence.line:
            lines[-1] = (lines[-1][0], sentence.index + 1)
        else:
            lines.append((sentence.index, sentence.index + 1))
    found: dict[int, Grid] = {}
    for k, (_, end) in enumerate(lines[:-1]):
        head = sentences[end - 1]
        names = _announced(head)
        rows = _rows(sentences, lines[k + 1 :], text) if names is not None or _OF_PARTS.search(head.text) else []
        if names is None and _LISTS.match(head.text) and all(_OUT_OF.fullmatch(figure.text) for _, figure in rows):
            names = None if _NO_SCORES.search(head.text) or head.has("index_other") else "Nội dung"
        if names is None or len(rows) < _FEWEST or sum(bool(_POINTS.search(r[1].text)) for r in rows) * 2 <= len(rows):
            continue
        each = _EACH.search(head.text)
        title = f"Điểm ({each['max']})" if each else "Điểm"
        first, last = lines[k + 1][0], lines[k + 2 * len(rows)][1]
        found[first] = Grid(last, rows[0][0].start, [names, title], rows, sentences[first:last])
    return found


def _announced(head: Sentence) -> str | None:
    """Return the heading of the names that a sentence announces: of parts, of units; None where it announces no scores."""
    if not head.text.rstrip().endswith(":") or _NO_SCORES.search(head.text):
        return None
    if head.has("index_other") or any(m.rule == "index_target.cue" for m in head.all("index_target")):
        return None  # "Kết quả theo tiêu chí nông thôn mới:", "Điểm phấn đấu từng nội dung:"
    if not (_OF_POINTS.search(head.text) or head.has("index")):
        return None
    if _OF_PARTS.search(head.text):
        return "Nội dung"
    return "Đơn vị" if _OF_UNITS.search(head.text) else None


def _rows(sentences: Sequence[Sentence], lines: Sequence[tuple[int, int]], text: str) -> list[list[Cell]]:
    """Return the names with their figures, as long as lines of both take turns."""
    rows: list[list[Cell]] = []
    for named, told in zip(lines[::2], lines[1::2], strict=False):
        name, figure = (_cell(sentences, line, text) for line in (named, told))
        start = _LABEL.match(name.text)
        at = start.end() if start else 0
        words = name.text[at:]
        plain = 3 <= len(words) <= _LONGEST and words[:1].isalpha() and words[-1] not in ".:;!?"
        if not plain or re.search(r"\d[.,]\d", words) or not _FIGURE.fullmatch(figure.text):
            break
        rows.append([Cell(words, name.start + at, name.end), figure])
    return rows


def _cell(sentences: Sequence[Sentence], line: tuple[int, int], text: str) -> Cell:
    start, end = sentences[line[0]].start, sentences[line[1] - 1].end
    said = text[start:end]
    left = len(said) - len(said.lstrip())
    return Cell(said.strip(), start + left, start + left + len(said.strip()))
