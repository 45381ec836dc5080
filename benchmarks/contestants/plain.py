"""httpx as it is used by hand: the floor. The headers, the pool and the timeout are those of our client."""

import httpx

HEADERS = {
    "accept": "application/json",
    "apiversion": "20230501",
    "user-agent": "by-hand/1.0.0",
    "x-api-key": "key",
    "organisation": "organisation",
}
TIMEOUT = 30


def client(url: str) -> httpx.Client:
    """Give a client."""
    return httpx.Client(base_url=url, headers=HEADERS, timeout=TIMEOUT)


def async_client(url: str) -> httpx.AsyncClient:
    """Give an asynchronous client."""
    return httpx.AsyncClient(base_url=url, headers=HEADERS, timeout=TIMEOUT)
