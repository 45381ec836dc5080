"""The sandbox over HTTP: Starlette's routes, and uvicorn in a thread.

Waits, and closes connections where a fault says so. Decides nothing: the core decides what a request gets.
"""

import socket
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from functools import partial
from operator import attrgetter
from threading import Event, Thread

import anyio
import anyio.to_thread
import uvicorn
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from zenskar_client.types import dumps
from zenskar_ext.testing._sandbox.control import steer
from zenskar_ext.testing._sandbox.inspector.routes import inspect
from zenskar_ext.testing._sandbox.messages import Delivery, Refusal, Request, answer_json
from zenskar_ext.testing._sandbox.reference import reference
from zenskar_ext.testing._sandbox.service import Service
from zenskar_ext.testing._sandbox.visitors import LARGEST, TOKEN_HEADER, check_visitor, may_control, too_large

HANG_UP = "zenskar_ext.testing.hang_up"


@contextmanager
def serving(service: Service, host: str, port: int) -> Generator[str]:
    """Serve the sandbox over HTTP until the end of the block, and yield its base URL.

    Args:
        service: The sandbox's core.
        host: A name or an IPv4 address of this machine.
        port: 0 picks a free one.

    Raises:
        RuntimeError: `on_change` raised an exception.
    """
    failures = list[RuntimeError]()
    with socket.create_server((host, port)) as listener:
        server = _Server(_config(_app(service, host, failures), dated=_is_dated(service)))
        thread = Thread(target=server.run, args=([listener],), name="zenskar sandbox", daemon=True)
        thread.start()
        server.started_up.wait()
        try:
            yield f"http://{host}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
    if failures:
        raise failures[0]


def _is_dated(service: Service) -> bool:
    """Return whether responses have a `Date` of their own."""
    return any(name.lower() == "date" for name, _ in service.world.switches.response_headers)


def _config(app: ASGIApp, *, dated: bool) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        date_header=not dated,
        http="h11",
        server_header=False,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=1,
    )


class _Server(uvicorn.Server):
    """A server that signals when it accepts requests."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.started_up = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.started_up.set()


def _app(service: Service, host: str, failures: list[RuntimeError]) -> ASGIApp:
    """Return the ASGI app: the API itself, its description and reference, the inspector, and the control of the sandbox.

    Args:
        service: The sandbox's core.
        host: The host that it serves on.
        failures: The exceptions of `on_change` are added to it.
    """
    document = service.world.description.document

    async def describe(_: HttpRequest) -> Response:
        return Response(dumps(document), media_type="application/json")

    controls = partial(may_control, token=service.token)
    routes = [
        Route("/openapi.json", describe),
        *reference(document, service.gate),
        *(Route(path, _App(partial(_inspect, service), controls)) for path in ("/", "/_inspect/{path:path}")),
        Route("/_sandbox/{path:path}", _App(partial(_steer, service), controls)),
    ]
    api = _App(partial(_answer, service, failures), service.gate.admits)
    return _with_hang_up(_visited(Router(routes, redirect_slashes=False, default=api), host))


def _visited(inner: ASGIApp, host: str) -> ASGIApp:
    """Return an app that accepts no page of another site, and no large body, whatever is requested."""

    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            check_visitor(HttpRequest(scope).headers, host)
        except Refusal as refusal:
            await _send(_delivery(refusal), scope, receive, send)
        else:
            await inner(scope, receive, send)

    return outer


async def _answer(service: Service, failures: list[RuntimeError], request: Request) -> Delivery:
    delivery = service.deliver(request)
    if delivery.changes:
        # In a thread, so that `on_change` may send requests to this server.
        try:
            await anyio.to_thread.run_sync(service.tell, delivery.changes)
        except RuntimeError as error:
            failures.append(error)
            return Delivery(answer_json(500, {"detail": f"{error}: {error.__cause__}"}))
    return delivery


async def _inspect(service: Service, request: Request) -> Delivery:
    return Delivery(inspect(service, request))


async def _steer(service: Service, request: Request) -> Delivery:
    if not may_control(request.headers, service.token):
        detail = f"control needs the header {TOKEN_HEADER}: the command prints its value, and `sandbox.token` is it"
        return Delivery(answer_json(401, {"detail": detail}))
    return Delivery(steer(service, request))


class _App:
    """An ASGI app that delivers a response to every request, whatever its method.

    Args:
        deliver: Does the work of a request.
        admits: Whether the headers of a request let it in. The body of one that is refused is not read.
    """

    def __init__(
        self, deliver: Callable[[Request], Awaitable[Delivery]], admits: Callable[[Mapping[str, str]], bool]
    ) -> None:
        self._deliver = deliver
        self._admits = admits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = HttpRequest(scope, receive)
        try:
            body = await _body(request) if self._admits(request.headers) else b""
        except ClientDisconnect:
            return  # half a request has no effect, and nobody waits for a response
        if body is None:
            await _send(_delivery(too_large()), scope, receive, send)
            return
        path = scope["raw_path"].decode("ascii")
        delivery = await self._deliver(Request(request.method, path, request.url.query, dict(request.headers), body))
        await anyio.sleep(delivery.latency)
        await _send(delivery, scope, receive, send)


async def _body(request: HttpRequest) -> bytes | None:
    """Return the body; None if it is too large, without reading the rest."""
    pieces: list[bytes] = []
    size = 0
    async for piece in request.stream():
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            return None
    return b"".join(pieces)


def _delivery(refusal: Refusal) -> Delivery:
    return Delivery(answer_json(refusal.status, refusal.body, refusal.note))


async def _send(delivery: Delivery, scope: Scope, receive: Receive, send: Send) -> None:
    answer = delivery.answer
    if answer is not None:
        response = Response(answer.body, answer.status, answer.headers)
        if delivery.cut is None:
            await response(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": answer.status, "headers": response.raw_headers})
        await send({"type": "http.response.body", "body": delivery.sent(), "more_body": True})
    scope[HANG_UP]()
    # Until the server knows that the connection is gone, it would respond with 500 because the app has not responded.
    await receive()


def _with_hang_up(inner: ASGIApp) -> ASGIApp:
    """Return an app that can close its connection, for which ASGI has no message.

    uvicorn's `send` is a method of the object that holds the connection's transport. Starlette wraps `send`, so only
    the outermost callable gets the original. Closing flushes what was sent before; aborting could lose it.
    """

    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        scope[HANG_UP] = attrgetter("__self__.transport.close")(send)
        await inner(scope, receive, send)

    return outer
