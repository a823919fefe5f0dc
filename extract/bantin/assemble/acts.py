"""Acts of rewarding in one sentence: which award goes to which receivers, and by which words.

Vietnamese ties the two in few ways, and all of them are looked for inside one clause (between semicolons):
award before receivers (*tặng giấy khen cho 8 tập thể*), a verb of praise before them (*khen thưởng 8 tập thể*),
receivers before a passive (*8 tập thể được tặng giấy khen*) or before a verb of receiving (*8 tập thể nhận giấy khen*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bantin.assemble import groups as receiver_groups
from bantin.assemble.groups import Group
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

# What may stand between an award and those it goes to, once names, dates and papers are taken out.
_DIRECT = re.compile(
    r"[\s,.()]*(?:đột xuất|cấp \w+|kèm(?: theo)?(?: tiền)?(?: thưởng)?[^.;]{0,40}?|về thành tích[^.;,]{0,80}|thành tích[^.;]{0,120}?)?"
    r"[\s,]*(?:của|trong|năm|ngày|tại|do|và|cùng|nhân dịp)*[\s,:]*"
    r"(?:(?:được )?(?:trao tặng|trao|tặng|gửi|dành|khen)?\s*(?:cho|tặng|đến với|đến|tới|đối với|với|là|gồm|thuộc về)?)?"
    r"[\s:,]*(?:và|cùng)?\s*(?:các|những|cả|thêm|đại diện)?\s*$",
    re.IGNORECASE,
)
_AIM = re.compile(r"\b(?:nhằm|để|với mục đích)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:cho|tặng|đến|tới|đối với|là|gồm)\b", re.IGNORECASE)
_LOOSE = re.compile(r"(?:cho|tặng|tới|đến|đối với)\s*(?:các |những )?$", re.IGNORECASE)
_MORE = re.compile(r"(?:,|và|cùng|cùng với|với|,? đồng thời)\s*(?:cho\s*)?$", re.IGNORECASE)
_INNER = ("body", "period", "date", "decision", "person", "place", "relative_date")
_QUOTE = re.compile(r'"[^"]*"|\([^()]*\)')
_LISTED = re.compile(r"\s*(?:cho|tặng)\s[^.;:]{3,140}\b(?:và|cùng)\s*", re.IGNORECASE)
_PART_OF = re.compile(r"(?:^|[\s,;(])(?:trong đó|trong số đó)\b", re.IGNORECASE)
_FRONTED = re.compile(r"(?:^|[,;:]\s*|\s)cho\s*(?:các |những )?$", re.IGNORECASE)
_REACH = 35  # characters between a verb of receiving and what is received
_FAR = 170  # characters a passive may stand behind its receivers, a reason in between


@dataclass(slots=True)
class Act:
    """One act as one sentence tells it: its words, its receivers if counted, and where its verb stands."""

    sentence: Sentence
    award: Mention
    verb: Mention | None
    group: Group | None
    clause: tuple[int, int]
    passive: bool = False
    heads: list[Mention] = field(default_factory=list)

    @property
    def generic(self) -> bool:
        """Tell whether no award is named (*khen thưởng*, *tuyên dương*)."""
        return self.award.fact != "award"

    @property
    def at(self) -> int:
        """Return where the act's words start."""
        starts = [self.award.start] + ([self.verb.start] if self.verb else []) + ([self.group.start] if self.group else [])
        return min(starts)

    @property
    def until(self) -> int:
        """Return where the act's words end."""
        return max([self.award.end] + ([self.group.end] if self.group else []))


def find(sentence: Sentence) -> list[Act]:
    """Return the acts of a sentence in order of their receivers, counted ones first within a clause."""
    if not (sentence.has("award") or sentence.has("award_verb")):
        return []
    acts: list[Act] = []
    groups = receiver_groups.find(sentence)
    carried: Mention | None = None
    for start, end in clauses(sentence):
        inside = [g for g in groups if start <= g.start < end]
        found = _acts_of_clause(sentence, (start, end), inside, carried)
        for act in found:
            if act.verb is None and acts and not sentence.between(start, act.award.start).strip():
                act.verb, act.passive = acts[-1].verb, acts[-1].passive  # "…; Bằng khen của Bộ trưởng Bộ Công an"
        acts += found
        named = [a.award for a in found if not a.generic]
        carried = named[-1] if named else (found[-1].award if found else carried)
    return acts


def clauses(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the stretches of a sentence between semicolons outside quotes, as offsets of the whole text."""
    cuts, quoted = [sentence.start], False
    for i, char in enumerate(sentence.text):
        if char == '"':
            quoted = not quoted
        elif char == ";" and not quoted:
            cuts.append(sentence.start + i + 1)
    cuts.append(sentence.end)
    return [(a, _part_of(sentence, a, b)) for a, b in zip(cuts, cuts[1:], strict=False) if a < b]


def _part_of(sentence: Sentence, start: int, end: int) -> int:
    """Return where *trong đó* begins to tell parts of what was counted before it, else the clause's end."""
    found = _PART_OF.search(sentence.between(start, end))
    counted = found and any(start <= c.start < start + found.start() for c in sentence.all("count"))
    return start + found.start() if found and counted else end


def _heads(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """Return what can be given in a clause: awards by name and verbs of praise."""
    found = [m for m in sentence.all("award") if start <= m.start < end]
    found += [m for m in sentence.all("award_verb") if m.get("kind") == "commend" and start <= m.start < end]
    return sorted(found, key=lambda m: m.start)


def _acts_of_clause(
    sentence: Sentence, clause: tuple[int, int], groups: list[Group], carried: Mention | None
) -> list[Act]:
    heads = _heads(sentence, *clause)
    verbs = [m for m in sentence.all("award_verb") if clause[0] <= m.start < clause[1]]
    acts: list[Act] = []
    groups = [g for g in groups if not g.part]
    for i, group in enumerate(groups):
        limit = groups[i + 1].start if i + 1 < len(groups) else clause[1]
        act = _bind(sentence, clause, group, heads, verbs, acts, limit, carried)
        if act is None:
            continue
        acts.append(act)
        acts += _twins(act, heads)
    used = {id(h) for act in acts for h in [act.award, *act.heads]}
    for head in heads:
        if id(head) not in used and (head.fact == "award" or not acts):
            received = _receives(verbs, head)
            verb = received or _verb_before(verbs, head)
            suffered = verb is not None and any(v.get("kind") == "passive" and v.end <= verb.start for v in verbs)
            acts.append(Act(sentence, head, verb, None, clause, passive=received is not None or suffered))
    return acts


def _bind(
    sentence: Sentence,
    clause: tuple[int, int],
    group: Group,
    heads: list[Mention],
    verbs: list[Mention],
    acts: list[Act],
    limit: int,
    carried: Mention | None,
) -> Act | None:
    """Return the act that this group of receivers belongs to, None where nothing ties it to an award."""
    before = [h for h in heads if h.end <= group.start]
    head = before[-1] if before else None
    last = acts[-1] if acts else None
    used = last is not None and last.passive and last.award is head
    fresh = head is not None and not used and (last is None or last.group is None or head.start >= last.group.end)
    gap = _bare(sentence, head.end, group.start) if head is not None else ""
    passive = _passive(sentence, clause, group, heads, verbs, limit)
    if head is not None and fresh and _governs(sentence, head, group, gap, passive is not None):
        head = _named_award(sentence, clause, head, heads, acts)
        return Act(sentence, head, _verb_before(verbs, head), group, clause)
    if passive is not None:
        return passive
    fronted = _fronted(sentence, clause, group, heads, verbs, limit)
    if fronted is not None:
        return fronted
    if head is not None and fresh and _LOOSE.search(gap):
        return Act(sentence, head, _verb_before(verbs, head), group, clause)
    give = next((v for v in reversed(verbs) if v.end <= group.start and v.get("kind") == "give"), None)
    if give is not None and _DIRECT.fullmatch(_bare(sentence, give.end, group.start)):
        award = last.award if last else carried
        if award is not None:
            return Act(sentence, award, give, group, clause)
    text = sentence.between(sentence.start, group.start)
    if last is not None and last.group is not None and not last.passive and _MORE.search(text):
        if last.group.counts and group.counts and not {"units"} & set(group.counts):
            return _continued(sentence, last, group)
    return None


def _governs(sentence: Sentence, head: Mention, group: Group, gap: str, passive: bool) -> bool:
    """Tell whether an award or verb of praise reaches the receivers behind it.

    Without *cho* between the two, a passive behind the receivers is nearer: *… Huân chương và 4 cá nhân nhận bằng khen*.
    """
    if _DIRECT.fullmatch(gap):
        return head.fact != "award" or not passive or bool(_TO.search(gap))
    said = sentence.between(head.end, group.start)
    if head.fact == "award" and receiver_groups.DEEDS_OF.search(said) and not _AIM.search(said):
        return True
    return _names_between(sentence, head, group)


def _names_between(sentence: Sentence, head: Mention, group: Group) -> bool:
    """*tặng bằng khen cho tập thể tàu cá X và 2 cá nhân*: names, then a figure."""
    if any(head.end <= v.start < group.start for v in sentence.all("award_verb")):
        return False
    return bool(_LISTED.fullmatch(sentence.between(head.end, group.start)))


def _named_award(
    sentence: Sentence, clause: tuple[int, int], head: Mention, heads: list[Mention], acts: list[Act]
) -> Mention:
    """*đã tặng bằng khen, trích ngân sách khen thưởng 139 học sinh*: the award named before is what is given."""
    if head.fact == "award":
        return head
    start = acts[-1].until if acts else clause[0]
    for other in reversed(heads):
        if other.fact == "award" and start <= other.start and other.end <= head.start:
            between = sentence.between(other.end, head.start)
            if any(other.end <= b.start < head.start for b in sentence.all("body", "count")):
                return head
            return other if re.match(r"\s*(?:,|và|để|cùng)", between) else head
    return head


def _continued(sentence: Sentence, last: Act, group: Group) -> Act | None:
    """A further group under the same award: other kinds join the act, the same kinds make a new one."""
    assert last.group is not None
    between = [m for m in sentence.all("award", "award_verb") if last.group.end <= m.start < group.start]
    if any(m.get("kind") in ("passive", "receive") or m.fact == "award" for m in between):
        return None
    if set(last.group.counts) & set(group.counts) or last.group.some or group.some:
        return Act(sentence, last.award, last.verb, group, last.clause)
    last.group.counts.update(group.counts)
    last.group.mentions += group.mentions
    last.group.approximate |= group.approximate
    last.group.end = group.end
    return None


def _twins(act: Act, heads: list[Mention]) -> list[Act]:
    """Return a second act where two awards go to the same receivers: *tặng danh hiệu X và Bằng khen cho …*."""
    if act.generic or act.passive:
        return []
    found = []
    for other in heads:
        if other.fact == "award" and other.end <= act.award.start:
            gap = act.sentence.between(other.end, act.award.start)
            if re.fullmatch(r"\s*(?:,|và|cùng|,? đồng thời)\s*(?:trao |tặng )?", gap):
                found.append(Act(act.sentence, other, act.verb, act.group, act.clause, heads=[act.award]))
    return found


def _passive(
    sentence: Sentence, clause: tuple[int, int], group: Group, heads: list[Mention], verbs: list[Mention], limit: int
) -> Act | None:
    """Return the act told behind its receivers: *… được UBND tỉnh tặng bằng khen*, *… nhận giấy khen*."""
    for verb in verbs:
        if not group.end <= verb.start < min(limit, group.end + _FAR):
            continue
        kind = verb.get("kind")
        if kind == "receive":
            award = next((h for h in heads if verb.end <= h.start <= verb.end + _REACH), None)
            if award is not None:
                return Act(sentence, award, verb, group, clause, passive=True)
        elif kind == "passive":
            after = [v for v in verbs if v.start > verb.start and v.get("kind") in ("give", "commend")]
            if not after or after[0].start >= limit:
                continue
            award = next((h for h in heads if h.start >= verb.end and h.start < limit and h.fact == "award"), None)
            if award is not None and award.start <= after[0].end + _REACH:
                return Act(sentence, award, after[0], group, clause, passive=True)
            if after[0].get("kind") == "commend":
                return Act(sentence, after[0], after[0], group, clause, passive=True)
        elif kind in ("give", "commend") and group.counts:
            return None
    return None


def _fronted(
    sentence: Sentence, clause: tuple[int, int], group: Group, heads: list[Mention], verbs: list[Mention], limit: int
) -> Act | None:
    """Return the act whose receivers stand in front: *Cho 12 thôn làm tốt nhất, UBND xã đã tặng Giấy khen*."""
    if not _FRONTED.search(sentence.between(clause[0], group.start)):
        return None
    if any(h.end <= group.start for h in heads):
        return None
    verb = next((v for v in verbs if group.end <= v.start < limit and v.get("kind") == "give"), None)
    if verb is None:
        return None
    award = next((h for h in heads if verb.end <= h.start <= verb.end + _REACH and h.fact == "award"), None)
    return Act(sentence, award, verb, group, clause) if award is not None else None


def _bare(sentence: Sentence, start: int, end: int) -> str:
    """Return the words between two offsets without the names, dates and papers that stand among them."""
    kept, at = [], start
    for mention in sentence.all(*_INNER):
        if mention.start >= at and mention.end <= end:
            kept.append(sentence.between(at, mention.start))
            at = mention.end
    kept.append(sentence.between(at, end))
    return _QUOTE.sub(" ", " ".join(kept))


def _verb_before(verbs: list[Mention], head: Mention) -> Mention | None:
    """Return the verb that governs an award: the nearest verb of giving before it, or the verb of praise itself."""
    if head.fact == "award_verb":
        return head
    return next((v for v in reversed(verbs) if v.end <= head.start and v.get("kind") in ("give", "commend")), None)


def _receives(verbs: list[Mention], head: Mention) -> Mention | None:
    return next(
        (v for v in reversed(verbs) if v.get("kind") == "receive" and 0 <= head.start - v.end <= _REACH), None
    )
