"""The columns of a definition of usage events. Decides nothing else."""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.json import is_object
from zenskar_ext.testing._sandbox.store import Record


def columns_of(definition: Record) -> Mapping[str, Any]:
    """Return the columns of an event's data; older definitions have them at the root of their schema."""
    schema: Record = definition["dataschema"]
    nested = schema.get("data")
    return nested if is_object(nested) else schema
