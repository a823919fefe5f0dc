"""Records as one page for people to read: what was found, and the words that it was found in."""

from __future__ import annotations

from bantin.report.page import LIMIT, to_page

__all__ = ["LIMIT", "to_page"]
