"""The methods of the client, each with what the description and the code say of it. Reads, and writes nothing."""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from attrs import frozen

from scripts.description import namespaces, operations
from zenskar_client.operations import Operation
from zenskar_client.routes import OPERATIONS
from zenskar_ext.testing._sandbox.description import bundled


@frozen
class Method:
    """A method of a namespace.

    Attributes:
        name: Its name as users type it, without `zk.`: `invoices.list`.
        function: The method itself.
        operation: What the client knows of its operation; None for an `ensure`, which calls a list and a create.
        described: Its operation in the description; for an `ensure`, that of the create.
    """

    name: str
    function: Callable[..., Any]
    operation: Operation[Any] | None
    described: Mapping[str, Any]

    @property
    def verb(self) -> str:
        """Return its name within the namespace."""
        return self.name.partition(".")[2]


@frozen
class Namespace:
    """A namespace of the client: the tag that it stands for, its class, and its methods in the order of the code."""

    name: str
    tag: str
    kind: type[Any]
    methods: Sequence[Method]


@cache
def surface() -> Sequence[Namespace]:
    """Return the namespaces, in the order of the description."""
    known = {operation.name: operation for operation in _known()}
    names = namespaces(bundled().document)
    described = {
        f"{names[operation['tags'][0]]}.{operation['x-method']}": operation
        for _, _, operation in operations(bundled().document)
    }
    found = []
    for tag, name in names.items():
        kind = getattr(import_module(f"zenskar_client.api.{name}"), "".join(map(str.capitalize, name.split("_"))))
        methods = [
            Method(full, function, known.get(full), described[full.replace(".ensure", ".create")])
            for full, function in ((f"{name}.{verb}", each) for verb, each in vars(kind).items())
            if inspect.isfunction(function) and not full.partition(".")[2].startswith("_")
        ]
        found.append(Namespace(name, tag, kind, methods))
    return found


def _known() -> Iterator[Operation[Any]]:
    for module in OPERATIONS.values():
        yield import_module(f"zenskar_client.api.{module}").OPERATION
