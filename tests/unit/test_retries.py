"""Whether and when a request is retried: tables of outcomes, and properties of the waits."""

import os
import random
import signal
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from math import inf, nan
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client import http
from zenskar_ext import retries
from zenskar_ext.attempts import FailedAttempt, Retry
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.retries import (
    SAFE_METHODS,
    Outcome,
    RetryBudget,
    RetryPolicy,
    is_number,
    may_have_taken_effect,
    retry_after,
)

Ask = Callable[[float | None], bool | float | None]

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
YEAR = 366 * 24 * 3600.0
STEADY = RetryPolicy(attempts=10, deadline=100.0, backoff=1.0, backoff_limit=8.0)


def answered(status: int, **headers: str) -> http.Response:
    return http.Response(status, headers={name.replace("_", "-"): value for name, value in headers.items()})


def wait(
    outcome: Outcome,
    *,
    policy: RetryPolicy = STEADY,
    repeatable: bool = True,
    attempt: int = 1,
    left: float = 100.0,
    chance: float = 1.0,
) -> float | None:
    return decided(outcome, policy, repeatable=repeatable, attempt=attempt, left=left, chance=chance)[0]


def decided(
    outcome: Outcome,
    policy: RetryPolicy = STEADY,
    *,
    repeatable: bool = True,
    attempt: int = 1,
    left: float = 100.0,
    chance: float = 1.0,
    budget: int | None = None,
    ask: Ask | None = None,
) -> tuple[float | None, str]:
    return policy.delay(
        outcome,
        repeatable=repeatable,
        attempt=attempt,
        left=left,
        now=NOW,
        chance=chance,
        budget=RetryBudget(budget),
        ask=ask,
    )


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 509, 520, 521, 522, 524, 529, 530, 598, 599])
def test_a_status_that_may_pass_is_retried_if_the_request_may_be_repeated(status: int) -> None:
    assert wait(answered(status)) == 1.0
    assert wait(answered(status), repeatable=False) is None


@pytest.mark.parametrize("status", [301, 302, 304, 400, 401, 402, 403, 404, 405, 409, 410, 413, 418, 422, 425, 451])
def test_a_status_that_stays_is_not_retried(status: int) -> None:
    assert wait(answered(status)) is None


@pytest.mark.parametrize("status", [501, 505, 506, 507, 508, 510, 511])
def test_a_registered_5xx_that_stays_is_not_retried(status: int) -> None:
    assert wait(answered(status)) is None


@pytest.mark.parametrize("kind", [http.ConnectError, http.ConnectTimeout, http.PoolTimeout, http.ProxyError])
@pytest.mark.parametrize("repeatable", [True, False])
def test_what_was_never_sent_is_sent_again_whatever_it_is(kind: type[http.RequestError], repeatable: bool) -> None:
    assert wait(kind("no way"), repeatable=repeatable) == 1.0


@pytest.mark.parametrize(
    "kind",
    [
        http.ReadError,
        http.ReadTimeout,
        http.WriteError,
        http.WriteTimeout,
        http.CloseError,
        http.RemoteProtocolError,
    ],
)
def test_what_may_have_arrived_is_sent_again_only_if_it_may_be_repeated(kind: type[http.RequestError]) -> None:
    assert wait(kind("broke")) == 1.0
    assert wait(kind("broke"), repeatable=False) is None


@pytest.mark.parametrize(
    "kind", [http.UnsupportedProtocol, http.LocalProtocolError, http.DecodingError, http.TooManyRedirects]
)
def test_what_would_fail_the_same_way_is_not_retried(kind: type[http.RequestError]) -> None:
    assert wait(kind("wrong")) is None


def test_methods_that_may_be_repeated_are_those_of_http() -> None:
    assert {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"} == SAFE_METHODS


@pytest.mark.peer_row(23, "0.5→8 s, times 0 to 1")
@pytest.mark.parametrize(
    ("attempt", "longest"), [(1, 0.5), (2, 1.0), (3, 2.0), (4, 4.0), (5, 8.0), (6, 8.0), (5000, 8.0)], ids=str
)
def test_the_wait_doubles_up_to_the_limit_and_chance_spreads_it(attempt: int, longest: float) -> None:
    policy = RetryPolicy(attempts=10_000)
    assert wait(answered(503), policy=policy, attempt=attempt, chance=1.0) == longest
    assert wait(answered(503), policy=policy, attempt=attempt, chance=0.25) == longest / 4
    assert wait(answered(503), policy=policy, attempt=attempt, chance=0.0) == 0.0


@pytest.mark.parametrize(("attempts", "attempt", "again"), [(1, 1, False), (3, 1, True), (3, 2, True), (3, 3, False)])
def test_no_more_attempts_are_made_than_allowed(attempts: int, attempt: int, again: bool) -> None:
    assert (wait(answered(503), policy=RetryPolicy(attempts=attempts), attempt=attempt) is not None) is again


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        pytest.param({}, None, id="nothing"),
        pytest.param({"retry_after": ""}, None, id="empty"),
        pytest.param({"retry_after": "0"}, 0.0, id="zero"),
        pytest.param({"retry_after": "7"}, 7.0, id="seconds"),
        pytest.param({"retry_after": " 7 "}, 7.0, id="spaces"),
        pytest.param({"retry_after": "1.5"}, 1.5, id="a float"),
        pytest.param({"retry_after": ".5"}, 0.5, id="a float without its zero"),
        pytest.param({"retry_after": "9" * 400}, YEAR, id="more than a float holds"),
        pytest.param({"retry_after": "-5"}, None, id="a negative number"),
        pytest.param({"retry_after": "1e3"}, None, id="an exponent"),
        pytest.param({"retry_after": "1.2.3"}, None, id="two points"),
        pytest.param({"retry_after": "."}, None, id="a point"),
        pytest.param({"retry_after": "nan"}, None, id="nan"),
        pytest.param({"retry_after": "inf"}, None, id="inf"),
        pytest.param({"retry_after": "soon"}, None, id="a word"),
        pytest.param({"retry_after": "5, 7"}, 7.0, id="two values: the longest"),
        pytest.param({"retry_after": "7,5"}, 7.0, id="two values, without a space"),
        pytest.param({"retry_after": "soon, 5,, -7, "}, 5.0, id="what is valid among what is not"),
        pytest.param({"retry_after": "5, Thu, 01 Jan 2026 12:00:30 GMT"}, 30.0, id="seconds and a later date"),
        pytest.param({"retry_after": "Thu, 01 Jan 2026 12:00:30 GMT, 45"}, 45.0, id="a date and more seconds"),
        pytest.param(
            {"retry_after": "Thursday, 01-Jan-26 12:00:30 GMT,Thu, 01 Jan 2026 12:00:40 GMT, Thu Jan  1 12:00:20 2026"},
            40.0,
            id="a date in each of the three forms",
        ),
        pytest.param({"retry_after": "7 s"}, None, id="a unit"),
        pytest.param({"retry_after": "99999999999"}, YEAR, id="three thousand years"),
        pytest.param({"retry_after": "Fri, 31 Dec 9999 23:59:59 GMT"}, YEAR, id="the end of all dates"),
        pytest.param({"retry_after": "Mon, 01 Jan 0001 00:00:00 +2359"}, 0.0, id="before all dates"),
        pytest.param({"retry_after": "Thu, 01 Jan 2026 12:00:30 GMT"}, 30.0, id="a date in the future"),
        pytest.param({"retry_after": "Thu, 01 Jan 2026 11:59:00 GMT"}, 0.0, id="a date in the past"),
        pytest.param({"retry_after": "Thursday, 01-Jan-26 12:00:30 GMT"}, 30.0, id="a date as RFC 850 has it"),
        pytest.param({"retry_after": "Thu Jan  1 12:00:30 2026"}, 30.0, id="a date as asctime has it"),
        pytest.param({"retry_after": "Thu, 01 Jan 2026 12:00:30 -0000"}, 30.0, id="a date without a zone"),
        pytest.param({"retry_after": "Thu, 32 Jan 2026 12:00:30 GMT"}, None, id="a date that there is not"),
        pytest.param({"retry_after": "Thu, 01 Jan 99999999999 00:00:00 GMT"}, None, id="a year beyond all years"),
        pytest.param(
            {"retry_after": "Thu, 01 Jan 2026 08:00:30 GMT", "date": "Thu, 01 Jan 2026 08:00:00 GMT"},
            30.0,
            id="a date counts from the date of the answer",
        ),
        pytest.param(
            {"retry_after": "Thu, 01 Jan 2026 12:00:30 GMT", "date": "yesterday"}, 30.0, id="a date beside a wrong one"
        ),
        pytest.param({"retry_after": "7", "date": "Thu, 01 Jan 2026 08:00:00 GMT"}, 7.0, id="seconds count from now"),
    ],
)
def test_the_server_asks_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(answered(503, **headers).headers, NOW) == seconds


@pytest.mark.parametrize(
    ("lines", "seconds"),
    [
        pytest.param(["5", "7"], 7.0, id="seconds twice"),
        pytest.param(["7", "soon", ""], 7.0, id="beside what is not valid"),
        pytest.param(["5", "Thu, 01 Jan 2026 08:00:30 GMT"], 30.0, id="seconds and a later date"),
        pytest.param(["60", "Thu, 01 Jan 2026 08:00:30 GMT"], 60.0, id="more seconds and a date"),
        pytest.param(["soon", "-1"], None, id="nothing that is valid"),
        pytest.param(["\u0663"], None, id="a digit of another script"),
    ],
)
def test_of_several_lines_the_longest_wait_counts(lines: list[str], seconds: float | None) -> None:
    date = [("Date", "soon"), ("Date", "Thu, 01 Jan 2026 08:00:00 GMT")]
    headers = http.Headers([*date, *(("Retry-After", line) for line in lines)], encoding="utf-8")
    assert retry_after(headers, NOW) == seconds


def test_what_the_server_asks_for_is_waited_exactly_and_beyond_the_limit_of_backoff() -> None:
    assert wait(answered(429, retry_after="20"), chance=0.1) == 20.0
    assert wait(answered(429, retry_after="0"), chance=1.0) == 0.0


def test_a_malformed_wish_of_the_server_falls_back_to_backoff() -> None:
    assert wait(answered(429, retry_after="soon"), attempt=2, chance=0.5) == 1.0


@pytest.mark.parametrize(
    ("outcome", "left", "seconds"),
    [
        pytest.param(answered(429, retry_after="20"), 20.1, 20.0, id="fits"),
        pytest.param(answered(429, retry_after="20"), 20.0, None, id="ends with the deadline"),
        pytest.param(answered(429, retry_after="3600"), 100.0, None, id="an hour"),
        pytest.param(answered(429, retry_after="9" * 400), YEAR, None, id="for ever"),
        pytest.param(answered(503), 0.5, None, id="backoff beyond the deadline"),
        pytest.param(http.ReadError(""), 0.0, None, id="nothing left"),
        pytest.param(http.ReadError(""), -1.0, None, id="less than nothing left"),
    ],
)
def test_a_wait_that_does_not_fit_the_deadline_fails_at_once(
    outcome: Outcome, left: float, seconds: float | None
) -> None:
    assert wait(outcome, left=left) == seconds


@pytest.mark.parametrize(
    ("outcome", "left", "says"),
    [
        pytest.param(
            answered(429, retry_after="20"), 20.0, "a wait of 20 s does not fit the deadline of 100 s", id="20"
        ),
        pytest.param(answered(503), 0.5, "a wait of 1 s does not fit the deadline of 100 s", id="backoff"),
        pytest.param(
            answered(429, retry_after="9" * 400),
            50.0,
            "a wait of 31622400 s does not fit the deadline of 100 s",
            id="year",
        ),
        pytest.param(answered(503), 0.0, "the deadline of 100 s passed", id="passed"),
        pytest.param(http.ReadTimeout(""), -1.0, "the deadline of 100 s passed", id="passed long ago"),
        pytest.param(answered(503), 5.0, "", id="time enough"),
        pytest.param(answered(404), 0.0, "", id="for good"),
    ],
)
def test_a_wait_that_does_not_fit_says_so(outcome: Outcome, left: float, says: str) -> None:
    assert decided(outcome, left=left)[1] == says


def test_a_deadline_is_named_as_it_was_given() -> None:
    assert decided(answered(503), RetryPolicy(deadline=0.25), left=0)[1] == "the deadline of 0.25 s passed"


def test_the_last_attempt_does_not_blame_the_deadline() -> None:
    assert decided(answered(503), RetryPolicy(attempts=2), attempt=2, left=0) == (None, "")


# The budget


def test_without_budget_there_is_no_retry_and_it_says_so() -> None:
    policy = RetryPolicy(budget=0, backoff=1.0)
    assert decided(answered(503), policy, budget=0) == (None, "the retry budget (0) is used up")
    assert decided(answered(503), policy, budget=1) == (1.0, "")


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("wish", ["0", "7", "Thu, 01 Jan 2026 12:00:30 GMT"])
def test_a_wait_that_the_server_asks_for_costs_nothing(status: int, wish: str) -> None:
    assert decided(answered(status, retry_after=wish), budget=0)[0] is not None
    assert decided(answered(status, retry_after="soon"), budget=0)[0] is None


def test_a_wait_that_does_not_fit_takes_nothing_out_of_the_budget() -> None:
    budget = RetryBudget(1)
    arguments: dict[str, Any] = {"repeatable": True, "attempt": 1, "now": NOW, "chance": 1.0, "budget": budget}
    assert STEADY.delay(answered(503), left=0.5, **arguments)[0] is None
    assert STEADY.delay(answered(404), left=50, **arguments)[0] is None
    assert STEADY.delay(answered(503), left=50, **arguments)[0] == 1.0
    assert STEADY.delay(answered(503), left=50, **arguments)[0] is None


# What is set by the user


@pytest.mark.parametrize(
    ("statuses", "retried", "not_retried"),
    [
        pytest.param(RetryPolicy().statuses | {409, 425}, [409, 425, 503, 520], [404, 422], id="more"),
        pytest.param(RetryPolicy().statuses - {500}, [429, 503], [500, 520, 599], id="fewer: 520 counts as 500"),
        pytest.param([503, 503], [503], [500, 502, 520, 429], id="one"),
        pytest.param({520}, [520], [500, 521], id="an unregistered one"),
        pytest.param({400}, [400, 499], [404, 500], id="all unregistered 4xx"),
        pytest.param((), [], [408, 429, 500, 503, 520], id="none"),
    ],
)
def test_the_statuses_of_the_policy_are_retried(statuses: Any, retried: list[int], not_retried: list[int]) -> None:
    policy = RetryPolicy(statuses=statuses, backoff=1.0)
    assert {status: wait(answered(status), policy=policy) for status in retried} == dict.fromkeys(retried, 1.0)
    assert {status: wait(answered(status), policy=policy) for status in not_retried} == dict.fromkeys(not_retried)
    assert wait(http.ReadError("broke"), policy=policy) == 1.0
    assert all(wait(answered(status), policy=policy, repeatable=False) is None for status in retried)


@pytest.mark.parametrize("status", [600, 799, 999])
def test_a_status_that_http_does_not_have_counts_as_500(status: int) -> None:
    assert wait(answered(status)) == 1.0
    assert wait(answered(status), policy=RetryPolicy(statuses=frozenset({503}))) is None


@pytest.mark.parametrize(
    ("outcome", "said", "expected"),
    [
        pytest.param(answered(503), None, 1.0, id="no opinion"),
        pytest.param(answered(503), False, None, id="no"),
        pytest.param(answered(503), True, 1.0, id="yes, as by the rules"),
        pytest.param(answered(503), 0, 0.0, id="at once"),
        pytest.param(answered(503), 7, 7.0, id="after 7 s"),
        pytest.param(answered(503), 100, None, id="beyond the deadline"),
        pytest.param(answered(404), None, None, id="not by the rules, no opinion"),
        pytest.param(answered(404), False, None, id="not by the rules, no"),
        pytest.param(answered(404), True, 1.0, id="not by the rules, but yes"),
        pytest.param(answered(404, retry_after="5"), True, 5.0, id="yes, when the server asks for it"),
        pytest.param(answered(404), 2.5, 2.5, id="not by the rules, but after 2.5 s"),
        pytest.param(http.DecodingError("odd"), True, 1.0, id="what is not lost"),
        pytest.param(http.ReadError("broke"), False, None, id="what is lost, no"),
    ],
)
def test_what_is_decided_by_the_user_holds(outcome: Outcome, said: bool | float | None, expected: float | None) -> None:
    asked: list[float | None] = []

    def ask(delay: float | None) -> bool | float | None:
        asked.append(delay)
        return said

    assert decided(outcome, ask=ask)[0] == expected
    assert asked == [decided(outcome)[0]]


@pytest.mark.parametrize("said", [True, 0.0, 7.0])
@pytest.mark.parametrize(
    "about",
    [
        pytest.param({"outcome": answered(503), "repeatable": False}, id="a post that was answered"),
        pytest.param({"outcome": answered(404), "repeatable": False}, id="a post that was refused"),
        pytest.param({"outcome": http.ReadError("broke"), "repeatable": False}, id="a post that may have arrived"),
        pytest.param({"outcome": http.WriteTimeout("late"), "repeatable": False}, id="a post that partly left"),
        pytest.param({"outcome": http.RemoteProtocolError("half"), "repeatable": False}, id="a post half answered"),
        pytest.param({"outcome": answered(503), "attempt": 10}, id="no attempt left"),
    ],
)
def test_the_user_is_not_asked_about_what_is_never_sent_again(about: dict[str, Any], said: bool | float) -> None:
    def ask(delay: float | None) -> bool | float | None:
        asked.append(delay)
        return said

    asked: list[float | None] = []
    assert decided(**about, ask=ask) == (None, "")
    assert asked == []


@pytest.mark.parametrize("said", [True, 3.0])
def test_what_the_user_decides_costs_budget_unless_it_waits_as_long_as_the_server_asks(said: bool | float) -> None:
    def ask(_: float | None) -> bool | float | None:
        return said

    assert decided(answered(503), ask=ask, budget=0)[1] == "the retry budget (20) is used up"
    assert decided(answered(503, retry_after="3"), ask=ask, budget=0) == (3.0, "")
    impatient = decided(answered(503, retry_after="60"), ask=ask, budget=0)
    assert impatient == ((60.0, "") if said is True else (None, "the retry budget (20) is used up"))


@pytest.mark.parametrize(
    ("outcome", "maybe"),
    [
        (answered(500), True),
        (answered(504), True),
        (answered(520), True),
        (answered(429), False),
        (answered(400), False),
        (answered(404), False),
        (answered(413), False),
        (answered(422), False),
        *((answered(status), True) for status in (300, 301, 302, 303, 304, 307, 308, 408, 409, 425)),
        (http.ReadError("broke"), True),
        (http.WriteTimeout("late"), True),
        (http.ConnectError("no"), False),
        (http.PoolTimeout("full"), False),
    ],
    ids=str,
)
def test_a_failed_attempt_may_have_taken_effect(outcome: Outcome, maybe: bool) -> None:
    assert may_have_taken_effect(outcome) is maybe


async def later(failed: FailedAttempt) -> bool:
    return failed.repeatable


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"attempts": 0}, "RetryPolicy(attempts=0): give a number of 1 or more"),
        ({"attempts": True}, "RetryPolicy(attempts=True): give a number of 1 or more"),
        ({"attempts": "3"}, "RetryPolicy(attempts='3'): give a number of 1 or more"),
        ({"attempts": None}, "RetryPolicy(attempts=None): give a number of 1 or more"),
        ({"deadline": -1}, "RetryPolicy(deadline=-1): give a number of 0 or more"),
        ({"deadline": nan}, "RetryPolicy(deadline=nan): give a number of 0 or more"),
        ({"backoff": -0.1}, "RetryPolicy(backoff=-0.1): give a number of 0 or more"),
        ({"backoff_limit": -0.1}, "RetryPolicy(backoff_limit=-0.1): give a number of 0 or more"),
        ({"budget": -1}, "RetryPolicy(budget=-1): give an int of 0 or more, or None for no limit"),
        ({"budget": 2.5}, "RetryPolicy(budget=2.5): give an int of 0 or more, or None for no limit"),
        ({"budget": True}, "RetryPolicy(budget=True): give an int of 0 or more, or None for no limit"),
        ({"statuses": 503}, "RetryPolicy(statuses=503): give a set of ints from 300 to 599"),
        ({"statuses": {200, 503}}, "RetryPolicy(statuses={200, 503}): give a set of ints from 300 to 599"),
        ({"statuses": {600}}, "RetryPolicy(statuses={600}): give a set of ints from 300 to 599"),
        ({"statuses": ["503"]}, "RetryPolicy(statuses=['503']): give a set of ints from 300 to 599"),
        ({"statuses": [[503]]}, "RetryPolicy(statuses=[[503]]): give a set of ints from 300 to 599"),
        ({"statuses": "503"}, "RetryPolicy(statuses='503'): give a set of ints from 300 to 599"),
        ({"decide": 5}, "RetryPolicy: decide=5: give a function that takes a FailedAttempt, not an async one"),
        pytest.param(
            {"decide": later},
            f"RetryPolicy: decide={later!r}: give a function that takes a FailedAttempt, not an async one",
            id="an async function",
        ),
    ],
    ids=str,
)
def test_a_policy_that_cannot_be_followed_is_refused(values: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        RetryPolicy(**values)
    assert str(raised.value) == words


@pytest.mark.peer_row(25, "`RetryPolicy(attempts, deadline, backoff, backoff_limit, budget, statuses, decide)`")
def test_a_policy_is_a_value() -> None:
    assert RetryPolicy() == RetryPolicy(
        attempts=3,
        deadline=120.0,
        backoff=0.5,
        backoff_limit=8.0,
        budget=20,
        statuses={408, 429, 500, 502, 503, 504},
        decide=None,
    )
    assert hash(RetryPolicy(statuses=[503, 429])) == hash(RetryPolicy(statuses=(429, 503)))
    with pytest.raises(AttributeError):
        RetryPolicy().attempts = 5  # type: ignore[misc]


@pytest.mark.parametrize(("value", "number"), [(1, True), (0.5, True), (True, False), ("1", False), (None, False)])
def test_true_and_text_are_no_numbers(value: object, number: bool) -> None:
    assert is_number(value) is number


def test_a_retry_shows_what_happens() -> None:
    shown = repr(Retry("invoices.list", 1, "status 503", 0.5))
    assert shown == "Retry(operation='invoices.list', attempt=1, reason='status 503', delay=0.5)"


def test_a_budget_is_empty_after_its_size_and_filled_by_successes() -> None:
    budget = RetryBudget(size=3)
    assert [budget.take() for _ in range(4)] == [True, True, True, False]
    for _ in range(9):
        budget.give_back()
    assert not budget.take()
    budget.give_back()
    assert budget.take()
    assert not budget.take()


def test_a_budget_without_a_size_is_never_empty() -> None:
    budget = RetryBudget(None)
    assert all(budget.take() for _ in range(1000))
    budget.give_back()
    assert budget.take()


def test_a_budget_holds_no_more_than_its_size() -> None:
    budget = RetryBudget(size=2)
    for _ in range(100):
        budget.give_back()
    assert [budget.take() for _ in range(3)] == [True, True, False]


def test_threads_share_a_budget() -> None:
    budget = RetryBudget(size=200)
    taken: list[bool] = []
    threads = [Thread(target=lambda: taken.extend(budget.take() for _ in range(100))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert taken.count(True) == 200


# Properties

header = (
    st.binary()
    | st.from_regex(rb"-?[0-9]*\.?[0-9]*", fullmatch=True)
    | st.from_regex(rb"(Mon, )?[0-9]{1,3} (Jan|Feb) -?[0-9]{1,12} [0-9:.]{1,9} ?([+-][0-9]{1,12})?", fullmatch=True)
)
dates = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda value: value.replace(microsecond=0)
)


@given(st.lists(header), header)
def test_whatever_the_server_asks_for_is_nothing_or_a_finite_wait(texts: list[bytes], date: bytes) -> None:
    lines = [(b"retry-after", text) for text in texts]
    seconds = retry_after(http.Headers([*lines, (b"date", date)]), NOW)
    assert seconds is None or 0 <= seconds <= YEAR


PARTS = (
    *("0", "7", "1.5", ".5", "5.", "-3", "+3", "1e9", "9" * 400, "nan", "inf", "\u0663", "0x1f", "1_000"),
    *(" ", ",", ", ", ";", "=", "-", "--", ":", "::", "/", '"', "\t", "\x7f", "é", "GMT", "UTC", "soon", "+2460"),
    *("Thu", "Thu,", "Thursday, ", "01 Jan 2026 12:00:30", "01-Jan-26 12:00:30 GMT", "Jan  1 12:00:30 2026", "-0000"),
    *("32 Jan", "Jan", "99999999999", "31 Dec 9999 23:59:59 GMT", "01 Jan 0001 00:00:00 +2359", "12:00", "24:61:61"),
)


def test_nothing_in_twenty_thousand_random_headers_raises() -> None:
    dice = random.Random(12)
    found = 0
    for _ in range(20_000):
        lines = ["".join(dice.choices(PARTS, k=dice.randrange(7))) for _ in range(dice.randrange(4))]
        headers = [*(("Retry-After", line) for line in lines), ("Date", "".join(dice.choices(PARTS, k=3)))]
        seconds = retry_after(http.Headers(headers, encoding="utf-8"), NOW)
        assert seconds is None or 0 <= seconds <= YEAR, lines
        found += seconds is not None
    assert 1_000 < found < 19_000


@given(dates, dates)
def test_a_date_is_as_far_away_as_it_is(until: datetime, now: datetime) -> None:
    headers = http.Headers({"retry-after": format_datetime(until, usegmt=True)})
    assert retry_after(headers, now) == min(max(timedelta(0), until - now).total_seconds(), YEAR)


@given(
    st.integers(1, 10**6),
    st.floats(0, 1),
    st.floats(0, 1e6),
    st.builds(
        RetryPolicy,
        attempts=st.integers(1, 10**6),
        backoff=st.floats(0, 1e6),
        backoff_limit=st.floats(0, 1e6),
    ),
)
def test_a_wait_is_never_negative_never_beyond_the_limit_and_always_fits(
    attempt: int, chance: float, left: float, policy: RetryPolicy
) -> None:
    seconds = wait(answered(503), policy=policy, attempt=attempt, left=left, chance=chance)
    if attempt >= policy.attempts:
        assert seconds is None
    else:
        longest = min(policy.backoff_limit, policy.backoff * 2.0 ** min(attempt - 1, 64))
        assert seconds == (longest * chance if longest * chance < left else None)


@pytest.mark.parametrize("name", ["attempts", "deadline", "backoff", "backoff_limit"])
@pytest.mark.parametrize("value", [inf, nan], ids=["inf", "nan"])
def test_a_policy_without_an_end_is_refused(name: str, value: float) -> None:
    with pytest.raises(ConfigurationError, match=rf"RetryPolicy\({name}="):
        RetryPolicy(**{name: value})  # type: ignore[arg-type]


def test_every_budget_has_a_new_lock_after_a_fork() -> None:
    budget = RetryBudget(size=1)
    with budget._lock:
        retries._unlock_all()
        assert budget.take()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing forks here")
def test_a_budget_whose_lock_was_held_at_a_fork_goes_on_in_the_child() -> None:
    budget = RetryBudget(size=1)
    with budget._lock:
        child = os.fork()
        if child == 0:
            signal.alarm(10)  # a child that hangs is killed
            os._exit(0 if budget.take() and not budget.take() else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert budget.take()
