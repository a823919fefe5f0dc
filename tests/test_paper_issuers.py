"""Who issued a decision and when, told by the words around its number."""

from __future__ import annotations

import pytest

from bantin import extract

GRANTS = "tặng Giấy khen cho 5 tập thể có thành tích phòng cháy rừng."


@pytest.mark.parametrize(
    ("text", "issuer", "date"),
    [
        ("5 tập thể được tặng Giấy khen theo Quyết định số 31/QĐ-UBND mà Chủ tịch UBND huyện ký ngày 4/5/2021.",
         "Chủ tịch UBND huyện", "2021-05-04"),
        (f"Quyết định số 31/QĐ-UBND, Chủ tịch UBND huyện ban hành ngày 4-5-2021, {GRANTS}",
         "Chủ tịch UBND huyện", "2021-05-04"),
        (f"Quyết định số 31/QĐ-UBND (Chủ tịch UBND huyện ký 04/5/2021) {GRANTS}", "Chủ tịch UBND huyện", "2021-05-04"),
        (f"Quyết định số 31/QĐ-UBND Chủ tịch UBND huyện vừa ban hành {GRANTS}", "Chủ tịch UBND huyện", None),
        (f"Quyết định số 31/QĐ-UBND đề ngày 4/5/2021 của Chủ tịch UBND huyện {GRANTS}",
         "Chủ tịch UBND huyện", "2021-05-04"),
        (f"Quyết định số 31/QĐ-UBND được ký bởi Chủ tịch UBND huyện hôm 4/5/2021 {GRANTS}",
         "Chủ tịch UBND huyện", "2021-05-04"),
        ("Trưởng phòng Nội vụ đọc Quyết định số 31/QĐ-SYT ngày 4/5/2021, trong đó Giám đốc Sở Y tế tặng Giấy khen cho "
         "5 tập thể.", "Giám đốc Sở Y tế", "2021-05-04"),
        ("6 tập thể nhận Bằng khen của Chủ tịch UBND tỉnh, Quyết định số 31/QĐ-UBND ký ngày 4-5-2021.",
         "Chủ tịch UBND tỉnh", "2021-05-04"),
        ("Ngày 4/5/2021, Chủ tịch UBND xã trao Giấy khen cho 7 hộ (Quyết định số 31/QĐ-UBND cùng ngày).",
         "Chủ tịch UBND xã", "2021-05-04"),
        (f"Quyết định số 31/QĐ-UBND của huyện ký ngày 4/5/2021 {GRANTS}", None, "2021-05-04"),
    ],
)  # fmt: skip
def test_behind_the_number(text: str, issuer: str | None, date: str | None) -> None:
    """The body that signs a decision behind its number issued it, the day beside it is its date."""
    [decision] = extract(f"{text}\n").decisions
    assert decision.issuer is None if issuer is None else decision.issuer and decision.issuer.name == issuer
    assert decision.date == date


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Quyết định số 31/QĐ-TTg, UBND huyện ban hành Kế hoạch số 8/KH-UBND về chuyển đổi số.",
        "Theo Quyết định số 31/QĐ-TTg, UBND huyện ký cam kết với 12 xã về trồng rừng.",
    ],
)
def test_who_acts_by_another_ones_decision(text: str) -> None:
    """Who issues or signs something else behind a decision did not issue it."""
    [decision] = extract(f"{text}\n").decisions
    assert decision.issuer is None


def test_the_day_on_which_a_decision_is_made_known_is_not_its_own() -> None:
    """*Ngày 20/12, UBND tỉnh công bố Quyết định số 5*: it was signed before."""
    (told,) = extract(
        "Tin\nNgày 20/12/2022, UBND tỉnh Kon Tum công bố Quyết định số 512/QĐ-UBND về đất đai.\n"
    ).decisions
    assert (told.date, told.issuer.name if told.issuer else None) == (None, "UBND tỉnh Kon Tum")


def test_two_decisions_joined_have_one_matter_and_grant_no_later_reward() -> None:
    """What the second is about, the first is about too; a recognition of standards rewards nobody."""
    record = extract(
        "Tin\nUBND tỉnh Kon Tum ký Quyết định số 512/QĐ-UBND và Quyết định số 513/QĐ-UBND công nhận xã Đăk Hà, "
        "xã Ngọk Réo đạt chuẩn nông thôn mới. Tại lễ, UBND tỉnh tặng bằng khen cho 4 tập thể.\n"
    )
    assert [d.effect for d in record.decisions] == ["other", "other"]
    assert [act.decision for act in record.commendations] == [None]


@pytest.mark.parametrize(
    "who",
    [
        "thừa lệnh Giám đốc Công an tỉnh, Phòng Tổ chức cán bộ",
        "thừa ủy quyền Giám đốc Công an tỉnh, đại diện Phòng Tổ chức cán bộ",
        "đại diện Phòng Tổ chức cán bộ",
    ],
)
def test_who_reads_out_a_decision_for_others_did_not_issue_it(who: str) -> None:
    [decision] = extract(
        f"Tại lễ, {who} đã công bố Quyết định số 81/QĐ-CAT về tặng Giấy khen cho 4 tập thể.\n"
    ).decisions
    assert decision.issuer is None or not decision.issuer.name.endswith("Phòng Tổ chức cán bộ")


def test_a_letter_behind_a_number_is_written_not_counted() -> None:
    """*Nghị quyết 30c/NQ-CP* is number 30 as told; 12 and 12a are two papers."""
    record = extract(
        "Thực hiện Nghị quyết 30c/NQ-CP, UBND xã ban hành Quyết định số 12/QĐ-UBND và Quyết định số 12a/QĐ-UBND.\n"
    )
    assert [(d.number, d.number_as_written) for d in record.documents] == [("30", "30c")]
    assert [(d.number, d.number_as_written) for d in record.decisions] == [("12", "12"), ("12", "12a")]
