"""What a failure says about the items that were sent."""

from http import HTTPStatus
from typing import Any

import anyio
import pytest

from zenskar_client import http
from zenskar_client.types import Response
from zenskar_ext import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    Batch,
    InvalidRequestError,
    UnprocessableEntityError,
    ZenskarError,
)
from zenskar_ext._sansio.batch import answered, each, failed, is_perhaps_too_large, is_too_large
from zenskar_ext._sansio.cuts import Cut


def failing(status: int, body: Any = None, *, attempts: int = 1, lost: bool = False) -> APIStatusError:
    kind = UnprocessableEntityError if status == 422 else APIStatusError
    error = kind(
        "failed",
        operation="usage_events.ingest",
        status_code=status,
        body=body,
        headers={},
        request_id=None,
        method="POST",
        url="https://api.example/usage/compute",
        attempts=attempts,
    )
    error.may_have_taken_effect = lost
    return error


def batch_with(error: ZenskarError | None, count: int = 3) -> Batch[int]:
    return Batch(1, "run-1", list(range(count)), error=error)


def raw(content: bytes) -> Response[Any]:
    return Response(200, http.Headers(), content, parsed="not looked at")


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        pytest.param(None, "accepted", id="no failure"),
        *(pytest.param(failing(status), "refused", id=str(status)) for status in (400, 404, 413, 422, 499)),
        *(pytest.param(failing(status), "unknown", id=str(status)) for status in (301, 399, 500, 502, 503, 520)),
        *(pytest.param(failing(status), "unknown", id=f"{status}, later") for status in (408, 409, 425, 429)),
        pytest.param(failing(422, attempts=2, lost=True), "unknown", id="422, and before it who knows"),
        pytest.param(failing(422, attempts=2), "refused", id="422, and before it nothing that counts"),
        pytest.param(APIConnectionError("lost", operation="o", attempts=1), "unknown", id="no answer"),
        pytest.param(APITimeoutError("late", operation="o", attempts=1), "unknown", id="no answer in time"),
        pytest.param(
            APIResponseValidationError("no JSON", operation="o", path="$", status_code=200, content=b"<"),
            "unknown",
            id="an answer that cannot be read",
        ),
        pytest.param(InvalidRequestError("a float"), "refused", id="not sent"),
        pytest.param(ZenskarError("of a kind to come"), "unknown", id="any other failure"),
    ],
)
def test_an_outcome_says_what_is_known_and_no_more(error: ZenskarError | None, outcome: str) -> None:
    assert batch_with(error).outcome == outcome


def entry(*loc: str | int, msg: str = "wrong") -> dict[str, Any]:
    return {"loc": list(loc), "msg": msg, "type": "value_error"}


@pytest.mark.parametrize(
    ("detail", "complaints"),
    [
        pytest.param([], {}, id="none"),
        pytest.param([entry("body", 1, "timestamp")], {1: "timestamp: wrong"}, id="a field"),
        pytest.param([entry("body", 2, "data", "hours")], {2: "data.hours: wrong"}, id="a field inside"),
        pytest.param([entry("body", 0, msg="no event")], {0: "no event"}, id="an item as a whole"),
        pytest.param(
            [entry("body", 1, "timestamp"), entry("body", 0, "a"), entry("body", 1, "customer_id", msg="missing")],
            {1: "timestamp: wrong; customer_id: missing", 0: "a: wrong"},
            id="many",
        ),
        pytest.param([entry("body", 1, "a\nb")], {1: "a\nb: wrong"}, id="a name of two lines"),
        pytest.param([entry("body"), entry("body", "data"), entry("header", 1, "a")], {}, id="of no item"),
        pytest.param([entry("body", 3, "timestamp")], {}, id="of an item that is not there"),
        pytest.param("This key was used with another request.", {}, id="a sentence"),
    ],
)
def test_complaints_are_told_by_the_place_of_the_item(detail: object, complaints: dict[int, str]) -> None:
    assert batch_with(failing(422, {"detail": detail})).complaints == complaints


@pytest.mark.parametrize("error", [None, failing(400, {"detail": [entry("body", 1, "a")]}), InvalidRequestError("a")])
def test_nothing_but_a_422_complains_of_items(error: ZenskarError | None) -> None:
    assert batch_with(error).complaints == {}


def test_the_statuses_that_say_later_are_those_of_the_docstring() -> None:
    unknown = {status.value for status in HTTPStatus if batch_with(failing(status)).outcome == "unknown"}
    assert {status for status in unknown if 400 <= status < 500} == {408, 409, 425, 429}
    assert "(408, 409, 425, 429)" in str(Batch.outcome.__doc__)


def cut_of(count: int = 3) -> Cut[int]:
    return Cut(1, "run-1", list(range(count)), [b"1"] * count)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        pytest.param({}, "accepted", id="an object"),
        pytest.param([], "accepted", id="an array"),
        pytest.param(False, "accepted", id="false"),
        pytest.param(0, "accepted", id="a number"),
        pytest.param(raw(b'{"taken": 1}'), "accepted", id="a whole response"),
        pytest.param(raw(b'"ok"'), "accepted", id="a whole response, a JSON string"),
        pytest.param(http.Response(200, content=b"{}"), "accepted", id="a response of httpx"),
        pytest.param(None, "unknown", id="nothing"),
        pytest.param("", "unknown", id="empty text"),
        pytest.param("<html>", "unknown", id="text"),
        pytest.param(raw(b""), "unknown", id="a whole response, empty"),
        pytest.param(raw(b"null"), "unknown", id="a whole response, null"),
        pytest.param(raw(b"<html>"), "unknown", id="a whole response, text"),
        pytest.param(http.Response(204), "unknown", id="a response of httpx, empty"),
        pytest.param(http.Response(200, content=b'{"cut'), "unknown", id="a response of httpx, cut off"),
    ],
)
def test_an_answer_that_says_nothing_accepts_nothing(answer: object, outcome: str) -> None:
    batch = answered(cut_of(), answer)
    assert (batch.number, batch.key, batch.items, batch.answer) == (1, "run-1", [0, 1, 2], answer)
    assert (batch.outcome, batch.digest) == (outcome, cut_of().digest)
    if batch.error is not None:
        assert (batch.error.may_have_taken_effect, batch.error.idempotency_key) == (True, "run-1")
    assert bool(batch.error) == (outcome == "unknown")
    assert not batch.error or str(batch.error).startswith("batch 1, key run-1: the response is 2xx, but ")


def test_a_failure_keeps_the_items_and_their_digest() -> None:
    error = failing(500)
    assert failed(cut_of(), error) == Batch(1, "run-1", [0, 1, 2], None, error, cut_of().digest)


@pytest.mark.parametrize(
    ("error", "large", "perhaps"),
    [
        pytest.param(failing(413), True, False, id="413"),
        pytest.param(failing(413, attempts=2, lost=True), False, True, id="413, and before it who knows"),
        pytest.param(failing(422), False, False, id="422"),
        pytest.param(failing(422, attempts=2, lost=True), False, False, id="422, and before it who knows"),
        pytest.param(InvalidRequestError("not sent"), False, False, id="not sent"),
    ],
)
def test_a_batch_is_too_large_if_it_was_refused_for_that(error: ZenskarError, large: bool, perhaps: bool) -> None:
    batch = failed(cut_of(), error)
    assert (is_too_large(batch), is_perhaps_too_large(batch)) == (large, perhaps)
    assert not is_too_large(answered(cut_of(), {}))
    assert not is_perhaps_too_large(answered(cut_of(), {}))


def test_items_are_awaited_wherever_they_come_from() -> None:
    async def run() -> list[list[int]]:
        plain = each([1, 2, 3])
        return [
            [item async for item in plain],
            [item async for item in plain],
            [item async for item in each(each(iter([4])))],
        ]

    assert anyio.run(run) == [[1, 2, 3], [], [4]]
