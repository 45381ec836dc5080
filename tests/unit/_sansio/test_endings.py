"""What the error of a call says of what the call may have changed."""

import pickle
from typing import Any

import pytest

from tests.unit._sansio.test_flow import (
    BASE,
    GET,
    INGEST,
    PAY,
    POST,
    SETTINGS,
    Clock,
    Outcome,
    answered,
    call,
    context_with,
)
from zenskar_client import http
from zenskar_client.api.customers import delete_customer
from zenskar_client.operations import Request
from zenskar_ext._sansio import flow
from zenskar_ext._sansio.failures import BodyError
from zenskar_ext._sansio.steps import Sleep
from zenskar_ext.errors import APITimeoutError, ConfigurationError
from zenskar_ext.retries import RetryPolicy
from zenskar_ext.settings import Secret

LOOK = "; the request may have taken effect, so look before you send it again"
KEYED = "; the request may have taken effect, so send it again only with the same idempotency key"
BROKEN = BodyError(201, "cut", http.ReadError("cut"))
DELETE = delete_customer.request("c1")


@pytest.mark.parametrize(
    ("request_", "outcomes", "says"),
    [
        pytest.param(POST, [http.ReadError("cut")], LOOK, id="a lost connection"),
        pytest.param(POST, [http.ReadTimeout("late")], LOOK, id="no answer in time"),
        pytest.param(POST, [answered(503)], LOOK, id="a 5xx that is not retried"),
        pytest.param(DELETE, [answered(503)] * 3, LOOK, id="a 5xx after retries"),
        pytest.param(DELETE, [answered(503), answered(409)], LOOK, id="an earlier attempt"),
        pytest.param(DELETE, [answered(503), *[http.ConnectError("no")] * 2], LOOK, id="no connection after a 5xx"),
        pytest.param(PAY, [http.ReadError("cut")], LOOK, id="a GET that moves money"),
        pytest.param(POST, [answered(200, content=b"<html>")], LOOK, id="an answer that cannot be read"),
        pytest.param(INGEST, [answered(503)] * 3, KEYED, id="a write with a key"),
        *(pytest.param(POST, [answered(status)], LOOK, id=f"{status}") for status in (301, 303, 308, 408, 409, 425)),
        *(
            pytest.param(INGEST, [answered(status)], KEYED, id=f"{status}, with a key")
            for status in (302, 307, 409, 425)
        ),
        pytest.param(
            POST,
            [BROKEN],
            "; the request took effect, so look before you send it again",
            id="a body that cannot be read",
        ),
        pytest.param(
            DELETE,
            [answered(503), answered(404)],
            "but an earlier attempt, whose outcome is not known, may have deleted it",
            id="deleted before",
        ),
    ],
)
def test_the_error_of_a_write_says_that_it_may_have_taken_effect(
    request_: Request[Any], outcomes: list[Outcome], says: str
) -> None:
    for each in outcomes:
        if isinstance(each, http.RequestError):
            each.request = http.Request("POST", BASE)
    error = call(request_, *outcomes).error
    assert str(error).endswith(says)
    assert str(error).count("effect") == ("effect" in says)
    assert error.may_have_taken_effect
    assert error.idempotency_key == ("key-1" if request_ is INGEST else None)
    copied = pickle.loads(pickle.dumps(error))
    assert (copied.may_have_taken_effect, copied.idempotency_key) == (True, error.idempotency_key)


@pytest.mark.parametrize(
    ("request_", "outcomes"),
    [
        pytest.param(GET, [answered(503)] * 3, id="a read"),
        pytest.param(GET, [http.ReadError("cut")] * 3, id="a read that is lost"),
        pytest.param(GET, [answered(200, content=b"<html>")], id="a read that cannot be read"),
        pytest.param(POST, [answered(422)], id="a refusal"),
        pytest.param(POST, [http.ConnectError("no")] * 3, id="no connection"),
        pytest.param(INGEST, [answered(429)] * 3, id="too many requests"),
    ],
)
def test_an_error_after_which_nothing_has_changed_does_not(request_: Request[Any], outcomes: list[Outcome]) -> None:
    error = call(request_, *outcomes).error
    assert "effect" not in str(error)
    assert not error.may_have_taken_effect


def test_a_write_that_does_not_get_its_next_turn_may_have_taken_effect_before() -> None:
    clock = Clock()
    context = context_with(clock=clock, settings=SETTINGS._replace(rate=0.5), retries=RetryPolicy(deadline=1))
    steps = flow.answer(DELETE, context)
    next(steps)
    assert isinstance(steps.send(answered(503, retry_after="0")), Sleep)
    with pytest.raises(APITimeoutError, match="not sent: because of rate=") as caught:
        steps.send(None)
    assert str(caught.value).endswith(LOOK)
    assert caught.value.may_have_taken_effect


@pytest.mark.parametrize(
    ("outcomes", "maybe"),
    [
        pytest.param([answered(503, retry_after="0"), answered(401)], True, id="after a lost attempt"),
        pytest.param([answered(401)], False, id="after a refusal"),
    ],
)
def test_a_key_that_cannot_be_renewed_hides_no_earlier_attempt(outcomes: list[Outcome], maybe: bool) -> None:
    keys = iter(["a-key"])
    settings = SETTINGS._replace(api_key=Secret(lambda: next(keys)))
    error = call(DELETE, *outcomes, settings=settings).error
    assert type(error) is ConfigurationError
    assert error.may_have_taken_effect is maybe
    assert str(error).endswith(LOOK) is maybe
