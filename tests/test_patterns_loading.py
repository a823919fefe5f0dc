"""Pattern folders: what the loader takes, and when it reads files again."""

from __future__ import annotations

from pathlib import Path

import pytest

from bantin.errors import MissingPatterns
from bantin.patterns import Engine, check, load

from .pattern_folders import FRAGMENTS, WritePatterns, fact, found, rule


def test_a_good_folder_loads_and_its_examples_pass(write_patterns: WritePatterns) -> None:
    """Every part of the fact file is there under the name the file gives it."""
    folder = write_patterns()
    assert check(folder) == []
    patterns = load(folder)
    (permit,) = patterns.facts
    assert (permit.name, permit.about, permit.triggers) == ("permit", "The number of a permit.", ("giấy phép",))
    assert [r.name for r in permit.rules] == ["permit.numbered", "permit.renewed"]
    assert permit.rules[0].groups == ("number",)
    assert permit.rules[1].constants == {"renewed": True}
    assert permit.examples[0].found == ("Giấy phép xây dựng số 0315",)
    assert permit.non_examples[0].why == "no number"
    assert permit.path == folder / "facts/permit.toml"
    assert patterns.files("permit") == (permit,)
    assert patterns.lists["kinds"].entries == {"xây dựng": "building", "xả thải": "sewage"}


def test_a_fact_may_have_a_folder_of_files(write_patterns: WritePatterns) -> None:
    """Their rules compete like those of one file; each file proves its own rules by its own examples."""
    one = """\
fact = "visa"
about = "A visa for a stay."
[[rule]]
name = "plain"
regex = '''thị thực'''
[[example]]
text = "Công an xã nhận hồ sơ thị thực, cả thị thực dài hạn."
found = ["thị thực", "thị thực dài hạn"]
[[non_example]]
text = "Hộ chiếu còn hạn."
why = "a passport"
"""
    two = """\
fact = "visa"
about = "A visa for long."
[[rule]]
name = "long"
regex = '''thị thực dài hạn'''
set = { long = true }
[[example]]
text = "Phường hướng dẫn làm thị thực dài hạn."
found = "thị thực dài hạn"
value = { long = true }
[[non_example]]
text = "Đất thuê dài hạn."
why = "land"
"""
    folder = write_patterns(facts__visa__a_plain=one, facts__visa__b_long=two)
    assert check(folder) == []
    assert [file.path.stem for file in load(folder).files("visa")] == ["a_plain", "b_long"]
    path = folder / "facts/visa/b_long.toml"
    path.write_text(two.replace("[[example]]", '[[example]]\ntodo = "not yet"'), encoding="utf-8")
    assert any("b_long.toml:5: rule 'visa.long': no example fires it" in line for line in check(folder))


def test_fragments_of_one_file_call_those_of_another(write_patterns: WritePatterns) -> None:
    """Files of fragments are parted by subject for their readers; rules see all pieces alike."""
    folder = write_patterns(
        fragments__dates="[fragments]\nday_of_month = '''(?&figure)/(?&figure)'''\n",
        facts__visa=fact("visa", rule("due", "thị thực đến (?&day_of_month)")),
    )
    assert found(load(folder), "thị thực đến 12/10") == [("visa.due", "thị thực đến 12/10")]


def test_the_same_files_are_read_once_and_changed_files_again(write_patterns: WritePatterns) -> None:
    """The cache goes by content, so that an edited rule is seen at once."""
    folder = write_patterns()
    first = load(folder)
    assert load(folder) is first
    write_patterns(fragments__pieces=FRAGMENTS.replace("{1,3}", "{1,2}"))
    assert load(folder) is not first
    assert load(folder).hash != first.hash


def test_the_hash_is_of_the_toml_files_alone_and_not_of_their_line_ends(write_patterns: WritePatterns) -> None:
    """A README beside the patterns or a checkout with CRLF makes no other pattern set."""
    folder = write_patterns()
    before = load(folder).hash
    (folder / "README.md").write_text("how to add a rule")
    path = folder / "facts/permit.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(folder).hash == before
    assert len(before) == 16


def test_a_folder_without_facts_is_no_pattern_folder(tmp_path: Path) -> None:
    """The error names the folder that was asked for."""
    with pytest.raises(MissingPatterns, match=r"it has no folder 'facts'"):
        load(tmp_path)


def test_normalisers_can_be_given_for_those_of_bantin(write_patterns: WritePatterns) -> None:
    """A program of its own may bring normalisers of its own."""
    patterns = load(write_patterns(), normalisers={"digits": int})
    text = "giấy phép số 0315"
    (mention,) = Engine(patterns).find(text, 0, len(text))
    assert mention.value == {"number": 315}
