"""The switches: each answer to an open question, and the errors of a service that are found by testing with both."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import httpx2
import pytest

from tests.sandbox.conftest import client_of, parsed
from tests.sandbox.ledger import balances
from tests.sandbox.test_charges import _attach, _customer
from tests.sandbox.test_generation import Story, define, fee, metered, metric, per_unit, use
from tests.sandbox.test_invoices import approved, pay
from tests.sandbox.test_usage import EVENT, _define
from zenskar_client import http
from zenskar_ext import BadRequestError, Zenskar, lt, need
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing import Fault, Sandbox
from zenskar_ext.testing._sandbox.command import run

Unit = Literal["major", "minor"]
KEY = "00000000-0000-4000-8000-0000000000aa"
UNITS: tuple[Unit, ...] = ("major", "minor")
DIGITS = {"USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "KWD": 3}


def _minor(amount: Any, unit: Unit, currency: str) -> Decimal:
    """Convert an amount of an invoice to minor units."""
    return Decimal(amount).scaleb(DIGITS[currency] if unit == "major" else 0)


# invoice_unit


@pytest.mark.parametrize(
    ("unit", "currency", "total"),
    [
        ("major", "USD", "118.80"),
        ("minor", "USD", "11880"),
        ("major", "JPY", "119"),
        ("minor", "JPY", "119"),
        ("major", "KWD", "118.80"),
        ("minor", "KWD", "118800"),
    ],
)
def test_a_generated_invoice_counts_in_the_unit_of_the_switch(unit: Unit, currency: str, total: str) -> None:
    with client_of(Sandbox(invoice_unit=unit)) as on:
        story = Story(on, per_unit(9.9, 12), currency=currency)
        (key,) = story.generate()
        invoice = parsed(on.get(f"/invoices/{key}").text)
        assert Decimal(invoice["invoice_total"]) == Decimal(invoice["net_invoice_total"]) == Decimal(total)
        due = parsed(on.patch(f"/invoices/{key}/approve", json={}).text)["amount_due"]
        assert Decimal(due) == Decimal(total)


@pytest.mark.parametrize("currency", ["USD", "JPY", "KWD"])
@pytest.mark.parametrize("unit", UNITS)
def test_an_invoice_with_a_tax_of_fractions_is_paid_and_credited_to_nothing(unit: Unit, currency: str) -> None:
    with client_of(Sandbox(invoice_unit=unit)) as on:
        tax = {"type": "manual", "unit_amount": 18, "label": "VAT", "code": "VAT"}
        story = Story(on, fee(19.99, taxes=[tax]), currency=currency)
        (key,) = story.generate()
        due = parsed(on.patch(f"/invoices/{key}/approve", json={}).text)["amount_due"]
        amount = int(_minor(due, unit, currency))
        assert amount == _minor(due, unit, currency)
        pay(on, key, amount - 7, currency_code=currency)
        note = {"credit_note_amount": float(Decimal(7).scaleb(-DIGITS[currency])), "reason": "late"}
        on.post(f"/invoices/{key}/credit_note", json=note).raise_for_status()
        invoice = parsed(on.get(f"/invoices/{key}").text)
        assert (Decimal(invoice["amount_due"]), invoice["status"]) == (Decimal(0), "paid")
        books = balances(on, currency)
    assert "Accounts Receivable/Customers" not in books
    assert books["Cash"] == amount - 7


@pytest.mark.parametrize("unit", UNITS)
def test_lines_count_major_units_as_documented_and_say_so_where_totals_do_not(unit: Unit) -> None:
    with client_of(Sandbox(invoice_unit=unit)) as on:
        story = Story(on, per_unit(9.9, 12))
        (key,) = story.generate()
        answer = on.get(f"/invoices/{key}/line_items")
        assert parsed(answer.text)["lines"][0]["subtotal"]["value"] == "118.8"
        assert ("lines count major units" in answer.headers["x-sandbox-note"]) is (unit == "minor")


@pytest.mark.parametrize(("unit", "total"), [("major", 118.8), ("minor", 11880)])
def test_what_is_paid_credited_and_refunded_is_the_same_money_in_both_units(unit: Unit, total: float) -> None:
    with client_of(Sandbox(invoice_unit=unit)) as on:
        key = approved(on, total)["id"]

        def due() -> Decimal:
            return _minor(parsed(on.get(f"/invoices/{key}").text)["amount_due"], unit, "USD")

        payment = pay(on, key, 5000)
        assert due() == 6880
        body = {"refund_amount": 1000, "refund_destination": "credits", "writeoff_invoices": False}
        on.post(f"/payments/{payment['id']}/refund", json=body).raise_for_status()
        assert due() == 7880
        on.patch(f"/payments/{payment['id']}", json={"payment_parts": []})
        too_much = on.post(
            "/payments",
            json={
                "amount": 7881,
                "currency_code": "USD",
                "status": "success",
                "payment_parts": [{"invoice_id": key, "amount": 7881}],
            },
        )
        assert "more than what is due" in too_much.text
        pay(on, key, 7880)
        assert on.get(f"/invoices/{key}").json()["status"] == "paid"


@pytest.mark.parametrize(("unit", "total"), [("major", 118.8), ("minor", 11880)])
def test_a_credit_note_lowers_what_is_due_by_its_major_units_whatever_invoices_count(unit: Unit, total: float) -> None:
    with client_of(Sandbox(invoice_unit=unit)) as on:
        customer = _customer(on)
        key = on.post("/invoices", json={"invoice_total": total, "currency": "USD", "customer_id": customer}).json()[
            "id"
        ]
        on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
        pay(on, key, 10000)
        sent = {"credit_note_amount": 28.8, "reason": "late", "refund_destination": "credits"}
        note = on.post(f"/invoices/{key}/credit_note", json=sent).raise_for_status().json()
        assert (note["amount"], note["credits_returned"]) == (2880, 1000)
        assert on.get(f"/invoices/{key}").json()["status"] == "paid"
        more = on.post(f"/invoices/{key}/credit_note", json={**sent, "credit_note_amount": 90.01})
        assert more.json()["detail"].startswith("9001 is more than can be credited: 0 is due")


@pytest.mark.parametrize(("unit", "total"), [("major", 118.8), ("minor", 11880)])
def test_charges_and_links_pay_what_is_due(unit: Unit, total: float) -> None:
    with client_of(Sandbox(invoice_unit=unit)) as on:
        customer = _customer(on, "stripe")
        key = on.post("/invoices", json={"invoice_total": total, "currency": "USD", "customer_id": customer}).json()[
            "id"
        ]
        on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
        _attach(on, customer).raise_for_status()
        link = (
            on.get(f"/invoices/{key}/payment_link", params={"amount": 11879}).raise_for_status().json()["payment_url"]
        )
        assert on.get(f"/invoices/{key}/payment_link", params={"amount": 11880}).status_code == 400
        assert on.get(link).raise_for_status().json()["amount"] == "11879"
        assert on.post(f"/payments/invoice/{key}/charge", json={}).raise_for_status().json()["amount"] == "1"


def test_seeded_invoices_are_the_same_money_in_both_units() -> None:
    def seeded(unit: Unit) -> Any:
        with client_of(Sandbox(invoices=80, customers=9, seed=3, invoice_unit=unit)) as on:
            rows = parsed(on.get("/invoices?limit=100").text)["results"]
            payments = [row["amount"] for row in on.get("/payments?limit=100").json()["results"]]
        names = ("invoice_total", "net_invoice_total", "applied_balance", "amount_due")
        amounts = {
            row["id"]: [_minor(row[name], unit, row["currency"]) for name in names if name in row] for row in rows
        }
        return amounts, payments

    assert seeded("major") == seeded("minor")


@pytest.mark.parametrize(("unit", "least"), [("major", 20_000), ("minor", 2_000_000)])
def test_lists_filter_and_sort_by_amounts_as_they_are_shown(unit: Unit, least: int) -> None:
    with client_of(Sandbox(invoices=80, customers=9, seed=3, invoice_unit=unit)) as on:
        page = on.get("/invoices", params={"limit": 100, "invoice_total__gte": least, "order": "invoice_total"}).json()
        totals = [row["invoice_total"] for row in page["results"]]
        assert totals == sorted(totals)
        assert totals[0] >= least
        assert 0 < page["total_count"] < 80


REPORTS = (
    "/accounting_new/balance_sheet/v2",
    "/accounting_new/income_statement/v2",
    "/accounting_new/journal_entries",
    "/accounting_new/journal_lines",
)


@pytest.mark.parametrize("path", REPORTS)
def test_reports_are_the_same_in_both_units(path: str) -> None:
    """They count minor units, as documented."""

    def report(unit: Unit, total: float) -> Any:
        with client_of(Sandbox(invoices=20, customers=3, seed=3, invoice_unit=unit)) as on:
            pay(on, approved(on, total)["id"], 5000)
            return parsed(on.get(path, params={"limit": 100}).raise_for_status().text)

    assert report("major", 118.8) == report("minor", 11880)


def test_a_service_that_takes_the_unit_for_granted_fails_in_one_of_the_two() -> None:
    """A factor of 100, found before production."""

    def pays_dollars(zk: Zenskar, invoice: str) -> None:
        amount = int(need(zk.invoices.get(invoice).amount_due) * 100)
        parts: list[dict[str, Any]] = [{"invoice_id": invoice, "amount": amount}]
        zk.payments.create(amount=amount, currency_code="USD", status="success", payment_parts=parts)

    def pays_cents(zk: Zenskar, invoice: str) -> None:
        amount = int(need(zk.invoices.get(invoice).amount_due))
        parts: list[dict[str, Any]] = [{"invoice_id": invoice, "amount": amount}]
        zk.payments.create(amount=amount, currency_code="USD", status="success", payment_parts=parts)

    def outcome(service: Callable[[Zenskar, str], None], unit: Unit) -> Any:
        sandbox = Sandbox(invoice_unit=unit)
        sandbox.put(
            "/invoices", {"id": KEY, "status": "approved", "currency": "USD", "invoice_total": 1250, "amount_due": 1250}
        )
        with sandbox.client() as zk:
            service(zk, KEY)
            return zk.invoices.get(KEY).status

    assert outcome(pays_dollars, "major") == "paid"
    with pytest.raises(BadRequestError, match="125000 is more than what is due"):
        outcome(pays_dollars, "minor")
    assert outcome(pays_cents, "minor") == "paid"
    assert outcome(pays_cents, "major") == "partially_paid"


# batches

BAD: dict[str, Any] = {
    "timestamp": {**EVENT, "timestamp": "2026-01-01T00:00:00+01:00"},
    "key": {**EVENT, "data": {"other": 1}},
    "missing": {"customer_id": "cus_1"},
    "no object": "event",
}
PLACES: dict[str, list[Any]] = {
    "timestamp": [1, "timestamp"],
    "key": [1, "data", "other"],
    "missing": [1, "timestamp"],
    "no object": [1],
}


def _hours(on: http.Client, definition: str) -> list[int]:
    return sorted(row["data"]["hours"] for row in on.get(f"/rawmetric/{definition}/logs").json()["results"])


def _event(hours: int) -> Any:
    return {**EVENT, "data": {"hours": hours}}


@pytest.mark.parametrize("why", BAD)
@pytest.mark.parametrize(("batches", "stored"), [("atomic", []), ("partial", [1, 3])])
def test_an_invalid_event_takes_the_others_with_it_or_not(batches: Any, stored: list[int], why: str) -> None:
    sandbox = Sandbox(batches=batches)
    with client_of(sandbox) as on:
        definition = _define(on).json()["id"]
        answer = on.post("/usage/compute_hours", json=[_event(1), BAD[why], _event(3)])
        assert answer.status_code == 422
        assert answer.json()["detail"][0]["loc"] == ["body", *PLACES[why]]
        assert _hours(on, definition) == stored


def test_a_partial_batch_names_every_event_that_is_not_stored_and_says_that_the_others_are() -> None:
    with client_of(Sandbox(batches="partial")) as on:
        definition = _define(on).json()["id"]
        answer = on.post("/usage/compute_hours", json=[BAD["missing"], _event(2), BAD["key"], BAD["timestamp"]])
        assert [problem["loc"][1] for problem in answer.json()["detail"]] == [0, 0, 2, 3]
        assert "the valid events of the array are stored" in answer.headers["x-sandbox-note"]
        assert _hours(on, definition) == [2]


@pytest.mark.parametrize("batches", ["atomic", "partial"])
def test_a_single_event_and_an_array_of_valid_ones_are_the_same_with_both(batches: Any) -> None:
    with client_of(Sandbox(batches=batches)) as on:
        definition = _define(on).json()["id"]
        for bad in ("timestamp", "key", "missing"):
            assert on.post("/usage/compute_hours", json=BAD[bad]).status_code == 422
        assert on.post("/usage/compute_hours", json=[]).status_code == 422
        assert on.post("/customers", json=[{"customer_name": "Acme"}]).status_code == 422
        assert _hours(on, definition) == []
        assert on.post("/usage/compute_hours", json=[_event(1), _event(2)]).json() == {}
        assert _hours(on, definition) == [1, 2]


def test_a_test_is_told_of_the_events_that_a_partial_batch_stores() -> None:
    told: list[Any] = []
    sandbox = Sandbox(batches="partial", on_change=told.append)
    with client_of(sandbox) as on:
        _define(on)
        on.post("/usage/compute_hours", json=[_event(1), BAD["key"], _event(3)])
    assert [change.after["data"]["hours"] for change in told if change.collection == "/usage"] == [1, 3]


def test_the_key_of_a_partial_batch_is_free_for_the_next_request() -> None:
    """Documented: a key keeps the first successful response."""
    with client_of(Sandbox(batches="partial")) as on:
        definition = _define(on).json()["id"]
        key = {"Idempotency-Key": "one"}
        assert on.post("/usage/compute_hours", json=[_event(1), BAD["key"]], headers=key).status_code == 422
        assert on.post("/usage/compute_hours", json=[_event(2)], headers=key).status_code == 200
        assert on.post("/usage/compute_hours", json=[_event(2)], headers=key).status_code == 200
        assert on.post("/usage/compute_hours", json=[_event(1), BAD["key"]], headers=key).status_code == 422
        assert _hours(on, definition) == [1, 2]


@pytest.mark.parametrize("drop", [None, "after"])
def test_a_partial_batch_that_is_sent_again_with_its_key_is_stored_once(drop: Any) -> None:
    sandbox = Sandbox(batches="partial")
    with client_of(sandbox) as on:
        definition = _define(on).json()["id"]
        batch: dict[str, Any] = {"json": [_event(1), BAD["key"], _event(3)], "headers": {"Idempotency-Key": "one"}}
        if drop:
            sandbox.faults.add(Fault(at=1, drop=drop))
            with pytest.raises(http.TransportError):
                on.post("/usage/compute_hours", **batch)
        first, second = (on.post("/usage/compute_hours", **batch) for _ in range(2))
        assert first.status_code == second.status_code == 422
        assert first.content == second.content
        assert _hours(on, definition) == [1, 3]


def test_the_key_of_a_batch_of_which_nothing_is_stored_keeps_no_response() -> None:
    with client_of(Sandbox(batches="partial")) as on:
        definition = _define(on).json()["id"]
        batch: dict[str, Any] = {"json": [BAD["key"]], "headers": {"Idempotency-Key": "one"}}
        assert on.post("/usage/compute_hours", **batch).status_code == 422
        wider = {"dataschema": {"data": {"other": "Float64", "hours": "Float64"}}}
        on.patch(f"/rawmetric/{definition}", json=wider).raise_for_status()
        assert on.post("/usage/compute_hours", **batch).status_code == 200


def test_a_service_that_sends_a_refused_batch_again_counts_usage_twice_where_batches_are_partial() -> None:
    def hours(batches: Any) -> list[int]:
        with client_of(Sandbox(batches=batches)) as on:
            definition = _define(on).json()["id"]
            events = [_event(1), BAD["key"], _event(3)]
            if on.post("/usage/compute_hours", json=events).status_code == 422:
                on.post("/usage/compute_hours", json=[events[0], events[2]]).raise_for_status()
            return _hours(on, definition)

    assert hours("atomic") == [1, 3]
    assert hours("partial") == [1, 1, 3, 3]


# naive_times

ZONES = [("utc", "2026-01-01T00:00:00Z"), ("UTC", "2026-01-01T00:00:00Z"), ("Asia/Kolkata", "2025-12-31T18:30:00Z")]


@pytest.mark.parametrize(("zone", "instant"), ZONES)
def test_a_time_without_an_offset_is_read_in_the_zone_of_the_switch(zone: str, instant: str) -> None:
    sandbox = Sandbox(naive_times=zone)
    with client_of(sandbox) as on:
        story = Story(on, start_date="2026-01-01T00:00:00")
        assert on.get(f"/contract_v2/{story.contract}").json()["start_date"] == instant
        assert on.get("/contract_v2", params={"start_date": "2026-01-01T00:00:00"}).json()["total_count"] == 1
        assert on.get("/contract_v2", params={"start_date": instant}).json()["total_count"] == 1
        assert on.get("/contract_v2", params={"start_date__in": "2026-01-01T00:00:00"}).json()["total_count"] == 1
        assert on.get("/contract_v2", params={"start_date": "2026-01-01T00:00:00+00:00"}).json()["total_count"] == (
            1 if instant.startswith("2026") else 0
        )


def test_a_zone_has_its_summer_time_and_a_time_with_an_offset_is_read_as_it_says() -> None:
    with client_of(Sandbox(naive_times="Europe/Berlin")) as on:
        starts = ["2026-01-10T12:00:00", "2026-07-10T12:00:00", "2026-07-10T12:00:00+05:00"]
        found = [
            on.get(f"/contract_v2/{Story(on, start_date=start).contract}").json()["start_date"] for start in starts
        ]
    assert found == ["2026-01-10T11:00:00Z", "2026-07-10T10:00:00Z", "2026-07-10T07:00:00Z"]


def test_usage_events_are_in_utc_as_documented_whatever_the_zone() -> None:
    with client_of(Sandbox(naive_times="Asia/Kolkata")) as on:
        define(on)
        story = Story(on, metered(metric(on)), start_date="2026-01-01T00:00:00Z")
        use(on, 1, day="2025-12-31 23:00:00")
        use(on, 2, day="2026-01-01 00:00:00")
        use(on, 4, day="2026-01-31 23:00:00")
        (key,) = story.generate({"from_date": "2026-01-01T00:00:00Z", "to_date": "2026-02-01T00:00:00Z"})
        assert story.invoice(key)["invoice_total"] == 12


def test_the_zone_is_that_of_one_sandbox() -> None:
    berlin, utc = Sandbox(naive_times="Europe/Berlin"), Sandbox()
    for sandbox, count in ((berlin, 1), (utc, 0), (berlin, 1)):
        sandbox.put("/invoices", {"id": KEY, "status": "approved", "due_date": "2026-01-01T00:30:00"})
        with sandbox.client() as zk:
            due = zk.invoices.list(due_date=lt(datetime(2026, 1, 1, tzinfo=UTC)))
            assert len(list(due)) == count


ZONES_OF_MONTHS = ("utc", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe")


def _month(number: int, year: int = 2026) -> dict[str, str]:
    after = f"{year + number // 12}-{number % 12 + 1:02}"
    return {"from_date": f"{year}-{number:02}-01T00:00:00", "to_date": f"{after}-01T00:00:00"}


@pytest.mark.parametrize("offset", ["prepaid", "postpaid"])
@pytest.mark.parametrize("end", ["2026-12-31T23:59:59", "2027-01-01T00:00:00"])
@pytest.mark.parametrize("zone", ZONES_OF_MONTHS)
def test_each_local_month_of_a_year_is_billed_once_and_in_full(zone: str, end: str, offset: str) -> None:
    with client_of(Sandbox(naive_times=zone)) as on:
        story = Story(on, fee(10, offset=offset), start_date="2026-01-01T00:00:00", end_date=end)
        totals = [[story.invoice(key)["invoice_total"] for key in story.generate(_month(n))] for n in range(1, 13)]
        assert totals == [[10]] * 12
        shown = story.cycles()
    assert [each["name"] for each in shown[:2]] == ["2026-01-01 to 2026-02-01", "2026-02-01 to 2026-03-01"]
    assert {each["billing_cycle_start_day"] for each in shown} == {1}


@pytest.mark.parametrize(
    ("cadence", "start", "ends"),
    [
        pytest.param("P1D", "2026-03-28T00:00:00", ["2026-03-28T23", "2026-03-29T22", "2026-03-30T22"], id="days"),
        pytest.param("P1W", "2026-03-23T00:00:00", ["2026-03-29T22", "2026-04-05T22", "2026-04-12T22"], id="weeks"),
        pytest.param("P1M", "2026-01-31T00:00:00", ["2026-02-27T23", "2026-03-30T22", "2026-04-29T22"], id="last days"),
        pytest.param(
            "P1D", "2026-03-28T02:30:00", ["2026-03-29T01:30", "2026-03-30T00", "2026-03-31T00"], id="skipped"
        ),
    ],
)
def test_a_cycle_ends_at_the_local_time_at_which_it_began(cadence: str, start: str, ends: list[str]) -> None:
    with client_of(Sandbox(naive_times="Europe/Berlin")) as on:
        story = Story(on, fee(cadence=cadence), start_date=start)
        found = [each["end_date"] for each in story.cycles(limit=3)]
    assert [each[: len(end)] for each, end in zip(found, ends, strict=True)] == ends


def test_a_payment_term_that_ends_with_a_month_ends_with_the_local_one() -> None:
    sandbox = Sandbox(naive_times="Europe/Berlin")
    sandbox.clock.set(datetime(2026, 3, 30, 22, 30, tzinfo=UTC))  # March 31 in Berlin
    with client_of(sandbox) as on:
        term = {"payment_term_type": "on_creation", "due_days": 1, "last_day_of_month": True}
        story = Story(on, fee(payment_terms=[term]), start_date="2026-01-01T00:00:00")
        (key,) = story.generate(_month(1))
        assert story.invoice(key)["due_date"].startswith("2026-04-29T22:30")  # on April 30 in Berlin


def test_a_pause_moves_the_end_of_a_contract_by_local_days() -> None:
    with client_of(Sandbox(naive_times="Europe/Berlin")) as on:
        story = Story(on, fee(), start_date="2026-01-01T00:00:00", end_date="2026-06-01T00:00:00")
        span = {"start_date": "2026-03-01T00:00:00", "end_date": "2026-04-01T00:00:00"}
        sent = on.post(f"/contract_v2/{story.contract}/pause", json={**span, "unpause_extension_policy": "extend"})
        assert sent.status_code == 200, sent.text
        assert on.get(f"/contract_v2/{story.contract}").json()["end_date"] == "2026-07-01T22:00:00Z"


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kolkata"])
@pytest.mark.parametrize("year", ["0001-01-01", "9999-12-31"])
def test_the_first_and_last_hours_that_exist_are_answered_in_all_zones(zone: str, year: str) -> None:
    with client_of(Sandbox(naive_times=zone)) as on:
        story = Story(on, fee(), start_date=f"{year}T12:00:00Z", end_date=None)
        for end in ("T00:00:00Z", "T23:59:59Z"):
            window = {"from_date": f"{year}T00:00:00Z", "to_date": f"{year}{end}"}
            assert story.send(window).status_code in (200, 400)
        assert isinstance(story.cycles(), list)


# All switches


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"invoice_unit": "cents"}, "invoice_unit='cents': give 'major' or 'minor'"),
        ({"invoice_unit": 100}, "invoice_unit=100: give 'major' or 'minor'"),
        ({"batches": "all"}, "batches='all': give 'atomic' or 'partial'"),
        ({"naive_times": "Mars/Phobos"}, "naive_times='Mars/Phobos': give 'utc', or the name of a time zone such as"),
        ({"naive_times": "Europe"}, "naive_times='Europe': give"),
        ({"naive_times": "../etc"}, "naive_times='../etc': give"),
        ({"naive_times": ""}, "naive_times='': give"),
        ({"naive_times": None}, "naive_times=None: give"),
        ({"naive_times": 5}, "naive_times=5: give"),
    ],
    ids=str,
)
def test_a_value_that_a_switch_does_not_have_is_an_error_that_says_which_it_has(
    settings: dict[str, Any], words: str
) -> None:
    with pytest.raises(ConfigurationError) as error:
        Sandbox(**settings)
    assert words in str(error.value)


OTHER: dict[str, Any] = {
    "invoice_unit": "minor",
    "batches": "partial",
    "naive_times": "Europe/Berlin",
    "array_keys": "ignored",
    "ai_host": "closed",
    "page_limit": 7,
}


def test_a_state_is_loaded_where_its_values_mean_the_same(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    Sandbox(invoices=3, seed=1, invoice_unit="minor", naive_times="Asia/Tokyo", batches="partial").save(path)
    same = Sandbox(invoice_unit="minor", naive_times="Asia/Tokyo")
    same.load(path)
    again = tmp_path / "again.json"
    same.save(again)
    assert again.read_bytes() == path.read_bytes()
    others: list[dict[str, Any]] = [{}, {"invoice_unit": "minor"}, {"naive_times": "Asia/Tokyo"}]
    for settings in others:
        other = Sandbox(**settings)
        with pytest.raises(
            ConfigurationError,
            match=r"those of Sandbox\(invoice_unit='minor', naive_times='Asia/Tokyo'\), and mean something else in Sandbox\(",
        ):
            other.load(path)
        assert other.client().invoices.list().first() is None


def test_a_state_of_the_defaults_says_nothing_of_switches(tmp_path: Path) -> None:
    Sandbox().save(tmp_path / "state.json")
    assert "switches" not in (tmp_path / "state.json").read_text()
    with pytest.raises(
        ConfigurationError,
        match=r"those of Sandbox\(\), and mean something else in Sandbox\(invoice_unit='minor', naive",
    ):
        Sandbox(**OTHER).load(tmp_path / "state.json")


def test_the_command_takes_switches_and_control_tells_them(capsys: pytest.CaptureFixture[str]) -> None:
    made: list[Sandbox] = []
    told: list[Any] = []

    def make(**settings: Any) -> Sandbox:
        made.append(Sandbox(**settings))
        return made[0]

    def use() -> None:
        url = next(word for word in capsys.readouterr().out.split() if word.startswith("http")).rstrip(".")
        told.append(httpx2.get(f"{url}/_sandbox/switches", headers={"x-sandbox-token": made[0].token}).json())

    options = [f"--{name.replace('_', '-')}={value}" for name, value in OTHER.items()]
    run(make, ["--port", "0", "--invoices", "0", *options], use)
    assert told == [{**OTHER, "response_headers": {}}]


@pytest.mark.parametrize("limit", [0, -1, True, "7"])
def test_a_page_holds_a_whole_number_of_items(limit: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"page_limit=.*: give a number of items, 1 or more, or None"):
        Sandbox(page_limit=limit)


def test_a_page_is_cut_and_the_cursor_goes_on() -> None:
    zk = Sandbox(invoices=5, page_limit=2).client()
    assert [len(page.items) for page in zk.invoices.list(limit=4).pages()] == [2, 2, 1]


def test_headers_are_in_every_response_and_replace_those_of_the_server() -> None:
    date = "Thu, 01 Jan 2026 00:00:00 GMT"
    sandbox = Sandbox(response_headers={"Date": date, "X-RateLimit-Limit": "10"})
    with sandbox.serve() as url:
        found = httpx2.get(f"{url}/invoices", headers=dict(sandbox.headers))
        refused = httpx2.get(f"{url}/invoices")
    assert found.headers.get_list("date") == [date]
    assert (refused.status_code, refused.headers["x-ratelimit-limit"]) == (401, "10")


def test_an_array_with_a_key_is_stored_twice_if_keys_of_arrays_are_ignored() -> None:
    event = {"customer_id": "c", "timestamp": "2026-01-01 00:00:00", "data": {"hours": 1}}
    zk = Sandbox(array_keys="ignored").client()
    made = zk.usage_events.create(name="Hours", api_slug="hours", dataschema={"data": {"hours": "Float64"}})
    for body in ([event], event):
        for _ in range(2):
            zk.request("POST", "/usage/hours", json=body, headers={"Idempotency-Key": f"key of {type(body).__name__}"})
    assert len(zk.usage_events.logs(need(made.id))["results"]) == 3


def test_the_command_says_what_is_wrong_with_a_switch(capsys: pytest.CaptureFixture[str]) -> None:
    for option, words in (("--naive-times=Mars", "naive_times='Mars': give"), ("--invoice-unit=cents", "choose from")):
        with pytest.raises(SystemExit) as end:
            run(Sandbox, [option])
        assert end.value.code == 2
        assert words in capsys.readouterr().err
