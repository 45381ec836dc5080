"""Usage events: definitions, ingestion, and idempotency keys."""

from datetime import timedelta
from typing import Any

import pytest

from tests.sandbox.conftest import path_of
from zenskar_client import http
from zenskar_ext.testing import Fault, Sandbox

EVENT = {"customer_id": "cus_1", "timestamp": "2026-01-01 00:00:00", "data": {"hours": 5}}
COLUMNS = {"hours": "Float64", "region": "String"}
NESTED = {"customer_id": "String", "timestamp": "DateTime64", "data": COLUMNS}


def _define(on: http.Client, slug: str = "compute_hours", schema: Any = NESTED) -> http.Response:
    return on.post("/rawmetric", json={"name": "Compute", "api_slug": slug, "dataschema": schema})


@pytest.fixture
def definition(on: http.Client) -> str:
    return str(_define(on).raise_for_status().json()["id"])


def _events(on: http.Client, definition: str) -> Any:
    return on.get(f"/rawmetric/{definition}/logs").raise_for_status().json()["results"]


def test_a_definition_is_found_by_id_slug_and_name(on: http.Client, definition: str) -> None:
    created = on.get(f"/rawmetric/{definition}").json()
    assert (created["column_order"], created["dataschema"]["data"]) == (["timestamp"], COLUMNS)
    assert on.get("/rawmetric/slug/compute_hours").json() == created
    assert on.get("/rawmetric?api_slug__ilike=COMPUTE%25&search=comp").json()["results"] == [created]
    assert (
        on.patch(path_of("update_usage_event", raw_metric_id=definition), json={"name": "New"}).json()["name"] == "New"
    )
    assert on.delete(path_of("delete_usage_event", raw_metric_id=definition)).is_success


def test_an_unknown_slug_is_answered_with_null(empty: Sandbox, on: http.Client) -> None:
    answer = on.get("/rawmetric/slug/other")
    assert (answer.status_code, answer.content) == (200, b"null")
    assert empty.client().usage_events.get_by_slug("other") is None


@pytest.mark.parametrize(("slug", "status"), [("compute_hours", 400), ("a b", 422), ("", 422), ("A-b_1", 200)])
def test_a_slug_is_plain_and_one_definitions_only(on: http.Client, definition: str, slug: str, status: int) -> None:
    assert _define(on, slug).status_code == status
    assert on.get("/rawmetric").json()["results"][-1]["id"] == definition


@pytest.mark.parametrize(
    "timestamp",
    ["2026-01-01 00:00:00", "2026-01-01T00:00:00Z", "2026-01-01 00:00:00.123", "2026-01-01T00:00:00"],
)
def test_one_event_is_ingested(on: http.Client, definition: str, timestamp: str) -> None:
    answer = on.post("/usage/compute_hours", json={**EVENT, "timestamp": timestamp})
    assert (answer.status_code, answer.json()) == (200, {})
    event = _events(on, definition)[0]
    assert {name: event[name] for name in EVENT} == {**EVENT, "timestamp": timestamp}


def test_an_event_may_have_empty_data(on: http.Client, definition: str) -> None:
    assert on.post("/usage/compute_hours", json={**EVENT, "data": {}}).is_success
    assert _events(on, definition)[0]["data"] == {}


def test_an_array_of_events_is_ingested_and_listed_by_timestamp(on: http.Client, definition: str) -> None:
    stamps = ["2026-01-02T00:00:00Z", "2026-01-03 00:00:00", "2026-01-01T00:00:00Z"]
    assert on.post("/usage/compute_hours", json=[{**EVENT, "timestamp": stamp} for stamp in stamps]).is_success
    assert [event["timestamp"] for event in _events(on, definition)] == [stamps[1], stamps[0], stamps[2]]


def test_events_go_to_the_definition_of_their_slug(on: http.Client, definition: str) -> None:
    other = _define(on, "other").json()["id"]
    on.post("/usage/other", json=EVENT)
    assert (len(_events(on, definition)), len(_events(on, other))) == (0, 1)
    assert on.post("/usage/nothing", json=EVENT).status_code == 404


def test_an_older_definition_has_its_columns_at_the_root(on: http.Client) -> None:
    _define(on, schema={"hours": "Float64"}).raise_for_status()
    assert on.post("/usage/compute_hours", json=EVENT).is_success
    assert on.post("/usage/compute_hours", json={**EVENT, "data": {"region": "x"}}).status_code == 422


@pytest.mark.parametrize(
    ("changes", "loc"),
    [
        pytest.param({"customer_id": None}, ["body", "customer_id"], id="no customer"),
        pytest.param({"timestamp": None}, ["body", "timestamp"], id="no timestamp"),
        pytest.param({"data": None}, ["body", "data"], id="no data"),
        pytest.param({"timestamp": "soon"}, ["body", "timestamp"], id="no time"),
        pytest.param({"timestamp": "2026-01-01T00:00:00+01:00"}, ["body", "timestamp"], id="offset"),
        pytest.param({"data": {"minutes": 1}}, ["body", "data", "minutes"], id="unknown key"),
        pytest.param({"data": []}, ["body", "data"], id="no object"),
    ],
)
def test_an_event_that_is_not_as_defined_is_refused_alone_and_among_others(
    on: http.Client, definition: str, changes: dict[str, Any], loc: list[str]
) -> None:
    event = {name: value for name, value in {**EVENT, **changes}.items() if value is not None}
    alone = on.post("/usage/compute_hours", json=event)
    assert (alone.status_code, alone.json()["detail"][0]["loc"]) == (422, loc)
    among = on.post("/usage/compute_hours", json=[EVENT, event])
    assert (among.status_code, among.json()["detail"][0]["loc"]) == (422, ["body", 1, *loc[1:]])
    assert _events(on, definition) == []


@pytest.mark.parametrize(("count", "status"), [(0, 422), (1, 200), (500, 200), (501, 422)])
def test_an_array_has_1_to_500_events(on: http.Client, definition: str, count: int, status: int) -> None:
    assert on.post("/usage/compute_hours", json=[EVENT] * count).status_code == status
    assert len(_events(on, definition)) == (count if status == 200 else 0)


# Idempotency keys


def _ingest(on: http.Client, key: str, event: Any = EVENT, path: str = "/usage/compute_hours") -> http.Response:
    return on.post(path, json=event, headers={"Idempotency-Key": key})


def test_the_same_request_under_a_key_is_answered_again_without_ingesting_again(
    on: http.Client, definition: str
) -> None:
    first, again = _ingest(on, "key"), _ingest(on, "key")
    assert (first.status_code, first.content, first.headers) == (again.status_code, again.content, again.headers)
    assert len(_events(on, definition)) == 1
    _ingest(on, "other")
    assert len(_events(on, definition)) == 2


@pytest.mark.parametrize("change", ["body", "path"])
def test_another_request_under_a_key_is_an_error(on: http.Client, definition: str, change: str) -> None:
    _define(on, "other")
    _ingest(on, "key")
    answer = _ingest(on, "key", [EVENT]) if change == "body" else _ingest(on, "key", path="/usage/other")
    assert (answer.status_code, "another request" in answer.json()["detail"]) == (422, True)
    assert "undocumented" in answer.headers["x-sandbox-note"]
    assert len(_events(on, definition)) == 1


@pytest.mark.parametrize(("hours", "events"), [(23.99, 1), (24, 2)])
def test_a_key_counts_for_24_hours(empty: Sandbox, on: http.Client, definition: str, hours: float, events: int) -> None:
    _ingest(on, "key")
    empty.clock.move(timedelta(hours=hours))
    assert _ingest(on, "key").is_success
    assert len(_events(on, definition)) == events


def test_a_refused_first_attempt_is_not_kept(on: http.Client, definition: str) -> None:
    assert _ingest(on, "key", {**EVENT, "data": {"minutes": 1}}).status_code == 422
    assert _ingest(on, "key").is_success
    assert len(_events(on, definition)) == 1


def test_an_attempt_that_a_fault_answered_is_not_kept(empty: Sandbox, on: http.Client, definition: str) -> None:
    empty.faults.add(Fault(at=1, status=503))
    assert _ingest(on, "key").status_code == 503
    assert _events(on, definition) == []
    assert _ingest(on, "key").is_success


def test_a_retry_after_a_lost_answer_ingests_nothing_twice(empty: Sandbox, on: http.Client, definition: str) -> None:
    empty.faults.add(Fault(at=1, drop="after"))
    with pytest.raises(http.RemoteProtocolError):
        _ingest(on, "key")
    assert _ingest(on, "key").is_success
    assert len(_events(on, definition)) == 1


def test_keys_count_nowhere_else(on: http.Client) -> None:
    for _ in range(2):
        on.post("/customers", json={"customer_name": "A"}, headers={"Idempotency-Key": "key"})
    assert on.get("/customers").json()["total_count"] == 2
