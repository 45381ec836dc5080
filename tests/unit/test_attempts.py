"""What is reported for each request that was sent, and that reporting costs nothing."""

import attrs
import pytest

from zenskar_client import http
from zenskar_ext.attempts import Attempt, attempt_from, reason_of, tell

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
    tell("on_attempt", lambda *event: told.append(event), 1, "b")
    tell("on_attempt", None, 1, "b")
    assert told == [(1, "b")]


def test_what_a_hook_raises_is_a_warning_that_says_where() -> None:
    def fail(event: object) -> None:
        raise LookupError(event)

    with pytest.warns(
        RuntimeWarning, match=r"on_x failed, and the call continues: LookupError: 1 \(.*test_attempts.py:\d+\)"
    ):
        tell("on_x", fail, 1)


def test_an_interrupt_in_a_hook_is_one() -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell("on_x", interrupt)
