"""The pages at `/`: in a real browser without scripts, and what they never show or do."""

import html
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sandbox.conftest import client_of
from zenskar_client import http
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing import Fault, Sandbox
from zenskar_ext.testing._sandbox.exchanges import KEPT, LONGEST
from zenskar_ext.testing._sandbox.inspector.redaction import redacted_text
from zenskar_ext.testing._sandbox.inspector.routes import FORMS
from zenskar_ext.testing._sandbox.relations import ACCOUNTS
from zenskar_ext.testing._sandbox.rules.accounts import CHART
from zenskar_ext.testing._sandbox.visitors import TOKEN_HEADER

KEY = "a very secret key"
SCRIPT = "<script>document.title = 'broken out'</script>"
ADDRESS = re.compile(r'(?:href|src|action)="([^"]*)"')
LINK = re.compile(r'href="([^"]*)"')


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox(api_key=KEY)
    with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture
def shown(served: tuple[Sandbox, str]) -> Sandbox:
    """The sandbox, as new."""
    served[0].reset()
    return served[0]


@pytest.fixture
def web(served: tuple[Sandbox, str]) -> Iterator[http.Client]:
    """What sends requests as the pages do, to a sandbox as new."""
    served[0].reset()
    with http.Client(base_url=served[1], headers={"origin": served[1]}) as client:
        yield client


def text_of(page: str) -> str:
    """Return the text of a page without its markup."""
    return html.unescape(re.sub(r"<[^>]*>", "", page))


def crawl(web: http.Client) -> dict[str, http.Response]:
    """Return all pages that can be reached from the first one, except the reference."""
    found: dict[str, http.Response] = {}
    waiting = ["/"]
    while waiting:
        path = waiting.pop()
        if path not in found and not path.startswith(("/docs", "data:")):
            found[path] = web.get(path)
            waiting += map(html.unescape, LINK.findall(found[path].text))
    return found


def fill(sandbox: Sandbox) -> str:
    """Put something of everything into a sandbox, with markup and secrets in all places; return the id of a customer."""
    customer = sandbox.put("/customers", {"customer_name": SCRIPT, "custom_data": {SCRIPT: [SCRIPT, 1]}, "tags": []})
    sandbox.put("/invoices", {"customer_id": customer["id"], "status": SCRIPT, "access_token": KEY, "tags": [SCRIPT]})
    sandbox.faults.add(
        Fault(at=99, status=500, headers={"x-a": SCRIPT}), Fault(chance=0.5, operation="get_invoice", cut=1)
    )
    with client_of(sandbox) as client:
        client.get("/customers", params={"search": SCRIPT, "api_key": KEY}, headers={"authorization": f"Bearer {KEY}"})
        client.post("/customers", json={"customer_name": SCRIPT, "session_key": KEY}, headers={"x-b": SCRIPT})
        client.post("/customers", content=f'{{"session_key": "{KEY}", {SCRIPT}', headers={"cookie": KEY})
        client.get(f"/{SCRIPT}")
    return str(customer["id"])


# What the pages show


def test_the_first_page_shows_what_there_is(shown: Sandbox, web: http.Client) -> None:
    chart = shown._service.world.store.rows(ACCOUNTS)
    assert f"{ACCOUNTS} {len(chart)}" in " ".join(text_of(web.get("/").text).split())
    for account in chart:
        shown._service.world.store.remove(ACCOUNTS, account["id"])
    empty = text_of(web.get("/").text)
    for nothing in ("The sandbox is empty.", "No request has been received.", "No request will fail on purpose."):
        assert nothing in empty
    fill(shown)
    shown.clock.set(datetime(2026, 3, 1, 12, tzinfo=UTC))
    text = " ".join(text_of(web.get("/").text).split())
    for something in (
        "/customers 2 /invoices 1",
        "2026-03-01T12:00:00Z",
        'at=99status=500, headers={"x-a": "<script>document.title',
        "chance=0.5, operation=get_invoicecut=1",
        "3 422 POST /customers create_customer 2026-01-01T00:00:00.003000Z",
        f"The last {KEPT} are kept.",
    ):
        assert something in text


def test_every_page_is_safe_whatever_the_data_is(shown: Sandbox, web: http.Client) -> None:
    fill(shown)
    pages = crawl(web)
    assert {urlsplit(path).path for path in pages} == {
        "/",
        *(f"/_inspect/{name}" for name in ("records", "record", "requests", "request", "style.css")),
    }
    assert len(pages) == 12 + 1 + len(CHART), "the last ones are the chart of accounts"
    for path, page in pages.items():
        assert page.status_code == 200, path
        assert "<script" not in page.text.lower()
        assert KEY not in page.text
        assert shown.token not in page.text
        assert page.headers["content-security-policy"].startswith(
            "default-src 'none'; style-src 'self'; img-src data:;"
        )
        assert not [link for link in ADDRESS.findall(page.text) if not link.startswith(("/", "data:,"))]
    every = html.unescape("".join(page.text for page in pages.values()))
    assert every.count(SCRIPT) > 8
    assert "x-api-key" in every


SECRETS: dict[str, Any] = {
    "note": "send it with Authorization: Bearer abc.DEF-123456789",
    "basic": "Basic dXNlcjpwYXNzd29yZA==",
    "pwd": "pwd-in-a-field",
    "smtp_auth": {"pass": "pass-in-a-field"},
    "query": 'pwd=pwd-in-a-text&page=2 "x-auth": "auth-in-a-text"',
    "url": "https://user:pa55w0rd@host.example/x?token=t0k3nt0k3n&page=2",
    "card": {"number": "4242 4242 4242 4242", "digits": 4242424242424242},
}
PARTS = ("-in-a-", "abc.DEF", "dXNlcjpw", "pa55w0rd", "t0k3nt0k3n", "4242 4242", "42424242")


def test_no_page_shows_or_finds_a_secret_inside_a_text(shown: Sandbox, web: http.Client) -> None:
    for number in range(2):
        shown.put("/customers", {"customer_name": f"C{number}", "custom_data": SECRETS, **SECRETS})
    with client_of(shown) as client:
        client.get(
            "/customers",
            params={"search": SECRETS["url"]},
            headers={"x-note": SECRETS["note"], "X-Auth": "auth-in-a-header"},
        )
        client.post("/customers", json={"customer_name": "C", "custom_data": SECRETS})
        client.post("/customers", content=f"no json {SECRETS}")
    pages = crawl(web)
    shown_parts = [(path, part) for path, page in pages.items() for part in PARTS if part in text_of(page.text)]
    assert not shown_parts
    assert any("host.example/x?token=***&page=2" in text_of(page.text) for page in pages.values())
    for part, count in (*((part, 0) for part in PARTS), ("host.example", 3), ("page=2", 3)):
        listed = web.get("/_inspect/records", params={"collection": "/customers", "search": part}).text
        assert f"{count} records" in text_of(listed), part


@pytest.mark.parametrize(
    "text",
    [
        "00000000-0000-4000-8000-000000000000",
        "12345678-1234-1234-1234-123456789012",
        "2026-01-01T00:00:00.000000Z",
        "1767225600000",
        "0.4242424242424242",
        "4242424242424243",
        "the bearer of this",
        "a@b.example",
        "author=Ann passenger=Bob bypass: none authority=x spin=1 compass: north",
        "https://host.example/x?page=2",
    ],
)
def test_what_only_looks_like_a_secret_is_shown(text: str) -> None:
    shown = redacted_text(text)
    assert shown == text


def test_records_are_listed_with_the_fields_that_differ(shown: Sandbox, web: http.Client) -> None:
    customer = "00000000-0000-4000-8000-00000000000{}"
    for number in range(3):
        given = {"organisation_id": "o", "customer_id": customer.format(number), "paid_at": f"2026-01-0{number + 1}"}
        amount: dict[str, Any] = {
            "amount_due": number,
            "external_id": None if number else "first",
            "tags": [],
            "custom_data": {},
        }
        shown.put("/invoices", {"id": f"i{number}", **given, **amount})
    page = web.get("/_inspect/records?collection=/invoices").text
    assert re.findall("<th>(.*?)</th>", page) == ["id", "amount_due", "external_id", "paid_at", "customer_id"]
    assert re.findall("<code>(i.)</code>", page) == ["i2", "i1", "i0"]
    assert "3 records, the newest first" in page
    one = web.get("/_inspect/records?collection=/invoices&search=FIRST").text
    assert re.findall("<code>(i.)</code>", one) == ["i0"]
    assert "1 record, the newest first" in one
    assert "<th>organisation_id</th>" in one
    assert "0 records" in web.get("/_inspect/records?collection=/invoices&search=none").text


@pytest.mark.parametrize(
    ("page", "first", "turns"),
    [
        ("1", "c119", ["Older"]),
        ("2", "c69", ["Newer", "Older"]),
        ("3", "c19", ["Newer"]),
        ("9", "c19", ["Newer"]),
        ("0", "c119", ["Older"]),
        ("x", "c119", ["Older"]),
        ("9" * 5000, "c119", ["Older"]),
    ],
)
def test_many_records_are_several_pages(
    shown: Sandbox, web: http.Client, page: str, first: str, turns: list[str]
) -> None:
    for number in range(120):
        shown.put("/customers", {"id": f"c{number}", "customer_name": "Acme"})
    text = web.get("/_inspect/records", params={"collection": "/customers", "search": "acme", "page": page}).text
    assert re.findall("<code>(c.*?)</code>", text)[0] == first
    assert re.findall(r">(Newer|Older)<", text) == turns
    assert web.get(html.unescape(re.findall(r'href="(.*?)">(?:Newer|Older)', text)[0])).status_code == 200


def test_a_record_links_to_those_that_it_names(shown: Sandbox, web: http.Client) -> None:
    customer = fill(shown)
    (invoice,) = shown.wait_for("/invoices")
    page = web.get(f"/_inspect/record?collection=/invoices&id={invoice['id']}").text
    assert f'<a href="/_inspect/record?collection=%2Fcustomers&amp;id={customer}"><code>{customer}</code></a>' in page
    assert page.count("/_inspect/record?") == 1
    assert "access_token ***" in " ".join(text_of(page).split())


def test_a_request_is_shown_with_its_response(shown: Sandbox, web: http.Client) -> None:
    shown.faults.add(Fault(at=1, latency=0.01), Fault(at=2, cut=40), Fault(at=3, drop="after"))
    with client_of(shown) as client, suppress(http.RemoteProtocolError):
        client.post("/customers?token=x", json={"customer_name": "Müller", "custom_data": {"share": 0.10, "empty": {}}})
    for path in ("/customers", "/nothing"):
        with suppress(http.RemoteProtocolError), http.Client(transport=shown.transport) as client:
            client.get(f"http://sandbox.invalid{path}")
    first, second, third = (text_of(web.get(f"/_inspect/request?number={number}").text) for number in (1, 2, 3))
    assert "POST /customers?token=***" in first
    assert '{\n  "customer_name": "Müller",\n  "custom_data": {\n    "share": 0.1,\n    "empty": {}\n  }\n}' in first
    assert "A fault delayed the response by 0.01 s." in first
    assert "A fault cut the body after 40 bytes." in second
    assert "no operation" in third
    assert "A fault dropped the connection: there was no response." in third
    assert "dropped" in text_of(web.get("/_inspect/requests").text)


@pytest.mark.parametrize(
    ("body", "said", "kept"),
    [
        pytest.param(b"", "No body.", b"", id="none"),
        pytest.param(b"[" * 5000, "4.9 KiB", b"[[[[[", id="nested too deeply"),
        pytest.param(b"\xff\x00<b>", "5 bytes", "\ufffd".encode(), id="not text"),
        pytest.param(b'[1,"\\ud800"]', "12 bytes", b'\n  "\\ud800"\n', id="no character"),
        pytest.param(
            b'{"a":"' + b"x" * 2**20 + b'"}', "1.0 MiB, of which the first 16.0 KiB are kept", b"xxx", id="long"
        ),
    ],
)
def test_any_body_is_shown(shown: Sandbox, web: http.Client, body: bytes, said: str, kept: bytes) -> None:
    with client_of(shown) as client:
        client.post("/customers", content=body)
    page = web.get("/_inspect/request?number=1")
    assert page.status_code == 200
    text = text_of(page.text).partition("Response")[0]
    assert said in text
    assert kept in text.encode()
    assert len(text) < LONGEST + 1000


def test_the_last_requests_are_kept_and_the_page_says_so(shown: Sandbox, web: http.Client) -> None:
    with client_of(shown) as client:
        for _ in range(KEPT + 3):
            client.get("/nothing")
    assert len(shown.requests) == KEPT + 3
    for number, status in ((3, 404), (4, 200), (KEPT + 3, 200), (KEPT + 4, 404)):
        assert web.get(f"/_inspect/request?number={number}").status_code == status
    assert f"All {KEPT} requests" in web.get("/").text
    page = web.get("/_inspect/requests").text
    assert page.count("<tr>") == KEPT + 1
    assert f"The last {KEPT} requests are kept" in page


def test_the_log_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zenskar_ext.testing._sandbox.service.LOGGED", 3)
    with client_of(sandbox := Sandbox()) as client:
        for number in range(5):
            client.get(f"/{number}")
    assert [received.path for received in sandbox.requests] == ["/2", "/3", "/4"]


@pytest.mark.parametrize(
    "path",
    [
        "/_inspect/",
        "/_inspect/nothing",
        "/_inspect/records",
        "/_inspect/records?collection=/nothing",
        "/_inspect/record?collection=/nothing&id=1",
        "/_inspect/record?collection=/customers",
        "/_inspect/request?number=1",
        "/_inspect/request",
    ],
)
def test_what_is_not_there_is_a_page_that_says_so(shown: Sandbox, web: http.Client, path: str) -> None:
    shown.put("/customers", {})
    page = web.get(path)
    assert (page.status_code, "There is no such page, or it no longer exists." in page.text) == (404, True)


def test_pages_are_neither_logged_nor_moments(shown: Sandbox, web: http.Client) -> None:
    assert web.head("/").status_code == 200
    crawl(web)
    assert (shown.requests, shown.clock.stamp()) == ((), "2026-01-01T00:00:00Z")


# What the forms do


def test_the_clock_is_moved_and_set(shown: Sandbox, web: http.Client) -> None:
    assert 'value="2026-02-01T00:00"' in web.get("/").text
    for fields, expected in (
        ({"move": "1 hour"}, "2026-01-01T01:00:00Z"),
        ({"move": "30 days"}, "2026-01-31T01:00:00Z"),
        ({"now": "2026-12-01T09:30"}, "2026-12-01T09:30:00Z"),
        ({"now": "2026-12-01T09:30-03:00"}, "2026-12-01T12:30:00Z"),
    ):
        answer = web.post("/_inspect/clock", data=fields)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        assert shown.clock.stamp() == expected
    assert 'value="2027-01-01T00:00"' in web.get("/").text


def test_faults_are_added_and_removed(shown: Sandbox, web: http.Client) -> None:
    fields = {"at": "3", "status": "503", "headers": "Retry-After: 1\r\n\r\nx-a:b:c", "latency": "0.5", "operation": ""}
    assert web.post("/_inspect/faults", data=fields).status_code == 303
    assert web.post("/_inspect/faults", data={"chance": "0.1", "seed": "2", "garble": "yes"}).status_code == 303
    assert web.post("/_inspect/faults", data={"chance": "0.2", "page": "empty"}).status_code == 303
    first = Fault(at=3, status=503, headers={"Retry-After": "1", "x-a": "b:c"}, latency=0.5)
    second, third = Fault(chance=0.1, seed=2, garble=True), Fault(chance=0.2, page="empty")
    assert list(shown.faults) == [first, second, third]
    buttons = [html.unescape(found) for found in re.findall('name="fault" value="(.*?)"', web.get("/").text)]
    assert web.post("/_inspect/faults/remove", data={"fault": buttons[1]}).status_code == 303
    assert list(shown.faults) == [first, third]
    again = web.post("/_inspect/faults/remove", data={"fault": buttons[1]})
    assert (again.status_code, "there is no such fault, or it has hit" in again.text) == (422, True)
    assert web.post("/_inspect/faults/clear").status_code == 303
    assert list(shown.faults) == []


def test_of_equal_faults_the_first_is_removed(empty: Sandbox) -> None:
    fault = Fault(at=2, status=500)
    empty.faults.add(fault)
    with client_of(empty) as client:
        client.get("/customers")
        empty.faults.add(fault)
        empty.faults.remove(fault)
        assert [client.get("/customers").status_code for _ in range(2)] == [200, 500]
    with pytest.raises(ConfigurationError, match=r"there is no such fault, or it has hit: Fault\(at=2"):
        empty.faults.remove(fault)


@pytest.mark.parametrize(
    ("path", "fields", "said"),
    [
        ("clock", {}, "give a date and a time, in UTC"),
        ("clock", {"now": "soon"}, "give a date and a time, in UTC"),
        ("clock", {"move": "1 year"}, "give a date and a time, in UTC"),
        ("clock", {"now": "2025-01-01T00:00"}, "only goes forward"),
        ("faults", {}, "give exactly one of at, chance and rate"),
        ("faults", {"at": "x"}, "at: give a whole number, not 'x'"),
        ("faults", {"at": "1", "latency": "nan"}, "Fault(latency=nan): give seconds"),
        ("faults", {"at": "1", "operation": "<b>", "drop": "after"}, "no operation is called '<b>'"),
        ("faults", {"at": "1", "other": "1"}, "a fault has no field other"),
        ("faults", {"at": "1", "status": "500", "headers": "a\nb"}, "headers: give lines such as Retry-After: 1"),
        ("faults", {"at": "1", "status": "500", "headers": "a b: c"}, "give names and values that can be sent"),
        ("faults/remove", {}, "give a fault as JSON"),
        ("faults/remove", {"fault": "5"}, "a fault is an object"),
        pytest.param("faults/remove", {"fault": "[" * 100_000}, "give a fault as JSON", id="deeply nested"),
        ("faults", {"at": "1", "latency": "1e999"}, "Fault(latency=inf): give seconds from 0 to 3600"),
    ],
)
def test_a_form_that_is_refused_says_why_and_keeps_what_was_given(
    shown: Sandbox, web: http.Client, path: str, fields: dict[str, str], said: str
) -> None:
    page = web.post(f"/_inspect/{path}", data=fields)
    (problem,) = re.findall('role="alert">(.*?)</p>', page.text)
    assert (page.status_code, said in html.unescape(problem)) == (422, True), problem
    assert (len(shown.faults), shown.clock.stamp()) == (0, "2026-01-01T00:00:00Z")
    if "operation" in fields:
        assert 'value="&lt;b&gt;"' in page.text
        assert "<option selected>after</option>" in page.text


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="a program without the token"),
        pytest.param({"origin": "https://evil.example"}, id="a page of another site"),
        pytest.param({"origin": "null"}, id="a page without a site"),
        pytest.param({"sec-fetch-site": "cross-site"}, id="a browser says so"),
        pytest.param({"host": "evil.example", "origin": "http://evil.example"}, id="a name that points here"),
        pytest.param({TOKEN_HEADER: "another"}, id="another token"),
    ],
)
def test_forms_of_others_are_refused(
    shown: Sandbox, served: tuple[Sandbox, str], path: str, headers: dict[str, str]
) -> None:
    shown.faults.add(Fault(at=5, status=500))
    fields = {"move": "1 day", "at": "1", "status": "500", "fault": '{"at": 5, "status": 500}'}
    answer = httpx2.post(f"{served[1]}{path}", data=fields, headers=headers)
    assert answer.status_code == 403
    assert (len(shown.faults), shown.clock.stamp()) == (1, "2026-01-01T00:00:00Z")


@pytest.mark.parametrize("own", ["origin", "sec-fetch-site", TOKEN_HEADER])
def test_own_forms_are_accepted(shown: Sandbox, served: tuple[Sandbox, str], own: str) -> None:
    headers = {own: {"origin": served[1], "sec-fetch-site": "same-origin"}.get(own, shown.token)}
    assert httpx2.post(f"{served[1]}/_inspect/clock", data={"move": "1 day"}, headers=headers).status_code == 303
    assert shown.clock.stamp() == "2026-01-02T00:00:00Z"


@pytest.mark.parametrize(("method", "path"), [("POST", "/"), ("PUT", "/_inspect/clock"), ("POST", "/_inspect/records")])
def test_what_is_no_form_is_refused(web: http.Client, method: str, path: str) -> None:
    page = web.request(method, path)
    assert (page.status_code, "There is no such form." in page.text) == (405, True)


# In a browser


@pytest.fixture(params=[1280, 390], ids=["wide", "narrow"])
def page(
    browser: Browser, shown: Sandbox, served: tuple[Sandbox, str], request: pytest.FixtureRequest
) -> Iterator[Page]:
    """The first page, without scripts. At the end, the browser has reported no error, and asked no other host."""
    asked: list[str] = []
    complaints: list[str] = []
    fill(shown)
    with browser.new_context(viewport={"width": request.param, "height": 900}, java_script_enabled=False) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(served[1])
        yield page
        assert [address for address in asked if not address.startswith((f"{served[1]}/", "data:"))] == []
        assert [
            text for text in complaints if "422 (Unprocessable" not in text
        ] == []  # forms that the tests fill in wrong


def fits(page: Page) -> bool:
    page.wait_for_load_state()  # without its style, no page fits
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_records_and_requests_are_read_in_the_browser(page: Page) -> None:
    assert fits(page)
    page.get_by_role("link", name="/invoices", exact=True).click()
    expect(page.locator("th").first).to_have_text("id")
    assert fits(page)
    page.locator("td a").click()
    expect(page.locator("dl")).to_contain_text(SCRIPT)
    assert fits(page)
    page.locator("dd a").click()
    expect(page.locator("dl")).to_contain_text(f'"{SCRIPT}": [')
    assert fits(page)
    page.get_by_role("link", name="Requests").click()
    assert fits(page)
    page.get_by_role("link", name="POST /customers").last.click()
    expect(page.locator("pre").first).to_contain_text('"session_key": "***"')
    assert fits(page)
    assert page.locator("script").count() == 0


def test_faults_and_the_clock_are_changed_in_the_browser(page: Page, shown: Sandbox) -> None:
    shown.faults.clear()
    page.reload()
    page.get_by_label("at:").fill("1")
    page.get_by_label("status").fill("42")
    page.get_by_label("headers").fill("Retry-After: 1")
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("alert")).to_have_text("Fault(status=42): give a status from 400 to 599")
    assert fits(page)
    page.get_by_label("status").fill("429")
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".faults li")).to_contain_text("at=1")
    assert list(shown.faults) == [Fault(at=1, status=429, headers={"Retry-After": "1"})]
    page.get_by_role("button", name="Remove at=1").click()
    expect(page.locator("#faults ~ p")).to_have_text("No request will fail on purpose.")
    page.get_by_role("button", name="+ 1 day").click()
    expect(page.locator("time").first).to_contain_text("2026-01-02T")
    page.get_by_label("Time in UTC").fill("2026-05-01T00:00")
    page.get_by_role("button", name="Set").click()
    expect(page.locator(".now")).to_have_text("2026-05-01T00:00:00Z")
    assert (len(shown.faults), shown.clock.stamp()) == (0, "2026-05-01T00:00:00Z")


def test_the_pages_are_dark_where_the_system_is(browser: Browser, served: tuple[Sandbox, str]) -> None:
    colours = []
    for scheme in ("light", "dark"):
        with browser.new_page(color_scheme=scheme) as page:
            page.goto(served[1])
            colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours == ["rgb(244, 246, 249)", "rgb(18, 22, 28)"]
