"""Mentions: where the pattern files find something in a text."""
