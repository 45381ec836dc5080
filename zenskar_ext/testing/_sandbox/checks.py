"""What is wrong with a request according to the description, in the words of the documented 422 response.

Decides on shapes alone. Must not know what is stored or what an operation does.
"""

import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.formats import READERS
from zenskar_ext.testing._sandbox.json import Json, is_array, is_object, is_unicode
from zenskar_ext.testing._sandbox.messages import Refusal


@frozen
class Problem:
    """One entry of the documented 422 response."""

    loc: tuple[str | int, ...]
    msg: str
    type: str


def unprocessable(*problems: Problem, note: str = "") -> Refusal:
    """Return the documented 422 response that names these problems."""
    detail = [{"loc": list(problem.loc), "msg": problem.msg, "type": problem.type} for problem in problems]
    return Refusal(422, {"detail": detail}, note)


def check_parameters(operation: Operation, place: str, values: Mapping[str, str]) -> None:
    """Check the values in one place (path, query or header) against the description.

    Raises:
        Refusal: 422 that names what is missing, malformed or, in a query, not described.
    """
    described = operation.named(place)
    absent = [name for name, parameter in described.items() if parameter.required and name not in values]
    unknown = [name for name in values if place == "query" and name not in described]
    malformed = [
        Problem((place, name), *MESSAGES[kind])
        for name, parameter in described.items()
        if name in values and not _reads(kind := kind_of(parameter.schema), values[name])
    ]
    problems = [
        *(Problem((place, name), *MISSING) for name in absent),
        *(Problem((place, name), "this parameter is not described", "value_error.extra") for name in unknown),
        *malformed,
    ]
    if problems:
        note = "the real API may accept or ignore a parameter that is not described" if unknown else ""
        raise unprocessable(*problems, note=note)


def check_body(description: Description, schema: Json, body: Any) -> None:
    """Check a JSON body against a schema of the description.

    Raises:
        Refusal: 422 that names every field that is missing or of a wrong type.
    """
    problems = problems_of_body(description, schema, body)
    if problems:
        raise unfit(problems)


def problems_of_body(description: Description, schema: Json, body: Any) -> Sequence[Problem]:
    """Return what of a JSON body does not fit a schema of the description."""
    return list(_problems(description, schema, body, ("body",)))


def unfit(problems: Sequence[Problem]) -> Refusal:
    """Return the documented 422 response for a body that does not fit the description."""
    doubtful = any(problem.type in (EXTRA, MEMBER) for problem in problems)
    return unprocessable(*problems, note=DOUBTFUL if doubtful else "")


def kind_of(schema: Json) -> str:
    """Return the format or the type of a value, whichever says more about how to read it; "string" if neither does."""
    kind = schema.get("format") if schema.get("format") in READERS else _types(schema, "string")[0]
    return str(kind)


MISSING = ("field required", "value_error.missing")
EXTRA, MEMBER = "value_error.extra", "type_error.enum"
DOUBTFUL = "the real API may accept or ignore what is not described"
NOT_UNICODE = ("str holds a lone surrogate, which UTF-8 cannot hold", "value_error.str.unicode")
"""No source shows what the API says of such a text. Its database could not store it."""
MESSAGES: Mapping[str, tuple[str, str]] = {
    "string": ("str type expected", "type_error.str"),
    "integer": ("value is not a valid integer", "type_error.integer"),
    "number": ("value is not a valid float", "type_error.float"),
    "boolean": ("value could not be parsed to a boolean", "type_error.bool"),
    "object": ("value is not a valid dict", "type_error.dict"),
    "array": ("value is not a valid list", "type_error.list"),
    "null": ("none is not an allowed value", "type_error.none.not_allowed"),
    "uuid": ("value is not a valid uuid", "type_error.uuid"),
    "date-time": ("invalid datetime format", "value_error.datetime"),
    "date": ("invalid date format", "value_error.date"),
}
"""What the API's framework says (Pydantic 1, as in the documented example), by JSON type or format."""


LARGEST = 308
"""The exponent of the largest number that the API's floats can hold."""


def _matches(pattern: str, value: str) -> bool:
    """Return whether a text matches a pattern, in which `$` is the end: in Python it matches before a line break too."""
    return re.search(re.sub(r"(?<!\\)\$$", r"\\Z", pattern), value) is not None


def _is_number(value: Any) -> bool:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return is_number and abs(Decimal(value).adjusted()) <= LARGEST


TYPES: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: _is_number(value) and value == Decimal(value).to_integral_value(),
    "number": _is_number,
    "boolean": lambda value: isinstance(value, bool),
    "object": is_object,
    "array": is_array,
    "null": lambda value: value is None,
}

LIMITS: Mapping[str, tuple[type | tuple[type, ...], Callable[[Any, Any], bool], str, str]] = {
    "minLength": (str, lambda value, limit: len(value) >= limit, "has at least {} characters", "any_str.min_length"),
    "maxLength": (str, lambda value, limit: len(value) <= limit, "has at most {} characters", "any_str.max_length"),
    "minItems": (list, lambda value, limit: len(value) >= limit, "has at least {} items", "list.min_items"),
    "maxItems": (list, lambda value, limit: len(value) <= limit, "has at most {} items", "list.max_items"),
    "minimum": ((int, Decimal), operator.ge, "is greater than or equal to {}", "number.not_ge"),
    "maximum": ((int, Decimal), operator.le, "is less than or equal to {}", "number.not_le"),
    "pattern": (str, lambda value, limit: _matches(limit, value), "matches {}", "str.regex"),
    "exclusiveMinimum": ((int, Decimal), operator.gt, "is greater than {}", "number.not_gt"),
}
"""For each limit: the types it applies to, when it holds, and what the framework says if it does not."""


def _types(schema: Json, *default: str) -> Sequence[str]:
    types = schema.get("type", default)
    return [types] if isinstance(types, str) else types


def _reads(kind: str, text: str) -> bool:
    try:
        READERS.get(kind, str)(text)
    except ValueError:
        return False
    return True


def _nearness(problems: Sequence[Problem]) -> tuple[int, bool]:
    """Return how well an alternative fits. The caller probably meant the one that fits furthest, or else the plain value."""
    return len(problems[0].loc), (problems[0].msg, problems[0].type) not in (MESSAGES["object"], MESSAGES["array"])


def choices_of(schema: Json, value: Any) -> Sequence[Json]:
    """Return the alternatives of a schema that a value may be: the one that its discriminator names, or else all."""
    choices: Sequence[Json] = schema.get("oneOf") or schema.get("anyOf") or ()
    named = schema.get("discriminator", {})
    reference = named.get("mapping", {}).get(value.get(named["propertyName"])) if named and is_object(value) else None
    return choices if reference is None else [{"$ref": reference}]


def _problems(
    description: Description, schema: Json, value: Any, loc: tuple[str | int, ...], around: Json | None = None
) -> Iterator[Problem]:
    schema = description.resolve(schema)
    choices = choices_of(schema, value)
    if choices:
        found = [list(_problems(description, choice, value, loc, around)) for choice in choices]
        yield from [] if [] in found else max(found, key=_nearness)
        return
    allowed = [schema["const"]] if "const" in schema else schema.get("enum", [value])
    if value not in allowed:
        permitted = ", ".join(map(repr, allowed))
        yield Problem(loc, f"unexpected value; permitted: {permitted}", "value_error.const")
        return
    members = schema.get("x-extensible-enum", ())
    if isinstance(value, str) and value not in members and (meant := slip(value, members)):
        yield Problem(loc, f"value is not a valid enumeration member; did you mean {meant!r}?", MEMBER)
        return
    types = _types(schema)
    if types and not any(TYPES[name](value) for name in types):
        yield Problem(loc, *MESSAGES["null" if value is None else types[0]])
        return
    if isinstance(value, str) and not is_unicode(value):
        yield Problem(loc, *NOT_UNICODE)
    if isinstance(value, str) and not _reads(schema.get("format", ""), value):
        yield Problem(loc, *MESSAGES[schema["format"]])
    for name, (limited, holds, words, code) in LIMITS.items():
        if name in schema and isinstance(value, limited) and not holds(value, schema[name]):
            yield Problem(loc, f"ensure this value {words.format(schema[name])}", f"value_error.{code}")
    yield from _problems_inside(description, schema, value, loc)
    if is_object(value):
        yield from _slips(description, schema, value, loc, around or {})


def _problems_inside(
    description: Description, schema: Json, value: Any, loc: tuple[str | int, ...]
) -> Iterator[Problem]:
    if is_array(value):
        for index, item in enumerate(value):
            yield from _problems(description, schema.get("items", {}), item, (*loc, index))
    if is_object(value):
        known = schema.get("properties", {})
        rest = schema.get("additionalProperties")
        yield from (Problem((*loc, name), *MISSING) for name in schema.get("required", ()) if name not in value)
        yield from (Problem((*loc, name), *NOT_UNICODE) for name in value if not is_unicode(name))
        for name, item in value.items():
            child = known.get(name, rest if is_object(rest) else {})
            yield from _problems(description, child, item, (*loc, name), known)


def _slips(
    description: Description, schema: Json, value: Json, loc: tuple[str | int, ...], around: Json
) -> Iterator[Problem]:
    """Find the names that are probably mistakes. Other names that are not described are kept, as in what is sent back.

    A name is probably a mistake if it is almost one that is described, or that of an object that belongs one level up.
    """
    known = schema.get("properties", {})
    if not known or "additionalProperties" in schema:
        return
    for name in (each for each in value if each not in known):
        if meant := slip(name, known.keys() - value.keys()):
            yield Problem((*loc, name), f"extra fields not permitted; did you mean {meant!r}?", EXTRA)
        elif name in around and _is_described(description, around[name]):
            yield Problem((*loc, name), f"extra fields not permitted; it belongs next to {loc[-1]!r}", EXTRA)


def _is_described(description: Description, schema: Json) -> bool:
    """Return whether a schema is that of an object with described fields, or may be one."""
    schema = description.resolve(schema)
    return "properties" in schema or any(_is_described(description, choice) for choice in schema.get("anyOf", ()))


def slip(given: str, known: Iterable[str]) -> str | None:
    """Return the known word that a given one is almost, or is but for case; None if it is like none of them."""
    return _slip(given, frozenset(known))


ALMOST = 0.8
"""How alike two words are of which one has two letters in the wrong order (`emial`), by the ratio of difflib."""


@lru_cache(1000)
def _slip(given: str, known: frozenset[str]) -> str | None:
    folded = {each.lower(): each for each in sorted(known)}
    return next((folded[each] for each in get_close_matches(given.lower(), folded, 1, ALMOST)), None)
