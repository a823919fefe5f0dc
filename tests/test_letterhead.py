"""A decision posted in full: what its head tells, and what its articles grant."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts

HEAD = """\
ỦY BAN NHÂN DÂN
HUYỆN ĐĂK HÀ
Số: 1456/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đăk Hà, ngày 12 tháng 8 năm 2022

QUYẾT ĐỊNH
Về việc tặng Giấy khen cho các tập thể, cá nhân

CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN ĐĂK HÀ
Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Xét đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 88/TTr-PNV ngày 05 tháng 8 năm 2022.

QUYẾT ĐỊNH:
Điều 1. Tặng Giấy khen cho 05 tập thể và 12 cá nhân đã có thành tích xuất sắc trong chăm sóc cà phê.
Điều 2. Phòng Nội vụ và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành.
"""


@pytest.mark.parametrize(
    "above", ["", "Trang chủ | Văn bản\nQuyết định tặng Giấy khen của huyện\nĐăng ngày 15/8/2022 08:30\n"]
)
def test_the_head_of_a_decision_tells_its_number_day_and_issuer(above: str) -> None:
    """With a page around it and without; the grounds it cites are no dates of its own."""
    (decision,) = extract(above + HEAD).decisions
    assert (decision.number, decision.symbol, decision.date) == ("1456", "QĐ-UBND", "2022-08-12")
    assert decision.issuer is not None
    assert decision.issuer.name == "Chủ tịch UBND huyện Đăk Hà"
    assert decision.effect == "commends"


def test_an_article_grants_by_the_decision_it_stands_in() -> None:
    """Who decided gives, where the article names nobody."""
    record = extract(HEAD)
    (act,) = record.commendations
    assert counts(act) == {"collectives": 5, "individuals": 12}
    assert (act.by.name if act.by else None, act.decision) == ("Chủ tịch UBND huyện Đăk Hà", record.decisions[0].id)


def test_the_day_of_a_decision_is_no_posting_date() -> None:
    """The page's own line is, if there is one."""
    assert extract(HEAD).published is None
    assert extract(f"Quyết định tặng Giấy khen của huyện\nĐăng ngày 15/8/2022\n{HEAD}").published == "2022-08-15"
