"""Commands that work on records: evaluate, merge."""

from __future__ import annotations

import json

import click

from bantin.cli_review import BadInput
from bantin.errors import BantinError


@click.command("evaluate")
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...")
@click.argument("records", metavar="RECORDS")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of the table.")
@click.option("--errors", is_flag=True, help="List every fact missed or false and every attribute that differs.")
@click.option(
    "--repeats",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="N",
    help="Draws of texts for the intervals.",
)
def evaluate_records(gold: tuple[str, ...], records: str, as_json: bool, errors: bool, repeats: int) -> None:
    """Compare records with hand-read facts: precision, recall and F1 of each field.

    GOLD are JSON Lines files, or folders of them, with one object a text (id, kind, text_file, record); RECORDS is what
    extract wrote of the texts (.jsonl, .parquet, .duckdb or a folder of tables). A text without a record has all its facts missed. Exits with 2 where an input is bad.

    \b
    Example:
      bantin evaluate corpus/gold/part-*.jsonl outputs/sample.jsonl
    """
    from bantin.evaluate import evaluate, list_errors, read_gold, to_json, to_lines, to_table
    from bantin.readers.records import read_records

    try:
        evaluation = evaluate(read_gold(gold), read_records(records), repeats=repeats)
    except BantinError as error:
        raise BadInput(str(error)) from error
    if as_json:
        click.echo(json.dumps(to_json(evaluation, errors=errors), ensure_ascii=False))
        return
    if errors:
        for one in list_errors(evaluation):
            click.echo(to_lines(one))
        click.echo()
    click.echo(to_table(evaluation))


def _check_dataset(context: click.Context, parameter: click.Parameter, value: str) -> str:
    from bantin.merge import check_output

    try:
        check_output(value)
    except BantinError as error:
        raise click.BadParameter(str(error)) from error
    return value


@click.command("merge")
@click.argument("records", nargs=-1, required=True, metavar="RECORDS...")
@click.option(
    "-o",
    "--output",
    required=True,
    callback=_check_dataset,
    metavar="DATASET",
    help="What to write: a folder/, .duckdb, .jsonl, .parquet or .csv.",
)
@click.option("--quiet", is_flag=True, help="No closing line.")
def merge_datasets(records: tuple[str, ...], output: str, quiet: bool) -> None:
    """Merge bulletins that tell the same act into one commendation with all its sources.

    RECORDS are what extract wrote: .jsonl, .parquet, .duckdb files or folders of tables. A folder/ or .duckdb file gets
    the tables of all bulletins, each once, and acts, act_sources and conflicts; .jsonl, .parquet and .csv get the acts.
    Tellings are merged by decision number, year and issuer, else by giver, counts, award, merit and dates; in doubt they
    stay two. The order of RECORDS makes no difference. Exits with 2 where an input is bad.

    \b
    Example:
      bantin merge site-a.jsonl site-b.parquet -o dataset/
    """
    from bantin.merge import merge

    try:
        summary = merge(records, output)
    except BantinError as error:
        raise BadInput(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{output}: cannot be written: {error.strerror}; nothing was kept") from error
    if not quiet:
        click.echo(str(summary), err=True)
