"""What the templates of operations and namespaces print: an operation of the description as pieces of Python.

The generator drops the vendor extensions of operations; here they are joined with what it parsed.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen
from openapi_python_client.parser.bodies import BodyType
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.description import DescriptionError, namespaces, operations
from scripts.fields import amounts_of, properties_of
from scripts.list_filters import FilterField, filter_field, split
from scripts.shapes import read, type_of

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
        """Give the name of its method in the namespace."""
        return str(self.operation["x-method"])

    @property
    def name(self) -> str:
        """Give the name by which users know it: `invoices.list`."""
        return f"{self.namespace}.{self.method_name}"

    @property
    def level(self) -> str:
        """Give how well its path is known."""
        return str(self.operation["x-evidence"]["level"])

    @property
    def page(self) -> Mapping[str, str] | None:
        """Give the attributes of the page model, by what they are; None if it does not page."""
        shape = self.operation.get("x-page")
        if shape is None:
            return None
        if "items" not in shape or not set(shape) <= PAGE_PARTS:
            raise DescriptionError(
                f"{self.name}: x-page says items, and of {', '.join(sorted(PAGE_PARTS))} what there is"
            )
        if shape == {"items": ""} and isinstance(self.success, ListProperty):
            return {}
        model = self.success
        if not isinstance(model, ModelProperty):
            raise DescriptionError(f"{self.name}: x-page needs an object as answer, or an array where items is empty")
        names = {prop.name.get_untrusted_value(): str(prop.python_name) for prop in properties_of(model)}
        missing = sorted(set(shape.values()) - set(names))
        if missing:
            raise DescriptionError(
                f"{self.name}: x-page names {', '.join(missing)}, which {model.class_info.name} lacks"
            )
        return {part: names[field] for part, field in shape.items()}

    @property
    def item(self) -> PropertyProtocol:
        """Give the items of a page."""
        if isinstance(self.success, ListProperty):
            return self.success.inner_property
        field = self.operation["x-page"]["items"]
        for prop in properties_of(self.success) if isinstance(self.success, ModelProperty) else ():
            if prop.name.get_untrusted_value() == field:
                for candidate in prop.inner_properties if isinstance(prop, UnionProperty) else (prop,):
                    if isinstance(candidate, ListProperty):
                        return candidate.inner_property
        raise DescriptionError(f"{self.name}: {field}, which x-page names, is no array")

    @property
    def success(self) -> PropertyProtocol:
        """Give the answer."""
        return self.endpoint.responses.patterns[0].prop

    @property
    def is_text(self) -> bool:
        """Tell whether the answer is text rather than JSON."""
        return self.endpoint.responses.patterns[0].source["return_type"] == "str"

    @property
    def result(self) -> str:
        """Give the type of what a call gives back."""
        if self.endpoint.responses.patterns[0].source["return_type"] == "None":
            return "None"
        return "str" if self.is_text else type_of(self.success)

    @property
    def reader(self) -> str:
        """Give the function that reads the JSON of the answer."""
        match self.success:
            case ModelProperty() as model:
                return f"lambda data: {model.class_info.name}.from_dict(expect_object(data))"
            case ListProperty() as array:
                return f"lambda data: [{read(array.inner_property, 'item')} for item in expect_array(data)]"
            case _ if self.result == "None":
                return "lambda data: None"
            case other:
                expression = read(other, "data")
                return "as_it_came" if expression == "data" else f"lambda data: {expression}"

    @property
    def path_names(self) -> list[str]:
        """Give the names of the path parameters."""
        return [str(parameter.python_name) for parameter in self.endpoint.path_parameters]

    @property
    def controls(self) -> list[PropertyProtocol]:
        """Give the query and header parameters that are keywords of their own: all but the filters."""
        filters = {name for field in self.filters.values() for name in field.parameters.values()}
        parameters = [*self.endpoint.query_parameters, *self.endpoint.header_parameters]
        own = [parameter for parameter in parameters if parameter.name.get_untrusted_value() not in filters]
        return sorted(own, key=lambda parameter: not parameter.required)

    @property
    def filters(self) -> Mapping[str, FilterField]:
        """Give the fields that a list is filtered by; empty for what is no list."""
        if "x-page" not in self.operation:
            return {}
        grouped: dict[str, dict[str, Any]] = {}
        for parameter in self.operation["parameters"]:
            if parameter["in"] == "query" and not parameter.get("x-control"):
                field, operator = split(parameter["name"])
                grouped.setdefault(field, {})[operator] = parameter
        return {field: filter_field(self.name, field, parameters) for field, parameters in grouped.items()}

    @property
    def server(self) -> str | None:
        """Give the address of the operation, if it is another than the API's."""
        servers = self.operation.get("servers")
        return str(servers[0]["url"]) if servers else None

    @property
    def takes_idempotency_key(self) -> bool:
        """Tell whether the server can tell a repeated request by its key."""
        return any(parameter["name"] == "Idempotency-Key" for parameter in self.operation["parameters"])

    @property
    def body(self) -> PropertyProtocol | None:
        """Give the body."""
        return self.endpoint.bodies[0].prop if self.endpoint.bodies else None

    @property
    def body_type(self) -> str:
        """Give the type of the body as a caller may give it."""
        assert self.body is not None
        return type_of(self.body, given=True)

    @property
    def body_model(self) -> ModelProperty | None:
        """Give the model whose fields may be keywords: the body, or the one item of a body that takes one or many."""
        candidates = self.body.inner_properties if isinstance(self.body, UnionProperty) else [self.body]
        return next((prop for prop in candidates if isinstance(prop, ModelProperty)), None)

    @property
    def fields_type(self) -> str | None:
        """Give the TypedDict of the fields of the body; None if the body has no known ones."""
        model = self.body_model
        return f"{model.class_info.name}Fields" if model and properties_of(model) else None

    @property
    def evidence(self) -> str:
        """Give a sentence on how well the operation is known."""
        sources = "".join(f" ({source})" for source in self.operation["x-evidence"]["sources"][:1])
        known = f"Evidence: {self.level}{sources}."
        if self.level == "assumed":
            return f"{known} The path is only assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe` finds out."
        if self.level == "inferred":
            return f"{known} The path is inferred from its siblings: the first call warns; `make probe` finds out."
        return known

    @property
    def amounts(self) -> list[str]:
        """Give sentences on the units of what the body and the answer hold."""
        answer = self.item if self.page is not None else self.success
        models = [model for model in (self.body_model, answer) if isinstance(model, ModelProperty)]
        return list(dict.fromkeys(sentence for model in models for sentence in amounts_of(model)))

    @property
    def model_imports(self) -> list[str]:
        """Give the imports of the models that the operation names."""
        found = {line for line in self.endpoint.relative_imports if "...models." in line}
        return sorted(found)

    @property
    def item_imports(self) -> list[str]:
        """Give the imports of the model that the items of a page are."""
        prefix = "..."
        return (
            sorted({*self.item.get_lazy_imports(prefix=prefix), *self.item.get_imports(prefix=prefix)})
            if self.page is not None
            else []
        )

    @property
    def argument_docs(self) -> list[tuple[str, str]]:
        """Give name and sense of each parameter that has a description, and of a body with fields."""
        own = {*self.path_names, *(str(parameter.python_name) for parameter in self.controls)}
        docs = [
            (str(parsed.python_name), str(raw["description"]).strip())
            for raw in self.operation.get("parameters", [])
            for parsed in (*self.endpoint.path_parameters, *self.controls)
            if parsed.name.get_untrusted_value() == raw["name"] and raw.get("description")
        ]
        if self.body_model is not None and self.fields_type:
            docs.append(
                ("body", f"a `{self.body_model.class_info.name}`, a dict of the same shape, or its fields as keywords.")
            )
        return [(name, text) for name, text in docs if name in own or name == "body"]


def views(document: dict[str, Any], endpoints: Iterator[Endpoint]) -> dict[str, View]:
    """Join parsed operations with the description.

    Args:
        document: The bundle.
        endpoints: What the generator parsed.

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
        _refuse_what_cannot_be_printed(view)
        _refuse_clashes(view)
        found[str(endpoint.name)] = view
    _refuse_methods_of_one_name(found.values())
    return found


def _refuse_what_cannot_be_printed(view: View) -> None:
    if len(view.endpoint.responses.patterns) != 1:
        raise DescriptionError(f"{view.name}: it needs one answer of success")
    if any(body.body_type != BodyType.JSON for body in view.endpoint.bodies) or len(view.endpoint.bodies) > 1:
        raise DescriptionError(f"{view.name}: a body that is not JSON alone has no template")


def _refuse_methods_of_one_name(views: Iterable[View]) -> None:
    names = [view.name for view in views]
    twice = sorted({name for name in names if names.count(name) > 1 or name.endswith(".raw")})
    if twice:
        raise DescriptionError(f"{', '.join(twice)}: the name of the method is taken")


def _refuse_clashes(view: View) -> None:
    names = ["self", *view.path_names, *(str(parameter.python_name) for parameter in view.controls), *view.filters]
    if view.body_model is not None:
        names += ["body", *(str(prop.python_name) for prop in properties_of(view.body_model))]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise DescriptionError(f"{view.name}: {', '.join(twice)} would stand for two things in one call")


def _parameter(parameter: Mapping[str, Any], components: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a parameter with its reference in place, and the class of its values if they are an open enum."""
    if "$ref" in parameter:
        parameter = components["parameters"][parameter["$ref"].rpartition("/")[2]]
    schema = parameter["schema"]
    for candidate in (schema, *schema.get("anyOf", [])):
        name = candidate.get("$ref", "").rpartition("/")[2]
        if name and "x-extensible-enum" in components["schemas"][name]:
            return {**parameter, "schema": {"x-class": components["schemas"][name]["title"]}}
    return parameter
