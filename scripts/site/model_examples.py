"""An example of each model: JSON with the values that it typically has, read into the model.

The values are those that the examples of the methods sent and got in the sandbox. A model that none of them has gets
values by the names and types of its fields.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, Final

from scripts.site.examples import examples
from scripts.site.model_types import schemas
from scripts.site.values import worded, words
from zenskar_client.types import dumps, loads
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.samples import sample

_SHOWN: Final = 9
"""How many fields an example has, if not more are required."""
_LONGEST: Final = 400
"""How many characters of JSON a field has that is shown without being required."""
_LIKED: Final = re.compile(r"^id$|amount|total|status|name$|number$|currency|quantity|price|date$|^type$|email|period$")
_EMPTY: Final[Sequence[Any]] = (None, "", [], {})


def example(name: str, kind: type[Any]) -> str:
    """Return code that makes a model; it needs nothing but the code itself."""
    if issubclass(kind, StrEnum):
        value = dumps(next(iter(kind)).value)
        return (
            f"from zenskar_client.models import {name}\n\n"
            f"value = {name}({value})\nassert value == {value}\n"
            f'assert {name}("a new value") == "a new value"  # values that are not known stay usable'
        )
    text = json.dumps(json.loads(dumps(typical(name))), indent=4, ensure_ascii=False)
    same = kind.from_dict(loads(text)).to_dict() == loads(text)
    variable = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return (
        f"from zenskar_client.models import {name}\nfrom zenskar_ext import loads\n\n"
        f'data = loads("""\n{text}\n""")\n{variable} = {name}.from_dict(data)\n'
        + (
            f"assert {variable}.to_dict() == data  # what was read is sent back unchanged"
            if same
            else f"print({variable})"
        )
    )


def typical(name: str, around: frozenset[str] = frozenset()) -> Mapping[str, Any]:
    """Return JSON of a model: its required fields, and those of the others that say most.

    Args:
        name: The name of the model.
        around: The models that it is a part of.
    """
    schema = schemas().get(name, {})
    fields = bundled().properties(schema)
    record = seen().get(name, {})
    values = {**{each: _made(each, field, around | {name}) for each, field in fields.items()}, **_filled(record)}
    if record:
        values = {each: value for each, value in values.items() if each in record or each in _required(schema)}
    shown = {*_required(schema), *_best(values)}
    return {each: value for each, value in values.items() if each in shown}


@cache
def seen() -> Mapping[str, Mapping[str, Any]]:
    """Return the fullest record of each model that the examples of the methods sent or got."""
    found: dict[str, Mapping[str, Any]] = {}
    for name, record in (each for example in examples().values() for each in example.records.items()):
        if len(_filled(record)) > len(_filled(found.get(name, {}))):
            found[name] = record
    return found


def _filled(record: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in record.items() if value not in _EMPTY}


def _made(name: str, field: dict[str, Any], around: frozenset[str]) -> Any:
    """Return a value of a field that nothing shows: no null and no empty text, if something else fits."""
    certain = _certain(bundled().resolve(field))
    if certain.get("type") == "array" and "items" in certain:
        items = _made(name, certain["items"], around)
        return [] if items in _EMPTY else [items]
    title = str(certain.get("title", ""))
    if title in schemas() and "properties" in certain:
        return {} if title in around else typical(title, around)
    value = sample(bundled(), certain)
    if value == 0 and not isinstance(value, bool):
        return min(1, certain.get("maximum", 1))
    return worded(value, name) if _is_a_value(value) else words(name)


def _is_a_value(value: Any) -> bool:
    """Return whether a text is a value, and not a pattern."""
    return not isinstance(value, str) or not re.search(r"[(|*?\\\[{]", value)


def _certain(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without the null that it allows."""
    types = schema.get("type")
    if isinstance(types, list):
        return {**schema, "type": next(each for each in types if each != "null")}
    for key in ("anyOf", "oneOf"):
        choices = [each for each in schema.get(key, ()) if bundled().resolve(each).get("type") != "null"]
        if choices:
            return _certain(bundled().resolve(choices[0]))
    return schema


def _required(schema: dict[str, Any]) -> set[str]:
    least = sample(bundled(), schema)
    return {*least} if isinstance(least, dict) else set()


def _best(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of the fields that an example shows besides the required ones."""
    small = [name for name, value in values.items() if len(dumps(value)) <= _LONGEST and value not in _EMPTY]
    ranked = sorted(small, key=lambda name: not _LIKED.search(name))
    yield from (ranked or [*values])[:_SHOWN]
