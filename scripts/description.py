"""Read a bundled description: its operations, and the namespaces of its tags."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


class DescriptionError(ValueError):
    """No client can be generated from the description. Each line names an operation or a schema, and a reason."""


def complete(checks: Iterable[Callable[[], object]]) -> None:
    """Run all checks.

    Raises:
        DescriptionError: Some failed. It has the lines of all of them.
    """
    failed: list[str] = []
    for check in checks:
        try:
            check()
        except DescriptionError as error:
            failed += str(error).splitlines()
    if failed:
        raise DescriptionError("\n".join(dict.fromkeys(failed)))


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Iterate the operations of a document: path, method and operation, in the order of the document."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method, operation


def namespaces(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the namespace of each tag."""
    return {tag["name"]: tag["x-namespace"] for tag in document["tags"]}
