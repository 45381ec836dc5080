"""Read what a curl command copied from a docs page says about an operation. Nothing is sent."""

import argparse
import json
import re
import shlex
from collections.abc import Mapping, Sequence
from typing import Any, Final, NoReturn
from urllib.parse import parse_qsl, unquote, urlsplit

from attrs import frozen

from scripts.description import METHODS

# headers of every request, in lower case: they say nothing about the operation
COMMON: Final = frozenset({"x-api-key", "authorization", "organisation", "apiversion", "content-type", "accept"})
LONGEST: Final = 100_000
"""The longest command, in characters."""
_ID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|<[^>]+>|:[a-z_]+", re.IGNORECASE)

_SEGMENT: Final = re.compile(rf"(?!\.+\Z)[\w.~-]+|{{[A-Za-z_][A-Za-z0-9_]*}}|{_ID.pattern}", re.IGNORECASE | re.ASCII)


class CurlError(ValueError):
    """The text is not a curl command that can be adopted. The message says why."""


@frozen
class Command:
    """A request as curl would send it.

    Attributes:
        method: The method, in lower case.
        path: The path, with `{name}` where the command has an id.
        query: The query parameters, in order.
        headers: The headers that belong to the operation.
        api_version: The `apiversion` header; None if it is missing or a placeholder.
        body: The body, read as JSON; None if there is none.
    """

    method: str
    path: str
    query: Sequence[tuple[str, str]]
    headers: Mapping[str, str]
    api_version: str | None
    body: Any


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise CurlError(f"curl would not accept it: {message}")


def parse(text: str) -> Command:
    """Read a command.

    Raises:
        CurlError: It is not a curl command, has no address of the API, or has a body that is not JSON.
    """
    words = _words(text)
    parser = _Parser(prog="curl", add_help=False, allow_abbrev=False)
    parser.add_argument("-X", "--request")
    parser.add_argument("-H", "--header", action="append", default=[])
    parser.add_argument("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", dest="data", action="append")
    parser.add_argument("--url")
    parser.add_argument("-G", "--get", action="store_true")
    for flag in ("-s", "--silent", "-L", "--location", "-i", "--include", "-k", "--insecure", "--compressed"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("address", nargs="?")
    given = parser.parse_args(words)
    address = given.url or given.address
    if not address:
        raise CurlError("it names no URL")
    data = "&".join(given.data) if given.data else None
    method = (given.request or ("GET" if data is None or given.get else "POST")).lower()
    if method not in METHODS:
        raise CurlError(f"{method.upper()} is not a method of the API; {', '.join(METHODS).upper()} are")
    headers = _headers(given.header)
    path, query = _target(address)
    if given.get and data:
        query, data = [*query, *parse_qsl(data, keep_blank_values=True)], None
    version = headers.get("apiversion", "")
    own = {name: value for name, value in headers.items() if name not in COMMON}
    return Command(method, path, query, own, version if version.isdigit() else None, _body(data))


def _words(text: str) -> list[str]:
    if len(text) > LONGEST:
        raise CurlError(f"it has more than {LONGEST:,} characters, the limit")
    joined = re.sub(r"\\\s*\n", " ", text.strip()).removeprefix("$ ")
    try:
        words = shlex.split(joined)
    except ValueError as error:
        raise CurlError(f"its quotes do not match ({error})") from None
    if not words or words[0] != "curl":
        raise CurlError(f"it begins with {words[0]!r} instead of curl" if words else "it is empty")
    return words[1:]


def _headers(lines: Sequence[str]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not name.strip():
            raise CurlError(f"the header {line!r} has no name and value")
        headers[name.strip().lower()] = value.strip()
    return headers


def _target(address: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the path with names in place of its ids, and the query."""
    try:
        parts = urlsplit(address if "//" in address else f"https://{address}")
    except ValueError as error:
        raise CurlError(
            f"{address!r} is no address ({error}); one such as https://api.zenskar.com/invoices is"
        ) from None
    if parts.scheme not in ("http", "https") or not parts.path.strip("/"):
        raise CurlError(f"{address!r} is not the address of an operation")
    if not f".{parts.hostname or ''}".endswith(".zenskar.com"):
        raise CurlError(f"{parts.hostname!r} is not a host of the API; zenskar.com and its subdomains are")
    segments: list[str] = []
    for segment in unquote(parts.path).strip("/").split("/"):
        if not _SEGMENT.fullmatch(segment):
            raise CurlError(f"{segment!r} is not a part of a path of the API; letters, digits, . _ ~ - and {{id}} are")
        named = re.fullmatch(r"{([A-Za-z_][A-Za-z0-9_]*)}", segment)
        segments.append(segment if named or not _ID.fullmatch(segment) else f"{{{_name(segment, segments)}}}")
    return "/" + "/".join(segments), parse_qsl(parts.query, keep_blank_values=True)


def _name(segment: str, before: Sequence[str]) -> str:
    """Name an id: as the docs page names it, or after its collection."""
    words = re.sub(r"[^a-z0-9]+", "_", segment.lower()).strip("_")
    if not re.fullmatch(r"[0-9a-f_]{36}", words):
        return words
    owner = next((each for each in reversed(before) if not each.startswith("{")), "thing")
    return f"{owner.removesuffix('s')}_id"


def _body(data: str | None) -> Any:
    if data is None:
        return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise CurlError(f"its body is not JSON ({error})") from None
