"""What merging costs: memory and time a record, for 100,000 and for 1,000,000 made-up records.

    python tests/benchmarks/merge_cost.py [--records 100000 1000000] [--output dataset/] [--seed 1]

Every act is told by one to three sites, some without the decision's number, in three files out of order. Prints for each
size seconds, the processor's microseconds a record (which other work on the machine changes little), the peak of memory,
and the acts found beside those made; exits with 1 where a record costs 1.3 times what it costs at the first size, or
memory passes 2 GB. Needs about 6 kB of disk a record.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bantin.record import Commendation, Decision, Evidence, Place, Producer, Recipient, Record, Source, UnitRef, encode

SOURCES = Path(__file__).parents[2] / "extract"
DISTRICTS = 700
SITES = ("huyen.example", "tinh.example", "bao.example")
MERITS = ("giữ rừng", "dập dịch", "xây cầu", "dạy chữ", "cứu nạn", "làm đường", "hiến đất", "quyên góp")


def make_records(count: int, seed: int) -> Iterator[tuple[int, Record]]:
    """Yield records, each with the number of the act it tells."""
    chance = random.Random(seed)
    act = made = 0
    while made < count:
        tellings = min(chance.choice((1, 1, 1, 2, 2, 3)), count - made)
        district, year = chance.randrange(DISTRICTS), 2010 + act % 15
        number = 1 + act // 15  # which an issuer uses once a year
        counts = (chance.randint(1, 40), chance.randint(1, 90))
        day = f"{year}-{1 + act % 12:02d}-{1 + act % 28:02d}"
        merit = f"vì {chance.choice(MERITS)} đợt {act}"
        for telling in range(tellings):
            known = telling == 0 or chance.random() < 0.6
            yield act, make_record(act, SITES[telling], district, number if known else None, day, counts, merit)
            made += 1
        act += 1


def make_record(
    act: int, site: str, district: int, number: int | None, day: str, counts: tuple[int, int], merit: str
) -> Record:
    """Return the record of a site's bulletin about an act."""
    giver = UnitRef(f"UBND huyện Số {district}", f"{district:03d}")
    text = (
        f"{site}: {giver.name} tặng giấy khen cho {counts[0]} tập thể, {counts[1]} cá nhân {merit}, "
        f"theo Quyết định số {number}/QĐ-UBND ngày {day}. " + "Buổi lễ có đông đủ đại biểu các xã về dự. " * 4
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Record(
        id=digest[:16],
        source=Source(path=f"{site}.jsonl#{act}", url=f"https://{site}/{act}", sha256=digest),
        producer=Producer(bantin="0", patterns="0"),
        title=f"Khen thưởng đợt {act}",
        published=f"{day}T08:00",
        place=Place(province=UnitRef("tỉnh Gia Lai", "64"), district=giver),
        topics=["commendation"],
        text=text,
        decisions=[]
        if number is None
        else [
            Decision(
                id="d1", number=str(number), symbol="QĐ-UBND", date=day, issuer=giver, evidence=[find(text, "Quyết")]
            )
        ],
        commendations=[
            Commendation(
                id="c1",
                award="giấy khen",
                award_class="giấy khen",
                by=giver,
                collectives=counts[0],
                individuals=counts[1],
                recipients=[Recipient(name=f"thôn {act % 9} {n}", kind="collective") for n in range(3)],
                reason=merit,
                decision=None if number is None else "d1",
                date=day,
                evidence=[find(text, "giấy khen"), find(text, "tập thể"), find(text, "cá nhân")],
            )
        ],
    )


def find(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(start, start + len(words), "made.up")


def write_inputs(folder: Path, count: int, seed: int) -> int:
    """Write the records over three files in an order of chance; return the number of acts."""
    files = [open(folder / f"{name}.jsonl", "wb") for name in "abc"]  # noqa: SIM115 - closed below
    chance = random.Random(seed)
    waiting: list[bytes] = []
    acts = 0
    for act, record in make_records(count, seed):
        acts = act + 1
        waiting.append(encode(record) + b"\n")
        if len(waiting) > 20_000:
            place = chance.randrange(len(waiting))
            waiting[place], waiting[-1] = waiting[-1], waiting[place]
            chance.choice(files).write(waiting.pop())
    chance.shuffle(waiting)
    for line in waiting:
        chance.choice(files).write(line)
    for file in files:
        file.close()
    return acts


def run(count: int, output: str, seed: int) -> tuple[float, float, int, str]:
    """Return seconds, seconds of the processor, peak memory in bytes, and what the run said."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        acts = write_inputs(folder, count, seed)
        command = [sys.executable, "-m", "bantin", "merge", "a.jsonl", "b.jsonl", "c.jsonl", "-o", output]
        environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
        began = time.monotonic()
        with subprocess.Popen(
            command, cwd=folder, env=environment, stderr=subprocess.PIPE, encoding="utf-8"
        ) as process:
            assert process.stderr is not None
            told = process.stderr.read().strip()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - began
        if process.returncode:
            sys.exit(told)
        worked = usage.ru_utime + usage.ru_stime
        return seconds, worked, usage.ru_maxrss * 1024, f"{told}; acts made {acts}"


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--output", default="dataset/")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    first = None
    good = True
    for count in arguments.records:
        seconds, worked, peak, told = run(count, arguments.output, arguments.seed)
        cost = worked / count
        first = first or cost
        good = good and cost < 1.3 * first and peak < 2_000_000_000
        print(
            f"{count:,} records: {seconds:.1f} s, {cost * 1e6:.0f} µs a record ({cost / first:.2f} times the first), "
            f"peak {peak / 1e6:.0f} MB; {told}",
            flush=True,
        )
    sys.exit(not good)


if __name__ == "__main__":
    main()
