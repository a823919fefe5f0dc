"""The errors bantin raises.

    BantinError
    ├── InputError        an input that cannot be read: one line of the rejects file
    ├── PatternError      a pattern file that does not load: file, line and what to do
    ├── MissingPatterns   no pattern folder beside the code or in the wheel
    └── Interrupted       the run was stopped by its user; what it had done is kept

Everything else that escapes is a defect of bantin, not of the input.
"""

from __future__ import annotations

from pathlib import Path


class BantinError(Exception):
    """Base of every error raised on purpose."""


class InputError(BantinError):
    """An input that cannot be read.

    `reason` is one of the closed set of words that the rejects file uses, the message says what, where and what to do.
    """

    def __init__(self, reason: str, message: str, *, path: str, position: int | None = None) -> None:
        super().__init__(message)
        self.reason = reason
        self.path = path
        self.position = position


class PatternError(BantinError):
    """A pattern file that does not load; `str()` is `file:line: message`."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line


class MissingPatterns(BantinError):
    """No pattern folder was found."""


class Interrupted(BantinError):
    """The run was stopped by its user; the message says how to go on."""
