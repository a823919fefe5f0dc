"""Units told only as background: who acts, whom one is compared with, among whom or where one is ranked."""

from __future__ import annotations

import re

from bantin.assemble.index_apposed import is_topic
from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

# Who acts is not who is measured: "UBND tỉnh công bố chỉ số …".
_ACTS = re.compile(
    r"(?: (?:của|thuộc) (?:Chính phủ|Bộ [^,;.]{3,30}|tỉnh|huyện|thành phố|UBND [^,;.]{3,20}))?\W*(?:(?:đã|vừa|mới|sẽ|tiếp tục|chính thức|có)\s)*(?:công bố|phê duyệt|ban hành|tổ chức|ký|cho biết|cho hay|"
    r"cho rằng|yêu cầu|chỉ đạo|giao|trao|tặng|chủ trì|thông báo|họp|xây dựng|quyết định|đề nghị|tham mưu|thẩm định|"
    r"biểu dương|khen|báo cáo|chấm điểm|tiến hành|đánh giá)(?!\w)"
)
_ASIDE = re.compile(
    r"(?:^|\W)(?:ở|tại|thuộc|(?:trên|thuộc) địa bàn|trong|do|bởi|(?<!tiếp )theo|hơn|thua|qua mặt|vượt mặt|vượt qua|bỏ lại|sau|so với|(?<!đối )với|ngoài|trừ|từ|gửi|cho|giữa|được|trên)"
    r"\s(?:các |(?:mức|giá trị|điểm(?: số)?) )?$",
    re.IGNORECASE,
)
_FIELD_OF = re.compile(
    r"\d (?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|sở|ban|ngành|đơn vị|địa phương)\b[^;:.()\d]{0,40} (?:của|trong) (?:toàn )?$",
    re.IGNORECASE,
)
"""*xếp thứ 6/8 huyện, thị xã của tỉnh A*: among whose units, not who."""
_AMONG = re.compile(r"(?:^|\W)(?:ở|tại|trong|thuộc|với)(?: các)? $", re.IGNORECASE)
_OF_A_PAPER = re.compile(
    r"(?:quyết định|văn bản|báo cáo|công văn|kế hoạch|thông báo|nghị quyết|đánh giá(?: chung)?|nhận định|thống kê|phân tích|(?:phiên|cuộc|kỳ|buổi) (?:họp|làm việc)|hội nghị|tổng hợp|yêu cầu|ngày [\d/.-]+|[\d/.]+[-/](?=[\d-]*[^\W\d_])[\w-]+|lãnh đạo|"
    r"cán bộ|(?<!của )(?:nhân dân|người dân))(?:(?! của )[^,;:]){0,30} của $",
    re.IGNORECASE,
)
_SECTOR = re.compile(r"(?<!\w)ngành (?:[^\W\d_]+ ){1,6}$", re.IGNORECASE)  # "Ngành giáo dục Thanh Hóa" is not Thanh Hóa
_MOST_AMONG = re.compile(r"(?<!\w)nhất (?:(?:trong|của|ở|tại) )?(?:(?:toàn|cả|các tỉnh) )?$", re.I)
"""*mức giảm nhiều nhất khu vực Tây Nguyên*: among whom."""
_WITH = re.compile(r"(?:^|[,;] )(?:trong đó,? )?với $", re.IGNORECASE)
_LEADS = re.compile(
    r" (?:(?:tiếp tục |vẫn )?là (?:đơn vị|địa phương|tỉnh|huyện|xã|phường|sở|nơi) )?(?:có điểm (?:số )?)?"
    r"(?:dẫn đầu|đứng đầu|đứng (?:thứ )?nhất|đầu bảng|cao nhất|thấp nhất|cuối bảng|xếp thứ|đứng thứ)(?!\w)"
)
"""*Lần đầu công bố chỉ số X, với A là địa phương dẫn đầu*: A is told of, no aside."""
_WHOLES = frozenset(f"index_subject.{rule}" for rule in ("whole_country", "whole_level", "whole_of"))
MEAN_OF_GROUP = "index_subject.average_of_group"
"""*các cơ quan chuyên môn thuộc UBND huyện có giá trị trung bình*: the UBND is none of those measured."""
_FIGURE_OF_OTHER = re.compile(
    r"(?<!\w)(?:hơn|kém|so với|vượt|bằng|dưới|trên|theo|trong)(?: (?!của)[^\s,;.:()]+){0,6}? (?:điểm|điểm số|mức|bình quân|trung bình|trung vị|chung"
    r"|kết quả|thẩm định|đánh giá|xếp hạng)(?: chung| năm \d{4})? của (?:vùng |khu vực )?$",
    re.I,
)
"""*cao hơn mức bình quân chung của tỉnh A*, *theo kết quả thẩm định của UBND huyện B*: the figures around are not theirs."""


def is_aside(sentence: Sentence, item: Item) -> bool:
    """Tell whether the words around a unit speak against its being measured: it acts, is compared with, or says where."""
    before = sentence.between(max(item.start - 60, sentence.start), item.start)
    after = sentence.between(item.end, item.end + 40)
    if item.mention is not None and item.mention.rule in _WHOLES:
        return False
    if item.mention is not None and item.mention.rule == MEAN_OF_GROUP and _AMONG.search(before):
        return False  # "Ở khối sở, điểm bình quân là 82"
    if (_WITH.search(before) and _LEADS.match(after)) or is_topic(sentence, item):
        return False
    if item.mention is not None and item.mention.get("region") and re.search(r"(?:tỉnh|thành|thành phố) $", before):
        return True
    if item.mention is not None and item.mention.get("region") and _MOST_AMONG.search(before):
        return True
    if item.mention is not None and item.mention.rule == "place.province" and _SECTOR.search(before):
        return True
    return bool(
        _ASIDE.search(before)
        or _FIGURE_OF_OTHER.search(before)
        or _FIELD_OF.search(before)
        or _OF_A_PAPER.search(before)
        or _ACTS.match(after)
    )
