"""Speed on HTML pages beside parsers and extractors: the same pages of about 100 KB, one process, start-up not counted.

    python tests/benchmarks/page_speed.py [TEXTS.jsonl | TEXTS.jsonl.gz | FOLDER] [--limit N]

The texts are put into the layouts of tests/pages.py, in turn, with scripts and menus around them up to 100 KB, as
portals have them. Prints one table: processor time a page, and as a multiple of bantin's, which goes all the way from
bytes to the line of a record; the others stop at a tree or at text. selectolax alone is the floor: bantin parses with it.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
sys.path.insert(0, str(CHECKOUT))

from tests.benchmarks.text_speed import DEFAULT, read_texts  # noqa: E402  the path is set above
from tests.pages import LAYOUTS, make  # noqa: E402

SIZE = 100_000  # bytes
BLOCK = 10  # pages read by one after the other, so that noise hits all alike


def pad(page: str, size: int) -> bytes:
    """Return a page in UTF-8 with scripts (two fifths) and menus put in behind `<body …>` up to a size in bytes."""
    missing = size - len(page.encode())
    script = "".join(f"var item{n}={{id:{n},url:'/muc/{n}',name:\"Muc {n}\"}};if(a<{n}){{b()}}\n" for n in range(2000))
    menu = "".join(
        f'<li class="menu-item menu-item-{n}"><a href="/chuyen-muc/{n}" title="Mục {n}"><span>Chuyên mục số {n}</span></a></li>\n'
        for n in range(1000)
    )
    scripts = script.encode()[: max(missing, 0) * 2 // 5]
    items = menu.encode()[: max(missing, 0) * 3 // 5].rpartition(b"\n")[0]
    data = page.encode()
    body = data.lower().index(b"<body")
    at = data.index(b">", body) + 1
    return data[:at] + b"<script>" + scripts + b'</script><div class="menu"><ul>' + items + b"</ul></div>" + data[at:]


def list_programs() -> dict[str, Callable[[bytes], object]]:
    """Return what is measured; trafilatura only where it is installed."""
    from bs4 import BeautifulSoup
    from selectolax.lexbor import LexborHTMLParser

    from bantin.pipeline import default
    from bantin.readers.page import read_page
    from bantin.record import encode

    pipeline = default()
    programs: dict[str, Callable[[bytes], object]] = {
        "bantin, bytes to record line": lambda page: encode(
            pipeline.process(read_page(page, charset=None, url=None, path="x"))
        ),
        "  of which: bytes to article text": lambda page: pipeline.read_page(
            read_page(page, charset=None, url=None, path="x").html or ""
        ),
        "selectolax, parse": lambda page: LexborHTMLParser(page).root,
        "BeautifulSoup + lxml, get_text": lambda page: BeautifulSoup(page, "lxml").get_text(),
    }
    try:
        import trafilatura
    except ImportError:
        return programs
    return programs | {"trafilatura, extract": trafilatura.extract}


def main() -> None:
    """Run all over the pages and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--limit", type=int, help="read the first N texts only")
    arguments = parser.parse_args()
    layouts = list(LAYOUTS)
    pages = []
    for n, text in enumerate(list(read_texts(arguments.source))[: arguments.limit]):
        headline = text.split("\n", 1)[0]
        pages.append(pad(make(layouts[n % len(layouts)], text, headline), SIZE))
    programs = list_programs()
    for program in programs.values():  # compile the patterns, load the models
        for page in pages[:20]:
            program(page)
    gc.collect()
    gc.freeze()
    spent = dict.fromkeys(programs, 0.0)
    for first in range(0, len(pages), BLOCK):
        for name, program in programs.items():
            start = time.process_time()
            for page in pages[first : first + BLOCK]:
                program(page)
            spent[name] += time.process_time() - start
    whole = spent["bantin, bytes to record line"]
    print(f"{len(pages)} pages of {sum(map(len, pages)) / len(pages) / 1000:.0f} KB")
    print(f"{'':36}{'ms/page':>9}{'times bantin':>14}")
    for name, seconds in spent.items():
        print(f"{name:36}{seconds / len(pages) * 1000:9.1f}{seconds / whole:14.2f}")


if __name__ == "__main__":
    main()
