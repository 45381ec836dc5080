# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What a client knows of the operations of the API, and the requests for them that it builds and reads the responses of.

It is loaded with the first call: nothing here may be needed before.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, Generic, Literal, NamedTuple, TypeVar
from urllib.parse import quote

import attr

from . import http
from .client import BASE_URL
from .errors import InvalidAnswer, InvalidRequest
from .types import UNSET, Response, decoded, dumps, loads, query_text, written

T = TypeVar("T")

_NONE: Final[Mapping[str, Any]] = MappingProxyType({})

Level = Literal[
    "published", "documented", "vendor_tool", "client_code", "inferred", "assumed", "probed", "adopted", "observed"
]


class PageShape(NamedTuple):
    """The attributes of the page model that hold the parts of a page; "" for a part that the page does not have.

    If `items` is "", the page is itself an array of items. `instead` are the attributes that may hold the items if the
    attribute in `items` does not. If `next` is "", there is only one page.
    """

    items: str = ""
    next: str = ""
    previous: str = ""
    total: str = ""
    instead: tuple[str, ...] = ()


class Filter(NamedTuple):
    """A field that a list can be filtered by.

    `type` is the type of its values. `parameters` are the query parameters by operator (`{"gt": "due_date__gt"}`).
    `listed` are the operators whose parameter is a list. A list is not sent without its `required` filters. `enum` names
    the model of the values, if they are known.
    """

    type: str
    parameters: Mapping[str, str]
    listed: tuple[str, ...] = ()
    required: bool = False
    enum: str = ""


READING: Final = ("GET", "HEAD", "OPTIONS")
"""The methods that change nothing, unless an operation must never be sent twice."""


class Operation(NamedTuple, Generic[T]):
    """The facts about one API operation that a client needs.

    `writers` write the values of those query parameters whose type does not determine how they are sent. `styles` say
    how lists and objects in parameters are sent, and `deep` names the fields of a form that are sent as `name[key]`.
    `bodies` are the models of a body that may be one of several, `many` says that it may be a list, `scalar` that it may be
    a single value, and `files` names the fields that are files. `media_type` is what is read, `content_type` what is sent,
    and `sends` how a body is written. `absent` says why it is probably not there, "" if nothing says so. A `lenient`
    operation changes something and its response is inferred: an empty one is a model without fields, and JSON of another
    shape is passed on unchanged, so that the call does not seem to have failed.
    """

    name: str
    method: str
    path: str
    level: Level
    read: Callable[[Any], T]
    media_type: str = "application/json"
    content_type: str = "application/json"
    sends: Literal["json", "form", "multipart", "bytes"] = "json"
    binary: bool = False
    api_version: str | None = None
    server: str | None = None
    deprecated: bool = False
    never_retry: bool = False
    takes_idempotency_key: bool = False
    body: type[Any] | None = None
    has_body: bool = False
    page: PageShape | None = None
    filters: Mapping[str, Filter] = _NONE
    writers: Mapping[str, Callable[[Any], Any]] = _NONE
    styles: Mapping[str, str] = _NONE
    deep: tuple[str, ...] = ()
    absent: str = ""
    bodies: tuple[type[Any], ...] = ()
    many: bool = False
    scalar: bool = False
    files: tuple[str, ...] = ()
    lenient: bool = False

    def __reduce__(self) -> tuple[Any, ...]:
        """Return where the operation is, for a pickle: what reads its responses cannot be pickled itself."""
        from .routes import OPERATIONS

        route = f"{self.method} {self.path}"
        return (_operation_at, (route,)) if route in OPERATIONS else (Operation, tuple(self))

    @property
    def changes(self) -> bool:
        """Return whether the operation may change something, by its method, or because it must never be sent twice."""
        return self.never_retry or self.method not in READING

    @property
    def refused(self) -> bool:
        """Return whether it is only called if the client was created with `allow_unverified=True`."""
        return self.level == "assumed" or bool(self.absent)

    @property
    def doubt(self) -> str:
        """Return why the path may be wrong and how to verify it; "" if a source documents the path."""
        if self.absent:
            return f"{self.name} ({self.method} {self.path}) is probably not there: {self.absent}; verify it with `zenskar probe`"
        reasons = {"assumed": "is only assumed: no source shows it", "inferred": "is inferred from related operations"}
        if self.level not in reasons:
            return ""
        return (
            f"the path of {self.name} ({self.method} {self.path}) {reasons[self.level]}; verify it with `zenskar probe`"
        )

    def elsewhere(self, base_url: str) -> str | None:
        """Return the operation's own server; None if it has none, or if `base_url` is not the real API."""
        return self.server if base_url.rstrip("/") == BASE_URL else None

    def answer(self, response: http.Response) -> Response[T]:
        """Read a response with a 2xx status.

        Raises:
            InvalidAnswer: The body is not a valid response of the operation.
        """
        return Response(response.status_code, response.headers, response.content, self._parse(response))

    def _parse(self, response: http.Response) -> T:
        if self.binary:
            return self.read(response.content)
        if self.media_type != "application/json":
            return self.read(decoded(response))
        if not response.content:
            return self.read(None)
        try:
            data = loads(response.content)
        except ValueError as error:
            if self.read is as_it_came and not (self.changes and _is_web_page(decoded(response))):
                return self.read(decoded(response))
            raise InvalidAnswer("$", f"not JSON ({error})") from None
        return self.read(data)


def _operation_at(route: str) -> Operation[Any]:
    """Return the operation with this method and path."""
    from importlib import import_module

    from .routes import OPERATIONS

    operation: Operation[Any] = import_module(f"{__package__}.api.{OPERATIONS[route]}").OPERATION
    return operation


def _is_web_page(text: str) -> bool:
    """Return whether a response is the page of a proxy or a login, not what the API says."""
    return text.lstrip("\ufeff \t\r\n").lower().startswith(("<!doctype", "<html"))


def as_it_came(data: Any) -> Any:
    """Return a response of unknown shape unchanged: JSON values, with fractional numbers as `Decimal`, or else text."""
    return data


class Request(NamedTuple, Generic[T]):
    """A request for an operation, not sent yet. Its values are checked when it is written, not when it is created.

    `organisation` says whose records it is about. It is not sent: checkpoints of one organisation are refused for another.
    """

    operation: Operation[T]
    path: Mapping[str, object] = _NONE
    query: Mapping[str, object] = _NONE
    headers: Mapping[str, object] = _NONE
    body: object = None
    fields: Mapping[str, object] = _NONE
    organisation: str = ""

    def __repr__(self) -> str:
        return f"Request({self.operation.name})"  # the rest may be secret

    def __reduce__(self) -> tuple[Any, ...]:
        path, query, headers, fields = (dict(each) for each in (self.path, self.query, self.headers, self.fields))
        return Request, (self.operation, path, query, headers, self.body, fields, self.organisation)

    def url(self, base_url: str = "") -> str:
        """Return the path with escaped ids, and the query string.

        Args:
            base_url: The address that the client sends requests to. An operation with a server of its own goes to that
                server only if `base_url` is the real API. With any other address, such as a sandbox, it stays there.

        Raises:
            InvalidRequest: An id is empty, `.` or `..`, or a value cannot be written.
        """
        path = (self.operation.elsewhere(base_url) or "") + self.operation.path
        for name, value in self.path.items():
            path = path.replace("{" + name + "}", segment(self.operation.name, name, self._joined(name, value)))
        writers, styles = self.operation.writers, self.operation.styles
        query = "&".join(
            f"{_named(name)}={quote(_checked(self.operation.name, name, value, writers.get(name)), safe='-_.~:,')}"
            if name not in styles
            else self._listed(name, value)
            for name, value in self.query.items()
            if value is not UNSET
        )
        return f"{path}?{query}" if query else path

    def _joined(self, name: str, value: object) -> object:
        """Return a list in a path or a header as its items with commas between them."""
        if name not in self.operation.styles:
            return value
        from .encoding import joined  # few parameters are lists

        return joined(value)

    def _listed(self, name: str, value: object) -> str:
        """Return the part of the query that a list or an object is sent as."""
        from .encoding import query  # few parameters are lists

        try:
            parts = query(name, value, self.operation.styles[name], self.operation.writers.get(name))
            return "&".join(parts)
        except InvalidRequest as error:
            msg = f"{self.operation.name}: {name}: {error}"
            raise InvalidRequest(msg) from None

    def header_fields(self) -> dict[str, str]:
        """Return the headers that the call itself sets.

        Raises:
            InvalidRequest: A value is empty, or cannot be sent in a header.
        """
        fields = {
            name: _header(self.operation.name, name, self._joined(name, value))
            for name, value in self.headers.items()
            if value is not UNSET
        }
        if self.operation.has_body:
            fields["content-type"] = (
                self.operation.content_type if self.operation.sends != "multipart" else self._sent()[0]
            )
        if self.operation.api_version is not None:
            fields["apiversion"] = self.operation.api_version
        return fields

    def content(self) -> bytes | None:
        """Return the body as it is sent, or None for an operation without a body.

        Raises:
            InvalidRequest: A body and fields are both given, the body is not an object or array, a field is unknown or
                missing, or a value cannot be written.
        """
        if not self.operation.has_body:
            return None
        return self._sent()[1]

    def _sent(self) -> tuple[str, bytes]:
        """Return the content type and the bytes of the body."""
        try:
            return self._encoded()
        except (InvalidRequest, UnicodeEncodeError) as error:
            msg = f"{self.operation.name}: {str(error).removeprefix('.')}"
            raise InvalidRequest(msg) from None

    def _encoded(self) -> tuple[str, bytes]:
        operation = self.operation
        if operation.sends == "json":
            return operation.content_type, dumps(self._body(), *self._models).encode()
        if operation.sends == "bytes":
            if not isinstance(self.body, (bytes, str)):
                msg = f"the body is {type(self.body).__name__}; pass bytes or text ({operation.content_type})"
                raise InvalidRequest(msg)
            return operation.content_type, self.body.encode() if isinstance(self.body, str) else self.body
        from .encoding import form, multipart  # few bodies are forms

        body = written(self._body(), *self._models)
        if operation.sends == "form":
            return operation.content_type, form(body, operation.deep)
        return multipart(body, operation.deep, operation.files)

    def _body(self) -> object:
        if self.body is None:
            return self._body_of_fields()
        if self.fields:
            msg = f"pass either a body or fields, not both (fields: {', '.join(sorted(self.fields))})"
            raise InvalidRequest(msg)
        if self.operation.scalar and isinstance(self.body, str | int | float | Decimal):
            return self.body
        if not isinstance(self.body, (dict, Mapping, list, tuple)) and not hasattr(type(self.body), "to_dict"):
            msg = f"the body is {type(self.body).__name__}; pass a model, a dict of the same shape, or its fields as keywords"
            raise InvalidRequest(msg)
        if self._models and not self.operation.many and isinstance(self.body, (list, tuple)):
            raise InvalidRequest(
                f"the body is {type(self.body).__name__}; this call takes one object: a model or a dict"
            )
        from .checks import check  # the first body needs it

        check(self.body, self._models)
        return self.body

    @property
    def _models(self) -> tuple[type[Any], ...]:
        """Return the models that the body may be."""
        return self.operation.bodies or (() if self.operation.body is None else (self.operation.body,))

    def _body_of_fields(self) -> object:
        model = self.operation.body
        fields = {name: value for name, value in self.fields.items() if value is not UNSET}
        known = [] if model is None else list(attr.fields_dict(model))[:-1]
        from .checks import Extra, check, check_fields  # the first body needs it

        if model is None or not known:
            check(fields, self._models)
            return fields
        check_fields(fields, model)
        more = {name: fields.pop(name) for name in list(fields) if name.__class__ is Extra or name not in known}
        body = model(**{**dict.fromkeys(getattr(model, "_required", ()), UNSET), **fields})
        body.additional_properties = more
        return body


def segment(operation: str, name: str, value: object) -> str:
    """Return an id as a part of a path, escaped.

    Raises:
        InvalidRequest: It is empty, `.` or `..`, or cannot be written.
    """
    text = _checked(operation, name, value)
    if text.strip() in ("", ".", ".."):
        msg = f"{operation}: {name} is {value!r}, which is not a valid id"
        raise InvalidRequest(msg)
    return quote(text, safe="")


def _named(name: str) -> str:
    return name if name.isidentifier() else quote(name, safe="-_.~[]")


def _header(operation: str, name: str, value: object) -> str:
    text = _checked(operation, name, value)
    if not text.strip() or not text.isascii() or not text.isprintable():
        msg = f"{operation}: {name} (not shown) is empty, or has characters that cannot be sent in a header"
        raise InvalidRequest(msg)
    return text


def _checked(operation: str, name: str, value: object, writer: Callable[[Any], Any] | None = None) -> str:
    try:
        return query_text(value if writer is None else writer(value))
    except InvalidRequest as error:
        msg = f"{operation}: {name}: {error}"
        raise InvalidRequest(msg) from None


__all__ = ["READING", "Filter", "Level", "Operation", "PageShape", "Request", "as_it_came", "segment"]
