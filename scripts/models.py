"""Turn each field of a model into the pieces of Python that the template of models prints, using its extensions."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.fields import UNITS, Extras, extras_of, laid_out, properties_of, sources_of, without_sources
from scripts.shapes import read, type_of, write, writer_of_money


def _extra(prop: PropertyProtocol, extras: Extras, key: str) -> Any:
    return extras.get(prop.name.get_untrusted_value(), {}).get(key, "")


def _type(prop: PropertyProtocol, extras: Extras, *, given: bool = False) -> str:
    return type_of(prop, _extra(prop, extras, "x-money"), given=given)


def attribute(prop: PropertyProtocol, extras: Extras) -> str:
    """Return type and default of the attribute; a secret is kept out of the repr."""
    secret = bool(_extra(prop, extras, "x-secret"))
    if prop.required:
        return _type(prop, extras) + (" = attrs_field(repr=False)" if secret else "")
    return f"{_type(prop, extras)} | Unset = " + ("attrs_field(default=UNSET, repr=False)" if secret else "UNSET")


def attribute_doc(prop: PropertyProtocol, extras: Extras) -> str:
    """Return the description of the field, with the unit of an amount of money."""
    text = prop.description.get_untrusted_value().strip() if prop.description else ""
    said, colon, sources = text.partition("Sources: ")
    money = _extra(prop, extras, "x-money")
    unit = "" if f"{money} units" in said else UNITS.get(money, "")  # not twice
    return laid_out(" ".join(part for part in (said.strip(), unit, colon + sources) if part), "\n")


def field_type(prop: PropertyProtocol, extras: Extras) -> str:
    """Return the type of the field as a keyword argument of a call."""
    given = _type(prop, extras, given=True)
    return given if prop.required else f"NotRequired[{given}]"


def read_field(prop: PropertyProtocol, extras: Extras) -> str:
    """Return the expression that takes the field out of the JSON object `d`."""
    pop = f'd.pop("{prop.name.get_untrusted_value()}", UNSET)'
    expression = read(prop, "v", _extra(prop, extras, "x-money"))
    return pop if expression == "v" else expression.replace("if v.__class__", f"if (v := {pop}).__class__", 1)


def write_field(prop: PropertyProtocol, extras: Extras) -> str:
    """Return the expression that writes the attribute, held in `v`."""
    unit = _extra(prop, extras, "x-money")
    return write(
        prop, "v", prop.name.get_untrusted_value(), unit, utc=_extra(prop, extras, "x-date-time-form") == "utc"
    )


def sends_money(model: ModelProperty) -> bool:
    """Return whether a request body may contain the model, with amounts of money in it."""
    return bool((model.data.model_extra or {}).get("x-money-sent"))


def money_of(model: ModelProperty, extras: Extras) -> dict[str, str]:
    """Return the fields that hold money, as the API spells them, and the function that checks each."""
    if not sends_money(model):
        return {}
    fields = [prop for prop in properties_of(model) if _extra(prop, extras, "x-money")]
    return {prop.name.get_untrusted_value(): writer_of_money(prop) for prop in fields}


def parts_of(model: ModelProperty) -> dict[str, list[str]]:
    """Return the fields with money in nested models, as the API spells them, and the models of each."""
    if not sends_money(model):
        return {}
    parts = {prop.name.get_untrusted_value(): list(_models_in(prop)) for prop in properties_of(model)}
    return {
        name: [str(part.class_info.name) for part in models]
        for name, models in parts.items()
        if any(sends_money(part) for part in models)
    }


def _models_in(prop: PropertyProtocol) -> Iterator[ModelProperty]:
    match prop:
        case ModelProperty():
            yield prop
        case ListProperty():
            yield from _models_in(prop.inner_property)
        case UnionProperty():
            for inner in prop.inner_properties:
                yield from _models_in(inner)
        case _:
            pass


def model_imports_of(model: ModelProperty) -> list[str]:
    """Return the imports of the models that a model refers to."""
    lines = {*(model.relative_imports or ()), *(model.lazy_imports or ())}
    return sorted(
        {
            line.replace("from ..models.", "from .")
            for line in lines
            if "from ..models." in line or (line.startswith("from .") and "from .." not in line)
        }
    )


MODEL_GLOBALS: Mapping[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        attribute,
        attribute_doc,
        extras_of,
        field_type,
        laid_out,
        model_imports_of,
        money_of,
        parts_of,
        properties_of,
        read_field,
        sources_of,
        without_sources,
        write_field,
    )
}
