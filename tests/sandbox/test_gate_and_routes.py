"""Authentication, and which operation a request belongs to."""

import pytest

from tests.sandbox.conftest import CREATE_INVOICE
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import bundled

DENIED = {"Message": "User is not authorized to access this resource with an explicit deny"}


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        pytest.param({"x-api-key": None}, 401, id="no key"),
        pytest.param({"x-api-key": "other"}, 401, id="wrong key"),
        pytest.param({"x-api-key": ""}, 401, id="empty key"),
        pytest.param({"organisation": None}, 401, id="no organisation"),
        pytest.param({"organisation": ""}, 403, id="empty organisation"),
        pytest.param({"organisation": "00000000-0000-4000-8000-000000000000"}, 403, id="wrong organisation"),
        pytest.param({"x-api-key": None, "authorization": "Bearer eyJhbGciOi"}, 200, id="token"),
        pytest.param({"x-api-key": None, "authorization": "Bearer sandbox_key"}, 401, id="key as token"),
        pytest.param({"x-api-key": None, "authorization": "Basic eyJhbGciOi"}, 401, id="token of another scheme"),
        pytest.param({}, 200, id="key"),
    ],
)
def test_a_request_is_let_in_by_key_and_organisation(
    sandbox: Sandbox, changes: dict[str, str | None], status: int
) -> None:
    headers = {name: value for name, value in {**sandbox.headers, **changes}.items() if value is not None}
    with http.Client(transport=sandbox.transport) as client:
        answer = client.get("http://sandbox.invalid/invoices", headers=headers)
    assert answer.status_code == status
    assert (answer.json() == DENIED) == (status == 403)
    assert ("no source shows" in answer.headers.get("x-sandbox-note", "")) == (status == 401)


def test_the_organisation_may_be_written_in_capitals(sandbox: Sandbox) -> None:
    headers = {**sandbox.headers, "organisation": sandbox.organisation.upper()}
    with http.Client(transport=sandbox.transport, headers=headers) as client:
        assert client.get("http://sandbox.invalid/invoices").status_code == 200


def test_a_sandbox_can_have_a_key_and_an_organisation_of_its_own() -> None:
    sandbox = Sandbox(api_key="other", organisation="11111111-1111-4111-8111-111111111111")
    with http.Client(transport=sandbox.transport) as client:
        headers = {"x-api-key": "other", "organisation": "11111111-1111-4111-8111-111111111111"}
        assert client.get("http://sandbox.invalid/contacts", headers=headers).status_code == 200
        assert client.get("http://sandbox.invalid/contacts", headers=Sandbox().headers).status_code == 401


def test_nobody_learns_which_paths_there_are_without_a_key(sandbox: Sandbox) -> None:
    with http.Client(transport=sandbox.transport) as client:
        assert client.get("http://sandbox.invalid/nothing").status_code == 401


@pytest.mark.parametrize("path", ["/nothing", "/", "/invoices/", "/invoices//approve", "/invoices/a/b/c/d/e"])
def test_a_path_that_is_not_described_is_not_found(api: http.Client, path: str) -> None:
    answer = api.get(path)
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})


def test_a_method_that_is_not_described_is_refused_with_those_that_are(api: http.Client) -> None:
    answer = api.put("/invoices", json={})
    assert (answer.status_code, answer.json()) == (405, {"detail": "Method Not Allowed"})
    assert answer.headers["allow"] == "GET, POST"


@pytest.mark.parametrize(
    ("path", "operation"),
    [
        ("/invoices/tags", "list_invoice_tags"),
        ("/invoices/00000000-0000-4000-8000-000000000000", "get_invoice"),
        ("/invoices/internal", "list_internal_invoices"),
        ("/invoices/external_id/a%2Fb", "get_invoice_by_external_id"),
        ("/payments/invoice/00000000-0000-4000-8000-000000000000", "list_payments_for_invoice"),
    ],
)
def test_the_path_that_is_fixed_for_longest_is_meant(
    sandbox: Sandbox, api: http.Client, path: str, operation: str
) -> None:
    api.get(path)
    assert sandbox.requests[-1].operation == operation


def test_an_encoded_slash_stays_in_its_segment(on: http.Client) -> None:
    on.post(CREATE_INVOICE, json={"external_id": "a/b"})
    assert on.get("/invoices/external_id/a%2Fb").json()["external_id"] == "a/b"


def test_the_log_says_what_was_received_and_never_the_key(sandbox: Sandbox, api: http.Client) -> None:
    api.get("/contacts", params={"limit": 1})
    api.get("/nothing")
    seen = [(line.method, line.path, line.query, line.operation, line.status) for line in sandbox.requests]
    assert seen == [("GET", "/contacts", "limit=1", "list_contacts", 200), ("GET", "/nothing", "", None, 404)]
    assert sandbox.headers["x-api-key"] not in repr(sandbox.requests)


def others(path: str) -> str:
    """Return the methods of a path other than GET."""
    return ", ".join(sorted(bundled().methods(path).keys() - {"GET"}))


def test_a_hidden_operation_is_not_there_and_a_moved_one_is_elsewhere() -> None:
    sandbox = Sandbox(hidden=["list_customers", "get_invoice"], moved={"list_contacts": "/people"})
    with http.Client(transport=sandbox.transport, base_url="http://sandbox", headers=dict(sandbox.headers)) as on:
        assert on.get("/customers").headers["allow"] == others("/customers")
        assert on.get("/contacts").headers["allow"] == others("/contacts")
        assert on.get("/people").status_code == 200
        assert on.options("/invoices/x").headers["allow"] == others("/invoices/{invoice_id}")


def test_an_unknown_operation_cannot_be_hidden() -> None:
    with pytest.raises(ValueError, match="no operation is called list_unicorns"):
        Sandbox(hidden=["list_unicorns"])
