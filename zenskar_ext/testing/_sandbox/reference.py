"""The API reference at `/docs`, to read and to try requests on: Swagger UI, without the internet.

Decides what the page shows besides the description, and that it sends requests to the sandbox alone. Must not know how
requests are handled.
"""

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import partial
from importlib.metadata import distribution
from importlib.resources import files
from string import Template
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from zenskar_client.types import dumps
from zenskar_ext.testing._sandbox.description import METHODS
from zenskar_ext.testing._sandbox.gate import Gate
from zenskar_ext.testing._sandbox.json import Json

SWAGGER_UI = {"swagger_bundle.js": "text/javascript", "swagger_style.css": "text/css"}
"""The files of Swagger UI, in the package offapi."""
OFFAPI = distribution("offapi")
"""Where its files are. Importing the package would load all its renderers into memory."""
NOWHERE_ELSE = {"Content-Security-Policy": "default-src 'self' 'unsafe-inline' data:"}
"""Makes the browser block requests to any other host."""


def reference(document: Json, gate: Gate) -> Sequence[BaseRoute]:
    """Return the routes of the page: `/docs`, and what it loads from below that path.

    Args:
        document: The OpenAPI document that the sandbox works from.
        gate: What lets a request in. The page fills in its API key and its organisation.
    """
    page_text = Template(files("zenskar_ext.testing._sandbox").joinpath("reference.html").read_text("utf-8"))
    credentials = json.dumps({"ApiKey": gate.api_key, "Organisation": gate.organisation}).replace("<", r"\u003c")

    async def page(_: Request) -> Response:
        return HTMLResponse(page_text.substitute(credentials=credentials), headers=NOWHERE_ELSE)

    async def describe(_: Request) -> Response:
        return Response(dumps(_to_try(document)), media_type="application/json")

    return [
        Route("/docs", page),
        Route("/docs/openapi.json", describe),
        *(Route(f"/docs/swagger-ui/{name}", partial(_file, name)) for name in SWAGGER_UI),
        Route("/docs/{path:path}", _no_such_page),
    ]


def _file(name: str, _: Request) -> Response:
    content: bytes = cast("Any", OFFAPI.locate_file(f"offapi/{name}")).read_bytes()
    return Response(content, media_type=SWAGGER_UI[name])


async def _no_such_page(_: Request) -> Response:
    return JSONResponse({"detail": "no such page: the reference is at /docs"}, 404)


def _to_try(document: Json) -> Json:
    """Return a document whose requests go to the host that served it, and that shows the evidence of every operation.

    Swagger UI fills in an `example` and would send it, even for a filter. It only shows an `x-example`.
    """
    shown = deepcopy(document)
    shown["servers"] = [{"url": "/", "description": "this sandbox"}]
    for operation in _operations(shown):
        operation.pop("servers", None)
        operation["summary"] += f" · {operation['x-evidence']['level']}"
    for parameter in _parameters(shown):
        if "example" in parameter and not parameter.get("required"):
            parameter["x-example"] = parameter.pop("example")
    return shown


def _operations(document: Json) -> Iterator[Json]:
    for item in document["paths"].values():
        yield from (item[method] for method in METHODS if method in item)


def _parameters(document: Json) -> Iterator[Json]:
    yield from document["components"]["parameters"].values()
    for operation in _operations(document):
        yield from operation.get("parameters", ())
