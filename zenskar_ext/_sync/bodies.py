"""Sends a request and reads the body of the response as it arrives. `flow` and `Download` decide what happens to it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from zenskar_client import http
from zenskar_ext._sansio.connections import forever, until
from zenskar_ext._sansio.steps import Send

if TYPE_CHECKING:
    from zenskar_ext._sansio.codings import Unpackers
    from zenskar_ext._sansio.downloads import Download


def exchange(pool: http.Client, step: Send) -> http.Response:
    """Send a request, and return the response with its body: read, or saved if it is to be a file.

    Raises:
        BodyError: The response was successful, but its body cannot be read to the end.
        http.RequestError: There is no response.
    """
    done = until(step.left)
    try:
        response = pool.send(step.sign(step.request), stream=True)
        step.disown(response)
        try:
            if step.into is not None and step.into.takes(response):
                return _save(response, step, step.into)
            return _read(response, step)
        finally:
            response.close()
    finally:
        done()


def _read(response: http.Response, step: Send) -> http.Response:
    """Read the whole body; of a response that is an error, as much as there is."""
    response.stream = _Timely(cast("http.SyncByteStream", response.stream), step.left)
    unpackers = step.unpackers(response)
    body = response.iter_bytes if unpackers is None else partial(_unpacked, response, unpackers)
    cast("Any", response).iter_bytes = partial(_bounded, body, response, step)
    response.read()
    vars(response).pop("iter_bytes")
    return response


def _unpacked(response: http.Response, unpackers: "Unpackers") -> Iterator[bytes]:
    for data in cast("http.SyncByteStream", response.stream):
        for piece in unpackers.feed(data):
            yield piece
    unpackers.end()


def _bounded(body: Callable[[], Iterator[bytes]], response: http.Response, step: Send) -> Iterator[bytes]:
    size = 0
    try:
        for piece in body():
            size += len(piece)
            step.check_size(response, size)
            yield piece
    except http.RequestError as error:
        step.check_body(response, error)


def _save(response: http.Response, step: Send, into: "Download") -> http.Response:
    """Save the body, however long that takes; return the response without it."""
    done = until(forever)
    try:
        into.begin(response)
        for piece in cast("http.SyncByteStream", response.stream):  # as it was sent: the library does not check its end
            into.write(piece)
        into.end()
    except http.RequestError as error:
        step.fail(response, error)
    finally:
        done()
    return http.Response(response.status_code, headers=response.headers, request=response.request)


class _Timely(http.SyncByteStream):
    """A body that arrives in pieces and fails after the deadline of the call."""

    def __init__(self, body: http.SyncByteStream, left: Callable[[], float]) -> None:
        self._body = body
        self._left = left

    def __iter__(self) -> Iterator[bytes]:
        late = False
        for piece in self._body:
            if late:
                msg = "the deadline of the call passed before the response was complete"
                raise http.ReadTimeout(msg)
            late = self._left() <= 0  # before the next piece: this one may be the last, and a complete body is kept
            yield piece

    def close(self) -> None:
        self._body.close()
