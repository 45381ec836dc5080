"""What is reported for each request that was sent, and that reporting costs nothing."""

import logging
import warnings
from collections.abc import Callable, Iterator
from math import inf, nan
from typing import Any

import attrs
import pytest

from zenskar_client import http
from zenskar_ext._sansio.failures import BodyError, BodyTooLargeError
from zenskar_ext.attempts import Attempt, FailedAttempt, ask, attempt_from, headers_of, reason_of, tell
from zenskar_ext.errors import APIConnectionError

KEY = "zen-key/5f+2c"


def blot(text: str) -> str:
    return text.replace(KEY, "[key]")


def attempt_at(url: str, outcome: http.Response | BaseException | None = None) -> Attempt:
    return attempt_from(
        http.Request("GET", url, headers={"x-api-key": KEY}),
        outcome or http.Response(200),
        blot,
        operation="customers.get",
        template="/customers/{customer_id}",
        attempt=2,
        seconds=0.5,
        request_id=f"r-{KEY}",
        delay=None,
    )


def test_an_attempt_says_what_was_sent_and_what_came() -> None:
    assert attempt_at("https://api.example/customers/c1") == Attempt(
        operation="customers.get",
        method="GET",
        url="https://api.example/customers/c1",
        template="/customers/{customer_id}",
        attempt=2,
        status=200,
        reason=None,
        seconds=0.5,
        request_id="r-[key]",
        delay=None,
    )


def test_an_attempt_does_not_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        attempt_at("https://api.example/").status = 500  # type: ignore[misc]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        pytest.param("https://api.example/a?email=a%40b", "https://api.example/a", id="no query"),
        pytest.param("https://api.example/a#f", "https://api.example/a", id="no fragment"),
        pytest.param("https://u:p@api.example/a", "https://api.example/a", id="no password"),
        pytest.param("http://[::1]:8085/a", "http://[::1]:8085/a", id="a port"),
        pytest.param("https://api.example/a%2Fb%0A", "https://api.example/a%2Fb%0A", id="escapes as they were sent"),
        pytest.param("https://api.example/zen-key%2F5f%2B2c/x", "https://api.example/[key]/x", id="the key, escaped"),
        pytest.param("https://api.example/zen-key/5f+2c", "https://api.example/[key]", id="the key"),
        pytest.param("https://api.example/zen-key/5f+2c%0Ax", "https://api.example/[key]%0Ax", id="key and line break"),
    ],
)
def test_a_url_is_shown_without_what_may_be_secret(url: str, shown: str) -> None:
    assert attempt_at(url).url == shown


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        pytest.param(http.Response(201), None, id="success"),
        pytest.param(http.Response(302), "status 302", id="elsewhere"),
        pytest.param(http.Response(520), "status 520", id="a status that no registry knows"),
        pytest.param(http.ReadTimeout(KEY), "ReadTimeout", id="the transport"),
        pytest.param(BodyError(200, KEY, http.ReadError(KEY)), "ReadError", id="a body that was cut"),
        pytest.param(BodyError(200, KEY, http.DecodingError(KEY)), "DecodingError", id="a body that is no gzip"),
        pytest.param(BodyTooLargeError(200, 9), "BodyTooLargeError", id="a body that is too large"),
        pytest.param(KeyboardInterrupt(), "cancelled", id="an interrupt"),
        pytest.param(GeneratorExit(), "cancelled", id="nobody waits"),
    ],
)
def test_a_reason_is_a_word_and_not_the_text_of_an_error(
    outcome: http.Response | BaseException, reason: str | None
) -> None:
    attempt = attempt_at("https://api.example/", outcome)
    assert attempt.reason == reason
    assert attempt.status == (outcome.status_code if isinstance(outcome, http.Response) else None)
    assert reason is None or reason_of(outcome) == reason


def test_a_hook_is_told_all_there_is() -> None:
    told: list[tuple[object, ...]] = []
    tell("on_attempt", (lambda *event: told.append(event),), 1, "b")
    tell("on_attempt", (), 1, "b")
    assert told == [(1, "b")]


def fail(event: object) -> None:
    raise LookupError(event)


def test_what_a_hook_raises_is_a_warning_that_says_where_and_stands_at_the_callers_line() -> None:
    with pytest.warns(
        RuntimeWarning, match=r"on_x failed, and the call continues: LookupError: 1 \(.*test_attempts.py:\d+\)"
    ) as warned:
        tell("on_x", (fail,), 1)
    assert warned[0].filename == __file__


def test_what_a_hook_raises_has_no_line_break_in_the_warning() -> None:
    with pytest.warns(RuntimeWarning, match=r"LookupError: a\\r\\nINFO b \("):
        tell("on_x", (fail,), "a\r\nINFO b")


def test_every_hook_is_told_in_order_although_others_fail() -> None:
    told: list[object] = []
    with pytest.warns(RuntimeWarning, match="LookupError: 1") as warned:
        tell("on_x", (fail, told.append, fail, lambda event: told.append([event])), 1)
    assert told == [1, [1]]
    assert len(warned) == 2


class Unshowable(Exception):
    def __str__(self) -> str:
        raise LookupError


def fail_unshowably(_: object) -> None:
    raise Unshowable


@pytest.fixture
def errors_only() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.mark.usefixtures("errors_only")
def test_where_warnings_are_errors_the_log_has_what_a_hook_raises(caplog: pytest.LogCaptureFixture) -> None:
    told: list[object] = []
    tell("on_x", (fail, told.append), 1)
    assert told == [1]
    [record] = caplog.records
    assert (record.name, record.levelname) == ("zenskar", "WARNING")
    assert record.getMessage().startswith("on_x failed, and the call continues: LookupError: 1 (")


def test_an_error_that_cannot_be_shown_costs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    tell("on_x", (fail_unshowably,), 1)
    assert caplog.messages == ["on_x failed, and the call continues: Unshowable"]


@pytest.mark.usefixtures("errors_only")
def test_a_log_that_fails_too_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger("zenskar"), "filters", [fail])
    tell("on_x", (fail,), 1)


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_an_interrupt_in_a_hook_is_one(end: type[BaseException]) -> None:
    def interrupt(_: object) -> None:
        raise end

    with pytest.raises(end):
        tell("on_x", (interrupt, fail), 1)


# What the user decides


FAILED = FailedAttempt(
    operation="customers.get",
    method="GET",
    attempt=1,
    status=None,
    error=APIConnectionError("no answer", operation="customers.get", attempts=1),
    repeatable=True,
    delay=0.5,
)


@pytest.mark.parametrize("said", [True, False, None, 0, 0.0, 7, 1e9])
def test_the_user_decides_by_yes_no_or_seconds(said: Any) -> None:
    asked: list[FailedAttempt] = []

    def decide(failed: FailedAttempt) -> bool | float | None:
        asked.append(failed)
        result: bool | float | None = said
        return result

    assert ask(decide, FAILED) is said
    assert asked == [FAILED]


@pytest.mark.parametrize(
    ("decide", "says"),
    [
        pytest.param(fail, r"LookupError: FailedAttempt\(.*test_attempts.py:\d+\)", id="an error"),
        pytest.param(lambda _: "yes", "TypeError: it returned 'yes'; return True, False, None, or seconds", id="text"),
        pytest.param(lambda _: -1, "TypeError: it returned -1; ", id="a negative number"),
        pytest.param(lambda _: 10**400, "TypeError: it returned 1000", id="more than a float holds"),
        pytest.param(lambda _: nan, "TypeError: it returned nan; ", id="nan"),
        pytest.param(lambda _: inf, "TypeError: it returned inf; ", id="for ever"),
    ],
)
def test_a_decision_that_is_none_is_left_to_the_rules(decide: Callable[[FailedAttempt], Any], says: str) -> None:
    with pytest.warns(
        RuntimeWarning, match=f"^decide failed, and the other rules of the RetryPolicy decide: {says}"
    ) as warned:
        assert ask(decide, FAILED) is None
    assert warned[0].filename == __file__


def test_an_interrupt_in_a_decision_is_one() -> None:
    def interrupt(_: FailedAttempt) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ask(interrupt, FAILED)


class Along:
    """A hook that sends headers along."""

    def __init__(self, headers: object) -> None:
        self._headers = headers

    def headers(self) -> Any:
        if isinstance(self._headers, Exception):
            raise self._headers
        return self._headers

    def __call__(self, attempt: Attempt) -> None:
        """Do nothing."""


def test_headers_of_hooks_go_along_although_one_fails() -> None:
    hooks: list[Any] = [print, Along({"a": "1"}), Along(LookupError("no")), Along({"b": "2"})]
    with pytest.warns(
        RuntimeWarning, match="the headers of on_attempt failed, and the call continues: LookupError: no"
    ):
        assert headers_of(hooks) == {"a": "1", "b": "2"}
