"""Faults on demand, in the same three ways: in process sync and async, and over HTTP."""

import contextlib
import json
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sandbox.conftest import BASE_URL
from zenskar_client import http
from zenskar_ext import Zenskar
from zenskar_ext.errors import ConfigurationError, CursorLoopError
from zenskar_ext.testing import Fault, Sandbox
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.messages import answer_json
from zenskar_ext.testing._sandbox.page_faults import answers_in_pages
from zenskar_ext.testing._sandbox.pages import write_again
from zenskar_ext.testing._sandbox.transport import SandboxTransport

BODY = {"customer_name": "Acme"}


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture(params=["in process", "over http"])
def both(request: pytest.FixtureRequest, served: tuple[Sandbox, str]) -> Iterator[tuple[Sandbox, http.Client]]:
    """A sandbox without data, and a client for it."""
    if request.param == "in process":
        sandbox = Sandbox()
        with http.Client(base_url=BASE_URL, transport=sandbox.transport, headers=sandbox.headers) as client:
            yield sandbox, client
        return
    sandbox, url = served
    sandbox.reset()
    with http.Client(base_url=url, headers=sandbox.headers) as client:
        yield sandbox, client


Both = tuple[Sandbox, http.Client]
Pages = tuple[Sandbox, Zenskar, list[Any]]


def test_a_status_is_answered_instead_of_the_work(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=2, status=429, headers={"Retry-After": "1"}))
    answers = [client.post("/customers", json=BODY) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 429, 200]
    assert answers[1].headers["retry-after"] == "1"
    assert "429" in answers[1].json()["detail"]
    assert client.get("/customers").json()["total_count"] == 2
    assert [line.status for line in sandbox.requests] == [200, 429, 200, 200]


@pytest.mark.parametrize(("drop", "created"), [("before", 0), ("after", 1)])
def test_a_connection_is_dropped_before_or_after_the_work(both: Both, drop: Any, created: int) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, drop=drop))
    with pytest.raises(http.RemoteProtocolError, match=r"^Server disconnected without sending a response\.$"):
        client.post("/customers", json=BODY)
    assert client.get("/customers").json()["total_count"] == created
    assert [line.status for line in sandbox.requests] == [None, 200]


@pytest.mark.parametrize("cut", [0, 20])
def test_a_body_is_cut_while_it_is_read(both: Both, cut: int) -> None:
    sandbox, client = both
    whole = len(client.get("/customers").content)
    sandbox.faults.add(Fault(at=1, cut=cut))
    with client.stream("GET", "/customers") as answer:
        assert (answer.status_code, answer.headers["content-length"]) == (200, str(whole))
        said = rf"^peer closed connection without sending complete message body \(received {cut} bytes, expected {whole}\)$"
        with pytest.raises(http.RemoteProtocolError, match=said):
            answer.read()
    assert client.get("/customers").status_code == 200


def test_a_body_is_never_sent_whole_if_it_is_to_be_cut(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, cut=10_000))
    with pytest.raises(http.RemoteProtocolError, match="peer closed"):
        client.get("/customers")


def test_a_long_body_arrives_up_to_where_it_is_cut(both: Both) -> None:
    sandbox, client = both
    client.post("/customers", json={**BODY, "custom_data": {"text": "x" * 2_000_000}})
    sandbox.faults.add(Fault(at=1, cut=1_500_000))
    with pytest.raises(http.RemoteProtocolError, match="received 1500000 bytes"):
        client.get("/customers")


def test_an_answer_comes_late(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, latency=0.05), Fault(at=1, latency=0.05))
    begin = time.perf_counter()
    assert client.get("/customers").status_code == 200
    assert time.perf_counter() - begin >= 0.1


def test_an_answer_that_comes_too_late_is_a_timeout_although_the_work_is_done(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, latency=0.3))
    with pytest.raises(http.ReadTimeout):
        client.post("/customers", json=BODY, timeout=0.05)
    assert client.get("/customers").json()["total_count"] == 1


def test_a_fault_can_wait_for_one_operation(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=2, operation="list_contacts", status=500))
    paths = ["/contacts", "/customers", "/nothing", "/contacts", "/contacts"]
    assert [client.get(path).status_code for path in paths] == [200, 200, 404, 500, 200]


def test_faults_combine_and_the_first_of_a_kind_counts(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, status=503, latency=0.05), Fault(at=1, status=500, cut=5))
    begin = time.perf_counter()
    with client.stream("GET", "/customers") as answer:
        assert answer.status_code == 503
        with pytest.raises(http.RemoteProtocolError, match="received 5 bytes"):
            answer.read()
    assert time.perf_counter() - begin >= 0.05


def test_a_fault_counts_from_when_it_was_added_and_is_then_spent(both: Both) -> None:
    sandbox, client = both
    client.get("/customers")
    sandbox.faults.add(Fault(at=1, status=503), Fault(at=3, status=503))
    assert len(sandbox.faults) == 2
    assert [client.get("/customers").status_code for _ in range(4)] == [503, 200, 503, 200]
    assert len(sandbox.faults) == 0


def test_faults_can_be_cleared(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, status=503))
    sandbox.faults.clear()
    assert client.get("/customers").status_code == 200


# Which requests are hit


def _statuses(sandbox: Sandbox, count: int) -> list[int]:
    with http.Client(base_url=BASE_URL, transport=sandbox.transport, headers=sandbox.headers) as client:
        return [client.get("/contacts").status_code for _ in range(count)]


def _hits_of(*faults: Fault, count: int = 400) -> list[int]:
    sandbox = Sandbox()
    sandbox.faults.add(*faults)
    return _statuses(sandbox, count)


def test_the_same_plan_hits_the_same_requests_in_every_run() -> None:
    plan = Fault(chance=0.3, status=503), Fault(chance=0.2, status=429)
    assert _hits_of(*plan) == _hits_of(*plan)


def test_as_many_requests_are_hit_as_the_chance_says() -> None:
    assert 90 < _hits_of(Fault(chance=0.3, status=503)).count(503) < 150


def test_another_seed_hits_other_requests() -> None:
    assert _hits_of(Fault(chance=0.3, status=503)) != _hits_of(Fault(chance=0.3, seed=1, status=503))


def test_faults_of_the_same_chance_do_not_always_hit_together() -> None:
    alone = _hits_of(Fault(chance=0.3, status=503))
    second = _hits_of(Fault(chance=0.3, status=500))
    assert set(zip(alone, second, strict=True)) == {(200, 200), (503, 200), (200, 500), (503, 500)}


def test_what_is_hit_by_chance_does_not_depend_on_the_other_faults() -> None:
    more = _hits_of(Fault(at=1, latency=0.001), Fault(chance=0.3, status=503))
    assert more == _hits_of(Fault(chance=0.3, status=503))


def test_a_chance_of_1_hits_every_request_until_it_is_cleared(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(chance=1, operation="list_contacts", status=503))
    assert [client.get("/contacts").status_code for _ in range(3)] == [503] * 3
    assert client.get("/customers").status_code == 200
    sandbox.faults.clear()
    assert client.get("/contacts").status_code == 200


def test_requests_of_other_operations_are_not_drawn_for() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(chance=0.5, operation="list_contacts", status=503))
    with http.Client(base_url=BASE_URL, transport=sandbox.transport, headers=sandbox.headers) as client:
        found = []
        for _ in range(50):
            client.get("/customers")
            found.append(client.get("/contacts").status_code)
    assert found == _hits_of(Fault(chance=0.5, operation="list_contacts", status=503), count=50)


# Too many requests


class Seconds:
    """A clock that stands still until a test advances it."""

    now = 100.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_requests_over_the_rate_are_told_to_wait_and_are_let_through_then() -> None:
    seconds = Seconds()
    sandbox = Sandbox(monotonic=seconds)
    sandbox.faults.add(Fault(rate=2))
    with http.Client(base_url=BASE_URL, transport=sandbox.transport, headers=sandbox.headers) as client:
        answers = [client.get("/contacts") for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 429, 429]
        assert {answer.headers.get("retry-after") for answer in answers} == {None, "1"}
        seconds.sleep(int(answers[-1].headers["retry-after"]))
        assert [client.get("/contacts").status_code for _ in range(3)] == [200, 200, 429]


def test_no_second_has_more_than_the_rate_wherever_it_begins() -> None:
    seconds = Seconds()
    sandbox = Sandbox(monotonic=seconds)
    sandbox.faults.add(Fault(rate=5))
    passed: list[float] = []
    for step in range(200):
        seconds.now = 100 + step / 16
        passed += [seconds.now] if _statuses(sandbox, 1) == [200] else []
    assert len(passed) == 65  # five in each of the 13 started seconds
    assert all(later - earlier >= 1 for earlier, later in zip(passed, passed[5:], strict=False))


def test_a_rate_can_be_of_one_operation_and_have_another_status() -> None:
    sandbox = Sandbox(monotonic=Seconds())
    sandbox.faults.add(Fault(rate=1, operation="list_customers", status=503))
    with http.Client(base_url=BASE_URL, transport=sandbox.transport, headers=sandbox.headers) as client:
        paths = ["/contacts", "/customers", "/contacts", "/customers"]
        answers = [client.get(path) for path in paths]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 503]
    assert answers[-1].headers["retry-after"] == "1"


def test_a_client_that_waits_as_it_is_told_gets_all_it_asks_for() -> None:
    seconds = Seconds()
    with (
        Sandbox(invoices=40, customers=4, monotonic=seconds) as sandbox,
        sandbox.client(sleep=seconds.sleep) as zk,
    ):
        sandbox.faults.add(Fault(rate=3))
        assert len(list(zk.invoices.list(limit=5))) == 40
        assert {line.status for line in sandbox.requests} == {200, 429}


# Bodies that are not JSON


def test_a_body_can_be_garbled_although_the_work_is_done(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, garble=True), Fault(at=3, garble=True, status=503))
    answer = client.post("/customers", json=BODY)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    assert int(answer.headers["content-length"]) == len(answer.content)
    with pytest.raises(ValueError, match="decode"):
        answer.json()
    assert client.get("/customers").json()["total_count"] == 1
    answer = client.get("/customers")
    assert answer.status_code == 503
    with pytest.raises(ValueError, match="decode"):
        answer.json()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_a_garbled_body_is_never_json(value: Any) -> None:
    body = answer_json(200, value).garbled().body
    with pytest.raises(UnicodeDecodeError):
        body.decode()
    for text in (body, body.decode(errors="replace"), body.decode("latin-1")):
        with pytest.raises(ValueError, match=r"."):
            json.loads(text)


# Pages


@pytest.fixture
def pages() -> Iterator[Pages]:
    """A sandbox with 25 invoices, a client for it, and the ids of the invoices."""
    with Sandbox(invoices=25, customers=3, seed=9) as sandbox, sandbox.client() as zk:
        yield sandbox, zk, [invoice.id for invoice in zk.invoices.list()]


def test_an_empty_page_loses_nothing(pages: Pages) -> None:
    sandbox, zk, ids = pages
    sandbox.faults.add(Fault(at=2, page="empty"))
    found = list(zk.invoices.list(limit=10).pages())
    assert [len(page.items) for page in found] == [10, 0, 10, 5]
    assert [invoice.id for page in found for invoice in page.items] == ids
    assert {page.total_count for page in found} == {25}
    assert len(sandbox.faults) == 0


@pytest.mark.parametrize("at", [(1,), (3,), (1, 2, 3), (3, 4, 5, 6), (1, 3, 5)], ids=str)
def test_empty_pages_come_first_last_and_one_after_the_other(pages: Pages, at: tuple[int, ...]) -> None:
    sandbox, zk, ids = pages
    sandbox.faults.add(*[Fault(at=number, page="empty") for number in at])
    found = list(zk.invoices.list(limit=10).pages())
    assert [number for number, page in enumerate(found, 1) if not page.items] == list(at)
    assert [invoice.id for page in found for invoice in page.items] == ids
    cursors = [page.next_cursor for page in found]
    assert len(set(cursors)) == len(cursors)


def test_cursors_do_not_grow_with_the_number_of_empty_pages(pages: Pages) -> None:
    sandbox, zk, ids = pages
    sandbox.faults.add(*[Fault(at=number, page="empty") for number in range(2, 202)])
    found = list(zk.invoices.list(limit=10).pages())
    assert [invoice.id for page in found for invoice in page.items] == ids
    assert max(len(page.next_cursor or "") for page in found) < 400


def test_pages_can_be_empty_by_chance(pages: Pages) -> None:
    sandbox, zk, ids = pages
    sandbox.faults.add(Fault(chance=0.5, operation="list_invoices", page="empty"))
    found = list(zk.invoices.list(limit=2).pages())
    assert 3 < sum(not page.items for page in found) < 40
    assert [invoice.id for page in found for invoice in page.items] == ids


def test_a_cursor_that_is_given_twice_is_seen_as_a_loop(pages: Pages) -> None:
    sandbox, zk, _ = pages
    sandbox.faults.add(Fault(at=1, page="repeat"))
    walk = zk.invoices.list(limit=10).pages()
    first, second = next(walk), next(walk)
    assert (len(second.items), second.next_cursor, second.cursor) == (10, first.next_cursor, first.next_cursor)
    with pytest.raises(CursorLoopError):
        next(walk)


def test_the_last_page_can_repeat_its_cursor(pages: Pages) -> None:
    sandbox, zk, _ = pages
    sandbox.faults.add(Fault(at=2, page="repeat"))
    with pytest.raises(CursorLoopError):
        list(zk.invoices.list(limit=10))


@pytest.mark.parametrize("page", ["empty", "repeat"])
def test_only_pages_count_for_a_fault_of_pages(both: Both, page: Any) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, page=page), Fault(at=2, status=503), Fault(at=3, drop="before"), Fault(at=4, cut=3))
    sandbox.faults.add(Fault(at=5, garble=True), Fault(at=6, drop="after"))
    client.post("/customers", json=BODY)
    for _ in range(5):  # all of these are hit by another fault
        with contextlib.suppress(http.RemoteProtocolError):
            client.get("/contacts")
    refused = ["/customers/nothing", "/nothing", "/contacts?limit=x", "/contacts?cursor=x"]
    assert [client.get(path).status_code for path in refused] == [422, 404, 422, 422]
    assert client.get("/invoices", headers={"x-api-key": "wrong"}).status_code == 401
    assert list(sandbox.faults) == [Fault(at=1, page=page)]
    again = {"cursor": write_again(None)}
    asked = client.get("/contacts", params=again).json()
    assert asked["next"] == (write_again(again["cursor"]) if page == "empty" else again["cursor"])
    assert len(sandbox.faults) == 0


def test_a_first_page_has_no_cursor_to_repeat(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, page="repeat"))
    assert client.get("/contacts").json()["next"] is None
    assert len(sandbox.faults) == 1


def test_a_page_of_one_operation_can_be_asked_for(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=2, operation="list_contacts", page="empty"))
    paths = ["/contacts", "/customers", "/contacts", "/contacts"]
    assert [client.get(path).json()["next"] is None for path in paths] == [True, True, False, True]


PAGED = [
    operation.id
    for operation in bundled().operations.values()
    if answers_in_pages(operation) and not operation.named("path")
]


@pytest.mark.parametrize("operation", PAGED)
def test_every_list_that_has_pages_can_have_an_empty_one(on: http.Client, empty: Sandbox, operation: str) -> None:
    path = bundled().operations[operation].path
    usual = on.get(path).raise_for_status().json()
    empty.faults.add(Fault(at=1, operation=operation, page="empty"))
    page = on.get(path).raise_for_status().json()
    assert (page.keys(), page["results"], page["next"]) == (usual.keys(), [], write_again(None))
    assert on.get(path, params={"cursor": page["next"]}).raise_for_status().json() == usual


# Pending faults


def test_the_faults_that_wait_can_be_looked_at(empty: Sandbox, on: http.Client) -> None:
    faults = [Fault(at=1, status=503), Fault(chance=0.5, seed=3, latency=0.001), Fault(at=9, cut=0)]
    empty.faults.add(*faults)
    assert list(empty.faults) == faults
    on.get("/contacts")
    assert list(empty.faults) == faults[1:]
    assert [fault.given() for fault in empty.faults] == [
        {"chance": 0.5, "seed": 3, "latency": 0.001},
        {"at": 9, "cut": 0},
    ]


# Invalid faults


@pytest.mark.parametrize(
    ("values", "said"),
    [
        pytest.param(
            {"at": 0, "status": 500}, "Fault(at=0): give the number of the request to hit: 1 or more", id="at 0"
        ),
        pytest.param({"at": "1", "status": 500}, "Fault(at='1'): give", id="at text"),
        pytest.param({"at": True, "status": 500}, "Fault(at=True): give", id="at True"),
        pytest.param({"status": 500}, "Fault(status=500): give exactly one of at, chance and rate", id="never"),
        pytest.param(
            {"at": 1, "chance": 0.5, "drop": "after"}, "exactly one of at, chance and rate", id="at and chance"
        ),
        pytest.param({"at": 1, "rate": 5}, "exactly one of at, chance and rate", id="at and rate"),
        pytest.param({"chance": 0, "status": 500}, "Fault(chance=0): give more than 0 and at most 1", id="chance 0"),
        pytest.param({"chance": 1.1, "status": 500}, "Fault(chance=1.1): give", id="chance above 1"),
        pytest.param({"chance": "1", "status": 500}, "Fault(chance='1'): give", id="chance text"),
        pytest.param({"chance": float("nan"), "status": 500}, "Fault(chance=nan): give", id="chance nan"),
        pytest.param({"at": 1, "seed": 1, "status": 500}, "seed is the seed of chance: give chance", id="seed of at"),
        pytest.param({"chance": 0.5, "seed": -1, "status": 500}, "Fault(seed=-1): give 0 or more", id="seed"),
        pytest.param(
            {"rate": 0}, "Fault(rate=0): give how many requests to let through in a second: 1 or more", id="rate 0"
        ),
        pytest.param({"rate": 0.5}, "Fault(rate=0.5): give", id="rate below 1"),
        pytest.param(
            {"rate": 5, "drop": "after"}, "rate can be combined with operation, status only", id="rate and drop"
        ),
        pytest.param(
            {"rate": 5, "latency": 1}, "rate can be combined with operation, status only", id="rate and latency"
        ),
        pytest.param({"rate": 5, "seed": 1}, "rate can be combined with operation, status only", id="rate and seed"),
        pytest.param({"at": 1}, "a fault needs an effect: give one of status, drop, cut", id="no effect"),
        pytest.param({"chance": 0.5}, "a fault needs an effect", id="no effect by chance"),
        pytest.param({"at": 1, "garble": False}, "a fault needs an effect", id="garble False"),
        pytest.param({"at": 1, "status": 200}, "Fault(status=200): give a status from 400 to 599", id="success"),
        pytest.param({"at": 1, "status": "500"}, "Fault(status='500'): give", id="status text"),
        pytest.param({"at": 1, "drop": "while"}, 'Fault(drop=\'while\'): give "before" or "after"', id="drop"),
        pytest.param({"at": 1, "cut": -1}, "Fault(cut=-1): give how many bytes to send: 0 or more", id="cut"),
        pytest.param({"at": 1, "cut": "5"}, "Fault(cut='5'): give", id="cut text"),
        pytest.param({"at": 1, "garble": 1}, "Fault(garble=1): give True or False", id="garble"),
        pytest.param({"at": 1, "page": "full"}, 'Fault(page=\'full\'): give "empty" or "repeat"', id="page"),
        pytest.param(
            {"at": 1, "page": "empty", "status": 500},
            "page can be combined with at, chance, seed, operation only",
            id="x",
        ),
        pytest.param(
            {"rate": 5, "page": "empty"}, "rate can be combined with operation, status only", id="page and rate"
        ),
        pytest.param({"chance": 1, "page": "empty"}, "pagination would never end: give a chance below 1", id="no end"),
        pytest.param({"at": 1, "latency": -1}, "Fault(latency=-1): give seconds from 0 to 3600", id="latency"),
        pytest.param(
            {"at": 1, "latency": float("inf")}, "Fault(latency=inf): give seconds from 0 to 3600", id="forever"
        ),
        pytest.param(
            {"at": 1, "latency": 1e9}, "give seconds from 0 to 3600: the connection is held", id="latency of years"
        ),
        pytest.param({"at": 1, "latency": 10**400}, "give seconds from 0 to 3600", id="latency of no float"),
        pytest.param({"at": 1, "latency": "long"}, "Fault(latency='long'): give", id="latency text"),
        pytest.param({"at": 1, "status": 500, "headers": {"a b": "c"}}, "names and values that can be sent", id="name"),
        pytest.param({"at": 1, "status": 500, "headers": {"a": "b\r\nc: d"}}, "that can be sent", id="header value"),
        pytest.param({"at": 1, "status": 500, "headers": {"a": 5}}, "that can be sent", id="header number"),
        pytest.param({"at": 1, "status": 500, "headers": {5: "a"}}, "that can be sent", id="header name number"),
        pytest.param({"at": 1, "status": 500, "headers": 5}, "Fault(headers=5): give", id="headers"),
        pytest.param(
            {"at": 1, "status": 500, "operation": 5}, "Fault(operation=5): give an operationId", id="operation"
        ),
    ],
)
def test_a_fault_that_cannot_be_is_refused_when_it_is_made(values: Any, said: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(said)):
        Fault(**values)


def test_a_fault_has_only_the_fields_that_it_has() -> None:
    fields: Any = {"at": 1, "status": 500, "other": 5}
    with pytest.raises(TypeError, match="other"):
        Fault(**fields)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault(at=1, status=500, operation="list_invoice"), "no operation is called 'list_invoice'"),
        (Fault(at=1, page="empty", operation="get_invoice"), "get_invoice does not respond in pages"),
    ],
)
def test_a_fault_that_would_never_hit_is_refused_when_it_is_added(empty: Sandbox, fault: Fault, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        empty.faults.add(Fault(at=1, status=500), fault)
    assert len(empty.faults) == 0


# Async, on both event loops that httpx knows


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    return request.param


@contextlib.asynccontextmanager
async def _async_client(sandbox: Sandbox, **more: Any) -> AsyncIterator[http.AsyncClient]:
    given = {"transport": sandbox.transport, "headers": sandbox.headers, "base_url": BASE_URL, **more}
    async with http.AsyncClient(**given) as client:
        yield client


@pytest.mark.anyio
async def test_async_clients_get_the_same_answers(empty: Sandbox) -> None:
    async with _async_client(empty) as client:
        created = await client.post("/customers", json=BODY)
        assert (await client.get(f"/customers/{created.json()['id']}")).json() == created.json()


@pytest.mark.anyio
async def test_async_clients_get_the_same_faults(empty: Sandbox) -> None:
    empty.faults.add(Fault(at=1, status=503), Fault(at=2, drop="after"), Fault(at=3, cut=3), Fault(at=4, latency=0.05))
    async with _async_client(empty) as client:
        assert (await client.get("/customers")).status_code == 503
        with pytest.raises(http.RemoteProtocolError, match="Server disconnected"):
            await client.post("/customers", json=BODY)
        with pytest.raises(http.RemoteProtocolError, match="received 3 bytes"):
            await client.get("/customers")
        with pytest.raises(http.ReadTimeout):
            await client.get("/customers", timeout=0.01)
        assert (await client.get("/customers")).json()["total_count"] == 1


# Delays


def test_the_transport_waits_through_what_it_is_given(empty: Sandbox) -> None:
    waited: list[float] = []
    transport = SandboxTransport(empty._service, sleep=waited.append)
    empty.faults.add(Fault(at=2, latency=30), Fault(at=3, latency=30))
    with http.Client(transport=transport, headers=empty.headers, timeout=None) as client:
        assert [client.get("http://sandbox.invalid/contacts").status_code for _ in range(2)] == [200, 200]
        with pytest.raises(http.ReadTimeout):
            client.get("http://sandbox.invalid/contacts", timeout=10)
    assert waited == [30, 10]


@pytest.mark.anyio
async def test_the_transport_waits_asynchronously_through_what_it_is_given(empty: Sandbox) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    given: Callable[[float], Awaitable[None]] = sleep
    empty.faults.add(Fault(at=1, latency=30))
    transport = SandboxTransport(empty._service, async_sleep=given)
    async with _async_client(empty, transport=transport, timeout=None) as client:
        assert (await client.get("/contacts")).status_code == 200
    assert waited == [30]
