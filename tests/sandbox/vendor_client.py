"""What the vendor's tool server sends for a call of one of its tools: method, path, query and body."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from attrs import frozen

TOOLS = Path(__file__).with_name("vendor_tools.json")
ADDRESSES = {"address_": "address", "ship_to_": "ship_to_address"}
NESTED = {"createCustomer": ADDRESSES, "updateCustomer": ADDRESSES, "createBusinessEntity": {"address_": "address"}}
"""Arguments with these prefixes are sent as fields of an object."""
WHOLE = {"ingestRawMetricEvent": "event", "ingestRawMetricEventsBulk": "events"}
"""Tools whose body is the value of one argument."""
ADDED = {"createRawMetric": {"connector": "push_to_zenskar", "api_type": "PUSH", "column_order": ["timestamp"]}}
"""What the server adds to a body by itself."""
WRITES = ("POST", "PUT", "PATCH")


@frozen
class Argument:
    """An argument of a tool: its name, where it is sent, and what is known of its values."""

    name: str
    place: str
    type: str
    required: bool
    default: Any
    enum: tuple[str, ...]


@frozen
class Tool:
    """A tool of the vendor's server, in one of two releases: `listed` or the `newer` one."""

    name: str
    release: str
    method: str
    url: str
    arguments: tuple[Argument, ...]

    @property
    def key(self) -> str:
        """Its name, and its release if that is the newer one."""
        return self.name if self.release == "listed" else f"{self.name} ({self.release})"


@frozen
class Sent:
    """A request as the tool server sends it."""

    method: str
    path: str
    query: Mapping[str, Any]
    body: Any


def read_tools() -> Iterator[Tool]:
    """Read the tools of both releases."""
    for raw in json.loads(TOOLS.read_text("utf-8")):
        places = [place for place in ("path", "query", "body") if place in raw]
        arguments = [_argument(name, place, known) for place in places for name, known in raw[place].items()]
        yield Tool(raw["tool"], raw["revision"], raw["method"], raw["url"], tuple(arguments))


def _argument(name: str, place: str, known: str | Mapping[str, Any]) -> Argument:
    rest = {"type": known} if isinstance(known, str) else known
    kind, required = rest["type"].rstrip("!"), rest["type"].endswith("!")
    return Argument(name, place, kind, required, rest.get("default"), tuple(rest.get("enum", ())))


def sent(tool: Tool, values: Mapping[str, Any]) -> Sent:
    """Return the request for a call of a tool with these arguments."""
    places = {argument.name: argument.place for argument in tool.arguments}
    query = {name: _text(value) for name, value in values.items() if places[name] == "query"}
    body = {name: value for name, value in values.items() if places[name] == "body"}
    return Sent(tool.method, path_of(tool, values), query, _body(tool, body) if tool.method in WRITES else None)


def path_of(tool: Tool, values: Mapping[str, Any]) -> str:
    """Return the path of a call. A host in the URL is left out, as the sandbox has all operations on one."""
    path = urlsplit(tool.url).path
    for name, value in values.items():
        path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
    return path


def _body(tool: Tool, fields: Mapping[str, Any]) -> Any:
    """Return the body: the fields, or an empty object if there are none."""
    if tool.name in WHOLE:
        return fields[WHOLE[tool.name]]
    if tool.name == "generateInvoice":
        return {name: _unix(value) if name.endswith("_date") else value for name, value in fields.items()}
    body = {**fields, **ADDED.get(tool.name, {})}
    for prefix, target in NESTED.get(tool.name, {}).items():
        nested = {name.removeprefix(prefix): body.pop(name) for name in [*body] if name.startswith(prefix)}
        body |= {target: nested} if nested else {}
    return body


def _text(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def _unix(value: Any) -> Any:
    return int(datetime.fromisoformat(value).replace(tzinfo=UTC).timestamp()) if isinstance(value, str) else value
