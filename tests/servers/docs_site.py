"""A docs site of the machine, over TLS: every page is what a test gives it.

with docs_site({"/a.md": page("# A")}) as site:
    http.Client(verify=site.trusts).get(f"{site.url}/a.md")
"""

import ssl
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import trustme
from attrs import field, frozen


@frozen
class Page:
    """What the site answers."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(factory=dict)


Answer = Page | Callable[[int], Page]
"""A page, or a function of how often it was asked for before."""


@frozen
class Site:
    """A running site.

    Attributes:
        url: Its address.
        trusts: What a client has to trust.
        asked: How often each path was asked for.
        headers: The headers of the last request.
    """

    url: str
    trusts: ssl.SSLContext
    asked: Counter[str] = field(factory=Counter)
    headers: dict[str, str] = field(factory=dict)


def page(text: str, status: int = 200, **headers: str) -> Page:
    """Return a page of a text."""
    return Page(text.encode(), status, {name.replace("_", "-"): value for name, value in headers.items()})


@contextmanager
def docs_site(pages: Mapping[str, Answer]) -> Iterator[Site]:
    """Start a site; it ends with the block. The pages may change while it runs."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    trusts = ssl.create_default_context()
    authority.configure_trust(trusts)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            before = site.asked[self.path]
            site.asked[self.path] += 1
            site.headers.clear()
            site.headers.update({name.lower(): value for name, value in self.headers.items()})
            given = pages.get(self.path, page("not found", 404))
            answer = given if isinstance(given, Page) else given(before)
            self.send_response(answer.status)
            for name, value in {"content-length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that hangs up is part of a test
    server.socket = context.wrap_socket(server.socket, server_side=True)
    site = Site(f"https://localhost:{server.server_address[1]}", trusts)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
