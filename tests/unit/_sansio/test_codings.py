"""Compressed bytes come out as they went in, in whatever pieces they arrive, and a missing end is noticed."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client import http
from zenskar_ext._sansio.codings import Unpacker, codings_of, unpackers_of


def raw(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def unpacked(coding: str, body: bytes, size: int) -> bytes:
    unpacker = Unpacker(coding)
    pieces = [piece for start in range(0, len(body), size) for piece in unpacker.feed(body[start : start + size])]
    unpacker.end()
    return b"".join(pieces)


@given(parts=st.lists(st.binary(max_size=300), min_size=1, max_size=4), size=st.integers(min_value=1, max_value=50))
def test_gzip_members_are_one_file(parts: list[bytes], size: int) -> None:
    assert unpacked("gzip", b"".join(map(gzip.compress, parts)), size) == b"".join(parts)


@given(data=st.binary(max_size=1000), size=st.integers(min_value=1, max_value=50))
def test_deflate_has_two_formats(data: bytes, size: int) -> None:
    assert unpacked("deflate", zlib.compress(data), size) == unpacked("deflate", raw(data), size) == data


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, raw], ids=["gzip", "zlib", "raw deflate"])
@given(data=st.binary(min_size=1, max_size=100))
def test_no_beginning_is_taken_for_the_whole(pack: object, data: bytes) -> None:
    assert callable(pack)
    body = pack(data)
    for length in range(len(body)):
        with pytest.raises(http.DecodingError, match="ends before its compressed content does"):
            unpacked("gzip" if pack is gzip.compress else "deflate", body[:length], 1000)


@pytest.mark.parametrize(
    ("coding", "body", "says"),
    [
        ("gzip", gzip.compress(b"abc") + b"garbage", "gzip: .*incorrect header check"),
        ("deflate", zlib.compress(b"abc") + b"garbage", "deflate: more bytes follow its end"),
        ("deflate", raw(b"abc") + b"garbage", "deflate: more bytes follow its end"),
        ("gzip", gzip.compress(b"abc")[:-8] + bytes(8), "gzip: .*incorrect data check"),
    ],
    ids=["behind gzip", "behind deflate", "behind raw deflate", "a wrong checksum"],
)
@pytest.mark.parametrize("size", [1, 1000])
def test_what_is_not_in_the_coding_is_an_error(coding: str, body: bytes, says: str, size: int) -> None:
    with pytest.raises(http.DecodingError, match=says):
        unpacked(coding, body, size)


def test_a_bomb_comes_out_in_small_pieces() -> None:
    sizes = [len(piece) for piece in Unpacker("gzip").feed(gzip.compress(bytes(2**26)))]
    assert (sum(sizes), max(sizes)) == (2**26, 2**18)


@pytest.mark.parametrize(
    ("header", "codings", "can_be_undone"),
    [
        pytest.param("", [], False, id="none"),
        pytest.param("identity", [], False, id="none, by name"),
        pytest.param(" GZip ,, deflate", ["gzip", "deflate"], True, id="two"),
        pytest.param("br", ["br"], False, id="another"),
        pytest.param("gzip, br", ["gzip", "br"], False, id="one and another"),
        pytest.param("gzip," * 5, ["gzip"] * 5, True, id="many"),
        pytest.param("gzip," * 6, ["gzip"] * 6, False, id="too many"),
    ],
)
def test_the_codings_of_a_body_are_undone_if_all_of_them_are_known(
    header: str, codings: list[str], can_be_undone: bool
) -> None:
    headers = http.Headers({"content-encoding": header})
    assert codings_of(headers) == codings
    assert (unpackers_of(headers) is not None) == can_be_undone


@pytest.mark.parametrize("size", [1, 7, 10_000])
@pytest.mark.parametrize("between", [b"", b"\0" * 9])
def test_a_gzip_may_be_padded_with_zeros(size: int, between: bytes) -> None:
    packed = gzip.compress(b"one") + between + gzip.compress(b"two") + b"\0" * 9
    unpacker = Unpacker("gzip")
    plain = b"".join(b"".join(unpacker.feed(packed[at : at + size])) for at in range(0, len(packed), size))
    unpacker.end()
    assert plain == b"onetwo"
