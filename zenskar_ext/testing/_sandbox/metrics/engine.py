"""DuckDB over the events, closed: it reaches no file, no network and no extension, and stops after some seconds.

Decides how a checked query is run and read. Must not know which query it is.
"""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from threading import Timer
from typing import Any, Final

import duckdb
from sqlglot import exp

from zenskar_ext._sansio.currencies import EXACT
from zenskar_ext.testing._sandbox.metrics import cannot_run, texts, times
from zenskar_ext.testing._sandbox.metrics.arithmetic import DIGITS, MACROS, exact, ratio
from zenskar_ext.testing._sandbox.metrics.columns import Column, column
from zenskar_ext.testing._sandbox.metrics.plain_errors import MEMORY, plain
from zenskar_ext.testing._sandbox.store import Record

SECONDS = 5.0
"""How long a query may run."""
CLOSED: Mapping[str, Any] = {
    "threads": 1,
    "memory_limit": MEMORY,
    "temp_directory": "",  # or what does not fit into memory would fill the disk
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
}
SORTED = ("distinct", "order", "limit", "offset", "having")
"""Parts of a query that may use its result, which is then calculated inside the query."""


KINDS: Final[Mapping[type[Any], str]] = {
    str: "a text",
    bool: "a condition",
    timedelta: "an interval",
    datetime: "a time",
    date: "a date",
    float: "a float",
}


class Engine:
    """One database in memory. It holds the events of each table until they change."""

    def __init__(self) -> None:
        """Open a database, and lock its configuration."""
        self._connection = duckdb.connect(":memory:", config=dict(CLOSED))
        for macros in (MACROS, texts.MACROS, times.MACROS):
            self._connection.execute(macros)
        self._connection.execute("SET enable_external_access = false")  # after temp_directory, which it protects
        self._connection.execute("SET lock_configuration = true")
        self._loaded: dict[str, tuple[Sequence[Record], Mapping[str, str]]] = {}

    def load(self, table: str, kinds: Mapping[str, str], rows: Sequence[Record]) -> None:
        """Make a table of events, unless it is there already.

        Args:
            table: Its name.
            kinds: The types of its columns by name. The column `data.hours` is the field `hours` of `data`.
            rows: The events.
        """
        before, columns = self._loaded.get(table, ((), {}))
        if before == rows and kinds.items() <= columns.items():
            return
        kinds = {**columns, **kinds}
        built = {name: column(name, kind, [_value(row, name) for row in rows]) for name, kind in kinds.items()}
        self._create(table, built)
        self._loaded[table] = rows, kinds

    def _create(self, table: str, columns: Mapping[str, Column]) -> None:
        values = ", ".join(
            f"CAST(unnest(CAST(? AS VARCHAR[])) AS {each.kind}) AS {quoted(name)}" for name, each in columns.items()
        )
        with _refusing():
            self._connection.execute(
                f"CREATE OR REPLACE TABLE {quoted(table)} AS SELECT {values}",
                [each.texts for each in columns.values()],
            )

    def run(self, query: exp.Query) -> Decimal:
        """Return the number that a query results in; 0 if it has no row, or null.

        Raises:
            Refusal: 400 if it fails, runs too long, or does not result in one exact number.
        """
        timer = Timer(SECONDS, self._connection.interrupt)
        timer.start()
        try:
            with _refusing():
                rows = self._connection.execute(_in_two(query).sql("duckdb")).fetchmany(2)
        finally:
            timer.cancel()
        if len(rows) > 1:
            raise cannot_run("its result has more than one row")
        return _number(*rows[0]) if rows else Decimal(0)


def quoted(name: str) -> str:
    """Return a name as SQL has it."""
    return exp.to_identifier(name, quoted=True).sql("duckdb")


@contextmanager
def _refusing() -> Generator[None]:
    try:
        yield
    except duckdb.InterruptException as error:
        raise cannot_run(f"it runs longer than {SECONDS:g} seconds") from error
    except duckdb.Error as error:
        raise cannot_run(plain(str(error))) from error


def _value(row: Record, name: str) -> Any:
    inside = name.removeprefix("data.")
    return row.get(name) if inside == name else row.get("data", {}).get(inside)


def _in_two(query: exp.Query) -> exp.Query:
    """Return a query for the two numbers whose quotient is its result, if its last step is a division."""
    if len(query.selects) != 1 or query.is_star:
        raise cannot_run("its result has more than one column")
    whole = exact(query)
    if isinstance(query, exp.Select) and not any(query.args.get(name) for name in SORTED):
        result = ratio(query.selects[0].unalias())
        whole.set("expressions", [exp.alias_(result.over, "quantity"), result.under])
    assert isinstance(whole, exp.Query), "a query stays one"
    return whole


def _number(over: Any, under: Any = 1) -> Decimal:
    if over is None or under is None:
        return Decimal(0)
    if isinstance(over, bool) or not isinstance(over, int | Decimal) or not isinstance(under, int | Decimal):
        raise cannot_run(f"its result is {KINDS.get(over.__class__, 'a value')} ({over}), which is no exact number")
    if not under:
        raise cannot_run("it divides by zero")
    return _decimal(Fraction(over) / Fraction(under))


def _decimal(value: Fraction) -> Decimal:
    """Return a fraction as the decimal that it is."""
    for places in range(DIGITS + 1):
        shifted = value * 10**places
        if shifted.denominator == 1:
            return EXACT.scaleb(Decimal(shifted.numerator), -places)
    raise cannot_run("its result is a division without an end: round it, as in round(x / y, 6)")
