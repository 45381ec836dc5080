"""Fixtures of the lint: the description as one document, its operations and its schemas."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.bundle import bundle
from scripts.description import METHODS

DESCRIPTION = Path(__file__).parents[2] / "openapi"
INNER = ("items", "additionalProperties")
CHOICES = ("anyOf", "oneOf", "allOf")


@pytest.fixture(scope="session")
def description() -> Path:
    """Return the folder that people edit."""
    return DESCRIPTION


@pytest.fixture(scope="session")
def document() -> dict[str, Any]:
    """Return the whole description as one document."""
    return bundle(DESCRIPTION / "zenskar.yaml")


@pytest.fixture(scope="session")
def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return every operation under `GET /invoices`, its parameters with their refs resolved."""
    shared = document["components"]["parameters"]
    found: dict[str, dict[str, Any]] = {}
    for path, item in document["paths"].items():
        for method in filter(METHODS.__contains__, item):
            operation = item[method]
            parameters = [
                shared[parameter["$ref"].rpartition("/")[2]] if "$ref" in parameter else parameter
                for parameter in operation.get("parameters", [])
            ]
            found[f"{method.upper()} {path}"] = {**operation, "parameters": parameters}
    return found


@pytest.fixture(scope="session")
def schemas(document: dict[str, Any], operations: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return every schema, also nested ones, under its place: `Invoice`, `Invoice.status`, `GET /invoices id`."""
    found: dict[str, dict[str, Any]] = {}
    for name, schema in document["components"]["schemas"].items():
        found.update(_nested(name, schema))
    for key, operation in operations.items():
        for parameter in operation["parameters"]:
            found.update(_nested(f"{key} {parameter['name']}", parameter["schema"]))
        for part, holder in {"body": operation.get("requestBody", {}), **operation["responses"]}.items():
            for media in holder.get("content", {}).values():
                found.update(_nested(f"{key} {part}", media["schema"]))
    return found


@pytest.fixture(scope="session")
def index() -> set[str]:
    """Return the ids of the rows of the index of the docs."""
    with (DESCRIPTION / "index.csv").open(newline="") as file:
        return {row["seed_id"] for row in csv.DictReader(file)}


def _nested(where: str, schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield where, schema
    for name, child in schema.get("properties", {}).items():
        yield from _nested(f"{where}.{name}", child)
    for key in INNER:
        if isinstance(schema.get(key), dict):
            yield from _nested(f"{where}[]", schema[key])
    for key in CHOICES:
        for number, child in enumerate(schema.get(key, [])):
            yield from _nested(f"{where}|{number}", child)
