"""What a step decides of the body of a response."""

import pytest

from zenskar_client import http
from zenskar_ext._sansio.downloads import Download
from zenskar_ext._sansio.failures import BodyError, BodyTooLargeError, FinalBodyError
from zenskar_ext._sansio.steps import Send


def send(left: float = 9, into: Download | None = None) -> Send:
    return Send(http.Request("GET", "https://api.example/a"), into, lambda: left, 99, lambda request: request)


class Pipe:
    """A stream that cannot go back."""

    def write(self, data: bytes) -> None:
        """Forget it."""


def test_a_body_may_be_as_large_as_the_limit() -> None:
    send().check_size(http.Response(200), 99)
    with pytest.raises(BodyTooLargeError, match="more than 99 bytes") as caught:
        send().check_size(http.Response(201), 100)
    assert caught.value.status_code == 201


@pytest.mark.parametrize("status", [302, 401, 500])
def test_an_error_needs_no_body(status: int) -> None:
    send().check_body(http.Response(status), http.ReadError("cut"))


@pytest.mark.parametrize(
    ("error", "left", "says", "is_timeout"),
    [
        pytest.param(http.ReadError("cut"), 9, "ReadError: cut", False, id="cut"),
        pytest.param(http.ReadTimeout(""), 9, "ReadTimeout", True, id="a timeout"),
        pytest.param(http.ReadTimeout(""), 0, "the deadline of the call passed", True, id="the deadline"),
    ],
)
def test_a_success_needs_its_body(error: http.RequestError, left: float, says: str, is_timeout: bool) -> None:
    with pytest.raises(BodyError) as caught:
        send(left).check_body(http.Response(200), error)
    assert str(caught.value) == says
    assert (caught.value.status_code, caught.value.is_timeout) == (200, is_timeout)
    assert caught.value.__cause__ is error


def test_a_body_that_is_too_large_stays_what_it_is() -> None:
    error = BodyTooLargeError(200, 99)
    with pytest.raises(BodyTooLargeError) as caught:
        send().check_body(http.Response(200), error)
    assert caught.value is error


@pytest.mark.parametrize("status", [201, 206, 404])
def test_what_is_no_file_needs_no_body(status: int) -> None:
    send(into=Download(Pipe())).check_body(http.Response(status), http.ReadError("cut"))


@pytest.mark.parametrize("error", [http.ReadError("cut"), http.ReadTimeout("cut")])
def test_a_file_that_breaks_off_is_fetched_again_unless_that_is_of_no_use(error: http.RequestError) -> None:
    into = Download(Pipe())
    with pytest.raises(BodyError, match=f"{type(error).__name__}: cut") as caught:
        send(0, into).fail(http.Response(200), error)
    into.begin(http.Response(200))
    into.write(b"abc")
    with pytest.raises(FinalBodyError, match="cut; the stream already has 3 bytes and cannot be rewound") as stuck:
        send(0, into).fail(http.Response(200), error)
    assert caught.value.is_timeout == stuck.value.is_timeout == isinstance(error, http.ReadTimeout)
    assert stuck.value.__cause__ is error


def test_what_is_final_stays_what_it_is() -> None:
    error = FinalBodyError(206, "no")
    with pytest.raises(FinalBodyError) as caught:
        send(into=Download(Pipe())).fail(http.Response(206), error)
    assert (caught.value, caught.value.__cause__) == (error, None)
