"""What the parameters `search`, `search_query` and `search_name_external_id` mean: plain text, or `field=value` pairs.

Decides which records match. Text matches as a part of a value, in upper or lower case; ranking is not simulated.
"""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.filters import Test
from zenskar_ext.testing._sandbox.relations import dig
from zenskar_ext.testing._sandbox.store import Record

NAMES = ("customer_name", "external_id")


def searcher(query: Mapping[str, str]) -> Test:
    """Return the test that a record passes if the searches in the query find it. Without searches, every record passes."""
    tests: list[Test] = []
    for name in ("search", "search_query"):
        tests += [_search(term) for term in query.get(name, "").split(",") if term]
    if "search_name_external_id" in query:
        text = query["search_name_external_id"].casefold()
        tests.append(lambda record: any(text in str(record.get(name) or "").casefold() for name in NAMES))
    return lambda record: all(test(record) for test in tests)


def _search(term: str) -> Test:
    field, equals, value = term.partition("=")
    text = value.strip().casefold()
    if equals:
        path = tuple(field.strip().split("."))
        return lambda record: text in str(dig(record, path) or "").casefold()
    plain = term.strip().casefold()
    return lambda record: any(plain in value.casefold() for value in _strings(record))


def _strings(record: Record) -> list[str]:
    values: list[Any] = list(record.values())
    return [value for value in values if isinstance(value, str)]
