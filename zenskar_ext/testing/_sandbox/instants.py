"""Date-times as responses write them: in UTC, whatever the request had.

Decides by the schema which text is a date-time. How one without an offset is read is a switch: the docs' own examples
leave the offset out.
"""

from typing import Any

from zenskar_ext.testing._sandbox.description import Description
from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.json import Json, is_array, is_object
from zenskar_ext.testing._sandbox.store import write_instant


def timed(description: Description, schema: Json, value: Any) -> Any:
    """Return a value, which fits a schema, with all its date-times in UTC."""
    if not schema:
        return value
    schema = description.resolve(schema)
    if is_array(value):
        return [timed(description, schema.get("items", {}), item) for item in value]
    if is_object(value):
        known = schema.get("properties", {})
        return {name: timed(description, known[name], item) if name in known else item for name, item in value.items()}
    is_time = schema.get("format") == "date-time" and isinstance(value, str)
    return write_instant(read_instant(value)) if is_time else value
