"""A transport that answers at once: what is left of a call is what is done around it."""

import httpx

NO_ITEMS = b'{"results":[],"next":null,"previous":null,"total_count":0}'
HEADERS = {"content-type": "application/json"}


class AtOnce(httpx.BaseTransport):
    """Answers every request with a page without items."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Give the answer."""
        return httpx.Response(200, content=NO_ITEMS, headers=HEADERS, request=request)
