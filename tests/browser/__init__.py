"""The page of `bantin report` in a real browser; `make test-all` runs these."""
