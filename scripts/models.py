"""Turn each field of a model into the pieces of Python that the template of models prints, using its extensions."""

import json
import re
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

from attrs import frozen
from openapi_python_client.parser.properties import AnyProperty, EnumProperty, ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.api_changes.schemas import identifier
from scripts.bodies import is_checked
from scripts.fields import UNITS, Extras, amounts_of, extras_of, laid_out, properties_of, sources_of, without_sources
from scripts.literals import literal, raw
from scripts.shapes import read, type_of, write, writer

FORMATS = {"uuid": "A UUID.", "email": "An e-mail address.", "uri": "A URL."}
SENT_AS = {"unix": "sent as Unix time, in whole seconds.", "utc": "sent as `YYYY-MM-DD HH:MM:SS`, in UTC."}
NOTHING = "Undocumented."
"""The docstring of a field of which nothing is known but its name and type."""
MOST_VALUES = 16
"""How many values of an enum the description of a field lists."""


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
    """Return what is known of a field besides its type: its description, the unit of money, its form and its values."""
    text = prop.description.get_untrusted_value().strip() if prop.description else _of_models(prop)
    said, colon, sources = text.partition("Sources: ")
    money = _extra(prop, extras, "x-money")
    unit = "" if f"{money} units" in said else UNITS.get(money, "")  # not twice
    known = [each for each in (*_forms(prop, extras), *_values(prop)) if each not in said]
    return laid_out(" ".join(part for part in (said.strip(), *known, unit, colon + sources) if part), "\n") or NOTHING


def _of_models(prop: PropertyProtocol) -> str:
    """Return the first sentence about the model that is in a field; "" if there are several, or none."""
    texts = [without_sources(str(raw(each.description or ""))) for each in _models_in(prop)]
    first = re.split(r"\.\s|\n", texts[0], maxsplit=1)[0].rstrip(".") if len(texts) == 1 else ""
    return first and f"{first}."


def _forms(prop: PropertyProtocol, extras: Extras) -> Iterator[str]:
    yield FORMATS.get(_extra(prop, extras, "x-format"), "")
    if sent := SENT_AS.get(_extra(prop, extras, "x-date-time-form")):
        yield f"A `datetime` in it is {sent}" if any(_models_in(prop)) else f"S{sent[1:]}"
    if limit := _extra(prop, extras, "maxLength"):
        yield f"At most {limit} characters."
    default = _extra(prop, extras, "x-server-default")
    if default not in ("", None):
        yield f"The server's default is {json.dumps(default)}."


def _values(prop: PropertyProtocol) -> Iterator[str]:
    """Iterate over one sentence, which lists the values of an enum; none for another field."""
    kinds = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    for enum in (each for each in kinds if isinstance(each, EnumProperty)):
        values = [f"`{value}`" for value in enum.values.values()]
        more = [f"{len(values) - MOST_VALUES} more"] if len(values) > MOST_VALUES else []
        yield f"Known values: {', '.join([*values[:MOST_VALUES], *more])}."


def always_there(model: ModelProperty) -> str:
    """Return a sentence on the fields of a response whose types do not say that they may be missing; "" if it has none."""
    names = [f"`{prop.python_name}`" for prop in properties_of(model) if prop.required]
    if not names or is_checked(model):
        return ""
    return f"In every response that a source shows: {', '.join(names)}. If one is missing after all, it is `UNSET`."


def read_field(prop: PropertyProtocol, extras: Extras) -> str:
    """Return the expression that takes the field out of the JSON object `d`."""
    pop = f"d.pop({literal(prop.name)}, UNSET)"
    expression = read(prop, "v", _extra(prop, extras, "x-money"))
    return pop if expression == "v" else expression.replace("if v.__class__", f"if (v := {pop}).__class__", 1)


def write_field(prop: PropertyProtocol) -> str:
    """Return the expression that writes the attribute, held in `v`, before `write_fields` does the rest."""
    return write(prop, "v")


def writers_of(model: ModelProperty, extras: Extras) -> dict[str, str]:
    """Return the table of a model: fields as the API spells them, each with what writes its values and its models."""
    table = {
        prop.name.get_untrusted_value(): _writers(prop, extras, sent=is_checked(model)) for prop in properties_of(model)
    }
    return {name: f"({', '.join(parts)},)" for name, parts in table.items() if parts != ["None"]}


def _writers(prop: PropertyProtocol, extras: Extras, *, sent: bool) -> list[str]:
    form = _extra(prop, extras, "x-date-time-form")
    models = [] if form else [str(model.class_info.name) for model in _models_in(prop)]  # a form goes for all in it
    found = writer(prop, _extra(prop, extras, "x-money"), form) or "None"
    if found == "write_minor" and not sent:
        found = "write_minor_as_read"  # only what is sent must have no fraction of a cent
    return [found, *models]


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


def renamed_in(model: ModelProperty) -> dict[str, str]:
    """Return the attributes of a model that are not called like their fields, by field."""
    names = {prop.name.get_untrusted_value(): str(prop.python_name) for prop in properties_of(model)}
    return {name: attribute for name, attribute in names.items() if name != attribute}


def described_in(described: Container[str], model: ModelProperty) -> list[str]:
    """Return the fields of a model that are among some symbols of the API."""
    names = [prop.name.get_untrusted_value() for prop in properties_of(model)]
    return [name for name in names if f"{model.class_info.name}.{identifier(name)}" in described]


@frozen
class Rest:
    """What a model does with the fields that its description does not name: code for one value `v`.

    `writers` is the code of what writes the values and their models; "" if nothing does.
    """

    type: str = "Any"
    read: str = "v"
    write: str = "v"
    writers: str = ""


def rest_of(model: ModelProperty) -> Rest:
    """Return what a model does with other fields: those of a map have one type."""
    prop = model.additional_properties
    if prop is None or isinstance(prop, AnyProperty):
        return Rest()
    said = {**(model.data.model_extra or {}), **(getattr(model.data.additionalProperties, "model_extra", None) or {})}
    unit, form = str(said.get("x-money", "")), str(said.get("x-date-time-form", ""))
    function = writer(prop, unit, form) or "None"
    models = "".join(f"{each.class_info.name}, " for each in _models_in(prop))
    writers = f"{function}, ({models})" if models or function != "None" else ""
    return Rest(type_of(prop, unit), read(prop, "v", unit), write(prop, "v"), writers)


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
        always_there,
        amounts_of,
        attribute,
        attribute_doc,
        extras_of,
        laid_out,
        model_imports_of,
        properties_of,
        read_field,
        renamed_in,
        rest_of,
        sources_of,
        without_sources,
        write_field,
        writers_of,
    )
}
