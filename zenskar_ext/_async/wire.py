"""The way to the network: connections that keep the deadline of a call and never mix up two responses.

Knows how the HTTP library connects, reads and writes. Knows nothing of operations, retries and errors.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any

from zenskar_client import http
from zenskar_ext._concurrency.awaited_sockets import connect, encrypt, write
from zenskar_ext._concurrency.forks import made_whole
from zenskar_ext._sansio.connections import Wire, made, within
from zenskar_ext._sansio.early import SOON, Early, is_framed, left_over
from zenskar_ext._sansio.proxies import Way


class AsyncTransport(http.AsyncBaseTransport):
    """Send each request directly or through the proxy of its host, over watched connections."""

    def __init__(self, wire: Wire) -> None:
        """Make no connection yet, and read no certificates."""
        self._wire = wire
        self._ways: dict[Way, http.AsyncHTTPTransport] = {}
        self._to: dict[tuple[str, str, int | None], Way] = {}

    async def handle_async_request(self, request: http.Request) -> http.Response:
        """Send a request, and watch its connection for bytes that do not belong to the response."""
        place = request.url.scheme, request.url.host, request.url.port
        if place not in self._to:
            self._to[place] = self._wire.way_to(*place)
        way = self._ways.get(self._to[place]) or made_whole(partial(self._opened, self._to[place]))
        method = request.method
        try:
            response = await way.handle_async_request(request)
        finally:
            del request  # it is signed, and a traceback with local variables would show the API key
        stream = response.extensions.get("network_stream")
        if isinstance(stream, AsyncStream):
            stream.watch(way, method, response)
        return response

    def _opened(self, way: Way) -> http.AsyncHTTPTransport:
        """Return the transport of a way, which another thread may have made since the last look."""
        if way not in self._ways:
            self._ways[way] = made(partial(self._made, way))
        return self._ways[way]

    def _made(self, way: Way) -> http.AsyncHTTPTransport:
        transport = http.AsyncHTTPTransport(**self._wire.arguments(way))
        pool: Any = transport._pool
        pool._network_backend = AsyncBackend(pool._network_backend)
        return transport

    def connections(self) -> list[Any]:
        """Return the connections of all ways."""
        return [connection for way in self._ways.values() for connection in _connections(way)]

    async def aclose(self) -> None:
        """Close all connections."""
        for way in self._ways.values():
            await way.aclose()


def _connections(way: http.AsyncHTTPTransport) -> Iterable[Any]:
    pool: Any = way._pool
    connections: Iterable[Any] = pool.connections
    return connections


class AsyncBackend:
    """Opens connections that keep the deadline of the call."""

    def __init__(self, inner: Any) -> None:
        """Wrap the backend of the HTTP library."""
        self._inner = inner

    async def connect_tcp(self, host: str, port: int, timeout: float | None = None, **more: Any) -> "AsyncStream":
        """Look up a name and connect, to one address after the other."""
        return AsyncStream(await connect(self._inner, host, port, timeout, **more))


class AsyncStream:
    """A connection that keeps the deadline of the call, and is not used again after bytes that nobody asked for."""

    def __init__(self, inner: Any) -> None:
        """Wrap a connection of the HTTP library."""
        self._inner = inner
        tls = inner.get_extra_info("ssl_object")
        self._multiplexed = tls is not None and tls.selected_alpn_protocol() == "h2"
        self._early = Early()
        self._written = 0
        self._parser: Any = None
        self._spoiled = False

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read some bytes."""
        seconds = within(timeout, "ReadTimeout")
        self._written = 0
        data: bytes = self._early.take(max_bytes) if self._early else await self._inner.read(max_bytes, seconds)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write bytes, and listen meanwhile if there are many."""
        self._written += len(buffer)
        listening = self._written > SOON and not self._multiplexed
        await write(self._inner, buffer, timeout, self._early if listening else None)

    async def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> "AsyncStream":
        """Encrypt the connection."""
        return AsyncStream(await encrypt(self._inner, ssl_context, server_hostname, timeout))

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    def get_extra_info(self, info: str) -> Any:
        """Return what the library knows of the connection. The library closes an idle connection that has unread bytes."""
        if info == "is_readable" and (self._spoiled or self._early or self._has_leftovers()):
            return True
        return self._inner.get_extra_info(info)

    def watch(self, way: http.AsyncHTTPTransport, method: str, response: http.Response) -> None:
        """Mark the connection as unusable if bytes may follow a response that has no body."""
        bodiless = response.status_code in (204, 304)
        self._spoiled = method == "HEAD" or (bodiless and is_framed(response))
        if self._parser is None:
            self._parser = next((each for each in map(self._parser_in, _connections(way)) if each), None)

    def _parser_in(self, connection: Any) -> Any:
        """Return the HTTP/1.1 parser of a connection if it reads from this stream."""
        while inner := getattr(connection, "_connection", None):
            connection = inner
        return getattr(connection, "_h11_state", None) if getattr(connection, "_network_stream", None) is self else None

    def _has_leftovers(self) -> bool:
        parsed = self._parser is not None and bool(self._parser.trailing_data[0])
        return parsed or left_over(self._inner)
