"""Reads the body of a response as it arrives. Waits for bytes; `flow` and `Download` decide what happens to them."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from zenskar_client import http

if TYPE_CHECKING:
    from zenskar_ext._sansio.downloads import Download


def read(response: http.Response, late: Callable[[], bool]) -> http.Response:
    """Return the response with its whole body.

    Raises:
        http.ReadTimeout: The deadline of the call has passed, and the body is not complete.
    """
    response.stream = _Timely(cast("http.SyncByteStream", response.stream), late)
    try:
        response.read()
    finally:
        response.close()
    return response


def save(response: http.Response, into: "Download") -> http.Response:
    """Save the body of a successful response, however long that takes; return the response without it."""
    try:
        into.begin(response)
        for chunk in response.iter_bytes():
            into.write(chunk)
    finally:
        response.close()
    return http.Response(response.status_code, headers=response.headers, request=response.request)


class _Timely(http.SyncByteStream):
    """A body that arrives in chunks and fails after the deadline of the call."""

    def __init__(self, body: http.SyncByteStream, late: Callable[[], bool]) -> None:
        self._body = body
        self._late = late

    def __iter__(self) -> Iterator[bytes]:
        late = False
        for piece in self._body:
            if late:
                msg = "the deadline of the call passed before the response was complete"
                raise http.ReadTimeout(msg)
            late = self._late()  # checked before the next piece: this one may be the last, and a complete body is kept
            yield piece

    def close(self) -> None:
        self._body.close()
