"""Invoices from contracts: what is billed, for how much, and that nothing is billed twice."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import CREATE_INVOICE, SandboxClient, client_of, parsed, path_of
from tests.sandbox.test_contracts import NOBODY, contract, customer, pause, until
from zenskar_client import http
from zenskar_client.types import dumps
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.rules.cycles import LAST_DAYS
from zenskar_ext.testing._sandbox.store import END

JANUARY = {"from_date": "2026-01-01T00:00:00Z", "to_date": "2026-02-01T00:00:00Z"}
FEBRUARY = {"from_date": "2026-02-01T00:00:00Z", "to_date": "2026-03-01T00:00:00Z"}
DATASOURCE = "00000000-0000-4000-8000-00000000da7a"


def monthly(data: Mapping[str, Any], offset: str = "postpaid", cadence: str = "P1M", **more: Any) -> dict[str, Any]:
    """A line that is priced inline."""
    return {"pricing": {"pricing_data": dict(data), "billing_period": {"cadence": cadence, "offset": offset}, **more}}


def fee(amount: Any = 100, **more: Any) -> dict[str, Any]:
    return monthly({"pricing_type": "flat_fee", "unit_amount": amount}, **more)


def per_unit(amount: Any, quantity: Any, **more: Any) -> dict[str, Any]:
    data = {"pricing_type": "per_unit", "unit_amount": amount}
    return monthly(data, quantity={"type": "fixed", "quantity": quantity}, **more)


def metered(metric: str, **more: Any) -> dict[str, Any]:
    data = {"pricing_type": "per_unit", "unit_amount": 2}
    return monthly(data, quantity={"type": "metered", "aggregate_id": metric}, **more)


def _end_of(value: Any) -> datetime:
    """Return a time after the last second of a window; if it has no offset, after that second in every time zone."""
    time = datetime.fromisoformat(value) if isinstance(value, str) else datetime.fromtimestamp(value, UTC)
    if time.year >= END.year:
        return END
    return time + timedelta(seconds=1) if time.tzinfo else time.replace(tzinfo=UTC) + timedelta(hours=12)


class Story:
    """A customer with a contract, and the calls for it."""

    def __init__(self, on: http.Client, *lines: Any, phase: Mapping[str, Any] | None = None, **more: Any) -> None:
        self.on = on
        self.customer = customer(on, external_id="cus_1")
        phases = [{"name": "P", "pricings": list(lines), **(phase or {})}]
        self.contract = contract(on, **{"customer_id": self.customer, "phases": phases, **more})

    def send(self, window: Mapping[str, Any] = JANUARY, *, wait: bool = True, **more: Any) -> http.Response:
        """Request an invoice, after the window is over unless told otherwise."""
        if wait and isinstance(self.on, SandboxClient):
            self.on.wait_until(_end_of({**window, **more}["to_date"]))
        body = {"customer_id": self.customer, "contract_id": self.contract, **window, **more}
        return self.on.post("/invoices/generate_invoice", json=body)

    def generate(self, window: Mapping[str, Any] = JANUARY, **more: Any) -> list[str]:
        return list(self.send(window, **more).raise_for_status().json()["invoice_ids"])

    def refusal(self, window: Mapping[str, Any] = JANUARY, **more: Any) -> str:
        answer = self.send(window, **more)
        assert answer.status_code == 400
        assert self.on.get("/invoices").json()["total_count"] == 0
        return str(answer.json()["detail"])

    def invoice(self, key: str) -> Any:
        return self.on.get(f"/invoices/{key}").raise_for_status().json()

    def lines(self, key: str) -> Any:
        return self.on.get(f"/invoices/{key}/line_items").raise_for_status().json()["lines"]

    def cycles(self, **query: Any) -> Any:
        return self.on.get(f"/contracts/{self.contract}/billingCycles", params=query).raise_for_status().json()


def define(on: http.Client, slug: str = "compute") -> None:
    schema = {"customer_id": "String", "timestamp": "DateTime64", "data": {"hours": "Float64"}}
    on.post("/rawmetric", json={"name": "Compute", "api_slug": slug, "dataschema": schema}).raise_for_status()


def metric(on: http.Client, query: str = "SELECT SUM(data.hours) FROM raw_metric_compute") -> str:
    body = {"name": "Hours", "dataschema": "{}", "cust_agg_query": "", "visual_query_builder": {}}
    sent = {**body, "aggregation_query": query, "datasource": DATASOURCE}
    return str(on.post("/aggregates", json=sent).raise_for_status().json()["id"])


def use(on: http.Client, *hours: Any, day: str = "2026-01-15 12:00:00", who: str = "cus_1") -> None:
    events = [
        {"customer_id": who, "timestamp": day, "data": {} if value is None else {"hours": value}} for value in hours
    ]
    on.post("/usage/compute", json=events).raise_for_status()


# What takes an amount off


@pytest.mark.parametrize(
    ("line", "total"),
    [
        pytest.param(fee(-5), "-5", id="a negative fee"),
        pytest.param(per_unit(-2.5, 3), "-7.50", id="a negative price"),
        pytest.param(per_unit(2.5, -3), "-7.50", id="a negative quantity"),
        pytest.param(monthly({"pricing_type": "percent", "percentage": 10}, quantity={"quantity": -30}), "-3", id="%"),
    ],
)
def test_a_price_and_a_quantity_below_0_take_an_amount_off_in_the_same_way(
    on: http.Client, line: dict[str, Any], total: str
) -> None:
    story = Story(on, line)
    answer = story.send()
    assert "a price or a quantity below 0 takes an amount off" in answer.headers["x-sandbox-note"]
    (key,) = answer.json()["invoice_ids"]
    assert Decimal(str(story.invoice(key)["invoice_total"])) == Decimal(total)


# What is not described


@pytest.mark.parametrize("place", ["pricing_data", "quantity", "billing_period", ""])
def test_a_field_of_a_price_that_is_not_described_is_told_when_it_is_kept_and_never_billed(
    on: SandboxClient, place: str
) -> None:
    line = per_unit(1, 10)
    (line["pricing"][place] if place else line["pricing"])["minimum_amount"] = 500
    path = f"pricing.{place}.minimum_amount" if place else "pricing.minimum_amount"
    who = customer(on)
    sent = {"customer_id": who, "name": "N", "status": "active", "currency": "USD", "start_date": "2026-01-01"}
    kept = on.post("/contract_v2", json={**sent, "phases": [{"name": "P", "pricings": [line]}]})
    assert f"kept as sent: phases.0.pricings.0.{path}" in kept.headers["x-sandbox-note"]
    body = {"customer_id": who, "contract_id": kept.json()["id"], **JANUARY}
    on.wait_until(datetime(2026, 2, 1, tzinfo=UTC))
    refused = on.post("/invoices/generate_invoice", json=body)
    assert refused.status_code == 400
    assert f"{path.removeprefix('pricing.')} of a pricing, which is not described" in refused.json()["detail"]


def test_a_field_around_a_price_that_is_not_described_is_told_when_an_invoice_is_generated(on: http.Client) -> None:
    line = {**fee(), "minimum_amount": 5, "crm_id": "7", "custom_data": {"a": 1}}
    story = Story(on, line, phase={"minimum_amount": 6}, minimum_amount=7)
    note = story.send().headers["x-sandbox-note"]
    for what in ("line", "phase", "contract"):
        assert f"minimum_amount of a {what} is not described, and changes no amount" in note
    assert note.count("is not described") == 3


@pytest.mark.parametrize("value", ["10", True, "NaN", "Infinity", [1]])
def test_a_price_that_is_no_number_is_refused_as_a_number_and_not_as_an_object(on: http.Client, value: Any) -> None:
    sent = {"customer_id": customer(on), "name": "N", "status": "active", "currency": "USD", "start_date": "2026-01-01"}
    answer = on.post("/contract_v2", json={**sent, "phases": [{"name": "P", "pricings": [fee(value)]}]})
    assert answer.status_code == 422
    assert [problem["msg"] for problem in answer.json()["detail"]] == ["value is not a valid float"]


# The story, through the client


def test_usage_becomes_an_invoice_that_is_approved_and_paid(empty: Sandbox) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with empty.client() as zk:
        acme = zk.customers.create(customer_name="Acme", external_id="cus_1")
        columns: dict[str, Any] = {"customer_id": "String", "timestamp": "DateTime64", "data": {"hours": "Float64"}}
        zk.usage_events.create(name="Compute", api_slug="compute", dataschema=columns)
        hours = zk.billable_metrics.create(
            name="Hours",
            dataschema="{}",
            aggregation_query="SELECT SUM(data.hours) FROM raw_metric_compute",
            cust_agg_query="",
            visual_query_builder={},
            datasource=DATASOURCE,
        )
        product = zk.products.create(name="Compute hours", type_="product")
        price: dict[str, Any] = {
            "pricing_type": "per_unit",
            "unit_amount": Decimal("0.10"),
            "currency": "USD",
            "unit": "hour",
        }
        line = monthly(price, quantity={"type": "metered", "aggregate_id": hours.id})
        agreed = zk.contracts.create(
            name="Annual",
            status="active",
            currency="USD",
            start_date=start,
            customer_id=acme.id,
            phases=[{"name": "P", "pricings": [line | {"product_id": product.id}, fee(name="Platform fee")]}],
        )
        for day, value in ((1, 5), (2, Decimal("2.5")), (31, 7)):
            stamp = start.replace(day=day)
            zk.usage_events.ingest("compute", customer_id="cus_1", timestamp=stamp, data={"hours": value})
        empty.clock.set(start.replace(month=2))
        cycle: Any = next(iter(zk.contracts.list_billing_cycles(agreed.id)))
        generated: Any = zk.invoices.generate(
            customer_id=acme.id,
            contract_id=agreed.id,
            from_date=datetime.fromisoformat(cycle.start_date),
            to_date=datetime.fromisoformat(cycle.end_date),
            bill_for_date=datetime.fromisoformat(cycle.bill_for_date),
            billing_cycle_start_day=cycle.billing_cycle_start_day,
        )
        (key,) = generated.invoice_ids
        lines: Any = list(zk.invoices.list_line_items(key))
        subtotals = [(line.name, line.quantity.value, line.subtotal.value) for line in lines]
        assert subtotals == [("Compute hours", Decimal("14.5"), Decimal("1.450")), ("Platform fee", 1, 100)]
        draft: Any = zk.invoices.get(key)
        assert (draft.status, draft.invoice_total, draft.contract_id) == ("draft", Decimal("101.450"), agreed.id)
        assert (draft.invoice_period.begin_date, draft.to_dict()["currency"]) == (start, "USD")
        assert zk.invoices.generation_status(key, contract_id=agreed.id) == {"status": "completed"}
        zk.invoices.approve(key)
        part = {"invoice_id": key, "amount": 10145}
        zk.payments.create(amount=10145, currency_code="USD", status="success", payment_parts=[part])
        paid: Any = zk.invoices.get(key)
        assert (paid.status, paid.amount_due) == ("paid", 0)


# Which cycles


def test_billing_cycles_are_those_of_all_lines_by_the_date_they_are_billed_for(on: http.Client) -> None:
    story = Story(on, fee(), fee(5), fee(offset="prepaid", cadence="P1Y"), fee(cadence="P3M"), start_date="2026-01-31")
    found = [
        (
            cycle["start_date"][:10],
            cycle["end_date"][:10],
            cycle["bill_for_date"][:10],
            cycle["billing_cycle_start_day"],
        )
        for cycle in story.cycles(limit=5)
    ]
    assert found == [
        ("2026-01-31", "2027-01-31", "2026-01-31", 31),
        ("2026-01-31", "2026-02-28", "2026-02-28", 31),
        ("2026-02-28", "2026-03-31", "2026-03-31", 31),
        ("2026-01-31", "2026-04-30", "2026-04-30", 31),
        ("2026-03-31", "2026-04-30", "2026-04-30", 31),
    ]
    assert (len(story.cycles()), story.cycles(limit=0), story.cycles(limit=-1)) == (10, [], [])


@pytest.mark.parametrize(
    ("start", "cadence", "told"),
    [
        ("2026-01-31", "P1M", True),
        ("2028-02-29", "P1Y", True),
        ("2026-01-28", "P1M", False),
        ("2026-01-31", "P30D", False),
        ("2026-01-31", "P0", False),
    ],
)
def test_it_is_told_that_a_month_may_lack_the_day_on_which_cycles_begin(
    on: SandboxClient, start: str, cadence: str, *, told: bool
) -> None:
    story = Story(on, fee(cadence=cadence), start_date=start)
    window = {"from_date": f"{start}T00:00:00Z", "to_date": "2029-03-01T00:00:00Z"}
    path = f"/contracts/{story.contract}/billingCycles"
    for answer in (on.get(path), story.send(window)):
        assert (LAST_DAYS in answer.raise_for_status().headers["x-sandbox-note"]) is told


@pytest.mark.parametrize(
    ("cadence", "ends"),
    [
        ("P1D", ["2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"]),
        ("P1W", ["2026-01-08", "2026-01-15", "2026-01-22", "2026-01-29"]),
        ("P2M", ["2026-03-01", "2026-05-01", "2026-07-01", "2026-09-01"]),
        ("P0", ["2026-01-01"]),
        ("P1Y", ["2026-10-01"]),
    ],
)
def test_cycles_go_by_their_cadence_until_the_end(on: http.Client, cadence: str, ends: list[str]) -> None:
    story = Story(on, fee(cadence=cadence), end_date="2026-09-30T23:59:59")
    assert [cycle["end_date"][:10] for cycle in story.cycles(limit=4)] == ends


def test_cycles_start_on_the_anchor(on: http.Client) -> None:
    story = Story(on, fee(), anchor_date="2026-03-15T00:00:00")
    found = [(cycle["start_date"][:10], cycle["end_date"][:10]) for cycle in story.cycles(limit=2)]
    assert found == [("2026-01-01", "2026-01-15"), ("2026-01-15", "2026-02-15")]
    later = Story(on, {**fee(), "start_date": "2026-02-15T00:00:00"}, anchor_date="2025-12-01T00:00:00")
    assert later.cycles(limit=1)[0]["end_date"][:10] == "2026-03-01"


@pytest.mark.parametrize("cadence", ["P100D", "P1M"])
def test_cycles_end_with_the_calendar(on: http.Client, cadence: str) -> None:
    story = Story(on, fee(cadence=cadence), start_date="9999-11-01T00:00:00", anchor_date="0001-02-01T00:00:00")
    assert len(story.cycles()) < 3
    early = Story(on, fee(cadence=cadence), start_date="0001-01-05T00:00:00", anchor_date="0001-02-01T00:00:00")
    assert early.cycles(limit=1)[0]["start_date"] == "0001-01-05T00:00:00Z"
    assert Story(on, fee(), end_date="9999-12-31T23:59:59").cycles(limit=1)


@pytest.mark.parametrize(
    ("line", "more", "why"),
    [
        pytest.param(
            {"pricing": {"pricing_data": {"pricing_type": "flat_fee", "unit_amount": 1}}}, {}, "None", id="none"
        ),
        pytest.param(fee(cadence="monthly"), {}, "monthly", id="word"),
        pytest.param(fee(cadence="P1"), {}, "P1", id="no unit"),
        pytest.param(fee(), {"is_last_day_of_month": True}, "is_last_day_of_month", id="last day of the month"),
        pytest.param(
            monthly({"pricing_type": "flat_fee", "unit_amount": 1, "pricing_period": {"cadence": "P1Y"}}),
            {},
            "pricing_period",
            id="another pricing period",
        ),
    ],
)
def test_cycles_that_cannot_be_counted_are_refused(on: http.Client, line: Any, more: Any, why: str) -> None:
    story = Story(on, line, **more)
    assert why in story.refusal()
    assert on.get(f"/contracts/{story.contract}/billingCycles").status_code == 400


def test_a_line_outside_of_its_phase_has_no_cycles(on: http.Client) -> None:
    assert Story(on, {**fee(), "end_date": "2025-06-01T00:00:00Z"}).cycles() == []


@pytest.mark.parametrize(
    ("window", "more", "amounts"),
    [
        pytest.param(JANUARY, {}, [3, 4], id="window"),
        pytest.param(JANUARY, {"bill_for_date": "2026-02-01T00:00:00"}, [3], id="postpaid"),
        pytest.param(JANUARY, {"bill_for_date": "2026-01-01T00:00:00Z"}, [4], id="prepaid"),
        pytest.param(JANUARY, {"bill_for_date": None, "billing_cycle_start_day": 1}, [3, 4], id="start day"),
        pytest.param({"from_date": 1767225600, "to_date": 1769903999}, {}, [3, 4], id="Unix time"),
        pytest.param(JANUARY, {"bill_for_date": 1769904000}, [3], id="postpaid, in Unix time"),
        pytest.param({**JANUARY, "to_date": "2026-01-31T23:59:59"}, {}, [3, 4], id="last second"),
        pytest.param({**JANUARY, "to_date": "2026-03-15T00:00:00Z"}, {}, [3, 3, 4, 4, 4], id="two months and more"),
    ],
)
def test_an_invoice_holds_the_cycles_that_were_asked_for(
    on: http.Client, window: Any, more: Any, amounts: list[int]
) -> None:
    story = Story(on, fee(3), fee(4, offset="prepaid"))
    (key,) = story.generate(window, **more)
    assert [line["subtotal"]["value"] for line in story.lines(key)] == amounts
    assert story.invoice(key)["invoice_total"] == sum(amounts)
    assert story.invoice(key)["invoice_period"]["begin_date"] == JANUARY["from_date"]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"bill_for_date": "2026-01-15T00:00:00Z"}, id="another date"),
        pytest.param({"bill_for_date": "2026-02-01T00:00:00Z", "billing_cycle_start_day": 2}, id="another start day"),
        pytest.param({"to_date": "2026-01-31T00:00:00Z"}, id="window too short"),
        pytest.param({"from_date": "2025-01-01T00:00:00Z", "to_date": "2026-01-01T00:00:00Z"}, id="before the start"),
    ],
)
def test_what_is_not_a_cycle_makes_no_invoice(on: http.Client, more: Any) -> None:
    assert Story(on, fee()).send(**{**JANUARY, **more}).json() == {"invoice_ids": []}


def test_a_window_does_not_go_back_and_is_within_time(on: http.Client) -> None:
    story = Story(on, fee())
    assert "before the from_date" in story.refusal({"from_date": JANUARY["to_date"], "to_date": JANUARY["from_date"]})
    assert story.send({"from_date": 10**20, "to_date": 0}).json()["detail"][0]["loc"] == ["body", "from_date"]


def test_a_phase_is_billed_until_the_next_one_starts(on: http.Client) -> None:
    story = Story(on, fee(1))
    later = {"name": "B", "start_date": "2026-02-01T00:00:00Z", "pricings": [fee(2)]}
    on.post(f"/contract_v2/{story.contract}/phases", json=later).raise_for_status()
    totals = [story.invoice(story.generate(window)[0])["invoice_total"] for window in (JANUARY, FEBRUARY)]
    assert totals == [1, 2]


# Which states


def test_another_customers_contract_is_not_billed(on: http.Client) -> None:
    story = Story(on, fee())
    assert "no such contract" in story.refusal(customer_id=customer(on))
    assert "no such contract" in story.refusal(contract_id=NOBODY)


@pytest.mark.parametrize("state", ["draft", "disputed"])
def test_a_contract_that_does_not_run_is_not_billed(on: http.Client, state: str) -> None:
    story = Story(on, fee())
    body = on.get(f"/contract_v2/{story.contract}").json()
    on.put(f"/contract_v2/{story.contract}", json={**body, "status": state}).raise_for_status()
    assert state in story.refusal()


def test_a_paused_contract_is_not_billed_nor_a_cycle_with_a_pause(empty: Sandbox, on: http.Client) -> None:
    story = Story(on, fee())
    pause(on, story.contract, "2026-01-10T00:00:00Z").raise_for_status()
    until(empty, "2026-02-10")
    assert "paused" in story.refusal(FEBRUARY, wait=False)
    on.patch(f"/contract_v2/{story.contract}/resume", json={}).raise_for_status()
    assert "paused" in story.refusal(FEBRUARY)
    march = {"from_date": "2026-03-01T00:00:00Z", "to_date": "2026-04-01T00:00:00Z"}
    assert len(story.generate(march)) == 1


def test_an_expired_contract_is_billed_until_its_end(empty: Sandbox, on: http.Client) -> None:
    story = Story(on, fee(), end_date="2026-01-31T23:59:59")
    until(empty, "2026-03-01")
    assert "expired" in story.refusal(FEBRUARY, bill_for_date="2026-03-01T00:00:00Z")
    assert "expired" in story.refusal({**FEBRUARY, "from_date": "2026-02-02T00:00:00Z"})
    assert len(story.generate(bill_for_date="2026-02-01T00:00:00Z")) == 1


def test_a_contract_that_expired_nobody_knows_when_is_not_billed(empty: Sandbox, on: http.Client) -> None:
    story = Story(on, fee())
    store = empty._service.world.store
    store.put("/contract_v2", {**(store.get("/contract_v2", story.contract) or {}), "status": "expired"})
    assert "expired" in story.refusal()


# Nothing is billed twice


def test_a_draft_is_given_again_and_an_approved_invoice_is_an_error(on: http.Client) -> None:
    story = Story(on, fee())
    first = story.generate()
    again = story.send(check_duplicate_invoice=False)
    assert (again.json()["invoice_ids"], "draft" in again.headers["x-sandbox-note"]) == (first, True)
    on.patch(f"/invoices/{first[0]}/approve", json={})
    refused = story.send()
    assert (refused.status_code, refused.json()["code"]) == (400, "InvoiceAlreadyGeneratedForThisBillingPeriod")
    assert on.get("/invoices").json()["total_count"] == 1


def test_a_window_over_a_draft_and_more_bills_what_no_invoice_holds(on: http.Client) -> None:
    story = Story(on, fee())
    (january,) = story.generate()
    answer = story.send({**JANUARY, "to_date": "2026-04-01T00:00:00Z"})
    assert f"what is on invoice {january} already is left out" in answer.headers["x-sandbox-note"]
    lines = story.lines(answer.json()["invoice_ids"][0])
    assert [line["service_start_date"][:10] for line in lines] == ["2026-02-01", "2026-03-01"]


@pytest.mark.parametrize("end", ["void", "delete"])
def test_what_was_voided_or_deleted_is_billed_anew(on: http.Client, end: str) -> None:
    story = Story(on, fee())
    (first,) = story.generate()
    if end == "void":
        on.patch(f"/invoices/{first}/approve", json={})
        assert on.patch(f"/invoices/{first}/void", json={}).json()["amount_due"] == 0
    else:
        on.delete(f"/invoices/{first}").raise_for_status()
    (second,) = story.generate()
    assert second != first
    assert story.invoice(second)["invoice_total"] == 100


def test_contracts_do_not_mind_each_others_invoices(on: http.Client) -> None:
    story, other = Story(on, fee()), Story(on, fee())
    assert story.generate() != other.generate()


# Regeneration


def test_a_draft_is_counted_anew(on: http.Client) -> None:
    define(on)
    story = Story(on, metered(metric(on)), fee())
    use(on, 1)
    (key,) = story.generate()
    before = story.invoice(key)
    use(on, 2)
    after = on.post(path_of("regenerate_invoice", invoice_id=key), json={}).raise_for_status().json()
    assert (before["invoice_total"], after["invoice_total"]) == (102, 106)
    assert (after["invoice_number"], after["status"]) == (before["invoice_number"], "draft")
    assert [line["subtotal"]["value"] for line in story.lines(key)] == [6, 100]
    assert story.generate() == [key]


def test_only_a_draft_from_a_contract_is_counted_anew(on: http.Client) -> None:
    (key,) = Story(on, fee()).generate()
    on.patch(f"/invoices/{key}/approve", json={})
    own = on.post(CREATE_INVOICE, json={"invoice_total": 1}).json()["id"]
    assert [on.post(path_of("regenerate_invoice", invoice_id=key), json={}).status_code for key in (key, own)] == [
        400,
        400,
    ]


def test_a_generated_invoice_is_not_changed_by_hand_where_it_was_counted(on: http.Client) -> None:
    (key,) = Story(on, fee()).generate()
    path = path_of("update_invoice", invoice_id=key)
    assert on.patch(path, json={"invoice_total": 1}).status_code == 400
    assert on.patch(path, json={"external_id": "mine"}).json()["invoice_total"] == 100


def test_the_generation_status_is_that_of_an_invoice_of_the_contract(on: http.Client) -> None:
    story = Story(on, fee())
    path = f"/invoices/invoice_generation_status/{story.generate()[0]}"
    assert on.get(path, params={"contract_id": story.contract}).json() == {"status": "completed"}
    assert on.get(path, params={"contract_id": NOBODY}).status_code == 404


def test_a_deleted_customer_is_not_billed(empty: Sandbox, on: http.Client) -> None:
    story = Story(on, fee(), end_date="2026-01-31T23:59:59")
    until(empty, "2026-03-01")
    on.get(f"/contract_v2/{story.contract}")
    on.delete(f"/customers/{story.customer}").raise_for_status()
    assert "deleted" in story.refusal()


def test_a_deleted_pricing_is_not_billed(on: http.Client) -> None:
    product = on.post("/products", json={"name": "Seats", "type": "product"}).json()["id"]
    pricing = on.post(f"/products/{product}/pricing", json=fee(7)["pricing"]).json()["id"]
    story = Story(on, {"pricing_id": pricing, "product_id": product})
    (key,) = story.generate()
    (line,) = story.lines(key)
    assert (line["name"], line["subtotal"]["value"]) == ("Seats", 7)
    on.delete(f"/products/{product}/pricing/{pricing}").raise_for_status()
    assert story.send(FEBRUARY).status_code == 400


# Prices


def tiered(quantity: Any, **more: Any) -> dict[str, Any]:
    data = {"pricing_type": "tiered", "unit_amount": [10, 5], "up_to": [100, None], **more}
    return monthly(data, quantity={"quantity": quantity})


def package(quantity: Any, size: Any = 10) -> dict[str, Any]:
    data = {"pricing_type": "package", "unit_amount": 50, "package_size": size}
    return monthly(data, quantity={"quantity": quantity})


@pytest.mark.parametrize(
    ("line", "quantity", "total", "parts"),
    [
        pytest.param(fee(12.5), 1, 12.5, [(12.5, 1)], id="flat fee"),
        pytest.param(per_unit(0.05, 3), 3, 0.15, [(0.05, 3)], id="per unit"),
        pytest.param(per_unit(3, 0), 0, 0, [(3, 0)], id="nothing"),
        pytest.param(package(21), 21, 150, [(50, 3)], id="a package that is begun"),
        pytest.param(package(20), 20, 100, [(50, 2)], id="whole packages"),
        pytest.param(package(0.1, 0.1), 0.1, 50, [(50, 1)], id="a package of a fraction"),
        pytest.param(tiered(100), 100, 1000, [(10, 100)], id="a whole tier"),
        pytest.param(tiered(100.5), 100.5, 1002.5, [(10, 100), (5, 0.5)], id="two tiers"),
        pytest.param(tiered(0), 0, 0, [], id="no tier"),
        pytest.param(tiered(1, flat_fee=[0, 0]), 1, 10, [(10, 1)], id="tiers without fees"),
    ],
)
def test_a_pricing_type_is_priced(
    on: http.Client, line: Any, quantity: float, total: float, parts: Sequence[tuple[float, float]]
) -> None:
    story = Story(on, line)
    (key,) = story.generate()
    (item,) = story.lines(key)
    assert (item["quantity"]["value"], item["subtotal"]["value"]) == (quantity, total)
    assert [(part["price"]["value"], part["quantity"]["value"]) for part in item["features"]] == parts
    assert story.invoice(key)["invoice_total"] == total
    assert item["pricing_model"] == line["pricing"]["pricing_data"]["pricing_type"].replace("_", "-") + "-pricing"


def test_a_line_is_shown_as_in_the_docs(on: http.Client) -> None:
    story = Story(on, {**per_unit(0.1, 7103, name="P1"), "product": {"name": "P2", "type": "product"}})
    (line,) = story.lines(story.generate()[0])
    assert line == {
        "name": "P2",
        "quantity": {"value": 7103, "unit": "unit", "display": "7103 units"},
        "subtotal": {"value": 710.3, "unit": "USD", "display": "710.3 USD"},
        "pricing_model": "per-unit-pricing",
        "service_start_date": "2026-01-01T00:00:00Z",
        "service_end_date": "2026-02-01T00:00:00Z",
        "features": [
            {
                "type": "per-unit-pricing",
                "name": "Per Unit Pricing",
                "price": {"value": 0.1, "unit": "USD/unit", "display": "0.1 USD/unit"},
                "quantity": {"value": 7103, "unit": "unit", "display": "7103 units"},
                "total": {"value": 710.3, "unit": "USD", "display": "710.3 USD"},
                "currency": "USD",
                "quantity_unit": "unit",
                "display": [
                    {
                        "name": "Per Unit Pricing",
                        "price": "0.1 USD/unit",
                        "quantity": "7103 units",
                        "total": "710.3 USD",
                    }
                ],
            }
        ],
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param(monthly({"pricing_type": "matrix", "dimensions": []}), "matrix", id="matrix"),
        pytest.param(monthly({"pricing_type": "custom_pricing"}), "custom_pricing", id="unknown shape"),
        pytest.param(fee({"step_name": "a", "output_field": "b"}), "not a number", id="price from a step"),
        pytest.param({**fee(), "is_enabled": [{"value": False}]}, "on and off", id="switched off"),
        pytest.param(monthly({"pricing_type": "per_unit", "unit_amount": 1}), "no quantity", id="no quantity"),
        pytest.param(
            monthly({"pricing_type": "per_unit", "unit_amount": 1}, quantity={"type": "metered"}),
            "no quantity",
            id="no metric",
        ),
        pytest.param(
            monthly({"pricing_type": "per_unit", "unit_amount": 1}, quantity={"type": "other", "quantity": 1}),
            "no quantity",
            id="unknown quantity",
        ),
        pytest.param(
            monthly(
                {"pricing_type": "per_unit", "unit_amount": 1}, quantity={"quantity": 1, "constraints": {"min": 2}}
            ),
            "constraints",
            id="bounds",
        ),
        pytest.param(package(-1), "below 0, -1, of type package", id="negative packages"),
        pytest.param(tiered(-1), "below 0, -1, of type tiered", id="negative tier"),
        pytest.param(per_unit(1, -1, free_units=[{"unit_amount": 1}]), "with free units", id="negative free units"),
        pytest.param(package(1, 0), "package_size", id="empty package"),
        pytest.param(tiered(101, up_to=[50, 100]), "tiers", id="beyond the tiers"),
        pytest.param(tiered(1, up_to=[100, 50]), "tiers", id="tiers out of order"),
        pytest.param(tiered(1, up_to=[100]), "tiers", id="tiers of different length"),
        pytest.param(
            monthly({"pricing_type": "flat_fee", "unit_amount": 1, "currency": "EUR"}), "EUR", id="another currency"
        ),
        pytest.param(
            {**fee(), "end_date": "2026-01-31"},
            "a part of a cycle: the line runs from 2026-01-01T00:00:00Z to 2026-01-31T00:00:00Z of it (line ",
            id="part of a cycle",
        ),
        pytest.param(metered(NOBODY), "no billable metric", id="no such metric"),
        pytest.param(metered(NOBODY, offset="prepaid"), "before it happens", id="prepaid usage"),
    ],
)
def test_what_has_no_rule_is_refused(on: http.Client, line: Any, why: str) -> None:
    assert why in Story(on, line).refusal()


@pytest.mark.parametrize(
    ("phase", "why"),
    [
        ({"phase_type": "trial"}, "trial"),
        ({"features": {"pricing_data": {"pricing_type": "features"}, "free_units": [{}]}}, "free_units"),
    ],
)
def test_a_phase_that_changes_amounts_is_refused(on: http.Client, phase: Any, why: str) -> None:
    assert why in Story(on, fee(), phase=phase).refusal()


def test_a_bundle_is_refused(on: http.Client) -> None:
    product = on.post("/products", json={"name": "Suite", "type": "product"}).json()["id"]
    body = {**fee()["pricing"], "pricing_data": {"pricing_type": "bundle"}, "products": []}
    bundle = on.post(f"/products/bundle/{product}/pricing", json=body).raise_for_status().json()["id"]
    assert "bundle" in Story(on, {"pricing_id": bundle}).refusal()


@pytest.mark.parametrize(
    ("price", "currency", "total", "rounding"),
    [
        pytest.param("23.5882", "USD", "23.59", "0.0018", id="up"),
        pytest.param("0.004", "USD", "0", "-0.004", id="down to nothing"),
        pytest.param("0.125", "USD", "0.13", "0.005", id="a half goes away from 0"),
        pytest.param("-0.125", "USD", "-0.13", "-0.005", id="also below 0"),
        pytest.param("118.80", "JPY", "119", "0.20", id="a currency without a minor unit"),
        pytest.param("1.2345", "KWD", "1.235", "0.0005", id="a currency with thousandths"),
    ],
)
def test_a_total_is_rounded_to_the_minor_unit_by_a_line_of_its_own(
    on: http.Client, price: str, currency: str, total: str, rounding: str
) -> None:
    story = Story(on, fee(float(price)), currency=currency)
    answer = story.send()
    assert "no source shows how totals are rounded" in answer.headers["x-sandbox-note"]
    (key,) = answer.json()["invoice_ids"]
    invoice = parsed(on.get(f"/invoices/{key}").text)
    assert Decimal(invoice["invoice_total"]) == Decimal(invoice["net_invoice_total"]) == Decimal(total)
    own, added = parsed(on.get(f"/invoices/{key}/line_items").text)["lines"]
    assert (Decimal(own["subtotal"]["value"]), added["name"]) == (Decimal(price), "Rounding")
    assert (Decimal(added["subtotal"]["value"]), added["features"]) == (Decimal(rounding), [])


def test_a_total_that_fits_its_currency_has_no_line_for_rounding(on: http.Client) -> None:
    story = Story(on, per_unit(0.01, 3))
    answer = story.send()
    assert "rounded" not in answer.headers["x-sandbox-note"]
    assert len(story.lines(answer.json()["invoice_ids"][0])) == 1


SHARED = Sandbox()
AMOUNTS = st.decimals(min_value=0, max_value=10**12, allow_nan=False, allow_infinity=False, places=None)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=5))
def test_a_total_is_the_sum_of_its_lines_to_the_digit(priced: list[tuple[Decimal, Decimal]]) -> None:
    with client_of(SHARED) as on:
        key = customer(on)
        pricings = [per_unit(amount, quantity) for amount, quantity in priced]
        body = {"name": "K", "status": "active", "currency": "USD", "start_date": JANUARY["from_date"]}
        sent = dumps({**body, "customer_id": key, "phases": [{"name": "P", "pricings": pricings}]})
        agreed = on.post("/contract_v2", content=sent).raise_for_status().json()["id"]
        request = {"customer_id": key, "contract_id": agreed, **JANUARY}
        on.wait_until(datetime(2026, 2, 1, tzinfo=UTC))
        (invoice,) = on.post("/invoices/generate_invoice", json=request).json()["invoice_ids"]
        total = parsed(on.get(f"/invoices/{invoice}").text)["invoice_total"]
        lines = parsed(on.get(f"/invoices/{invoice}/line_items").text)["lines"]
    exact = [Fraction(amount) * Fraction(quantity) for amount, quantity in priced]
    assert [Fraction(line["subtotal"]["value"]) for line in lines][: len(exact)] == exact
    assert sum(Fraction(line["subtotal"]["value"]) for line in lines) == Fraction(total)
    assert Fraction(total) * 100 == floor(sum(exact) * 100 + Fraction(1, 2))
    assert [line["name"] for line in lines[len(exact) :]] == ([] if Fraction(total) == sum(exact) else ["Rounding"])


# Usage


def test_usage_is_that_of_the_customer_in_the_cycle(on: http.Client) -> None:
    define(on)
    story = Story(on, metered(metric(on)))
    use(on, 1, 2.5)
    use(on, 4, who=story.customer)
    use(on, 100, who="cus_2")
    use(on, 8, day="2026-01-01 00:00:00")
    use(on, 1000, day="2026-02-01T00:00:00Z")
    use(on, 1000, day="2025-12-31 23:59:59.999")
    (key,) = story.generate()
    assert story.lines(key)[0]["quantity"]["value"] == 15.5
    assert story.invoice(key)["invoice_total"] == 31


def test_usage_is_billed_for_a_part_of_a_cycle(on: http.Client) -> None:
    define(on)
    story = Story(on, {**metered(metric(on)), "end_date": "2026-01-20T00:00:00Z"})
    use(on, 1)
    use(on, 1, day="2026-01-20 00:00:00")
    assert story.invoice(story.generate()[0])["invoice_total"] == 2


OF_PARTS = "a part of a cycle, if its metric is not a plain sum or count of events: the line runs from "


@pytest.mark.parametrize(
    "query",
    [
        "SELECT count() FROM raw_metric_compute",
        "SELECT countIf(hours > 1) AS quantity FROM raw_metric_compute GROUP BY customer_id",
        "SELECT 2 * (sum(data.hours) / 4) * 3 FROM raw_metric_compute",
        "SELECT coalesce(sum(h), 0) FROM (SELECT data.hours AS h FROM raw_metric_compute)",
        "SELECT sum(hours) FROM raw_metric_compute WHERE timestamp >= {{start_date}} AND timestamp <= {{end_date}}",
    ],
)
def test_sums_and_counts_of_the_parts_of_a_cycle_add_up(on: http.Client, query: str) -> None:
    define(on)
    key = metric(on, query)
    line = {**metered(key), "anchor_date": "2026-01-01T00:00:00Z"}
    parts = Story(on, {**line, "end_date": "2026-01-20T00:00:00Z"}, {**line, "start_date": "2026-01-20T00:00:00Z"})
    whole = Story(on, line)
    for day in ("2026-01-05 00:00:00", "2026-01-25 00:00:00"):
        use(on, 2, 4, day=day)
    (key,), (other,) = parts.generate(), whole.generate()
    assert len(parts.lines(key)) == 2
    assert parts.invoice(key)["invoice_total"] == whole.invoice(other)["invoice_total"] > 0


@pytest.mark.parametrize(
    "query",
    [
        "SELECT max(data.hours) AS quantity FROM raw_metric_compute",
        "SELECT min(hours) FROM raw_metric_compute",
        "SELECT uniqExact(hours) FROM raw_metric_compute",
        "SELECT count(DISTINCT hours) FROM raw_metric_compute",
        "SELECT sumDistinct(hours) FROM raw_metric_compute",
        "SELECT round(sum(hours)) FROM raw_metric_compute",
        "SELECT sum(hours) + 1 FROM raw_metric_compute",
        "SELECT coalesce(sum(hours), 5) FROM raw_metric_compute",
        "SELECT sum(hours) * '2' FROM raw_metric_compute",
        "SELECT argMax(hours, timestamp) FROM raw_metric_compute",
        "SELECT hours FROM raw_metric_compute ORDER BY hours LIMIT 1",
        "SELECT sum(m) FROM (SELECT max(hours) AS m FROM raw_metric_compute GROUP BY customer_id)",
        "SELECT sum(h) FROM (SELECT hours AS h FROM raw_metric_compute ORDER BY h DESC LIMIT 1)",
        "SELECT count() FROM (SELECT DISTINCT hours FROM raw_metric_compute)",
        "SELECT sum(hours) FROM raw_metric_compute WHERE hours IN (SELECT hours FROM raw_metric_compute)",
        "SELECT sum(dateDiff('day', toDate({{start_date}}), toDate(timestamp))) FROM raw_metric_compute",
        "SELECT sum(hours) AS a, 1 AS b FROM raw_metric_compute",
        "SELECT sum(hours) FROM raw_metric_compute UNION ALL SELECT sum(hours) FROM raw_metric_compute",
    ],
)
def test_of_other_metrics_no_part_of_a_cycle_is_billed(on: http.Client, query: str) -> None:
    define(on)
    story = Story(on, {**metered(metric(on, query)), "end_date": "2026-01-20T00:00:00Z"})
    use(on, 7)
    assert OF_PARTS in story.refusal()


@pytest.mark.parametrize(
    ("query", "quantity"),
    [
        ("select sum(hours) as quantity from raw_metric_compute;", 6),
        ("SELECT MIN ( data.hours )\nFROM raw_metric_compute", 1),
        ("SELECT MAX(hours) FROM raw_metric_compute", 3),
        ("SELECT COUNT(hours) FROM raw_metric_compute", 3),
        ("SELECT COUNT(*) FROM raw_metric_compute", 4),
    ],
)
def test_a_metric_brings_events_down_to_one_number(on: http.Client, query: str, quantity: int) -> None:
    define(on)
    story = Story(on, metered(metric(on, query)))
    use(on, 3, "2", 1.0, None)
    assert story.lines(story.generate()[0])[0]["quantity"]["value"] == quantity


@pytest.mark.parametrize("function", ["SUM", "MIN", "MAX", "COUNT"])
def test_without_events_nothing_is_used(on: http.Client, function: str) -> None:
    define(on)
    story = Story(on, metered(metric(on, f"SELECT {function}(hours) FROM raw_metric_compute")))
    assert story.invoice(story.generate()[0])["invoice_total"] == 0


@pytest.mark.parametrize(
    ("query", "why"),
    [
        pytest.param("SELECT median(hours) FROM raw_metric_compute", "no rule", id="another function"),
        pytest.param("SELECT SUM(hours) FROM raw_metric_other", "table raw_metric_other", id="no such events"),
    ],
)
def test_a_metric_that_cannot_be_read_is_refused(on: http.Client, query: str, why: str) -> None:
    define(on)
    assert why in Story(on, metered(metric(on, query))).refusal()


@pytest.mark.parametrize("value", ["many", True, [1]])
def test_an_event_without_a_number_is_refused(on: http.Client, value: Any) -> None:
    define(on)
    story = Story(on, metered(metric(on)))
    use(on, value)
    assert "needs a number" in story.refusal()


def test_every_daily_cycle_is_a_line(on: http.Client) -> None:
    define(on)
    story = Story(on, metered(metric(on), cadence="P1D"))
    use(on, *[1] * 10)
    (key,) = story.generate()
    assert (len(story.lines(key)), story.invoice(key)["invoice_total"]) == (31, 20)
