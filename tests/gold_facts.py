"""A text with one fact of each family, its gold, and records that have these facts but for what a test changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from bantin.evaluate import Evaluation
from bantin.record import (
    Commendation,
    Decision,
    Evidence,
    Person,
    Producer,
    Ranking,
    Recipient,
    Record,
    Score,
    Source,
    Unit,
    UnitRef,
)

TEXT = (
    "Ngày 19/12/2022, Chủ tịch UBND huyện Ia Pa ký Quyết định số 3127/QĐ-UBND tặng giấy khen cho 7 tập thể. "
    "Huyện Ia Pa đạt 78,3 điểm, xếp thứ 4/17. Ông Nguyễn Văn Minh dự."
)
GIVER = UnitRef("Chủ tịch UBND huyện Ia Pa")
GOLD: dict[str, Any] = {
    "published": "2022-12",
    "decisions": [
        {
            "number": "3.127",
            "symbol": "QĐ-UBND",
            "date": "2022-12-19",
            "issuer": {"any": ["Chủ tịch huyện", "Chủ tịch huyện Ia Pa"]},
        }
    ],
    "commendations": [
        {
            "award_class": "giấy khen",
            "by": {"name": "Chủ tịch UBND huyện Ia Pa"},
            "collectives": 7,
            "recipients": [{"name": "phòng Nội vụ"}],
            "decision": "3127",
            "year": None,
            "status": "given",
        }
    ],
    "scores": [
        {
            "index": "PAR INDEX",
            "subject": {"name": "UBND huyện Ia Pa"},
            "value": 78.3,
            "unit": "điểm",
            "year": {"any": ["2022", None]},
        }
    ],
    "rankings": [{"index": "PAR INDEX", "subject": {"name": "huyện Ia Pa"}, "rank": 4, "out_of": 17, "year": None}],
    "people": [{"name": "Nguyễn Văn Minh", "title": None}],
    "units": [{"name": "huyện Ia Pa"}],
}


def said(words: str, rule: str = "test.rule") -> list[Evidence]:
    """Evidence of words of the text."""
    return [Evidence(TEXT.index(words), TEXT.index(words) + len(words), rule)]


def make_record(name: str = "a", **changes: Any) -> Record:
    """A record that has every fact of GOLD right, but for the changes."""
    facts: dict[str, Any] = {
        "published": "2022-12-22T16:38",
        "text": TEXT,
        "decisions": [
            Decision(
                id="d1",
                number="3127",
                symbol="QĐ-UBND",
                date="2022-12-19",
                issuer=GIVER,
                evidence=said("3127"),
            )
        ],
        "commendations": [make_act()],
        "scores": [make_score()],
        "rankings": [
            Ranking(
                id="r1",
                index="PAR INDEX",
                subject=UnitRef("huyện Ia Pa"),
                rank=4,
                out_of=17,
                evidence=said("thứ 4/17"),
            )
        ],
        "people": [Person(id="p1", name="Nguyễn Văn Minh", evidence=said("Nguyễn Văn Minh"))],
        "units": [Unit(id="u1", name="huyện Ia Pa", kind="district", evidence=said("Huyện Ia Pa"))],
    }
    source = Source(path=f"in/{name}.html", sha256="0")
    return Record(id=f"id-{name}", source=source, producer=Producer(bantin="0", patterns="0"), **facts | changes)


def make_act(**changes: Any) -> Commendation:
    """The act of TEXT."""
    facts: dict[str, Any] = {
        "id": "c1",
        "award": "giấy khen",
        "award_class": "giấy khen",
        "by": GIVER,
        "collectives": 7,
        "recipients": [Recipient(name="Phòng Nội vụ", kind="unit")],
        "decision": "d1",
        "evidence": said("7 tập thể", "count.collectives"),
    }
    return Commendation(**facts | changes)


def make_score(**changes: Any) -> Score:
    """The score of TEXT."""
    facts: dict[str, Any] = {
        "id": "s1",
        "index": "PAR INDEX",
        "subject": UnitRef("huyện Ia Pa"),
        "value": 78.3,
        "unit": "điểm",
        "evidence": said("78,3 điểm"),
    }
    return Score(**facts | changes)


def make_line(name: str = "a", kind: str = "commendation", **changes: Any) -> str:
    """A gold line that says GOLD, but for the changes of its facts."""
    gold = {"id": name, "kind": kind, "text_file": f"{name}.txt", "annotated": None, "record": GOLD | changes}
    return json.dumps(gold, ensure_ascii=False) + "\n"


Measure = Callable[..., Evaluation]
"""The fixture `measure`."""
