"""What each part of a description may contain: the keywords of OpenAPI 3.1 that are used here, and the extensions.

Names that become names in Python, in addresses or in files have patterns.
"""

from collections.abc import Mapping
from typing import Any, Final

from scripts.fields import UNITS
from scripts.lint.contradictions import FORMATS, TYPES, contradictions
from scripts.lint.rules import Found, Rule, anything, fields, many, named, plain, referring, text, words
from scripts.normalise.parameters import HEADER, OF_HTTP
from scripts.operations import PAGE_PARTS
from scripts.problems import Pointer, meant, shown
from scripts.shapes import FORMS

LEVELS: Final = (
    "published",
    "documented",
    "vendor_tool",
    "client_code",
    "inferred",
    "assumed",
    "probed",
    "adopted",
    "observed",
)
"""How well the path of an operation is known."""
METHODS: Final = ("get", "put", "post", "delete", "patch", "head")

OF_CLIENT: Final = {*OF_HTTP, "apiversion", "organisation", "user-agent", "x-api-key"}
"""The headers that the client sets."""

_LITERAL = r"[A-Za-z0-9._~:@!$&'()*+,;=%-]"
PATH: Final = rf"(/(?:{_LITERAL}|{{[A-Za-z_][A-Za-z0-9_]*}})+)+/?"
_SERVER = rf"https?://[A-Za-z0-9.-]+(:\d+)?(/{_LITERAL}+)*/?"
_SHORT = r"(?=.{1,100}\Z)"
_WORDS = rf"{_SHORT}[a-z][a-z0-9]*(_[a-z0-9]+)*"
_TITLE = rf"{_SHORT}[A-Z][A-Za-z0-9]*"
_MEDIA_TYPE = r"[a-z*]+/[A-Za-z0-9.+*-]+(; ?[a-z]+=[A-Za-z0-9-]+)?"

TEXT = text()
FLAG = plain("true or false", bool)
NUMBER = plain("a number", int, float)


def COUNT(node: Any, at: Pointer) -> Found:  # noqa: N802 - a rule
    """Accept whole numbers from 0."""
    yield from plain("a whole number", int)(node, at)
    if type(node) is int and node < 0:
        yield at, f"{at[-1]} is {node}; a whole number from 0 is expected"


DAY = text(r"\d{4}-\d\d-\d\d", "a quoted day such as 2026-11-21")
VERSION = text(r"\d{8}", "a quoted version such as 20230501")
A_PATH = text(PATH, "a path such as /invoices/{invoice_id}")


def _types(node: Any, at: Pointer) -> Found:
    rule = many(words(*TYPES), once=True, least=1) if isinstance(node, list) else words(*TYPES)
    yield from rule(node, at)


def _format(node: Any, at: Pointer) -> Found:
    yield from TEXT(node, at)
    if isinstance(node, str) and node not in FORMATS:
        yield at, f"format is {shown(repr(node), 80)}, which OpenAPI does not know{meant(node, FORMATS)}"


def _schema(node: Any, at: Pointer) -> Found:
    yield from SCHEMA(node, at)
    if isinstance(node, dict):
        yield from contradictions(node, at)


def _schema_or_flag(node: Any, at: Pointer) -> Found:
    if not isinstance(node, bool):
        yield from _schema(node, at)


_DOCS = fields("a link to documentation", "url", {"url": TEXT, "description": TEXT})
_SERVERS = many(
    fields(
        "a server", "url", {"url": text(_SERVER, "an address such as https://api.example.com"), "description": TEXT}
    ),
    least=1,
)
_SECURITY = many(named(many(TEXT)))

SCHEMA = fields(
    "a schema",
    "",
    {
        "$ref": text("#/components/schemas/[^/]+", "a reference to one of the schemas"),
        **dict.fromkeys(("title", "description", "pattern", "contentEncoding", "contentMediaType"), TEXT),
        "format": _format,
        "type": _types,
        **dict.fromkeys(("const", "default", "example", "x-server-default"), anything),
        "examples": many(anything),
        "enum": many(anything, once=True, least=1),
        "x-extensible-enum": many(TEXT, once=True, least=1),
        **dict.fromkeys(("deprecated", "readOnly", "writeOnly", "uniqueItems", "x-secret"), FLAG),
        "properties": named(_schema),
        "required": many(TEXT, once=True),
        "additionalProperties": _schema_or_flag,
        "items": _schema,
        **dict.fromkeys(("allOf", "anyOf", "oneOf"), many(_schema, least=1)),
        "discriminator": fields("a discriminator", "propertyName", {"propertyName": TEXT, "mapping": named(TEXT)}),
        **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), NUMBER),
        **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), COUNT),
        "externalDocs": _DOCS,
        "x-final-statuses": fields(
            "the final statuses", "values", {"values": many(TEXT, once=True, least=1), "assumed": TEXT}
        ),
        "x-date-time-form": words(*filter(None, FORMS)),
        "x-inferred": TEXT,
        "x-money": words(*UNITS),
        "x-observed": DAY,
    },
)


def _sent(node: Any, at: Pointer) -> Found:
    """Accept the schema of a parameter, which has to be written into an address or a header."""
    yield from _schema(node, at)
    if isinstance(node, dict) and node.get("type") in ("null", ["null"]):
        yield (*at, "type"), "a parameter cannot be null only; add the type that it is sent as"


def _parameter(node: Any, at: Pointer) -> Found:
    """Accept a parameter. A header has a name that can be sent, and that nothing else sets."""
    yield from _FIELDS(node, at)
    name = node.get("name") if isinstance(node, dict) and node.get("in") == "header" else None
    if not isinstance(name, str):
        return
    if not HEADER.fullmatch(name):
        yield (*at, "name"), f"{shown(repr(name), 80)} is no name of a header; letters, digits and - are expected"
    elif name.lower() in OF_CLIENT:
        yield (*at, "name"), f"the client sets the header {name} itself; remove the parameter"


_MEDIA = fields(
    "a media type",
    "schema",
    {"schema": _schema, "example": anything, "examples": named(anything), "encoding": named(anything)},
)
_CONTENT = named(_MEDIA, _MEDIA_TYPE, "a media type such as application/json")
_DESCRIBED: Mapping[str, Rule] = {"description": TEXT, "x-inferred": TEXT, "x-observed": DAY}
_FIELDS = fields(
    "a parameter",
    "name in schema",
    {
        **_DESCRIBED,
        "name": TEXT,
        "in": words("path", "query", "header"),
        "schema": _sent,
        **dict.fromkeys(("required", "deprecated", "explode", "allowReserved", "x-control"), FLAG),
        "style": words("form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"),
        "example": anything,
        "examples": named(anything),
    },
)
_PARAMETER = referring("parameters", _parameter, {"description": TEXT})
_HEADER = fields("a header", "", {**_DESCRIBED, "schema": _schema, "required": FLAG, "example": anything})
_RESPONSE = referring(
    "responses",
    fields("a response", "description", {**_DESCRIBED, "content": _CONTENT, "headers": named(_HEADER)}),
    {"description": TEXT},
)
_BODY = referring(
    "requestBodies",
    fields("a request body", "content", {**_DESCRIBED, "content": _CONTENT, "required": FLAG}),
    {"description": TEXT},
)
_EVIDENCE = fields(
    "x-evidence", "level index sources", {"level": words(*LEVELS), "index": many(TEXT), "sources": many(TEXT)}
)
_OPERATION = fields(
    "an operation",
    "operationId x-method tags summary x-evidence responses",
    {
        "operationId": text(_WORDS, "a name such as list_things"),
        "x-method": text(_WORDS, "a name such as list"),
        "tags": many(TEXT, once=True, least=1),
        "summary": TEXT,
        "description": TEXT,
        **dict.fromkeys(("deprecated", "x-never-retry"), FLAG),
        "parameters": many(_PARAMETER),
        "requestBody": _BODY,
        "responses": named(_RESPONSE, r"[1-5](\d\d|XX)|default", "a status such as 200, 2XX or default"),
        "security": _SECURITY,
        "servers": _SERVERS,
        "externalDocs": _DOCS,
        "x-absent": TEXT,
        "x-apiversion": VERSION,
        "x-candidates": many(A_PATH, least=1),
        "x-aliases": many(fields("an alias", "path source", {"path": A_PATH, "source": TEXT}), least=1),
        "x-evidence": _EVIDENCE,
        "x-inferred": TEXT,
        "x-page": fields(
            "x-page",
            "items",
            {**dict.fromkeys(sorted(PAGE_PARTS), plain("the name of a field", str)), "instead": many(TEXT, least=1)},
        ),
    },
)
_ITEM = fields(
    "a path",
    "",
    {"summary": TEXT, "description": TEXT, "parameters": many(_PARAMETER), **dict.fromkeys(METHODS, _OPERATION)},
)
_SCHEME = fields(
    "a security scheme",
    "type",
    {
        "type": words("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"),
        "in": words("header", "query", "cookie"),
        **dict.fromkeys(("name", "scheme", "bearerFormat", "description", "openIdConnectUrl"), TEXT),
        "flows": anything,
    },
)
_INFO = fields(
    "info",
    "title version x-apiversion",
    {
        **dict.fromkeys(("title", "version", "summary", "description", "termsOfService"), TEXT),
        **dict.fromkeys(("contact", "license"), anything),
        "x-apiversion": VERSION,
    },
)
_TAG = fields(
    "a tag",
    "name x-namespace description",
    {
        "name": TEXT,
        "x-namespace": text(_WORDS, "a name such as usage_events"),
        "description": TEXT,
        "externalDocs": _DOCS,
    },
)
DOCUMENT = fields(
    "a description",
    "openapi info servers tags paths components",
    {
        "openapi": text(r"3\.1\.\d{1,2}", "a version such as 3.1.0"),
        "info": _INFO,
        "servers": _SERVERS,
        "security": _SECURITY,
        "tags": many(_TAG, least=1),
        "externalDocs": _DOCS,
        "paths": named(_ITEM, PATH, "a path such as /invoices/{invoice_id}"),
        "components": fields(
            "components",
            "schemas",
            {
                "schemas": named(_schema, _TITLE, "a name such as InvoicePage"),
                "parameters": named(_PARAMETER, _TITLE, "a name such as CustomerId"),
                "responses": named(_RESPONSE, _TITLE, "a name such as NotFound"),
                "requestBodies": named(_BODY, _TITLE, "a name such as NewInvoice"),
                "securitySchemes": named(_SCHEME, _TITLE, "a name such as ApiKey"),
            },
        ),
    },
)
