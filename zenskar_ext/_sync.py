"""The client and its walks through lists: take the steps of `_flow`, and wait. `_async` is this text with await."""

import random
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Generic, Self, TypeVar

import httpx
from attrs import evolve

from zenskar_client.api import Namespaces
from zenskar_client.client import Request
from zenskar_client.types import Response
from zenskar_ext import _flow
from zenskar_ext._cursor import Cursor, Page
from zenskar_ext.errors import ConfigurationError, InvalidRequestError
from zenskar_ext.filters import parameters
from zenskar_ext.options import OnRetry, Options
from zenskar_ext.retries import RetryBudget, RetryPolicy
from zenskar_ext.settings import settings_from

T = TypeVar("T")


class Zenskar(Namespaces):
    """A client of the Zenskar API: one attribute a tag (`zk.invoices`), one method an operation.

    Safe to share between threads. Close it, or use it in a `with` block, to close its connections.
    """

    def __init__(
        self,
        api_key: str | None = None,
        organisation: str | None = None,
        *,
        base_url: str | None = None,
        api_version: str | None = None,
        timeout: float | None = None,
        retries: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        on_retry: OnRetry | None = None,
        allow_unverified: bool = False,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        """Make a client. Nothing is sent.

        Args:
            api_key: The key, else `ZENSKAR_API_KEY`. A JWT (`eyJ...`) is sent as a bearer token.
            organisation: The id of the organisation, else `ZENSKAR_ORGANISATION`.
            base_url: Where the API is, else `ZENSKAR_BASE_URL`, else https://api.zenskar.com.
            api_version: The `apiversion` header, else `ZENSKAR_API_VERSION`, else 20230501.
            timeout: How many seconds one attempt may wait for the connection and for each part of the answer; 30.
            retries: How often and how long a call is tried; see `RetryPolicy`.
            headers: Headers added to every request.
            on_retry: Called before each wait with operation, attempt, reason and delay.
            allow_unverified: Allow operations whose path is only assumed.
            transport: Any httpx transport: a proxy, a mock, the sandbox.
            sleep: What waits; tests pass one that does not.

        Raises:
            ConfigurationError: A value is missing or wrong.
        """
        settings = settings_from(api_key, organisation, base_url, api_version, allow_unverified=allow_unverified)
        options = Options().changed(timeout=timeout, retries=retries, headers=headers, on_retry=on_retry)
        self._http = httpx.Client(base_url=settings.base_url, transport=transport)
        self._sleep = sleep
        self._context = _flow.Context(
            settings=settings,
            options=options,
            budget=RetryBudget(),
            warned=set(),
            build=self._http.build_request,
            clock=time.monotonic,
            now=lambda: datetime.now(UTC),
            chance=random.random,
            new_key=lambda: str(uuid.uuid4()),
        )

    def __repr__(self) -> str:
        settings = self._context.settings
        return f"{type(self).__name__}(organisation={settings.organisation!r}, base_url={settings.base_url!r})"

    def with_options(
        self,
        *,
        timeout: float | None = None,
        retries: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        on_retry: OnRetry | None = None,
    ) -> Self:
        """Give a client with other options and the same connections; this one stays as it is.

        Raises:
            ConfigurationError: A value is wrong.
        """
        options = self._context.options.changed(timeout=timeout, retries=retries, headers=headers, on_retry=on_retry)
        other = object.__new__(type(self))
        other._http, other._sleep = self._http, self._sleep
        other._context = evolve(self._context, options=options)
        return other

    def call(self, request: Request[T]) -> T:
        """Send a request, again if it may be, and give what the answer says.

        Raises:
            ZenskarError: Any failure.
        """
        answer = self.answer(request)
        return answer.parsed

    def answer(self, request: Request[T]) -> Response[T]:
        """Send a request, again if it may be, and give the whole answer.

        Raises:
            ZenskarError: Any failure.
        """
        return self._take(_flow.answer(request, self._context))

    def bind(self, request: Request[T], where: tuple[object, ...], fields: Mapping[str, object]) -> Request[T]:
        """Give the request of a list with its filters.

        Raises:
            FilterError: A filter cannot be sent.
        """
        operation = request.operation
        filters = parameters(operation.name, operation.filters, where, fields)
        controls = {name: value for name, value in request.query.items() if value is not None}
        return evolve(request, query={**filters, **controls})

    def paginate(self, request: Request[Any], where: tuple[object, ...], fields: Mapping[str, object]) -> "Pager[Any]":
        """Give the walk through a list.

        Raises:
            FilterError: A filter cannot be sent.
        """
        return Pager(self, self.bind(request, where, fields))

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: object = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Call what has no method here: signed, retried and checked like everything else.

        Args:
            method: The method of HTTP.
            path: The path, such as `/invoices`.
            params: The query parameters.
            json: The body; `Decimal`, aware `datetime` and models are written as everywhere.
            headers: More headers. With an `Idempotency-Key` a POST is sent again when its answer is lost.

        Raises:
            ZenskarError: Any failure, an answer that is not 2xx included.
        """
        steps = _flow.exchange(self._context, method, path, params=params or {}, json=json, headers=headers or {})
        return self._take(steps)

    def _take(self, steps: _flow.Steps[T]) -> T:
        """Take the steps of a call, and give what it comes to."""
        if self._http.is_closed:
            msg = "the client is closed; make another, or make the call inside the `with` block"
            raise ConfigurationError(msg)
        step = next(steps)
        try:
            while True:
                if isinstance(step, _flow.Sleep):
                    self._sleep(step.seconds)
                    step = steps.send(None)
                    continue
                try:
                    response = self._http.send(step.request)
                except httpx.RequestError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(response)
        except StopIteration as end:
            result: T = end.value
            return result

    def close(self) -> None:
        """Close the connections, those of clients made by `with_options` included."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


class Pager(Generic[T]):
    """A walk through a list: iterate it and get every item of every page. Iterating again walks again."""

    def __init__(self, zk: Zenskar, request: Request[Any]) -> None:
        """Keep what is to be asked. Nothing is sent before the walk is iterated."""
        self._zk = zk
        self._request = request

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._request.operation.name}>"

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            for item in page.items:
                yield item

    def pages(self) -> Iterator[Page[T]]:
        """Walk page by page: `items`, `cursor`, `next_cursor`, `total_count`."""
        cursor: Cursor | None = self._start()
        while cursor is not None:
            page = self._page(cursor)
            yield page
            cursor = cursor.after(page)

    def first(self) -> T | None:
        """Give the first item, or None if there is none. No page is fetched beyond need."""
        items = self.take(1)
        return items[0] if items else None

    def take(self, count: int) -> list[T]:
        """Give the first `count` items, or all if there are fewer. No page is fetched beyond need.

        Raises:
            InvalidRequestError: `count` is negative.
        """
        if count < 0:
            msg = f"take({count}): give 0 or more"
            raise InvalidRequestError(msg)
        items: list[T] = []
        cursor: Cursor | None = self._start() if count else None
        while cursor is not None:
            page = self._page(cursor)
            items += page.items
            cursor = cursor.after(page) if len(items) < count else None
        return items[:count]

    def _start(self) -> Cursor:
        value = self._request.query.get("cursor")
        return Cursor.start(value if isinstance(value, str) else None)

    def _page(self, cursor: Cursor) -> Page[T]:
        return self._zk._take(_flow.page(self._request, cursor, self._zk._context))
