"""The HTTP library as it is used by hand: the baseline. Headers, pool and timeout are those of our client."""

from zenskar_client import http

HEADERS = {
    "accept": "application/json",
    "apiversion": "20230501",
    "user-agent": "by-hand/1.0.0",
    "x-api-key": "key",
    "organisation": "organisation",
}
TIMEOUT = 30


def client(url: str) -> http.Client:
    """Give a client."""
    return http.Client(base_url=url, headers=HEADERS, timeout=TIMEOUT)


def async_client(url: str) -> http.AsyncClient:
    """Give an asynchronous client."""
    return http.AsyncClient(base_url=url, headers=HEADERS, timeout=TIMEOUT)
