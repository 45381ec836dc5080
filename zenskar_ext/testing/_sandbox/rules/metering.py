"""What a billable metric measures: the events of a customer in a period, reduced to one number.

The real API takes templates of SQL and Jinja. The sandbox reads one form of `aggregation_query`, such as
`SELECT SUM(data.hours) FROM raw_metric_compute_hours`, and selects customer and time by itself. A vendor's tool names
the table of a usage event `raw_metric_` and its slug; the rest of the form is the sandbox's choice.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from typing import Any

from zenskar_ext.testing._sandbox.checks import TYPES
from zenskar_ext.testing._sandbox.formats import read_instant, read_number
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.money import EXACT
from zenskar_ext.testing._sandbox.relations import DEFINITIONS, EVENTS
from zenskar_ext.testing._sandbox.rules.cycles import Cycle
from zenskar_ext.testing._sandbox.store import Record, Store

METRICS = "/aggregates"
QUERY = re.compile(
    r"\s*select\s+(sum|min|max|count)\s*\(\s*(?:data\.)?(\w+|\*)\s*\)(?:\s+as\s+\w+)?"
    r"\s+from\s+raw_metric_([\w-]+)\s*;?\s*",
    re.IGNORECASE,
)
READABLE = "SELECT SUM(data.column) FROM raw_metric_slug, or MIN, MAX or COUNT"


def measure(store: Store, metric_id: str, customer: Record, cycle: Cycle) -> Decimal:
    """Return the quantity that a customer used in a cycle; 0 without events.

    Raises:
        Refusal: 400 if the metric does not exist, or cannot be read.
    """
    metric = store.get(METRICS, metric_id)
    if metric is None:
        raise bad_request(f"There is no billable metric {metric_id}.")
    match = QUERY.fullmatch(metric["aggregation_query"])
    if match is None:
        raise bad_request(f"The sandbox has no rule for this aggregation_query: it reads {READABLE}.")
    function, column, slug = match.groups()
    definition = next((row for row in store.rows(DEFINITIONS) if row["api_slug"] == slug), None)
    if definition is None:
        raise bad_request(f"There is no usage event with the api_slug {slug}.")
    rows = [
        row
        for row in store.rows(EVENTS)
        if row["raw_metric_id"] == definition["id"]
        and row["customer_id"] in (customer["id"], customer.get("external_id"))
        and cycle.begin <= read_instant(row["timestamp"]) < cycle.end
    ]
    found = [row["id"] if column == "*" else row.get("data", {}).get(column) for row in rows]
    return FUNCTIONS[function.lower()]([value for value in found if value is not None])


def _numbers(values: Sequence[Any]) -> list[Decimal]:
    return [_number(value) for value in values]


def _number(value: Any) -> Decimal:
    """Return a number; older events have it as text."""
    try:
        number = read_number(value) if isinstance(value, str) else value
    except ValueError:
        number = None
    if not TYPES["number"](number):
        raise bad_request(f"An event has {value} where the billable metric needs a number.")
    return Decimal(number or 0)


FUNCTIONS: Mapping[str, Callable[[Sequence[Any]], Decimal]] = {
    "sum": lambda values: reduce(EXACT.add, _numbers(values), Decimal(0)),
    "min": lambda values: min(_numbers(values), default=Decimal(0)),
    "max": lambda values: max(_numbers(values), default=Decimal(0)),
    "count": lambda values: Decimal(len(values)),
}
