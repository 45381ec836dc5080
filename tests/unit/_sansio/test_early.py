"""What came too early is kept in order, and up to a limit; what is left over is seen in every layer."""

import ssl
from types import SimpleNamespace as Layer
from typing import Any

import pytest

from zenskar_ext._sansio.early import Early, left_over


def early(data: bytes) -> Early:
    made = Early()
    made.add(data)
    return made


@pytest.mark.parametrize(
    ("data", "refuses"),
    [
        (b"", False),
        (b"HTTP/1.1 ", False),
        (b"HTTP/1.1 413 ", True),
        (b"HTTP/1.0 503 Service Unavailable\r\n", True),
        (b"HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 413 \r\n\r\n", False),
        (b"HTTP/1.1 100 Continue\r\n\r\n", False),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: HTTP/1.1 400\r\n\r\n", False),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\nHTTP/1.1 422 ", True),
    ],
)
def test_an_error_response_refuses_the_rest_of_a_request(data: bytes, refuses: bool) -> None:
    assert early(data).refuses is refuses


def test_what_came_is_taken_in_order_and_then_its_end() -> None:
    said = early(b"abc")
    said.add(b"de")
    assert (said.take(2), said.take(9), bool(said)) == (b"ab", b"cde", False)
    said.add(b"")
    assert (bool(said), said.room, said.take(9), said.take(9)) == (True, 0, b"", b"")


def test_there_is_room_for_64_kib() -> None:
    assert (Early().room, early(b"x" * 65_535).room) == (65_536, 1)


class Tls:
    """A TLS object in memory: gives out bytes, or raises an error."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = list(pieces)

    def read(self, most: int) -> bytes:
        piece = self.pieces.pop(0)
        if isinstance(piece, Exception):
            raise piece
        return piece[:most]


NOTHING, BROKEN = ssl.SSLWantReadError(), ssl.SSLError()


@pytest.mark.parametrize("tls", [Tls(b"b", b"c", NOTHING), Tls(b"b", b"c", BROKEN), Tls(b"b", b"c", b"")])
def test_what_is_not_yet_decrypted_is_kept_too(tls: Tls) -> None:
    said = early(b"a")
    said.add_decrypted(tls)
    assert said.take(9) == b"abc"


def test_without_tls_nothing_is_decrypted() -> None:
    said = early(b"a")
    said.add_decrypted(None)
    assert said.take(9) == b"a"


@pytest.mark.parametrize(
    ("stream", "found"),
    [
        pytest.param(Layer(), False, id="threads"),
        pytest.param(Layer(ssl_obj=Tls(b"x")), True, id="TLS in TLS of threads"),
        pytest.param(Layer(_stream=Layer(_protocol=Layer(read_queue=[]))), False, id="nothing read by asyncio"),
        pytest.param(Layer(_stream=Layer(_protocol=Layer(read_queue=[b"x"]))), True, id="read by asyncio"),
        pytest.param(
            Layer(_stream=Layer(_ssl_object=Tls(NOTHING), transport_stream=Layer())), False, id="no TLS record"
        ),
        pytest.param(Layer(_stream=Layer(_ssl_object=Tls(b"x"), transport_stream=Layer())), True, id="a TLS record"),
        pytest.param(Layer(_stream=Layer(_ssl_object=Tls(b""), transport_stream=Layer())), True, id="the end of TLS"),
        pytest.param(Layer(_stream=Layer(_ssl_object=Tls(BROKEN), transport_stream=Layer())), True, id="broken TLS"),
        pytest.param(
            Layer(_stream=Layer(_ssl_object=Tls(NOTHING), transport_stream=Layer(_ssl_object=Tls(b"x")))),
            True,
            id="TLS below TLS",
        ),
    ],
)
def test_what_is_left_over_is_seen_in_every_layer(stream: Any, found: bool) -> None:
    assert left_over(stream) is found
