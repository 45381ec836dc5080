"""Reading the body of an answer as it arrives."""

from collections.abc import Callable, Iterator
from typing import cast

from zenskar_client import http
from zenskar_ext._sansio.downloads import Download


def read(response: http.Response, late: Callable[[], bool]) -> http.Response:
    """Give the answer with its whole body.

    Raises:
        http.ReadTimeout: The call may take no longer, and not all of it has come.
    """
    response.stream = _Timely(cast("http.SyncByteStream", response.stream), late)
    try:
        response.read()
    finally:
        response.close()
    return response


def save(response: http.Response, into: Download) -> http.Response:
    """Save the body of an answer of success, however long that takes; give the answer without it."""
    try:
        into.begin(response)
        for chunk in response.iter_bytes():
            into.write(chunk)
    finally:
        response.close()
    return http.Response(response.status_code, headers=response.headers, request=response.request)


class _Timely(http.SyncByteStream):
    """A body that comes piece by piece, as long as the call may take."""

    def __init__(self, body: http.SyncByteStream, late: Callable[[], bool]) -> None:
        self._body = body
        self._late = late

    def __iter__(self) -> Iterator[bytes]:
        late = False
        for piece in self._body:
            if late:
                msg = "the deadline of the call came before the end of the answer"
                raise http.ReadTimeout(msg)
            late = self._late()  # this piece may be the last one, and what has come whole is not thrown away
            yield piece

    def close(self) -> None:
        self._body.close()
