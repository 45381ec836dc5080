# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Two minimal clients that send requests for operations, and what the namespaces of every client use.

This module has no retries, pagination, filters or errors per status. `zenskar_ext` adds them: it implements `Caller`.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar, overload

from . import hints, http
from .errors import InvalidRequest, UnexpectedStatus
from .types import Response

if TYPE_CHECKING:
    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Where

T = TypeVar("T")

BASE_URL = "https://api.zenskar.com"
API_VERSION = "20230501"


class OnFirstUse(Generic[T]):
    """An attribute of a client that is made on first use. As an attribute of the class it is the class of its value."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__

    @overload
    def __get__(self, client: None, owner: type) -> type[T]: ...
    @overload
    def __get__(self, client: object, owner: type) -> T: ...
    def __get__(self, client: object, owner: type) -> T | type[T]:
        value = self._make(client)
        if client is None:
            return type(value)  # `create_autospec` of the client finds the methods here
        first: T = vars(client).setdefault(self._name, value)  # another thread may have made it meanwhile
        return first


class Caller(Protocol):
    """The interface of a client that the namespaces use."""

    def call(self, request: "hints.Request[T]") -> T:
        """Send a request and return the parsed response."""
        ...

    def answer(self, request: "hints.Request[T]") -> Response[T]:
        """Send a request and return the whole response."""
        ...

    def ensure(self, create: "hints.Request[T]", look: "hints.Request[Any]", key: str) -> T:
        """Return the record of a create that a list has already, or create it."""
        ...

    def bind(
        self, request: "hints.Request[T]", where: tuple["Where", ...], fields: Mapping[str, object]
    ) -> "hints.Request[T]":
        """Return the request of a list with its filters."""
        ...

    def paginate(
        self, request: "hints.Request[Any]", where: tuple["Where", ...], fields: Mapping[str, object]
    ) -> "Pager[Any]":
        """Return an iterator that paginates through a list automatically."""
        ...


class AsyncCaller(Protocol):
    """The interface of an asynchronous client that the namespaces use."""

    def call(self, request: "hints.Request[T]") -> Awaitable[T]:
        """Send a request and return the parsed response."""
        ...

    def answer(self, request: "hints.Request[T]") -> Awaitable[Response[T]]:
        """Send a request and return the whole response."""
        ...

    def ensure(self, create: "hints.Request[T]", look: "hints.Request[Any]", key: str) -> Awaitable[T]:
        """Return the record of a create that a list has already, or create it."""
        ...

    def bind(
        self, request: "hints.Request[T]", where: tuple["Where", ...], fields: Mapping[str, object]
    ) -> "hints.Request[T]":
        """Return the request of a list with its filters."""
        ...

    def paginate(
        self, request: "hints.Request[Any]", where: tuple["Where", ...], fields: Mapping[str, object]
    ) -> "AsyncPager[Any]":
        """Return an iterator that paginates through a list automatically."""
        ...


def credentials(api_key: str, organisation: str) -> dict[str, str]:
    """Return the headers that authenticate a request. An API key that looks like a JWT is sent as a bearer token."""
    if api_key.startswith("eyJ"):
        return {"authorization": f"Bearer {api_key}", "organisation": organisation}
    return {"x-api-key": api_key, "organisation": organisation}


def _arguments(request: "hints.Request[Any]", base_url: str, *, allow_unverified: bool) -> dict[str, Any]:
    if request.operation.refused and not allow_unverified:
        raise InvalidRequest(f"{request.operation.doubt}, or pass allow_unverified=True")
    return {
        "method": request.operation.method,
        "url": request.url(base_url),
        "headers": request.header_fields(),
        "content": request.content(),
    }


def _parsed(request: "hints.Request[T]", response: http.Response) -> Response[T]:
    if not response.is_success:
        raise UnexpectedStatus(response.status_code, response.content)
    return request.operation.answer(response)


class Client:
    """A minimal client that sends each request once, without retries.

    `call` and `answer` raise `InvalidRequest`, `UnexpectedStatus`, `InvalidAnswer`, and the transport errors of `http`.
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

    def call(self, request: "hints.Request[T]") -> T:
        """Send a request and return the parsed response."""
        return self.answer(request).parsed

    def answer(self, request: "hints.Request[T]") -> Response[T]:
        """Send a request and return the whole response."""
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
    """A minimal asynchronous client: `Client` with await."""

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

    async def call(self, request: "hints.Request[T]") -> T:
        """Send a request and return the parsed response."""
        return (await self.answer(request)).parsed

    async def answer(self, request: "hints.Request[T]") -> Response[T]:
        """Send a request and return the whole response."""
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


__all__ = ["API_VERSION", "BASE_URL", "AsyncCaller", "AsyncClient", "Caller", "Client", "OnFirstUse", "credentials"]
