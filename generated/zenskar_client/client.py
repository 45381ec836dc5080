# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Operations as values, how they become requests, how answers are read, and two plain clients that send them.

Knows nothing of retries, pages, filters or errors by status: that is `zenskar_ext`, which implements `Caller`.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, Protocol, Self, TypeVar
from urllib.parse import quote

import attrs
from attrs import field, frozen

from . import http
from .errors import InvalidAnswer, InvalidRequest, UnexpectedStatus
from .types import UNSET, Response, decoded, dumps, loads, query_text

if TYPE_CHECKING:
    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Where

T = TypeVar("T")
P = TypeVar("P")

BASE_URL = "https://api.zenskar.com"
API_VERSION = "20230501"

Level = Literal["documented", "vendor_tool", "client_code", "inferred", "assumed", "probed", "adopted", "observed"]


class PageShape(NamedTuple):
    """Where a page keeps what: names of attributes of its model, "" where it does not have it.

    A page without a name for its items is an array of them; `instead` is where they are if they are not under their
    name. A page without a name for the next cursor is the only one.
    """

    items: str = ""
    next: str = ""
    previous: str = ""
    total: str = ""
    instead: str = ""


class Filter(NamedTuple):
    """A field that a list can be filtered by: the type of its values, and its parameters by operator (`{"gt": "due_date__gt"}`)."""

    type: str
    parameters: Mapping[str, str]


@frozen
class Operation(Generic[T]):
    """What the description says of one operation, as far as a client must know it.

    `writers` write the values of query parameters whose type alone does not say how they are sent.
    """

    name: str
    method: str
    path: str
    level: Level
    read: Callable[[Any], T] = field(repr=False)
    media_type: str = "application/json"
    api_version: str | None = None
    server: str | None = None
    deprecated: bool = False
    never_retry: bool = False
    takes_idempotency_key: bool = False
    body: type[Any] | None = None
    has_body: bool = False
    page: PageShape | None = None
    filters: Mapping[str, Filter] = field(factory=dict, repr=False)
    writers: Mapping[str, Callable[[Any], Any]] = field(factory=dict, repr=False)

    @property
    def doubt(self) -> str:
        """Say why the path may be wrong, and how to find out; "" for a path that a source shows."""
        reasons = {"assumed": "is only assumed: no source shows it", "inferred": "is inferred from its siblings"}
        if self.level not in reasons:
            return ""
        return f"the path of {self.name} ({self.method} {self.path}) {reasons[self.level]}; verify it with `make probe`"

    def elsewhere(self, base_url: str) -> str | None:
        """Return the address of the operation if it is not that of the client; with any base but the real API there is none."""
        return self.server if base_url.rstrip("/") == BASE_URL else None

    def answer(self, response: http.Response) -> Response[T]:
        """Read an answer of a 2xx status.

        Raises:
            InvalidAnswer: The body is not what the operation answers.
        """
        return Response(response.status_code, response.headers, response.content, self._parse(response))

    def _parse(self, response: http.Response) -> T:
        if self.media_type != "application/json":
            return self.read(decoded(response))
        if not response.content:
            return self.read(None)
        try:
            data = loads(response.content)
        except ValueError as error:
            if self.read is as_it_came:
                return self.read(decoded(response))
            raise InvalidAnswer("$", f"not JSON ({error})") from None
        return self.read(data)


def as_it_came(data: Any) -> Any:
    """Read an answer whose shape is not known: JSON values, numbers with a fraction as `Decimal`; text if it is no JSON."""
    return data


@frozen
class Request(Generic[T]):
    """A call of an operation as a value. Nothing is checked before `prepare`."""

    operation: Operation[T]
    path: Mapping[str, object] = field(factory=dict, repr=False)
    query: Mapping[str, object] = field(factory=dict, repr=False)
    headers: Mapping[str, object] = field(factory=dict, repr=False)
    body: object = field(default=None, repr=False)
    fields: Mapping[str, object] = field(factory=dict, repr=False)

    def url(self, base_url: str = "") -> str:
        """Give the path with its ids escaped, and the query string.

        Args:
            base_url: Where the client sends requests. Only if that is the real API, an operation of another server
                goes there; with any other base, a sandbox say, it stays there too.

        Raises:
            InvalidRequest: An id is empty, `.` or `..`, or a value cannot be written.
        """
        path = (self.operation.elsewhere(base_url) or "") + self.operation.path
        for name, value in self.path.items():
            path = path.replace("{" + name + "}", _segment(self.operation.name, name, value))
        writers = self.operation.writers
        query = "&".join(
            f"{name}={quote(_checked(self.operation.name, name, value, writers.get(name)), safe='-_.~:,')}"
            for name, value in self.query.items()
            if value is not UNSET
        )
        return f"{path}?{query}" if query else path

    def header_fields(self) -> dict[str, str]:
        """Give the headers that the call itself sets.

        Raises:
            InvalidRequest: A value is empty, or cannot stand in a header.
        """
        fields = {
            name: _header(self.operation.name, name, value)
            for name, value in self.headers.items()
            if value is not UNSET
        }
        if self.operation.has_body:
            fields["content-type"] = "application/json"
        if self.operation.api_version is not None:
            fields["apiversion"] = self.operation.api_version
        return fields

    def content(self) -> bytes | None:
        """Give the body as JSON text, or None for an operation without one.

        Raises:
            InvalidRequest: A body and fields are both given, the body is no object or array, a field is unknown or
                missing, or a value cannot be written.
        """
        if not self.operation.has_body:
            return None
        try:
            return dumps(self._body(), self.operation.body).encode()
        except (InvalidRequest, UnicodeEncodeError) as error:
            msg = f"{self.operation.name}: {str(error).removeprefix('.')}"
            raise InvalidRequest(msg) from None

    def _body(self) -> object:
        if self.body is None:
            return self._body_of_fields()
        if self.fields:
            msg = f"give a body or fields, not both (fields: {', '.join(sorted(self.fields))})"
            raise InvalidRequest(msg)
        if hasattr(type(self.body), "to_dict") and not isinstance(self.body, Mapping):
            return self.body
        if not isinstance(self.body, Mapping | list | tuple):
            msg = f"the body is {type(self.body).__name__}; give a model, a dict of the same shape, or its fields as keywords"
            raise InvalidRequest(msg)
        for each in self.body if isinstance(self.body, list | tuple) else [self.body]:
            if isinstance(each, (dict, Mapping)):  # a dict is recognised sooner
                _require(self.operation.body, each, by_json_name=True)
        return self.body

    def _body_of_fields(self) -> object:
        model = self.operation.body
        fields = {name: value for name, value in self.fields.items() if value is not UNSET}
        known = [] if model is None else list(attrs.fields_dict(model))[:-1]
        if model is None or not known:
            return fields
        for name in fields:
            if name not in known:
                from difflib import get_close_matches  # only for those who err

                close = get_close_matches(name, known, 1)
                hint = f"did you mean {close[0]}?" if close else f"known: {', '.join(known)}"
                msg = f"{name} is not a field of {model.__name__}; {hint} (a dict as body takes any field)"
                raise InvalidRequest(msg)
        _require(model, fields, by_json_name=False)
        return model(**fields)


def _require(model: type[Any] | None, given: Mapping[str, object], *, by_json_name: bool) -> None:
    required: Mapping[str, str] = getattr(model, "_required", {})
    missing = [name for name in (required.values() if by_json_name else required) if name not in given]
    if missing and model is not None:
        msg = f"{model.__name__} needs {', '.join(missing)}"
        raise InvalidRequest(msg)


def _segment(operation: str, name: str, value: object) -> str:
    text = _checked(operation, name, value)
    if text.strip() in ("", ".", ".."):
        msg = f"{operation}: {name} is {value!r}, which is no id"
        raise InvalidRequest(msg)
    return quote(text, safe="")


def _header(operation: str, name: str, value: object) -> str:
    text = _checked(operation, name, value)
    if not text.strip() or not text.isascii() or not text.isprintable():
        msg = f"{operation}: {name} is {value!r}, which cannot be sent in a header"
        raise InvalidRequest(msg)
    return text


def _checked(operation: str, name: str, value: object, writer: Callable[[Any], Any] | None = None) -> str:
    try:
        return query_text(value if writer is None else writer(value))
    except InvalidRequest as error:
        msg = f"{operation}: {name}: {error}"
        raise InvalidRequest(msg) from None


class Caller(Protocol):
    """What the namespaces ask of a client."""

    def call(self, request: Request[T]) -> T:
        """Send a request and give what the answer says."""
        ...

    def answer(self, request: Request[T]) -> Response[T]:
        """Send a request and give the whole answer."""
        ...

    def bind(self, request: Request[T], where: tuple["Where", ...], fields: Mapping[str, object]) -> Request[T]:
        """Give the request of a list with its filters."""
        ...

    def paginate(self, request: Request[Any], where: tuple["Where", ...], fields: Mapping[str, object]) -> "Pager[Any]":
        """Give the walk through the pages of a list."""
        ...


class AsyncCaller(Protocol):
    """What the asynchronous namespaces ask of a client."""

    def call(self, request: Request[T]) -> Awaitable[T]:
        """Send a request and give what the answer says."""
        ...

    def answer(self, request: Request[T]) -> Awaitable[Response[T]]:
        """Send a request and give the whole answer."""
        ...

    def bind(self, request: Request[T], where: tuple["Where", ...], fields: Mapping[str, object]) -> Request[T]:
        """Give the request of a list with its filters."""
        ...

    def paginate(
        self, request: Request[Any], where: tuple["Where", ...], fields: Mapping[str, object]
    ) -> "AsyncPager[Any]":
        """Give the walk through the pages of a list."""
        ...


def credentials(api_key: str, organisation: str) -> dict[str, str]:
    """Give the headers that sign a request. A key that looks like a JWT goes out as a bearer token."""
    if api_key.startswith("eyJ"):
        return {"authorization": f"Bearer {api_key}", "organisation": organisation}
    return {"x-api-key": api_key, "organisation": organisation}


def _arguments(request: Request[Any], base_url: str, *, allow_unverified: bool) -> dict[str, Any]:
    if request.operation.level == "assumed" and not allow_unverified:
        raise InvalidRequest(f"{request.operation.doubt}, or give allow_unverified=True")
    return {
        "method": request.operation.method,
        "url": request.url(base_url),
        "headers": request.header_fields(),
        "content": request.content(),
    }


def _parsed(request: Request[T], response: http.Response) -> Response[T]:
    if not response.is_success:
        raise UnexpectedStatus(response.status_code, response.content)
    return request.operation.answer(response)


class Client:
    """Sends requests one by one, without retries.

    Raises of `call` and `answer`: `InvalidRequest`, `UnexpectedStatus`, `InvalidAnswer`, and the errors of `http` for transport.
    """

    def __init__(
        self,
        api_key: str,
        organisation: str,
        *,
        base_url: str = BASE_URL,
        api_version: str = API_VERSION,
        allow_unverified: bool = False,
        **http_arguments: Any,
    ) -> None:
        headers = {"apiversion": api_version, **credentials(api_key, organisation)}
        self._base_url, self._allow_unverified = base_url, allow_unverified
        self._http = http.Client(base_url=base_url, headers=headers, **http_arguments)

    def call(self, request: Request[T]) -> T:
        """Send a request and give what the answer says."""
        return self.answer(request).parsed

    def answer(self, request: Request[T]) -> Response[T]:
        """Send a request and give the whole answer."""
        return _parsed(
            request, self._http.request(**_arguments(request, self._base_url, allow_unverified=self._allow_unverified))
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


class AsyncClient:
    """Sends requests one by one, without retries; `Client` with await."""

    def __init__(
        self,
        api_key: str,
        organisation: str,
        *,
        base_url: str = BASE_URL,
        api_version: str = API_VERSION,
        allow_unverified: bool = False,
        **http_arguments: Any,
    ) -> None:
        headers = {"apiversion": api_version, **credentials(api_key, organisation)}
        self._base_url, self._allow_unverified = base_url, allow_unverified
        self._http = http.AsyncClient(base_url=base_url, headers=headers, **http_arguments)

    async def call(self, request: Request[T]) -> T:
        """Send a request and give what the answer says."""
        return (await self.answer(request)).parsed

    async def answer(self, request: Request[T]) -> Response[T]:
        """Send a request and give the whole answer."""
        return _parsed(
            request,
            await self._http.request(**_arguments(request, self._base_url, allow_unverified=self._allow_unverified)),
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.aclose()


__all__ = [
    "API_VERSION",
    "BASE_URL",
    "AsyncCaller",
    "AsyncClient",
    "Caller",
    "Client",
    "Filter",
    "Level",
    "Operation",
    "PageShape",
    "Request",
    "as_it_came",
    "credentials",
]
