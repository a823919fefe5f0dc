"""The commands of a reviewer: a page to look at records, and what comes back from it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from bantin.errors import BantinError


class BadInput(click.ClickException):
    """An input that is not what the command asks for: exit code 2, as for a wrong command line."""

    exit_code = 2


def _check_page(context: click.Context, parameter: click.Parameter, value: Path) -> Path:
    if value.suffix.lower() not in (".html", ".htm"):
        raise click.BadParameter(f"{value}: a report is a page; end the name in .html")
    return value


def _check_where(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, str]]:
    from bantin.report import parse_where

    try:
        return [parse_where(value) for value in values]
    except BantinError as error:
        raise click.BadParameter(str(error)) from error


@click.command("report")
@click.argument("dataset", metavar="DATASET")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    callback=_check_page,
    metavar="PAGE",
    help="File to write, .html.",
)
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="What the page speaks.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="N",
    help="Bulletins on the page, at most.",
)
@click.option("--only", type=click.Choice(["warnings"]), default=None, help="Only bulletins with warnings.")
@click.option(
    "--where",
    multiple=True,
    callback=_check_where,
    metavar="KEY=VALUE",
    help="Only bulletins that have it; KEY is province, month, award, index, status, topic or id. May be repeated.",
)
def write_report(
    dataset: str, output: Path, lang: str, limit: int, only: str | None, where: list[tuple[str, str]]
) -> None:
    """Write a page to look through records and to mark their facts right or wrong.

    DATASET is what extract or merge wrote: .jsonl, .parquet, .duckdb or a folder of tables. PAGE is one HTML file that opens
    offline: what there is, in charts; a list to filter and sort; every bulletin with its facts marked in the text;
    warnings to review first. Marks are downloaded from the page as a file for `bantin corrections`. Exits with 2 where
    the input is bad.

    \b
    Example:
      bantin report outputs/sample.jsonl -o outputs/report.html
      bantin report records.jsonl -o report.html --only warnings --where "province=Quảng Trị" --where month=2023
    """
    from bantin.readers.merged import has_table, read_columns
    from bantin.readers.records import read_records
    from bantin.report import Choice, read_acts, to_page
    from bantin.writers.atomic import AtomicFile

    choice = Choice(limit=limit, only_warnings=only == "warnings", where=tuple(where))
    try:
        acts = read_acts(partial(read_columns, dataset)) if has_table(dataset, "acts") else None
        page = to_page(read_records(dataset), choice=choice, language=lang, acts=acts)
    except BantinError as error:
        raise BadInput(str(error)) from error
    try:
        with AtomicFile(output) as file:
            file.write(page.html.encode())
    except BantinError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{output}: cannot be written: {error.strerror}; nothing was kept") from error
    if page.shown < page.chosen:
        message = (
            f"{output}: holds the first {page.shown} of {page.chosen} bulletins; choose others with --only warnings"
        )
        click.echo(f"{message} or --where KEY=VALUE (province, month, award …), or raise --limit", err=True)
    elif not choice.is_all:
        click.echo(f"{output}: holds {page.chosen} of {page.total} bulletins", err=True)


def _check_gold(context: click.Context, parameter: click.Parameter, value: Path) -> Path:
    if value.suffix.lower() != ".jsonl":
        raise click.BadParameter(f"{value}: gold rows are JSON Lines; end the name in .jsonl")
    return value


@click.command("corrections")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--records",
    metavar="DATASET",
    default=None,
    help="What extract wrote of the bulletins, where FILE does not hold their records.",
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    callback=_check_gold,
    metavar="GOLD",
    help="File of gold rows to write, .jsonl; example blocks go to GOLD.examples.toml beside it.",
)
def write_corrected(file: Path, records: str | None, output: Path) -> None:
    """Turn a reviewer's corrections into gold rows and examples for the pattern files.

    FILE was downloaded from a page of `bantin report`. A bulletin that the reviewer read in full becomes a row as in
    corpus/gold. Each fact marked right, each one marked wrong or missed becomes an [[example]] or a [[non_example]],
    sorted by the pattern file to paste it into. What could not be turned into either is told. Exits with 2 where FILE
    is no file of corrections.

    \b
    Example:
      bantin corrections corrections.jsonl -o reviewed.jsonl
      bantin corrections corrections.jsonl --records outputs/sample.jsonl -o reviewed.jsonl
    """
    from bantin.corrections import find_records, list_examples, read_corrections, to_gold, write_examples, write_gold
    from bantin.readers.records import read_records
    from bantin.writers.atomic import AtomicFile

    try:
        corrections = find_records(read_corrections(file), read_records(records) if records else ())
        examples, notes = list_examples(corrections)
    except BantinError as error:
        raise BadInput(str(error)) from error
    rows = [row for row in map(to_gold, corrections) if row]
    beside = output.with_suffix(".examples.toml")
    try:
        with AtomicFile(output) as gold, AtomicFile(beside) as blocks:
            gold.write(write_gold(rows))
            blocks.write(write_examples(examples).encode())
    except BantinError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{output}: cannot be written: {error.strerror}; nothing was kept") from error
    for note in notes:
        click.echo(note, err=True)
    told = f"gold rows in {output} {len(rows)}, blocks in {beside} {len(examples)}"
    click.echo(f"bulletins {len(corrections)}, {told}", err=True)
