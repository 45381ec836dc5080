"""Turn an operation of the description into the pieces of Python that the templates print.

The generator drops the vendor extensions of operations. This module joins them with what the generator parsed.
"""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from attrs import frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.bodies import sent_names, sent_type
from scripts.decisions import SETTLED
from scripts.description import DescriptionError, complete, namespaces, operations
from scripts.fields import amounts_of, properties_of, rename
from scripts.list_filters import FilterField, filter_field, is_filter, split
from scripts.shapes import FORMS, read, type_of, whole_number, writer

PAGE_PARTS = {"items", "instead", "next", "previous", "total"}


@frozen
class View:
    """One operation, ready to be printed."""

    endpoint: Endpoint
    operation: Mapping[str, Any]
    path: str
    namespace: str

    @property
    def method_name(self) -> str:
        """Return the name of its method in the namespace."""
        return str(self.operation["x-method"])

    @property
    def name(self) -> str:
        """Return the name that users know: `invoices.list`."""
        return f"{self.namespace}.{self.method_name}"

    @property
    def level(self) -> str:
        """Return the evidence level of its path."""
        return str(self.operation["x-evidence"]["level"])

    @property
    def absent(self) -> str:
        """Return why it is probably not there, "" if nothing says so."""
        return str(self.operation.get("x-absent", ""))

    @property
    def page(self) -> Mapping[str, str | list[str]] | None:
        """Return the attributes of the page model, by their role; None if the operation is not paginated."""
        shape = self.operation.get("x-page")
        if shape is None:
            return None
        if "items" not in shape or not set(shape) <= PAGE_PARTS:
            raise DescriptionError(
                f"{self.name}: x-page must have items, and only keys of {', '.join(sorted(PAGE_PARTS))}"
            )
        if shape == {"items": ""} and isinstance(self.success, ListProperty):
            return {}
        model = self.page_model
        if model is None:
            raise DescriptionError(f"{self.name}: x-page needs an object as response, or an array and empty items")
        names = {prop.name.get_untrusted_value(): str(prop.python_name) for prop in properties_of(model)}
        others = shape.get("instead", [])
        missing = sorted({*others, *(field for part, field in shape.items() if part != "instead")} - set(names))
        if missing:
            raise DescriptionError(
                f"{self.name}: x-page names {', '.join(missing)}, which {model.class_info.name} lacks"
            )
        found = {part: names[field] for part, field in shape.items() if part != "instead"}
        return {**found, **({"instead": [names[field] for field in others]} if others else {})}

    @property
    def page_model(self) -> ModelProperty | None:
        """Return the model of a page. The response may be the array of items instead: then it is a union of both."""
        candidates = self.success.inner_properties if isinstance(self.success, UnionProperty) else [self.success]
        return next((each for each in candidates if isinstance(each, ModelProperty)), None)

    @property
    def item(self) -> PropertyProtocol:
        """Return the property of the items of a page."""
        if isinstance(self.success, ListProperty):
            return self.success.inner_property
        field = self.operation["x-page"]["items"]
        for prop in properties_of(self.page_model) if self.page_model is not None else ():
            if prop.name.get_untrusted_value() == field:
                for candidate in prop.inner_properties if isinstance(prop, UnionProperty) else (prop,):
                    if isinstance(candidate, ListProperty):
                        return candidate.inner_property
        raise DescriptionError(f"{self.name}: {field}, which x-page names, is not an array")

    @property
    def success(self) -> PropertyProtocol:
        """Return the property of the response."""
        return self.endpoint.responses.patterns[0].prop

    @property
    def media_type(self) -> str:
        """Return the media type of the response; `application/json` for any kind of JSON."""
        return str(self.operation["x-answer"]["media_type"])

    @property
    def is_text(self) -> bool:
        """Return whether the response is text rather than JSON."""
        return bool(self.operation["x-answer"]["kind"] == "text")

    @property
    def is_binary(self) -> bool:
        """Return whether the response is bytes, such as a PDF."""
        return bool(self.operation["x-answer"]["kind"] == "bytes")

    @property
    def result(self) -> str:
        """Return the type that a call returns."""
        if self.operation["x-answer"]["kind"] == "none":
            return "None"
        return "str" if self.is_text else "bytes" if self.is_binary else type_of(self.success)

    @property
    def reader(self) -> str:
        """Return the code of the function that reads the JSON of the response."""
        match self.success:
            case ModelProperty() as model if not self.lenient:
                return f"lambda data: {model.class_info.name}.from_dict(expect_object(data))"
            case ModelProperty() as model:
                name = model.class_info.name
                return (
                    f"lambda data: {name}.from_dict(data or {{}}) if data is None or data.__class__ is dict else data"
                )
            case ListProperty() as array if not self.lenient:
                return f"lambda data: [{read(array.inner_property, 'item')} for item in expect_array(data)]"
            case _ if self.operation["x-answer"]["kind"] == "none":
                return "lambda data: None"
            case _ if self.is_binary:
                return "as_it_came"
            case other:
                expression = read(other, "data")
                return "as_it_came" if expression == "data" else f"lambda data: {expression}"

    @property
    def inferred(self) -> str:
        """Return why the response is described although no source shows all of it; "" if one does."""
        return str(self.operation["x-answer"]["inferred"])

    @property
    def doubt(self) -> str:
        """Return a sentence that says that the response is inferred, and why; "" if it is not, or is any JSON."""
        return f"The response is inferred: {self.inferred}" if self.inferred and self.result != "Any" else ""

    @property
    def lenient(self) -> bool:
        """Return whether an empty response is read as a model without fields, and one of another shape passed on unchanged.

        A call that changed something must not seem to have failed only because its response was inferred wrongly. A
        read can be repeated: there another shape is an error, which has the response.
        """
        return bool(self.doubt) and self.endpoint.method != "get"

    @property
    def path_names(self) -> list[str]:
        """Return the names of the path parameters."""
        return [str(parameter.python_name) for parameter in self.endpoint.path_parameters]

    @property
    def path_types(self) -> Mapping[str, str]:
        """Return the type of each path parameter as a caller may pass it."""
        return {
            str(each.python_name): "str | UUID" if isinstance(each, StringProperty) else type_of(each, given=True)
            for each in self.endpoint.path_parameters
        }

    @property
    def controls(self) -> list[PropertyProtocol]:
        """Return the query and header parameters that are not filters, the required ones first."""
        filters = {name for field in self.filters.values() for name in field.parameters.values()}
        parameters = [*self.endpoint.query_parameters, *self.endpoint.header_parameters]
        own = [parameter for parameter in parameters if parameter.name.get_untrusted_value() not in filters]
        return sorted(own, key=lambda parameter: not parameter.required)

    @property
    def query_controls(self) -> list[PropertyProtocol]:
        """Return the query parameters that are not filters."""
        return [parameter for parameter in self.controls if self.is_query(parameter)]

    def is_query(self, parameter: PropertyProtocol) -> bool:
        """Return whether a parameter is sent in the query."""
        return any(parameter is each for each in self.endpoint.query_parameters)

    @property
    def filters(self) -> Mapping[str, FilterField]:
        """Return the fields that a list can be filtered by; empty if the operation is not a list."""
        if "x-page" not in self.operation:
            return {}
        grouped: dict[str, dict[str, Any]] = {}
        for parameter in self.operation["parameters"]:
            if parameter["in"] == "query" and not parameter.get("x-control") and is_filter(parameter):
                field, operator = split(parameter["name"], several="x-style" in parameter)
                grouped.setdefault(field, {})[operator] = parameter
        return {field: filter_field(self.name, field, parameters) for field, parameters in grouped.items()}

    @property
    def writers(self) -> Mapping[str, str]:
        """Return the functions that write query parameters whose type alone does not say how they are sent."""
        found = {each.name.get_untrusted_value(): writer(each) for each in self.endpoint.query_parameters}
        controls = {each.name.get_untrusted_value() for each in self.controls}
        counts = {
            each["name"]: whole_number(each["schema"])
            for each in self.operation["parameters"]
            if each["in"] == "query" and each["name"] in controls
        }
        functions = {name: function or counts.get(name, "") for name, function in found.items()}
        return {name: function for name, function in functions.items() if function not in ("", FORMS[""])}

    @property
    def styles(self) -> Mapping[str, str]:
        """Return how the lists and objects in parameters are sent, by the name of the parameter."""
        return {each["name"]: each["x-style"] for each in self.operation["parameters"] if "x-style" in each}

    @property
    def sends(self) -> str:
        """Return how a body is written: `json`, `form`, `multipart` or `bytes`."""
        kind = self.operation.get("x-request", {}).get("kind", "json")
        return "bytes" if kind == "text" else str(kind)

    @property
    def content_type(self) -> str:
        """Return the media type of the body."""
        return str(self.operation.get("x-request", {}).get("content_type", "application/json"))

    @property
    def deep(self) -> list[str]:
        """Return the fields of a form whose lists are sent with the number of each item."""
        return list(self.operation.get("x-request", {}).get("deep", ()))

    @property
    def server(self) -> str | None:
        """Return the address of the operation if it differs from that of the API, else None."""
        servers = self.operation.get("servers")
        return str(servers[0]["url"]) if servers else None

    @property
    def takes_idempotency_key(self) -> bool:
        """Return whether the server can recognise a repeated request by its idempotency key."""
        return any(parameter["name"] == "Idempotency-Key" for parameter in self.operation["parameters"])

    @property
    def body(self) -> PropertyProtocol | None:
        """Return the property of the request body; None if there is no body."""
        return self.endpoint.bodies[0].prop if self.endpoint.bodies else None

    @property
    def body_type(self) -> str:
        """Return the type of the body as a caller may pass it."""
        assert self.body is not None
        return "bytes | str" if self.sends == "bytes" else sent_type(self.body)

    @property
    def plain_body_type(self) -> str:
        """Return the type of the body without the types of dicts that only type checkers know."""
        assert self.body is not None
        return type_of(self.body, given=True)

    @property
    def body_model(self) -> ModelProperty | None:
        """Return the model whose fields may be keywords: the body, or the item of a body that takes one or many.

        A body that may be one of several models has no such fields.
        """
        return self.body_models[0] if len(self.body_models) == 1 else None

    @property
    def body_models(self) -> list[ModelProperty]:
        """Return the models that the body may be."""
        return [prop for prop in self._bodies if isinstance(prop, ModelProperty)]

    @property
    def _bodies(self) -> list[PropertyProtocol]:
        found = self.body.inner_properties if isinstance(self.body, UnionProperty) else [self.body]
        return [prop for prop in found if prop is not None]

    @property
    def takes_many(self) -> bool:
        """Return whether a JSON body may be a list."""
        return any(isinstance(prop, ListProperty) for prop in self._bodies)

    @property
    def takes_scalar(self) -> bool:
        """Return whether a JSON body may be a single value, such as a text."""
        others = [prop for prop in self._bodies if not isinstance(prop, ModelProperty | ListProperty)]
        return self.sends == "json" and bool(others)

    @property
    def files(self) -> list[str]:
        """Return the fields of a multipart body that are files, or lists of files."""
        fields = properties_of(self.body_model) if self.sends == "multipart" and self.body_model else []
        return [prop.name.get_untrusted_value() for prop in fields if "File" in re.findall(r"\w+", type_of(prop))]

    @property
    def fields_type(self) -> str | None:
        """Return the name of the TypedDict of the fields of the body; None if no fields are known."""
        model = self.body_model
        return f"{model.class_info.name}Fields" if model and properties_of(model) else None

    @property
    def body_dicts(self) -> dict[str, str]:
        """Return the modules of the types of the dicts that a body may be, by the names of the types."""
        return sent_names(self.body) if self.body is not None else {}

    @property
    def evidence(self) -> str:
        """Return a sentence on the evidence of the operation, with the source that settled its level, or else the first."""
        sources = self.operation["x-evidence"]["sources"]
        shown = sources[-1:] if self.level in SETTLED else sources[:1]
        return f"Evidence: {self.level}{''.join(f' ({source})' for source in shown)}."

    @property
    def caution(self) -> str:
        """Return a warning if no source shows the path of the operation; "" otherwise."""
        if self.absent:
            return f"Warning: probably not there: {self.absent}. The call raises `UnverifiedOperationError` unless the client was created with `allow_unverified=True`."
        if self.level == "assumed":
            return "Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with `allow_unverified=True`. Verify the path with `zenskar probe`."
        if self.level == "inferred":
            return "Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`."
        return ""

    @property
    def amounts(self) -> list[str]:
        """Return sentences on the units of the amounts in the body and the response."""
        answer = self.item if self.page is not None else self.success
        models = [model for model in (self.body_model, answer) if isinstance(model, ModelProperty)]
        return list(dict.fromkeys(sentence for model in models for sentence in amounts_of(model)))

    @property
    def model_imports(self) -> list[str]:
        """Return the imports of the models that the operation names."""
        found = {line for line in self.endpoint.relative_imports if "...models." in line}
        return sorted(found)

    @property
    def item_imports(self) -> list[str]:
        """Return the imports of the model of the items of a page."""
        prefix = "..."
        return (
            sorted({*self.item.get_lazy_imports(prefix=prefix), *self.item.get_imports(prefix=prefix)})
            if self.page is not None
            else []
        )


def views(document: dict[str, Any], endpoints: Iterable[Endpoint]) -> dict[str, View]:
    """Join parsed operations with the description.

    Args:
        document: The normalised bundle.
        endpoints: The operations that the generator parsed.

    Returns:
        The views by operationId.
    """
    names = namespaces(document)
    described = {operation["operationId"]: (path, operation) for path, _, operation in operations(document)}
    found = {}
    for endpoint in endpoints:
        path, operation = described[str(endpoint.name)]
        parameters = [_parameter(each, document["components"]) for each in operation.get("parameters", [])]
        view = View(endpoint, {**operation, "parameters": parameters}, path, names[operation["tags"][0]])
        found[str(endpoint.name)] = view
    complete(partial(_check, view) for view in found.values())
    _refuse_methods_of_one_name(found.values())
    return found


def _check(view: View) -> None:
    """Look at all that the templates print of a view, so that what cannot be printed is found before anything is."""
    if len(view.endpoint.responses.patterns) != 1:
        raise DescriptionError(f"{view.name}: it needs exactly one successful response")
    complete(partial(getattr, view, part) for part in ("page", "filters", "amounts", "item_imports"))
    settle(view)


def _refuse_methods_of_one_name(views: Iterable[View]) -> None:
    names = [view.name for view in views]
    twice = sorted({name for name in names if names.count(name) > 1 or name.endswith(".raw")})
    if twice:
        raise DescriptionError(f"{', '.join(twice)}: the method name is already taken")


def settle(view: View) -> None:
    """Rename the parameters of an operation that are called like another argument of its method.

    The fields of a body and the filters of a list keep their names: they are keywords. A parameter of the same name
    says in its name where it is sent: `state_query`.
    """
    keywords = {
        *view.filters,
        *(str(prop.python_name) for prop in (properties_of(view.body_model) if view.body_model else ())),
    }
    taken = {"self", "body", "fields", "where", "query", "filters", "request", *keywords}
    places = (
        ("path", view.endpoint.path_parameters),
        ("query", view.endpoint.query_parameters),
        ("header", view.endpoint.header_parameters),
    )
    for place, parameters in places:
        for parameter in parameters:
            if str(parameter.python_name) in view.filters and parameter.name.get_untrusted_value() not in _controls(
                view
            ):
                continue  # it is the filter
            rename(parameter, taken, place if str(parameter.python_name) in keywords else "")
            taken.add(str(parameter.python_name))


def _controls(view: View) -> set[str]:
    return {parameter.name.get_untrusted_value() for parameter in view.controls}


def _parameter(parameter: Mapping[str, Any], components: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a parameter with its reference resolved, and with the class of its values if they are an open enum."""
    if "$ref" in parameter:
        parameter = components["parameters"][parameter["$ref"].rpartition("/")[2]]
    schema = parameter["schema"]
    several = [candidate.get("items", {}) for candidate in (schema, *schema.get("anyOf", []))]
    for candidate in (schema, *schema.get("anyOf", []), *several):
        name = candidate.get("$ref", "").rpartition("/")[2]
        if name and "x-extensible-enum" in components["schemas"][name]:
            return {**parameter, "schema": {"x-class": components["schemas"][name]["title"]}}
    return {**parameter, "schema": _shown(schema, components)}


def _shown(schema: Mapping[str, Any], components: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a schema whose reference, and that of its items, is replaced by the schema itself."""
    name = schema.get("$ref", "").rpartition("/")[2]
    found = components["schemas"][name] if name else schema
    return {**found, "items": _shown(found["items"], components)} if "items" in found else found
