"""Write a property of the description as Python: its type, and the code that reads it from JSON and writes it to JSON.

The functions return strings of code for the templates. `unit` is the `x-money` of the field, "" if it holds no money.
"""

from collections.abc import Mapping
from typing import Any

from openapi_python_client.parser.properties import AnyProperty, EnumProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.literals import literal

_PLAIN: dict[type[Any], str] = {
    AnyProperty: "Any",
    BooleanProperty: "bool",
    DateProperty: "dt.date",
    DateTimeProperty: "dt.datetime",
    FileProperty: "File",
    FloatProperty: "Decimal",
    IntProperty: "int",
    NoneProperty: "None",
    StringProperty: "str",
}


FORMS = {"": "write_datetime", "utc": "write_utc", "unix": "write_unix"}
"""What writes date-times, by `x-date-time-form`."""


def type_of(prop: PropertyProtocol, unit: str = "", *, given: bool = False) -> str:  # noqa: PLR0911 - one return per shape
    """Return the type of a property without `Unset`: as in a response, or as a caller may pass it (`given`)."""
    match prop:
        case EnumProperty():
            return f"{prop.class_info.name} | str" if given else str(prop.class_info.name)
        case ModelProperty():
            return f"{prop.class_info.name} | Mapping[str, Any]" if given else str(prop.class_info.name)
        case ListProperty():
            inner = type_of(prop.inner_property, unit, given=given)
            return f"Sequence[{inner}]" if given else f"builtins.list[{inner}]"
        case UnionProperty():
            return _union([type_of(inner, unit, given=given) for inner in prop.inner_properties])
        case ConstProperty():
            return f"Literal[{literal(prop.value.raw_value)}]"
        case FloatProperty() | IntProperty() | StringProperty() if unit or isinstance(prop, FloatProperty):
            return "Decimal | int" if given else "Decimal"
        case _:
            return _PLAIN[type(prop)]


def _union(types: list[str]) -> str:
    members = (
        dict.fromkeys(member for each in types for member in each.split(" | "))
        if _flat(types)
        else dict.fromkeys(types)
    )
    if "Any" in members:
        return "Any"
    return " | ".join(sorted(members, key=lambda member: member == "None"))


def _flat(types: list[str]) -> bool:
    return not any("[" in each for each in types)


def read(prop: PropertyProtocol, v: str, unit: str = "") -> str:  # noqa: PLR0911 - one return per shape
    """Return an expression that reads the JSON value `v`; null, UNSET and values of another type pass unchanged."""
    match prop:
        case EnumProperty():
            return f"{prop.class_info.name}.by_value[{v}] if {v}.__class__ is str else {v}"
        case ModelProperty():
            return f"{prop.class_info.name}.from_dict({v}) if {v}.__class__ is dict else {v}"
        case ListProperty():
            inner = read(prop.inner_property, "item", unit)
            return v if inner == "item" else f"[{inner} for item in {v}] if {v}.__class__ is list else {v}"
        case UnionProperty():
            models = _models(prop)
            chosen = f"read_variant({v}, ({', '.join(models)})) if {v}.__class__ is dict else {v}"
            others = [read(inner, v, unit) for inner in prop.inner_properties if not isinstance(inner, ModelProperty)]
            one = [read(inner, v, unit) for inner in prop.inner_properties if isinstance(inner, ModelProperty)]
            return _chain([*([chosen] if len(models) > 1 else one), *sorted(others, key=_is_last)], v)
        case DateTimeProperty():
            return f"read_datetime({v}) if {v}.__class__ is str else {v}"
        case DateProperty():
            return f"read_date({v}) if {v}.__class__ is str else {v}"
        case FloatProperty() | IntProperty() | StringProperty() if unit:
            return f"read_money({v}) if {v}.__class__ is not Decimal else {v}"
        case FloatProperty():
            return f"read_decimal({v}) if {v}.__class__ is not Decimal else {v}"
        case _:
            return v


def write(prop: PropertyProtocol, v: str) -> str:
    """Return an expression that writes the enums of the Python value `v` as plain strings; `writer` does the rest."""
    match prop:
        case EnumProperty():
            return f"str({v}) if isinstance({v}, str) else {v}"
        case ListProperty():
            inner = write(prop.inner_property, "item")
            return v if inner == "item" else f"[{inner} for item in {v}] if isinstance({v}, (list, tuple)) else {v}"
        case UnionProperty():
            return _chain([write(inner, v) for inner in prop.inner_properties], v)
        case _:
            return v


def whole_number(schema: Mapping[str, Any]) -> str:
    """Return the code of what writes whole numbers of a query; "" if a schema is of something else, or of money."""
    if "integer" not in schema.get("type", ()) or "x-money" in schema:
        return ""
    bounds = [
        f"{name}={schema[bound]}" for name, bound in (("least", "minimum"), ("most", "maximum")) if bound in schema
    ]
    return f"whole_number({', '.join(bounds)})"


def writer(prop: PropertyProtocol, unit: str = "", form: str = "") -> str:  # noqa: PLR0911 - one return per shape
    """Return the name of the function that writes dates, date-times or amounts of money; "" if they are none.

    Args:
        prop: The property.
        unit: The `x-money` of the field.
        form: The `x-date-time-form` of the field.
    """
    match prop:
        case ListProperty():
            return writer(prop.inner_property, unit, form)
        case UnionProperty():
            return next(filter(None, (writer(inner, unit, form) for inner in prop.inner_properties)), "")
        case DateTimeProperty():
            return FORMS[form]
        case ModelProperty() if form:
            return FORMS[form]
        case DateProperty():
            return "write_date"
        case StringProperty() if unit:
            return "write_money_text"
        case IntProperty() if unit:
            return "write_minor"
        case FloatProperty() if unit == "minor":
            return "write_minor"  # a fraction of a cent is an amount in major units, by mistake
        case FloatProperty() if unit:
            return "write_money"
        case _:
            return ""


def _models(prop: UnionProperty) -> list[str]:
    return [str(inner.class_info.name) for inner in prop.inner_properties if isinstance(inner, ModelProperty)]


def _is_last(expression: str) -> bool:
    """Return whether the condition of an expression holds for values of any type."""
    return "is not Decimal" in expression


def _chain(expressions: list[str], v: str) -> str:
    """Join `a if x else v` and `b if y else v` into `a if x else b if y else v`; one without a condition comes last."""
    working = list(dict.fromkeys(expression for expression in expressions if expression != v))
    if len(working) == 1:
        return working[0]
    tail = f" else {v}"
    last = next((expression for expression in working if not expression.endswith(tail)), v)
    return " else ".join(
        [*(expression.removesuffix(tail) for expression in working if expression.endswith(tail)), last]
    )
