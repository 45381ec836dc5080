"""Find what values seen in one place have in common, in words and as a schema.

Decides what can be said about values without guessing: their types, and the format that all of their texts have. Must
not know where they were seen, or where the schema is written.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import frozen

from zenskar_ext.testing._cassettes.rules import FREE_FORM, FREE_FORM_OBJECTS
from zenskar_ext.testing._cassettes.scrub import KEY, WORD

TYPES: Final = ("object", "array", "string", "integer", "number", "boolean", "null")
"""The JSON types, in the order in which they are listed."""
FORMS: Final = {
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE),
    "date-time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "decimal": re.compile(r"-?\d+(\.\d+)?"),
    "email": re.compile(r"[^@\s]+@[^@\s]+"),
}
"""The pattern of each format. A date-time may lack a time zone: some documented ones do."""
TOLD: Final = ("uuid", "date-time", "date")
"""The formats that can be recognised from the text alone."""
MONEY: Final = frozenset({"amount", "balance", "cost", "credits", "discount", "fee", "price", "subtotal", "total"})
"""Words in the names of fields that hold money."""
COUNTS: Final = frozenset({"total_count"})

Schema = dict[str, Any]


def is_word(text: str) -> bool:
    """Return whether a text is a placeholder for a scrubbed text, which may have been anything."""
    return text == KEY or bool(WORD.fullmatch(text))


def json_type(value: Any) -> str:
    """Return the JSON type of a value; a number is an integer if it is written as one."""
    types: dict[type[Any], str] = {bool: "boolean", int: "integer", Decimal: "number", str: "string", list: "array"}
    return "null" if value is None else types.get(type(value), "object")


@frozen
class Observation:
    """What values have in common.

    Attributes:
        types: Their JSON types.
        format: The format that all texts have, "" if they have none in common.
        items: The items of all arrays, None if all arrays are empty.
        fields: The fields of all objects, None if their keys are data of the caller.
    """

    types: Sequence[str]
    format: str = ""
    items: "Observation | None" = None
    fields: Mapping[str, "Observation"] | None = None

    def __str__(self) -> str:
        """Return the observation in words: `string (uuid) or null`, `{id: string, tags: [string]}`."""
        return " or ".join(self._word(name) for name in self.types)

    def _word(self, name: str) -> str:
        if name == "array":
            return f"[{self.items or ''}]"
        if name == "object":
            held = "..." if self.fields is None else ", ".join(f"{key}: {each}" for key, each in self.fields.items())
            return f"{{{held}}}"
        return f"{name} ({self.format})" if name == "string" and self.format else name


def observed(values: Sequence[Any], field: str) -> Observation:
    """Return what values have in common.

    Args:
        values: The values.
        field: The field that held them, "" if none did.
    """
    texts = [value for value in values if isinstance(value, str) and not is_word(value)]
    objects = [value for value in values if isinstance(value, dict)]
    items = [item for value in values if isinstance(value, list) for item in value]
    keys = dict.fromkeys(key for each in objects for key in each)
    forms = (*TOLD, "decimal") if _is_amount(field) else TOLD
    return Observation(
        types=joined(json_type(value) for value in values),
        format=next((form for form in forms if texts and all(map(FORMS[form].fullmatch, texts))), ""),
        items=observed(items, "" if field in FREE_FORM_OBJECTS else field) if items else None,
        fields=None
        if field in FREE_FORM | FREE_FORM_OBJECTS
        else {key: observed([each[key] for each in objects if key in each], key) for key in keys},
    )


def joined(types: Iterable[str]) -> list[str]:
    """Return types in order, each once; `integer` is left out if `number` is there."""
    given = set(types)
    return [name for name in TYPES if name in given and not (name == "integer" and "number" in given)]


def schema_of(seen: Observation, title: str, field: str, put: Callable[[str, Observation], str]) -> Schema:
    """Return the schema of what was seen.

    Args:
        seen: What was seen.
        title: The name of the schema if it is an object.
        field: The field that held it, "" if none did.
        put: Stores an object under a name, and returns the ref to it.
    """
    schemas: list[Schema] = []
    if "object" in seen.types:
        schemas.append({"$ref": put(title, seen)})
    if "array" in seen.types:
        schemas.append({"type": "array", "items": schema_of(seen.items, f"{title}Item", "", put) if seen.items else {}})
    schemas += [
        {"type": name, **({"format": seen.format} if name == "string" and seen.format else {})}
        for name in seen.types
        if name not in ("object", "array", "null")
    ]
    if "null" in seen.types:
        if len(schemas) == 1 and "type" in schemas[0]:
            schemas[0]["type"] = [schemas[0]["type"], "null"]
        else:
            schemas.append({"type": "null"})
    unit = {"x-money": "unknown"} if _is_money(field, seen) else {}
    schemas = [{**each, **unit} for each in schemas]
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas, **unit}


def _is_money(field: str, seen: Observation) -> bool:
    """Return whether a field holds money: an amount that is a number or a decimal text."""
    exact = "string" not in seen.types or seen.format == "decimal"
    return _is_amount(field) and exact and {*seen.types} <= {"number", "integer", "string", "null"}


def _is_amount(field: str) -> bool:
    return field not in COUNTS and bool(MONEY & set(field.split("_")))
