"""What a step decides of the body of a response, and what clients with other options share."""

from datetime import UTC, datetime

import pytest

from zenskar_client import http
from zenskar_ext._sansio.downloads import Download
from zenskar_ext._sansio.failures import BodyError, BodyTooLargeError, FinalBodyError
from zenskar_ext._sansio.logs import Log
from zenskar_ext._sansio.rates import Rate
from zenskar_ext._sansio.steps import Context, Send
from zenskar_ext.options import Options
from zenskar_ext.retries import RetryBudget, RetryPolicy
from zenskar_ext.settings import Secret, Settings


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


def context(options: Options) -> Context:
    secret = Secret("key-1")
    return Context(
        settings=Settings(secret, "org", "https://api.example", "20230501"),
        options=options,
        budget=RetryBudget(options.retries.budget),
        rate=Rate(None),
        warned=set(),
        clock=lambda: 0.0,
        now=lambda: datetime(2026, 1, 1, tzinfo=UTC),
        chance=lambda: 1.0,
        new_key=lambda: "k",
        log=Log(secret),
    )


def test_other_options_share_the_budget_and_what_was_warned_of() -> None:
    before = context(Options())
    after = before.changed(Options(timeout=1.0, retries=RetryPolicy(attempts=9)))
    assert after.options.timeout == 1.0
    assert after.budget is before.budget
    assert after == before._replace(options=after.options)


@pytest.mark.parametrize(("budget", "retries"), [(0, 0), (2, 2), (None, 99)])
def test_another_budget_is_a_budget_of_its_own(budget: int | None, retries: int) -> None:
    before = context(Options())
    after = before.changed(Options(retries=RetryPolicy(budget=budget)))
    assert [after.budget.take() for _ in range(99)].count(True) == retries
    assert [before.budget.take() for _ in range(99)].count(True) == 20
    assert after.changed(after.options).budget is after.budget


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
