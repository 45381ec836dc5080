"""Prints rows: as a table for people, as JSON lines or as CSV for programs.

No control character of a response reaches a terminal: it could move the cursor, or change what was printed before.
"""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, Literal

import click

from zenskar_client.errors import printable
from zenskar_client.types import dumps
from zenskar_ext.cli import rows
from zenskar_ext.cli.rows import Row
from zenskar_ext.errors import ZenskarError

Form = Literal["table", "json", "csv"]
_WIDEST: Final = 40
"""How many characters a cell of a table has at most."""
_GAP: Final = 2


def form(*, table: bool, as_json: bool, as_csv: bool) -> Form:
    """Return the form that was asked for, else a table on a terminal and JSON lines elsewhere.

    Raises:
        click.UsageError: Several were asked for.
    """
    wanted: Mapping[Form, bool] = {"table": table, "json": as_json, "csv": as_csv}
    asked: list[Form] = [name for name, is_wanted in wanted.items() if is_wanted]
    if len(asked) > 1:
        raise click.UsageError(f"give one of {' and '.join(f'--{each}' for each in asked)}")
    if asked:
        return asked[0]
    return "table" if sys.stdout.isatty() else "json"


def show(
    found: Iterable[Row], how: Form, columns: Sequence[str], described: Sequence[str], *, alone: bool = False
) -> None:
    """Print rows.

    Args:
        found: The rows; JSON lines, and CSV with `columns`, are printed as they come.
        how: The form.
        columns: The columns; none for all of them, and in a table for those that fit.
        described: The columns that the description has.
        alone: Whether it is one record, whose table has a line for each field.

    Raises:
        click.UsageError: There is no such column.
        ZenskarError: A page failed. The rows before it are printed.
    """
    waiting = iter(found)
    first = next(waiting, None)
    rows.check(columns, described, first or {})
    if first is None:
        return
    if alone and how == "table":
        fields = ({"field": name, "value": rows.cell(first, name)} for name in columns or first)
        _table(iter(fields), ["field", "value"])
    else:
        failures: list[ZenskarError] = []
        _FORMS[how](_before_failure(chain([first], waiting), failures), columns)
        if failures:
            raise failures[0]


def _before_failure(found: Iterator[Row], failures: list[ZenskarError]) -> Iterator[Row]:
    """Iterate over rows until a page fails: what came before is printed in every form, because the error says where to go on."""
    try:
        yield from found
    except ZenskarError as error:
        failures.append(error)


def _json(found: Iterator[Row], columns: Sequence[str]) -> None:
    for each in found:
        click.echo(escaped(dumps({name: rows.cell(each, name) for name in columns} if columns else each)))


def escaped(text: str) -> str:
    """Return JSON with what cannot be printed escaped."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else _escaped(each) for each in text)


def _escaped(character: str) -> str:
    """Return a character as JSON escapes it."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _csv(found: Iterator[Row], columns: Sequence[str]) -> None:
    """Print CSV. Cells are as they came: a formula is not marked, because that would change the data."""
    if not columns:
        kept = list(found)
        found, columns = iter(kept), rows.columns_of(kept)
    write = csv.writer(sys.stdout, lineterminator="\n").writerow
    written: Callable[[str], str] = printable if sys.stdout.isatty() else _whole
    write([written(each) for each in columns])
    for each in found:
        write([written(rows.text(rows.cell(each, name))) for name in columns])


def _whole(text: str) -> str:
    """Return a text in which the halves of characters are escaped, which no encoding can write."""
    return text.encode("utf-8", "backslashreplace").decode()


def _table(found: Iterator[Row], columns: Sequence[str]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    kept = list(found)
    if not kept:
        return
    console = Console(highlight=False)
    texts = [{name: _short(rows.cell(each, name)) for name in columns or rows.columns_of(kept)} for each in kept]
    chosen = list(columns) or _fitting(kept, texts, console.width)
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for name in chosen:
        numeric = all(not isinstance(rows.cell(each, name), str | dict | list) for each in kept)
        table.add_column(
            Text(printable(name)),
            justify="right" if numeric else "left",
            no_wrap=numeric or not columns,
            min_width=max(len(each[name]) for each in texts) if numeric else None,  # texts make room for numbers
        )
    for each in texts:
        table.add_row(*(Text(each[name]) for name in chosen))
    console.print(table)
    if left := len(texts[0]) - len(chosen):
        click.echo(f"{left} more columns: choose with --columns, or see all with --json", err=True)


def _short(value: Any) -> str:
    text = printable(rows.text(value))
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 3]}..."


def _fitting(kept: Sequence[Row], texts: Sequence[Mapping[str, str]], width: int) -> list[str]:
    """Return the columns that fit: those with an id first, then the others in their order; empty ones not at all."""
    names = [each for each in texts[0] if any(row[each] for row in texts)]
    flat = [each for each in names if not any(isinstance(row.get(each), dict | list) for row in kept)]
    chosen: list[str] = []
    for name in sorted(flat or names, key=lambda each: each != "id"):
        needed = max(len(printable(name)), *(len(row[name]) for row in texts)) + _GAP
        if needed <= width or not chosen:
            chosen.append(name)
            width -= needed
    return chosen


_FORMS: Final[Mapping[Form, Callable[[Iterator[Row], Sequence[str]], None]]] = {
    "table": _table,
    "json": _json,
    "csv": _csv,
}
