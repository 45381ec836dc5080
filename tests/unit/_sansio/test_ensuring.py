"""A create that looks first, driven step by step: what it sends after which response, and for how long."""

from typing import Any
from uuid import UUID

import pytest

from tests.unit._sansio.test_flow import Clock, Taken, answered, context_with, take
from zenskar_client import http
from zenskar_client.api.customers import create_customer
from zenskar_client.api.customers.list_customers import OPERATION as CUSTOMERS
from zenskar_client.operations import Request
from zenskar_ext._sansio.ensuring import ensure, filters_of
from zenskar_ext.errors import APITimeoutError, InvalidRequestError, SeveralRecordsError
from zenskar_ext.retries import RetryPolicy

CREATE = create_customer.request(fields={"external_id": "crm-42", "customer_name": "Acme"})
LOOK = Request(CUSTOMERS, query={"external_id": "crm-42"})
RECORD = {"id": "a", "external_id": "crm-42"}
NONE: dict[str, Any] = {"results": [], "next": None}
THERE: dict[str, Any] = {"results": [RECORD], "next": None}


def driven(*outcomes: Any, seconds: float = 0.0, **options: Any) -> Taken:
    clock = Clock()
    steps = ensure(CREATE, [("external_id", "crm-42", LOOK)], context_with(clock=clock, **options))
    return take(steps, *outcomes, clock=clock, seconds=seconds)


def letters(taken: Taken) -> str:
    """Return the requests: G for a look, P for a create."""
    return "".join(sent.method[0] for sent in taken.sent)


@pytest.mark.parametrize(
    ("outcomes", "sent"),
    [
        pytest.param([answered(body=THERE)], "G", id="there"),
        pytest.param([answered(body=NONE), answered(body=RECORD)], "GP", id="created"),
        pytest.param([answered(body=NONE), http.ReadError("lost"), answered(body=THERE)], "GP-G", id="lost, and there"),
        pytest.param(
            [answered(body=NONE), answered(503), answered(body=NONE), answered(body=RECORD)],
            "GP-GP",
            id="lost, not there",
        ),
        pytest.param([answered(body=NONE), http.ConnectError("no"), answered(body=RECORD)], "GP-P", id="not sent"),
        pytest.param([answered(body=NONE), answered(409), answered(body=THERE)], "GPG", id="a duplicate"),
        *(
            pytest.param([answered(body=NONE), answered(status), answered(body=THERE)], "GPG", id=f"{status}")
            for status in (301, 303, 308, 425)
        ),
    ],
)
def test_a_record_is_looked_for_before_each_create(outcomes: list[Any], sent: str) -> None:
    taken = driven(*outcomes)
    assert (taken.value.id, letters(taken), len(taken.slept)) == ("a", sent.replace("-", ""), sent.count("-"))


SEVERAL: dict[str, Any] = {"results": [RECORD, {**RECORD, "id": "b"}], "next": None}
OTHER: dict[str, Any] = {"results": [{"id": "c", "external_id": "another"}], "next": None}
EFFECT = "; the request may have taken effect, so look before you send it again"


@pytest.mark.parametrize("outcomes", [[503], [503, NONE, 503, NONE, 503], [408], [303]], ids=str)
def test_several_records_after_a_create_say_that_it_may_have_taken_effect(outcomes: list[Any]) -> None:
    answers = [answered(each) if isinstance(each, int) else answered(body=each) for each in outcomes]
    error = driven(answered(body=NONE), *answers, answered(body=SEVERAL)).error
    assert isinstance(error, SeveralRecordsError)
    assert (error.ids, error.may_have_taken_effect) == (("a", "b"), True)
    assert str(error).endswith(f"ensure() cannot choose{EFFECT}")


@pytest.mark.parametrize("before", [[], [answered(422)]], ids=["before a create", "after a refusal"])
def test_several_records_without_a_create_that_may_have_taken_effect_do_not(before: list[Any]) -> None:
    error = driven(*([answered(body=NONE)] * len(before)), *before, answered(body=SEVERAL)).error
    assert isinstance(error, SeveralRecordsError)
    assert not error.may_have_taken_effect
    assert "effect" not in str(error)


def test_a_list_that_is_not_filtered_says_what_is_known_of_the_create() -> None:
    error = driven(answered(body=OTHER)).error
    assert (str(error).endswith("got 'another'; nothing was created"), error.may_have_taken_effect) == (True, False)
    error = driven(answered(body=NONE), answered(503), answered(body=OTHER), answered(body=OTHER)).error
    assert (str(error).endswith(f"got 'another'{EFFECT}"), error.may_have_taken_effect) == (True, True)


def test_the_deadline_covers_looks_and_creates() -> None:
    taken = driven(answered(body=NONE), seconds=4, retries=RetryPolicy(deadline=3))
    assert (letters(taken), str(taken.error)) == ("G", "customers.create: not sent: the deadline of 3 s passed")
    assert taken.sent[0].timeout == 3
    outcomes = answered(body=NONE), answered(503), answered(body=NONE)
    taken = driven(*outcomes, seconds=4, retries=RetryPolicy(deadline=9))
    assert (letters(taken), type(taken.error)) == ("GPG", APITimeoutError)
    assert [sent.timeout for sent in taken.sent] == [9, 5, 0.5]


@pytest.mark.parametrize("fields", [{}, {"external_id": ""}, {"external_id": None}, {"external_id": 5}])
def test_a_record_without_an_external_id_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequestError, match=r"^customers\.ensure: external_id=.*give the id of the record"):
        filters_of(create_customer.request(fields=fields), LOOK, "external_id")


@pytest.mark.parametrize(
    ("value", "names"),
    [
        pytest.param("crm-42", ["external_id"], id="text"),
        pytest.param("3C90C3CC-0d44-4b50-8888-8dd25736052a", ["external_id", "id"], id="a UUID as text"),
        pytest.param(UUID("3c90c3cc-0d44-4b50-8888-8dd25736052a"), ["external_id", "id"], id="a UUID"),
        pytest.param("3c90c3cc-0d44-4b50-8888-8dd25736052a-1", ["external_id"], id="more than a UUID"),
    ],
)
def test_a_uuid_is_looked_for_as_the_id_too(value: Any, names: list[str]) -> None:
    create = create_customer.request(fields={"external_id": value, "customer_name": "Acme"})
    texts = {"external_id": str(value), "id": str(value).lower()}  # a server writes UUIDs in lower case
    assert filters_of(create, LOOK, "external_id") == [(name, texts[name], texts[name]) for name in names]
    without_ids = Request(CUSTOMERS._replace(filters={"external_id": CUSTOMERS.filters["external_id"]}))
    assert filters_of(create, without_ids, "external_id") == [("external_id", str(value), str(value))]
