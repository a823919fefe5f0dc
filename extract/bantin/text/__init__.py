"""Text with its offsets: what was read, a copy of it for matching, and its sentences."""

from __future__ import annotations

from bantin.text.segment import Segment, sentences
from bantin.text.source import SourceText
from bantin.text.tone import one_tone_style

__all__ = ["Segment", "SourceText", "one_tone_style", "sentences"]
