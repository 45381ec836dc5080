"""The page at `/docs` in a real browser: complete, with evidence levels, and without requests to other hosts."""

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import Distribution, PackageNotFoundError
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from zenskar_client.types import dumps
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import bundled, bundled_text

ROWS = """
blocks => blocks.map(block => [
  block.querySelector(".opblock-summary-method").textContent,
  block.querySelector("[data-path]").dataset.path,
  block.querySelector(".opblock-summary-description").textContent,
])
"""
KEY = "a key </script>"
REFERENCE = "zenskar_ext.testing._sandbox.reference"

expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox(customers=7, api_key=KEY, moved={"list_contacts": "/people"}, hidden=["create_contact"])
    with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture(scope="module")
def url(served: tuple[Sandbox, str]) -> str:
    return served[1]


@pytest.fixture(scope="module")
def document(served: tuple[Sandbox, str]) -> Any:
    """The document that the sandbox uses."""
    return served[0]._service.world.description.document


@pytest.fixture(scope="module")
def shown(url: str) -> Any:
    """The document that the page shows."""
    return httpx2.get(f"{url}/docs/openapi.json").raise_for_status().json()


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    """The page. At the end of a test, it must have sent no request to another host and reported no error."""
    asked: list[str] = []
    complaints: list[str] = []
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{url}/docs")
        expect(page.locator(".opblock-tag").first).to_be_visible()
        yield page
        assert [address for address in asked if not address.startswith(f"{url}/")] == []
        assert complaints == []


def _operations(document: Any) -> Iterator[tuple[str, str, Any]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield method.upper(), path, operation


def test_every_operation_is_listed_with_its_evidence(page: Page, document: Any) -> None:
    expected = {
        (method, path, f"{operation['summary']} · {operation['x-evidence']['level']}")
        for method, path, operation in _operations(document)
    }
    found: list[tuple[str, ...]] = []
    for tag in page.locator(".opblock-tag").all():
        tag.dispatch_event("click")
        found += [tuple(row) for row in page.locator(".opblock").evaluate_all(ROWS)]
        tag.dispatch_event("click")
    assert len(found) == len(bundled().operations) - 1
    assert set(found) == expected


def test_an_operation_is_shown_and_its_request_answered_with_nothing_to_fill_in(
    page: Page, served: tuple[Sandbox, str]
) -> None:
    page.locator("[id='operations-tag-Customers']").click()
    block = page.locator("[id='operations-Customers-list_customers']")
    block.locator(".opblock-summary-control").click()
    evidence = block.locator("tr", has_text="x-evidence")
    expect(evidence).to_contain_text("documented")
    expect(evidence).to_contain_text("docs2.zenskar.com/api-reference/customers")
    assert block.locator("[data-param-name]").evaluate_all("rows => rows.map(row => row.dataset.paramName)") == [
        parameter.name for parameter in bundled().operations["list_customers"].parameters
    ]
    block.get_by_role("button", name="Try it out").click()
    block.get_by_role("button", name="Execute").click()
    answer = block.locator(".live-responses-table .response")
    expect(answer.locator(".response-col_status")).to_have_text("200")
    expect(answer.locator(".highlight-code")).to_contain_text('"total_count": 7')
    assert [(received.method, received.path, received.query) for received in served[0].requests] == [
        ("GET", "/customers", "")
    ]


def test_the_browser_refuses_to_ask_another_host(browser: Browser, url: str) -> None:
    with Sandbox().serve() as other, browser.new_page() as page:
        page.goto(f"{url}/docs", wait_until="commit")
        fetch = "url => fetch(url, {mode: 'no-cors'}).then(() => 'sent', () => 'refused')"
        assert [page.evaluate(fetch, f"{host}/openapi.json") for host in (url, other)] == ["sent", "refused"]


def test_all_requests_go_to_the_sandbox(shown: Any) -> None:
    assert [server["url"] for server in shown["servers"]] == ["/"]
    assert not [path for path, item in shown["paths"].items() if "servers" in item]
    assert not [(method, path) for method, path, operation in _operations(shown) if "servers" in operation]
    assert any("servers" in operation for _, _, operation in _operations(bundled().document))


def test_no_optional_parameter_is_filled_in(shown: Any) -> None:
    inline = [node for _, _, operation in _operations(shown) for node in operation.get("parameters", ())]
    parameters = [*shown["components"]["parameters"].values(), *inline]
    assert not [node for node in parameters if "example" in node and not node.get("required")]
    assert shown["components"]["parameters"]["ConnectorName"]["example"] == "stripe"
    assert shown["components"]["parameters"]["Order"]["x-example"] == "-created_at"


def test_the_description_itself_is_left_as_it_is(shown: Any) -> None:
    assert shown["servers"] != bundled().document["servers"]
    assert json.loads(dumps(bundled().document)) == json.loads(bundled_text())


def test_the_page_cannot_be_broken_out_of_by_a_key(url: str) -> None:
    answer = httpx2.get(f"{url}/docs")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.count("</script>") == 2
    assert r"a key \u003c/script>" in answer.text


def test_without_swagger_ui_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Distribution:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(Distribution, "from_name", absent)
    monkeypatch.delitem(sys.modules, REFERENCE)
    with pytest.raises(ModuleNotFoundError) as caught:
        import_module(REFERENCE)
    assert caught.value.name == "offapi"
