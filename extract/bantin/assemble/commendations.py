"""Commendations: acts of single sentences brought together into one fact for each act of rewarding."""

from __future__ import annotations

import re
from itertools import zip_longest

from bantin.assemble import acts as sentence_acts
from bantin.assemble import (
    announced,
    antecedents,
    earlier,
    givers,
    granting_lists,
    grants,
    handing,
    list_openings,
    merit,
    money,
    named,
    named_later,
    names_below,
    others,
    shared,
    some_of,
    told_below,
    weight,
)
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.ids import Drafts
from bantin.assemble.lexicon import Lexicon
from bantin.assemble.merging import merge
from bantin.assemble.recipients import Listed, RecipientReader, reader_of
from bantin.assemble.timeline import Timeline
from bantin.assemble.told import Told, counted, counts_of, is_caption
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import Commendation, Decision, Status, UnitRef

_TO_WHOM = ("cho ", "dành cho ")  # "Quyết định số 6 dành cho 47 đảng viên": what it is about is told before
_ADDS = re.compile(r"\W*(?:ngoài ra|bên cạnh đó|cùng với đó|trong đó|cụ thể|gồm)\b", re.IGNORECASE)
_LIST_BELOW = re.compile(r"\b(?:cho|tới|đến|đối với)\s*:\s*$", re.IGNORECASE)
_HEADS_LIST = re.compile(r"\W*danh sách\b[^.;]*\bđược\b[^.;]*:\s*", re.IGNORECASE)
_ONLY_ONE = re.compile(r"\b(?:là|có) (?:\w+ ){1,3}duy nhất\b[^.;]{0,90}\b(?:đợt|lần|dịp) này\b", re.IGNORECASE)
_SEVERAL = 2
_IN_TURN = re.compile(r"\blần lượt (?:tại|theo|bằng)\b", re.IGNORECASE)
_TO_COME = re.compile(r"sẽ diễn ra|dự kiến (?:tổ chức|diễn ra)|sẽ (?:được )?tổ chức|sắp diễn ra", re.IGNORECASE)


def assemble(context: Context, drafts: Drafts, decisions: list[Decision], lexicon: Lexicon) -> list[Commendation]:
    """Return the acts of rewarding that the text tells, each once.

    `decisions` are the decisions already read; an act is linked to the one that grants it, never to one cited beside.
    """
    verbs = (verb for _, verb in context.reading.mentions("award_verb"))
    if not context.reading.telling("award") and not any(verb.get("kind") == "commend" for verb in verbs):
        return []  # nobody names an award or praises somebody
    teller = _Teller(context, drafts, decisions, reader_of(lexicon))
    told: list[Told] = []
    for sentence in context.reading.sentences:
        here = teller.tell(sentence, told)
        earlier.add_names(context, sentence, here, teller.reader)
        told += here
        announced.add_lists(context, sentence, told, teller.reader)
    told = named_later.name_awards(context, told)
    _look_ahead(context, told)
    acts = merge(told)
    context.retold = {t.fact.id: t.other_awards for t in told if t.other_awards}
    return acts


class _Teller:
    """Turns the acts of one sentence after another into commendations."""

    def __init__(self, context: Context, drafts: Drafts, decisions: list[Decision], reader: RecipientReader) -> None:
        self.context = context
        self.drafts = drafts
        self.decisions = decisions
        self.reader = reader
        self.timeline = Timeline(context.reading)

    def tell(self, sentence: Sentence, before: list[Told]) -> list[Told]:
        """Return what one sentence tells; `before` is what the sentences before it told."""
        here: list[Told] = []
        for act, judged, giver in sentence_acts.judged(sentence, self.context, self.timeline):
            state: Status | None = "proposed" if judged == "given" and _follows(sentence, act, before) else judged
            one = self._commendation(act, giver, state) if state is not None else None
            if one is not None and here and (_goes_on(act) or _verb_goes_on(act, one.fact, here[-1].fact)):
                one.fact.decision = one.fact.decision or self._told_first(here[-1])
            if one is not None and not (
                some_of.are_some(act, one, before)
                or _is_part(one, before)
                or _is_one_of_them(act, one, before)
                or _is_echo(one, before)
            ):
                here.append(one)
        here = [one for one, after in zip_longest(here, here[1:]) if after is None or not _spelled_out(one, after)]
        shared.share(sentence, here)
        self._pair(sentence, here)
        return here

    def _told_first(self, one: Told) -> str | None:
        """Return the decision of an act where it is told before it, so that what follows the act is its, too."""
        first = one.fact.evidence[0].start
        ids = [d.id for d in self.decisions if any(e.start < first for e in d.evidence)]
        return one.fact.decision if one.fact.decision in ids else None

    def _pair(self, sentence: Sentence, here: list[Told]) -> None:
        """Pair acts with as many decisions in turn: *… và … được tặng Giấy khen lần lượt tại các Quyết định số 5 và 6*.

        Which is whose is not told of *tặng Cờ cho …; tặng Bằng khen cho … theo các Quyết định số 5, 6*.
        """
        papers = [m for m in sentence.all("decision") if not m.get("referred")]
        starts = {m.start for m in papers}
        cited = [d for d in self.decisions if any(e.start in starts for e in d.evidence)]
        if len(here) < _SEVERAL or len(cited) < _SEVERAL:
            return
        if not _IN_TURN.search(sentence.text):
            listed = sum(m.rule == "decision.next_in_list" for m in papers) == len(cited) - 1
            first, last = here[0].fact.evidence[0].start, here[-1].fact.evidence[0].end
            if listed and (min(starts) >= last or max(starts) < first):
                for one in here:
                    one.fact.decision = None
        elif len(cited) == len(here):
            for one, decision in zip(here, cited, strict=True):
                one.fact.decision = decision.id
                if decision.issuer is None and one.fact.by is not None and grants.may_issue(one.fact.by, decision):
                    decision.issuer = one.fact.by

    def _commendation(self, act: Act, giver: UnitRef | None, state: Status) -> Told | None:
        """Return the commendation of an act; None where neither receivers nor somebody in particular is told."""
        sentence, context = act.sentence, self.context
        counts = act.counts
        receivers = named.of_act(context, act, self.reader)
        below: list[Mention] = []
        if not receivers and not counts:
            counts, receivers, below = told_below.read(context, act, self.reader)
        if not receivers and not counts and _LIST_BELOW.search(sentence.between(act.award.end, sentence.end)):
            receivers = names_below.read(context, sentence, Listed("unit"), self.reader)
        if receivers and not counts and (more := others.behind(act)):
            counts, below = {str(m.get("kind")): int(m.get("n")) for m in more}, more
        whole = others.with_named(act, counts, receivers)
        summed, counts = whole != counts, whole
        meant, where = ([], []) if receivers or counts else antecedents.find(context, act)
        link = grants.decision_of(act, self.decisions, context)
        some = act.group is not None and act.group.some
        pointed = bool(meant) and giver is not None and not act.generic
        alone = bool(counts or receivers) or pointed or weight.stands_alone(act, giver, some)
        alone = alone or bool(giver and not act.generic and _HEADS_LIST.fullmatch(sentence.text))
        if not alone and (link is None or act.generic):
            return None
        if act.generic and act.group is None and not (receivers and (giver or weight.at_meeting(act))):
            return None
        if giver is None and link is not None and link.effect != "revokes":
            giver = link.issuer
        elif link is not None and link.issuer is None and giver is not None and grants.may_issue(giver, link):
            link.issuer = giver
        before = context.reading.sentences[sentence.index - 1] if sentence.index else None
        above = before is not None and before.has("award") and before.has("decision") and bool(counts)
        if weight.is_idle(
            act,
            giver,
            bool(receivers),
            counted=bool(counts),
            above=above,
            named=bool(receivers)
            and (state == "proposed" or weight.is_conferred(act) or list_openings.opens_item(act) is not None),
        ):
            return None
        if link is not None and link.effect == "other" and (link.about is None or link.about.startswith(_TO_WHOM)):
            link.effect = "commends"
        if link is not None:
            grants.share(link, self.decisions, context)
        fact = Commendation(
            id=self.drafts.new(),
            award=act.name(context.reading.source.text),
            award_class=act.award.get("class") or "khác",
            by=giver,
            approximate=bool(act.group and act.group.approximate),
            counted=summed or (bool(receivers or meant) and not counts),
            recipients=receivers or meant,
            reason=merit.reason(act),
            year=merit.year(act) or merit.year_of_title(link) or granting_lists.year_over(act, context),
            date=merit.date(context, act, link),
            money=money.of(act),
            decision=link.id if link else None,
            status=state,
            evidence=[
                context.reading.evidence(act.award, act.at, act.until),
                *where,
                *map(context.reading.evidence, below),
            ],
        )
        for name, value in (counts or counted(fact.recipients)).items():
            setattr(fact, name, value)
        return Told(
            fact,
            sentence,
            caption=is_caption(sentence, context.reading.after(sentence))
            and not (told_below.is_row(context, act) or _HEADS_LIST.fullmatch(sentence.text)),
            generic=act.generic,
            some=some,
            echo=not alone,
            handed=handing.is_handed(act),
            passive=act.passive,
        )


def _follows(sentence: Sentence, act: Act, earlier: list[Told]) -> bool:
    """Tell whether a sentence without a verb of giving adds to what the one before proposed: *Ngoài ra, còn có 5 Cờ …*."""
    verb = sentence.between(act.verb.start, act.verb.end).lower() if act.verb else ""
    if verb not in ("", "có") or not earlier or not _ADDS.match(sentence.text):
        return False
    return earlier[-1].fact.status == "proposed" and sentence.index - earlier[-1].sentence.index <= 1


def _goes_on(act: Act) -> bool:
    """Tell whether a clause begins with its award, its verb left in the one before: *…; danh hiệu B cho 11 cá nhân*."""
    bare = not act.sentence.between(act.clause[0], act.award.start).strip()
    return bare and not act.generic and act.clause[0] > act.sentence.start


def _verb_goes_on(act: Act, one: Commendation, before: Commendation) -> bool:
    """Tell whether a clause begins with the verb of giving, who decided left in the one before: *…; tặng B cho ông C*."""
    verb = act.verb
    if verb is None or act.clause[0] <= act.sentence.start or one.by != before.by or one.by is None:
        return False
    return verb.get("kind") == "give" and not act.sentence.between(act.clause[0], verb.start).strip()


def _look_ahead(context: Context, told: list[Told]) -> None:
    """Read what only the body tells of a headline's act: that it is still to come, and who holds the ceremony."""
    _hand_down(told)
    given_below = any(t.fact.status == "given" and not t.sentence.is_title for t in told)
    for one in told:
        if not one.sentence.is_title or one.fact.status != "given" or given_below:
            continue
        opening = context.reading.sentences[one.sentence.index + 1 : one.sentence.index + 5]
        if any(_TO_COME.search(s.text) for s in opening):
            one.fact.status = "planned"
        if one.generic:
            organiser = next((o for s in opening if (o := givers.organiser(s, context))), None)
            one.fact.by = organiser or one.fact.by


def _hand_down(told: list[Told]) -> None:
    """Let the headline say who gives what the body tells without a giver: *Thủ tướng khen thưởng các tập thể*."""
    heads = {t.fact.by.name: t.fact.by for t in told if t.sentence.is_title and t.fact.by is not None}
    below = [t for t in told if not t.sentence.is_title and t.fact.status == "given"]
    if len(heads) == 1 and not any(t.fact.by for t in below):
        for one in below:
            one.fact.by = next(iter(heads.values()))


def _is_part(one: Told, told: list[Told]) -> bool:
    """*Trong đó, 3 đảng viên nhận Huy hiệu 65 năm*: parts of what the sentence before counted are no acts."""
    if not re.match(r"\s*trong (?:số )?(?:đó|này|ấy)\b", one.sentence.text, re.IGNORECASE) or one.fact.by is not None:
        return False
    return any(t.fact.award_class == one.fact.award_class and one.sentence.index - t.sentence.index == 1 for t in told)


def _is_one_of_them(act: Act, one: Told, told: list[Told]) -> bool:
    """Tell whether an act counted before is meant: *Ông là một trong 2 người nhận Bằng khen*."""
    if act.group is None or not act.group.whole:
        return False
    counts = counts_of(one).items()
    return any(t.fact.award_class == one.fact.award_class and counts <= counts_of(t).items() for t in told)


def _is_echo(one: Told, told: list[Told]) -> bool:
    """Tell whether somebody is said to be one of those counted, and name them there: *là cá nhân duy nhất … nhận … đợt này*."""
    only = _ONLY_ONE.search(one.sentence.text)
    if only is None or not one.fact.counted or one.fact.by is not None or len(one.fact.recipients) != 1:
        return False
    field = {"individual": "individuals", "collective": "collectives"}.get(one.fact.recipients[0].kind, "")
    same = [t for t in told if t.fact.award_class == one.fact.award_class and t.fact.status == "given"]
    same = [t for t in same if (getattr(t.fact, field, None) or 0) > 1 and not t.fact.counted]
    if len(same) != 1:
        return False
    same[0].fact.recipients += one.fact.recipients
    return True


def _spelled_out(one: Told, after: Told) -> bool:
    """Tell whether a colon leads from praise to the award: *UBND tỉnh khen 3 đơn vị đầu mỗi khối: tặng Bằng khen …*."""
    between = one.sentence.between(one.fact.evidence[0].end, after.fact.evidence[0].start)
    return one.generic and not after.generic and re.fullmatch(r"[^.;:]{0,60}:\s*", between) is not None
