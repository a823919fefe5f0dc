"""The engine that finds mentions; it lives beside the pattern files, whose examples it runs."""

from __future__ import annotations

from bantin.patterns.match import Engine, Loss, Mention, Trace

__all__ = ["Engine", "Loss", "Mention", "Trace"]
