"""Figures of another board or survey than the index's: what their clause says they are *về*, whose list, whose survey they are of."""

from __future__ import annotations

import re

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_FIGURE_OF = re.compile(r" (?:về |trong |cả nước về )?(?:thu|vốn|tăng trưởng|t[ỷỉ] lệ|giải ngân|số lượng)(?!\w)", re.I)
"""*đứng thứ 4 về thu ngân sách*."""
_RIVALRY = re.compile(
    r"(?<!\w)(?:đầu|nhất|nhì|ba|cuối|(?:thứ|hạng|vị trí) [^\W_]+|\d{1,2}(?:/\d{1,2})?)(?: (?:trong|của|toàn|ở|tại)){0,2}"
    r" (?:khối|cụm|phong trào)(?: [^\W\d_]+)? thi đua(?!\w)",
    re.I,
)
"""*đứng nhất khối thi đua các cơ quan tổng hợp với 98 điểm*: emulation counts points of its own."""
_OTHER_BOARD = re.compile(
    r" (?:trong|của|trên|ở|tại|theo) bảng (?:xếp hạng|tổng sắp)(?: của)? (?=(?-i:[A-ZĐ]))(?!Chỉ số|Bộ chỉ số)", re.I
)
"""*đứng thứ 30/63 trong bảng xếp hạng CDC toàn quốc*."""
_LISTED_OTHER = re.compile(
    r" (?:trong|của|trên|ở|tại|theo) bảng (?:xếp hạng|tổng sắp)(?: của)? (?!Chỉ số|Bộ chỉ số)(?P<board>(?-i:[A-ZĐ])[^,;.:()\d]{1,60}),? (?:với|đạt|được)(?: số| tổng)?(?: điểm)? $",
    re.I,
)
"""*đứng thứ 30/63 trong bảng xếp hạng CDC toàn quốc, đạt 74,5 điểm*."""
_BY_PORTAL = re.compile(
    r"(?:^|[.;:] )\W*(?:theo|trên|tại) (?:(?:bảng |kết quả )?(?:xếp hạng|chấm điểm|đánh giá|theo dõi|thống kê)(?: của| trên| tại)? )?"
    r"(?:cổng|hệ thống|nền tảng|trang|phần mềm|ứng dụng)(?!\w)[^.;:()]{0,80}?, ",
    re.I,
)
"""*Theo xếp hạng của Cổng Dịch vụ công quốc gia, tháng 12 huyện đạt 82,5 điểm, đứng thứ 4*."""
_OTHER_SURVEY = re.compile(
    r"(?<!\w)(?:khảo sát|thăm dò|bình chọn|lấy phiếu)(?!\w)(?: [^\W_]+){0,8}? (?:"
    r"(?:tháng|quý|tuần)(?: \d{1,2}| trước| này| qua)|nhanh|nội bộ|tại chỗ|trực tuyến|bỏ túi"
    r"|(?:của|do) (?:[^\W\d_]+ )?(?:đoàn|hội|công đoàn|bưu điện|bệnh viện|trường|điện lực|báo|tòa soạn|ngân hàng|công ty|viễn thông)"
    r")(?!\w)",
    re.I,
)
"""*Khảo sát của Bưu điện huyện cho thấy 95,5% hài lòng*, *cuộc khảo sát nhanh tháng trước cho kết quả 79%*."""
_ABOUT = re.compile(
    r" về (?!chỉ số|bộ chỉ số|kết quả|mức|công tác|bảng|mặt|nhiệm vụ|điểm|tổng|đích|lĩnh vực|nội dung|tiêu chí|các|hai|ba|nhóm|việc|phần|khoản"
    r"|vị trí|thứ|hạng|cuối|chót|cho|với|thì|trước|sau)(?P<what>[^\W\d_][^,;.:()\d]{4,60})",
    re.I,
)
_ABOUT_OTHER = re.compile(
    r"(?:hạng|thứ|vị trí) (?:thứ )?(?:\d{1,3}(?:/\d{1,3})?|nhất|nhì|hai|ba|tư)(?P<about> về [^,;.:()\d]{4,70}?),? (?:với|đạt|được)(?: số| tổng)?(?: điểm)? $",
    re.I,
)
"""*Bộ A xếp tỉnh thứ 12 về công khai ngân sách với 86,2 điểm*."""
_SCORED_ABOUT = re.compile(
    r"\d ?(?:điểm|%)(?P<about> về [^;:()\d.]{4,70}), (?:(?:đứng|xếp)(?: ở)?(?: vị trí| thứ hạng)? ?)?$", re.I
)
"""*đạt 82,5 điểm về phục vụ người dân, doanh nghiệp, đứng thứ 4*."""
_TOPIC = re.compile(
    r"(?:^|[;.] )\W*(?:(?:riêng|còn|cũng) )?về (?!(?:các |tổng |mức )?(?:thứ hạng|xếp hạng|vị trí|điểm|tổng|kết quả|phía|khối|cấp|nhóm|mức|chung|chỉ số|bộ chỉ số"
    r"|bảng|đơn vị|địa phương|mặt|cơ bản|phần|từng|xã|huyện|sở|phường|tỉnh|lĩnh vực|nội dung|tiêu chí|trụ cột|thành phần|nguyên nhân|đích)(?!\w))"
    r"(?P<what>[^,;.:()\d]{4,60}), $",
    re.I,
)
_WHO = re.compile(r"[^,;.:()\d]{2,50}$")
"""*Về an toàn giao thông, | xã A | đứng thứ ba*."""
_OWN = ("index", "component", "place", "body", "index_subject")
"""What may stand behind *về* where the figure is the index's, one of its parts', or of those it measures."""


def is_on_other_board(sentence: Sentence, item: Item, *, of_part: bool) -> bool:
    """Tell whether a figure is told of something else than the index, as its own clause says; `of_part`: where a part holds."""
    behind = sentence.between(item.end, sentence.end)
    if _FIGURE_OF.match(behind):
        return True
    if of_part or sentence.is_title:
        return False
    if not any(not m.get("weak") for m in sentence.all("index")) and _is_on_named_board(sentence, item):
        return True
    told = sentence.between(sentence.start, item.start)
    if item.kind == "rank":
        other = _OTHER_BOARD.match(behind)
        if other is not None and not _names_own(sentence, item.end, item.end + other.end() + 1):
            return True
        return _is_about_other(sentence, _SCORED_ABOUT.search(told), "about") or _is_of_topic(sentence, told)
    about = _ABOUT.match(behind) if _is_points(item) else None
    if about is not None and not _names_own(sentence, item.end, item.end + about.end()):
        return True
    listed = _LISTED_OTHER.search(told)
    if listed is not None:
        start = sentence.start + listed.start("board")
        return not _names_own(sentence, start, sentence.start + listed.end("board"))
    return _is_about_other(sentence, _ABOUT_OTHER.search(told), "about")


def _is_points(item: Item) -> bool:
    return item.mention is not None and item.mention.get("unit") == "điểm"


def _is_on_named_board(sentence: Sentence, item: Item) -> bool:
    """Tell whether the clause names another list or survey, in a sentence that names no index."""
    start = max((m.end() for m in re.finditer(r"; ", sentence.text[: item.start - sentence.start])), default=0)
    clause = sentence.text[start:].split("; ", 1)[0]
    before = sentence.text[: item.start - sentence.start]
    if _RIVALRY.search(clause) or _BY_PORTAL.search(before):
        return True
    share = item.kind == "score" and item.mention is not None and item.mention.get("unit") == "%"
    return share and _OTHER_SURVEY.search(before) is not None


def _is_about_other(sentence: Sentence, match: re.Match[str] | None, group: str) -> bool:
    """Tell whether what a figure beside this one is said to be *về* is neither the index nor a part of it."""
    if match is None or _ABOUT.match(match[group]) is None:
        return False
    return not _names_own(sentence, sentence.start + match.start(group), sentence.start + match.end(group))


def _is_of_topic(sentence: Sentence, told: str) -> bool:
    """Tell whether a rank's clause opens with another subject of work: *Về an toàn giao thông, xã A đứng thứ ba*."""
    who = _WHO.search(told)
    topic = _TOPIC.search(told[: who.start()].rstrip() + " ") if who is not None else None
    if topic is None:
        return False
    return not _names_own(sentence, sentence.start + topic.start("what"), sentence.start + topic.end("what"))


def _names_own(sentence: Sentence, start: int, end: int) -> bool:
    return any(m.start < end and start < m.end for m in sentence.all(*_OWN))
