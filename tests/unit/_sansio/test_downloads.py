"""A file gets its name only when it is complete."""

import contextlib
import stat
from pathlib import Path

import pytest

from zenskar_client import http
from zenskar_ext._sansio.downloads import Download


def answer(**headers: str) -> http.Response:
    return http.Response(200, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize(
    ("response", "total"),
    [
        (answer(content_length="5"), 5),
        (answer(), None),
        (answer(content_length="five"), None),
        (answer(content_length="5", content_encoding="gzip"), None),
    ],
    ids=["told", "untold", "no number", "packed"],
)
def test_progress_tells_how_many_bytes_there_are_and_will_be(
    tmp_path: Path, response: http.Response, total: int | None
) -> None:
    told: list[tuple[int, int | None]] = []
    with Download(tmp_path / "a", lambda *now: told.append(now)) as into:
        into.begin(response)
        into.write(b"ab")
        into.write(b"cde")
    assert told == [(2, total), (5, total)]


def test_a_second_beginning_takes_the_first_one_back(tmp_path: Path) -> None:
    with Download(tmp_path / "a") as into:
        into.begin(answer())
        into.write(b"first and longer")
        into.begin(answer())
        into.write(b"second")
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a").read_bytes() == b"second"


def test_what_is_interrupted_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with contextlib.suppress(KeyboardInterrupt), Download(tmp_path / "a") as into:
        into.begin(answer())
        into.write(b"new")
        raise KeyboardInterrupt
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


def test_only_its_owner_may_read_a_file_that_may_be_an_invoice(tmp_path: Path) -> None:
    with Download(tmp_path / "a"):
        pass
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
