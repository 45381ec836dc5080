"""What an operation does as far as its path tells: collections, their items, and the parents these belong to.

`/contacts` and `/contacts/{contact_id}` are a collection and its item; so are `/customers/{customer_id}/addresses` and
what is below. Decides on paths alone. Must not know any resource by name.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from attrs import frozen

from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.filters import item_properties
from zenskar_ext.testing._sandbox.json import Json

Verb = Literal["create", "list", "read", "update", "delete"]
OF_COLLECTION: Mapping[str, Verb] = {"POST": "create", "GET": "list"}
OF_ITEM: Mapping[str, Verb] = {"GET": "read", "PATCH": "update", "DELETE": "delete"}


@frozen
class Shape:
    """A generic operation: what it does, and to which collection."""

    verb: Verb
    collection: str


@cache
def item_paths(description: Description) -> Mapping[str, str]:
    """Give the path of the item for each collection: one variable below, with a method that items have."""
    return {
        collection: path
        for path in sorted(description.document["paths"])
        for collection, _, last in [path.rpartition("/")]
        if last.startswith("{")
        and OF_ITEM.keys() & description.methods(path).keys()
        and OF_COLLECTION.keys() & description.methods(collection).keys()
    }


@cache
def shape(description: Description, operation: Operation) -> Shape | None:
    """Give what an operation does, None if its path does not tell."""
    items = item_paths(description)
    if operation.path in items and operation.method in OF_COLLECTION:
        return Shape(OF_COLLECTION[operation.method], operation.path)
    collection = operation.path.rpartition("/")[0]
    if items.get(collection) == operation.path and operation.method in OF_ITEM:
        return Shape(OF_ITEM[operation.method], collection)
    return None


@cache
def named_items(description: Description, path: str) -> Mapping[str, str]:
    """Give the collection of each variable of a path that stands for an item, such as invoice_id for `/invoices`.

    A variable is known by where it stands, or else by its name, if only one collection calls its items so.
    """
    return dict(_named_items(item_paths(description), path))


def _named_items(items: Mapping[str, str], path: str) -> Iterator[tuple[str, str]]:
    segments = path.split("/")
    for index, segment in enumerate(segments):
        if segment.startswith("{"):
            collection = "/".join(segments[:index])
            alike = [known for known, item in items.items() if item.endswith("/" + segment)]
            if items.get(collection) == f"{collection}/{segment}":
                yield segment[1:-1], collection
            elif len(alike) == 1:
                yield segment[1:-1], alike[0]


@cache
def record_schema(description: Description, collection: str) -> Json:
    """Give the schema of a collection's records as answers show them, empty if no operation does."""
    item = description.methods(item_paths(description)[collection])
    whole = description.methods(collection)
    shown = [operation.answer for method, operation in item.items() if method in ("GET", "PATCH")]
    shown += [operation.answer for method, operation in whole.items() if method == "POST"]
    shown += [{"properties": item_properties(description, operation)} for operation in whole.values()]
    nothing: Json = {}
    return next((schema for schema in shown if schema.get("properties")), nothing)
