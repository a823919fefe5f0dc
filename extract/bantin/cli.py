"""The command line; everything heavy is imported inside the commands so that `bantin --help` stays fast."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from bantin import __version__
from bantin.cli_records import evaluate_records, merge_datasets
from bantin.cli_review import write_corrected, write_report
from bantin.errors import BantinError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="bantin")
def main() -> None:
    """Turn scraped Vietnamese official bulletins into checked JSON records.

    \b
    Example:
      bantin extract corpus/sample -o outputs/sample.jsonl
    """


def _check_output(context: click.Context, parameter: click.Parameter, value: str) -> str:
    from bantin.writers import find_format

    try:
        find_format(value)
    except BantinError as error:
        raise click.BadParameter(str(error)) from error
    return value


@main.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    default="-",
    show_default="standard output",
    callback=_check_output,
    metavar="OUT",
    help="What to write: .jsonl, .csv, .parquet, .duckdb or a folder/; - is standard output.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=None,
    show_default="one a processor",
    metavar="N",
    help="Processes to read with; the output is the same for any number.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=5.0,
    show_default=True,
    metavar="SECONDS",
    help="Longest time for one document; beyond it the document is a reject.",
)
@click.option("--resume", is_flag=True, help="Go on where a run of the same command was cut short.")
@click.option("--quiet", is_flag=True, help="No progress bar and no closing line.")
@click.option("--log-json", is_flag=True, help="Progress and rejects as JSON lines on standard error.")
def extract(
    inputs: tuple[str, ...],
    output: str,
    workers: int | None,
    timeout: float,
    resume: bool,
    quiet: bool,
    log_json: bool,
) -> None:
    """Extract records from files, folders, glob patterns or - (standard input).

    Inputs end in .txt or .html (one bulletin), .jsonl, .csv or .parquet (one a line or row: text or html, and where
    known id, url, published) or .warc (HTML responses); also .gz. OUT.jsonl gets one record a line, OUT.parquet one a
    row, OUT.csv one commendation a row; OUT.duckdb and the folder OUT/ get tables: bulletins, each family of facts,
    recipients, evidence, warnings. What cannot be read becomes a line of OUT.rejects.jsonl and never stops the run.
    Exits with 1 where no record came out at all, with 130 after Ctrl-C; what
    was done by then is kept for --resume.

    \b
    Example:
      bantin extract bulletins/ more.jsonl -o records.jsonl
      bantin extract crawl.jsonl.gz -o records.jsonl --workers 8 --resume
      bantin extract bulletins/ -o dataset/
      cat bulletin.txt | bantin extract - -o commendations.csv
    """
    from bantin.batch import Bar, Log, Options, Quiet, run
    from bantin.errors import Interrupted
    from bantin.writers.rejects import rejects_path

    if resume and output == "-":
        raise click.UsageError("--resume needs a file to go on with; name it with -o OUT")
    progress = Log() if log_json else Bar() if sys.stderr.isatty() and not quiet else Quiet()
    try:
        summary = run(inputs, output, Options(workers=workers, timeout=timeout, resume=resume, progress=progress))
    except Interrupted as stopped:
        if not log_json:
            click.echo(str(stopped), err=True)
        sys.exit(130)
    except BantinError as error:
        raise click.ClickException(str(error)) from error
    except BrokenPipeError:
        raise  # click ends quietly where the reader of a pipe has gone
    except OSError as error:
        raise click.ClickException(
            f"{output}: cannot be written: {error.strerror}; mend it and go on with --resume"
        ) from error
    if not quiet and not log_json:
        click.echo(str(summary), err=True)
        if summary.rejects and output != "-":
            click.echo(f"rejects are listed in {rejects_path(output)}", err=True)
    if not summary.records:
        sys.exit(1)


@main.command()
@click.argument(
    "folder", required=False, metavar="[DIR]", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def check(folder: Path | None) -> None:
    """Check pattern files: every rule, every example.

    DIR is a folder of your own; without it bantin's own patterns are checked. Exits with 1 where there are problems.

    \b
    Example:
      bantin check
      bantin check my-patterns/
    """
    from bantin import patterns

    try:
        problems = patterns.check(folder)
        files = () if problems else patterns.load(folder).facts
    except BantinError as error:
        raise click.ClickException(str(error)) from error
    for problem in problems:
        click.echo(problem)
    if problems:
        click.echo(f"problems: {len(problems)}", err=True)
        sys.exit(1)
    rules = sum(len(file.rules) for file in files)
    click.echo(f"{rules} rules in {len(files)} files, all examples hold")


@main.command("explain")
@click.argument("file", metavar="FILE")
@click.option("--words", default="", metavar="WORDS", help="Only the sentences that hold these words.")
def explain_file(file: str, words: str) -> None:
    """Show for each sentence of FILE which rules fired, nearly fired or lost, and what became of it.

    FILE is anything that extract reads; - is standard input. Exits with 1 where an input is bad or no sentence holds
    WORDS.

    \b
    Example:
      bantin explain bulletin.txt --words "giấy khen"
      echo "huyện tặng giấy khen cho 7 tập thể" | bantin explain -
    """
    from bantin.explain import explain
    from bantin.readers import read_bulletins

    failed = False
    for item in read_bulletins([file]):
        if isinstance(item, BantinError):
            click.echo(f"Error: {item}", err=True)
            failed = True
        else:
            try:
                click.echo(explain(item.text, words=words))
            except (BantinError, ValueError) as wrong:
                click.echo(f"Error: {wrong}", err=True)
                failed = True
    if failed:
        sys.exit(1)


main.add_command(evaluate_records)
main.add_command(merge_datasets)
main.add_command(write_report)
main.add_command(write_corrected)


@main.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of a record.

    \b
    Example:
      bantin schema > record.schema.json
    """
    from bantin.record import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
