"""Find the fields that a list can be filtered by, and their operators, from the names of query parameters."""

import keyword
import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from scripts import literals
from scripts.description import DescriptionError
from scripts.fields import UNITS

# operator of the API -> operator of zenskar_ext.filters
OPERATORS = {
    "": "eq",
    "neq": "ne",
    "gt": "gt",
    "gte": "gte",
    "lt": "lt",
    "lte": "lte",
    "in": "in",
    "not_in": "not_in",
    "like": "like",
    "ilike": "ilike",
    "isnull": "is_null",
}
# operator of zenskar_ext.filters -> the operators that it is built from
DERIVED = {"between": ("gte", "lte"), "contains": ("ilike",), "starts_with": ("ilike",)}

UNTYPED = ("in", "not_in", "is_null", "like", "ilike")
"""The operators whose parameters do not say the type of the values: texts, several values in one text, or a boolean."""

_VALUES = {
    "uuid": "str | UUID",
    "date-time": "dt.datetime",
    "date": "dt.date",
    "number": "Decimal | int",
    "integer": "int",
    "boolean": "bool",
    "string": "str",
}


@frozen
class FilterField:
    """A field that a list can be filtered by: the type of its values, and the parameter name for each operator.

    `listed` are the operators whose parameter is a list; a `required` field must be filtered by; `enum` is the class of
    its values, if they are known; `text` says what the field holds.
    """

    type: str
    value: str
    parameters: Mapping[str, str]
    listed: tuple[str, ...] = ()
    required: bool = False
    enum: str = ""
    text: str = ""

    @property
    def operators(self) -> list[str]:
        """Return the operators that the field has, those that are built from others included."""
        derived = (name for name, parts in DERIVED.items() if set(parts) <= set(self.parameters))
        return [*self.parameters, *derived]

    @property
    def keyword(self) -> str:
        """Return the type of the keyword argument: one value, several values, or an operator that the field has."""
        literal = ", ".join(f'"{name}"' for name in self.operators)
        if {"eq", "in"} <= set(self.parameters):
            return f"FilterBy[Literal[{literal}], {self.value}]"
        operators = f"Op[Literal[{literal}], {self.value}]"
        return f"{self.value} | {operators}" if "eq" in self.parameters else operators


def split(parameter: str, *, several: bool = False) -> tuple[str, str]:
    """Split `field__op` into the field and the operator of `zenskar_ext.filters`; `several` values match any of them."""
    name, _, operator = parameter.rpartition("__")
    if not name or operator not in OPERATORS:
        name, operator = parameter, "in" if several else ""
    return _keyword(name), OPERATORS[operator]


def _keyword(name: str) -> str:
    """Return the name of a field as the name of an argument."""
    usable = name if name.isidentifier() else re.sub(r"\W+", "_", name).strip("_")
    return f"{usable}_" if keyword.iskeyword(usable) or usable == "self" else usable


def is_filter(parameter: Mapping[str, Any]) -> bool:
    """Return whether a query parameter of a list can be a filter: an object cannot."""
    return parameter.get("x-style") not in ("deep", "json", "mixed")


def filter_field(operation: str, name: str, parameters: Mapping[str, Mapping[str, Any]]) -> FilterField:
    """Build the filter field `name` from its query parameters, which are given by operator.

    Raises:
        DescriptionError: The name cannot be a keyword argument, the type of the values has no operators, or two
            operators take values of different types.
    """
    if not name.isidentifier() or keyword.iskeyword(name):
        raise DescriptionError(f"{operation}: the filter {name} cannot be a keyword argument")
    listed = [operator for operator, parameter in parameters.items() if "x-style" in parameter]
    required = any(parameter.get("required") for parameter in parameters.values())
    typed = {operator: each["schema"] for operator, each in parameters.items() if operator not in UNTYPED}
    typed |= {operator: _item(parameters[operator]["schema"]) for operator in listed}
    kind, value = _agreed(operation, name, {parameters[each]["name"]: schema for each, schema in typed.items()})
    names = {operator: parameter["name"] for operator, parameter in parameters.items()}
    enum = next((literals.name(schema["x-class"]) for schema in typed.values() if "x-class" in schema), "")
    field = FilterField(kind, value, names, tuple(listed), required, enum)
    return evolve(field, text=_text(field, parameters.values()))


def _text(field: FilterField, parameters: Iterable[Mapping[str, Any]]) -> str:
    """Return what a filter is for: what its parameters say of the field, each once, the unit, and the operators."""
    said = [str(each.get("description") or "").strip() for each in parameters]
    units = [UNITS[each["schema"]["x-money"]] for each in parameters if "x-money" in each["schema"]]
    aware = ["A `datetime` with a time zone."] if field.type == "date-time" else []
    operators = f"Operators: {', '.join(f'`{name}`' for name in field.operators)}."
    return " ".join(dict.fromkeys(each for each in (*said, *units, *aware, operators) if each))


def _agreed(operation: str, name: str, schemas: Mapping[str, Any]) -> tuple[str, str]:
    """Return the kind of the values and their Python type; text if no parameter says it.

    Args:
        operation: The name of the operation.
        name: The field.
        schemas: The schema of a value by the name of the parameter.
    """
    if not schemas:
        return "string", "str"
    (first, schema), *others = schemas.items()
    kind, value = _value(operation, name, schema)
    for other, each in others:
        if kind not in _kinds(each):
            msg = f"{operation}: the filter parameters {first} ({kind}) and {other} ({_kinds(each)[0]}) differ in type"
            raise DescriptionError(f"{msg}; all operators of a filter take values of one type")
    return kind, value


def _kinds(schema: Mapping[str, Any]) -> list[str]:
    """Return the kinds of values that a schema takes: a format, or the types."""
    if "x-class" in schema:
        return ["string"]
    if schema.get("format") in _VALUES:
        return [str(schema["format"])]
    if "type" not in schema and "anyOf" in schema:
        return [kind for each in schema["anyOf"] for kind in _kinds(each)]
    declared = schema.get("type", "string")
    return [declared] if isinstance(declared, str) else [kind for kind in declared if kind != "null"]


def _item(schema: Mapping[str, Any]) -> Any:
    """Return the schema of one of several values."""
    found = [schema, *schema.get("anyOf", ())]
    return next((each["items"] for each in found if "items" in each), schema)


def _value(operation: str, name: str, schema: Mapping[str, Any]) -> tuple[str, str]:
    """Return the kind of a value and its Python type."""
    if "x-class" in schema:
        return "string", f"{literals.name(schema['x-class'])} | str"
    kind = _kinds(schema)[0]
    if kind not in _VALUES:
        raise DescriptionError(f"{operation}: the filter {name} is of type {kind}, which has no operators")
    return kind, _VALUES[kind]
