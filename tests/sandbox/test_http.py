"""The sandbox over HTTP: the same answers, what steers it, and an end that leaves nothing behind."""

import socket
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.sandbox.conftest import check_answer, client_of
from zenskar_ext.testing import Fault, Sandbox
from zenskar_ext.testing._sandbox.description import IN_REPOSITORY


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox(invoices=20, customers=4, seed=5)
    with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture
def web(served: tuple[Sandbox, str]) -> Iterator[httpx.Client]:
    sandbox, url = served
    sandbox.reset()
    with httpx.Client(base_url=url, headers=sandbox.headers, event_hooks={"response": [check_answer]}) as client:
        yield client


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/invoices?limit=3&customer__customer_name__ilike=%25o%25&order=-due_date", None),
        ("GET", "/invoices/external_id/a%2Fb", None),
        ("GET", "/nothing", None),
        ("PUT", "/invoices", None),
        ("OPTIONS", "/invoices", None),
        ("GET", "/invoices?limit=x", None),
        ("POST", "/customers", {"customer_name": "東京"}),
        ("POST", "/customers", {}),
        ("POST", "/invoices", {}),
        ("GET", "/customers?search=customer_name=東京", None),
    ],
)
def test_answers_are_the_same_as_in_process(web: httpx.Client, method: str, path: str, body: Any) -> None:
    with client_of(Sandbox(invoices=20, customers=4, seed=5)) as client:
        expected = client.request(method, path, json=body)
    answer = web.request(method, path, json=body)
    assert (answer.status_code, answer.content) == (expected.status_code, expected.content)
    ours = {"content-type", "content-length", "allow", "x-sandbox-note"}
    assert {name: answer.headers[name] for name in ours & answer.headers.keys()} == dict(expected.headers)


def test_keys_are_asked_for(served: tuple[Sandbox, str]) -> None:
    assert httpx.get(f"{served[1]}/invoices").status_code == 401


def test_many_requests_at_once_are_all_done(web: httpx.Client, served: tuple[Sandbox, str]) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: web.post("/customers", json={"customer_name": "A"}).status_code, range(40)))
    assert statuses == [200] * 40
    assert web.get("/customers").json()["total_count"] == 44
    assert len(served[0].requests) == 41


def test_the_description_is_served_to_anybody(served: tuple[Sandbox, str]) -> None:
    answer = httpx.get(f"{served[1]}/openapi.json")
    assert (answer.content, answer.headers["content-type"]) == (IN_REPOSITORY.read_bytes(), "application/json")


def test_faults_are_taken_over_http(web: httpx.Client) -> None:
    added = web.post("/_sandbox/faults", json={"at": 1, "status": 429, "headers": {"Retry-After": "1"}})
    assert (added.status_code, added.json()) == (200, {"faults": 1})
    added = web.post("/_sandbox/faults", json=[{"at": 2, "drop": "before"}, {"at": 3, "latency": 0.001}])
    assert added.json() == {"faults": 3}
    answer = web.get("/contacts")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    with pytest.raises(httpx.RemoteProtocolError):
        web.get("/contacts")
    assert web.get("/contacts").status_code == 200


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "5",
        "[5]",
        "{}",
        '{"at": 1}',
        '{"at": 0, "drop": "after"}',
        '{"at": 1, "other": 1}',
        '{"at": 1, "status": 500, "headers": 5}',
        '{"at": 1, "status": 500, "headers": {"a": 5}}',
        '{"at": 1, "status": 500, "operation": "nothing"}',
    ],
)
def test_faults_that_cannot_be_are_refused(web: httpx.Client, content: str) -> None:
    answer = web.post("/_sandbox/faults", content=content)
    assert (answer.status_code, bool(answer.json()["detail"])) == (422, True)
    assert web.get("/contacts").status_code == 200


def test_a_reset_starts_anew(served: tuple[Sandbox, str], web: httpx.Client) -> None:
    before = web.get("/invoices").content
    web.post("/invoices", json={})
    served[0].faults.add(Fault(at=2, status=500))
    assert web.post("/_sandbox/reset").json() == {}
    assert (len(served[0].faults), served[0].requests) == (0, ())
    assert web.get("/invoices").content == before
    assert web.get("/contacts").status_code == 200


def test_nothing_is_left_behind() -> None:
    before = set(threading.enumerate())
    sandbox = Sandbox()
    with sandbox.serve() as url, httpx.Client(base_url=url, headers=sandbox.headers) as client:
        assert client.get("/contacts").status_code == 200
    assert set(threading.enumerate()) == before
    port = int(url.rpartition(":")[2])
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)
    with sandbox.serve(port=port) as again:
        assert again == url


def test_several_sandboxes_are_served_side_by_side() -> None:
    first, second = Sandbox(), Sandbox()
    with first.serve() as one, second.serve() as other:
        httpx.post(f"{one}/customers", headers=first.headers, json={"customer_name": "A"})
        counts = [httpx.get(f"{url}/customers", headers=first.headers).json()["total_count"] for url in (one, other)]
    assert counts == [1, 0]


def test_a_port_that_is_taken_is_an_error_and_not_a_wait() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        Sandbox().serve(port=taken.getsockname()[1]).__enter__()


def test_without_the_extra_serving_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "zenskar_ext.testing._sandbox.http", raising=False)
    with pytest.raises(ModuleNotFoundError, match=r"zenskar-ext\[sandbox\]"):
        Sandbox().serve()
