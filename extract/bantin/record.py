"""The record: one object a bulletin, version 1.

Struct fields stand in the order in which keys are written. Every offset is a code point offset into `Record.text`.
Dates are EDTF (ISO 8601-2) strings, `XXXX` for a year the bulletin does not tell.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import Struct, field

SCHEMA_VERSION = "1"

# fmt: off
AwardClass = Literal[
    "giấy khen", "bằng khen", "cờ thi đua", "danh hiệu", "huân chương", "huy chương", "huy hiệu", "kỷ niệm chương",
    "thư khen", "giải thưởng", "khác",
]
# fmt: on
Status = Literal["given", "proposed", "planned", "in_progress", "historic", "revoked"]
Effect = Literal["commends", "announces_index", "revokes", "other"]
RecipientKind = Literal["collective", "individual", "household", "unit"]
UnitKind = Literal[
    "province", "district", "commune", "department", "party", "union", "school", "police", "company", "other"
]
Topic = Literal["commendation", "index", "campaign", "meeting"]
WarningCode = Literal[
    "count_differs_from_list",
    "components_differ_from_total",
    "rank_beyond_field",
    "score_beyond_max",
    "number_spelled_two_ways",
    "date_impossible",
    "dates_out_of_order",
    "award_differs_between_mentions",
    "ambiguous_place",
    "no_article_found",
    "text_truncated",
]


class Evidence(Struct, frozen=True, omit_defaults=True):
    """The words a fact was read from: `text[start:end]`, and the rule that found them.

    `source` is written for pages only: [start, end) in code points of the decoded page, tags and entities included.
    """

    start: int
    end: int
    rule: str
    source: tuple[int, int] | None = None

    def __lt__(self, other: Evidence) -> bool:
        """Order by place in the text, then by rule; `source` follows from these."""
        return (self.start, self.end, self.rule) < (other.start, other.end, other.rule)


class UnitRef(Struct, frozen=True):
    """A body, office or place by name; `code` is its GSO code where one is known."""

    name: str
    code: str | None = None


class Source(Struct, frozen=True, kw_only=True):
    """Where the bulletin came from; `sha256` is of the input's bytes.

    `fetched` is when a crawler fetched the page, local time to the minute; only records of archives have it.
    """

    path: str
    url: str | None = None
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    sha256: str
    fetched: str | msgspec.UnsetType = msgspec.UNSET


class Producer(Struct, frozen=True, kw_only=True):
    """The program's version and the hash of the pattern files used."""

    bantin: str
    patterns: str


class Place(Struct, frozen=True, kw_only=True):
    """Where the site or the story is."""

    province: UnitRef | None = None
    district: UnitRef | None = None
    commune: UnitRef | None = None


class _Paper(Struct, kw_only=True):
    """What every numbered paper has; `number` holds digits only, without leading zeros or thousands dot."""

    id: str
    number: str | None = None
    number_as_written: str | None = None
    series_year: int | None = None
    symbol: str | None = None
    date: str | None = None
    issuer: UnitRef | None = None
    signed_by: str | None = None
    about: str | None = None
    effect: Effect = "other"
    inferred: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


class Decision(_Paper, kw_only=True):
    """A *quyết định* the text speaks of."""


class Document(_Paper, kw_only=True):
    """Another numbered paper: `kind` is Kế hoạch, Công văn, Chỉ thị, Nghị quyết …"""

    kind: str


class Recipient(Struct, kw_only=True):
    """One named receiver; `group` is the label it was announced under."""

    name: str
    kind: RecipientKind
    group: str | None = None
    code: str | None = None


class Commendation(Struct, kw_only=True):
    """One act of rewarding: one giver, one award, one set of receivers."""

    id: str
    award: str
    award_class: AwardClass
    by: UnitRef | None = None
    collectives: int | None = None
    individuals: int | None = None
    households: int | None = None
    units: int | None = None
    mixed: int | None = None
    approximate: bool = False
    counted: bool = False
    recipients: list[Recipient] = field(default_factory=list)
    reason: str | None = None
    year: str | None = None
    date: str | None = None
    money: int | None = None
    decision: str | None = None
    status: Status = "given"
    inferred: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


class Score(Struct, kw_only=True):
    """A score of a governance index or one of its components; `value` is null only with `at_max`."""

    id: str
    index: str | None = None
    index_as_written: str | None = None
    component: str | None = None
    subject: UnitRef | None = None
    value: float | None = None
    max: float | None = None
    unit: Literal["điểm", "%"] | None = None
    at_max: bool = False
    year: str | None = None
    approximate: bool = False
    change: float | None = None
    inferred: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


class Ranking(Struct, kw_only=True):
    """A place in a ranking; `from_last` counts from the end (1 for *cuối bảng*)."""

    id: str
    index: str | None = None
    index_as_written: str | None = None
    component: str | None = None
    subject: UnitRef | None = None
    rank: int | None = None
    out_of: int | None = None
    from_last: int | None = None
    scope: str | None = None
    year: str | None = None
    change: int | None = None
    inferred: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


class Campaign(Struct, kw_only=True):
    """A drive or contest that this story launches, runs or closes."""

    id: str
    name: str
    launched_by: UnitRef | None = None
    start: str | None = None
    end: str | None = None
    criteria: list[str] = field(default_factory=list)
    inferred: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


class Event(Struct, kw_only=True):
    """A meeting or ceremony of the story; `time` is local (+07:00)."""

    id: str
    kind: str
    name: str | None = None
    date: str | None = None
    end: str | None = None
    part_of_day: str | None = None
    time: str | None = None
    venue: str | None = None
    chaired_by: str | None = None
    inferred: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


class Person(Struct, kw_only=True):
    """A named person; `title` is the office as written, without name, degree or rank."""

    id: str
    name: str
    title: str | None = None
    unit: UnitRef | None = None
    evidence: list[Evidence] = field(default_factory=list)


class Unit(Struct, kw_only=True):
    """An administrative unit or body named in the article; codes are GSO codes."""

    id: str
    name: str
    kind: UnitKind
    code: str | None = None
    code_2025: list[str] = field(default_factory=list)
    candidates: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


class Warning(Struct, frozen=True, kw_only=True):
    """What a careful reader would query; `facts` are ids of the facts concerned."""

    code: WarningCode
    message: str
    facts: list[str] = field(default_factory=list)


class Record(Struct, kw_only=True):
    """Everything read from one bulletin."""

    schema_version: str = SCHEMA_VERSION
    id: str
    source: Source
    producer: Producer
    title: str | None = None
    author: str | None = None
    published: str | None = None
    place: Place = field(default_factory=Place)
    topics: list[Topic] = field(default_factory=list)
    text: str = ""
    decisions: list[Decision] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    commendations: list[Commendation] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    rankings: list[Ranking] = field(default_factory=list)
    campaigns: list[Campaign] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)


FAMILIES = ("decisions", "documents", "commendations", "scores", "rankings", "campaigns", "events", "people", "units")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one record, generated from the types above."""
    schema = msgspec.json.schema(Record)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"bantin record, version {SCHEMA_VERSION}",
        **schema,
    }


def encode(record: Record) -> bytes:
    """Return the record as one line of JSON (UTF-8, no line end)."""
    return msgspec.json.encode(record)


def decode(line: bytes | str) -> Record:
    """Read one line of JSON Lines; raises `msgspec.ValidationError` where it is no record of version 1."""
    return msgspec.json.decode(line, type=Record)
