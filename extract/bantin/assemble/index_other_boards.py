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
_TRIAL = re.compile(r"(?<!\w)(?:chấm|đánh giá|xếp hạng|tính)(?: điểm)? (?:thử|sơ bộ|tạm|tạm tính)(?!\w)[^;]*$", re.I)
"""*Kỳ chấm thử 6 tháng đầu năm, Sở A được 71 điểm*: not the year's result."""
_GUESTS_SCORE = re.compile(
    r"(?<!\w)(?:khách|du khách|người dùng|người xem|khán giả|bà con|phụ huynh)(?: [^\W\d_]+){0,3} (?:chấm|bình chọn|đánh giá)(?!\w)[^;]*$",
    re.I,
)
"""*Ứng dụng của xã được người dùng chấm 4,6 điểm*."""
_PAPER_RANKS = re.compile(
    r"(?:^|[.;:] )\W*(?:tạp chí|báo|chuyên trang|tổ chức|hãng) [^,;.:()\d]{1,40} xếp(?!\w)[^;]*$", re.I
)
"""*Tạp chí A xếp Hà Giang thứ 25 trong các điểm đến*."""
_OTHER_UNIT = re.compile(
    r"\d ?(?:Mb/s|Mbps|tạ/ha|tấn(?:/ha)?|ha|km|m2|USD|tỷ đồng|triệu đồng|nghìn đồng|lượt(?: khách)?|giải|huy chương)(?:/[^\W\d_]+)?,? (?:(?:đứng|xếp) )?$",
    re.I,
)
"""*Tốc độ mạng đạt 45,2 Mb/s, đứng thứ 2*: in units that no index is told in."""
_SATISFIED_WITH = re.compile(
    r"(?<!\w)hài lòng (?:với|về|đối với) (?!sự phục vụ|(?:các )?cơ quan|chính quyền|thủ tục|kết quả|việc giải quyết|UBND|công chức|cán bộ|bộ phận)"
    r"[^,;.:()\d]{3,60} (?:là|đạt|chỉ|ở mức|được)? ?(?:đạt )?$",
    re.I,
)
"""*Tỷ lệ hài lòng với dịch vụ cấp điện là 94%*: a single service, no part of the index."""
_COUNT_RANKED = re.compile(
    r"^\W*[^,;.:()\d]{2,40} (?:có|đang có|hiện có|đã có) (?:hơn |gần |trên )?\d[\d.,]* ?(?!chỉ số|nội dung|tiêu chí|lĩnh vực|điểm|thành phần|trụ cột|trục|%|lần|năm)"
    r"[^\W\d_][^,;.:()\d]{2,50}, (?:(?:đứng|xếp) )?$",
    re.I,
)
"""*Hà Giang có 2.340 doanh nghiệp, đứng thứ 11/14 tỉnh*: among whom so many are counted."""
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
    r"(?P<what>[^,;.:()\d]{4,60}), [^;:]*$",
    re.I,
)
"""*Về an toàn giao thông, | xã A đứng thứ ba*."""
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
    of_other = _is_rank_of_other if item.kind == "rank" else _is_score_of_other
    return of_other(sentence, item, told, behind)


def _is_rank_of_other(sentence: Sentence, item: Item, told: str, behind: str) -> bool:
    other = _OTHER_BOARD.match(behind)
    if other is not None and not _names_own(sentence, item.end, item.end + other.end() + 1):
        return True
    if _COUNT_RANKED.search(told) and not _names_index(sentence, sentence.start, item.end):
        return True
    return _is_about_other(sentence, _SCORED_ABOUT.search(told), "about") or _is_of_topic(sentence, told)


def _is_score_of_other(sentence: Sentence, item: Item, told: str, behind: str) -> bool:
    if not _is_points(item) and _SATISFIED_WITH.search(told):
        return True
    if not _has_maximum(item) and _is_of_topic(sentence, told):
        return True
    about = _ABOUT.match(behind) if _is_points(item) else None
    if about is not None and not _names_own(sentence, item.end, item.end + about.end()):
        return True
    listed = _LISTED_OTHER.search(told)
    if listed is not None:
        start = sentence.start + listed.start("board")
        return not _names_own(sentence, start, sentence.start + listed.end("board"))
    return _is_about_other(sentence, _ABOUT_OTHER.search(told), "about")


def _has_maximum(item: Item) -> bool:
    return item.mention is not None and item.mention.get("max") is not None


def _is_points(item: Item) -> bool:
    return item.mention is not None and item.mention.get("unit") == "điểm"


def _is_on_named_board(sentence: Sentence, item: Item) -> bool:
    """Tell whether the clause names another list or survey, in a sentence that names no index."""
    start = max((m.end() for m in re.finditer(r"; ", sentence.text[: item.start - sentence.start])), default=0)
    clause = sentence.text[start:].split("; ", 1)[0]
    before = sentence.text[: item.start - sentence.start]
    if item.kind == "rank" and (_PAPER_RANKS.search(before) or _OTHER_UNIT.search(before)):
        return True
    trial = item.kind == "score" and (_TRIAL.search(before) or _GUESTS_SCORE.search(before)) is not None
    if trial or _RIVALRY.search(clause) or _BY_PORTAL.search(before):
        return True
    share = item.kind == "score" and item.mention is not None and item.mention.get("unit") == "%"
    return share and _OTHER_SURVEY.search(before) is not None


def _is_about_other(sentence: Sentence, match: re.Match[str] | None, group: str) -> bool:
    """Tell whether what a figure beside this one is said to be *về* is neither the index nor a part of it."""
    if match is None or _ABOUT.match(match[group]) is None:
        return False
    return not _names_own(sentence, sentence.start + match.start(group), sentence.start + match.end(group))


def _is_of_topic(sentence: Sentence, told: str) -> bool:
    """Tell whether a figure's clause opens with another subject of work: *Về an toàn giao thông, xã A đứng thứ ba*."""
    topic = _TOPIC.search(told)
    if topic is None or _names_index(sentence, sentence.start + topic.end(), sentence.start + len(told)):
        return False
    return not _names_own(sentence, sentence.start + topic.start("what"), sentence.start + topic.end("what"))


def _names_index(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= m.start < end for m in sentence.all("index", "component"))


def _names_own(sentence: Sentence, start: int, end: int) -> bool:
    return any(m.start < end and start < m.end for m in sentence.all(*_OWN))
