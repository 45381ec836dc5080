import json
from typing import Any

import pytest

from scripts.curl import CurlError
from scripts.editing import Parameter
from scripts.shown import read
from scripts.sync.parsing import InputError

OPERATION = {
    "operationId": "List-users",
    "parameters": [
        {"$ref": "#/components/parameters/Limit"},
        {"name": "as_of", "in": "query", "schema": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}},
        {"name": "owner", "in": "query", "required": True, "schema": {"$ref": "#/components/schemas/Owner"}},
        {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
        {"name": "apiversion", "in": "header", "required": True, "schema": {"type": "integer", "default": 20240301}},
        {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
    ],
    "requestBody": {"content": {"application/json": {"example": {"email": "e"}}}},
    "responses": {
        "422": {"description": "Wrong.", "content": {"application/json": {"example": {"detail": []}}}},
        "200": {
            "description": "Users.",
            "content": {"application/json": {"examples": {"one": {"value": {"id": "u"}}}}},
        },
    },
}
COMPONENTS = {
    "parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}},
    "schemas": {"Owner": {"type": "string", "format": "uuid"}},
}


def document(*paths: str, operation: Any = OPERATION) -> str:
    item = {"parameters": [{"name": "user_id", "in": "path", "required": True}], "post": operation}
    return json.dumps({"openapi": "3.1.0", "paths": dict.fromkeys(paths, item), "components": COMPONENTS})


def mintlify(text: str, info: str = "/openAPI/openapi.json post /users/{user_id}") -> str:
    return f"> ## Documentation Index\n\n# Invite user\n\n> Invites.\n\n## OpenAPI\n\n````yaml {info}\n{text}\n\n````\n"


def readme(text: str) -> str:
    return f"---\ntitle: x\n---\n\n# Invite user\n\n# OpenAPI definition\n\n```json\n{text}\n```\n"


@pytest.mark.parametrize("page", [mintlify, readme])
def test_a_saved_page_shows_an_operation_with_its_parameters_and_examples(page: Any) -> None:
    shown = read(page(document("/users/{user_id}")), "invite-user.md")
    assert (shown.source, shown.method, shown.path) == ("docs page Invite user", "post", "/users/{user_id}")
    assert shown.parameters == [
        Parameter("limit", "query", {"type": "integer"}),
        Parameter("as_of", "query", {"type": ["string", "null"], "format": "date"}),
        Parameter("owner", "query", {"type": "string", "format": "uuid"}, required=True),
        Parameter("tags", "query", {"type": "string"}),
        Parameter("X-Trace", "header", {"type": "string"}),
    ]
    assert (shown.api_version, shown.body, shown.answer) == ("20240301", {"email": "e"}, {"id": "u"})


def test_a_page_may_show_neither_title_nor_parameters_nor_examples() -> None:
    text = mintlify(document("/users", operation={"responses": {}}), info="post /users").replace("# Invite user\n", "")
    shown = read(text, "x.md")
    assert (shown.source, shown.parameters, shown.api_version) == ("docs page", [], None)
    assert (shown.body, shown.answer) == (None, None)


def test_the_default_of_an_optional_header_is_no_version() -> None:
    header = {"name": "apiversion", "in": "header", "schema": {"type": "string", "default": "20240301"}}
    shown = read(mintlify(document("/users/{user_id}", operation={"parameters": [header]})), "page")
    assert (shown.api_version, shown.has_schemas) == (None, False)


def test_a_version_that_is_a_placeholder_is_none() -> None:
    operation = {"parameters": [{"name": "apiversion", "in": "header", "example": "<api-version>"}], "responses": {}}
    assert read(readme(document("/users", operation=operation)), "x.md").api_version is None


def test_a_page_without_a_description_shows_its_curl_command() -> None:
    text = "# Invite user\n\nText.\n\n```bash cURL\ncurl -X POST \\\n  https://api.zenskar.com/users -d '{}'\n```\n"
    shown = read(text, "invite-user.md")
    assert (shown.source, shown.method, shown.path, shown.body) == (
        "curl command of a docs page",
        "post",
        "/users",
        {},
    )


@pytest.mark.parametrize(
    ("value", "schema"),
    [
        ("5", {"type": "integer"}),
        ("-5", {"type": "integer"}),
        ("true", {"type": "boolean"}),
        ("3c90c3cc-0d44-4b50-8888-8dd25736052a", {"type": "string", "format": "uuid"}),
        ("2026-01-31", {"type": "string", "format": "date"}),
        ("2026-01-31T00:00:00Z", {"type": "string", "format": "date-time"}),
        ("20260131-0000-4000-8000-000000000000", {"type": "string", "format": "uuid"}),
        ("2026-01", {"type": "string"}),
        ("<uuid>", {"type": "string"}),
    ],
)
def test_a_value_of_a_query_shows_its_type_and_format(value: str, schema: Any) -> None:
    shown = read(f"curl 'https://api.zenskar.com/users?x={value}' -H 'x-trace: 1'", "the page")
    assert shown.parameters == [Parameter("x", "query", schema), Parameter("x-trace", "header", {"type": "string"})]


@pytest.mark.parametrize(
    ("text", "error", "reason"),
    [
        pytest.param("# Users\n\nText.\n", CurlError, "page.md has neither the description", id="no operation"),
        pytest.param(readme("{}"), CurlError, "page.md has neither the description", id="an empty description"),
        pytest.param("<!doctype html>", InputError, "page.md: a web page, not a description", id="HTML"),
        pytest.param(
            mintlify(document("/users/{user_id}", "/x")),
            CurlError,
            "page.md describes 2 operations",
            id="two operations",
        ),
        pytest.param(
            mintlify(document("/users"), "post /users/{user_id}"), InputError, "names POST /users/", id="another fence"
        ),
        pytest.param(readme("{"), InputError, "page.md: not JSON", id="broken"),
        pytest.param(readme(document("/")), CurlError, "not the address of an operation", id="no path"),
        pytest.param("wget x", CurlError, "begins with 'wget'", id="another command"),
    ],
)
def test_what_shows_no_operation_is_refused_with_the_reason(text: str, error: type[Exception], reason: str) -> None:
    with pytest.raises(error, match=reason.replace("(", r"\(")):
        read(text, "page.md")
