"""What becomes of each response to a download, and when all of it has come."""

import gzip
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client import http
from zenskar_ext._sansio.downloads import Download
from zenskar_ext._sansio.failures import FinalBodyError


def answer(status: int = 200, /, **headers: str) -> http.Response:
    return http.Response(status, headers={name.replace("_", "-"): value for name, value in headers.items()})


def versioned(**headers: str) -> http.Response:
    return answer(200, accept_ranges="bytes", etag='"v1"', **headers)


def asked(into: Download) -> dict[str, str]:
    request = http.Request("GET", "https://api.example/a", headers={"range": "bytes=1-2", "if-range": "x"})
    into.ask(request)
    return {name: request.headers[name] for name in ("accept-encoding", "range", "if-range") if name in request.headers}


PACKED = gzip.compress(b"abcde")


@pytest.mark.parametrize(
    ("response", "body", "total"),
    [
        (answer(content_length="5"), b"abcde", 5),
        (answer(), b"abcde", None),
        (answer(content_length="five"), b"abcde", None),
        (answer(content_length="-5"), b"abcde", None),
        (answer(content_length="9" * 5000), b"abcde", None),
        (answer(content_length="7", transfer_encoding="chunked"), b"abcde", None),
        (answer(content_length=str(len(PACKED)), content_encoding="gzip"), PACKED, None),
    ],
    ids=["told", "untold", "no number", "negative", "too long", "in chunks", "packed"],
)
def test_progress_tells_how_many_bytes_there_are_and_will_be(
    tmp_path: Path, response: http.Response, body: bytes, total: int | None
) -> None:
    told: list[tuple[int, int | None]] = []
    with Download(tmp_path / "a", lambda *now: told.append(now)) as into:
        into.begin(response)
        for start in range(0, len(body), 2):
            into.write(body[start : start + 2])
        into.write(b"")
        into.end()
    assert (told[-1], {each for _, each in told}) == ((5, total), {total})
    assert (into.path, (tmp_path / "a").read_bytes()) == (tmp_path / "a", b"abcde")


def test_a_second_beginning_takes_the_first_one_back(tmp_path: Path) -> None:
    with Download(tmp_path / "a") as into:
        into.begin(answer())
        into.write(b"first and longer")
        into.begin(answer(content_length="6"))
        into.write(b"second")
        into.end()
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a").read_bytes() == b"second"


@pytest.mark.parametrize("length", ["2", "4"])
def test_a_length_that_does_not_hold_is_an_error(length: str) -> None:
    into = Download(io.BytesIO())
    into.begin(answer(content_length=length))
    into.write(b"abc")
    with pytest.raises(http.RemoteProtocolError, match=f"3 of {length} bytes came"):
        into.end()


def test_the_length_of_a_packed_body_is_that_of_the_packed_bytes() -> None:
    into = Download(io.BytesIO())
    into.begin(answer(content_length=str(len(PACKED) + 1), content_encoding="gzip"))
    into.write(PACKED)
    with pytest.raises(http.RemoteProtocolError, match=f"{len(PACKED)} of {len(PACKED) + 1} bytes came"):
        into.end()


def test_a_part_is_asked_for_only_while_one_is_missing() -> None:
    stream = io.BytesIO()
    into = Download(stream).__enter__()
    plain = {"accept-encoding": "identity"}
    assert asked(into) == plain
    into.begin(versioned(content_length="4"))
    assert asked(into) == plain  # nothing came
    into.write(b"abc")
    assert asked(into) == {**plain, "range": "bytes=3-", "if-range": '"v1"'}
    into.begin(answer(206, content_range="bytes 3-3/4"))
    into.write(b"de")
    with pytest.raises(http.RemoteProtocolError, match="5 of 4 bytes came"):
        into.end()
    assert asked(into) == plain  # too many came
    into.begin(answer())
    into.write(b"xy")
    into.end()
    assert stream.getvalue() == b"xy"
    assert asked(into) == plain  # what came last has no version


@pytest.mark.parametrize("status", [100, 201, 204, 206, 304, 404])
def test_a_response_that_is_no_200_is_not_taken(status: int) -> None:
    assert Download(io.BytesIO()).takes(answer())
    assert not Download(io.BytesIO()).takes(answer(status))


def test_a_part_is_taken_if_it_was_asked_for() -> None:
    into = Download(io.BytesIO())
    into.begin(versioned())
    into.write(b"abc")
    assert not into.takes(answer(206))
    asked(into)
    assert into.takes(answer(206))
    assert into.takes(answer(200))


def test_it_is_known_whether_an_attempt_brought_bytes() -> None:
    into = Download(io.BytesIO())
    moved = [into.moved]
    into.begin(answer())
    for piece in (b"", b"abc", b""):
        into.write(piece)
        moved.append(into.moved)
    asked(into)
    assert [*moved, into.moved] == [False, False, True, True, False]


class Pipe:
    """A stream that cannot go back."""

    def write(self, data: bytes) -> None:
        """Forget it."""


@pytest.mark.parametrize(
    ("target", "response", "body", "stuck"),
    [
        (Pipe, answer(), b"abc", True),
        (Pipe, answer(), b"", False),
        (Pipe, versioned(), b"abc", False),
        (Pipe, versioned(content_length="3"), b"abc", True),
        (Pipe, versioned(content_encoding="gzip"), PACKED, True),
        (io.BytesIO, answer(), b"abc", False),
    ],
    ids=["came", "nothing came", "may go on", "all came", "packed", "can go back"],
)
def test_it_is_known_whether_another_attempt_may_help(
    target: Any, response: http.Response, body: bytes, stuck: bool
) -> None:
    into = Download(target())
    into.begin(response)
    into.write(body)
    assert bool(into.stuck) is stuck
    assert ("bytes and cannot be rewound" in into.stuck) is stuck


def test_a_stream_that_cannot_go_back_is_not_written_twice() -> None:
    into = Download(Pipe())
    into.begin(versioned())
    into.write(b"abc")
    with pytest.raises(FinalBodyError, match="it begins again, and the stream already has 3 bytes") as caught:
        into.begin(answer())
    assert caught.value.status_code == 200


@given(data=st.binary(min_size=1, max_size=200), chance=st.randoms(use_true_random=False), told=st.booleans())
def test_parts_make_the_whole_wherever_they_break_off(data: bytes, chance: Any, told: bool) -> None:
    stream = io.BytesIO()
    into = Download(stream)
    complete = False
    while not complete:
        request = http.Request("GET", "https://api.example/a")
        into.ask(request)
        start = int(request.headers.get("range", "bytes=0-")[6:-1])
        length = {"content_length": str(len(data) - start)} if told else {}
        part = answer(206, content_range=f"bytes {start}-{len(data) - 1}/{len(data)}", **length)
        response = part if start else versioned(**length)
        assert into.takes(response)
        into.begin(response)
        # A body in chunks can break off after its last byte, and that is not known: here it does not.
        end = chance.randint(start, len(data) if told else len(data) - 1)
        complete = chance.random() < 0.3
        into.write(data[start : len(data) if complete else end])
        complete = complete or (told and end == len(data))
    into.end()
    assert stream.getvalue() == data
