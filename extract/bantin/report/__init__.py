"""Records as one page for people: what there is, each fact beside its words, and marks of a reviewer to take away."""

from __future__ import annotations

from bantin.report.choice import LIMIT, Choice, parse_where
from bantin.report.page import Page, to_page
from bantin.report.retold import Acts, read_acts
from bantin.report.words import LANGUAGES

__all__ = ["LANGUAGES", "LIMIT", "Acts", "Choice", "Page", "parse_where", "read_acts", "to_page"]
