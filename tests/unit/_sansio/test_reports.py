"""Hooks and the log learn of every attempt in the same words, and hooks may send headers along."""

from datetime import UTC, datetime
from typing import Any

import pytest

from zenskar_client import http
from zenskar_ext._sansio.context import Context
from zenskar_ext._sansio.logs import Log
from zenskar_ext._sansio.rates import Rate
from zenskar_ext._sansio.reports import headers_of_hooks, report_attempt, report_retry
from zenskar_ext._sansio.steps import Call
from zenskar_ext.attempts import Attempt, Retry
from zenskar_ext.options import Options
from zenskar_ext.retries import RetryBudget
from zenskar_ext.settings import Secret, Settings

SECRET = Secret("zen-key-5f2c")
CALL = Call(http.Request("GET", "https://a.example/invoices/i"), "invoices.get", "/invoices/{invoice_id}", True)


def context(*hooks: Any) -> Context:
    return Context(
        settings=Settings(SECRET, "org", "https://a.example", "20230501"),
        options=Options(on_attempt=hooks),
        budget=RetryBudget(20),
        rate=Rate(None),
        warned=set(),
        clock=lambda: 0.0,
        now=lambda: datetime(2026, 1, 1, tzinfo=UTC),
        chance=lambda: 1.0,
        new_key=lambda: "k",
        log=Log(SECRET),
    )


def test_an_attempt_is_reported_to_every_hook() -> None:
    seen: list[Attempt] = []
    response = http.Response(503, headers={"x-request-id": "r-1"})
    report_attempt(CALL, response, context(seen.append, seen.append), attempt=2, seconds=0.5, delay=1.5)
    one, other = seen
    assert one is other
    assert (one.operation, one.attempt, one.status, one.request_id, one.delay) == ("invoices.get", 2, 503, "r-1", 1.5)


def test_an_attempt_without_a_response_has_no_request_id() -> None:
    seen: list[Attempt] = []
    report_attempt(CALL, http.ReadError("cut"), context(seen.append), attempt=1, seconds=0.5, delay=None)
    assert [(each.status, each.reason, each.request_id) for each in seen] == [(None, "ReadError", None)]


def test_a_retry_is_reported_with_its_reason() -> None:
    seen: list[Retry] = []
    report_retry((seen.append,), "invoices.get", 1, http.Response(429), 2.0)
    assert seen == [Retry("invoices.get", 1, "status 429", 2.0)]


class Along:
    """A hook that sends headers along."""

    def __init__(self, headers: dict[str, str]) -> None:
        self._headers = headers

    def headers(self) -> dict[str, str]:
        return self._headers

    def __call__(self, attempt: Attempt) -> None:
        """Do nothing."""


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        pytest.param(
            [{"traceparent": "00-1"}, {"tracestate": "a=1"}], {"traceparent": "00-1", "tracestate": "a=1"}, id="all"
        ),
        pytest.param([{"traceparent": "00-1\r\nx: y"}], {}, id="what cannot be sent"),
        pytest.param([{"x-api-key": "another"}], {}, id="what signs"),
        pytest.param([], {}, id="none"),
    ],
)
def test_headers_of_hooks_go_along_if_they_can_be_sent(given: list[dict[str, str]], sent: dict[str, str]) -> None:
    assert headers_of_hooks(context(*map(Along, given))) == sent
