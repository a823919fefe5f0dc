"""Some of those counted, named as the subject: *ông A là một trong 5 cá nhân được khen*, *Đó là hai trong số mười chị …*."""

from __future__ import annotations

import regex

from bantin.assemble import subjects
from bantin.matching.reading import Sentence
from bantin.normalise import numbers
from bantin.patterns import Mention

_N = r"(?P<n>một|hai|ba|bốn|năm|sáu|\d{1,2})"
_ONE_OF = regex.compile(rf"(?:\s+là|,(?: chủ)?)\s+{_N} trong (?:số |tổng số )?(?:các |những )?$", regex.IGNORECASE)
_GIVEN = regex.compile(r"(?:^|, )(?P<name>\p{Lu}\p{Ll}{1,6})$")
_OF_THEM = regex.compile(
    r"[^.;:,]{0,110}?\b(?:khen|thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh|này|ấy|nói trên|đó|nhận|tặng|giấy khen|bằng khen|cờ|danh hiệu|tuổi đảng)\b",
    regex.IGNORECASE,
)
_THAT_IS = regex.compile(rf"\W*đó (?:đều )?là {_N} trong (?:số |tổng số )?$", regex.IGNORECASE)
_THEY_ARE = regex.compile(
    r"\W*(?:[^.;:]{0,60}, )?(?P<address>ông|bà|anh|chị|cô|thầy|em|cụ)(?: cũng| chính| vinh dự)? là (?:1|một) trong (?:số |tổng số )?(?:các |những )?",
    regex.IGNORECASE,
)
"""*Bà là 1 trong 15 phụ nữ được …*: by a word of address alone."""
_LONGEST = 160  # characters in which as many are named as are told to be some of those counted


def before(sentence: Sentence, count: Mention) -> tuple[int, int] | None:
    """Return where those stand, as offsets of the text, who are told to be some of those counted behind them."""
    one = _ONE_OF.search(sentence.between(sentence.start, count.start))
    if one is None or not _OF_THEM.match(sentence.between(count.end, sentence.end)):
        return None
    end = sentence.start + one.start()
    people = [m for m in sentence.all("person") if m.end <= end]
    named = [m for m in people if " " in str(m.get("name")) or m.rule == "person.addressed"]
    number = numbers.integer(one["n"].lower())
    given = _GIVEN.search(sentence.between(sentence.start, end))
    if number == 1 and given and not named:  # "Tháng 4, Vy là một trong …": by the given name, as told before
        return sentence.start + given.start("name"), end
    bodies = [m for m in sentence.all("body") if m.end == end and not m.get("role")]
    if number == 1 and bodies and not named:
        return bodies[0].start, end
    if len(named) < number or end - named[-number].start > _LONGEST:
        return None
    return subjects.with_head(sentence, named[-number].start), named[-1].end


def in_sentence_before(sentence: Sentence, earlier: Sentence, count: Mention) -> list[Mention]:
    """Return the persons of the sentence before where these are told to be some of those counted: *Đó là hai trong số …*."""
    that = _THAT_IS.fullmatch(sentence.between(sentence.start, count.start))
    if that is None or not _OF_THEM.match(sentence.between(count.end, sentence.end)):
        return []
    named = [m for m in earlier.all("person") if " " in str(m.get("name"))]
    return named if len(named) == numbers.integer(that["n"].lower()) else []


def address_alone(sentence: Sentence, count: Mention) -> str | None:
    """Return the word of address that alone is told to be one of those counted: *Bà là 1 trong 15 phụ nữ được …*."""
    they = _THEY_ARE.fullmatch(sentence.between(sentence.start, count.start))
    told = they is not None and _OF_THEM.match(sentence.between(count.end, sentence.end))
    return they["address"].lower() if they is not None and told else None
