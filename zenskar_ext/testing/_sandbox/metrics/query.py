"""What a query measures: the events of a customer in a period, reduced to one number.

Decides which events a query is about. A query that names the customer or the time selects by them itself; for one that
does not, they are selected here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from attrs import frozen
from sqlglot import exp

from zenskar_ext.testing._sandbox.metrics import PREFIX, cannot_run
from zenskar_ext.testing._sandbox.metrics.dialect import parse
from zenskar_ext.testing._sandbox.metrics.engine import Engine
from zenskar_ext.testing._sandbox.metrics.template import Bound, bind
from zenskar_ext.testing._sandbox.store import Record

ROOT = {"customer_id": "String", "timestamp": "DateTime64"}
LAST = timedelta(microseconds=1)
START, END = "start_date", "end_date"


@frozen
class Events:
    """The events of a definition: the types of the fields of `data` by name, and the events."""

    kinds: Mapping[str, str]
    rows: Sequence[Record]


@frozen
class Usage:
    """Whose usage is measured, and in which period: from `begin` to just before `end`."""

    customer: Record
    begin: datetime
    end: datetime

    def variables(self) -> dict[str, Any]:
        """Return what a template may insert. The last moment is inside the period, so `<=` counts nothing twice."""
        return {START: _written(self.begin), END: _written(self.end - LAST), "customer": self.customer}

    def of_customer(self, named: Bound) -> Iterator[exp.Expr]:
        """Yield the condition on the customer of an event, if a query leaves it out."""
        if "customer" not in named.names:
            ids = (self.customer["id"], self.customer.get("external_id"))
            yield exp.column("customer_id").isin(*(exp.Literal.string(key) for key in ids if key is not None))

    def of_period(self, named: Bound) -> Iterator[exp.Expr]:
        """Yield the conditions on the time of an event. A query that names only `end_date` may look back."""
        if START in named.names or END not in named.names:
            yield exp.column("timestamp", quoted=True) >= _moment(self.begin)
        yield exp.column("timestamp", quoted=True) < _moment(self.end)


def quantity(engine: Engine, query: str, usage: Usage, events: Callable[[str], Events | None]) -> Decimal:
    """Return the number that a query results in.

    Args:
        engine: Where it runs.
        query: The template.
        usage: Whose usage is measured, and when.
        events: Returns the events of a slug; None if there is no such definition.

    Raises:
        Refusal: 400 if the query cannot be run, does not result in one exact number, or counts events that belong to
            another period, so that several invoices would bill them.
    """
    try:
        return _measured(engine, bind(query, usage.variables()), usage, events)
    except RecursionError as error:
        raise cannot_run("it is nested too deeply") from error


def _measured(engine: Engine, bound: Bound, usage: Usage, events: Callable[[str], Events | None]) -> Decimal:
    tree, customer = parse(bound.sql, bound.values), list(usage.of_customer(bound))
    within = engine.run(_over(engine, tree.copy(), [*customer, *usage.of_period(bound)], events))
    if {START, END}.intersection(bound.names):
        _expect_same(within, engine.run(_over(engine, tree, customer, events)), usage)
    return within


def _expect_same(within: Decimal, named: Decimal, usage: Usage) -> None:
    """Refuse a query whose own conditions on the time let in what the period does not have."""
    if within != named:
        raise cannot_run(
            f"it results in {named:f}, but in {within:f} over the events from {_written(usage.begin)} to before "
            f"{_written(usage.end)} UTC, which the cycle has: other cycles have the rest. A query that compares days, hours "
            "or months counts whole ones, so compare the timestamp itself with start_date and end_date"
        )


def _over(
    engine: Engine, tree: exp.Query, conditions: Sequence[exp.Expr], events: Callable[[str], Events | None]
) -> exp.Query:
    """Return a query over the events that it is about, which are loaded."""
    inside = {cte.alias for cte in tree.find_all(exp.CTE)}
    for table in [each for each in tree.find_all(exp.Table) if each.name not in inside]:
        found = events(table.name.removeprefix(PREFIX)) if table.name.startswith(PREFIX) else None
        if found is None:
            raise cannot_run(f"there is no usage event with the table {table.name}, which is {PREFIX} and an api_slug")
        table.replace(_selected(engine, tree, table, found, conditions))
    return tree


def _selected(
    engine: Engine, tree: exp.Expr, table: exp.Table, events: Events, conditions: Sequence[exp.Expr]
) -> exp.Expr:
    """Return the table that a query gets: the columns that it names, of the events that it is about."""
    wanted = {node.name for node in tree.find_all(exp.Column)}
    wanted.update(name.name for join in tree.find_all(exp.Join) for name in join.args.get("using") or ())
    everything = any(not isinstance(star.parent, exp.Count) for star in tree.find_all(exp.Star))
    kinds = {
        f"data.{name}": str(kind)
        for name, kind in events.kinds.items()
        if everything or wanted.intersection((name, f"data.{name}"))
    }
    if any(kind.lower().startswith(("decimal", "nullable(decimal")) for kind in kinds.values()):
        _expect_no_division(tree)
    engine.load(table.name, {**ROOT, **kinds}, events.rows)
    plain = [
        exp.alias_(exp.column(name, quoted=True), short, quoted=True)
        for name in kinds
        if (short := name.removeprefix("data.")) not in ROOT
    ]
    columns = [exp.column(name, quoted=True) for name in (*ROOT, *kinds)]
    source = exp.select(*columns, *plain).from_(exp.to_table(table.name, quoted=True)).where(*conditions)
    selected = source.subquery(alias=table.args.get("alias") or exp.to_identifier(table.name, quoted=True))
    selected.set("joins", table.args.get("joins"))
    return selected


def _expect_no_division(tree: exp.Expr) -> None:
    """Refuse what ClickHouse cuts or rounds in another way if the numbers are of its type Decimal."""
    inexact = tree.find(exp.Div, exp.Round, exp.Mod)
    if inexact is not None:
        raise cannot_run(
            f"{inexact.sql('clickhouse')} with a column of the type Decimal, whose digits ClickHouse cuts; use Float64"
        )


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ")


def _moment(moment: datetime) -> exp.Expr:
    return exp.cast(exp.Literal.string(_written(moment)), "TIMESTAMP")
