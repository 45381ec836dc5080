"""The sandbox in process: a transport of the HTTP library, for sync and async clients alike.

Waits and raises as a connection to a real server would. Decides nothing.
"""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import anyio
import anyio.lowlevel
import anyio.to_thread

from zenskar_client import http
from zenskar_ext.testing._sandbox.messages import Answer, Delivery, Request
from zenskar_ext.testing._sandbox.service import Service

DROPPED = "Server disconnected without sending a response."


def go_on(_: float) -> None:
    """Wait for nothing: a retry in process need not be delayed."""


async def async_go_on(_: float) -> None:
    """Wait for nothing, but let other tasks run, and end here if this one is cancelled."""
    await anyio.lowlevel.checkpoint()


class SandboxTransport(http.BaseTransport, http.AsyncBaseTransport):
    """Responds from the sandbox, with the exceptions that a network raises for dropped connections and timeouts.

    Closing it has no effect, so that several clients can share it.

    Args:
        service: The sandbox's core.
        sleep: How a sync client waits for latency.
        async_sleep: How an async client waits for it, on any event loop.
    """

    def __init__(
        self,
        service: Service,
        sleep: Callable[[float], None] = time.sleep,
        async_sleep: Callable[[float], Awaitable[None]] = anyio.sleep,
    ) -> None:
        """Store the core and how to wait."""
        self._service = service
        self._sleep = sleep
        self._async_sleep = async_sleep

    def handle_request(self, request: http.Request) -> http.Response:
        """Return the sandbox's response.

        Raises:
            http.RemoteProtocolError: A fault drops the connection.
            http.ReadTimeout: A fault's latency is longer than the client's read timeout.
            RuntimeError: `on_change` raised an exception.
        """
        delivery = self._service.deliver(_core_request(request, request.read()))
        self._service.tell(delivery.changes)
        if delivery.latency:
            self._sleep(min(delivery.latency, _patience(request)))
        return _response(request, delivery)

    async def handle_async_request(self, request: http.Request) -> http.Response:
        """Return the sandbox's response, and raise as `handle_request` does."""
        delivery = self._service.deliver(_core_request(request, await request.aread()))
        if delivery.changes:
            # In a thread, so that `on_change` may block, for example to send a webhook to a service on this loop.
            await anyio.to_thread.run_sync(self._service.tell, delivery.changes)
        if delivery.latency:
            await self._async_sleep(min(delivery.latency, _patience(request)))
        return _response(request, delivery)


def _core_request(request: http.Request, body: bytes) -> Request:
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    return Request(request.method, path, query, dict(request.headers), body)


def _patience(request: http.Request) -> float:
    seconds: float | None = request.extensions.get("timeout", {}).get("read")
    return float("inf") if seconds is None else seconds


def _response(request: http.Request, delivery: Delivery) -> http.Response:
    if delivery.latency > _patience(request):
        msg = "The read operation timed out"
        raise http.ReadTimeout(msg, request=request)
    if delivery.answer is None:
        raise http.RemoteProtocolError(DROPPED, request=request)
    answer = delivery.answer
    headers = {**answer.headers, "content-length": str(len(answer.body))}
    if delivery.cut is None:
        return http.Response(answer.status, headers=headers, content=answer.body)
    return http.Response(answer.status, headers=headers, stream=_CutStream(answer, delivery.sent()))


class _CutStream(http.SyncByteStream, http.AsyncByteStream):
    """The first bytes of a body, then the exception that a network raises when the connection closes there."""

    def __init__(self, answer: Answer, sent: bytes) -> None:
        self._sent = sent
        self._error = (
            "peer closed connection without sending complete message body "
            f"(received {len(sent)} bytes, expected {len(answer.body)})"
        )

    def __iter__(self) -> Iterator[bytes]:
        yield self._sent
        raise http.RemoteProtocolError(self._error)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._sent
        raise http.RemoteProtocolError(self._error)
