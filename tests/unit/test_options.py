"""What can be overridden per call."""

import pickle
import re
from collections.abc import Callable
from math import inf, nan
from types import MappingProxyType
from typing import Any

import pytest

from zenskar_ext.attempts import Attempt, Retry
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.options import DEFAULT_TIMEOUT, Options, hooks_of
from zenskar_ext.retries import RetryPolicy


def tell(retry: Retry) -> None:
    del retry


def note(attempt: Attempt) -> None:
    del attempt


async def later(event: object) -> None:
    del event


@pytest.mark.peer_row(3, "30 s")
def test_nothing_need_be_given() -> None:
    assert DEFAULT_TIMEOUT == 30.0
    assert Options() == Options(
        timeout=DEFAULT_TIMEOUT, retries=RetryPolicy(), headers={}, on_retry=None, on_attempt=None
    )
    assert (Options().on_retry, Options().on_attempt) == ((), ())


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({}, Options(5.0, RetryPolicy(attempts=1), {"x-a": "1"}, tell), id="nothing"),
        pytest.param({"timeout": 9}, Options(9, RetryPolicy(attempts=1), {"x-a": "1"}, tell), id="timeout"),
        pytest.param({"retries": RetryPolicy()}, Options(5.0, RetryPolicy(), {"x-a": "1"}, tell), id="retries"),
        pytest.param(
            {"headers": {"x-b": "2"}}, Options(5.0, RetryPolicy(attempts=1), {"x-a": "1", "x-b": "2"}, tell), id="more"
        ),
        pytest.param(
            {"headers": {"x-a": "2"}}, Options(5.0, RetryPolicy(attempts=1), {"x-a": "2"}, tell), id="another header"
        ),
        pytest.param(
            {"headers": MappingProxyType({"x-a": "2"})},
            Options(5.0, RetryPolicy(attempts=1), {"x-a": "2"}, tell),
            id="headers that are no dict",
        ),
        pytest.param(
            {"on_retry": print}, Options(5.0, RetryPolicy(attempts=1), {"x-a": "1"}, print), id="another on_retry"
        ),
    ],
)
def test_what_is_given_changes_and_the_rest_stays(change: dict[str, Any], expected: Options) -> None:
    options = Options(5.0, RetryPolicy(attempts=1), {"x-a": "1"}, tell)
    assert options.changed(**change) == expected
    assert options == Options(5.0, RetryPolicy(attempts=1), {"x-a": "1"}, tell)


def test_a_hook_stays_until_there_is_another() -> None:
    options = Options().changed(on_attempt=note)
    assert options.changed(timeout=9, on_retry=tell) == Options(9, on_retry=tell, on_attempt=note)
    assert options.changed(on_attempt=print) == Options(on_attempt=print)


@pytest.mark.parametrize(
    ("given", "hooks"),
    [
        pytest.param(None, (), id="none"),
        pytest.param(print, (print,), id="one"),
        pytest.param([print], (print,), id="a list of one"),
        pytest.param((tell, print, tell), (tell, print, tell), id="a tuple of several"),
        pytest.param([], (), id="an empty list"),
    ],
)
def test_hooks_are_one_function_or_several(given: Any, hooks: tuple[Any, ...]) -> None:
    assert Options(on_retry=given).on_retry == hooks
    assert Options(on_attempt=given).on_attempt == hooks
    assert hooks_of("on_x", given, "anything") == hooks


def test_hooks_replace_those_before_and_an_empty_list_removes_them() -> None:
    options = Options().changed(on_retry=[tell, print], on_attempt=note)
    assert options.changed(on_retry=tell).on_retry == (tell,)
    assert options.changed(on_retry=[]) == Options(on_attempt=note)


def test_a_list_of_hooks_that_is_changed_later_changes_nothing() -> None:
    hooks = [tell]
    options = Options(on_retry=hooks)
    hooks.append(tell)
    assert options.on_retry == (tell,)


@pytest.mark.parametrize("timeout", [0.001, 1, 3600.0])
def test_any_finite_time_is_a_timeout(timeout: float) -> None:
    assert Options(timeout=timeout).timeout == timeout


def test_changed_options_do_not_hold_the_headers_of_the_caller() -> None:
    headers = {"x-a": "1"}
    options = Options().changed(headers=headers)
    headers["x-a"] = "2"
    assert options.headers == {"x-a": "1"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        pytest.param({"timeout": 0}, "timeout=0: give a number of seconds greater than 0", id="no time"),
        pytest.param({"timeout": -1}, "timeout=-1: give a number", id="less than no time"),
        pytest.param({"timeout": nan}, "timeout=nan: give a number", id="nan"),
        pytest.param({"timeout": inf}, "timeout=inf: give a number", id="for ever"),
        pytest.param({"timeout": True}, "timeout=True: give a number", id="True"),
        pytest.param({"timeout": "5"}, "timeout='5': give a number", id="text"),
        pytest.param({"max_response_bytes": 0}, "max_response_bytes=0: give an int of 1 or more", id="no bytes"),
        pytest.param({"max_response_bytes": 1.5}, "max_response_bytes=1.5: give an int of 1 or more", id="half a byte"),
        pytest.param({"retries": 3}, "retries=3: give a RetryPolicy, such as RetryPolicy(attempts=1)", id="a number"),
        pytest.param(
            {"headers": {"X-API-Key": "k"}}, "headers: x-api-key is set by the client; create a client", id="key"
        ),
        pytest.param(
            {"headers": {"organisation": "o", "Authorization": "a"}},
            "headers: organisation is set by the client",
            id="signature",
        ),
        *(
            pytest.param({"headers": {name: "k"}}, "headers: an Idempotency-Key names one call", id=name)
            for name in ("Idempotency-Key", "idempotency-key", "IDEMPOTENCY-KEY")
        ),
        *(
            pytest.param({"headers": {name: "1"}}, f"headers: {name.lower()} says how the request is", id=name)
            for name in ("Content-Length", "transfer-encoding", "Host", "Connection", "TE", "Upgrade")
        ),
        *(
            pytest.param({"headers": {"x-a": value}}, r"headers: the value of x-a (not shown) has", id=ascii(value))
            for value in ("hush\r\nx-b: 1", "hush\n", "hush\x00", " hush", "hush\x7f", "hushé", "hush\ud800")
        ),
        *(
            pytest.param({"headers": {name: "1"}}, "is not the name of a header", id=f"name {name!a}")
            for name in ("", "x a", "x:a", "x\na", "é")
        ),
        pytest.param({"headers": [("a", "b")]}, "headers: give a dict of names and values, all of them str", id="list"),
        pytest.param({"headers": "a: b"}, "headers: give a dict", id="text as headers"),
        pytest.param({"headers": {"x-a": 1}}, "headers: give a dict", id="a number as value"),
        pytest.param({"headers": {"x-a": None}}, "headers: give a dict", id="None as value"),
        pytest.param({"headers": {1: "a"}}, "headers: give a dict", id="a number as name"),
        pytest.param({"on_retry": "print"}, "on_retry='print': give a function that takes a Retry", id="a name"),
        pytest.param({"on_retry": [tell, 5]}, "on_retry=5: give a function that takes a Retry", id="one of a list"),
        pytest.param({"on_retry": {tell}}, "give a function that takes a Retry", id="a set"),
        pytest.param(
            {"on_attempt": (note, later)}, "give a function that takes an Attempt, not an async one", id="2nd"
        ),
        pytest.param({"on_retry": later}, "give a function that takes a Retry, not an async one", id="async retry"),
        pytest.param({"on_attempt": 5}, "on_attempt=5: give a function that takes an Attempt", id="a number to call"),
        pytest.param({"on_attempt": later}, "give a function that takes an Attempt, not an async one", id="async"),
    ],
)
@pytest.mark.parametrize("make", [Options, Options().changed], ids=["made", "changed"])
def test_what_cannot_be_followed_is_refused(make: Callable[..., Options], values: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(words)):
        make(**values)


def test_options_do_not_show_their_headers() -> None:
    assert "hush" not in repr(Options(headers={"x-password": "hush"}))


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_options_are_pickled_by_every_protocol(protocol: int) -> None:
    options = Options(headers={"x-a": "1"}, timeout=7)
    assert pickle.loads(pickle.dumps(options, protocol)) == options
