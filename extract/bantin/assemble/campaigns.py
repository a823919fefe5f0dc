"""Not written yet."""

from __future__ import annotations

from typing import Any


def assemble(*_: Any) -> list[Any]:
    """Return nothing for now."""
    return []
