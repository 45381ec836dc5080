"""What the docstring of a method says: its arguments with the fields of the body, its result, errors and retries."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from openapi_python_client.parser.properties import AnyProperty, ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from scripts.fields import extras_of, properties_of, without_sources
from scripts.models import attribute_doc
from scripts.operations import View
from zenskar_ext.retries import SAFE_METHODS


def argument_docs(view: View) -> list[tuple[str, str]]:
    """Return name and description of each argument: parameters, the body, the fields of the body."""
    described = {raw["name"]: str(raw.get("description") or "").strip() for raw in view.operation["parameters"]}
    parameters = [
        (str(each.python_name), described.get(each.name.get_untrusted_value(), ""))
        for each in (*view.endpoint.path_parameters, *view.controls)
    ]
    docs = [(name, text) for name, text in parameters if text]
    model = view.body_model
    if model is not None and view.fields_type:
        docs.append(("body", f"A `{model.class_info.name}`, a dict of the same shape, or its fields as keywords:"))
    return docs


def field_docs(view: View) -> list[tuple[str, str]]:
    """Return name and description of each field of the body that has one, the required ones first and marked."""
    if view.body_model is None:
        return []
    extras = extras_of(view.body_model)
    docs = [(each, _brief(attribute_doc(each, extras))) for each in properties_of(view.body_model)]
    return [
        (str(each.python_name), " ".join(part for part in (text, "Required." if each.required else "") if part))
        for each, text in docs
        if text or each.required
    ]


def _brief(text: str) -> str:
    """Return the first sentence of a description, with what it warns of."""
    plain = " ".join(without_sources(text).split())
    first = re.split(r"(?<=[.!?]) ", plain, maxsplit=1)[0]
    warnings = [each for each in re.findall(r"Warning: [^.]*\.", plain) if each not in first]
    unit = [each for each in re.findall(r"In (?:major|minor) units of [^.]*\.", plain) if each not in first]
    return " ".join([first, *unit, *warnings])


def result_doc(view: View) -> str:
    """Return what a call returns."""
    if view.page is not None:
        return f"An iterator over all items of all pages, each {_item(view.item)}. Nothing is sent before it is used."
    if view.result == "None":
        return "None: the response is empty."
    if view.is_binary or view.is_text:
        return f"The body of the response, as {'bytes' if view.is_binary else 'text'}."
    if not view.lenient:
        return _of_json(view.success)
    empty = " All are, if the response is empty." if isinstance(view.success, ModelProperty) else ""
    return f"{_of_json(view.success)}{empty} JSON of another shape is returned unchanged."


def _of_json(prop: PropertyProtocol) -> str:
    match prop:
        case AnyProperty():
            return "The JSON of the response. No source shows its shape."
        case ModelProperty() as model:
            return f"{_first(model)} Fields that are missing in the response are `UNSET`."
        case ListProperty() as array:
            return f"A list, each item {_item(array.inner_property)}."
        case _:
            return "The JSON of the response, read as far as its shape is known."


def _item(prop: PropertyProtocol) -> str:
    if not isinstance(prop, ModelProperty):
        return "as it is in the JSON"
    name = str(prop.class_info.name)
    return f"{'an' if name.startswith(tuple('AEIO')) else 'a'} `{name}`"


def _first(model: ModelProperty) -> str:
    """Return the first sentence on a model, which says what it is."""
    said = without_sources(model.description.get_untrusted_value() if model.description else "").strip()
    return re.split(r"(?<=\.)\s", said, maxsplit=1)[0] if said else f"A `{model.class_info.name}`."


def error_docs(view: View) -> Iterator[tuple[str, str]]:
    """Yield the errors that a caller may want to catch, each with its reason."""
    if view.filters:
        yield "FilterError", "A filter cannot be sent. Nothing was sent."
    if view.path_names or view.body is not None or view.controls:
        yield "InvalidRequestError", "An argument cannot be sent. Nothing was sent."
    if view.absent or view.level == "assumed":
        yield "UnverifiedOperationError", "The client was created without `allow_unverified=True`. Nothing was sent."
    if view.path_names:
        yield "NotFoundError", "There is no such record."
    yield "ZenskarError", "Any other failure."


def retry_doc(view: View) -> str:
    """Return a sentence on when the request is sent again."""
    if view.operation.get("x-never-retry"):
        return "Never sent again, whatever the outcome."
    if view.endpoint.method.upper() in SAFE_METHODS:
        return "Sent again after a failure that may pass."
    if view.takes_idempotency_key:
        return "Sent again after a failure that may pass only with an `idempotency_key`; else never once it may have reached the server."
    return "Never sent again once it may have reached the server."


METHOD_DOCS: Mapping[str, Callable[..., Any]] = {
    function.__name__: function for function in (argument_docs, error_docs, field_docs, result_doc, retry_doc)
}
