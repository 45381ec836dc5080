"""What a step decides of the body of a response: whether it may be so large, and what it means that it is cut."""

import pytest

from zenskar_client import http
from zenskar_ext._sansio.failures import BodyError, BodyTooLargeError
from zenskar_ext._sansio.steps import Send


def send(left: float = 9) -> Send:
    return Send(http.Request("GET", "https://api.example/a"), None, lambda: left, 99)


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
