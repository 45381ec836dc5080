# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Write lists, objects and files: in a query, in a form, and in a body of several parts.

Imported by the calls that need it only.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from .errors import InvalidRequest
from .types import UNSET, dumps, query_text

_Writer = Callable[[Any], Any] | None

_SEPARATORS = {"comma": ",", "space": "%20", "pipe": "%7C"}


def query(name: str, value: object, style: str, writer: _Writer = None) -> Iterator[str]:
    """Iterate the parts of a query string (`name=value`) that a list, an object or a single value is sent as.

    Args:
        name: The name of the parameter.
        value: A list, a mapping, a model, or a single value.
        style: `form` (a part for each item), `comma`, `space`, `pipe`, `deep` (`name[key]=value`), `mixed` (as `deep`, or
            a single value) or `json`.
        writer: Writes each single value.

    Raises:
        InvalidRequest: A value cannot be written.
    """
    value = _plain(value)
    if style == "json":
        yield _part(name, dumps(value))
    elif style == "deep" and not isinstance(value, (dict, list)):
        raise InvalidRequest(f"it is {type(value).__name__}; pass a mapping, which is sent as {name}[key]=value")
    elif style in ("deep", "mixed"):
        for key, text in _deep(name, value, writer, strict=True):
            yield _part(key, text)
    elif style in _SEPARATORS and isinstance(value, (list, dict)):
        items = value if isinstance(value, list) else [each for pair in value.items() for each in pair]
        texts = (quote(_text(each, writer), safe="-_.~:") for each in items)
        yield f"{quote(name, safe=_SAFE)}={_SEPARATORS[style].join(texts)}"
    elif isinstance(value, list):
        for item in value:
            yield _part(name, _text(item, writer))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from query(key, item, "form", writer)
    else:
        yield _part(name, _text(value, writer))


def joined(value: object, writer: _Writer = None) -> object:
    """Return a list as its items with commas between them, as in a path or a header; a single value unchanged."""
    value = _plain(value)
    if isinstance(value, dict):
        value = [each for pair in value.items() for each in pair]
    return ",".join(_text(each, writer) for each in value) if isinstance(value, list) else value


def form(body: object, deep: tuple[str, ...] = ()) -> bytes:
    """Return a body as an HTML form: a part for each field, and for each item of a list.

    Args:
        body: The fields.
        deep: The fields whose lists are sent with the number of each item: `name[0]=value`. Objects always are.

    Raises:
        InvalidRequest: A value cannot be written.
    """
    parts: list[str] = []
    for name, value in _fields(body).items():
        plain = _plain(value)
        if name in deep or isinstance(plain, dict):
            parts += [_part(key, text) for key, text in _deep(name, plain, None)] if value is not None else ()
        else:
            parts += query(name, plain, "form") if value is not None else ()
    return "&".join(parts).encode()


def multipart(body: object, deep: tuple[str, ...] = (), files: tuple[str, ...] = ()) -> tuple[str, bytes]:
    """Return the content type and the content of a body of several parts: texts, JSON and files.

    A file is `bytes`, or a tuple of its name, its content and, optionally, its media type.

    Args:
        body: The fields.
        deep: The fields that are sent as a part for each value: `name[key]`. Other objects are sent as JSON.
        files: The fields that are files, or lists of files.

    Raises:
        InvalidRequest: A value cannot be written.
    """
    parts: list[tuple[bytes, bytes]] = []
    for name, value in _fields(body).items():
        if name in files:
            _check_file(name, value)
        if name in deep and value is not None:
            parts += [(_head(key, "", ""), text.encode()) for key, text in _deep(name, value, None)]
        else:
            parts += _parts(name, value)
    from hashlib import sha256  # noqa: PLC0415 - few bodies have files

    digest = sha256()
    for head, content in parts:
        digest.update(head)
        digest.update(content)
    boundary = digest.hexdigest()[:40].encode()  # of the content, so that the same body is the same bytes
    lines = [b"--" + boundary + b"\r\n" + head + b"\r\n\r\n" + content + b"\r\n" for head, content in parts]
    return f"multipart/form-data; boundary={boundary.decode()}", b"".join(lines) + b"--" + boundary + b"--\r\n"


def _check_file(name: str, value: object) -> None:
    match value:
        case None | bytes() | bytearray() | (str(), bytes()) | (str(), bytes(), str()):
            return
        case (str(), *_):
            raise InvalidRequest(
                f"{name}: the content of a file is bytes; pass (name, bytes) or (name, bytes, media type)"
            )
        case list() | tuple():
            for item in value:
                _check_file(name, item)
        case _ if hasattr(value, "read"):
            raise InvalidRequest(f"{name}: it is an open file; pass its content as bytes, of a file opened with 'rb'")
        case _:
            raise InvalidRequest(f"{name}: {type(value).__name__} is no file; pass bytes, or (name, bytes)")


def _parts(name: str, value: object) -> Iterator[tuple[bytes, bytes]]:
    match value:
        case bytes() | bytearray():
            yield _head(name, name, "application/octet-stream"), bytes(value)
        case (str() as filename, bytes() as content):
            yield _head(name, filename, "application/octet-stream"), content
        case (str() as filename, bytes() as content, str() as media_type):
            yield _head(name, filename, media_type), content
        case list() | tuple():
            for item in value:
                yield from _parts(name, item)
        case None:
            pass
        case _:
            plain = _plain(value)
            if isinstance(plain, dict):
                yield _head(name, "", "application/json"), dumps(plain).encode()
            else:
                yield _head(name, "", ""), _text(plain, None).encode()


def _head(name: str, filename: str, media_type: str) -> bytes:
    for each in (name, filename, media_type):
        if not each.isprintable():
            raise InvalidRequest(f"{name}: {each!r} cannot be in the head of a part")
    lines = [f'Content-Disposition: form-data; name="{_escaped(name)}"']
    if filename:
        lines[0] += f'; filename="{_escaped(filename)}"'
    if media_type:
        lines.append(f"Content-Type: {media_type}")
    return "\r\n".join(lines).encode()


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace('"', "%22")


def _fields(body: object) -> dict[str, Any]:
    plain = _plain(body)
    if not isinstance(plain, dict):
        raise InvalidRequest("a form has named fields; pass a model, a dict, or its fields as keywords")
    return {name: value for name, value in plain.items() if value is not UNSET}


def _deep(name: str, value: object, writer: _Writer, *, strict: bool = False) -> Iterator[tuple[str, str]]:
    """Iterate the names and texts of the values in an object or a list; if `strict`, None is none of them."""
    value = _plain(value)
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _deep(f"{name}[{key}]", item, writer, strict=strict)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _deep(f"{name}[{number}]", item, writer, strict=strict)
    elif value is None and strict:
        raise InvalidRequest(f"{name} is None, which cannot be sent here; leave it out")
    elif value is not UNSET:
        yield name, _text(value, writer)


def _plain(value: Any) -> Any:
    """Return a model or mapping as a dict, a list or tuple as a list, and any other value unchanged."""
    if hasattr(type(value), "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, (list, tuple)) else value


def _text(value: Any, writer: _Writer) -> str:
    return "" if value is None else query_text(value if writer is None else writer(value))


_SAFE = "-_.~[]"


def _part(name: str, text: str) -> str:
    return f"{quote(name, safe=_SAFE)}={quote(text, safe='-_.~:,')}"


__all__ = ["form", "joined", "multipart", "query"]
