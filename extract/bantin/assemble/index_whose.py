"""Whom a name or a bare level stands for: the unit spoken of, the story's own, the speaker's."""

from __future__ import annotations

from bantin.assemble.index_frame import Item, Subject
from bantin.assemble.index_walk import Walk

_LEVELS_OF = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    **dict.fromkeys(("huyện", "quận", "thị xã"), ("district",)),
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), ("commune",)),
}
"""The levels of government that a bare word may stand for (Luật Tổ chức chính quyền địa phương 2015, 2025)."""

_BLOCK_ALONE = ("khối", "cả khối", "toàn khối")


class WhoseWalk(Walk):
    """A walk that knows whom subjects mean."""

    def _resolve(self, item: Item) -> Subject | None:
        """Return whom a subject item names; a bare huyện is the one spoken of, else the story's own."""
        if item.subject is not None and item.subject.name.lower() in _BLOCK_ALONE:
            # "thứ 4/19 sở, ngành. Trung bình của khối là 86,5"
            among = self.frame.block or (Subject(self.frame.among) if self.frame.among else None)
            return among if among and among.is_local else item.subject
        if item.subject is not None or item.mention is None:
            return item.subject
        current = self.frame.subjects[-1] if self.frame.subjects else None
        word = str(item.mention.get("level") or "")
        if not word:
            return current or self._told_of_itself(self.frame.said(item))
        if self.frame.said(item).endswith(" này"):  # told of before; not of a home that the story merely lies in
            fits = self.default is not None and self.default.name.lower().startswith(word.lower() + " ")
            return current or (self.default if fits else None)
        if word.lower() == "sở" and self.frame.host is not None:
            self.frame.of_host = True
            return self.frame.host
        return self._of_kind(word, current) or (self._only_office() if word == "Sở" else None)

    def _of_kind(self, word: str, current: Subject | None) -> Subject | None:
        """Return whom a bare kind stands for: the story's own, the unit spoken of, the office's, the home of that level."""
        kind = word.lower() + " "
        for one in (self.default, current, self.frame.office if current is None else None):
            if one is not None and one.name.lower().startswith(kind):
                return one
        home = self.context.home(word)
        if home is not None and current is not None and home.endswith(" " + current.name):
            return current
        if home is not None:
            level = next((h.level for h in self.context.homes.values() if h.full == home), None)
            return Subject(home, level)
        fits = self.default is not None and self.default.level in _LEVELS_OF.get(word.lower(), ())
        return self.default if fits else None

    def _told_of_itself(self, said: str) -> Subject | None:
        """Return whom *địa phương này* means before any is told of; *đơn vị*, *cơ quan* are said of no province."""
        kind = said.lower().split(" ", 1)[0]
        if kind in _LEVELS_OF:
            return self._of_kind(kind, None)
        body = kind in ("đơn", "cơ")
        is_province = self.default is not None and self.default.level == "province"
        return self.frame.host if body and is_province else self.default

    def _is_measured_by(self, subject: Subject) -> bool:
        """Tell whether the index ranks such units: DDCI (*department and district …*) ranks no province."""
        return not (self.frame.index == "DDCI" and subject.level == "province")

    def _whose(self, item: Item) -> Subject | None:
        if item.mention is not None and item.mention.get("level") == "ngành":
            return self._only_office()
        speaker = item.mention.get("speaker") if item.mention is not None else None
        return self._speaker(str(speaker).lower()) if speaker else self._resolve(item)

    def _speaker(self, word: str) -> Subject | None:
        """Return whom *sở tôi*, *huyện chúng tôi* stands for: the only Sở that the story names, its own huyện."""
        home = self.context.home(word)
        if home is not None:
            return Subject(home, next((h.level for h in self.context.homes.values() if h.full == home), None))
        said = (str(m.get("org") or "") for _, m in self.context.reading.mentions("body"))
        offices = {self.context.office_name(name) for name in said if name.lower().startswith(f"{word} ")}
        return Subject(offices.pop(), "department") if len(offices) == 1 else None

    def _only_office(self) -> Subject | None:
        """Return the one Sở that the story names, which *ngành* stands for; None where it names several."""
        bodies = (self.context.body_name(m) for _, m in self.context.reading.mentions("body") if not m.get("role"))
        offices = {name for name in bodies if name.startswith("Sở ")}
        return Subject(offices.pop(), "department") if len(offices) == 1 else None

    def _owners(self) -> list[Subject | None]:
        measured = self.default is not None and self._is_measured_by(self.default)
        group = self.frame.group if self.frame.components and not self.unnamed else None
        return list(self.frame.subjects) or [group or (None if self.unnamed or not measured else self.default)]
