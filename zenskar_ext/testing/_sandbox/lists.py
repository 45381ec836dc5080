"""Lists: from the parameters of a query to a page of records.

Decides which parameter is a filter, which one sorts, and how long a page is. Must not know any resource by name.
"""

from collections.abc import Callable, Mapping, Sequence

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.filters import Field, Test, fields, matcher
from zenskar_ext.testing._sandbox.formats import read_integer
from zenskar_ext.testing._sandbox.pages import Order, View, read_cursor
from zenskar_ext.testing._sandbox.relations import RELATIONS, finder
from zenskar_ext.testing._sandbox.search import searcher
from zenskar_ext.testing._sandbox.shown import shown
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call

DEFAULT_LIMIT = 10
DEFAULT_KEY = "created_at"
DEFAULT_ORDER = f"-{DEFAULT_KEY}"
SEARCHES = ("search", "search_query", "search_name_external_id")
ALWAYS = {"id": Field(None, ("id",), "string"), "created_at": Field(None, ("created_at",), "date-time")}
NAMES: Mapping[str, str] = {"items": "results", "next": "next", "previous": "previous", "total": "total_count"}
"""The names of the parts of a page where the description does not give them."""
ARRAY: Mapping[str, str] = {"items": ""}
"""What the description says of a list whose response is the array of items alone."""


def list_page(call: Call, collection: str, only: Test = lambda _: True) -> Record | list[Record]:
    """Return the page of a collection that the query requests, as a response shows it.

    Args:
        call: The request. Variables of its path are fields that the records share.
        collection: The collection whose records are listed.
        only: A further test that records have to pass; the same one for every call of an operation with this path.

    Raises:
        Refusal: 422 if a parameter cannot be read.
    """
    known = {**ALWAYS, **fields(call.world.description, call.operation, collection)}
    view = _view(call, collection, known, _order(call, known), only)
    return page_of(
        call, view, lambda rows: _expanded(call, collection, [shown(call.store, collection, row) for row in rows])
    )


def page_of(call: Call, view: View, show: Callable[[Sequence[Record]], list[Record]]) -> Record | list[Record]:
    """Return the page of a view that the query requests.

    Args:
        call: The request.
        view: The records of all pages, in order.
        show: Returns records as the response shows them.

    Raises:
        Refusal: 422 if the cursor or the limit cannot be read.
    """
    limited = "limit" in call.operation.named("query")
    cursor = read_cursor(call.query["cursor"], view.order) if "cursor" in call.query else None
    page = view.page(cursor, _limit(call) if limited else len(view))
    items = show(page.records)
    parts = {"items": items, "next": page.next, "previous": page.previous, "total": len(view)}
    names = call.operation.page or NAMES
    if names == ARRAY or (call.operation.page is None and _may_be_array(call)):
        return items
    return {name: parts[part] for part, name in names.items() if part in parts}


def _may_be_array(call: Call) -> bool:
    choices = call.operation.answer.get("anyOf", ())
    return any(call.world.description.resolve(choice).get("type") == "array" for choice in choices)


def _view(call: Call, collection: str, known: Mapping[str, Field], order: Order, only: Test) -> View:
    described = call.operation.named("query")
    filters = {name: call.query[name] for name in call.query if not described[name].control}
    searches = {name: call.query[name] for name in SEARCHES if name in call.query}
    key = (call.operation.id, *call.path.items(), order.text, *filters.items(), *searches.items())

    def build() -> View:
        matches, finds = matcher(call.store, known, filters), searcher(searches)
        rows = [record for record in call.store.rows(collection) if only(record) and matches(record)]
        return View([record for record in rows if finds(shown(call.store, collection, record))], order)

    return call.world.views.get(call.store.version, key, build)


def _order(call: Call, known: Mapping[str, Field]) -> Order:
    name, text = "order", call.query.get("order", DEFAULT_ORDER)
    if "order" not in call.query and call.query.keys() & {"sort_key", "sort_type"}:
        direction = call.query.get("sort_type", "desc").lower()
        if direction not in ("asc", "desc"):
            raise unprocessable(Problem(("query", "sort_type"), "asc or desc is expected", "value_error"))
        name, text = "sort_key", ("-" if direction == "desc" else "") + call.query.get("sort_key", DEFAULT_KEY)
    field = known.get(text.removeprefix("-"))
    if field is None or field.relation:
        problem = Problem(("query", name), f"cannot sort by {text.removeprefix('-')}", "value_error")
        raise unprocessable(problem, note="which fields the real API sorts by is undocumented")
    return Order(text, field, text.startswith("-"))


def _limit(call: Call) -> int:
    limit = read_integer(call.query["limit"]) if "limit" in call.query else DEFAULT_LIMIT
    if limit < 1:
        problem = Problem(("query", "limit"), "ensure this value is greater than 0", "value_error.number.not_gt")
        raise unprocessable(problem, note="how the real API handles a limit below 1 is undocumented")
    most = call.world.switches.page_limit
    return limit if most is None else min(limit, most)


def _expanded(call: Call, collection: str, records: list[Record]) -> list[Record]:
    for name in filter(None, call.query.get("expand", "").split(",")):
        relation = RELATIONS.get(collection, {}).get(name)
        if relation is None:
            problem = Problem(("query", "expand"), f"cannot expand {name}", "value_error")
            raise unprocessable(problem, note="what the real API expands, and what it ignores, is undocumented")
        find = finder(call.store, relation)
        records = [{**record, name: find(record)} for record in records]
    return records
