"""Parts a place's name from the person's name behind it: *UBND huyện Ia Grai Lê Ngọc Quý*.

Capitals alone do not tell where the district ends. Word segmentation does: a full name is one word, and so is a
place's name. It is run only on sentences in which a run of capitals could hold both.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping

from bantin import tokens
from bantin.normalise import names
from bantin.patterns import Mention, WordList

_SYLLABLE = re.compile(r"[^\W\d_][\w']*")
_RUN = re.compile(r"(?:[^\W\d_][\w']*(?: |$))+$")
_FEWEST = 2  # a person's full name has two syllables or more


class NameSplitter:
    """Cuts persons' names off the ends of places and bodies; holds the lists it decides by."""

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self._surnames = frozenset(lists["surnames"].entries)
        self._places = frozenset(lists["places_like_people"].entries)
        self._levels = frozenset(k.lower() for k in lists["level_words"].entries)

    def split(self, text: str, offset: int, by_fact: dict[str, list[Mention]]) -> None:
        """Shorten the places and bodies of one sentence that end in a person's name, and add that person.

        `text` is the sentence, `offset` where it starts; `by_fact` is changed in place.
        """
        cuts: dict[int, int] = {}
        for fact in ("body", "place"):
            for mention in by_fact.get(fact, ()):
                if mention.get("list"):
                    continue
                at = self._cut(text, offset, mention)
                if at is not None:
                    cuts[at] = mention.end
        if not cuts:
            return
        for fact in ("body", "place"):
            kept = [_shorten(m, cuts) for m in by_fact.get(fact, ())]
            by_fact[fact] = [m for m in kept if m is not None]
        people = [
            m for m in by_fact.get("person", ()) if not any(m.start < end and start < m.end for start, end in cuts.items())
        ]
        for start, end in cuts.items():
            name = text[start - offset : end - offset].strip()
            people.append(
                Mention("person", "person.surname", start, end, {"name": names.clean(name)}, {"name": (start, end)})
            )
        by_fact["person"] = sorted(people, key=lambda m: m.start)

    def _cut(self, text: str, offset: int, mention: Mention) -> int | None:
        """Return where a person's name starts inside the mention and runs to its end; None where it does not."""
        said = text[mention.start - offset : mention.end - offset]
        run = self._capital_run(said)
        syllables = [m for m in _SYLLABLE.finditer(said, run)]
        starts = [m.start() for m in syllables if m.group() in self._surnames]
        starts = [s for s in starts if sum(1 for m in syllables if m.start() >= s) >= _FEWEST]
        if not starts or len(syllables) < _FEWEST + 1:
            return None
        name = said[run:].strip()
        if names.clean(name) in self._places:
            return None
        before = said[:run].split()
        behind_level = bool(before) and before[-1].lower() in self._levels | {"phố", "xã", "trấn"}
        for start, end in reversed(tokens.words(text)):
            at = start - (mention.start - offset)
            if end + offset == mention.end and at in starts:
                if at > run or (behind_level and len(syllables) >= _FEWEST + 1):
                    return mention.start + at
        if behind_level and starts[0] == run and len(syllables) == _FEWEST + 1:
            return mention.start + run
        return None

    def _capital_run(self, said: str) -> int:
        """Return where the run of capitalised syllables at the end of `said` starts, after any word of level."""
        at = len(said)
        for found in reversed(list(_SYLLABLE.finditer(said))):
            gap = said[found.end() : at]
            if not found.group()[0].isupper() or found.group().lower() in self._levels or gap.strip():
                break
            if len(found.group()) > 1 and found.group().isupper():
                break
            at = found.start()
        return at


def _shorten(mention: Mention, cuts: dict[int, int]) -> Mention | None:
    """Return the mention cut off at the person's name it holds; None where it is nothing but the name."""
    for start, end in cuts.items():
        if mention.start < start < mention.end <= end:
            spans = {k: (s, min(e, start - 1)) for k, (s, e) in mention.spans.items() if s < start - 1}
            value = dict(mention.value)
            for key, (s, e) in mention.spans.items():
                if e > start and isinstance(value.get(key), str):
                    cut = value[key][: max(start - 1 - s, 0)].strip()
                    if cut:
                        value[key] = cut
                    else:
                        value.pop(key, None)
            if mention.fact == "place" and not value.get("name"):
                return None
            return dataclasses.replace(mention, end=start - 1, value=value, spans=spans)
        if start <= mention.start < end and mention.fact == "place":
            return None
    return mention
