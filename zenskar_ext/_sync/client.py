"""The client: drives the steps of `_sansio.flow`. Sends and waits; decides nothing about retries or errors."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar

from zenskar_client import hints, http
from zenskar_client.api import Namespaces
from zenskar_client.client import OnFirstUse
from zenskar_client.types import Response
from zenskar_ext._sansio import logs
from zenskar_ext._sansio.connections import proxy_of, wire_from
from zenskar_ext._sansio.context import Context, new_key, randomness
from zenskar_ext._sansio.rates import Rate
from zenskar_ext._sync.paths import ByPath
from zenskar_ext._sync.pools import Pools, client_over
from zenskar_ext.options import OnAttempt, OnRetry, Options
from zenskar_ext.retries import RetryBudget, RetryPolicy
from zenskar_ext.settings import Settings, refuse_nameless, secret_from, settings_from

if TYPE_CHECKING:
    from zenskar_ext._sansio.cursor import Cursor, Page

T = TypeVar("T")
_State: TypeAlias = tuple[Settings, Options, Pools, Callable[[float], object], dict[str, object]]
_ITS_OWN = frozenset({"_pools", "_sleep", "_context"})


class Zenskar(Namespaces, ByPath):
    """A client of the Zenskar API: one attribute per tag (`zk.invoices`), one method per operation.

    Safe to share between threads. Close it, or use it in a `with` block, to close its connections.
    """

    def __init__(
        self,
        api_key: str | Callable[[], str] | None = None,
        organisation: str | None = None,
        *,
        base_url: str | None = None,
        api_version: str | None = None,
        timeout: float | None = None,
        retries: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        on_retry: OnRetry | None = None,
        on_attempt: OnAttempt | None = None,
        allow_unverified: bool = False,
        allow_http: bool = False,
        allow_other_hosts: bool = False,
        transport: http.BaseTransport | None = None,
        proxy: str | None = None,
        verify: "hints.SSLContext | str | None" = None,
        limits: http.Limits | None = None,
        http2: bool = False,
        max_response_bytes: int | None = None,
        concurrency: int | None = None,
        rate: float | None = None,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        """Create a client. Nothing is sent.

        Args:
            api_key: The API key, else `ZENSKAR_API_KEY`. A JWT (`eyJ...`) is sent as a bearer token. A function that
                returns it is called before the first request, and once more after a 401, for keys that expire.
            organisation: The id of the organisation, else `ZENSKAR_ORGANISATION`.
            base_url: The URL of the API, else `ZENSKAR_BASE_URL`, else https://api.zenskar.com.
            api_version: The `apiversion` header, else `ZENSKAR_API_VERSION`, else 20230501.
            timeout: How many seconds one attempt may wait for the connection and for each part of the response; 30.
            retries: How often and for how long a call is tried, and after which failures; see `RetryPolicy`.
            headers: Headers added to every request.
            on_retry: Called before each wait with operation, attempt, reason and delay; a function, or a list of them.
            on_attempt: Called after each attempt with the request and its outcome; see `Attempt`. A function, or a list.
            allow_unverified: Allow operations whose path is only assumed.
            allow_http: Allow an http `base_url` of another machine.
                Warning: the API key is then sent in the clear, through the proxy of `HTTP_PROXY` too if it is set.
            allow_other_hosts: Allow operations that another host serves, such as `ai.zenskar.com`: it gets the API key.
            transport: Any httpx2 transport: a mock, a cache, the sandbox. It then decides about the next four itself.
            proxy: The URL of a proxy for every request but those to this machine; else `HTTPS_PROXY` (`HTTP_PROXY` for an
                http `base_url`), `ALL_PROXY` and `NO_PROXY` count. Entries of `NO_PROXY` that name no host are ignored.
            verify: Whose certificates are trusted: an `ssl.SSLContext` or the path of a CA file; else those of the system,
                or `SSL_CERT_FILE` and `SSL_CERT_DIR`.
            limits: How many connections there may be, and how many are kept: an `httpx2.Limits`; 100 and 100.
            http2: Offer HTTP/2; needs `httpx2[http2]`.
            max_response_bytes: How large the unpacked body of a response may be; 268435456 (256 MiB). Downloads to a
                file have no limit.
            concurrency: How many requests are in flight at most, over all threads or tasks; 100. The others wait for
                their turn as long as their deadline allows.
            rate: How many requests are sent a second at most, evenly spaced; the wait counts against the deadline.
            sleep: Waits for some seconds; tests pass a function that does not wait.

        Raises:
            ConfigurationError: A value is missing or wrong.
        """
        secret, way = secret_from(api_key), proxy_of(proxy)
        del api_key, proxy  # a traceback with local variables would show them
        settings = settings_from(
            secret,
            organisation,
            base_url,
            api_version,
            allow_unverified=allow_unverified,
            allow_other_hosts=allow_other_hosts,
            rate=rate,
            allow_http=allow_http,
        )
        options = Options().changed(
            timeout=timeout,
            retries=retries,
            headers=headers,
            on_retry=on_retry,
            on_attempt=on_attempt,
            max_response_bytes=max_response_bytes,
        )
        wire = wire_from(proxy=way, verify=verify, limits=limits, http2=http2, concurrency=concurrency)
        make = partial(client_over, wire) if transport is None else partial(http.Client, transport=transport)
        self._start(settings, options, Pools(make, own=transport is not None), sleep)

    def _start(self, settings: Settings, options: Options, pools: Pools, sleep: Callable[[float], object]) -> None:
        self._pools, self._sleep = pools, sleep
        self._context = Context(
            settings=settings,
            options=options,
            budget=RetryBudget(options.retries.budget),
            rate=Rate(settings.rate),
            warned=set(),
            clock=time.monotonic,
            now=lambda: datetime.now(UTC),
            chance=randomness,
            new_key=new_key,
            log=logs.log_from(settings.api_key),
        )

    def __getstate__(self) -> _State:
        """Return the arguments of the client for a pickle; of the API key only that it is in the environment."""
        options = self._context.options
        hooks = {"on_retry": options.on_retry, "on_attempt": options.on_attempt, "decide": options.retries.decide}
        refuse_nameless(**hooks, sleep=self._sleep)
        return self._context.settings, options, self._pools, self._sleep, self._own()

    def __setstate__(self, state: _State) -> None:
        settings, options, pools, sleep, own = state
        vars(self).update(own)
        self._start(settings, options, pools, sleep)

    def __copy__(self) -> Self:
        return self.with_options()

    def __repr__(self) -> str:
        if "_context" not in vars(self):  # a traceback may show a client that could not be created
            return f"<{type(self).__name__}, not created>"
        settings = self._context.settings
        return f"{type(self).__name__}(organisation={settings.organisation!r}, base_url={settings.base_url!r})"

    def with_options(
        self,
        *,
        timeout: float | None = None,
        retries: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        on_retry: OnRetry | None = None,
        on_attempt: OnAttempt | None = None,
        max_response_bytes: int | None = None,
    ) -> Self:
        """Return a client with other options and the same connections; this client does not change.

        Headers are added to those of this client, hooks replace them: `on_retry=[]` for none. The retry budget is
        shared, unless `retries` sets another one.

        Raises:
            ConfigurationError: A value is wrong.
        """
        options = self._context.options.changed(
            timeout=timeout,
            retries=retries,
            headers=headers,
            on_retry=on_retry,
            on_attempt=on_attempt,
            max_response_bytes=max_response_bytes,
        )
        other = object.__new__(type(self))
        vars(other).update(self._own())
        other._pools, other._sleep = self._pools, self._sleep
        other._context = self._context.changed(options)
        return other

    def _own(self) -> dict[str, object]:
        """Return the attributes of a subclass or of the user. What is made on first use is left out: it has this client."""
        of_classes = {name: value for each in reversed(type(self).__mro__) for name, value in vars(each).items()}
        made = {name for name, value in of_classes.items() if isinstance(value, OnFirstUse | cached_property)}
        return {name: value for name, value in vars(self).items() if name not in _ITS_OWN | made}

    def call(self, request: "hints.Request[T]") -> T:
        """Send a request, with retries, and return the parsed body of the response.

        Raises:
            ZenskarError: Any failure.
        """
        answer = self.answer(request)
        return answer.parsed

    def answer(self, request: "hints.Request[T]") -> Response[T]:
        """Send a request, with retries, and return the whole response.

        Raises:
            ZenskarError: Any failure.
        """
        from zenskar_ext._sansio import flow  # not before there is a call

        return self._take(flow.answer(request, self._context))

    def ensure(self, create: "hints.Request[T]", look: "hints.Request[Any]", key: str) -> T:
        """Return the record of a create that a list has already, or create it; see `zk.customers.ensure`.

        Args:
            create: The create, with its fields.
            look: The list that has the record.
            key: The name of the external id, as a field of both and as a filter of the list.

        Raises:
            ZenskarError: Any failure.
        """
        from zenskar_ext._sansio.ensuring import ensure, filters_of

        found = filters_of(create, look, key)
        looks = [(name, value, self.bind(look, (), {name: by})) for name, value, by in found]
        return self._take(ensure(create, looks, self._context))

    def bind(
        self, request: "hints.Request[T]", where: tuple[object, ...], fields: Mapping[str, object]
    ) -> "hints.Request[T]":
        """Return the request of a list with its filters.

        Raises:
            FilterError: A filter cannot be sent.
        """
        from zenskar_ext.filters import check_required, parameters  # only needed for lists, like the pager below

        operation = request.operation
        filters = parameters(operation.name, operation.filters, where, fields)
        check_required(operation.name, operation.filters, filters)
        controls = {name: value for name, value in request.query.items() if value is not None}
        return request._replace(query={**filters, **controls})

    def paginate(
        self, request: "hints.Request[Any]", where: tuple[object, ...], fields: Mapping[str, object]
    ) -> "hints.Pager[Any]":
        """Return the auto-paginating iterator over a list.

        Raises:
            FilterError: A filter cannot be sent.
        """
        from zenskar_ext._sync.pager import Pager

        bound = self.bind(request, where, fields)._replace(organisation=self._context.settings.organisation)
        from zenskar_ext._sansio import flow  # not before there is a call

        flow.warn_once(request.operation, self._context)  # here: pages may be fetched where no caller is, in a thread
        return Pager(bound, self._page)

    def _page(self, request: "hints.Request[Any]", cursor: "Cursor") -> "Page[Any]":
        from zenskar_ext._sansio import flow  # not before there is a call

        return self._take(flow.page(request, cursor, self._context))

    def close(self) -> None:
        """Close the connections, those of clients made by `with_options` included."""
        self._pools.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()
