"""Undoes the compression of a body, and knows whether it has come to its end.

The HTTP library takes half a gzip for the whole, and reads only the first of several gzip members.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from zenskar_client import http

CODINGS: Final = frozenset({"gzip", "x-gzip", "deflate"})
"""The codings that can be undone."""
_PIECE: Final = 2**18
_MOST: Final = 5
_GZIP, _ZLIB, _RAW = 31, 15, -15  # the `wbits` of zlib


def codings_of(headers: http.Headers) -> list[str]:
    """Return the codings of a body, in the order in which they were applied."""
    names = (each.strip().lower() for each in headers.get("content-encoding", "").split(","))
    return [each for each in names if each not in ("", "identity")]


def unpackers_of(headers: http.Headers) -> "Unpackers | None":
    """Return what undoes the codings of a body; None if there are none, or some that only the HTTP library may know."""
    names = codings_of(headers)
    return Unpackers(names) if names and len(names) <= _MOST and CODINGS.issuperset(names) else None


class Unpackers:
    """Undoes the codings of a body that is read into memory. An empty body, as of a HEAD, may have any.

    Args:
        codings: Some of `CODINGS`, in the order in which they were applied.
    """

    def __init__(self, codings: Sequence[str]) -> None:
        """Begin with nothing read."""
        self._all = [Unpacker(each) for each in reversed(codings)]
        self._is_empty = True

    def feed(self, data: bytes) -> Iterable[bytes]:
        """Return what some bytes unpack to, in pieces of limited size.

        Raises:
            http.DecodingError: They are not in these codings.
        """
        self._is_empty = self._is_empty and not data
        pieces: Iterable[bytes] = (data,)
        for each in self._all:
            pieces = _through(each, pieces)
        return pieces

    def end(self) -> None:
        """Check that nothing is missing.

        Raises:
            http.DecodingError: The end has not come.
        """
        if not self._is_empty:
            for each in self._all:
                each.end()


def _through(unpacker: "Unpacker", pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from unpacker.feed(piece)


class Unpacker:
    """Undoes one coding.

    Args:
        coding: One of `CODINGS`.
    """

    def __init__(self, coding: str) -> None:
        """Begin with nothing read."""
        self._coding = coding
        self._member: zlib._Decompress | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Return what some bytes unpack to, in pieces of limited size, however much that is.

        Raises:
            http.DecodingError: They are not in this coding.
        """
        full = False
        while data or full:
            if self._is_between_members() and not (data := data.lstrip(b"\0")):
                return  # some pad a gzip with zeros
            try:
                member = self._member = self._at(data)
                piece = member.decompress(data, _PIECE)
            except zlib.error as error:
                raise http.DecodingError(f"{self._coding}: {error}") from error
            full = len(piece) == _PIECE and not member.eof  # there may be more although all input was taken
            data = member.unused_data if member.eof else member.unconsumed_tail
            if piece:
                yield piece

    def _is_between_members(self) -> bool:
        return self._coding != "deflate" and self._member is not None and self._member.eof

    def _at(self, data: bytes) -> "zlib._Decompress":
        """Return the member that goes on with some bytes, or begins with them."""
        if self._member is not None and not self._member.eof:
            return self._member
        if self._coding != "deflate":
            return zlib.decompressobj(_GZIP)
        if self._member is not None:
            raise zlib.error("more bytes follow its end")
        # The name stands for the zlib format (RFC 9110), but some servers send raw deflate, which never begins so.
        return zlib.decompressobj(_ZLIB if data[0] & 0x0F == zlib.DEFLATED else _RAW)

    def end(self) -> None:
        """Check that nothing is missing.

        Raises:
            http.DecodingError: The end has not come.
        """
        if self._member is None or not self._member.eof:
            raise http.DecodingError(f"{self._coding}: the body ends before its compressed content does")
