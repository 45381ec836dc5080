"""A description with one operation for each construct that a description may bring, and helpers to call them.

The client is generated once. Each test starts a sandbox that knows the operation of its construct only.
"""

from collections.abc import Mapping
from typing import Any
from unittest.mock import patch

from tests.templates.small import Package
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import Description

TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "number"}
INTEGER: dict[str, Any] = {"type": "integer"}
NULL: dict[str, Any] = {"type": "null"}


def ref(name: str) -> dict[str, Any]:
    """Refer to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def obj(*required: str, **properties: Any) -> dict[str, Any]:
    """Describe an object."""
    return {"type": "object", "properties": properties, **({"required": [*required]} if required else {})}


def json(schema: Any, example: Any = None, media_type: str = "application/json") -> dict[str, Any]:
    """Describe content."""
    return {"content": {media_type: {"schema": schema, **({} if example is None else {"example": example})}}}


def answer(schema: Any, example: Any = None, media_type: str = "application/json") -> dict[str, Any]:
    """Describe the successful response."""
    return {"responses": {"200": {"description": "Fine.", **json(schema, example, media_type)}}}


def query(name: str, schema: Any, **more: Any) -> dict[str, Any]:
    """Describe a query parameter."""
    return {"name": name, "in": "query", "schema": schema, **more}


LIST = {"type": "array", "items": TEXT}
NOTHING = answer({}, {"fine": True})

SCHEMAS: dict[str, Any] = {
    "Card": obj("number", number=TEXT, holder=TEXT),
    "Account": obj("iban", iban=TEXT, opened={"type": "string", "format": "date-time"}),
    "Cat": obj("kind", kind={"const": "cat"}, lives=INTEGER),
    "Sms": obj("by", "number", by={"const": "sms"}, number=INTEGER, at={"type": "string", "format": "date-time"}),
    "Mail": obj("by", "to", by={"type": "string", "enum": ["mail", "post"]}, to=TEXT),
    "Dog": obj("kind", kind={"type": "string", "enum": ["dog"]}, tricks=LIST),
    "Bird": obj("species", species=TEXT, wings=INTEGER),
    "Fish": obj("species", species=TEXT, fins=INTEGER),
    "Owned": obj("id", id=TEXT, price={**NUMBER, "x-money": "major"}),
    "Boat": {"allOf": [ref("Owned"), obj("sails", sails=INTEGER), {"required": ["price"]}], "description": "A boat."},
    "Amount": NUMBER,
    "Any": obj(a=TEXT),
    "Decimal": obj(b=NUMBER),
    "Request": obj(c=TEXT),
    "Filter": obj(d=TEXT),
    "Operation": obj(e=TEXT),
    "thing": obj(f=TEXT),
    "Thing": obj(g=TEXT),
    "Odd": obj("c", c=TEXT),
    "Leaf": obj("size", size=INTEGER),
    "Tree": {"type": "array", "items": ref("Tree")},
    "Clashing": obj(
        "body",
        **dict.fromkeys(("body", "self", "fields", "where", "to_dict", "additional_properties", "dt", "import"), TEXT),
        **dict.fromkeys(("Status", "status", "field-x", "field_x"), TEXT),
        at={"type": "string", "format": "date-time"},
    ),
    "Upload": obj("file", file={"type": "string", "format": "binary"}, note=TEXT, tags=LIST, about=ref("Leaf")),
    "Form": obj("name", name=TEXT, tags=LIST, codes=LIST, address=obj(city=TEXT)),
    "ThingPage": obj(rows={"type": "array", "items": ref("Leaf")}, next={"type": ["string", "null"]}),
}

PET = {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}}
CHANNEL = {"oneOf": [ref("Sms"), ref("Mail")], "discriminator": {"propertyName": "by"}}
MAPPED = {
    "oneOf": [ref("Bird"), ref("Fish")],
    "discriminator": {"propertyName": "species", "mapping": {"owl": "#/components/schemas/Bird", "eel": "Fish"}},
}

OPERATIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "plain_union": ("get", "/plain", answer(obj(by={"anyOf": [ref("Card"), ref("Account")]}))),
    "inline_discriminator": ("get", "/pets", answer(obj(pet=PET, more={"type": "array", "items": {"anyOf": [PET, NULL]}}))),
    "other_discriminator": (
        "get",
        "/other-pets",
        answer(obj(pet={"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "tag", "mapping": {"c": "Cat", "d": "Dog"}}})),
    ),
    "mapped_discriminator": ("get", "/mapped", answer(MAPPED, {"species": "eel", "fins": 2})),
    "inherited": ("get", "/boats", answer(ref("Boat"), {"id": "b", "price": 1, "sails": 3})),
    "send_inherited": ("post", "/boats/send", {"requestBody": json(ref("Boat")), **NOTHING}),
    "constants": ("get", "/constants", answer(obj("one", one={"const": "a"}, two={"const": 2}, three={"const": None}))),
    "numbers": (
        "get",
        "/numbers",
        answer(obj(n={"enum": [1, 2]}, b={"enum": [True]}, z={"enum": [None]}, s={"enum": ["x", "X", "a-b", "a_b", "", None]}, m={"enum": ["x", "y", 1]})),
    ),
    "number": ("get", "/number", answer(NUMBER, 1.5)),
    "named_number": ("get", "/number/named", answer(ref("Amount"), 1.5)),
    "number_or_text": ("get", "/number/text", answer({"anyOf": [NUMBER, {"type": "string", "enum": ["none", "all"]}, NULL]}, 1.5)),
    "list_of_numbers": ("get", "/number/list", answer({"type": "array", "items": {"enum": [1, 1.5]}}, [1.5])),
    "clashing_classes": (
        "get",
        "/classes",
        answer(obj(**{name: ref(name) for name in ("Any", "Decimal", "Request", "Filter", "Operation", "thing", "Thing", "Odd")})),
    ),
    "clashing_fields": ("post", "/fields", {"requestBody": json(ref("Clashing")), **answer(ref("Clashing"))}),
    "clashing_parameters": (
        "post",
        "/parameters/{c}",
        {
            "parameters": [
                {"name": "c", "in": "path", "required": True, "schema": TEXT},
                *(query(name, TEXT) for name in ("fields", "request", "c", "body", "self")),
            ],
            "requestBody": json(ref("Odd")),
            **NOTHING,
        },
    ),
    "lists": (
        "get",
        "/lists",
        {
            "parameters": [
                query("repeated", LIST),
                query("comma", LIST, explode=False),
                query("space", LIST, style="spaceDelimited", explode=False),
                query("pipe", LIST, style="pipeDelimited", explode=False),
                query("deep", {"type": "object", "additionalProperties": True}, style="deepObject"),
                query("mixed", {"anyOf": [obj(gte=INTEGER), INTEGER]}, style="deepObject"),
                query("expand", LIST, style="deepObject"),
                query("page", obj(size=INTEGER, number=INTEGER), style="deepObject"),
                query("spread", obj(low=INTEGER, high=INTEGER)),
                query("days", {"anyOf": [{"type": "array", "items": {"type": "string", "format": "date"}}, NULL]}),
                {"name": "doc", "in": "query", **json(obj(a=INTEGER))},
                {"name": "X-Many", "in": "header", "schema": LIST},
            ],
            **NOTHING,
        },
    ),
    "list_leaves": (
        "get",
        "/leaves",
        {
            "x-page": {"items": "rows", "next": "next"},
            "parameters": [
                query("cursor", TEXT, **{"x-control": True}),
                query("include", LIST, **{"x-control": True}),
                query("metadata", {"type": "object", "additionalProperties": True}, style="deepObject"),
                query("size__gte", INTEGER, required=True),
                query("tags", LIST),
                query("class", TEXT),
                query("state__in", {"type": "array", "items": ref("State")}, explode=False),
                {"name": "X-Tenant", "in": "header", "schema": TEXT},
            ],
            **answer(ref("ThingPage"), {"rows": [{"size": 1}], "next": None}),
        },
    ),
    "several_statuses": (
        "post",
        "/several",
        {"responses": {"200": {"description": "a", **json(ref("Card"), {"number": "1"})}, "202": {"description": "b", **json(ref("Account"))}, "204": {"description": "c"}}},
    ),
    "any_success": ("get", "/any-success", {"responses": {"2XX": {"description": "a", **json(ref("Leaf"), {"size": 1})}}}),
    "only_default": ("get", "/default", {"responses": {"default": {"description": "a", **json(ref("Leaf"), {"size": 2})}, "404": {"description": "b"}}}),
    "no_content": ("delete", "/nothing", {"responses": {"204": {"description": "Gone."}}}),
    "two_media_types": (
        "get",
        "/two",
        {"responses": {"200": {"description": "a", "content": {"text/csv": {"schema": TEXT}, "application/json": {"schema": ref("Leaf"), "example": {"size": 3}}}}}},
    ),
    "any_media_type": ("get", "/any-type", answer(ref("Leaf"), {"size": 4}, "*/*")),
    "json_of_a_kind": ("post", "/kind", {"requestBody": json(ref("Leaf"), media_type="application/leaf+json"), **answer(ref("Leaf"), {"size": 5}, "application/leaf+json")}),
    "pdf": ("get", "/pdf", answer({"type": "string", "format": "binary"}, "%PDF", "application/pdf")),
    "csv": ("get", "/csv", answer(TEXT, "a,b", "text/csv")),
    "plain_text": ("get", "/text", answer(TEXT, "hello", "text/plain")),
    "upload": ("post", "/upload", {"requestBody": json(ref("Upload"), media_type="multipart/form-data"), **NOTHING}),
    "send_form": (
        "post",
        "/form",
        {
            "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": ref("Form"), "encoding": {"codes": {"style": "deepObject"}}}}},
            **NOTHING,
        },
    ),
    "send_texts": ("post", "/texts", {"requestBody": json({"anyOf": [LIST, TEXT]}), **NOTHING}),
    "send_channel": ("post", "/channels", {"requestBody": json(CHANNEL), **answer(CHANNEL, {"by": "sms", "number": 1})}),
    "upload_deep": (
        "post",
        "/upload/deep",
        {
            "requestBody": {
                "content": {
                    "multipart/form-data": {
                        "schema": obj("file", file={"type": "string", "format": "binary"}, link=obj(create={"type": "boolean"}), codes=LIST),
                        "encoding": {"link": {"style": "deepObject", "explode": True}, "codes": {"style": "deepObject"}},
                    }
                }
            },
            **NOTHING,
        },
    ),
    "send_bytes": ("put", "/bytes", {"requestBody": json({}, media_type="application/octet-stream"), **NOTHING}),
    "inline": (
        "post",
        "/inline",
        {
            "requestBody": json({**obj("a", a=INTEGER, deep={**obj(x=TEXT), "title": "Deep"}), "title": "Body"}),
            **answer({**obj(deep={**obj(y=TEXT), "title": "Deep"}), "title": "Body"}),
        },
    ),
    "maps": (
        "get",
        "/maps",
        answer(
            obj(
                leaves={"type": "object", "additionalProperties": ref("Leaf")},
                prices={"type": "object", "additionalProperties": {**NUMBER, "x-money": "major"}},
                times={"type": "object", "patternProperties": {"^t": {"type": "string", "format": "date-time"}}},
            )
        ),
    ),
    "send_maps": ("post", "/maps/send", {"requestBody": json(obj(prices={"type": "object", "x-money": "major", "additionalProperties": NUMBER})), **NOTHING}),
    "get-with-hyphens": ("get", "/hyphens", answer(ref("Tree"), [[]])),
    "look": ("head", "/look", answer(ref("Leaf"))),
}  # fmt: skip


def document() -> dict[str, Any]:
    """Return the description with all constructs."""
    paths: dict[str, Any] = {}
    for name, (method, path, said) in OPERATIONS.items():
        paths.setdefault(path, {})[method] = _operation(name, said)
    paths["/items/{item}"] = {
        "parameters": [{"$ref": "#/components/parameters/Item"}, query("lang", TEXT)],
        "get": _operation("shared", {"parameters": [query("lang", INTEGER)], **NOTHING}),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Constructs", "version": "1", "x-apiversion": "20200101"},
        "servers": [{"url": "https://constructs.example"}],
        "tags": [{"name": "Things", "x-namespace": "things", "description": "What there is."}],
        "components": {
            "parameters": {"Item": {"name": "item", "in": "path", "required": True, "schema": TEXT}},
            "schemas": {
                **{name: {"title": name, **schema} for name, schema in SCHEMAS.items()},
                "State": {"title": "State", "type": "string", "x-extensible-enum": ["on", "off"]},
            },
        },
        "paths": paths,
    }


def _operation(name: str, said: Mapping[str, Any]) -> dict[str, Any]:
    evidence = {"level": "documented", "index": [], "sources": ["a page"]}
    method = name.replace("-", "_")
    return {
        "operationId": name,
        "x-method": method,
        "tags": ["Things"],
        "summary": name,
        "x-evidence": evidence,
        **said,
    }


class Constructs(Package):
    """The generated client, and sandboxes for single operations of it."""

    def operation(self, name: str) -> Any:
        """Return the module of an operation."""
        return self.module(f"api.things.{name}")

    def read(self, name: str, data: Any) -> Any:
        """Read a response, and check that it is written back as it came."""
        module, types = self.operation(name), self.module("types")
        text = types.dumps(data)
        found = module.OPERATION.read(types.loads(text))
        assert types.loads(types.dumps(found)) == types.loads(text)
        return found

    def send(self, name: str, *arguments: Any, **options: Any) -> tuple[http.Request, Any]:
        """Call an operation in a sandbox; return what was sent, and the response as it was read."""
        given = self.operation(name).request(*arguments, **options)
        return self.deliver(given)

    def deliver(self, given: Any) -> tuple[http.Request, Any]:
        """Send a request to a sandbox that knows its operation only."""
        with sandbox_of(given.operation.path) as sandbox:
            client = http.Client(
                base_url="http://sandbox.invalid", transport=sandbox.transport, headers=sandbox.headers
            )
            with client:
                response = client.request(
                    given.operation.method, given.url(), headers=given.header_fields(), content=given.content()
                )
        assert response.is_success, response.text
        return response.request, given.operation.answer(response).parsed


def sandbox_of(path: str) -> Sandbox:
    """Start a sandbox that knows one path."""
    whole = document()
    described = Description({**whole, "paths": {path: whole["paths"][path]}})
    with patch("zenskar_ext.testing.sandbox.bundled", lambda: described):
        return Sandbox()
