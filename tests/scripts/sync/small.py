"""A small description of ours, and the same as the vendor would publish it."""

import json
from pathlib import Path
from typing import Any

Node = dict[str, Any]

ENTRY = """# The entry.
openapi: 3.1.0
info: {title: Small, version: "1", x-apiversion: "20230501", description: Small.}
servers:
  - url: https://api.zenskar.com
tags:
  - name: Things
    x-namespace: things
    description: Things.
paths:
  /things: {$ref: paths/things.yaml#/~1things}
  /things/{thing_id}:
    $ref: paths/things.yaml#/~1things~1{thing_id}
  /things/{thing_id}/sync:
    $ref: paths/things.yaml#/~1things~1{thing_id}~1sync
"""

PATHS = """# Things, of which everything is known.

/things:
  get:
    operationId: list_things
    x-method: list
    tags: [Things]
    summary: List things
    description: Returns things.  # a comment that stays
    x-evidence: {level: documented, index: [Things / Get Things / get], sources: [docs.zenskar.com/reference/things]}
    x-page: {items: results, next: next}
    parameters:
      - {$ref: ../parameters.yaml#/Cursor}
      - {name: name__in, in: query, schema: {type: [string, "null"]}}
    responses:
      "200":
        description: A page.
        content:
          application/json:
            schema: {$ref: ../schemas/things.yaml#/ThingPage}
  post:
    operationId: create_thing
    x-method: create
    tags: [Things]
    summary: Create a thing
    description: Creates a thing.
    x-evidence:
      level: documented
      index: []
      sources: [docs.zenskar.com/reference/things]
    requestBody:
      required: true
      content:
        application/json:
          schema: {$ref: ../schemas/things.yaml#/CreateThing}
    responses:
      "200":
        description: The thing.
        x-inferred: No source shows it.
        content:
          application/json:
            schema: {$ref: ../schemas/shared.yaml#/UnknownAnswer}

/things/{thing_id}:
  get:
    operationId: get_thing
    x-method: get
    tags: [Things]
    summary: Get a thing
    description: Returns a thing.
    x-evidence: {level: observed, index: [], sources: [returned 200 when recorded on 2026-11-01]}
    parameters:
      - {$ref: ../parameters.yaml#/ThingId}
    responses:
      "200":
        description: The thing.
        content:
          application/json:
            schema: {$ref: ../schemas/things.yaml#/Thing}

/things/{thing_id}/sync:
  get:
    operationId: sync_thing
    x-method: sync
    tags: [Things]
    summary: Sync a thing
    description: Syncs a thing.
    x-evidence: {level: assumed, index: [Things / Sync Thing / get], sources: [order of the index]}
    x-candidates: [/sync/things]
    x-never-retry: true
    parameters:
      - {$ref: ../parameters.yaml#/ThingId}
    responses:
      "200":
        description: The outcome.
        x-inferred: No source shows it.
        content:
          application/json:
            schema: {$ref: ../schemas/shared.yaml#/UnknownAnswer}
"""

PARAMETERS = """Cursor: {name: cursor, in: query, description: Where to go on., schema: {type: string}, x-control: true}
ThingId: {name: thing_id, in: path, required: true, description: The id., schema: {type: string}}
"""

SCHEMAS = """# Things.

Thing:
  title: Thing
  type: object
  description: A thing.
  required: [id, name]
  properties:
    id: {type: string}
    name: {type: string, description: Its name.}
    price: {type: integer, x-money: minor}
    key: {type: string, x-secret: true}
    seen: {type: string, x-observed: "2026-11-01"}
    note: {type: [string, "null"]}
    kind: {$ref: "#/ThingKind"}
    at: {type: string, x-date-time-form: utc}
    parts: {type: array, items: {$ref: "#/Part"}}
    open: {description: Anything.}

Part:
  title: Part
  type: object
  description: A part.
  properties:
    size: {type: integer}
    fee: {type: number, x-money: unknown}
    owner: {anyOf: [{$ref: "#/Thing"}, {type: "null"}]}

ThingKind:
  title: ThingKind
  type: string
  description: The kind.
  x-extensible-enum: [big, small]

ThingPage:
  title: ThingPage
  type: object
  description: A page.
  required: [results]
  properties:
    results: {type: array, items: {$ref: "#/Thing"}}
    next: {type: [string, "null"]}

CreateThing:
  title: CreateThing
  type: object
  description: A new thing.
  required: [name]
  properties:
    name: {type: string}
    price: {type: string, format: decimal, x-money: major}
    kind: {$ref: "#/ThingKind", x-inferred: a guess}
    size: {type: integer, x-server-default: 1}
"""

SHARED = """# Shared.

UnknownAnswer: {title: UnknownAnswer, description: Anything.}

OpenBody: {title: OpenBody, type: object, description: Any object., additionalProperties: true}

JsonObject: {title: JsonObject, type: object, description: Any object., additionalProperties: true}
"""

NULL = {"type": "null"}
TEXT = {"type": "string"}


def files(folder: Path) -> None:
    """Write our description into a folder."""
    texts = {
        "zenskar.yaml": ENTRY,
        "paths/things.yaml": PATHS,
        "parameters.yaml": PARAMETERS,
        "schemas/things.yaml": SCHEMAS,
        "schemas/shared.yaml": SHARED,
    }
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def _ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(schema: Node) -> Node:
    return {"200": {"description": "Successful Response", "content": {"application/json": {"schema": schema}}}}


def _parameter(name: str, place: str, schema: Node) -> Node:
    return {"name": name, "in": place, "required": place == "path", "schema": {"title": name, **schema}}


def vendor() -> Node:
    """Return what the vendor would publish of it: nothing differs but style."""
    nullable = {"anyOf": [TEXT, NULL], "title": "Note"}
    decimal = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$"}]}
    schemas = {
        "ThingOut": {
            "title": "ThingOut",
            "type": "object",
            "required": ["id", "name"],
            "properties": {
                "id": TEXT,
                "name": {**TEXT, "title": "Name"},
                "price": {"type": "integer"},
                "key": TEXT,
                "seen": TEXT,
                "note": nullable,
                "kind": _ref("Kind"),
                "at": {"type": "string", "format": "date-time"},
                "parts": {"type": "array", "items": _ref("Part")},
                "open": {},
            },
        },
        "Part": {
            "title": "Part",
            "type": "object",
            "properties": {
                "size": {"type": "integer"},
                "fee": {"type": "number"},
                "owner": {"anyOf": [_ref("ThingOut"), NULL]},
            },
        },
        "Kind": {"title": "Kind", "type": "string", "enum": ["big", "small"]},
        "ThingList": {
            "title": "ThingList",
            "type": "object",
            "required": ["results"],
            "properties": {"results": {"type": "array", "items": _ref("ThingOut")}, "next": nullable},
        },
        "ThingIn": {
            "title": "ThingIn",
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": TEXT,
                "price": decimal,
                "kind": _ref("Kind"),
                "size": {"type": "integer", "default": 1},
            },
        },
    }
    paths = {
        "/things": {
            "get": {
                "operationId": "Get-Things",
                "tags": ["Things"],
                "summary": "Get Things",
                "parameters": [
                    _parameter("cursor", "query", {"anyOf": [TEXT, NULL]}),
                    _parameter("name__in", "query", TEXT),
                    _parameter("apiversion", "header", TEXT),
                ],
                "responses": _answer(_ref("ThingList")),
            },
            "post": {
                "operationId": "Create-Thing",
                "tags": ["Things"],
                "summary": "Create Thing",
                "requestBody": {"content": {"application/json": {"schema": _ref("ThingIn")}}},
                "responses": _answer({}),
            },
        },
        "/things/{id}": {
            "get": {
                "operationId": "Get-Thing",
                "tags": ["Things"],
                "summary": "Get Thing",
                "parameters": [_parameter("id", "path", TEXT)],
                "responses": _answer(_ref("ThingOut")),
            }
        },
        "/things/{id}/sync": {
            "get": {
                "operationId": "Sync-Thing",
                "tags": ["Things"],
                "summary": "Sync Thing",
                "parameters": [_parameter("id", "path", TEXT)],
                "responses": _answer({}),
            }
        },
    }
    found: Node = json.loads(
        json.dumps({"openapi": "3.1.0", "info": {"version": "2"}, "paths": paths, "components": {"schemas": schemas}})
    )
    return found
