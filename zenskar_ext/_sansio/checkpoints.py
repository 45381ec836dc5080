"""Checkpoints: a position in a list as text, with the list and its filters, so that no other list is resumed there.

    zk1:invoices.list:organisation~81b0c2d9,due_date__lt~3f9a01bc,status~90d2e5f1:at=page-2:5c1d0e77

The parts are the version, the list, its organisation and query (each parameter with a hash of its value), the position,
and a checksum. The checksum finds damage; it is no signature. Decides what a checkpoint says; fetches nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from hashlib import sha256
from typing import Any, Final, cast
from urllib.parse import quote, unquote

from zenskar_client.errors import InvalidRequest
from zenskar_client.operations import Request
from zenskar_client.types import UNSET
from zenskar_ext.errors import InvalidRequestError


class End(Enum):
    """Stands in the place of a cursor where nothing of a list is left."""

    END = "end"

    def __repr__(self) -> str:
        return self.name


_VERSION: Final = "zk1"
_START: Final = "start"
_AT: Final = "at="
_END: Final = "end"
_ANY_VERSION: Final = re.compile(r"zk\d+:")
_WHOLE: Final = re.compile(r"zk1:([^:]*):([^:]*):(start|end|at=[^:]+):([0-9a-f]{8})", re.ASCII)
_FREE: Final = frozenset({"cursor", "limit"})
"""The parameters that may differ: the position itself, and the size of pages."""


def identity(request: Request[Any]) -> str:
    """Return the part of a checkpoint that says which list it is of: its name, and its query with hashed values.

    Raises:
        InvalidRequestError: A value of the query cannot be sent.
    """
    try:
        texts = _texts(request)
    except InvalidRequest as error:
        raise InvalidRequestError(str(error)) from error
    name = request.operation.name
    hashed = (f"{quote(each, safe='')}~{_hash(f'{name} {each} {text}')}" for each, text in sorted(texts.items()))
    return f"{name}:{','.join(hashed)}"


def _texts(request: Request[Any]) -> dict[str, str]:
    """Return the ids and the parameters of a list as they are sent, those with several values in alphabetical order."""
    fields = request.operation.filters.values()
    several = {field.parameters[each] for field in fields for each in ("in", "not_in") if each in field.parameters}
    query = {name: value for name, value in request.query.items() if name not in _FREE and value is not UNSET}
    texts = {f"{{{name}}}": str(value) for name, value in request.path.items()}
    if request.organisation:
        texts["organisation"] = request.organisation
    for name, value in query.items():
        text = request._replace(path={}, query={name: value}).url().partition("?")[2]
        texts[name] = ",".join(sorted(re.split("[,&]", text.partition("=")[2]))) if name in several else text
    return texts


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def at(of: str, cursor: str | End | None) -> str:
    """Return the checkpoint of a position in a list.

    Args:
        of: The identity of the list.
        cursor: The cursor of a page; None for the beginning.
    """
    if isinstance(cursor, End):
        return _written(of, _END)
    return _written(of, f"{_AT}{quote(cursor, safe='')}" if cursor else _START)


def starting(request: Request[Any]) -> str:
    """Return the checkpoint of where the request of a list starts."""
    cursor = request.query.get("cursor")
    return at(identity(request), cursor if isinstance(cursor, str | End) else None)


def _written(of: str, position: str) -> str:
    text = f"{_VERSION}:{of}:{position}"
    return f"{text}:{_hash(text)}"


def is_checkpoint(text: str) -> bool:
    """Return whether a text is a checkpoint, of any version, and not a plain cursor."""
    return _ANY_VERSION.match(text) is not None


def resumed(request: Request[Any], where: object) -> Request[Any]:
    """Return the request of a list that goes on somewhere.

    Args:
        request: The list.
        where: A checkpoint, a plain cursor, or None for the beginning.

    Raises:
        InvalidRequestError: It is none of these, it is damaged, or it is a checkpoint of another list.
    """
    if type(where) not in (str, type(None)):
        msg = f"resume({where!r}): give the checkpoint or the cursor of a page, a str"
        raise InvalidRequestError(msg)
    cursor: Any = where
    if isinstance(where, str) and is_checkpoint(where):
        of, position = _parts(where)
        _check(request.operation.name, identity(request), of)
        cursor = {_START: None, _END: End.END}.get(position, unquote(position.removeprefix(_AT)))
    return request._replace(query={**request.query, "cursor": cursor})


def last_of_each(requests: Sequence[Request[Any]], texts: Iterable[str]) -> list[str | None]:
    """Return the last checkpoint of each window of a list; None for a window without one.

    Args:
        requests: The windows.
        texts: Checkpoints of their pages, in the order in which they were kept.

    Raises:
        InvalidRequestError: One is not a checkpoint, is damaged, or is of none of the windows.
    """
    last: dict[str, str | None] = dict.fromkeys(map(identity, requests))
    if isinstance(cast("object", texts), str | None):
        msg = f"resume({texts!r}): give the checkpoints of the windows as a list"
        raise InvalidRequestError(msg)
    for number, text in enumerate(texts, 1):
        if type(text) is not str:
            msg = (
                f"resume(): checkpoint {number} is {text!r}; give the checkpoints of pages of these windows, each a str"
            )
            raise InvalidRequestError(msg)
        of, _ = _parts(text)
        if of not in last:
            msg = (
                f"resume(): checkpoint {number} is of none of these windows; split the same list into the same windows"
            )
            raise InvalidRequestError(msg)
        last[of] = text
    return [*last.values()]


def _parts(text: str) -> tuple[str, str]:
    """Return the identity of the list of a checkpoint, and the position in it.

    Raises:
        InvalidRequestError: It is damaged, of another version, or no checkpoint.
    """
    version = text.partition(":")[0]
    if is_checkpoint(text) and version != _VERSION:
        msg = f"resume(): the checkpoint has the version {version}, and this release reads {_VERSION}; start from the beginning"
        raise InvalidRequestError(msg)
    found = _WHOLE.fullmatch(text)
    if not found or _written(f"{found[1]}:{found[2]}", found[3]) != text:
        msg = f"resume(): {text!r} is not a checkpoint, or was changed or cut off; give the text as it was kept"
        raise InvalidRequestError(msg)
    return f"{found[1]}:{found[2]}", found[3]


def _check(name: str, wanted: str, of: str) -> None:
    """Refuse a checkpoint of another list, and say what differs.

    Raises:
        InvalidRequestError: It is one.
    """
    if of == wanted:
        return
    (other, then), (_, now) = (_parted(each) for each in (of, wanted))
    if other != name:
        msg = f"{name}: resume(): the checkpoint is of another list, {other}"
        raise InvalidRequestError(msg)
    reasons = [f"{each} has another value" for each in then if each in now and then[each] != now[each]]
    reasons += [f"{each} is missing now" for each in then if each not in now]
    reasons += [f"{each} is new" for each in now if each not in then]
    remedy = "give the same filters, search and order as then; keep a time such as now with the checkpoint"
    msg = f"{name}: resume(): the checkpoint is of a list with other filters: {', '.join(reasons)}; {remedy}"
    raise InvalidRequestError(msg)


def _parted(of: str) -> tuple[str, Mapping[str, str]]:
    name, _, query = of.partition(":")
    return name, {unquote(each.partition("~")[0]): each.partition("~")[2] for each in query.split(",") if each}
