"""The sandbox over HTTP: the same responses, its control routes, and a shutdown that leaves nothing running."""

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import httpx2
import pytest

import zenskar_client
import zenskar_ext
from tests.sandbox.conftest import CREATE_INVOICE, check_answer, client_of
from zenskar_client import http
from zenskar_ext.testing import Fault, Sandbox
from zenskar_ext.testing._sandbox.control import CONTROLS
from zenskar_ext.testing._sandbox.description import bundled_text
from zenskar_ext.testing._sandbox.visitors import LARGEST, TOKEN_HEADER


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox(invoices=20, customers=4, seed=5)
    with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture
def web(served: tuple[Sandbox, str]) -> Iterator[http.Client]:
    sandbox, url = served
    sandbox.reset()
    headers = {**sandbox.headers, TOKEN_HEADER: sandbox.token}
    with http.Client(base_url=url, headers=headers, event_hooks={"response": [check_answer]}) as client:
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
        ("POST", CREATE_INVOICE, {}),
        ("GET", "/customers?search=customer_name=東京", None),
    ],
)
def test_answers_are_the_same_as_in_process(web: http.Client, method: str, path: str, body: Any) -> None:
    with client_of(Sandbox(invoices=20, customers=4, seed=5)) as client:
        expected = client.request(method, path, json=body)
    answer = web.request(method, path, json=body)
    assert (answer.status_code, answer.content) == (expected.status_code, expected.content)
    ours = {"content-type", "content-length", "allow", "server", "x-sandbox-note"}
    assert {name: answer.headers[name] for name in ours & answer.headers.keys()} == dict(expected.headers)


def test_keys_are_asked_for(served: tuple[Sandbox, str]) -> None:
    assert httpx2.get(f"{served[1]}/invoices").status_code == 401


def test_many_requests_at_once_are_all_done(web: http.Client, served: tuple[Sandbox, str]) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: web.post("/customers", json={"customer_name": "A"}).status_code, range(40)))
    assert statuses == [200] * 40
    assert web.get("/customers").json()["total_count"] == 44
    assert len(served[0].requests) == 41


def test_the_description_is_served_to_anybody(served: tuple[Sandbox, str]) -> None:
    answer = httpx2.get(f"{served[1]}/openapi.json")
    assert (answer.json(), answer.headers["content-type"]) == (json.loads(bundled_text()), "application/json")


def test_what_is_hidden_or_moved_is_so_in_the_description_too() -> None:
    moved = {"list_contacts": "/people"}
    with Sandbox(hidden=["create_contact"], moved=moved) as sandbox, sandbox.serve() as url:
        paths = httpx2.get(f"{url}/openapi.json").json()["paths"]
    assert "get" in paths["/people"]
    assert "/contacts" not in paths


def test_a_path_may_hold_whatever_a_url_may(served: tuple[Sandbox, str]) -> None:
    answer = httpx2.get(f"{served[1]}/invoices/external_id/a%0Ab%2Fc", headers=served[0].headers)
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})


def test_faults_are_taken_over_http(web: http.Client) -> None:
    added = web.post("/_sandbox/faults", json={"at": 1, "status": 429, "headers": {"Retry-After": "1"}})
    assert (added.status_code, added.json()) == (200, {"faults": 1})
    added = web.post("/_sandbox/faults", json=[{"at": 2, "drop": "before"}, {"at": 3, "latency": 0.001}])
    assert added.json() == {"faults": 3}
    answer = web.get("/contacts")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    with pytest.raises(http.RemoteProtocolError):
        web.get("/contacts")
    assert web.get("/contacts").status_code == 200


def test_faults_are_listed_as_they_were_added_and_cleared(web: http.Client) -> None:
    faults = [{"at": 3, "status": 429, "headers": {"Retry-After": "1"}}, {"chance": 0.25, "garble": True}, {"rate": 9}]
    web.post("/_sandbox/faults", json=faults)
    assert web.get("/_sandbox/faults").json() == faults
    assert web.delete("/_sandbox/faults").json() == {"faults": 0}
    assert web.get("/_sandbox/faults").json() == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "the body is not JSON: Expecting value"),
        ("{", "the body is not JSON"),
        ("[" * 100_000, "the body is not JSON"),
        ("5", "a fault is an object, not 5"),
        ("[5]", "a fault is an object, not 5"),
        ('[{"at": 1, "status": 500}, "x"]', 'a fault is an object, not "x"'),
        ("{}", "give exactly one of at, chance and rate"),
        ('{"at": 1}', "a fault needs an effect"),
        ('{"at": 0, "drop": "after"}', "Fault(at=0): give the number of the request to hit: 1 or more"),
        (
            '{"at": 1, "other": 1, "more": 2}',
            "a fault has no field more, other; its fields are at, chance, seed, rate, operation",
        ),
        ('{"at": 1, "status": 500, "headers": 5}', "Fault(headers=5): give names and values that can be sent"),
        ('{"at": 1, "status": 500, "headers": {"a": 5}}', "give names and values that can be sent"),
        ('{"at": 1, "status": 500, "operation": "nothing"}', "no operation is called 'nothing'"),
        ('{"at": 1, "page": "empty", "operation": "get_invoice"}', "get_invoice does not respond in pages"),
    ],
)
def test_faults_that_cannot_be_are_refused(web: http.Client, content: str, said: str) -> None:
    answer = web.post("/_sandbox/faults", content=content)
    assert (answer.status_code, said in answer.json()["detail"]) == (422, True), answer.text
    assert web.get("/_sandbox/faults").json() == []


def test_the_clock_is_told_set_and_moved(web: http.Client) -> None:
    assert web.get("/_sandbox/clock").json() == {"now": "2026-01-01T00:00:00Z"}
    assert web.put("/_sandbox/clock", json={"now": "2026-03-01T01:00:00+01:00"}).json() == {
        "now": "2026-03-01T00:00:00Z"
    }
    assert web.put("/_sandbox/clock", json={"move": 3600}).json() == {"now": "2026-03-01T01:00:00Z"}
    assert web.put("/_sandbox/clock", json={"move": 0.5}).json() == {"now": "2026-03-01T01:00:00.500000Z"}
    created = web.post("/customers", json={"customer_name": "A"}).json()["created_at"]
    assert created == "2026-03-01T01:00:00.501000Z"


def test_a_time_for_the_clock_without_an_offset_is_in_utc(web: http.Client) -> None:
    assert web.put("/_sandbox/clock", json={"now": "2026-04-01T00:00:00"}).json() == {"now": "2026-04-01T00:00:00Z"}


@pytest.mark.parametrize(
    "content",
    [
        "{}",
        "[]",
        '"2026-03-01T00:00:00Z"',
        '{"now": 5}',
        '{"now": "soon"}',
        '{"move": "1"}',
        '{"move": -1}',
        '{"move": NaN}',
        '{"move": Infinity}',
        '{"move": 1e300}',
        '{"move": true}',
        '{"now": "2026-03-01T00:00:00Z", "move": 1}',
        '{"move": 1, "other": 1}',
    ],
)
def test_a_time_that_is_none_is_refused_with_what_would_be_right(web: http.Client, content: str) -> None:
    answer = web.put("/_sandbox/clock", content=content)
    wanted = 'give {"now": "2026-03-01T00:00:00Z"}, or {"move": 3600} in seconds, 0 or more'
    assert (answer.status_code, answer.json()) == (422, {"detail": wanted})
    assert web.get("/_sandbox/clock").json() == {"now": "2026-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "the body is not JSON"),
        ('{"now": "2025-03-01T00:00:00"}', "only goes forward"),
        ('{"now": "2025-03-01T00:00:00Z"}', "only goes forward"),
        ('{"move": 1e12}', "only goes forward, to 9000"),
    ],
)
def test_a_time_that_the_clock_cannot_go_to_is_refused(web: http.Client, content: str, said: str) -> None:
    answer = web.put("/_sandbox/clock", content=content)
    assert (answer.status_code, said in answer.json()["detail"]) == (422, True), answer.text


def test_the_state_goes_from_one_sandbox_to_another(
    served: tuple[Sandbox, str], web: http.Client, tmp_path: Path
) -> None:
    web.post(CREATE_INVOICE, content=b'{"invoice_total": 12.50}')
    state = web.get("/_sandbox/state").raise_for_status().content
    served[0].save(tmp_path / "state.json")
    assert state == (tmp_path / "state.json").read_bytes()
    second = Sandbox()
    headers = {**second.headers, TOKEN_HEADER: second.token}
    with second.serve() as url, http.Client(base_url=url, headers=headers) as other:
        assert other.put("/_sandbox/state", content=state).json() == {}
        assert other.get("/_sandbox/state").content == state
        for client in (web, other):
            client.post(CREATE_INVOICE, json={})
        assert other.get("/invoices").content == web.get("/invoices").content


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "the body is not JSON"),
        ("[]", "give an object"),
        ("{}", 'format: give "state of a Zenskar sandbox"'),
        ('{"format": "state of a Zenskar sandbox", "version": 2}', "version: give 1"),
    ],
)
def test_a_state_that_is_none_is_refused_and_changes_nothing(web: http.Client, content: str, said: str) -> None:
    before = web.get("/_sandbox/state").content
    answer = web.put("/_sandbox/state", content=content)
    assert (answer.status_code, said in answer.json()["detail"]) == (422, True), answer.text
    assert web.get("/_sandbox/state").content == before


def test_the_log_is_given(served: tuple[Sandbox, str], web: http.Client) -> None:
    web.get("/invoices?limit=1")
    served[0].faults.add(Fault(at=1, drop="before"))
    with pytest.raises(http.RemoteProtocolError):
        web.post("/nothing")
    assert web.get("/_sandbox/requests").json() == [
        {"method": "GET", "path": "/invoices", "query": "limit=1", "operation": "list_invoices", "status": 200},
        {"method": "POST", "path": "/nothing", "query": "", "operation": None, "status": None},
    ]


@pytest.mark.parametrize(
    "own", [{TOKEN_HEADER: "the token"}, {"origin": "the page"}, {"sec-fetch-site": "same-origin"}]
)
def test_what_steers_the_sandbox_needs_its_token_or_its_page_and_is_not_logged(
    served: tuple[Sandbox, str], own: dict[str, str]
) -> None:
    sandbox, url = served
    sandbox.reset()
    before = sandbox.clock.now
    headers = {name: {"the token": sandbox.token, "the page": url}.get(value, value) for name, value in own.items()}
    for path in CONTROLS:
        method = "GET" if "GET" in CONTROLS[path] else "POST"
        for refused in ({}, {TOKEN_HEADER: "another"}, dict(sandbox.headers)):
            answer = httpx2.request(method, f"{url}{path}", headers=refused)
            assert (answer.status_code, "control needs the header x-sandbox-token" in answer.text) == (401, True)
        assert httpx2.request(method, f"{url}{path}", headers=headers).status_code == 200
    assert (sandbox.requests, sandbox.clock.now) == ((), before)


@pytest.mark.parametrize(
    ("method", "path", "status", "said"),
    [
        ("GET", "/_sandbox/reset", 405, "method not allowed: use POST"),
        ("PATCH", "/_sandbox/faults", 405, "method not allowed: use GET, POST, DELETE"),
        ("HEAD", "/_sandbox/state", 405, ""),
        ("GET", "/_sandbox/fault", 404, "no such path: use one of /_sandbox/faults, /_sandbox/clock"),
        ("GET", "/_sandbox/", 404, "use one of /_sandbox/faults"),
    ],
)
def test_what_does_not_steer_the_sandbox_says_what_does(
    web: http.Client, method: str, path: str, status: int, said: str
) -> None:
    answer = web.request(method, path)
    assert (answer.status_code, said in answer.text) == (status, True)
    assert ("allow" in answer.headers) == (status == 405)


def test_a_reset_starts_anew(served: tuple[Sandbox, str], web: http.Client) -> None:
    before = web.get("/invoices").content
    web.post(CREATE_INVOICE, json={})
    served[0].faults.add(Fault(at=2, status=500))
    assert web.post("/_sandbox/reset").json() == {}
    assert (len(served[0].faults), served[0].requests) == (0, ())
    assert web.get("/invoices").content == before
    assert web.get("/contacts").status_code == 200


def test_nothing_is_left_behind() -> None:
    before = set(threading.enumerate())
    sandbox = Sandbox()
    with sandbox.serve() as url, http.Client(base_url=url, headers=sandbox.headers) as client:
        assert client.get("/contacts").status_code == 200
    assert set(threading.enumerate()) == before
    port = int(url.rpartition(":")[2])
    with pytest.raises(http.ConnectError):
        httpx2.get(url)
    with sandbox.serve(port=port) as again:
        assert again == url


def test_several_sandboxes_are_served_side_by_side() -> None:
    first, second = Sandbox(), Sandbox()
    with first.serve() as one, second.serve() as other:
        httpx2.post(f"{one}/customers", headers=first.headers, json={"customer_name": "A"})
        counts = [httpx2.get(f"{url}/customers", headers=first.headers).json()["total_count"] for url in (one, other)]
    assert counts == [1, 0]


def test_a_port_that_is_taken_is_an_error_and_not_a_wait() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        Sandbox().serve(port=taken.getsockname()[1]).__enter__()


def test_without_the_extra_serving_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "zenskar_ext.testing._sandbox.http", raising=False)
    with pytest.raises(ModuleNotFoundError, match=r"zenskar-ext\[sandbox\]"):
        Sandbox().serve()


# Who may talk to it


@pytest.mark.parametrize("path", ["/invoices", "/docs", "/openapi.json", "/_sandbox/state"])
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"host": "evil.example"}, id="a name that points here"),
        pytest.param({"host": "evil.example:8085"}, id="... with a port"),
        pytest.param({"host": "127.0.0.1.evil.example"}, id="a name like an address"),
        pytest.param({"host": "localhost.evil.example"}, id="a name like localhost"),
        pytest.param({"origin": "https://evil.example"}, id="a page of another site"),
        pytest.param({"origin": "http://127.0.0.1:1"}, id="a page of another port"),
        pytest.param({"origin": "null"}, id="a page without a site"),
        pytest.param({"host": "localhost", "origin": "https://localhost"}, id="a page with TLS"),
        pytest.param({"host": "127.0.0.1:80", "origin": "https://127.0.0.1:80"}, id="... with a port"),
        pytest.param({"host": "localhost", "origin": "ftp://localhost"}, id="no page of the web"),
        pytest.param({"host": "localhost", "origin": "localhost"}, id="a page without a scheme"),
        pytest.param({"sec-fetch-site": "cross-site"}, id="a browser says so"),
        pytest.param({"sec-fetch-site": "same-site"}, id="a browser says that it is near"),
    ],
)
def test_pages_of_other_sites_are_refused(served: tuple[Sandbox, str], path: str, headers: dict[str, str]) -> None:
    sandbox, url = served
    known = {**sandbox.headers, TOKEN_HEADER: sandbox.token}
    answer = httpx2.get(f"{url}{path}", headers={**known, **headers})
    assert answer.status_code == 403
    assert "sandbox" in answer.json()["detail"]


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:1", "sandbox:8085", "127.0.0.1", "[::1]:80", "10.0.0.7", "a.localhost"]
)
def test_programs_that_call_it_by_its_names_are_accepted(served: tuple[Sandbox, str], host: str) -> None:
    sandbox, url = served
    assert httpx2.get(f"{url}/invoices", headers={**sandbox.headers, "host": host}).status_code == 200


def status_of(url: str, head: bytes) -> int:
    """Return the status of the response to the head of a request, whose body is never sent."""
    host, _, port = url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=5) as client:
        client.sendall(head)
        return int(client.recv(4096).split(b" ", 2)[1])


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(b"host:", id="empty"),
        pytest.param(b"x-a: b", id="none"),
        pytest.param(b"host: a b", id="a space"),
        pytest.param(b"host: a\tb", id="a tab"),
        pytest.param(b"host: :80", id="a port alone"),
        pytest.param(b"host: localhost:x", id="no port"),
        pytest.param(b"host: localhost, localhost", id="a list"),
        pytest.param(b"host: localhost\r\nhost: localhost", id="two lines"),
        pytest.param(b"host: localhost\r\nhost: evil.example", id="two names"),
        pytest.param(b"host: user@localhost", id="a user"),
        pytest.param(b"host: localhost/a", id="a path"),
        pytest.param(b"host: [::1", id="half an address"),
        pytest.param(b"host: caf\xe9", id="not ASCII"),
    ],
)
@pytest.mark.parametrize("path", [b"/invoices", b"/docs"])
def test_what_names_no_host_is_a_bad_request(served: tuple[Sandbox, str], path: bytes, lines: bytes) -> None:
    assert status_of(served[1], b"GET " + path + b" HTTP/1.1\r\n" + lines + b"\r\n\r\n") == 400


def test_the_body_of_a_stranger_is_not_read(served: tuple[Sandbox, str]) -> None:
    for path in ("/customers", "/_sandbox/state"):
        for framing in (f"content-length: {LARGEST}", "transfer-encoding: chunked"):
            head = f"POST {path} HTTP/1.1\r\nhost: localhost\r\n{framing}\r\n\r\n"
            assert status_of(served[1], head.encode()) == 401


@pytest.mark.parametrize("length", [LARGEST + 1, 99_999_999_999, 10**19])
@pytest.mark.parametrize("path", ["/customers", "/_sandbox/state", "/docs", "/nothing"])
def test_a_length_that_is_too_large_is_refused_before_anything_else(
    served: tuple[Sandbox, str], path: str, length: int
) -> None:
    for lines in ("", "".join(f"{name}: {value}\r\n" for name, value in served[0].headers.items())):
        head = f"POST {path} HTTP/1.1\r\nhost: localhost\r\n{lines}content-length: {length}\r\n\r\n"
        assert status_of(served[1], head.encode()) == 413


def test_a_body_is_limited(served: tuple[Sandbox, str]) -> None:
    sandbox, url = served

    def endless() -> Iterator[bytes]:
        for _ in range(LARGEST // 2**20 + 2):
            yield bytes(2**20)

    answer = httpx2.post(f"{url}/customers", headers=sandbox.headers, content=endless())
    assert answer.status_code == 413
    assert str(LARGEST) in answer.json()["detail"]


@pytest.mark.parametrize("path", ["/docs/nothing", "/docs/swagger-ui/nothing.js", "/docs/swagger-ui/../../setup.py"])
def test_a_page_that_is_not_there_is_a_404(served: tuple[Sandbox, str], path: str) -> None:
    host, _, port = served[1].removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=5) as client:
        client.sendall(f"GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n".encode())
        assert b" 404 " in client.recv(4096)


ZIPPED = """
import urllib.request
import offapi, zenskar_ext
assert ".zip/" in zenskar_ext.__file__.replace("\\\\", "/"), zenskar_ext.__file__
from zenskar_ext.testing import Sandbox
with Sandbox(invoices=2, customers=1) as sandbox, sandbox.serve() as url:
    assert len(list(sandbox.client().invoices.list())) == 2
    for path in ("/", "/_inspect/style.css", "/docs", "/docs/openapi.json", "/docs/swagger-ui/swagger_bundle.js", "/openapi.json"):
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url + path) as answer:
            assert answer.status == 200 and len(answer.read()) > 100
print("served")
"""


def test_it_works_from_a_zip_file(tmp_path: Path) -> None:
    archive = tmp_path / "app.zip"
    ours = [(Path(zenskar_ext.__file__).parent, ""), (Path(zenskar_client.__file__).parent, "")]
    offapi = Path(str(distribution("offapi").locate_file("offapi")))
    with ZipFile(archive, "w") as packed:
        for folder in (*(folder for folder, _ in ours), offapi, *offapi.parent.glob("offapi-*.dist-info")):
            for file in folder.rglob("*"):
                if "__pycache__" not in file.parts:
                    packed.write(file, file.relative_to(folder.parent))
        packed.writestr("zenskar_ext/testing/_sandbox/zenskar.bundled.json", bundled_text())
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-c",
        f"import sys; sys.path.insert(0, sys.argv[1]){ZIPPED}",
        str(archive),
    ]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "served", run.stderr
