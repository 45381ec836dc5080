"""Which fields of a body the description does not have. They are kept as they were sent, and the note names them."""

from collections.abc import Iterator
from itertools import compress
from typing import Any

from zenskar_ext.testing._sandbox.checks import choices_of, problems_of_body
from zenskar_ext.testing._sandbox.description import Description
from zenskar_ext.testing._sandbox.json import Json, is_array, is_object

Path = tuple[str | int, ...]


def undescribed(description: Description, schema: Json, value: Any, place: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield the fields of a value that its schema does not have: where each is, such as `phases`, 0, and its value.

    A schema without properties is open, and so is one that admits additional ones.
    """
    schema = description.resolve(schema)
    if choices := choices_of(schema, value) if is_array(value) or is_object(value) else ():
        found = [list(undescribed(description, choice, value, place)) for choice in choices]
        if any(found) and len(choices) > 1:
            fits = [not problems_of_body(description, choice, value) for choice in choices]
            found = list(compress(found, fits)) or found
        yield from min(found, key=len)
    elif is_array(value):
        for index, each in enumerate(value):
            yield from undescribed(description, schema.get("items", {}), each, (*place, index))
    elif is_object(value):
        known = schema.get("properties", {})
        if known and "additionalProperties" not in schema:
            yield from (((*place, name), each) for name, each in value.items() if name not in known)
        for name, each in value.items():
            if name in known and (is_array(each) or is_object(each)):
                yield from undescribed(description, known[name], each, (*place, name))
