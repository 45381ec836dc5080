"""Changes of a contract after some of it was billed: nothing is billed twice, and nothing is left out without a reason."""

from decimal import Decimal
from typing import Any

import pytest

from tests.sandbox.conftest import SandboxClient, path_of
from tests.sandbox.test_contracts import until
from tests.sandbox.test_generation import FEBRUARY, JANUARY, Story, define, fee, metered, metric, per_unit, use
from zenskar_ext.testing import Sandbox

MARCH = {"from_date": "2026-03-01T00:00:00Z", "to_date": "2026-04-01T00:00:00Z"}
QUARTER = {"from_date": JANUARY["from_date"], "to_date": MARCH["to_date"]}


def bill(story: Story, window: Any = JANUARY) -> Any:
    """Generate an invoice, approve it and return its total."""
    (key,) = story.generate(window)
    story.on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    return story.invoice(key)["invoice_total"]


def total(story: Story) -> Decimal:
    return sum((Decimal(str(row["invoice_total"])) for row in story.on.get("/invoices").json()["results"]), Decimal(0))


def reason(story: Story, window: Any = JANUARY) -> str:
    answer = story.send(window)
    assert answer.status_code == 400
    return str(answer.json()["detail"])


def put(story: Story, *lines: Any, **more: Any) -> Any:
    body = {
        "name": "K",
        "status": "active",
        "currency": "USD",
        "start_date": "2026-01-01T00:00:00Z",
        "customer_id": story.customer,
        "phases": [{"name": "P", "pricings": list(lines)}],
        **more,
    }
    return story.on.put(f"/contract_v2/{story.contract}", json=body).raise_for_status().json()


def add_phase(story: Story, start: str, *lines: Any) -> None:
    body = {"name": "Next", "start_date": f"{start}T00:00:00Z", "pricings": list(lines)}
    story.on.post(f"/contract_v2/{story.contract}/phases", json=body).raise_for_status()


def add_line(story: Story, line: Any) -> None:
    (phase,) = story.on.get(f"/contract_v2/{story.contract}").json()["phases"]
    path = path_of("create_contract_phase_pricing", contract_id=story.contract, phase_id=phase["id"])
    story.on.post(path, json=line).raise_for_status()


def expire(story: Story, day: str) -> None:
    story.on.patch(f"/contract_v2/{story.contract}/expire", json={"expiry_date": day}).raise_for_status()


# When a cycle is billed


def test_a_postpaid_cycle_is_billed_once_it_has_ended_by_the_clock(empty: Sandbox, on: SandboxClient) -> None:
    define(on)
    story = Story(on, metered(metric(on)))
    use(on, 10, day="2026-02-05 00:00:00")
    until(empty, "2026-02-10")
    assert "the next one on 2026-03-01" in story.refusal(FEBRUARY, wait=False)
    use(on, 90, day="2026-02-20 00:00:00")
    assert bill(story, FEBRUARY) == 200


def test_what_is_billed_later_is_left_out_and_told(empty: Sandbox, on: SandboxClient) -> None:
    story = Story(on, fee(3), fee(4, offset="prepaid"))
    answer = story.send(QUARTER, wait=False)
    assert "left out" in answer.headers["x-sandbox-note"]
    assert [line["subtotal"]["value"] for line in story.lines(answer.json()["invoice_ids"][0])] == [4]
    until(empty, "2026-03-10")
    (later,) = story.generate(QUARTER, wait=False)
    assert sorted(line["subtotal"]["value"] for line in story.lines(later)) == [3, 3, 4, 4]


# What was billed stays billed


def test_a_one_off_fee_is_billed_once_whatever_becomes_of_its_phase(on: SandboxClient) -> None:
    story = Story(on, fee(500, cadence="P1Y", offset="prepaid", is_recurring=False), fee(10))
    assert bill(story) == 510
    add_phase(story, "2026-07-01", fee(20))
    assert bill(story, FEBRUARY) == 10
    put(story, fee(500, offset="prepaid", is_recurring=False), fee(10))
    expire(story, "2026-04-30")
    assert "already" in reason(story, JANUARY)
    assert bill(story, MARCH) == 10
    assert total(story) == 530


def test_an_end_in_the_past_does_not_bill_usage_again(on: SandboxClient) -> None:
    define(on)
    story = Story(on, metered(metric(on)))
    use(on, 100, day="2026-01-10 00:00:00")
    assert bill(story) == 200
    expire(story, "2026-01-15")
    assert "already" in reason(story)


def test_an_end_does_not_lengthen_a_phase_that_the_next_one_ended(on: SandboxClient) -> None:
    story = Story(on, fee())
    add_phase(story, "2026-02-01", fee(30))
    expire(story, "2026-02-28")
    assert bill(story, QUARTER) == 130


def test_an_end_is_not_moved_to_a_later_day_on_which_no_phase_is_left(on: SandboxClient) -> None:
    story = Story(on, fee())
    expire(story, "2026-02-28")
    expire(story, "2026-02-28")
    answer = on.patch(f"/contract_v2/{story.contract}/expire", json={"expiry_date": "2026-08-31"})
    assert (answer.status_code, "an expiry later than the end_date" in answer.text) == (400, True)
    expire(story, "2026-01-31")
    assert bill(story, QUARTER) == 100


@pytest.mark.parametrize("offset", ["prepaid", "postpaid"])
def test_another_offset_bills_no_month_again(on: SandboxClient, offset: str) -> None:
    story = Story(on, fee(offset={"prepaid": "postpaid", "postpaid": "prepaid"}[offset]))
    assert bill(story) == 100
    put(story, fee(offset=offset))
    assert bill(story, QUARTER) == 200


def test_the_rest_of_a_longer_cycle_is_billed_for_usage_and_refused_for_a_fee(on: SandboxClient) -> None:
    define(on)
    hours = metric(on)
    story = Story(on, metered(hours))
    use(on, 1)
    assert bill(story) == 2
    use(on, 5, day="2026-03-05 00:00:00")
    put(story, metered(hours, cadence="P3M"))
    assert bill(story, QUARTER) == 10
    fixed = Story(on, fee())
    bill(fixed)
    put(fixed, fee(cadence="P3M"))
    assert "the rest of a fee" in reason(fixed, QUARTER)


def test_the_rest_of_a_longer_cycle_is_refused_for_the_largest_value(on: SandboxClient) -> None:
    define(on)
    key = metric(on, "SELECT max(hours) FROM raw_metric_compute")
    story = Story(on, metered(key))
    use(on, 7)
    assert bill(story) == 14
    put(story, metered(key, cadence="P3M"))
    assert "not a plain sum or count of events" in reason(story, QUARTER)
    assert total(story) == 14


def test_usage_that_moves_to_a_phase_from_the_past_is_billed_from_where_the_invoices_end(on: SandboxClient) -> None:
    define(on)
    hours = metric(on)
    story = Story(on, metered(hours))
    use(on, 1, day="2026-01-20 00:00:00")
    assert bill(story) == 2
    use(on, 5, day="2026-02-05 00:00:00")
    add_phase(story, "2026-01-15", metered(hours))
    assert bill(story, FEBRUARY) == 10
    assert total(story) == 12


def test_a_fee_that_follows_one_for_the_same_days_is_refused_with_the_invoice(on: SandboxClient) -> None:
    product = on.post("/products", json={"name": "Seats", "type": "product"}).json()["id"]
    story = Story(on, {**fee(1200, cadence="P1Y", offset="prepaid"), "product_id": product})
    bill(story)
    add_phase(story, "2026-02-01", {**per_unit(2, 10), "product_id": product})
    assert "another line of its product covers: 2026-02-01" in reason(story, FEBRUARY)


def test_a_line_keeps_its_id_in_a_put_that_names_none(on: SandboxClient) -> None:
    story = Story(on, fee(1), fee(2), per_unit(1, 1))
    before = on.get(f"/contract_v2/{story.contract}").json()["phases"][0]
    after = put(story, per_unit(1, 1), fee(2), fee(9), fee(7))["phases"][0]
    ids = [line["id"] for line in before["pricings"]]
    assert after["id"] == before["id"]
    assert [line["id"] for line in after["pricings"]][:3] == [ids[2], ids[1], ids[0]]
    assert after["pricings"][3]["id"] not in ids


# What is not on an invoice yet


def test_a_line_that_is_added_later_is_billed_for_the_months_before(on: SandboxClient) -> None:
    story = Story(on, fee())
    bill(story)
    add_line(story, fee(30))
    assert bill(story) == 30
    assert bill(story, FEBRUARY) == 130


def test_a_minimum_of_a_phase_is_not_charged_again_for_a_line_that_is_added_later(on: SandboxClient) -> None:
    features = {
        "pricing_data": {"pricing_type": "features"},
        "commitments": [{"type": "minimum_spend", "unit_amount": 200, "label": "c"}],
    }
    story = Story(on, fee(), phase={"features": features})
    assert bill(story) == 200
    add_line(story, fee(30))
    assert "a fixed amount of a phase on several invoices" in reason(story)


# A draft after a change


def test_a_draft_is_calculated_again_after_a_change_or_left_with_the_reason(on: SandboxClient) -> None:
    story = Story(on, fee(offset="prepaid"))
    (key,) = story.generate()
    path = path_of("regenerate_invoice", invoice_id=key)
    put(story, fee(120, offset="prepaid"))
    assert on.post(path, json={}).raise_for_status().json()["invoice_total"] == 120
    expire(story, "2026-01-15")
    refused = on.post(path, json={})
    assert (refused.status_code, "delete the draft" in refused.json()["detail"]) == (400, True)
    assert (story.invoice(key)["invoice_total"], len(story.lines(key))) == (120, 1)
