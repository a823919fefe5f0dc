"""What the headings of a table's columns say: maxima, ranks, scores, units, parts."""

from __future__ import annotations

import re

RUNNING = re.compile(r"(?:S\.?TT|TT|Số TT|Số thứ tự)\.?$", re.I)
MAX = re.compile(r"tối đa|điểm chuẩn|thang điểm", re.I)
RANK = re.compile(r"(?:xếp|thứ) hạng|^hạng|xếp thứ|vị trí|vị thứ|^XH$", re.I)
REMARK = re.compile(r"xếp loại|phân loại|ghi chú|^(?:kết quả )?đánh giá$|mức", re.I)
OWN = re.compile(
    r"tự (?:chấm|đánh giá)|tăng|giảm|chênh|thay đổi|so với|(?:điểm|số) (?:cộng|trừ|thưởng)|trọng số|t[ỷỉ] trọng|phiếu|hồ sơ|"
    r"^(?:tổng )?số (?!điểm)|diện tích|dân số|đồng\)|\((?:ha|người|hộ)\)|t[ỷỉ] lệ (?:đúng|trễ|quá|giải|hộ|thu|số|trực|hoàn)",
    re.I,
)
"""Headings of columns that tell no score: what was asked for, moved, added, counted."""
REACHED = re.compile(r"đạt|kết quả|điểm|thẩm định|chấm|số|giá trị|năm|hài lòng|^20\d\d$", re.I)
PARTS = re.compile(r"lĩnh vực|nội dung|tiêu chí|thành phần|chỉ số|trục|trụ cột", re.I)
UNITS = re.compile(r"đơn vị|huyện|xã|phường|thị trấn|thành phố|sở|ngành|cơ quan|địa phương|tỉnh|UBND|tên", re.I)
WHOLE = re.compile(
    r"(?:(?:tổng )?(?:điểm(?: số)?|số điểm|kết quả|chỉ số|giá trị|điểm đạt(?: được)?|điểm chỉ số|t[ỷỉ] lệ(?: đạt)?)?)"
    r" ?(?:tháng \d{1,2})?(?:/|,? ?năm)? ?(?:20\d\d)?(?: ?\((?:%|điểm)\)| ?%)?",
    re.I,
)
SATISFIED = re.compile(r"(?:mức độ|sự|chỉ số|t[ỷỉ] lệ)(?: sự| mức độ)? hài lòng(?: chung)?(?: ?\(%\))?", re.I)
ANY_POINTS = re.compile(r"(?:số )?điểm(?: số| đạt(?: được)?)?", re.I)
YEAR_ALONE = re.compile(r"(?:năm )?20\d\d", re.I)
OF_PART = re.compile(r"điểm|khảo sát|điều tra", re.I)
OF_UNITS = re.compile(r"^(?:tên )?(?:đơn vị|địa phương|cơ quan|xã|phường|huyện|sở|tỉnh)", re.I)
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
IN_BRACKETS = re.compile(r"\(\s*(?:tối đa\s*)?(\d{1,2}\.\d{3}|\d{1,4}(?:[.,]\d{1,2})?)\s*(?:điểm)?\s*\)")
