"""Imported by the process that workers are forked from: what it loads here they all share."""

from __future__ import annotations

from contextlib import suppress

from bantin.batch.worker import warm
from bantin.errors import BantinError

with suppress(BantinError):  # patterns that do not load are for a worker to tell
    warm(models=False)
