"""Rules of billable metrics: what a metric measures in a cycle, and the rows that a preview shows.

The query of a metric is run by `metrics`. The real API's names for its tables are known from a vendor's tool:
`raw_metric_` and the slug of the usage event.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from zenskar_ext.testing._extras import needs_extra
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import DEFINITIONS, EVENTS
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.rules.cycles import Cycle
from zenskar_ext.testing._sandbox.rules.usage import columns_of
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call, Rule

if TYPE_CHECKING:
    from zenskar_ext.testing._sandbox.metrics.engine import Engine

METRICS = "/aggregates"
CHOICES = (
    "a query that names no customer or no time is about the customer and the time of the cycle",
    "end_date is the last microsecond of the cycle",
    "no events, and null, count as 0",
)
"""The sandbox's choices for queries, where no source shows what the real API does."""


def create_metric(call: Call) -> Any:
    """Store a metric. Its query is first read when it is measured."""
    call.notes.extend(CHOICES)
    return create(call, METRICS, call.body)


def update_metric(call: Call) -> Any:
    """Change a metric."""
    call.notes.extend(CHOICES)
    return update(call, METRICS, item(call), call.body)


def measure(store: Store, metric_id: str, customer: Record, cycle: Cycle) -> Decimal:
    """Return the quantity that a customer used in a cycle; 0 without events.

    Raises:
        Refusal: 400 if the metric does not exist, or its query cannot be run.
        ModuleNotFoundError: The extra `sandbox` is not installed.
    """
    metric = store.get(METRICS, metric_id)
    if metric is None:
        raise bad_request(f"There is no billable metric {metric_id}.")
    with needs_extra("sandbox", "measuring a billable metric"):
        from zenskar_ext.testing._sandbox.metrics.query import Events, Usage, quantity

    def events(slug: str) -> Events | None:
        definition = next((row for row in store.rows(DEFINITIONS) if row["api_slug"] == slug), None)
        if definition is None:
            return None
        rows = [row for row in store.rows(EVENTS) if row["raw_metric_id"] == definition["id"]]
        return Events(columns_of(definition), rows)

    return quantity(_engine(store), metric["aggregation_query"], Usage(customer, cycle.begin, cycle.end), events)


_ENGINES: "WeakKeyDictionary[Store, Engine]" = WeakKeyDictionary()


def _engine(store: Store) -> "Engine":
    from zenskar_ext.testing._sandbox.metrics.engine import Engine

    if store not in _ENGINES:
        _ENGINES[store] = Engine()
    return _ENGINES[store]


RULES: Mapping[str, Rule] = {"create_billable_metric": create_metric, "update_billable_metric": update_metric}
