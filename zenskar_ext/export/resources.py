"""What a run needs to know of a list: its table, how one row is got by its id, which statuses are final, its parts.

All of it is found in the API description; nothing is written for a resource.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import Any, Final, get_args, get_type_hints

from attrs import frozen

from zenskar_client.operations import Operation
from zenskar_client.routes import OPERATIONS
from zenskar_client.statuses import FINAL
from zenskar_client.types import OpenEnum, attributes_of
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.frames import schema_of
from zenskar_ext.export.schemas import Column, columns_of, model_of

_LIST: Final = "list"
_AS_OF: Final = "as_of"
"""The parameter of lists whose rows are the values of a day."""


@frozen
class Table:
    """A table of the warehouse.

    Attributes:
        name: Its name.
        columns: Its columns, without those of the export itself.
        schema: Their Arrow schema.
        model: The model of a row.
        has_parts: Whether other tables hold parts of its rows.
    """

    name: str
    columns: tuple[Column, ...]
    schema: Any
    model: Any
    has_parts: bool = False


@frozen
class Part:
    """A list of the parts of one row, such as the lines of an invoice.

    Attributes:
        operation: The list. Its argument is the id of the row.
        table: Its table.
        own: The table of the list that has the parts of all rows, such as `payments`; None if there is none.
        dated: Whether they are the values of a day, such as a balance: they change although their row does not.
    """

    operation: Operation[Any]
    table: Table
    own: Table | None
    dated: bool


@frozen
class Resource:
    """A list that is kept in a table.

    Attributes:
        operation: The list.
        table: Its table.
        get: The operation that returns one row by its id; None if there is none.
        by_creation: Whether the list can be read from a `created_at` on.
        in_windows: Whether it can be split into windows of `created_at`.
        final: The statuses after which a row does not change; None if the list cannot be read by status.
        known: The statuses that the description knows.
        parts: The lists of parts of a row.
    """

    operation: Operation[Any]
    table: Table
    get: Operation[Any] | None
    by_creation: bool
    in_windows: bool
    final: frozenset[str] | None
    known: tuple[str, ...]
    parts: tuple[Part, ...]


def resource(name: str) -> Resource:
    """Return what the description says of a list.

    Args:
        name: A namespace with a `list`, such as `invoices`; or a list by name, such as `accounting.list_periods`.

    Raises:
        ExportError: There is no such list, its path needs an id, or its rows have no id.
    """
    operation = listed(name)
    wanted = operation.name
    if not _has_ids(operation):
        raise ExportError(f"{wanted}: the rows of the list have no id, so changes of a row cannot be told")
    below = [
        each for each in _operations(wanted.partition(".")[0] + ".") if each.path.startswith(f"{operation.path}/{{")
    ]
    parts = [
        Part(each, _table(each, has_parts=False), _own(model_of(each)), _AS_OF in each.writers)
        for each in below
        if _is_part(each, operation)
    ]
    getters = [each for each in below if each.page is None and each.path.count("/") == operation.path.count("/") + 1]
    final, known_statuses = _statuses(operation)
    created = _parameters(operation, "created_at")
    return Resource(
        operation,
        _table(operation, has_parts=bool(parts)),
        next((each for each in getters if not each.refused), None),
        "gte" in created,
        {"gte", "lt"} <= {*created},
        final,
        known_statuses,
        tuple(parts),
    )


def listed(name: str) -> Operation[Any]:
    """Return a list of the API.

    Args:
        name: A namespace with a `list`, such as `invoices`; or a list by name, such as `accounting.list_periods`.

    Raises:
        ExportError: There is no such list, or its path needs an id.
    """
    spelled = name.replace("-", "_")  # as the commands of the namespaces are
    wanted = spelled if "." in spelled else f"{spelled}.{_LIST}"
    found = {each.name: each for each in _operations(wanted.partition(".")[0] + ".")}
    operation = found.get(wanted)
    if operation is None or operation.page is None or "{" in operation.path:
        known = sorted(each.name for each in found.values() if each.page is not None and "{" not in each.path)
        near = [] if known else get_close_matches(spelled, {each.partition(".")[0] for each in OPERATIONS.values()}, 1)
        hint = f"; there is {', '.join(known)}" if known else "".join(f"; did you mean {each}?" for each in near)
        raise ExportError(f"{name!r} is not a list that can be exported{hint}")
    return operation


def usual() -> list[str]:
    """Return the lists that are exported if nobody says which: those called `list` whose path a source shows."""
    lists = [each for each in _operations("") if each.name.endswith(f".{_LIST}") and each.page is not None]
    return [each.name.removesuffix(f".{_LIST}") for each in lists if not each.doubt and _has_ids(each)]


def has_list(namespace: str) -> bool:
    """Return whether a namespace has a `list` with pages."""
    return any(each.name == f"{namespace}.{_LIST}" and each.page is not None for each in _operations(f"{namespace}."))


def _operations(beginning: str) -> Iterator[Operation[Any]]:
    for route, where in OPERATIONS.items():
        if route.startswith("GET ") and where.startswith(beginning):
            yield import_module(f"zenskar_client.api.{where}").OPERATION


def _has_ids(operation: Operation[Any]) -> bool:
    model = model_of(operation)
    return model is not None and "id" in attributes_of(model)


def _is_part(each: Operation[Any], parent: Operation[Any]) -> bool:
    return (
        each.page is not None
        and not each.refused
        and each.path.count("{") == 1
        and each.path.count("/") == parent.path.count("/") + 2
        and model_of(each) is not None
    )


@cache
def _own(model: type[Any]) -> Table | None:
    """Return the table of the list whose rows are of a model."""
    lists = [each for each in _operations("") if each.name.endswith(f".{_LIST}") and each.page is not None]
    return next((_table(each, has_parts=False) for each in lists if model_of(each) is model and _has_ids(each)), None)


def _table(operation: Operation[Any], *, has_parts: bool) -> Table:
    namespace, _, method = operation.name.partition(".")
    name = namespace if method == _LIST else f"{namespace}_{method.removeprefix('list_')}"
    model = model_of(operation)
    return Table(name, columns_of(model, "json"), schema_of(operation), model, has_parts)


def _parameters(operation: Operation[Any], field: str) -> Mapping[str, str]:
    known = operation.filters.get(field)
    return {} if known is None else known.parameters


def _statuses(operation: Operation[Any]) -> tuple[frozenset[str] | None, tuple[str, ...]]:
    """Return the final statuses of a list, and the known ones, if the list can be read by status."""
    hint = get_type_hints(model_of(operation)).get("status")
    kinds: Sequence[Any] = [each for each in get_args(hint) or (hint,) if isinstance(each, type)]
    enum = next((each for each in kinds if issubclass(each, OpenEnum)), None)
    if enum is None or enum.__name__ not in FINAL or not {"in", "eq"} & {*_parameters(operation, "status")}:
        return None, ()
    return FINAL[enum.__name__], tuple(str(each) for each in enum)
