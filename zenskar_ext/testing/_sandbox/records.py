"""Records that are put into the sandbox directly, bypassing the API.

Decides what such a record needs. Must not know any resource by name, nor whether a record makes sense.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from zenskar_client.types import dumps, loads
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.description import Description, bundled
from zenskar_ext.testing._sandbox.json import is_unicode
from zenskar_ext.testing._sandbox.relations import EVENTS
from zenskar_ext.testing._sandbox.shapes import OF_DOCUMENT, named_items, shape
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import World

OF_RULES = frozenset({EVENTS})
"""Collections that rules use, and whose path no operation has."""


def put_record(world: World, collection: str, record: Mapping[str, Any]) -> Record:
    """Store a copy of a record as it is, with an id and the time if it has none, and return it.

    Raises:
        ConfigurationError: There is no such collection, the id is not a string, or the record lacks the id of its parent, or holds text
            that UTF-8 cannot hold.
        InvalidRequest: A value cannot be written as JSON.
    """
    check_collection(world.description, collection)
    missing = [name for name in named_items(world.description, collection) if name not in record]
    if missing:
        msg = f"a record of {collection} needs {', '.join(missing)}"
        raise ConfigurationError(msg)
    stamped = {"created_at": world.clock.stamp(), **record}
    whole = {"id": record["id"] if "id" in record else world.ids.new(), **stamped}
    if not isinstance(whole["id"], str):
        msg = f"the id of a record is a string, not {whole['id']!r}"
        raise ConfigurationError(msg)
    text = dumps(whole)
    if not is_unicode(text):
        msg = f"a record of {collection} holds a lone surrogate: give text that UTF-8 can hold"
        raise ConfigurationError(msg)
    world.store.put(collection, loads(text))
    copy: Record = loads(text)
    return copy


def check_collection(description: Description, collection: str) -> None:
    """Check that there is a collection of this name.

    Raises:
        ConfigurationError: There is none. The message names the nearest ones.
    """
    known = _collections(description)
    if collection not in known:
        nearest = ", ".join(get_close_matches(collection, known, cutoff=0))
        msg = f"no collection is called {collection!r}; the nearest names are {nearest}"
        raise ConfigurationError(msg)


def is_shown(description: Description, collection: str) -> bool:
    """Return whether the API has a collection. Others hold what the rules remember, such as which cycles are billed."""
    return collection in _collections(description) or collection in _collections(bundled())


@cache
def _collections(description: Description) -> frozenset[str]:
    shapes = [shape(description, operation) for operation in description.operations.values()]
    return OF_RULES | {known.collection for known in shapes if known and known.verb not in OF_DOCUMENT.values()}
