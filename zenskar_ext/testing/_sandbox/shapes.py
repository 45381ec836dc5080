"""What an operation does as far as its path tells: collections, their items, and the parents of these.

`/contacts` and `/contacts/{contact_id}` are a collection and its item; so are `/customers/{customer_id}/addresses` and
the path below it. A list without items of its own is a collection too. What is read and written at a single path, such
as `/customer_portal/configuration`, is a document. Decides by paths, by methods and by whether an operation lists. Must
not know any resource by name.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from attrs import frozen

from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.filters import item_properties
from zenskar_ext.testing._sandbox.json import Json

Verb = Literal[
    "create", "list", "read", "update", "replace", "delete", "read document", "write document", "delete document"
]
OF_COLLECTION: Mapping[str, Verb] = {"POST": "create", "GET": "list"}
OF_ITEM: Mapping[str, Verb] = {"GET": "read", "PATCH": "update", "PUT": "replace", "DELETE": "delete"}
OF_DOCUMENT: Mapping[str, Verb] = {
    "GET": "read document",
    "POST": "write document",
    "PUT": "write document",
    "PATCH": "write document",
    "DELETE": "delete document",
}


@frozen
class Shape:
    """A generic operation: what it does, and to which collection."""

    verb: Verb
    collection: str


@cache
def item_paths(description: Description) -> Mapping[str, str]:
    """Return the path of the item for each collection: one variable below, with a method that items have, and not a list."""
    return {
        collection: path
        for path in sorted(description.document["paths"])
        for collection, _, last in [path.rpartition("/")]
        if last.startswith("{")
        and OF_ITEM.keys() & description.methods(path).keys()
        and _is_collection(description, collection)
        and not _is_listed(description, path)
    }


@cache
def shape(description: Description, operation: Operation) -> Shape | None:
    """Return what an operation does; None if its path does not tell."""
    path, method, items = operation.path, operation.method, item_paths(description)
    collection = path.rpartition("/")[0]
    if method in OF_COLLECTION and (path in items or _is_listed(description, path)):
        return Shape(OF_COLLECTION[method], path)
    if items.get(collection) == path and method in OF_ITEM:
        return Shape(OF_ITEM[method], collection)
    return Shape(OF_DOCUMENT[method], path) if _is_document(description, path) else None


def _is_collection(description: Description, path: str) -> bool:
    return "POST" in description.methods(path) or _is_listed(description, path)


def _is_listed(description: Description, path: str) -> bool:
    read = description.methods(path).get("GET")
    return read is not None and read.lists


def _is_document(description: Description, path: str) -> bool:
    return "GET" in description.methods(path) and len(description.methods(path)) > 1


@cache
def named_items(description: Description, path: str) -> Mapping[str, str]:
    """Return the collection of each variable of a path that names an item, such as `/invoices` for invoice_id.

    A variable is recognised by its position, or else by its name. The name counts if only one collection without a
    parent uses it for its items or, where nothing else is at that position, only one of all collections.
    """
    return dict(_named_items(description, path))


def _named_items(description: Description, path: str) -> Iterator[tuple[str, str]]:
    items, segments = item_paths(description), path.split("/")
    for index, segment in enumerate(segments):
        if segment.startswith("{"):
            collection = "/".join(segments[:index])
            alike = [known for known, item in items.items() if item.endswith("/" + segment)]
            free = [known for known in alike if "{" not in known] or alike
            if items.get(collection) == f"{collection}/{segment}":
                yield segment[1:-1], collection
            elif len(free) == 1 and ("{" not in free[0] or not description.methods(collection)):
                yield segment[1:-1], free[0]


@cache
def record_schema(description: Description, collection: str) -> Json:
    """Return the schema of a collection's records as responses show them; empty if no operation shows them."""
    item = description.methods(item_paths(description).get(collection, ""))
    whole = description.methods(collection)
    shown = [operation.answer for method, operation in item.items() if method in ("GET", "PATCH")]
    shown += [operation.answer for method, operation in whole.items() if method == "POST"]
    shown += [{"properties": item_properties(description, operation)} for operation in whole.values()]
    nothing: Json = {}
    return next((schema for schema in shown if schema.get("properties")), nothing)
