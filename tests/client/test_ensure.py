"""`ensure` creates one record, whatever happens to the responses, and never creates twice without a look in between."""

import copy
import json
import pickle
from typing import Any
from uuid import UUID

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, ONE_BODY, Driver, drive, page, reply, serve
from zenskar_client import http
from zenskar_ext import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    AsyncZenskar,
    BadRequestError,
    InternalServerError,
    InvalidRequestError,
    RateLimitError,
    RetryPolicy,
    SeveralRecordsError,
    Zenskar,
    ZenskarError,
)
from zenskar_ext.testing import Fault, Sandbox

every_loop = pytest.mark.parametrize("kind", EVERY_LOOP)
CREATE, LIST = "create_customer", "list_customers"


def served(sandbox: Sandbox, kind: str, **options: Any) -> Driver:
    return drive(
        kind,
        sandbox.transport.handle_request,
        api_key=sandbox.headers["x-api-key"],
        organisation=sandbox.organisation,
        **options,
    )


def ensured(client: Driver, **fields: Any) -> Any:
    given = {"external_id": "crm-42", "customer_name": "Acme", **fields}
    return client.call(lambda zk: zk.customers.ensure(**given))


def methods(sandbox: Sandbox) -> str:
    """Return the requests as letters: G for a look, P for a create."""
    return "".join(request.method[0] for request in sandbox.requests)


def check(sandbox: Sandbox, asked: str) -> None:
    """Check the requests, that no create follows another, and that there is one record."""
    assert methods(sandbox) == asked
    assert "PP" not in asked
    assert sandbox.client().customers.list(external_id="crm-42").count() == 1


@every_loop
def test_a_record_is_created_once_and_then_found(kind: str) -> None:
    sandbox = Sandbox()
    client = served(sandbox, kind)
    made = ensured(client)
    assert (made.external_id, made.customer_name) == ("crm-42", "Acme")
    assert ensured(client, customer_name="Another").to_dict() == made.to_dict()
    check(sandbox, "GPG")


@every_loop
@pytest.mark.parametrize(
    ("faults", "asked"),
    [
        pytest.param([Fault(at=1, operation=CREATE, drop="after")], "GPG", id="lost after the effect"),
        pytest.param([Fault(at=1, operation=CREATE, drop="before")], "GPGP", id="lost before the effect"),
        pytest.param(
            [Fault(at=1, operation=CREATE, drop="before"), Fault(at=2, operation=CREATE, drop="before")],
            "GPGPGP",
            id="lost twice before the effect",
        ),
        pytest.param(
            [Fault(at=1, operation=CREATE, drop="before"), Fault(at=2, operation=CREATE, drop="after")],
            "GPGPG",
            id="lost before the effect, then after it",
        ),
        pytest.param([Fault(at=1, operation=CREATE, status=503)], "GPGP", id="503"),
        pytest.param([Fault(at=1, operation=CREATE, status=429)], "GPGP", id="429"),
        pytest.param([Fault(at=1, operation=CREATE, cut=5)], "GPG", id="half a response"),
        pytest.param([Fault(at=1, operation=CREATE, garble=True)], "GPG", id="a response that cannot be read"),
        pytest.param(
            [Fault(at=1, operation=LIST, drop="before"), Fault(at=1, operation=CREATE, drop="after")],
            "GGPG",
            id="a look that fails first",
        ),
        pytest.param(
            [Fault(at=1, operation=CREATE, drop="after"), Fault(at=2, operation=LIST, status=503)],
            "GPGG",
            id="a look that fails between",
        ),
    ],
)
def test_one_record_is_there_whatever_happens_to_the_response(kind: str, faults: list[Fault], asked: str) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(*faults)
    assert ensured(served(sandbox, kind)).external_id == "crm-42"
    check(sandbox, asked)


@pytest.mark.parametrize("kind", ONE_BODY)
def test_the_last_attempt_is_looked_after_too(kind: str) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation=CREATE, drop="after"))
    client = served(sandbox, kind, retries=RetryPolicy(attempts=1))
    assert ensured(client).external_id == "crm-42"
    check(sandbox, "GPG")


FAULTS = st.sampled_from([{"drop": "before"}, {"drop": "after"}, {"status": 503}, {"cut": 3}, {"garble": True}])


@pytest.mark.parametrize("kind", ONE_BODY)
@settings(max_examples=40, deadline=None)
@given(
    faults=st.lists(st.tuples(st.integers(1, 6), st.sampled_from([CREATE, LIST]), FAULTS), max_size=4),
    attempts=st.integers(1, 4),
)
def test_calling_it_until_it_succeeds_leaves_one_record(
    kind: str, faults: list[tuple[int, str, dict[str, Any]]], attempts: int
) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(*(Fault(at=at, operation=operation, **effect) for at, operation, effect in faults))
    client = served(sandbox, kind, retries=RetryPolicy(attempts=attempts, budget=None))
    made = None
    for _ in range(9):
        try:
            made = ensured(client)
            break
        except ZenskarError:
            continue
    assert made is not None
    asked = methods(sandbox)
    sandbox.faults.clear()
    assert [each.id for each in sandbox.client().customers.list(external_id="crm-42")] == [made.id]
    assert "PP" not in asked


@every_loop
def test_several_records_are_an_error_that_names_them(kind: str) -> None:
    sandbox = Sandbox()
    zk = sandbox.client()
    ids = {str(zk.customers.create(external_id="crm-42", customer_name=name).id) for name in "ab"}
    with pytest.raises(SeveralRecordsError, match=r"customers\.list: 2 records have this external id: ") as caught:
        ensured(served(sandbox, kind))
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert set(error.ids) == ids
        assert all(each in str(error) for each in ids)
    assert methods(sandbox) == "PPG"


def test_several_records_after_a_lost_response_are_named_too(make: Make) -> None:
    item = {"id": "a", "external_id": "crm-42"}
    both = {"results": [item, {**item, "id": "b"}], "next": None}
    server = serve(reply(200, page([], None)), http.ReadError("lost"), reply(200, both))
    with pytest.raises(SeveralRecordsError) as caught:
        ensured(make(server, retries=RetryPolicy(attempts=1)))
    assert caught.value.ids == ("a", "b")


def test_an_empty_page_of_the_list_is_not_its_end(make: Make) -> None:
    server = serve(
        reply(200, page([], "next-1")), reply(200, {"results": [{"id": "a", "external_id": "crm-42"}], "next": None})
    )
    assert ensured(make(server)).id == "a"
    assert [request.url.params.get("cursor") for request in server.requests] == [None, "next-1"]


@pytest.mark.parametrize("found", [{"id": "a", "external_id": "crm-43"}, {"id": "a"}, {"id": "a", "external_id": None}])
def test_a_list_that_is_not_filtered_creates_nothing(make: Make, found: dict[str, Any]) -> None:
    server = serve(reply(200, {"results": [found], "next": None}))
    with pytest.raises(
        APIResponseValidationError, match=r"results\[0\]\.external_id: expected 'crm-42', which"
    ) as caught:
        ensured(make(server))
    assert "nothing was created" in str(caught.value)
    assert server.asked == 1


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        pytest.param({"external_id": ""}, r"customers\.ensure: external_id=''; give the id", id="an empty text"),
        pytest.param({"external_id": " "}, r"customers\.ensure: external_id=' '; give the id", id="a blank"),
        pytest.param({"external_id": None}, r"customers\.ensure: external_id=None; give the id", id="None"),
        pytest.param({"external_id": 7}, r"customers\.ensure: external_id=7; give the id", id="a number"),
        pytest.param({"customer_nam": "a"}, "did you mean customer_name", id="a field that there is not"),
        pytest.param({"custom_data": {"a": object()}}, "custom_data", id="a value that cannot be sent"),
    ],
)
def test_what_cannot_be_created_is_refused_before_anything_is_sent(
    make: Make, fields: dict[str, Any], says: str
) -> None:
    server = serve()
    with pytest.raises(InvalidRequestError, match=says):
        ensured(make(server), **fields)
    assert server.asked == 0


NONE = reply(200, page([], None))
THERE = reply(200, {"results": [{"id": "a", "external_id": "crm-42"}], "next": None})


@pytest.mark.parametrize("status", [400, 409, 422])
def test_a_refusal_as_a_duplicate_is_looked_after(make: Make, status: int) -> None:
    server = serve(NONE, reply(status, {"detail": "exists"}), THERE)
    assert ensured(make(server)).id == "a"
    assert [request.method for request in server.requests] == ["GET", "POST", "GET"]


def test_a_refusal_for_another_reason_stays_what_it_is(make: Make) -> None:
    server = serve(NONE, reply(400, {"detail": "Another customer has this e-mail already."}), NONE)
    with pytest.raises(BadRequestError, match="Another customer has this e-mail already"):
        ensured(make(server))
    assert server.asked == 3


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_refusal_that_says_nothing_of_the_record_is_raised_at_once(make: Make, status: int) -> None:
    server = serve(NONE, reply(status))
    with pytest.raises(ZenskarError):
        ensured(make(server))
    assert server.asked == 2


def test_a_request_that_was_not_sent_is_sent_again_without_a_look(make: Make) -> None:
    server = serve(NONE, http.ConnectError("refused"), reply(200, {"id": "a", "external_id": "crm-42"}))
    assert ensured(make(server)).id == "a"
    assert [request.method for request in server.requests] == ["GET", "POST", "POST"]


def test_a_server_that_cannot_be_reached_is_not_looked_for_again(make: Make) -> None:
    server = serve(NONE, http.ConnectError("refused"))
    with pytest.raises(APIConnectionError):
        ensured(make(server))
    assert [request.method for request in server.requests] == ["GET", "POST", "POST", "POST"]


class Renaming:
    """A server that makes the external id the id of the record, as an older docs page says of UUIDs."""

    def __init__(self, *, lost: int = 0) -> None:
        self.records: list[dict[str, Any]] = []
        self.lost, self.requests = lost, ""

    def __call__(self, request: http.Request) -> http.Response:
        self.requests += request.method[0]
        if request.method == "GET":
            asked = dict(request.url.params)
            rows = [
                row
                for row in self.records
                if all(row[name] == asked[name] for name in ("id", "external_id") if name in asked)
            ]
            return http.Response(200, json={**page([], None), "results": rows})
        self.records.append(
            {
                **json.loads(request.content),
                "id": json.loads(request.content)["external_id"].lower(),
                "external_id": None,
            }
        )
        if len(self.records) <= self.lost:
            raise http.ReadError("lost")
        return http.Response(200, json=self.records[-1])


UUID_OF_OURS = "3c90c3cc-0d44-4b50-8888-8dd25736052a"


@pytest.mark.parametrize("lost", [0, 1])
def test_a_uuid_that_becomes_the_id_is_found(make: Make, lost: int) -> None:
    server = Renaming(lost=lost)
    client = make(server)
    given = (UUID_OF_OURS.upper(), UUID_OF_OURS, UUID(UUID_OF_OURS))
    assert [ensured(client, external_id=each).id for each in given] == [UUID_OF_OURS] * 3
    assert (len(server.records), server.requests) == (1, "GGPGGGG" + "GG" * lost)


@pytest.mark.parametrize(
    ("answer", "got"),
    [
        pytest.param({}, "UNSET", id="nothing"),
        pytest.param({"status": "queued"}, "UNSET", id="no record"),
        pytest.param({"data": {"id": "a", "external_id": "crm-42"}}, "UNSET", id="a record in another place"),
        pytest.param({"id": "a", "external_id": "crm-43"}, "'crm-43'", id="another record"),
        pytest.param({"id": "a", "external_id": "crm-42 "}, "'crm-42 '", id="not quite the external id"),
    ],
)
def test_a_response_that_is_not_the_record_is_looked_after(make: Make, answer: Any, got: str) -> None:
    there = {**page([], None), "results": [{"id": "a", "external_id": "crm-42"}]}
    server = serve(reply(data=page([], None)), reply(data=answer), reply(data=there))
    assert ensured(make(server)).id == "a"
    server = serve(reply(data=page([], None)), reply(data=answer), reply(data=page([], None)))
    with pytest.raises(APIResponseValidationError, match=rf"external_id.*expected 'crm-42'.*got {got}"):
        ensured(make(server))
    assert [request.method for request in server.requests] == ["GET", "POST", "GET"]


@every_loop
def test_a_create_that_took_effect_is_not_sent_again_though_the_list_does_not_show_it_yet(kind: str) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation=CREATE, cut=5))
    hidden: list[http.Request] = []

    def answer(request: http.Request) -> http.Response:
        hidden.append(request)
        return NONE(request) if request.method == "GET" else sandbox.transport.handle_request(request)

    keys = {"api_key": sandbox.headers["x-api-key"], "organisation": sandbox.organisation}
    with pytest.raises(APIConnectionError, match="the request took effect"):
        ensured(drive(kind, answer, **keys))
    assert [request.method for request in hidden] == ["GET", "POST", "GET"]


def test_a_failure_stays_what_it_is_if_the_look_after_it_fails_too(make: Make) -> None:
    server = serve(NONE, reply(503), reply(503))
    with pytest.raises(InternalServerError) as caught:
        ensured(make(server, retries=RetryPolicy(attempts=1)))
    assert caught.value.operation == "customers.create"
    [note] = caught.value.__notes__
    assert note.startswith("whether it took effect is not known (customers.list: GET /customers returned 503")
    assert note.endswith("call ensure() again, which looks first, when the list is current")


def test_one_that_is_refused_for_long_is_given_up_within_the_policy(make: Make) -> None:
    asked: list[str] = []

    def answer(request: http.Request) -> http.Response:
        asked.append(request.method[0])
        return NONE(request) if request.method == "GET" else http.Response(429)

    with pytest.raises(RateLimitError) as caught:
        ensured(make(answer, retries=RetryPolicy(attempts=3)))
    assert caught.value.attempts == 3
    assert "".join(asked) == "GPGPGP"


@pytest.mark.parametrize(
    ("deadline", "asked", "error", "says"),
    [
        pytest.param(
            3.0, "G", APITimeoutError, "customers.create: not sent: the deadline of 3.0 s passed", id="no create"
        ),
        pytest.param(7.0, "GP", InternalServerError, "customers.create: .* returned 503; not retried", id="no look"),
        pytest.param(9.0, "GPG", APITimeoutError, "customers.create: not sent: the deadline", id="no second create"),
    ],
)
def test_looks_and_creates_share_one_deadline(
    kind: str, deadline: float, asked: str, error: type[Exception], says: str
) -> None:
    sent: list[str] = []

    def answer(request: http.Request) -> http.Response:
        sent.append(request.method[0])
        return NONE(request) if request.method == "GET" else http.Response(503)

    client = drive(kind, answer, retries=RetryPolicy(attempts=9, deadline=deadline))
    client.zk._context = client.zk._context._replace(clock=lambda: 4.0 * len(sent), chance=lambda: 0.1)
    with pytest.raises(error, match=says) as caught:
        ensured(client)
    assert "".join(sent) == asked
    unknown = ["whether it took effect is not known (customers.list: not sent: the deadline of 7.0 s passed)"]
    notes = getattr(caught.value, "__notes__", [])
    assert [note.partition(";")[0] for note in notes] == (unknown if asked == "GP" else [])


@pytest.mark.parametrize("kind", ONE_BODY)
@pytest.mark.parametrize("drop", ["before", "after"])
def test_a_real_connection_that_breaks_leaves_one_record(kind: str, drop: Any) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation=CREATE, drop=drop))
    key = sandbox.headers["x-api-key"]
    with sandbox.serve() as url:
        made = over_the_wire(kind, key, sandbox.organisation, url)
    assert [each.id for each in sandbox.client().customers.list()] == [made.id]


def over_the_wire(kind: str, key: str, organisation: str, url: str) -> Any:
    if kind == "sync":
        with Zenskar(key, organisation, base_url=url) as zk:
            return zk.customers.ensure(external_id="crm-42", customer_name="Acme")

    async def run() -> Any:
        async with AsyncZenskar(key, organisation, base_url=url) as zk:
            return await zk.customers.ensure(external_id="crm-42", customer_name="Acme")

    return anyio.run(run)


def test_hooks_see_every_attempt(make: Make) -> None:
    seen: list[str] = []
    server = serve(NONE, http.ReadError("lost"), THERE)
    ensured(make(server, on_attempt=lambda attempt: seen.append(attempt.operation)))
    assert seen == ["customers.list", "customers.create", "customers.list"]


PAID: dict[str, Any] = {"external_id": "P-1", "amount": 1250, "currency_code": "USD"}


def paid(client: Driver, **fields: Any) -> Any:
    return client.call(lambda zk: zk.payments.ensure(**{**PAID, **fields}))


@every_loop
@pytest.mark.parametrize(
    ("fault", "asked"),
    [({"drop": "after"}, "GPG"), ({"drop": "before"}, "GPGP"), ({"status": 503}, "GPGP"), ({"garble": True}, "GPG")],
)
def test_a_payment_whose_response_is_lost_is_created_once(kind: str, fault: dict[str, Any], asked: str) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation="create_payment", **fault))
    client = served(sandbox, kind)
    made = paid(client)
    assert (methods(sandbox), made.external_id) == (asked, "P-1")
    assert paid(client, amount=1300).id == made.id
    assert [each.amount for each in sandbox.client().payments.list()] == [1250]


@every_loop
def test_only_the_exact_external_id_counts_where_the_list_finds_more(kind: str) -> None:
    sandbox = Sandbox()
    client = served(sandbox, kind)
    ids = [paid(client, external_id=each).id for each in ("P-1", "p-1", "P_1", "PX1", "50%", "50", "500")]
    assert len(set(ids)) == 7
    assert [paid(client, external_id=each).id for each in ("P-1", "p-1", "P_1", "PX1", "50%", "50", "500")] == ids


def test_a_list_of_payments_that_is_not_filtered_creates_nothing(make: Make) -> None:
    server = serve(reply(200, {"results": [{"id": "a", "external_id": "Q-7"}], "next": "n"}))
    with pytest.raises(APIResponseValidationError, match="expected 'P-1', which the list is filtered by, got 'Q-7'"):
        paid(make(server))
    assert server.asked == 1
    assert dict(server.request.url.params)["external_id__ilike"] == "P-1"


def test_an_external_id_that_a_pattern_may_not_find_is_refused(make: Make) -> None:
    server = serve()
    with pytest.raises(InvalidRequestError, match="an id with a backslash"):
        paid(make(server), external_id="a\\b")
    assert server.asked == 0
