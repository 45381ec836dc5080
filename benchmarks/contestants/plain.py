"""The baseline: the HTTP library alone, with the headers and the timeout of our client.

The caller passes the library, because the environments differ: ours has httpx2, that of the competitors has httpx.
"""

from typing import Any, Final

HEADERS: Final = {
    "accept": "application/json",
    "apiversion": "20230501",
    "user-agent": "by-hand/1.0.0",
    "x-api-key": "key",
    "organisation": "organisation",
}
TIMEOUT: Final = 30


def client(library: Any, url: str) -> Any:
    """Make a client of a library, httpx2 or httpx."""
    return library.Client(base_url=url, headers=HEADERS, timeout=TIMEOUT)


def async_client(library: Any, url: str) -> Any:
    """Make an asynchronous client of a library, httpx2 or httpx."""
    return library.AsyncClient(base_url=url, headers=HEADERS, timeout=TIMEOUT)
