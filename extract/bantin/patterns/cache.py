"""What is worked out for every rule, kept from one process to the next, as Python keeps its own compiled modules.

Compiling all rules takes longer than a second and working out the words to look for half a one, reading both back a
tenth of one. The file lies in the user's cache folder
(`$XDG_CACHE_HOME`, else `~/.cache`) under `bantin/`, one for each state of patterns, pattern code and Python;
without such a folder, or where others may write to it, nothing is kept.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import msgspec

from bantin import text
from bantin.patterns.compiled import Parts, put_together
from bantin.patterns.literals import Literals
from bantin.patterns.model import PatternSet
from bantin.patterns.starts import Starts

_KEPT = 8
"""Files kept at most: some checkouts and virtual environments side by side."""
_Kept = tuple[Parts, Literals | None, Starts | None]
"""Of a rule: its regex, the words that matches need and those that they begin with."""


def recall(patterns: PatternSet) -> bool:
    """Give every rule what an earlier process worked out; False where nothing is kept, rules work it out as before."""
    path = _find_file(patterns)
    if path is None:
        return False
    rules = [rule for file in patterns.facts for rule in file.rules if rule.tree is not None]
    try:
        kept = msgspec.msgpack.decode(path.read_bytes(), type=dict[str, _Kept])
        compiled = [put_together(kept[rule.name][0]) for rule in rules]
    except Exception:  # not there, damaged, or of another Python
        return False
    for rule, pattern in zip(rules, compiled, strict=True):
        _, needs, starts = kept[rule.name]
        vars(rule).update(pattern=pattern, needs=needs, starts=starts)  # where each `cached_property` looks first
    return True


def keep(patterns: PatternSet) -> None:
    """Work out every rule's regex and words and keep them for later processes; raises PatternError where one is no regex.

    Where they can be recalled there is nothing to do.
    """
    if recall(patterns):
        return
    rules = [rule for file in patterns.facts for rule in file.rules if rule.expanded is not None]
    path = _find_file(patterns)
    kept = {rule.name: (rule.compile(), rule.needs, rule.starts) for rule in rules}
    if path is None or any(parts is None for parts, _, _ in kept.values()):
        return
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        draft.write_bytes(msgspec.msgpack.encode(kept))
        os.replace(draft, path)
        files = sorted(path.parent.glob("*.regexes"), key=lambda file: file.stat().st_mtime, reverse=True)
        for old in files[_KEPT:]:
            old.unlink(missing_ok=True)
    except OSError:
        draft.unlink(missing_ok=True)  # a full disk or two processes at once: the next one may have more luck


def _find_file(patterns: PatternSet) -> Path | None:
    """Return where the regexes of these patterns are kept; None where there is no safe place."""
    try:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        folder = Path(base) / "bantin"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = folder.stat()
    except (OSError, RuntimeError):
        return None
    # It is code of a kind: nobody else may have put it there.
    if hasattr(os, "getuid") and (state.st_uid != os.getuid() or state.st_mode & 0o022):
        return None
    content = hashlib.sha256(f"{patterns.hash} {sys.version}".encode())
    for folder_of_code in (Path(__file__).parent, Path(text.__file__).parent):
        for source in sorted(folder_of_code.glob("*.py")):
            content.update(source.read_bytes())
    return folder / f"{content.hexdigest()[:32]}.regexes"
