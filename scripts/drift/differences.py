"""Find what recorded responses contain that the description lacks, and what it describes that they lack.

Decides what is a difference, and where in the description it belongs. Must not know what is done with it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

from attrs import frozen

from scripts.drift.answers import JSON, Answer
from scripts.drift.observations import FORMS, is_word, json_type
from zenskar_ext.doctor.probing import UNVERIFIED
from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.json import Json, is_array, is_object
from zenskar_ext.testing._sandbox.messages import Refusal

Kind = Literal[
    "undescribed", "missing", "null", "type", "format", "value", "pattern", "media", "status", "path", "request"
]

SUCCESS: Final = range(200, 300)
_ID = re.compile(rf"(?<=/)({FORMS['uuid'].pattern}|\d+)(?=/|$)", re.IGNORECASE)
_NAMED = {"properties": ".", "responses": " ", "anyOf": "|", "oneOf": "|"}
_ALONE = {"items": "[]", "additionalProperties": ".*"}


@frozen
class Place:
    """A place in the description.

    Attributes:
        section: `operations`, `schemas`, `responses`; `requests` for requests that are not described.
        name: The operationId, or the name in the section.
        steps: The keys that lead from there to the place.
    """

    section: str
    name: str
    steps: tuple[str | int, ...] = ()

    def at(self, *steps: str | int) -> "Place":
        """Return a place further inside."""
        return Place(self.section, self.name, self.steps + steps)

    @property
    def field(self) -> str:
        """Return the name of the field at this place, "" if it is not a field."""
        return str(self.steps[-1]) if self.steps[-2:-1] == ("properties",) else ""

    def __str__(self) -> str:
        """Return the place in readable form: `InvoicePage.results[].id`, `list_users 200`."""
        text, steps = self.name, map(str, self.steps)
        for step in steps:
            text += f"{_NAMED[step]}{next(steps)}" if step in _NAMED else _ALONE.get(step, "")
        return text


@frozen
class Difference:
    """One difference between a response and the description.

    Attributes:
        place: Where it belongs in the description.
        kind: What differs.
        seen: What was there: a value, a status, a media type.
        described: What is described instead, if anything.
    """

    place: Place
    kind: Kind
    seen: Any
    described: str = ""


def route(description: Description, answer: Answer) -> Operation | None:
    """Return the operation of a response, None if no operation has its path and method."""
    try:
        return description.route(answer.method, answer.path)[0]
    except Refusal:
        return None


def differences(description: Description, operation: Operation | None, answer: Answer) -> Iterator[Difference]:
    """List how a response differs from the description of its operation."""
    if operation is None:
        asked = f"{answer.method} {_ID.sub('{id}', answer.path)}"
        yield Difference(Place("requests", asked), "request", answer.status)
        return
    raw = description.document["paths"][operation.path][operation.method.lower()]
    place, status, level = Place("operations", operation.id), str(answer.status), raw["x-evidence"]["level"]
    found = [Difference(place.at("responses", status), "status", answer.status)]
    if status in raw["responses"]:
        node, at = raw["responses"][status], place.at("responses", status)
        found = list(_of_response(description, description.resolve(node), answer, _home(node, at)))
    is_another_answer = any(each.kind in ("media", "status") for each in found)  # a gateway may answer every path
    if answer.status in SUCCESS and level in UNVERIFIED and not is_another_answer:
        yield Difference(place, "path", answer.status, level)
    yield from found


def _of_response(description: Description, response: Json, answer: Answer, place: Place) -> Iterator[Difference]:
    content = response.get("content", {})
    if answer.media == JSON and (JSON in content or not content):
        schema = content.get(JSON, {}).get("schema", {})
        yield from _of_value(description, schema, answer.body, place.at("content", JSON, "schema"))
    elif answer.status in SUCCESS and content and answer.media not in content:
        yield Difference(place, "media", answer.media, " or ".join(content))


def _of_value(description: Description, node: Json, value: Any, place: Place) -> Iterator[Difference]:
    """List how a value differs from a schema.

    A difference of the value as a whole is reported where the schema is referred to. A difference inside the value is
    reported in the schema itself, once for all that refer to it.
    """
    schema, home, types = description.resolve(node), _home(node, place), _types(description, node)
    if types is None:
        yield Difference(place, "undescribed", value)
    elif not _fits(types, value):
        yield Difference(place, "null" if value is None else "type", value, " or ".join(types))
    elif choices := next((key for key in ("oneOf", "anyOf") if key in schema), None):
        found = [
            list(_of_value(description, choice, value, home.at(choices, number)))
            for number, choice in enumerate(schema[choices])
            if _fits(_types(description, choice) or (), value)
        ]
        yield from min(found, key=lambda each: ("pattern" in {one.kind for one in each}, len(each)))
    elif isinstance(value, str) and not is_word(value):
        yield from _of_text(schema, value, place, home)
    elif is_array(value):
        for item in value:
            yield from _of_value(description, schema.get("items", {}), item, home.at("items"))
    elif is_object(value):
        yield from _of_object(description, schema, value, home)


def _of_text(schema: Json, text: str, place: Place, home: Place) -> Iterator[Difference]:
    form, values = schema.get("format"), schema.get("enum", schema.get("x-extensible-enum"))
    if form in FORMS and not FORMS[form].fullmatch(text):
        yield Difference(home, "format", text, form)
    if values and text not in values:
        yield Difference(home, "value", text)
    if "pattern" in schema and not re.search(schema["pattern"], text):
        yield Difference(place, "pattern", text, schema["pattern"])


def _of_object(description: Description, schema: Json, value: Json, home: Place) -> Iterator[Difference]:
    known, rest = schema.get("properties", {}), schema.get("additionalProperties")
    for name in schema.get("required", ()):
        if name not in value:
            yield Difference(home.at("properties", name), "missing", None)
    for name, item in value.items():
        if name in known:
            yield from _of_value(description, known[name], item, home.at("properties", name))
        elif is_object(rest):
            yield from _of_value(description, rest, item, home.at("additionalProperties"))
        elif not rest:
            yield Difference(home.at("properties", name), "undescribed", item)


def _home(node: Json, place: Place) -> Place:
    """Return where the content of a node is: at the target of its ref, or in place."""
    return Place(*node["$ref"].split("/")[2:]) if "$ref" in node else place


def _types(description: Description, node: Json) -> Sequence[str] | None:
    """Return the JSON types that a schema allows, None if it does not restrict them."""
    schema = description.resolve(node)
    if choices := schema.get("oneOf", schema.get("anyOf")):
        return list(dict.fromkeys(name for choice in choices for name in _types(description, choice) or ()))
    types = schema.get("type", "object" if "properties" in schema else None)
    return [types] if isinstance(types, str) else types


def _fits(types: Sequence[str], value: Any) -> bool:
    kind = json_type(value)
    return kind in types or (kind == "integer" and "number" in types)
