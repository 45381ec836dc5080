"""What a list's filters mean: `field__op` parameters and searches as tests of a record.

Decides which records match. Must not know the order of a list or its pages. Null behaves as in SQL: only `isnull`
matches it, not even `neq` or `not_in`. In a relation to many records, a single related record has to pass all tests.
"""

import operator
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from attrs import evolve, frozen

from zenskar_ext.testing._sandbox.checks import MESSAGES, Problem, kind_of, unprocessable
from zenskar_ext.testing._sandbox.description import Description, Operation, Parameter
from zenskar_ext.testing._sandbox.formats import READERS, read_boolean, read_instant, read_integer, read_number
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.queries import is_list
from zenskar_ext.testing._sandbox.relations import FIELDS, RELATIONS, Path, Relation, dig, finder
from zenskar_ext.testing._sandbox.store import Record, Store

Test = Callable[[Record], bool]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "neq": operator.ne,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
}
OPERATORS = frozenset({*COMPARISONS, "in", "not_in", "like", "ilike", "isnull"})


@frozen
class Field:
    """A field that a list filters or sorts by: its relation, its path, and how its values are read."""

    relation: Relation | None
    path: Path
    kind: str
    several: bool = False
    """Whether a value without an operator is a list, one of whose items has to match."""

    def value(self, record: Record) -> Any:
        """Return a record's value in a comparable form; None if there is none or it is of another kind."""
        return self.read(dig(record, self.path))

    def read(self, found: Any) -> Any:
        """Return a JSON value in a comparable form; None if it is null or of another kind."""
        if found is None or self.kind == "boolean":
            return found
        try:
            return VALUES.get(self.kind, str)(str(found))
        except ValueError:
            return None

    def wanted(self, text: str) -> Any:
        """Return the value that a caller filters by, in the same form.

        Raises:
            ValueError: The text is not of this kind.
        """
        return WANTED.get(self.kind, str)(text)


def _read_epoch(text: str) -> datetime:
    try:
        return EPOCH + timedelta(seconds=read_integer(text))
    except OverflowError as error:
        raise ValueError(text) from error


VALUES: Mapping[str, Callable[[str], Any]] = {
    **READERS,
    "integer": read_number,
    "epoch": read_instant,
    "uuid": str.lower,
}
WANTED: Mapping[str, Callable[[str], Any]] = {**READERS, "integer": read_number, "epoch": _read_epoch}


@cache
def fields(description: Description, operation: Operation, collection: str) -> Mapping[str, Field]:
    """Return the fields that the description of a list filters by, and those of its items, by name."""
    items = item_properties(description, operation)
    found = {name: _field(collection, name, kind_of(schema)) for name, schema in items.items()}
    for name, operators in _filtered(operation).items():
        exact = [parameter for op, parameter in operators.items() if op in COMPARISONS]
        several = bool(exact) and is_list(exact[0])
        kind = (
            kind_of(_item(exact[0].schema) if several else exact[0].schema)
            if exact
            else found[name].kind
            if name in found
            else "string"
        )
        if name in found and found[name].kind == "date-time":
            kind = "epoch" if kind == "integer" else "date-time"
        found[name] = evolve(_field(collection, name, kind), several=several)
    return found


def _item(schema: Json) -> Json:
    """Return the schema of the items of a list, also of one that may be null or a single value."""
    return next(each["items"] for each in (schema, *schema.get("anyOf", ())) if "items" in each)


def item_properties(description: Description, operation: Operation) -> Mapping[str, Json]:
    """Return the described properties of an item of a list; none if it is not a list or no source shows them."""
    choices = (operation.answer, *operation.answer.get("anyOf", ()))  # where a page is only inferred, or an array
    page = {name: child for each in choices for name, child in description.properties(each).items()}
    items = page.get(operation.page["items"], {}) if operation.page else {}
    return description.properties(items.get("items", {}))


def _filtered(operation: Operation) -> Mapping[str, Mapping[str, Parameter]]:
    found: dict[str, dict[str, Parameter]] = {}
    for parameter in operation.named("query").values():
        if not parameter.control:
            name, op = split(parameter.name)
            found.setdefault(name, {})[op] = parameter
    return found


def split(parameter: str) -> tuple[str, str]:
    """Split the name of a filter into its field and its operator."""
    name, _, op = parameter.rpartition("__")
    return (name, op) if name and op in OPERATORS else (parameter, "eq")


def _field(collection: str, name: str, kind: str) -> Field:
    related, _, rest = name.partition("__")
    relation = RELATIONS.get(collection, {}).get(related) if rest else None
    if relation:
        return Field(relation, tuple(rest.split("__")), kind)
    return Field(None, FIELDS.get(collection, {}).get(name, tuple(name.split("__"))), kind)


def matcher(store: Store, known: Mapping[str, Field], filters: Mapping[str, str]) -> Test:
    """Return the test that a record passes if all filters match.

    Args:
        store: The store of related records.
        known: The fields that the list can be filtered by.
        filters: Parameters of the query that are filters.

    Raises:
        Refusal: 422 if a value cannot be read.
    """
    tests: dict[Relation | None, list[Test]] = defaultdict(list)
    for name, text in filters.items():
        field = known[split(name)[0]]
        tests[field.relation].append(_test(field, name, text))
    groups = [(_records(store, relation), group) for relation, group in tests.items()]
    return lambda record: all(
        any(all(test(row) for test in group) for row in records(record)) for records, group in groups
    )


def _records(store: Store, relation: Relation | None) -> Callable[[Record], list[Record]]:
    if relation is None:
        return lambda record: [record]
    find = finder(store, relation)
    return lambda record: find(record) or [{}]  # like a LEFT JOIN: where nothing is related, everything is null


def _test(field: Field, name: str, text: str) -> Test:
    try:
        op = split(name)[1]
        return _test_value(field, "in" if field.several and op == "eq" else op, text)
    except ValueError as error:
        kind = "integer" if field.kind == "epoch" else field.kind
        raise unprocessable(Problem(("query", name), *MESSAGES[kind])) from error


def _test_value(field: Field, op: str, text: str) -> Test:
    if op == "isnull":
        null = read_boolean(text)
        return lambda record: (dig(record, field.path) is None) is null
    if op in COMPARISONS:
        compare, wanted = COMPARISONS[op], field.wanted(text)
        return lambda record: (value := field.value(record)) is not None and compare(value, wanted)
    if op in ("in", "not_in"):
        among, values = op == "in", frozenset(field.wanted(part) for part in text.split(","))
        return lambda record: (value := field.value(record)) is not None and (value in values) is among
    pattern = like_pattern(text, re.IGNORECASE if op == "ilike" else re.NOFLAG)
    return lambda record: (found := dig(record, field.path)) is not None and bool(pattern.fullmatch(str(found)))


def like_pattern(text: str, flags: re.RegexFlag) -> re.Pattern[str]:
    r"""Return a SQL pattern as a regular expression: `%` is any text, `_` any character; a backslash escapes both.

    What stands between two `%` is looked for once, from the left, and not again: `(?>...)` keeps what it found. So the
    time does not grow exponentially with the number of wildcards.
    """
    pieces = [""]
    for part in re.findall(r"\\.|.", text, re.DOTALL):
        if part == "%":
            pieces.append("")
        else:
            pieces[-1] += "." if part == "_" else re.escape(part[-1])
    first, last = pieces[0], pieces[-1] if len(pieces) > 1 else ""
    between = "".join(f"(?>.*?{piece})" for piece in pieces[1:-1] if piece)
    return re.compile(f"{first}{between}{'.*' if len(pieces) > 1 else ''}{last}", flags | re.DOTALL)
