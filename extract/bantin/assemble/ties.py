"""Words that tie an award to those it goes to, and part it from others."""

from __future__ import annotations

import re

from msgspec import structs

from bantin.matching.reading import Sentence
from bantin.patterns import Mention

# What may stand between an award and those it goes to, once names, dates and papers are taken out.
DIRECT = re.compile(
    r"[\s,.()]*(?:đột xuất|cấp \w+|kèm(?: theo)?(?: tiền)?(?: thưởng)?[^.;]{0,40}?|"
    r"về thành tích[^.;,]{0,80}|thành tích[^.;]{0,120}?)?"
    r"[\s,]*(?:của|trong|năm|ngày|tại|do|và|cùng|nhân dịp)*[\s,:]*(?:(?:lần|đợt|dịp|kỳ) (?:này|nay) )?"
    r"(?:(?:đã |vừa )?(?:được )?(?:trao tặng|trao|tặng|gửi|dành|khen)?\s*(?:cho|tặng|đến với|đến tay|tới tay|tận tay|về tay|đến|tới|đối với|với|là|gồm|người nhận (?:là|gồm)|thuộc về|(?:thì |đã )?về với)?)?"
    r"[\s:,]*(?:và|cùng)?\s*(?:các|những|cả|tất cả|thêm|đại diện|tổng số|tổng cộng|toàn bộ)?\s*$",
    re.IGNORECASE,
)
SAID_OF = re.compile(
    r"(?: (?!(?:được|tặng|trao|nhận|có|do|vì|của|đã|là|gồm|đạt|và|với|mỗi)\b)[^\W\d_]+){0,5}(?: mỗi (?:người|em|tập thể|đơn vị|hộ|gia đình) (?:được )?(?:một|01|1))? ",
    re.IGNORECASE,
)
ATTAINED = re.compile(r" (?:đủ điều kiện )?(?:đạt|là) ")
ATTAINS = re.compile(r" (?:được công nhận|đạt)(?: (?:là|danh hiệu))? (?=[A-ZĐ\"])")
RIGHT_TO = re.compile(r"(?: (?:các )?danh hiệu(?: thi đua)?)?(?: cho| tới| đến)? ?:? ?", re.IGNORECASE)
"""*tặng: 3 tập thể Giấy khen*, *công nhận danh hiệu thi đua: 9 thợ "Lao động tiên tiến"*: nothing else between."""
INVERTED = re.compile(r"\W*(?:(?:vinh dự|cũng|cùng|còn) )*(?:được|nhận|đón nhận)\b[^.;,:]{0,60}$", re.IGNORECASE)
ARE = re.compile(
    r"\s*(?:của [^,;.]{3,60}?)?\s*(?:(?:lần|dịp|đợt|năm|kỳ) (?:này|nay))?\s*,?\s*(?:có|gồm có|gồm|là)\s*$",
    re.IGNORECASE,
)
"""*Được tặng Giấy khen lần này có 14 tập thể*: the predicate first."""
HAS = " có "
ENDS = re.compile(r"\s*(?:[,.;(]|$)")
"""*Chiến sĩ thi đua cơ sở có 9 người, …*: what a title is told to have, and nothing of them, is who were given it."""
DOING = r"(?:(?:đã|vừa|cũng|còn|sẽ|kịp thời|quyết định|tiến hành|trao|xét|(?:trích|xuất) quỹ|tổ chức)\s+)"
"""A word that may stand between who gives and the verb of what is given."""
DOES = re.compile(rf"\s*:?\s*{DOING}*", re.IGNORECASE)
CEREMONY = re.compile(r"\b(?:lễ|buổi|hội nghị|chương trình|đêm)\s+$", re.IGNORECASE)
OF_GIVER_TO = re.compile(r"\s+của [^,;:.()]{2,50}? (?:cho|tới|đến)\s*(?:các |những )?", re.IGNORECASE)
AIM = re.compile(r"\b(?:nhằm|để|với mục đích)\b", re.IGNORECASE)
NEXT_PERSON = re.compile(r"(?:(?!\b(?:gồm|là|như|có|đó)\b)[^:;()\",]){0,80}, (?:(?:trong đó|riêng) )?")
"""*Hội thi có 120 thí sinh, | em A …*; but *3 em là A, B được …*: a list of those counted."""
GIFT = re.compile(
    r"(?: (?:nghèo|cận nghèo|chính sách|khó khăn|có hoàn cảnh khó khăn))?,? (?:mỗi [^\W\d_]+ |một |\d[\d.,]* )?"
    r"(?:giống|cây|con|bò|dê|lợn|gà|quà|phần|suất|tiền|xe|máy|gạo|nhà|bộ|chiếc|cái|sách|vở|áo|chăn|học bổng|sổ|thẻ|triệu|nghìn)\b",
    re.IGNORECASE,
)
"""*tặng 15 hộ | giống cây*, *trao 20 em | mỗi em 1 suất quà*: what is given is told, and is no award."""
TO = re.compile(r"\b(?:cho|tặng|đến|tới|đối với|là|gồm)\b", re.IGNORECASE)
LOOSE = re.compile(r"(?:cho|tặng|tới|đến|đối với)\s*(?:các |những )?$", re.IGNORECASE)
DEED = re.compile(
    r"\b(?:vì|nhờ|do(?= đã\b))(?! (?:đã )?(?:có |đạt |lập )?(?:nhiều )?(?:thành tích|đóng góp|công))\b"
    r"|,[^,;]{0,40}? (?:ủng hộ|hỗ trợ|cấp|xây|giúp|tổ chức)\b|\bvà (?:đã )?(?:tổ chức|ủng hộ|hỗ trợ|giúp)\b"
    r"|, (?:trao|tặng|chi|hỗ trợ)(?: tổng)? \d[\d.,]* (?:triệu |nghìn |tỷ )?đồng\b",
    re.IGNORECASE,
)
"""*tặng Bằng khen cho ông A | vì đã hỗ trợ gạo* cho 500 hộ: for whom the deed was, not who is rewarded."""
OTHER_PASSIVE = re.compile(
    r" (?:kết nạp|vay|hỗ trợ|cấp (?!trên)|mời|cứu|chọn|cử|tập huấn|khám|tham gia|thăm|giải quyết|đào tạo|bầu|xây|giúp|hưởng)[^;:]*,\s(?:và )?",
    re.IGNORECASE,
)
"""*25 thanh niên được | kết nạp Đảng, | tuyên dương 10 đoàn viên*: who is praised is counted behind."""
TO_NAMED = re.compile(
    r" cho (?=(?-i:[A-ZÀ-ỸĐ])|(?:ông|bà|anh|chị|em|xã|phường|thị trấn|huyện|tập thể|cán bộ) )", re.IGNORECASE
)
_NAMED_AND = r"[^.;:()]{0,100}:\s+(?:(?:ông|bà|anh|chị|em|cô|thầy|hộ|gia đình|đồng chí|xã|phường|thị trấn) )*(?-i:[A-ZÀ-ỸĐ])[^.:]{2,300}?(?:,|;|(?:[,;] ?)?\b(?:và|cùng)(?: với)?)\s+"
NAMED_AND = re.compile(_NAMED_AND, re.IGNORECASE)
TO_NAMED_AND = re.compile(rf"[^.;:()]{{0,80}}\b(?:cho|tới|đến) (?:các|những) {_NAMED_AND}", re.IGNORECASE)
"""*tặng Giấy khen cho các tập thể | tiêu biểu: Đội A, Trạm B và | 27 cá nhân*: those named, then those counted."""
MORE = re.compile(r"(?:,|và|cùng|cùng với|với|,? đồng thời)\s*(?:cho\s*)?$", re.IGNORECASE)
ITEM = re.compile(
    r"(?:\s+(?!(?:được|tặng|trao|nhận|của|tại|thuộc|từ|ở|gồm|là|trong|trên|bởi|với|vì|do)\b)[^\W\d_]+){0,9}\s*(?:,|và|cùng)?\s*(?:và )?",
    re.IGNORECASE,
)
"""A few words that describe what was counted before the next kind: *12 hộ sản xuất giỏi và*."""
_INNER = ("body", "period", "date", "decision", "person", "place", "relative_date")
_QUOTE = re.compile(r'"[^"]*"|\([^()]*\)')
LISTED = re.compile(
    r"(?:\s*của\s[^.;:]{2,60}?)?\s*(?:cho|tặng|gửi|tới|đến|đối với|(?=(?:tập thể|ông|bà|anh|chị|đồng chí)\s|(?-i:[A-ZĐ])))\s?[^.;:]{3,140}(?:\b(?:và|cùng)|,)\s*",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\s*(?:tiêu biểu |xuất sắc )?(?:được )?đề nghị (?:(?:cấp trên|cấp có thẩm quyền|(?-i:[A-ZĐ])[^,.;:()]{2,50}) )?(?:xét )?",
    re.IGNORECASE,
)
"""*2 đơn vị đề nghị Sở A xét tặng Bằng khen*: those who are put up for an award stand before the verb."""
FRONTED = re.compile(r"(?:^\W*|[,;:]\s*|\b(?:riêng|còn|dành) )cho\s*(?:các |những )?$", re.IGNORECASE)
"""*Cho 12 thôn làm tốt nhất, UBND xã đã tặng Giấy khen*; but *tặng quà cho 12 hộ, tặng Giấy khen …*: of the gift."""
AND_PAPER = re.compile(r"[^.;:()]{0,100}?(?:,|;|và|,? còn|,? cùng)?\s*", re.IGNORECASE)
ANNEX = re.compile(r"\W*(?:ban hành )?kèm theo quyết định\b", re.IGNORECASE)
"""*(Kèm theo Quyết định số … về việc tặng Giấy khen)* over or under a list: the list is the decision's."""
PAPER_FOR = re.compile(
    r"(?: ?\([^()]*\)| ngày [\d/.-]+| cùng ngày)?,? (?:thì |để )?(?:dành )?cho (?:các |những )?", re.IGNORECASE
)
"""*Quyết định số 6 (cùng ngày) dành cho 47 đảng viên*"""
EACH_ONE = re.compile(
    r"^[^.;:()]{0,80}?,? mỗi (?:người|em|tập thể|đơn vị|hộ|gia đình) (?:được |nhận )?(?:một|01|1) (?:tấm )?$",
    re.IGNORECASE,
)
WITH_TITLE = re.compile(r",? (?:với|bằng) (?:(?:các )?hình thức (?:tặng )?)?")
"""*khen 12 thợ với danh hiệu Lao động tiên tiến*: what those praised are given."""
OPENS_BRACKET = re.compile(r"[^.,;:()]{0,40}?\s*\(\s*(?:được )?(?:trao |tặng |nhận )?", re.IGNORECASE)
OTHER_SUBJECT = re.compile(r",\s*(?:và )?(?:nhiều|riêng|một số|hàng (?:chục|trăm|nghìn|ngàn))\s", re.IGNORECASE)
"""*12 mẹ, 143 liệt sĩ, nhiều gia đình được tặng …*: others than those counted receive it."""
OBJECT = re.compile(
    r"\b(?:cho|của|giúp|bắt|bắt giữ|cứu|giải cứu|cứu sống|khám|trao|tặng|xây|kết nạp|công nhận(?: chính thức)?|hỗ trợ|thăm|vận động|huy động|"
    r"tiếp nhận|đào tạo|huấn luyện|bồi dưỡng|dạy|nuôi|quản lý|chăm sóc|phục vụ|điều trị|tuyển)(?: (?:các|những|hơn|gần|khoảng|trên|cả|thêm))? $",
    re.IGNORECASE,
)
"""Words before those counted that somebody else does something for: *khám cho 380 người, được UBND tỉnh tặng …*."""
GOES_ON = re.compile(r"[^.;:]{0,120}(?:,|\bvà) (?:(?:đã|vừa|cũng|còn|nên|do đó|vinh dự) ){0,3}", re.IGNORECASE)
"""A passive that a comma or *và* joins to what its subject did before: *…, | được UBND tỉnh tặng*."""
REACH = 35  # characters between a verb of receiving and what is received
BRACKETED = re.compile(r"\s*\([^()]*\)")
FAR = 170  # characters a passive may stand behind its receivers, a reason in between

_BY_PAPER = re.compile(r"\W*(?:theo|căn cứ|tại|thực hiện|bằng)\s*(?:các )?$", re.IGNORECASE)


def by_one_decision(sentence: Sentence) -> bool:
    """Tell whether a sentence opens with the one decision by which all it tells was done: *Theo Quyết định số 5 …, *."""
    papers = sentence.all("decision")
    return len(papers) == 1 and _BY_PAPER.fullmatch(sentence.between(sentence.start, papers[0].start)) is not None


_GRADE = re.compile(r" (?:hạng \w+|(?:Đảng )?\d\d(?: năm)?(?: tuổi Đảng)?)$", re.IGNORECASE)
_OF_THEM = re.compile(r"\btrong (?:số )?đó\b|\bgồm\b", re.IGNORECASE)


def awards(sentence: Sentence) -> list[Mention]:
    """Return the awards that a sentence names, each with its class; one told in short has its `head` from the one before.

    *2 đồng chí nhận Huy hiệu 60 năm, 5 đồng chí 50 năm*, *Huân chương Lao động hạng Nhì cho A, hạng Ba cho B*; badges
    that are part of a total are none: *62 huy hiệu, trong đó 5 đồng chí 50 năm, còn lại 30 năm*.
    """
    named = sentence.all("award")
    part = _OF_THEM.search(sentence.text, named[0].end - sentence.start) if named else None
    found: list[Mention] = []
    for mention in named:
        if not mention.get("next"):
            found.append(mention)
        elif found and (mention.get("class") is None or part is None or mention.start < sentence.start + part.start()):
            head = _GRADE.sub("", sentence.between(found[-1].start, found[-1].end))
            value = {"class": found[-1].get("class"), "head": found[-1].get("head") or head, "next": True}
            found.append(structs.replace(mention, value=value))
    return found


def bare(sentence: Sentence, start: int, end: int) -> str:
    """Return the words between two offsets without the names, dates and papers that stand among them."""
    kept, at = [], start
    for mention in sentence.all(*_INNER):
        if mention.start >= at and mention.end <= end:
            kept.append(sentence.between(at, mention.start))
            at = mention.end
    kept.append(sentence.between(at, end))
    return _QUOTE.sub(" ", " ".join(kept))
