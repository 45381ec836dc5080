"""The client of these tests follows a path that was renamed, so that a rename changes no test."""

from pathlib import Path

import pytest

from scripts.decisions import COLUMNS
from tests.sandbox import conftest
from zenskar_client import http

APPROVE = conftest.path_of("approve_invoice", invoice_id="{invoice_id}")


@pytest.fixture(autouse=True)
def _renamed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take an operation for renamed, from `PUT /older/{invoice_id}/approve`."""
    rows = [
        f"PUT,/older/{{invoice_id}}/approve,PATCH {APPROVE},,a page",
        "GET,/invoices/{invoice_id}/lowered,,assumed,a guess",
        f"GET,https://other.example/older,PATCH {APPROVE},,another server",
        f"GET,/older/{{id}}/approve,PATCH {APPROVE},,another name of the variable",
    ]
    file = tmp_path / "decisions.csv"
    file.write_text("\n".join([",".join(COLUMNS), *rows]), encoding="utf-8")
    renamed = conftest.renamed(file)
    monkeypatch.setattr(conftest, "renamed", lambda: renamed)


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        pytest.param(
            "PUT", "/older/1/approve?a=1&b=2", ("PATCH", APPROVE.format(invoice_id=1) + "?a=1&b=2"), id="renamed"
        ),
        pytest.param("GET", "/older/1/approve", ("GET", "/older/1/approve"), id="another method"),
        pytest.param("PUT", "/older/1", ("PUT", "/older/1"), id="another path"),
        pytest.param("GET", "/invoices", ("GET", "/invoices"), id="described"),
    ],
)
def test_a_request_goes_where_its_operation_was_renamed_to(method: str, path: str, expected: tuple[str, str]) -> None:
    request = http.Request(method, conftest.BASE_URL + path)
    conftest.follow_renames(request)
    assert (request.method, request.url.raw_path.decode()) == expected
