"""Export what only we know of the API as an OAI Overlay 1.0, to be laid over the vendor's own file by other tools.

The targets have the vendor's names where the lock knows them, and ours elsewhere. Must not know files.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from scripts.description import operations
from scripts.sync.memory import Lock

OPERATION: Final = ("x-method", "x-page", "x-never-retry", "x-apiversion", "x-evidence", "servers")
"""What an operation has here that the vendor's file lacks."""
FIELD: Final = ("x-money", "x-secret", "x-date-time-form")
PARAMETER: Final = ("x-control", "x-money", "x-date-time-form")


def overlay(document: Mapping[str, Any], lock: Lock) -> dict[str, Any]:
    """Return the overlay of a bundle."""
    actions = [*_of_operations(document, lock), *_of_schemas(document, lock)]
    info = {
        "title": "What is known of the Zenskar API beyond the vendor's description",
        "version": document["info"]["version"],
    }
    return {"overlay": "1.0.0", "info": info, "actions": actions}


def _of_operations(document: Mapping[str, Any], lock: Lock) -> Iterator[dict[str, Any]]:
    shared = document["components"]["parameters"]
    for path, method, operation in operations(document):
        request = lock.operations.get(operation["operationId"], {}).get("request", f"{method.upper()} {path}")
        their_method, _, their_path = request.partition(" ")
        target = f"$.paths[{_quoted(their_path)}].{their_method.lower()}"
        yield {"target": target, "update": {key: operation[key] for key in OPERATION if key in operation}}
        for each in operation.get("parameters", ()):
            parameter = shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each
            said = {**parameter["schema"], **parameter}
            if parameter["in"] == "query" and (known := {key: said[key] for key in PARAMETER if key in said}):
                yield {"target": f"{target}.parameters[?@.name == {_quoted(parameter['name'])}]", "update": known}


def _of_schemas(document: Mapping[str, Any], lock: Lock) -> Iterator[dict[str, Any]]:
    theirs: dict[str, list[str]] = {}
    for name, our in lock.schemas.items():
        theirs.setdefault(our, []).append(name)
    for our, schema in document["components"]["schemas"].items():
        for name in theirs.get(our, [our]):
            target = f"$.components.schemas[{_quoted(name)}]"
            for field, each in schema.get("properties", {}).items():
                if known := {key: each[key] for key in FIELD if key in each}:
                    yield {"target": f"{target}.properties[{_quoted(field)}]", "update": known}


def _quoted(name: str) -> str:
    """Return a name as JSONPath writes it."""
    return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'"
