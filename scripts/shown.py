"""What a docs page shows of an operation: in a curl command copied from it, or in the `.md` file of the whole page.

Must not know what is done with it.
"""

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from scripts.curl import COMMON, CurlError, parse
from scripts.description import operations
from scripts.editing import Parameter
from scripts.sync.pages import Page, page

_FENCED: Final = re.compile(r"^```[^\n]*\n(?P<command>(\$ )?curl\b.*?)^```", re.MULTILINE | re.DOTALL)
_JSON: Final = "application/json"
_KNOWN: Final = ("string", "integer", "number", "boolean")
_DAY: Final = r"\d{4}-\d\d-\d\d"
_FORMS: Final = {
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE),
    "date": re.compile(_DAY),
    "date-time": re.compile(_DAY + r"T\d\d:\d\d.*"),
}
"""The texts of each format. A value has one of them at most."""


@frozen
class Shown:
    """An operation, as a docs page shows it.

    Attributes:
        source: What shows it, as the sources of an operation name it.
        method: The method, in lower case.
        path: The path, with `{name}` where it has an id.
        parameters: The parameters of query and header, in order, without those of every request.
        api_version: The `apiversion` header; None if it is missing or a placeholder.
        body: An example of the body; None if there is none.
        answer: An example of the response; None if there is none.
        has_schemas: Whether it also says what the body and the response are made of, which is not read here.
    """

    source: str
    method: str
    path: str
    parameters: Sequence[Parameter]
    api_version: str | None
    body: Any
    answer: Any
    has_schemas: bool = False


def read(text: str, where: str) -> Shown:
    """Read a curl command, or a page that was saved as Markdown.

    Args:
        text: The command or the page.
        where: What it is called in errors.

    Raises:
        CurlError: It is a command that cannot be adopted, or a page without an operation.
        InputError: It is a page whose description cannot be read.
    """
    if re.match(r"\s*(#|>|---|<)", text) is None:
        return _of_command(text, "curl command of a docs page")
    found = page(text, where)
    if found is not None:
        return _of_page(found)
    command = _FENCED.search(text)
    if command is None:
        raise CurlError(f"{where} has neither the description of an operation nor a curl command")
    return _of_command(command["command"], "curl command of a docs page")


def _of_command(text: str, source: str) -> Shown:
    command = parse(text)
    given: list[Parameter] = [Parameter(name, "query", _schema_of(value)) for name, value in command.query]
    given += [Parameter(name, "header", {"type": "string"}) for name in command.headers]
    return Shown(source, command.method, command.path, given, command.api_version, command.body, None)


def _schema_of(value: str) -> Mapping[str, Any]:
    """Return the schema that a value of a query fits."""
    if re.fullmatch(r"-?\d+", value):
        return {"type": "integer"}
    if value in ("true", "false"):
        return {"type": "boolean"}
    form = next((form for form, pattern in _FORMS.items() if pattern.fullmatch(value)), None)
    return {"type": "string", "format": form} if form else {"type": "string"}


def _of_page(found: Page) -> Shown:
    shown = list(operations(found.document))
    if len(shown) != 1:
        raise CurlError(f"{found.where} describes {len(shown)} operations, not one")
    ((path, method, operation),) = shown
    parameters = list(_parameters(found.document, found.document["paths"][path], operation))
    body = _resolved(found.document, operation.get("requestBody", {}))
    answers = operation.get("responses", {})
    answer = next((_resolved(found.document, each) for code, each in answers.items() if code.startswith("2")), {})
    address = f"https://api.zenskar.com{path}"
    command = parse(shlex.join(["curl", "--request", method.upper(), address]))  # checks the path as that of a command
    return Shown(
        source=f"docs page {found.title}" if found.title else "docs page",
        method=command.method,
        path=command.path,
        parameters=[
            Parameter(each["name"], each["in"], _plain(found.document, each), each.get("required") is True)
            for each in parameters
            if each["in"] in ("query", "header") and each["name"].lower() not in COMMON
        ],
        api_version=_version(parameters),
        body=_example(body),
        answer=_example(answer),
        has_schemas=any("schema" in holder.get("content", {}).get(_JSON, {}) for holder in (body, answer)),
    )


def _parameters(document: Mapping[str, Any], *holders: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for holder in holders:
        for each in holder.get("parameters", ()):
            yield _resolved(document, each)


def _resolved(document: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" in node:
        _, section, name = node["$ref"].removeprefix("#/").split("/")
        found: Mapping[str, Any] = document["components"][section][name]
        return found
    return node


def _plain(document: Mapping[str, Any], parameter: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the type and the format of a parameter: an open text if it is neither a text, a number nor a boolean."""
    schema = _resolved(document, parameter.get("schema", {}))
    kinds = [schema, *(_resolved(document, each) for each in schema.get("anyOf", ()))]
    known = next((each for each in kinds if each.get("type") in _KNOWN), {"type": "string"})
    nullable = any(each.get("type") == "null" for each in kinds)
    form = {"format": known["format"]} if known.get("format") in _FORMS else {}
    return {"type": [known["type"], "null"] if nullable else known["type"], **form}


def _version(parameters: Sequence[Mapping[str, Any]]) -> str | None:
    for each in parameters:
        if each["name"].lower() == "apiversion":
            schema = each.get("schema", {})
            default = schema.get("default", "") if each.get("required") is True else ""
            value = str(each.get("example", schema.get("example", default)))
            return value if re.fullmatch(r"\d{8}", value) else None
    return None


def _example(holder: Mapping[str, Any]) -> Any:
    media = holder.get("content", {}).get(_JSON, {})
    return media.get("example", next((each.get("value") for each in media.get("examples", {}).values()), None))
