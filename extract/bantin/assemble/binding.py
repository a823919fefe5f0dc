"""Awards and receivers tied within one clause.

Vietnamese ties the two in few ways, and all of them are looked for inside one clause (between semicolons):
award before receivers (*gửi thư khen tới 9 hộ dân*), a verb of praise before them (*biểu dương 9 hộ dân*), receivers
before a passive (*9 hộ dân được gửi thư khen*) or before a verb of receiving (*9 hộ dân nhận thư khen*).
"""

from __future__ import annotations

import re

from bantin.assemble import binding_before, ties
from bantin.assemble import groups as receiver_groups
from bantin.assemble.act import Act
from bantin.assemble.groups import Group
from bantin.matching.reading import Sentence
from bantin.patterns import Mention


class Clause:
    """One clause: what can be given in it, its verbs, its receivers, and the acts bound so far."""

    def __init__(self, sentence: Sentence, span: tuple[int, int], groups: list[Group], carried: Mention | None) -> None:
        self.sentence = sentence
        self.span = span
        self.groups = [group for group in groups if not group.part]
        self.carried = carried
        self.verbs = [m for m in sentence.all("award_verb") if span[0] <= m.start < span[1]]
        self.heads = [m for m in ties.awards(sentence) if span[0] <= m.start < span[1]]
        self.heads += [m for m in self.verbs if m.get("kind") == "commend"]
        self.heads.sort(key=lambda m: m.start)
        self.bound: list[Act] = []

    def acts(self) -> list[Act]:
        """Return the acts of the clause: first those of its receivers, then awards that nothing counted is tied to."""
        for i, group in enumerate(self.groups):
            limit = self.groups[i + 1].start if i + 1 < len(self.groups) else self.span[1]
            act = self._bind(group, limit)
            if act is not None:
                self.bound += [act, *self._twins(act)]
        used = {id(h) for act in self.bound for h in [act.award, *act.heads]}
        used |= {id(h) for h in self.heads for g in self.groups if g.governed and g.start < h.start < g.end}
        for head in self.heads:
            if self._explains(head):
                continue
            if id(head) not in used and head.fact != "award" and self.bound:
                self._before_named(head)
            elif id(head) not in used:
                received = self._receives(head)
                verb = received or self._verb_before(head)
                suffered = verb is not None and binding_before.is_suffered(self, verb, head)
                self.bound.append(self.act(head, verb, None, passive=received is not None or suffered))
        return self.bound

    def _explains(self, head: Mention) -> bool:
        """Tell whether a title says as what those counted are given something: *Giấy khen cho 9 thợ với danh hiệu A*."""
        ends = [act.group.end for act in self.bound if act.group is not None and act.award is not head]
        said = (self.sentence.between(end, head.start) for end in ends if end <= head.start)
        return head.get("class") == "danh hiệu" and any(ties.WITH_TITLE.fullmatch(words) for words in said)

    def _before_named(self, head: Mention) -> None:
        """Add the act of praise that a named award follows: *thưởng nóng 15 triệu đồng cho Đội A và tặng Giấy khen …*."""
        first = min(self.bound, key=lambda act: act.at)
        if first.verb is None or head.end > first.verb.start or first.passive:
            return
        said = self.sentence.between(head.end, first.verb.start)
        if (
            ties.TO.search(said)
            and ties.MORE.search(said)
            and any(head.end <= m.start < first.verb.start for m in self.sentence.all("money"))
        ):
            act = self.act(head, head, None)
            act.clause = (self.span[0], first.verb.start)
            self.bound.insert(0, act)

    def act(self, award: Mention, verb: Mention | None, group: Group | None, *, passive: bool = False) -> Act:
        return Act(self.sentence, award, verb, group, self.span, passive)

    def _bind(self, group: Group, limit: int) -> Act | None:
        """Return the act that this group of receivers belongs to, None where nothing ties it to an award.

        The ties are tried from the closest to the loosest; `limit` is where the next group begins.
        """
        own = next((h for h in self.heads if h.start < group.end and group.start < h.end), None)
        if own is not None and not group.governed:
            # "công nhận 212 chiến sĩ thi đua cơ sở": what is counted is the title itself
            return self.act(own, self._verb_before(own), group)
        badge = next((h for h in self.heads if h.get("next") and 0 <= h.start - group.end <= 1), None)
        if badge is not None:
            return self.act(badge, None, group)  # "…, 5 đồng chí 50 năm tuổi Đảng"
        if any(m.rule == "count.papers_of" for m in group.mentions):
            paper = next((h for h in self.heads if 0 <= h.start - group.end <= 1), None)
            if paper is not None:
                return self.act(paper, self._verb_before(paper), group)  # "…, 22 Giấy khen cá nhân"
        bracketed = binding_before.in_bracket(self, group, limit)
        if bracketed is not None:
            return bracketed
        passive = binding_before.passive(self, group, limit)
        amid = binding_before.praised_with(self, group, limit) or self._amid(group, limit)
        if amid is not None:
            return amid
        head = self._head_before(group)
        if head is not None and head.fact != "award" and passive is not None and not passive.generic:
            return passive  # "công bố quyết định khen thưởng, theo đó 3 tập thể được tặng Giấy khen"
        if head is not None and self._governs(head, group, passive is not None):
            head = self._each_given(group, limit) or self._named_award(head)
            return self.act(head, self._verb_before(head), group)
        passive = passive or binding_before.shared_passive(self, group)
        passive = passive or binding_before.done_by(self, group, limit)
        return (
            passive
            or binding_before.fronted(self, group, limit)
            or self._by_next_paper(group)
            or self._loosely(head, group)
            or self._going_on(group)
        )

    def _head_before(self, group: Group) -> Mention | None:
        """Return the nearest award or verb of praise before the group that is not used up by the act before."""
        last = self.bound[-1] if self.bound else None
        before = [h for h in self.heads if h.end <= group.start and not self._is_attained(h, last)]
        if not before or (last is not None and last.passive and last.award is before[-1]):
            return None
        used_up = last is not None and last.group is not None and before[-1].start < last.group.end
        return None if used_up else before[-1]

    def _is_attained(self, head: Mention, last: Act | None) -> bool:
        """Tell whether a title is what those counted before won: *Giấy khen cho 40 em đạt danh hiệu A và 3 thầy cô*."""
        if last is None or last.group is None or last.passive or head.start < last.group.end:
            return False
        attained = [v for v in self.verbs if v.rule == "award_verb.attain" and v.end <= head.start]
        return bool(attained) and self.sentence.between(attained[-1].end, head.start) == " "

    def _governs(self, head: Mention, group: Group, passive: bool) -> bool:
        """Tell whether an award or verb of praise reaches the receivers behind it.

        Without *cho* between them a passive behind the receivers is nearer: *… Huy chương, 9 thợ lặn nhận thư khen*.
        """
        gap = ties.bare(self.sentence, head.end, group.start)
        said = self.sentence.between(head.end, group.start)
        if head.fact != "award" and said.startswith(",") and ties.CEREMONY.search(self._before(head)):
            return False  # "Sau lễ tôn vinh, 300 người hiến máu"
        if head.get("class") == "danh hiệu" and said == ties.HAS:
            return ties.ENDS.match(self.sentence.between(group.end, self.sentence.end)) is not None
        if ties.ARE.fullmatch(said) and ties.INVERTED.match(self.sentence.between(self.span[0], head.start)):
            return True
        if receiver_groups.OF_PAPERS.fullmatch(said):
            return True
        if said.endswith(", ") and self._attains(group):
            return False
        if ties.DIRECT.fullmatch(gap):
            given = said == " " and self._is_given(head)  # "tặng giấy khen 147 học sinh đạt danh hiệu …"
            return head.fact != "award" or not passive or given or bool(ties.TO.search(gap))
        verb_between = any(head.end <= v.start < group.start for v in self.verbs)
        if head.fact == "award" and not verb_between and ties.OF_GIVER_TO.fullmatch(said):
            return True
        if head.fact == "award" and receiver_groups.DEEDS_OF.search(said) and not ties.AIM.search(said):
            return True
        # "trao cờ tới phường chèo A, gánh xiếc B và 2 nghệ nhân": names, then a figure
        return not verb_between and bool(ties.LISTED.fullmatch(said))

    def _attains(self, group: Group) -> bool:
        """Tell whether those counted attain a title of their own: *…, 4 đội đạt Đơn vị B*."""
        return ties.ATTAINS.match(self.sentence.between(group.end, self.span[1])) is not None

    def _before(self, head: Mention) -> str:
        return self.sentence.between(self.span[0], head.start)

    def _is_given(self, head: Mention) -> bool:
        """Tell whether a verb of giving stands right before an award."""
        return any(v.get("kind") == "give" and self.sentence.between(v.end, head.start) == " " for v in self.verbs)

    def _each_given(self, group: Group, limit: int) -> Mention | None:
        """Return the award of *khen 4 cá nhân tích cực, mỗi người một giấy khen*."""
        award = next((h for h in self.heads if h.fact == "award" and group.end <= h.start < limit), None)
        said = self.sentence.between(group.end, award.start) if award is not None else ""
        return award if ties.EACH_ONE.search(said) else None

    def _named_award(self, head: Mention) -> Mention:
        """*vừa ký giấy khen, xuất quỹ khen thưởng 50 ca sĩ nhí*: the award named before is what is given."""
        start = self.bound[-1].until if self.bound else self.span[0]
        named = [h for h in self.heads if h.fact == "award" and start <= h.start and h.end <= head.start]
        if head.fact == "award" or not named:
            return head
        other = named[-1]
        apart = any(other.end <= m.start < head.start for m in self.sentence.all("body", "count"))
        joined = re.match(r"\s*(?:,|và|để|cùng|$)", self.sentence.between(other.end, head.start))
        return other if joined and not apart else head

    def _amid(self, group: Group, limit: int) -> Act | None:
        """Return the act of *tặng 3 tập thể, 5 cá nhân Giấy khen*, *công nhận 2 tập thể đạt danh hiệu …*."""
        before = [v for v in self.verbs if v.end <= group.start and v.get("kind") == "give"]
        award = next((h for h in self.heads if h.fact == "award" and group.end <= h.start < limit), None)
        if not before or award is None:
            return None
        said = self.sentence.between(group.end, award.start)
        attained = before[-1].rule == "award_verb.recognise" and ties.ATTAINED.fullmatch(said)
        if not attained and not ties.SAID_OF.fullmatch(said):
            return None
        last = self.bound[-1] if self.bound else None
        if last is not None and last.amid_receivers and last.verb is before[-1]:  # "9 thợ đạt A, 61 thợ là B"
            in_turn = ties.MORE.fullmatch(self.sentence.between(last.until, group.start).strip())
            return self.act(award, before[-1], group) if in_turn else None
        said = self.sentence.between(before[-1].end, group.start)
        return self.act(award, before[-1], group) if ties.RIGHT_TO.fullmatch(said) else None

    def _loosely(self, head: Mention | None, group: Group) -> Act | None:
        """Return the act where *cho* right before the receivers ties them to an award further off."""
        deed = head is not None and ties.DEED.search(self.sentence.between(head.end, group.start))
        if head is not None and not deed and ties.LOOSE.search(ties.bare(self.sentence, head.end, group.start)):
            return self.act(head, self._verb_before(head), group)
        give = next((v for v in reversed(self.verbs) if v.end <= group.start and v.get("kind") == "give"), None)
        if give is not None and ties.GIFT.match(self.sentence.between(group.end, self.span[1])):
            return None  # "…; Hội B tặng 15 hộ giống cây"
        if give is not None and self.sentence.between(give.start, give.end).lower() == "thưởng":
            return None  # "trao Giấy khen cho 3 tập thể, còn xã thưởng cho 5 hộ": money, not the award before
        award = self.bound[-1].award if self.bound else self.carried
        if give is None or award is None or not ties.DIRECT.fullmatch(ties.bare(self.sentence, give.end, group.start)):
            return None
        return self.act(award, give, group)

    def _by_next_paper(self, group: Group) -> Act | None:
        """Return the act of a further decision that leaves its award to the one before.

        *ký Quyết định số 5 tặng Giấy khen cho 11 tập thể và Quyết định số 6 cho 20 cá nhân*.
        """
        award = self.bound[-1].award if self.bound else self.carried
        papers = [d for d in self.sentence.all("decision") if self.span[0] <= d.start and d.end <= group.start]
        if award is None or not papers or not papers[-1].get("number"):
            return None
        paper = papers[-1]
        told = self.bound[-1].until if self.bound else self.span[0]
        opens = ties.AND_PAPER.fullmatch(self.sentence.between(told, paper.start)) if told <= paper.start else None
        if opens is None or not ties.PAPER_FOR.fullmatch(self.sentence.between(paper.end, group.start)):
            return None
        act = self.act(award, self.bound[-1].verb if self.bound else None, group)
        act.clause = (paper.start, self.span[1])
        return act

    def _going_on(self, group: Group) -> Act | None:
        """Bind a further group under the award before it: other kinds join that act, the same kinds make a new one."""
        last = self.bound[-1] if self.bound else None
        if last is None or not group.counts or last.take_beside_named(group):
            return None
        if last.group is None or last.passive or not last.group.counts:
            return None
        gap = self.sentence.between(last.group.end, group.start)
        if "," in gap and self._attains(group):
            return None
        papers = self.sentence.all("decision")
        apart = [d for d in papers if d.end <= group.start] and [d for d in papers if d.start >= group.end]
        gap = ties.BRACKETED.sub("", gap)
        if not ties.MORE.search(gap) or ("units" in group.counts and not ties.ITEM.fullmatch(gap)):
            return None
        if any(v.get("kind") == "passive" and v.start >= group.end for v in self.verbs):
            return None  # "tặng giấy khen cho 9 học sinh, 15 em … được Quỹ B trao học bổng": given something else
        between = [m for m in self.heads + self.verbs if last.group.end <= m.start < group.start]
        between = [m for m in between if m.rule != "award_verb.attain"]  # "8 tổ chức đạt tiêu chuẩn … và 22 đảng viên"
        between = [m for m in between if m.fact != "award" or not self._is_attained(m, last)]
        if any(m.get("kind") in ("passive", "receive") or m.fact == "award" for m in between):
            return None
        if set(last.group.counts) & set(group.counts) or apart:  # "61 tập thể (Quyết định số 5) và 17 doanh nghiệp (…)"
            return self.act(last.award, last.verb, group)
        last.extend(group)
        return None

    def _twins(self, act: Act) -> list[Act]:
        """Return a second act where two awards go to the same receivers: *tặng danh hiệu X và Bằng khen cho …*."""
        if act.generic or act.passive:
            return []
        found = []
        bound = [known.award for known in self.bound]
        for other in self.heads:
            if other.fact == "award" and other.end <= act.award.start and other not in bound:
                gap = self.sentence.between(other.end, act.award.start)
                if re.fullmatch(r"\s*(?:,|và|cùng|,? đồng thời)\s*(?:trao |tặng )?", gap):
                    twin = self.act(other, act.verb, act.group)
                    twin.heads = [act.award]
                    found.append(twin)
        return found

    def award_within(self, end: int) -> Mention | None:
        """Return the award that begins right behind an offset."""
        return next((h for h in self.heads if h.fact == "award" and end <= h.start <= end + ties.REACH), None)

    def _verb_before(self, head: Mention) -> Mention | None:
        """Return the verb that governs an award: the nearest verb of giving before it, or the verb of praise itself."""
        if head.fact == "award_verb":
            return head
        giving = [v for v in self.verbs if v.end <= head.start and v.get("kind") in ("give", "commend")]
        return giving[-1] if giving else None

    def _receives(self, head: Mention) -> Mention | None:
        near = [v for v in self.verbs if v.get("kind") in ("receive", "give") and 0 <= head.start - v.end <= ties.REACH]
        return near[-1] if near and near[-1].get("kind") == "receive" else None
