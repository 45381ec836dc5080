"""Reads the body of a response as it arrives. Waits for bytes; `flow` and `Download` decide what happens to them."""

from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, cast

from zenskar_client import http

if TYPE_CHECKING:
    from zenskar_ext._sansio.downloads import Download


async def read(response: http.Response, late: Callable[[], bool]) -> http.Response:
    """Return the response with its whole body.

    Raises:
        http.ReadTimeout: The deadline of the call has passed, and the body is not complete.
    """
    response.stream = _Timely(cast("http.AsyncByteStream", response.stream), late)
    try:
        await response.aread()
    finally:
        await response.aclose()
    return response


async def save(response: http.Response, into: "Download") -> http.Response:
    """Save the body of a successful response, however long that takes; return the response without it."""
    try:
        into.begin(response)
        async for chunk in response.aiter_bytes():
            into.write(chunk)
    finally:
        await response.aclose()
    return http.Response(response.status_code, headers=response.headers, request=response.request)


class _Timely(http.AsyncByteStream):
    """A body that arrives in chunks and fails after the deadline of the call."""

    def __init__(self, body: http.AsyncByteStream, late: Callable[[], bool]) -> None:
        self._body = body
        self._late = late

    async def __aiter__(self) -> AsyncIterator[bytes]:
        late = False
        async for piece in self._body:
            if late:
                msg = "the deadline of the call passed before the response was complete"
                raise http.ReadTimeout(msg)
            late = self._late()  # checked before the next piece: this one may be the last, and a complete body is kept
            yield piece

    async def aclose(self) -> None:
        await self._body.aclose()
