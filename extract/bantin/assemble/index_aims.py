"""Where an aim ends in its sentence: *Mục tiêu năm 2022 là vào tốp 30; năm 2020 tỉnh mới ở vị trí 32*."""

from __future__ import annotations

from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_AHEAD = ("đến", "tới", "còn đến", "", "sang", "giai đoạn")
_TURNS = ("", "còn", "trong khi", "nhưng", "vì", "bởi", "tuy nhiên", "song")


def turns_to_past(sentence: Sentence, items: Sequence[Item], at: int, base: str | None) -> bool:
    """Tell whether the clause behind a semicolon opens with a year that was measured, before every year aimed at.

    `base` is the year of the index; steps of a plan, *đến năm 2025 đạt 85 điểm; năm 2023 đạt 80 điểm*, lie behind it.
    """
    year = items[at + 1] if at + 1 < len(items) else None
    if year is None or year.kind != "year" or year.mention is None or base is None:
        return False
    if sentence.between(items[at].end, year.start).strip().lower() not in _TURNS:
        return False
    aimed = [str(i.mention.get("year")) for i in items[:at] if i.kind == "year" and i.mention]
    later = next((k for k in range(at + 1, len(items)) if items[k].kind == "semi"), len(items))
    told = str(year.mention.get("year"))
    again = any(i.kind == "target" for i in items[at:later])
    return bool(aimed) and not again and told <= base and all(told < one for one in aimed)


def turns_to_aim(sentence: Sentence, items: Sequence[Item], at: int, base: str | None) -> bool:
    """Tell whether behind what was measured a clause comes back to the aim that the sentence began with.

    *Mục tiêu năm 2024 là …; năm 2023 đạt 85 điểm; đến năm 2025 đạt 90 điểm*: a year behind that of the index.
    """
    year = items[at + 1] if at + 1 < len(items) else None
    if year is None or year.kind != "year" or year.mention is None or base is None:
        return False
    if sentence.between(items[at].end, year.start).strip().lower() not in _AHEAD:
        return False
    return str(year.mention.get("year")) > base and any(i.kind == "target" for i in items[:at])
