"""What a failure says about the items that were sent."""

from http import HTTPStatus
from typing import Any

import anyio
import pytest

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
from zenskar_ext._sansio.batch import check_key, check_size, each


def answered(status: int, body: Any = None, attempts: int = 1) -> APIStatusError:
    kind = UnprocessableEntityError if status == 422 else APIStatusError
    return kind(
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


def failed(error: ZenskarError | None, count: int = 3) -> Batch[int]:
    return Batch(1, "run-1", list(range(count)), error=error)


LOST = {"operation": "usage_events.ingest", "attempts": 3}


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        pytest.param(None, "accepted", id="no failure"),
        *(pytest.param(answered(status), "refused", id=str(status)) for status in (400, 404, 413, 422, 499)),
        *(pytest.param(answered(status), "unknown", id=str(status)) for status in (301, 399, 500, 502, 503, 520)),
        *(pytest.param(answered(status), "unknown", id=f"{status}, later") for status in (408, 409, 425, 429)),
        pytest.param(answered(422, attempts=2), "unknown", id="422, and before it who knows"),
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
    assert failed(error).outcome == outcome


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
    assert failed(answered(422, {"detail": detail})).complaints == complaints


@pytest.mark.parametrize("error", [None, answered(400, {"detail": [entry("body", 1, "a")]}), InvalidRequestError("a")])
def test_nothing_but_a_422_complains_of_items(error: ZenskarError | None) -> None:
    assert failed(error).complaints == {}


def test_the_statuses_that_say_later_are_those_of_the_docstring() -> None:
    unknown = {status.value for status in HTTPStatus if failed(answered(status)).outcome == "unknown"}
    assert {status for status in unknown if 400 <= status < 500} == {408, 409, 425, 429}
    assert "(408, 409, 425, 429)" in str(Batch.outcome.__doc__)


@pytest.mark.parametrize("size", [1, 500, 10_000])
def test_a_batch_holds_one_item_or_more(size: int) -> None:
    check_size(size)


@pytest.mark.parametrize("size", [0, -1, 2.5, "500", None])
def test_what_is_no_number_of_items_is_refused(size: object) -> None:
    with pytest.raises(InvalidRequestError, match=r"size=.*: give 1 or more"):
        check_size(size)


def test_a_key_is_a_name_in_plain_characters() -> None:
    check_key("compute-2026-01-31/eu:1")


@pytest.mark.parametrize("key", ["", " ", "a b", "a\n", "z\N{LATIN SMALL LETTER U WITH DIAERESIS}rich", 5])
def test_a_key_that_cannot_be_sent_is_refused(key: object) -> None:
    with pytest.raises(InvalidRequestError, match=r"key=.*: give the run a name"):
        check_key(key)


def test_items_are_awaited_wherever_they_come_from() -> None:
    async def run() -> list[list[int]]:
        plain = each([1, 2, 3])
        return [
            [item async for item in plain],
            [item async for item in plain],
            [item async for item in each(each(iter([4])))],
        ]

    assert anyio.run(run) == [[1, 2, 3], [], [4]]
