"""The operations as the command shows them, read from the index in the package `zenskar_client`.

It is read as a file, because an import of `zenskar_client` takes longer than the help of a command may.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, cast

_NONE: Mapping[str, Any] = {}


class Option(NamedTuple):
    """A parameter of an operation, or a field of its body.

    Attributes:
        name: The name of the keyword argument.
        kind: How its text is read: `text`, `number`, `minor` (a whole number of minor units), `boolean` or `json`; for a
            filter the kind of its values.
        help: What the description says.
        values: The values that are known, of an enum.
        operators: The operators of a filter.
        required: Whether the operation needs it.
    """

    name: str
    kind: str
    help: str = ""
    values: Sequence[str] = ()
    operators: Sequence[str] = ()
    required: bool = False


class Operation(NamedTuple):
    """An operation.

    Attributes:
        namespace: The namespace of its method.
        name: The name of its method.
        method: The HTTP method.
        path: The path.
        summary: What it does, in one line.
        about: More on it, with warnings.
        deprecated: Whether it is.
        acts: Whether it may change something: any method but GET, and what must not be sent twice.
        answer: What comes back: `page` for a list with pages, `json`, `text` or `bytes`.
        ids: The names of the ids in its path.
        options: The parameters that are no filters.
        filters: The filters of a list.
        fields: The fields of its body that are described.
        body: How a body is sent; "" if there is none.
        columns: The described fields of what it returns, or of the items.
    """

    namespace: str
    name: str
    method: str
    path: str
    summary: str = ""
    about: str = ""
    deprecated: bool = False
    acts: bool = False
    answer: str = "json"
    ids: Sequence[str] = ()
    options: Mapping[str, Option] = _NONE
    filters: Mapping[str, Option] = _NONE
    fields: Mapping[str, Option] = _NONE
    body: str = ""
    columns: Sequence[str] = ()


def namespaces() -> Mapping[str, str]:
    """Return what each namespace holds, by its name."""
    return _read("_names")


@cache
def operations(namespace: str) -> Mapping[str, Operation]:
    """Return the operations of a namespace, by the names of their methods."""
    return {name: _operation(namespace, name, said) for name, said in _read(namespace).items()}


def _operation(namespace: str, name: str, said: Mapping[str, Any]) -> Operation:
    parts: dict[str, Any] = {part: _options(said.get(part, _NONE)) for part in ("options", "filters", "fields")}
    return Operation(namespace, name, **{**said, **parts})


def _options(said: Mapping[str, Any]) -> Mapping[str, Option]:
    return {name: Option(name, **each) for name, each in said.items()}


@cache
def _read(name: str) -> Mapping[str, Any]:
    spec = find_spec("zenskar_client")
    assert spec is not None
    folder = Path(cast("str", spec.origin)).parent
    found: Mapping[str, Any] = json.loads((folder / "commands" / f"{name}.json").read_bytes())
    return found
