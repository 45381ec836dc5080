"""Usage that comes in after the invoice of its period: it is on no invoice, and nothing is silent about that."""

from typing import Any

import pytest

from tests.sandbox.conftest import CREATE_INVOICE, SandboxClient, client_of, path_of
from tests.sandbox.test_generation import FEBRUARY, JANUARY, Story, define, metered, metric, use
from zenskar_client import http
from zenskar_ext.testing import Sandbox

PERIOD = "from 2026-01-01T00:00:00Z to 2026-02-01T00:00:00Z"


@pytest.fixture
def story(on: SandboxClient) -> Story:
    define(on)
    return Story(on, metered(metric(on)))


def ingest(on: http.Client, *days: str, who: str = "cus_1", slug: str = "compute") -> str:
    events = [{"customer_id": who, "timestamp": f"{day} 12:00:00", "data": {"hours": 1}} for day in days]
    return str(on.post(f"/usage/{slug}", json=events).headers.get("x-sandbox-note", ""))


def approve(on: http.Client, key: str) -> str:
    return str(on.patch(f"/invoices/{key}/approve", json={}).raise_for_status().headers["x-sandbox-note"])


def test_usage_for_a_period_that_an_approved_invoice_bills_is_told_with_period_and_invoice(story: Story) -> None:
    use(story.on, 10)
    (january,) = story.generate()
    assert "events from" not in approve(story.on, january)
    late = f"{PERIOD} came after invoice {january}: no invoice bills them"
    assert f"2 events {late}" in ingest(story.on, "2026-01-20", "2026-01-31", "2026-02-01")
    assert f"1 events {late}" in ingest(story.on, "2026-01-20", who=story.customer)
    answer = story.send(FEBRUARY)
    assert f"3 events {late}" in answer.headers["x-sandbox-note"]
    assert story.invoice(january)["invoice_total"] == 20
    assert story.invoice(answer.json()["invoice_ids"][0])["invoice_total"] == 2


def test_a_draft_bills_late_usage_after_it_is_regenerated(story: Story) -> None:
    (january,) = story.generate()
    hint = f"1 events {PERIOD} came after invoice {january}: it bills them only after POST .../regenerate"
    assert hint in ingest(story.on, "2026-01-20")
    path = path_of("regenerate_invoice", invoice_id=january)
    story.on.post(path, json={}).raise_for_status()
    assert story.invoice(january)["invoice_total"] == 2
    assert "events from" not in approve(story.on, january)
    assert "events from" not in story.send(FEBRUARY).headers["x-sandbox-note"]


def test_the_approval_of_a_draft_tells_which_usage_it_leaves_out(story: Story) -> None:
    (january,) = story.generate()
    (february,) = story.generate(FEBRUARY)
    ingest(story.on, "2026-01-20")
    assert f"{PERIOD} came after invoice {january}" in approve(story.on, january)
    ingest(story.on, "2026-02-20")
    story.on.post(path_of("regenerate_invoice", invoice_id=february), json={}).raise_for_status()
    assert "events from" not in approve(story.on, february)
    kept = story.send({**JANUARY, "to_date": "2026-04-01T00:00:00Z"})
    assert f"{PERIOD} came after invoice {january}" in kept.headers["x-sandbox-note"]


def test_nothing_is_late_for_an_invoice_that_was_voided_or_deleted(story: Story) -> None:
    (first,) = story.generate()
    approve(story.on, first)
    ingest(story.on, "2026-01-20")
    story.on.patch(f"/invoices/{first}/void", json={}).raise_for_status()
    assert "events from" not in ingest(story.on, "2026-01-21")
    answer = story.send()
    assert "events from" not in answer.headers["x-sandbox-note"]
    (second,) = answer.json()["invoice_ids"]
    assert story.invoice(second)["invoice_total"] == 4
    story.on.delete(f"/invoices/{second}").raise_for_status()
    assert "events from" not in ingest(story.on, "2026-01-22")


@pytest.mark.parametrize(
    "event",
    [
        pytest.param({"who": "cus_2"}, id="another customer"),
        pytest.param({"slug": "other"}, id="events that no metric counts"),
        pytest.param({"days": ["2026-02-01"]}, id="the next period"),
        pytest.param({"days": ["2026-01-32"]}, id="no day"),
    ],
)
def test_other_usage_is_not_late(story: Story, event: dict[str, Any]) -> None:
    define(story.on, "other")
    story.generate()
    days = event.pop("days", ["2026-01-20"])
    assert "events from" not in ingest(story.on, *days, **event)
    assert "events from" not in story.send(FEBRUARY).headers["x-sandbox-note"]


def test_late_usage_is_told_beside_what_is_refused_of_an_array() -> None:
    with client_of(Sandbox(batches="partial")) as on:
        define(on)
        story = Story(on, metered(metric(on)))
        (january,) = story.generate()
        bad = {"customer_id": "cus_1", "timestamp": "2026-01-20 12:00:00", "data": {"minutes": 1}}
        good = {**bad, "data": {"hours": 1}}
        answer = on.post("/usage/compute", json=[bad, good])
        assert (answer.status_code, f"came after invoice {january}" in answer.headers["x-sandbox-note"]) == (422, True)


def test_an_invoice_that_was_not_generated_has_no_late_usage(on: SandboxClient) -> None:
    draft = on.post(CREATE_INVOICE, json={"invoice_total": 1}).json()
    assert "events from" not in approve(on, draft["id"])
