"""Posting dates as JSON Lines give them."""

from __future__ import annotations

import pytest

from bantin.readers.published import read_published


class TestPublished:
    @pytest.mark.parametrize(
        ("given_date", "edtf"),
        [
            ("2022-12-22T16:38", "2022-12-22T16:38"),
            ("2022-12-22 16:38:07", "2022-12-22T16:38"),
            ("2022-12-22T16:38:07.250+07:00", "2022-12-22T16:38"),
            ("2022-12-22T20:38:07Z", "2022-12-23T03:38"),
            ("2022-12-22", "2022-12-22"),
            ("2022-12", "2022-12"),
            ("2022", "2022"),
            ("22/12/2022", "2022-12-22"),
            ("2/1/2022 7:05", "2022-01-02T07:05"),
            ("16:38 22-12-2022", "2022-12-22T16:38"),
            ("Thứ Năm, 22/12/2022 | 16:38 GMT+7", "2022-12-22T16:38"),
            ("Ngày đăng: 22.12.2022, 16h38", "2022-12-22T16:38"),
            ("31/02/2022", None),
            ("12/31/2022", None),
            ("22/12/2022 25:00", None),
            ("0001-01-01T00:00+14:00", None),
            ("hôm qua", None),
            ("1671698280", None),
        ],
    )
    def test_posting_dates(self, given_date: str, edtf: str | None) -> None:
        """Posting dates are ISO or day first, in local time; what is no date is refused."""
        assert read_published(given_date) == edtf
