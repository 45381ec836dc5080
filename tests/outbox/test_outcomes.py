"""What an answer says about the events of a batch."""

from datetime import UTC, datetime
from typing import Any

import pytest

from zenskar_client import http
from zenskar_client.types import Response
from zenskar_ext import APIStatusError, ConfigurationError, InvalidRequestError, Zenskar, ZenskarError
from zenskar_ext._sansio.cuts import Cut
from zenskar_ext.outbox.outcomes import (
    Accepted,
    Failed,
    Part,
    Refused,
    Verdict,
    parts_of,
    verdict_of_answer,
    verdict_of_error,
)
from zenskar_ext.retries import RetryPolicy

CUT = Cut(1, "key", [10, 11, 12], [b"{}", b"{}", b"{}"])
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def verdict_of(answer: http.Response | Exception) -> Verdict:
    """Return the verdict on what a server answers, or on what the transport raises, as a client reports it."""

    def handle(_: http.Request) -> http.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    transport = http.MockTransport(handle)
    with Zenskar("key", "org", transport=transport, retries=RetryPolicy(attempts=1)) as zk:
        try:
            return verdict_of_answer(CUT, zk.answer(request()))
        except ZenskarError as error:
            return verdict_of_error(CUT, error, NOW)


def request() -> Any:
    from zenskar_client.api.usage_events import ingest_usage_event

    return ingest_usage_event.request("compute", [], idempotency_key="key")


def test_a_2xx_with_json_is_acceptance() -> None:
    assert verdict_of(http.Response(200, json={})) == Accepted()


@pytest.mark.parametrize("content", [b"", b"null", b"<html>"])
def test_a_2xx_without_json_says_nothing(content: bytes) -> None:
    found = verdict_of(http.Response(200, content=content))
    assert isinstance(found, Failed)
    assert found.effect


def test_nothing_is_known_after_a_body_that_is_null() -> None:
    found = verdict_of_answer(CUT, Response(200, http.Headers(), b"null", None))
    assert isinstance(found, Failed)
    assert (found.status, found.effect) == (200, True)


@pytest.mark.parametrize("answer", [None, {}, "ok", Response(302, http.Headers(), b"{}", {})], ids=repr)
def test_what_is_no_successful_response_is_no_acceptance(answer: object) -> None:
    found = verdict_of_answer(CUT, answer)
    assert isinstance(found, Failed)
    assert found.effect
    assert "not a successful response" in found.reason


@pytest.mark.parametrize("status", [400, 403, 404, 413, 422, 429])
def test_a_refusal_of_a_second_attempt_says_nothing_about_the_first(status: int) -> None:
    transport = http.MockTransport(lambda _: http.Response(status, json={}))
    with (
        Zenskar("key", "org", transport=transport, retries=RetryPolicy(attempts=1)) as zk,
        pytest.raises(APIStatusError) as caught,
    ):
        zk.answer(request())
    caught.value.may_have_taken_effect = True
    found = verdict_of_error(CUT, caught.value, NOW)
    assert isinstance(found, Failed)
    assert found.effect


@pytest.mark.parametrize(
    ("answer", "effect"),
    [
        (http.Response(503), True),
        (http.Response(520), True),
        (http.Response(408), True),
        (http.Response(409), True),
        (http.Response(425), True),
        (http.Response(429), False),
        (http.ReadTimeout("slow"), True),
        (http.ReadError("broken"), True),
        (http.ConnectError("no route"), False),
        (http.ConnectTimeout("slow"), False),
    ],
    ids=str,
)
def test_a_failure_that_passes_is_tried_again(answer: Any, effect: bool) -> None:
    found = verdict_of(answer)
    assert isinstance(found, Failed)
    assert (found.effect, found.ends, found.wait) == (effect, None, None)


@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_that_the_server_asks_for_counts(status: int) -> None:
    found = verdict_of(http.Response(status, headers={"Retry-After": "7"}))
    assert isinstance(found, Failed)
    assert found.wait == 7


@pytest.mark.parametrize("status", [401, 403])
def test_wrong_credentials_say_nothing_about_the_events(status: int) -> None:
    found = verdict_of(http.Response(status))
    assert isinstance(found, Failed)
    assert (found.effect, found.status) == (False, status)
    assert found.ends is not None


def test_a_client_that_cannot_send_says_nothing_about_the_events() -> None:
    error = ConfigurationError("it is closed")
    assert verdict_of_error(CUT, error, NOW) == Failed("it is closed", effect=False, ends=error)


@pytest.mark.parametrize(("status", "whole"), [(400, False), (422, False), (413, True)])
def test_a_400_a_413_and_a_422_are_refusals(status: int, whole: bool) -> None:
    for answer in (http.Response(status, json={}), http.Response(status)):
        found = verdict_of(answer)
        assert isinstance(found, Refused)
        assert (found.status, found.whole, found.complaints) == (status, whole, {})


@pytest.mark.parametrize(
    ("status", "no_route"), [(404, True), (405, True), (410, True), (402, False), (415, False), (451, False)]
)
def test_a_4xx_about_the_path_or_the_account_says_nothing_about_the_events(status: int, no_route: bool) -> None:
    for answer in (http.Response(status, json={}), http.Response(status, html="<html>")):
        found = verdict_of(answer)
        assert isinstance(found, Failed)
        assert (found.effect, found.ends, found.no_route, found.status) == (False, None, no_route, status)


@pytest.mark.parametrize("status", [400, 422])
def test_a_page_of_a_gateway_is_not_the_word_of_the_api(status: int) -> None:
    found = verdict_of(http.Response(status, html="<html>Bad Request</html>"))
    assert isinstance(found, Failed)
    assert (found.effect, found.no_route, found.status) == (True, False, status)
    assert isinstance(verdict_of(http.Response(413, html="<html>too large</html>")), Refused)  # it may be divided


def test_a_422_may_name_events() -> None:
    found = verdict_of(http.Response(422, json={"detail": [{"loc": ["body", 1, "data"], "msg": "no"}]}))
    assert isinstance(found, Refused)
    assert found.complaints == {1: "data: no"}


def test_a_batch_that_cannot_be_sent_is_refused_as_a_whole() -> None:
    found = verdict_of_error(CUT, InvalidRequestError("no"), NOW)
    assert found == Refused("no", None, {}, whole=True)


DEAD = Part((1,), "dead", "bad")
OTHERS = (0, 2)
NAMED, UNNAMED = Refused("422", 422, {1: "bad"}, whole=False), Refused("422", 422, {}, whole=False)
WHY = "other events of its batch were refused, and it is not known whether this one was stored: 422"
VAGUE = (
    "its batch was refused as a whole, the answer names no event, and it is not known whether the API stored others of "
    "the batch: 422"
)


@pytest.mark.parametrize(
    ("refused", "events", "batches", "parts"),
    [
        (UNNAMED, 1, None, [Part((0,), "dead", "422")]),
        (Refused("422", 422, {0: "bad"}, whole=False), 1, None, [Part((0,), "dead", "bad")]),
        (NAMED, 3, "atomic", [DEAD, Part(OTHERS, "open")]),
        (NAMED, 3, "partial", [DEAD, Part(OTHERS, "sent")]),
        (NAMED, 3, None, [DEAD, Part(OTHERS, "parked", WHY)]),
        (UNNAMED, 3, "atomic", [Part((0, 1), "open"), Part((2,), "open")]),
        (UNNAMED, 3, "partial", [Part((0, 1, 2), "parked", VAGUE)]),
        (UNNAMED, 3, None, [Part((0, 1, 2), "parked", VAGUE)]),
        (Refused("413", 413, {}, whole=True), 3, None, [Part((0, 1), "open"), Part((2,), "open")]),
        (Refused("413", 413, {}, whole=True), 3, "partial", [Part((0, 1), "open"), Part((2,), "open")]),
        (Refused("no", None, {}, whole=True), 2, None, [Part((0,), "open"), Part((1,), "open")]),
        *(
            (
                Refused("422", 422, {0: "a", 1: "b"}, whole=False),
                2,
                each,
                [Part((0,), "dead", "a"), Part((1,), "dead", "b")],
            )
            for each in ("atomic", "partial", None)
        ),
    ],
)
def test_the_events_of_a_refused_batch_go_their_ways(refused: Refused, events: int, batches: Any, parts: Any) -> None:
    assert parts_of(refused, events, batches) == parts
