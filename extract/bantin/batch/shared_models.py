"""As `shared`, for runs over many documents: the models are loaded once, before any worker is forked."""

from __future__ import annotations

from contextlib import suppress

from bantin.batch.worker import warm
from bantin.errors import BantinError

with suppress(BantinError):  # patterns that do not load are for a worker to tell
    warm(models=True)
