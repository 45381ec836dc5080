"""The output of the demo, with its figures compared to a second count."""

import re
from collections import defaultdict
from decimal import Decimal
from typing import Any

import pytest

from scripts import demo, generate
from zenskar_ext.testing import Sandbox


@pytest.fixture
def _no_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZENSKAR_API_KEY", raising=False)
    monkeypatch.delenv("ZENSKAR_ORGANISATION", raising=False)
    monkeypatch.setenv("COLUMNS", "120")


def second_count() -> tuple[int, dict[str, Decimal]]:
    """Count the overdue invoices from one unfiltered list, without the client's filters."""
    count, totals = 0, defaultdict[str, Decimal](Decimal)
    with Sandbox(invoices=5000, customers=300, seed=7) as sandbox, sandbox.client() as zk:
        for invoice in zk.invoices.list(limit=100):
            due: Any = invoice.due_date
            if str(invoice.status) in ("approved", "partially_paid") and due and due < demo.SANDBOX_TODAY:
                count += 1
                if isinstance(invoice.amount_due, Decimal):
                    totals[invoice.to_dict()["currency"]] += invoice.amount_due
    return count, totals


@pytest.mark.usefixtures("_no_account")
def test_the_demo_finds_every_overdue_invoice_and_adds_them_up_exactly(capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.main() == 0
    shown = capsys.readouterr().out
    count, totals = second_count()
    assert f"{count} invoices on" in shown
    for currency, amount in totals.items():
        assert re.search(rf"{currency} .*{amount:,}", shown), (currency, amount)
    assert len(totals) > 1


@pytest.mark.usefixtures("_no_account")
def test_the_demo_says_what_was_tried_again_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    demo.main()
    shown = capsys.readouterr().out
    assert re.findall(r"invoices\.list +│ 1 +│ (\S+(?: \d+)?)", shown) == [
        "status 429",
        "status 503",
        "RemoteProtocolError",
    ]
    assert "nothing changed" in shown


def test_the_demo_reads_the_real_api_when_both_variables_are_set(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Sandbox(invoices=40, customers=4, seed=2) as sandbox, sandbox.serve() as url:
        monkeypatch.setenv("ZENSKAR_API_KEY", sandbox.headers["x-api-key"])
        monkeypatch.setenv("ZENSKAR_ORGANISATION", sandbox.organisation)
        monkeypatch.setenv("ZENSKAR_BASE_URL", url)
        monkeypatch.setattr(generate, "main", lambda _: 0)
        assert demo.main() == 0
        assert {request.method for request in sandbox.requests} == {"GET"}
    assert "Nothing had to be retried." in capsys.readouterr().out


def test_the_demo_says_what_failed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with Sandbox() as sandbox, sandbox.serve() as url:
        monkeypatch.setenv("ZENSKAR_API_KEY", "wrong")
        monkeypatch.setenv("ZENSKAR_ORGANISATION", sandbox.organisation)
        monkeypatch.setenv("ZENSKAR_BASE_URL", url)
        monkeypatch.setattr(generate, "main", lambda _: 0)
        assert demo.main() == 1
    assert "AuthenticationError" in capsys.readouterr().out
