"""The sandbox over HTTP: a Starlette app, and uvicorn in a thread.

Waits, and closes connections where a fault says so. Decides nothing; what a request gets comes from the core.
"""

import json
import socket
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from threading import Event, Thread
from typing import Any

import anyio
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from zenskar_ext.testing._sandbox.description import bundled_text
from zenskar_ext.testing._sandbox.json import is_array
from zenskar_ext.testing._sandbox.messages import Delivery, Request
from zenskar_ext.testing._sandbox.service import Service
from zenskar_ext.testing.faults import Fault

HANG_UP = "zenskar_ext.testing.hang_up"


@contextmanager
def serving(service: Service, host: str, port: int) -> Generator[str]:
    """Give the base URL at which the sandbox can be reached over HTTP until the end of the block.

    Args:
        service: The sandbox's core.
        host: A name or an IPv4 address of this machine.
        port: 0 takes one that is free.
    """
    with socket.create_server((host, port)) as listener:
        server = _Server(_config(_app(service)))
        thread = Thread(target=server.run, args=([listener],), name="zenskar sandbox", daemon=True)
        thread.start()
        server.started_up.wait()
        try:
            yield f"http://{host}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=1,
    )


class _Server(uvicorn.Server):
    """A server that tells when it answers."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.started_up = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.started_up.set()


def _app(service: Service) -> ASGIApp:
    """Give the ASGI app: the API itself, `/openapi.json`, and what steers the sandbox below `/_sandbox`."""

    async def describe(_: HttpRequest) -> Response:
        return Response(bundled_text(), media_type="application/json")

    async def add_faults(request: HttpRequest) -> Response:
        try:
            service.faults.add(*_faults(json.loads(await request.body())))
        except (ValueError, TypeError, AttributeError) as error:
            return JSONResponse({"detail": str(error)}, 422)
        return JSONResponse({"faults": len(service.faults)})

    async def reset(_: HttpRequest) -> Response:
        service.reset()
        return JSONResponse({})

    routes = [
        Route("/openapi.json", describe),
        Route("/_sandbox/faults", add_faults, methods=["POST"]),
        Route("/_sandbox/reset", reset, methods=["POST"]),
        Route("/{path:path}", _Api(service)),
    ]
    return _with_hang_up(Starlette(routes=routes))


def _faults(given: Any) -> Sequence[Fault]:
    return [Fault(**fields) for fields in (given if is_array(given) else [given])]


class _Api:
    """The ASGI app of the API itself."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = HttpRequest(scope, receive)
        body = await request.body()
        path = scope["raw_path"].decode("ascii")
        delivery = self._service.deliver(Request(request.method, path, request.url.query, dict(request.headers), body))
        await anyio.sleep(delivery.latency)
        await _send(delivery, scope, receive, send)


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
    # Until the server knows that the connection is gone, it would answer 500 for an app that does not answer.
    await receive()


def _with_hang_up(inner: ASGIApp) -> ASGIApp:
    """Give an app that can close its connection, which ASGI has no message for.

    uvicorn's `send` is a method of the object that holds the connection's transport. Starlette wraps `send`, so only
    the outermost callable sees it as it was. Closing flushes what was sent before; aborting could lose it.
    """

    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        scope[HANG_UP] = attrgetter("__self__.transport.close")(send)
        await inner(scope, receive, send)

    return outer
