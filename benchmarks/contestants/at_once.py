"""A transport that responds at once, so that only the work around a call is measured."""

from typing import Any, Final

NO_ITEMS: Final = b'{"results":[],"next":null,"previous":null,"total_count":0}'
HEADERS: Final = {"content-type": "application/json"}


def transport(library: Any) -> Any:
    """Make a transport of a library, httpx2 or httpx, that responds to every request with a page without items."""

    def respond(_: Any) -> Any:
        return library.Response(200, content=NO_ITEMS, headers=HEADERS)

    return library.MockTransport(respond)
