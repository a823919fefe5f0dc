"""Reading inputs in tests: one bulletin, one error, or a line for each."""

from __future__ import annotations

from pathlib import Path

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers import read_bulletins

SENTENCE = "Sáng 19/12, UBND huyện Ia Pa tặng giấy khen cho 7 tập thể."


def read(*inputs: Path | str) -> list[Bulletin | InputError]:
    return list(read_bulletins([str(path) for path in inputs]))


def read_bulletin(path: Path) -> Bulletin:
    (item,) = read(path)
    assert isinstance(item, Bulletin), item
    return item


def read_error(path: Path | str) -> InputError:
    (item,) = read(path)
    assert isinstance(item, InputError), item
    return item


def summarise(items: list[Bulletin | InputError]) -> list[str]:
    """Each bulletin as its source path, each error as `path#position reason`."""
    return [
        item.source.path
        if isinstance(item, Bulletin)
        else f"{item.path}{'' if item.position is None else f'#{item.position}'} {item.reason}"
        for item in items
    ]
