"""Paths that a caller writes: ids are filled in, and operations that must never be sent twice are recognised.

Decides what a path may be. Knows nothing of hosts, headers and bodies.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Any, Final, cast
from urllib.parse import unquote

from zenskar_client.errors import InvalidRequest
from zenskar_client.operations import Operation, segment
from zenskar_client.routes import NEVER_RETRY, OPERATIONS
from zenskar_ext.errors import InvalidRequestError

ARGUMENTS: Final = ("self", "method", "path", "target", "params", "json", "headers", "on_progress")
"""The names of the arguments of `request` and `download`: an id cannot have them."""
_PLACEHOLDER: Final = re.compile(r"\{([^{}]+)\}")


def filled(method: str, path: object, ids: Mapping[str, object], *, bare: bool) -> str:
    """Return a path with its ids escaped and filled in.

    Args:
        method: The HTTP method, for the messages of errors.
        path: The path; an id belongs where it has a placeholder such as `{invoice_id}`.
        ids: The ids, by the names of their placeholders.
        bare: Refuse a path with a query.

    Raises:
        InvalidRequestError: It would lead elsewhere, or ids and placeholders do not match.
    """
    name = f"{method} {path}"
    if not isinstance(path, str) or not path.startswith("/") or path.startswith("//"):
        raise InvalidRequestError(f"{name}: give a path of the API, such as /invoices")
    route, mark, query = path.partition("?")
    if "#" in path:
        raise InvalidRequestError(f"{name}: what follows # is not sent; write %23, or give an id with # as a keyword")
    if mark and bare:
        raise InvalidRequestError(f"{name}: give what follows ? as params=..., or an id with ? as a keyword")
    if {".", ".."} & {*re.split(r"[/\\]", unquote(route))}:
        raise InvalidRequestError(f"{name}: . and .. lead to another path; give ids as keywords, which are escaped")
    if re.search(r"[{}]", _PLACEHOLDER.sub("", route)):
        raise InvalidRequestError(f"{name}: a brace without its other half or without a name; write %7B for {{")
    _check_names(name, _PLACEHOLDER.findall(route), ids)
    try:
        whole = _PLACEHOLDER.sub(lambda found: segment(name, found[1], ids[found[1]]), route)
    except InvalidRequest as error:
        raise InvalidRequestError(str(error)) from error
    return f"{whole}{mark}{query}"


def _check_names(name: str, places: list[str], ids: Mapping[str, object]) -> None:
    for each in ids:
        if each not in places:
            close = get_close_matches(each, [*places, *ARGUMENTS[1:]], 1)
            hint = f"did you mean {close[0]}?" if close else f"the ids in it: {', '.join(places) or 'none'}"
            raise InvalidRequestError(f"{name}: the path has no {{{each}}}; {hint}")
    for each in places:
        if each in ARGUMENTS:
            hint = f"{{{each}_id}}, and give {each}_id=..."
            raise InvalidRequestError(f"{name}: {each} is another argument of this method; write {hint}")
        if each not in ids:
            raise InvalidRequestError(f"{name}: give {each}=..., the id that belongs in its place")


def is_never_sent_again(path: str) -> bool:
    """Return whether a path is that of an operation that must not be sent twice, with any method and spelling of it."""
    return bool(_those_at(path, NEVER_RETRY))


def operation_at(method: object, path: str) -> Operation[Any] | None:
    """Return the operation that a path belongs to; None if there is none."""
    kind = f"{method} ".upper()
    found = _those_at(path, [route.removeprefix(kind) for route in OPERATIONS if route.startswith(kind)])
    if not found:
        return None
    closest = min(found, key=lambda template: template.count("{"))
    module = import_module(f"zenskar_client.api.{OPERATIONS[kind + closest]}")
    return cast("Operation[Any]", module.OPERATION)


def _those_at(path: str, templates: Iterable[str]) -> list[str]:
    """Return those of some paths with placeholders that a path is an example of."""
    route = path.partition("?")[0].lower()
    spelt = _parts(unquote(route)), [unquote(part) for part in _parts(route)]  # servers differ on where %2F belongs
    return [template for template in templates if any(_is_at(_parts(template.lower()), parts) for parts in spelt)]


def _parts(route: str) -> list[str]:
    return [part for part in route.split("/") if part]


def _is_at(places: list[str], parts: list[str]) -> bool:
    return len(places) == len(parts) and all(
        place.startswith("{") or place == part for place, part in zip(places, parts, strict=True)
    )
