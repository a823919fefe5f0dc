"""When a bulletin's acts were done: the year of its posting, and which sentences go on telling of the past."""

from __future__ import annotations

import re

from bantin.assemble import programmes
from bantin.assemble.act import Act
from bantin.matching.reading import Reading, Sentence
from bantin.normalise import dates

# "Năm 2019, ông nhận bằng khen …"
LIFE_STORY = re.compile(
    r"[\s\-]*(?:[^,;]{0,60}, )?(?:và |đến |vào |riêng |trong )?năm (?P<year>\d{4})\s*,", re.IGNORECASE
)
_SUMS_UP = re.compile(
    r"(?<!\w)(?:tổng kết|nhìn lại|đánh giá|bình xét) [^.;]{0,110}?(?<!\w)năm (?P<year>20\d\d)(?![-–]| -)", re.IGNORECASE
)
"""*tổng kết công tác thi đua năm 2019*, posted in 2020: what was awarded in 2019 is its news."""
_NEXT_TO = 15
_FAR = 60
_OPENING = 4  # sentences in which a story says of which school year it tells
OPENS = 12  # a sentence about the past says so at its start
_CARRIES = 1  # sentences of the same paragraph that follow it


class Timeline:
    """Which sentences go on telling of the past: the one after *Trong 5 năm qua, …*, until the day's events begin."""

    def __init__(self, reading: Reading) -> None:
        self._posted = dates.year_of(reading.article.published) or _latest_year(reading)
        self._told_of = _year_summed(reading, self._posted)
        opening = [p for s in reading.sentences[:_OPENING] for p in s.all("period") if p.get("kind") == "school_year"]
        self._school_year = max((int(p.get("from")) for p in opening), default=0)
        self._to_come = programmes.rows_of(reading)
        self._past: set[int] = set()
        line, left = -1, 0
        for sentence in reading.sentences:
            if sentence.line != line:
                line, left = sentence.line, 0
            cues = sentence.all("act_status", "act_request")
            if any(c.get("kind") == "occasion" for c in cues) or sentence.has("date"):
                left = 0
            elif left:
                self._past.add(sentence.index)
                left -= 1
            if any(c.get("kind") == "historic" and c.start - sentence.start <= OPENS for c in cues):
                left = _CARRIES

    def tells_year_past(self, act: Act) -> bool:
        """Tell whether a year before the posting year stands right before the receivers, or before the passive.

        *năm 2018 hai đồng chí được tặng …*; *35 năm công tác, năm 2014 được tặng …*.
        """
        passive = [
            v for v in act.sentence.all("award_verb") if v.get("kind") == "passive" and v.start < act.award.start
        ]
        if self._posted is None or (act.group is None and not passive):
            return False
        at = act.group.start if act.group is not None else passive[-1].start
        years = [p for p in act.sentence.all("period") if p.get("year") and act.clause[0] <= p.start and p.end <= at]
        near = bool(years) and at - years[-1].end <= _NEXT_TO
        near = near and not any(d.end <= years[-1].start for d in act.sentence.all("decision"))
        return near and act.passive and int(years[-1].get("year")) < (self._told_of or self._posted)

    def opens_with_year_past(self, sentence: Sentence) -> bool:
        """Tell whether a sentence begins with a year before the posting year: *Năm 2022, 3 xã được tặng …; 5 hộ được …*."""
        year = LIFE_STORY.match(sentence.text)
        return year is not None and self._told_of is not None and int(year["year"]) < self._told_of

    def tells_year_long_past(self, act: Act) -> bool:
        """Tell whether a year well before the posting year is told behind an award without counted receivers.

        *được tặng Bằng khen của Thủ tướng năm 2015*; the year before may be that of the merit. Nor is a school year
        news that ended in the year before, where the story is of a later one.
        """
        if self._posted is None or not act.passive or (act.group is not None and act.group.counts):
            return False
        behind = [p for p in act.sentence.all("period") if 0 <= p.start - act.award.end <= _FAR]
        if behind and behind[0].get("kind") == "school_year":
            today = any(c.get("kind") == "occasion" for c in act.sentence.all("act_status")) or act.sentence.has("date")
            return not today and int(behind[0].get("to")) <= min(self._posted - 1, self._school_year)
        years = [int(p.get("year")) for p in behind if p.get("year")]
        return bool(years) and years[0] < self._posted - 1

    def is_of(self, year: int) -> bool:
        """Tell whether the bulletin was posted in a year."""
        return year == self._posted

    def is_to_come(self, sentence: Sentence) -> bool:
        """Tell whether the sentence is a row of a list of what is to be done."""
        return sentence.index in self._to_come

    def is_past(self, sentence: Sentence) -> bool:
        """Tell whether the sentence continues an account of past years."""
        return sentence.index in self._past


def _year_summed(reading: Reading, posted: int | None) -> int | None:
    """Return the year of which the story tells: the one before its posting where it opens with summing that up."""
    summed = (_SUMS_UP.search(s.text) for s in reading.sentences[:_OPENING])
    years = {int(found["year"]) for found in summed if found}
    return posted - 1 if posted is not None and posted - 1 in years and posted not in years else posted


def _latest_year(reading: Reading) -> int | None:
    """Return the latest year that a day is told with: the story is no older."""
    return max((int(m.get("year")) for _, m in reading.mentions("date") if m.get("year")), default=None)
