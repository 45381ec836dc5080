"""Bytes that come before they are asked for: a response to half a request, and what is left over after a response.

Knows how the HTTP library and what is below it keep such bytes. Reads from no socket.
"""

import re
from contextlib import suppress
from typing import Any, Final

from zenskar_client import http

SOON: Final = 64 * 1024
"""So much of a request is written without listening: the systems of both sides take it, whether the server reads or not."""
GRACE: Final = 1.0
"""How many seconds the rest of a request may still take after an error response to its beginning."""

_MOST: Final = 64 * 1024
_REFUSED: Final = rb"(?:HTTP/1\.\d 1\d\d[^\n]*\n(?:[^\r\n][^\n]*\n)*\r?\n)*HTTP/1\.\d [45]"


class Early:
    """What a server said while the request was written. At most 64 KiB: a server may say more than anyone wants.

    Attributes:
        ended: Whether it will say no more.
    """

    def __init__(self) -> None:
        """Start with nothing."""
        self._bytes = bytearray()
        self.ended = False

    def __bool__(self) -> bool:
        """Whether there is something to take."""
        return self.ended or bool(self._bytes)

    @property
    def room(self) -> int:
        """How many more bytes there is room for."""
        return 0 if self.ended else _MOST - len(self._bytes)

    @property
    def refuses(self) -> bool:
        """Whether it is an error response, perhaps after interim ones. The rest of the request is of no use then.

        After another response the rest is still written: a server may respond while it reads.
        """
        return re.match(_REFUSED, self._bytes) is not None

    def add(self, data: bytes) -> None:
        """Keep what was read; b"" is the end."""
        self._bytes += data
        self.ended = not data

    def take(self, most: int) -> bytes:
        """Return the next bytes; b"" at the end."""
        data = bytes(self._bytes[:most])
        del self._bytes[:most]
        return data

    def add_decrypted(self, tls: Any) -> None:
        """Keep what was received, but not yet decrypted. asyncio and trio give out nothing after a failed write."""
        import ssl  # loaded with the first connection

        with suppress(ssl.SSLError):
            while tls is not None and self.room:
                self.add(tls.read(self.room))


def is_framed(response: http.Response) -> bool:
    """Whether a response says that it has a body."""
    return response.headers.get("content-length", "0") != "0" or "transfer-encoding" in response.headers


def left_over(stream: Any) -> bool:
    """Whether a library has read bytes from an idle connection that nobody asked for. If so, they are gone.

    asyncio reads up to 256 KiB at a time, and TLS in memory is fed with whatever has come. The socket shows neither.
    """
    layer = getattr(stream, "_stream", stream)
    while layer is not None:
        tls = getattr(layer, "_ssl_object", None) or getattr(layer, "ssl_obj", None)
        if getattr(getattr(layer, "_protocol", None), "read_queue", None) or (tls is not None and _readable(tls)):
            return True
        layer = getattr(layer, "transport_stream", None)
    return False


def _readable(tls: Any) -> bool:
    import ssl

    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True
    return True
