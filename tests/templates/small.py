"""A short description with one of each construct that the templates print, and helpers to change it."""

import importlib
import sys
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from types import ModuleType
from typing import Any

from scripts.generate import generate


def _json(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"description": "Fine.", "content": {"application/json": {"schema": schema}}}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _query(name: str, **schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": {"type": "string", **schema}}


def _path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}


def _operation(name: str, method: str, answer: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    status = "200" if "content" in answer else "204"
    return {
        "operationId": name,
        "x-method": method,
        "tags": ["Things"],
        "summary": name.replace("_", " ").capitalize(),
        "x-evidence": {"level": "documented", "index": [], "sources": ["a page"]},
        "responses": {status: answer, "404": _json(_ref("Fault"))},
        **more,
    }


PAGE = {"items": "rows", "next": "class", "previous": "before", "total": "count"}

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1", "x-apiversion": "20200101"},
    "servers": [{"url": "https://small.example"}],
    "tags": [
        {"name": "Things", "x-namespace": "things", "description": "What there is."},
        {"name": "Odd bits", "x-namespace": "odd_bits", "description": 'What is left. A "quote" and a \\ in it.'},
    ],
    "components": {
        "parameters": {
            "Cursor": {**_query("cursor"), "x-control": True},
            "Key": {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}},
        },
        "schemas": {
            "State": {
                "title": "State",
                "type": "string",
                "x-extensible-enum": ["on", "off", "1st", "à part", "two-words"],
            },
            "Fault": {"title": "Fault", "type": "object", "properties": {"detail": {}}},
            "Part": {
                "title": "Part",
                "type": "object",
                "required": ["part_id"],
                "properties": {"part_id": {"type": "string"}, "weight": {"type": "number"}, "of": _ref("Thing")},
            },
            "Thing": {
                "title": "Thing",
                "type": "object",
                "description": 'A "thing" with \\ in it. Warning: it may break. Sources: a guess.',
                "required": ["id", "state"],
                "properties": {
                    "id": {"type": "string", "format": "uuid"},
                    "state": _ref("State"),
                    "dollars": {"type": "number", "x-money": "major", "description": "What it costs. Sources: a page."},
                    "cents": {"type": "integer", "x-money": "minor"},
                    "text_amount": {"type": "string", "format": "decimal", "x-money": "unknown"},
                    "made_at": {"type": "string", "format": "date-time"},
                    "used_at": {"type": "string", "format": "date-time", "x-date-time-form": "utc"},
                    "paid_at": {
                        "anyOf": [{"type": "string", "format": "date-time"}, {"type": "integer"}],
                        "x-date-time-form": "unix",
                    },
                    "born": {"type": "string", "format": "date"},
                    "details": {**_ref("Free"), "x-date-time-form": "utc"},
                    "note": {"type": ["string", "null"]},
                    "token": {"type": "string", "x-secret": True},
                    "parts": {"type": "array", "items": _ref("Part")},
                    "parent": _ref("Thing"),
                    "class": {"type": "boolean"},
                    "zipCode": {"type": "string"},
                    "anything": {},
                    "one_or_other": {
                        "anyOf": [_ref("Part"), {"type": "string", "format": "date-time"}, {"type": "null"}]
                    },
                    "amounts": {
                        "type": "array",
                        "items": {"type": "number"},
                        "x-money": "major",
                        "description": "In major units.",
                    },
                },
            },
            "ThingPage": {
                "title": "ThingPage",
                "type": "object",
                "properties": {
                    "rows": {"type": "array", "items": _ref("Thing")},
                    "class": {"type": ["string", "null"]},
                    "before": {"type": ["string", "null"]},
                    "count": {"type": "integer"},
                },
            },
            "NewThing": {
                "title": "NewThing",
                "type": "object",
                "required": ["state", "cents"],
                "properties": {
                    "state": _ref("State"),
                    "cents": {"type": "integer", "x-money": "minor"},
                    "note": {"type": ["string", "null"]},
                    "zipCode": {"type": "string"},
                    "parts": {"type": "array", "items": _ref("Part")},
                    "like": _ref("Thing"),
                },
            },
            "Bit": {
                "title": "Bit",
                "type": "object",
                "required": ["when"],
                "properties": {"when": {"type": "string", "format": "date-time", "x-date-time-form": "utc"}},
            },
            "Free": {"title": "Free", "type": "object", "additionalProperties": True},
            "Unknown": {"title": "Unknown"},
        },
    },
    "paths": {
        "/things": {
            "get": _operation(
                "list_things",
                "list",
                _json(_ref("ThingPage")),
                **{
                    "description": 'All "things" \\ there are. Warning: they may be many. Sources: the page of things.',
                    "x-page": PAGE,
                    "parameters": [
                        {"$ref": "#/components/parameters/Cursor"},
                        {**_query("limit", type=["integer", "null"]), "x-control": True, "description": "How many."},
                        _query("name"),
                        _query("name__ilike"),
                        {"name": "state", "in": "query", "schema": _ref("State")},
                        _query("state__in"),
                        _query("cents__gte", type="integer"),
                        _query("cents__lte", type="integer"),
                        _query("born", format="date"),
                        _query("made_at__gt", format="date-time"),
                        _query("owner__id__isnull", type="boolean"),
                        _query("owner__id", format="uuid"),
                    ],
                },
            ),
            "post": _operation(
                "create_thing",
                "create",
                _json(_ref("Thing")),
                requestBody={"required": True, "content": {"application/json": {"schema": _ref("NewThing")}}},
            ),
        },
        "/things/{thing_id}": {
            "get": _operation("get_thing", "get", _json(_ref("Thing")), parameters=[_path("thing_id")]),
            "delete": _operation(
                "delete_thing",
                "delete",
                {"description": "Gone."},
                **{"parameters": [_path("thing_id")], "x-never-retry": True},
            ),
        },
        "/things/{thing_id}/parts/{kind}": {
            "get": _operation(
                "list_parts",
                "parts",
                _json({"type": "array", "items": _ref("Part")}),
                parameters=[
                    _path("thing_id"),
                    {"name": "kind", "in": "path", "required": True, "schema": {"type": "string"}},
                    {**_query("loose", type="boolean"), "required": True},
                    _query("since", format="date-time"),
                    _query("on", format="date"),
                ],
            )
        },
        "/things/{thing_id}/page": {
            "get": _operation(
                "show_thing",
                "show",
                {"description": "A page.", "content": {"text/html": {"schema": {"type": "string"}}}},
                parameters=[_path("thing_id")],
                deprecated=True,
            )
        },
        "/bits": {
            "post": _operation(
                "send_bits",
                "send",
                _json(_ref("Unknown")),
                **{
                    "tags": ["Odd bits"],
                    "x-apiversion": "20210101",
                    "x-evidence": {"level": "assumed", "index": [], "sources": []},
                    "parameters": [{"$ref": "#/components/parameters/Key"}],
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": {"oneOf": [_ref("Bit"), {"type": "array", "items": _ref("Bit")}]}
                            }
                        }
                    },
                },
            )
        },
    },
}


def small() -> dict[str, Any]:
    """Return a copy of the description that a test may change."""
    return deepcopy(DOCUMENT)


def list_things(document: dict[str, Any]) -> Any:
    """Return the list operation."""
    return document["paths"]["/things"]["get"]


class Package:
    """A generated package, imported from its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def module(self, name: str) -> Any:
        """Import a module of the package."""
        found: ModuleType = importlib.import_module(f"{self.folder.name}.{name}")
        return found

    def model(self, name: str) -> Any:
        """Return a model."""
        return getattr(self.module("models"), name)

    def operation(self, name: str) -> Any:
        """Return the module of an operation: `things.get_thing`."""
        return self.module(f"api.{name}")

    def files(self) -> dict[str, bytes]:
        """Read all files that were written."""
        return contents(self.folder)


def contents(folder: Path) -> dict[str, bytes]:
    """Read the files of a folder, by relative path."""
    paths = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def make(document: dict[str, Any], folder: Path) -> Package:
    """Generate a package, and make it importable."""
    generate(document, folder)
    sys.path.insert(0, str(folder.parent))
    return Package(folder)
