"""Rules of billable metrics: what a metric measures in a cycle, and the rows that a preview shows.

The query of a metric is run by `metrics`. The real API's names for its tables are known from a vendor's tool:
`raw_metric_` and the slug of the usage event.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from zenskar_ext._extras import needs_extra
from zenskar_ext.testing._sandbox.lists import NAMES
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.metrics import PREFIX
from zenskar_ext.testing._sandbox.relations import DEFINITIONS, EVENTS, dig
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.rules.cycles import Cycle
from zenskar_ext.testing._sandbox.rules.definitions import columns_of
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call, Rule

if TYPE_CHECKING:
    from zenskar_ext.testing._sandbox.metrics.engine import Engine

METRICS = "/aggregates"
SHOWN = 20
UNSHOWN = ("aggregate_operation", "customer_mapping", "start_date_mapping", "end_date_mapping")
"""Parts of a preview whose form no source shows; the vendor's tool sends null."""
CHOICES = (
    "a query that names no customer or no time is about the customer and the time of the cycle",
    "end_date is the last microsecond of the cycle",
    "no events, and null, count as 0",
)
"""The sandbox's choices for queries, where no source shows what the real API does."""
LOOKS_BACK = "a query that names end_date and not start_date counts what came before a cycle in each cycle again"


def create_metric(call: Call) -> Any:
    """Store a metric. Its query is first read when it is measured."""
    return _told(call, create(call, METRICS, call.body))


def update_metric(call: Call) -> Any:
    """Change a metric."""
    return _told(call, update(call, METRICS, item(call), call.body))


def _told(call: Call, metric: Record) -> Record:
    query = str(metric["aggregation_query"])
    call.notes.extend([*CHOICES, *([LOOKS_BACK] if "end_date" in query and "start_date" not in query else [])])
    return metric


def preview_events(call: Call) -> Any:
    """Return the events of a table, sorted and cut as requested."""
    call.notes.append(
        "the limit is 20 unless the request has one, as in the vendor's tool; total_count is of all events"
    )
    _expect_no_filter(call.body)
    table = str(call.body.get("table_name", ""))
    found = _events(call.store, table.removeprefix(PREFIX)) if table.startswith(PREFIX) else None
    if found is None:
        raise bad_request(f"There is no usage event with the table {table}, which is {PREFIX} and an api_slug.")
    rows = list(found[1])
    for order in reversed(call.body.get("order_by") or [{"column": "timestamp", "type": "DESC"}]):
        path = tuple(str(order.get("column")).split("."))
        rows.sort(key=lambda row: _sortable(dig(row, path)), reverse=str(order.get("type")).upper() == "DESC")
    begin, count = (max(0, int(call.body.get(name, most))) for name, most in (("offset", 0), ("limit", SHOWN)))
    return {NAMES["items"]: rows[begin : begin + count], NAMES["total"]: len(rows)}


def measure(store: Store, metric_id: str, customer: Record, cycle: Cycle) -> Decimal:
    """Return the quantity that a customer used in a cycle; 0 without events.

    Raises:
        Refusal: 400 if the metric does not exist, or its query cannot be run.
        ModuleNotFoundError: The extra `sandbox` is not installed.
    """
    sql = _query(store, metric_id)
    with needs_extra("sandbox", "measuring a billable metric"):
        from zenskar_ext.testing._sandbox.metrics.query import Events, Usage, quantity

    def events(slug: str) -> Events | None:
        found = _events(store, slug)
        return None if found is None else Events(columns_of(found[0]), found[1])

    return quantity(_engine(store), sql, Usage(customer, cycle.begin, cycle.end), events)


def adds_up(store: Store, metric_id: str, customer: Record, cycle: Cycle) -> bool:
    """Return whether the quantities of the parts of a cycle are surely as much as that of the whole.

    Raises:
        Refusal: 400 if the metric does not exist, or its query cannot be run.
        ModuleNotFoundError: The extra `sandbox` is not installed.
    """
    sql = _query(store, metric_id)
    with needs_extra("sandbox", "measuring a billable metric"):
        from zenskar_ext.testing._sandbox.metrics.additive import is_additive
        from zenskar_ext.testing._sandbox.metrics.query import Usage
    return is_additive(sql, Usage(customer, cycle.begin, cycle.end))


def _query(store: Store, metric_id: str) -> str:
    metric = store.get(METRICS, metric_id)
    if metric is None:
        raise bad_request(f"There is no billable metric {metric_id}.")
    return str(metric["aggregation_query"])


def _events(store: Store, slug: str) -> tuple[Record, Sequence[Record]] | None:
    """Return the definition that has a slug, and its events; None if there is none."""
    definition = next((row for row in store.rows(DEFINITIONS) if row["api_slug"] == slug), None)
    if definition is None:
        return None
    return definition, [row for row in store.rows(EVENTS) if row["raw_metric_id"] == definition["id"]]


def _expect_no_filter(body: Mapping[str, Any]) -> None:
    query: Record = body.get("visual_query") or {}
    groups: list[Record] = query.get("groups") or []
    given = [name for name in UNSHOWN if body.get(name) is not None]
    for name in (*given, *("filters" for group in groups if group.get("filters"))):
        raise bad_request(f"The sandbox has no rule for {name} of a preview: no source shows its form.")


def _sortable(value: Any) -> tuple[str, Any]:
    """Return a value in a form that can be compared with values of other kinds; the time in one of its two spellings."""
    if isinstance(value, int | Decimal):
        return "number", value
    return "text", str(value or "").replace("T", " ")


_ENGINES: "WeakKeyDictionary[Store, Engine]" = WeakKeyDictionary()


def _engine(store: Store) -> "Engine":
    from zenskar_ext.testing._sandbox.metrics.engine import Engine

    if store not in _ENGINES:
        _ENGINES[store] = Engine()
    return _ENGINES[store]


RULES: Mapping[str, Rule] = {
    "create_billable_metric": create_metric,
    "update_billable_metric": update_metric,
    "preview_billable_metric_visual_query": preview_events,
}
