"""Contracts: states, phases and lines, and amendments."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from zenskar_client import http
from zenskar_ext.testing import Sandbox

NOBODY = "00000000-0000-4000-8000-000000000000"
START = "2026-01-01T00:00:00Z"
FEE = {"pricing_data": {"pricing_type": "flat_fee", "unit_amount": 100}, "billing_period": {"cadence": "P1M"}}


def customer(on: http.Client, **more: Any) -> str:
    return str(on.post("/customers", json={"customer_name": "Acme", **more}).raise_for_status().json()["id"])


def send(on: http.Client, **more: Any) -> http.Response:
    body = {
        "name": "Annual",
        "status": "active",
        "currency": "USD",
        "start_date": "2026-01-01T00:00:00",
        "phases": [{"name": "Standard Phase"}],
        **more,
    }
    return on.post("/contract_v2", json=body if "customer_id" in more else {**body, "customer_id": customer(on)})


def contract(on: http.Client, **more: Any) -> str:
    return str(send(on, **more).raise_for_status().json()["id"])


def pause(on: http.Client, key: str, start: str = START, policy: str = "overlap", **more: Any) -> http.Response:
    body = {"start_date": start, "unpause_extension_policy": policy, **more}
    return on.post(f"/contract_v2/{key}/pause", json=body)


def get(on: http.Client, key: str) -> Any:
    return on.get(f"/contract_v2/{key}").raise_for_status().json()


def until(sandbox: Sandbox, day: str) -> None:
    sandbox.clock.move(datetime.fromisoformat(day).replace(tzinfo=UTC) - sandbox.clock.now)


def test_two_phases_or_lines_with_one_id_are_refused(on: http.Client) -> None:
    key = contract(on, phases=[{"name": "P", "pricings": [{"pricing": FEE}]}])
    (phase,) = get(on, key)["phases"]
    (line,) = phase["pricings"]
    body = {"name": "N", "status": "active", "currency": "USD", "start_date": START, "customer_id": customer(on)}
    later = {"name": "Q", "start_date": "2026-06-01T00:00:00Z", "pricings": [line]}
    for phases in (
        [{**phase, "pricings": [line, line]}],
        [{**phase, "end_date": "2026-06-01T00:00:00Z"}, later],
        [{**phase, "pricings": [], "end_date": "2026-06-01T00:00:00Z"}, {**later, "id": phase["id"], "pricings": []}],
    ):
        answer = on.put(f"/contract_v2/{key}", json={**body, "phases": phases})
        assert (answer.status_code, "2 phases or lines have the id" in answer.text) == (400, True)
    assert get(on, key)["phases"] == [phase]


# Create, read, replace, delete


def test_a_contract_is_answered_with_its_customer_and_ids_for_phases_and_lines(on: http.Client) -> None:
    key = customer(on, external_id="cus_1")
    created = send(on, customer_id=key, phases=[{"name": "P", "pricings": [{"pricing": FEE}]}]).json()
    assert created["customer"] == {
        "id": key,
        "external_id": "cus_1",
        "customer_name": "Acme",
        "custom_data": {},
        "address": {},
        "communications_enabled": True,
        "auto_charge_enabled": True,
    }
    (phase,) = created["phases"]
    assert (created["start_date"], phase["start_date"]) == (START, START)
    assert len({created["id"], phase["id"], phase["pricings"][0]["id"]}) == 3
    assert get(on, created["id"]) == created
    assert on.get("/contract_v2").json()["results"] == [created]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        pytest.param({"status": "paused"}, "draft or active", id="state"),
        pytest.param({"customer_id": NOBODY}, "customer_id", id="customer"),
        pytest.param({"end_date": START}, "end after", id="ends when it starts"),
    ],
)
def test_a_contract_that_is_not_whole_is_refused(on: http.Client, fields: dict[str, Any], why: str) -> None:
    answer = send(on, **fields)
    assert (answer.status_code, why in answer.json()["detail"]) == (400, True)
    assert on.get("/contract_v2").json()["results"] == []


def test_a_contract_can_have_an_id_of_its_own_which_is_given_once(on: http.Client) -> None:
    assert contract(on, id=NOBODY) == NOBODY
    assert get(on, NOBODY)["name"] == "Annual"
    assert send(on, id=NOBODY).status_code == 400
    assert on.get("/contract_v2").json()["total_count"] == 1


def test_a_put_is_a_full_replace_and_keeps_what_is_sent_back(on: http.Client) -> None:
    created = send(on, description="old", phases=[{"name": "P", "pricings": [{"pricing": FEE}]}]).json()
    sent = {name: value for name, value in created.items() if name != "description"}
    changed = on.put(f"/contract_v2/{created['id']}", json={**sent, "name": "New", "end_date": None}).json()
    assert (changed["name"], "description" in changed) == ("New", False)
    assert (changed["id"], changed["created_at"], changed["phases"]) == (
        created["id"],
        created["created_at"],
        created["phases"],
    )
    assert changed["updated_at"] > created["updated_at"]
    assert get(on, created["id"]) == changed


@pytest.mark.parametrize(
    ("changes", "status"), [({"status": "expired"}, 400), ({"phases": None}, 500), ({"status": "disputed"}, 200)]
)
def test_a_put_does_not_expire_and_needs_the_phases(on: http.Client, changes: dict[str, Any], status: int) -> None:
    created = send(on).json()
    body = {name: value for name, value in {**created, **changes}.items() if value is not None}
    answer = on.put(f"/contract_v2/{created['id']}", json=body)
    assert answer.status_code == status
    assert (get(on, created["id"]) == created) == (status != 200)


def test_only_a_draft_is_deleted_and_comes_back_once_more(on: http.Client) -> None:
    draft, active = contract(on, status="draft"), contract(on)
    assert on.delete(f"/contract_v2/{active}").status_code == 400
    assert "deleted_at" in on.delete(f"/contract_v2/{draft}").json()
    assert on.get(f"/contract_v2/{draft}").status_code == 404


# States


def in_state(sandbox: Sandbox, on: http.Client, state: str) -> str:
    """Make a contract in a state, through the calls that lead to it."""
    if state == "disputed":
        created = send(on).json()
        return str(on.put(f"/contract_v2/{created['id']}", json={**created, "status": state}).json()["id"])
    key = contract(on, status="draft" if state == "draft" else "active", end_date="2027-01-01T00:00:00Z")
    if state == "paused":
        pause(on, key).raise_for_status()
    if state == "expired":
        until(sandbox, "2027-01-02")
    assert get(on, key)["status"] == state
    return key


ACTIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "pause": ("POST", "pause", {"start_date": START, "unpause_extension_policy": "overlap"}),
    "change the pause": ("PATCH", "pause", {"end_date": "2026-06-01T00:00:00Z"}),
    "resume": ("PATCH", "resume", {}),
    "expire": ("PATCH", "expire", {}),
}
ALLOWED = {
    ("active", "pause"): "paused",
    ("active", "expire"): "active",
    ("paused", "change the pause"): "paused",
    ("paused", "resume"): "active",
    ("paused", "expire"): "paused",
}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("state", ["draft", "active", "paused", "expired", "disputed"])
def test_a_state_allows_what_it_allows(empty: Sandbox, on: http.Client, state: str, action: str) -> None:
    key = in_state(empty, on, state)
    method, path, body = ACTIONS[action]
    answer = on.request(method, f"/contract_v2/{key}/{path}", json=body)
    assert get(on, key)["status"] == ALLOWED.get((state, action), state)
    assert answer.status_code == (200 if (state, action) in ALLOWED else 400)
    assert answer.is_success or state in answer.json()["detail"] or action == "change the pause"


def test_a_contract_expires_by_itself(empty: Sandbox, on: http.Client) -> None:
    key = contract(on, end_date="2026-02-01T00:00:00Z")
    until(empty, "2026-01-31")
    assert get(on, key)["status"] == "active"
    until(empty, "2026-02-01")
    assert [row["status"] for row in on.get("/contract_v2?status=expired").json()["results"]] == ["expired"]


@pytest.mark.parametrize(
    ("body", "end"),
    [({}, "2026-01-10"), ({"expiry_date": None}, "2026-01-10"), ({"expiry_date": "2026-01-31"}, "2026-01-31")],
)
def test_an_expired_contract_ends_with_a_day(empty: Sandbox, on: http.Client, body: Any, end: str) -> None:
    key = contract(on)
    until(empty, "2026-01-10")
    answer = on.patch(f"/contract_v2/{key}/expire", json=body)
    assert (answer.json()["end_date"], answer.json()["status"]) == (f"{end}T23:59:59.999999Z", "active")
    until(empty, "2026-02-01")
    assert on.patch(f"/contract_v2/{key}/expire", json=body).status_code == 400


def test_nothing_of_an_expired_contract_lasts_longer_than_the_contract(on: http.Client) -> None:
    dates = {
        "past": ("2026-01-01T00:00:00Z", "2026-01-05T00:00:00Z"),
        "now": ("2026-01-05T00:00:00Z", "2026-02-01T00:00:00Z"),
        "later": ("2026-02-01T00:00:00Z", None),
    }
    phases = [
        {
            "name": name,
            "start_date": start,
            **({"end_date": end} if end else {}),
            "pricings": [{"pricing": FEE}, {"pricing": FEE, "start_date": "2026-02-10T00:00:00Z"}],
        }
        for name, (start, end) in dates.items()
    ]
    key = contract(on, phases=phases)
    last = "2026-01-10T23:59:59.999999Z"
    on.patch(f"/contract_v2/{key}/expire", json={"expiry_date": "2026-01-10"}).raise_for_status()
    kept = get(on, key)["phases"]
    assert [(each["name"], each["end_date"]) for each in kept] == [("past", dates["past"][1]), ("now", last)]
    assert [[each.get("end_date") for each in phase["pricings"]] for phase in kept] == [[last], [last]]


def test_a_contract_that_is_expired_for_a_day_that_is_over_is_so_at_once(empty: Sandbox, on: http.Client) -> None:
    key = contract(on)
    until(empty, "2026-01-10")
    assert on.patch(f"/contract_v2/{key}/expire", json={"expiry_date": "2025-12-31"}).status_code == 400
    assert on.patch(f"/contract_v2/{key}/expire", json={"expiry_date": "2026-01-09"}).json()["status"] == "expired"


# Pauses


def test_a_planned_pause_begins_and_ends_by_itself(empty: Sandbox, on: http.Client) -> None:
    key = contract(on)
    planned = pause(on, key, "2026-02-01T00:00:00", end_date="2026-03-01T00:00:00Z").json()
    assert (planned["status"], planned["phases"][1]["phase_type"]) == ("active", "pause")
    assert on.patch(f"/contract_v2/{key}/resume", json={}).status_code == 400
    until(empty, "2026-02-02")
    assert get(on, key)["status"] == "paused"
    until(empty, "2026-03-01")
    assert get(on, key)["status"] == "active"


@pytest.mark.parametrize(("policy", "end"), [("extend", "2027-01-29"), ("overlap", "2027-01-01")])
def test_a_pause_moves_the_end_of_a_contract_if_it_extends(on: http.Client, policy: str, end: str) -> None:
    key = contract(on, end_date="2027-01-01T00:00:00Z")
    paused = pause(on, key, "2026-02-01T00:00:00Z", policy, end_date="2026-03-01T00:00:00Z").json()
    assert paused["end_date"] == f"{end}T00:00:00Z"


def test_a_change_of_a_pause_moves_the_end_anew(on: http.Client) -> None:
    key = contract(on, end_date="2027-01-01T00:00:00Z")
    pause(on, key, "2026-02-01T00:00:00Z", "extend", end_date="2026-02-11T00:00:00Z")
    path = f"/contract_v2/{key}/pause"
    assert on.patch(path, json={"end_date": "2026-02-03T00:00:00"}).json()["end_date"] == "2027-01-03T00:00:00Z"
    assert on.patch(path, json={"unpause_extension_policy": "overlap"}).json()["end_date"] == "2027-01-01T00:00:00Z"
    assert len(get(on, key)["phases"]) == 2


def test_an_open_pause_moves_the_end_when_it_is_over_and_holds_it_until_then(empty: Sandbox, on: http.Client) -> None:
    key = contract(on, end_date="2026-02-01T00:00:00Z")
    assert pause(on, key, policy="extend").json()["end_date"] == "2026-02-01T00:00:00Z"
    until(empty, "2026-03-01")
    assert get(on, key)["status"] == "paused"
    resumed = on.patch(f"/contract_v2/{key}/resume", json={}).json()
    assert (resumed["status"], resumed["end_date"]) == ("active", "2026-04-01T00:00:00.002000Z")


def test_a_contract_that_was_paused_without_a_pause_is_resumed(on: http.Client) -> None:
    created = send(on).json()
    assert on.put(f"/contract_v2/{created['id']}", json={**created, "status": "paused"}).json()["status"] == "paused"
    assert on.patch(f"/contract_v2/{created['id']}/resume", json={}).json()["status"] == "active"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        pytest.param({"start": "2025-12-31T00:00:00Z"}, "within", id="before the contract"),
        pytest.param({"start": "2027-01-01T00:00:00Z"}, "within", id="after the contract"),
        pytest.param({"end_date": START}, "end after", id="without length"),
        pytest.param({"start": "2026-03-31T23:00:00Z"}, "already", id="in another pause"),
        pytest.param({"policy": "extend", "end_date": "9990-01-01T00:00:00Z"}, "already", id="over another pause"),
    ],
)
def test_a_pause_that_does_not_fit_is_refused(on: http.Client, fields: dict[str, Any], why: str) -> None:
    key = contract(on, end_date="2027-01-01T00:00:00Z")
    pause(on, key, "2026-03-01T00:00:00Z", end_date="2026-04-01T00:00:00Z").raise_for_status()
    before = get(on, key)
    answer = pause(on, key, **fields)
    assert (answer.status_code, why in answer.json()["detail"]) == (400, True)
    assert get(on, key) == before


def test_a_contract_cannot_end_after_all_time(on: http.Client) -> None:
    key = contract(on, end_date="9999-12-31T23:59:59Z")
    answer = pause(on, key, policy="extend", end_date="2026-02-01T00:00:00Z")
    assert (answer.status_code, "9999" in answer.json()["detail"]) == (400, True)


def test_a_pause_is_sent_back_with_the_other_phases(on: http.Client) -> None:
    key = contract(on)
    paused = pause(on, key, "2026-02-01T00:00:00Z").json()
    assert on.put(f"/contract_v2/{key}", json=paused).json()["phases"] == paused["phases"]


def test_one_of_several_pauses_is_changed_by_its_id(on: http.Client) -> None:
    key, path = contract(on), "/contract_v2/{}/pause"
    pause(on, key, "2026-02-01T00:00:00Z", end_date="2026-02-02T00:00:00Z")
    second = pause(on, key, "2026-03-01T00:00:00Z", end_date="2026-03-02T00:00:00Z").json()["phases"][2]["id"]
    body = {"end_date": "2026-03-05T00:00:00Z"}
    assert on.patch(path.format(key), json=body).status_code == 400
    assert on.patch(path.format(key), json={**body, "pause_phase_id": NOBODY}).status_code == 400
    phases = on.patch(path.format(key), json={**body, "pause_phase_id": second}).json()["phases"]
    ends = {phase["start_date"]: phase.get("end_date") for phase in phases}
    assert ends == {
        START: None,
        "2026-02-01T00:00:00Z": "2026-02-02T00:00:00Z",
        "2026-03-01T00:00:00Z": body["end_date"],
    }


# Phases and lines


def test_phases_without_dates_follow_each_other(on: http.Client) -> None:
    key = contract(on, end_date="2027-01-01T00:00:00Z", phases=[{"name": "A", "end_date": "2026-02-01T00:00:00Z"}])
    path = f"/contract_v2/{key}/phases"
    second = on.post(path, json={"name": "C", "end_date": "2026-06-01T00:00:00"}).json()
    assert (second["start_date"], second["end_date"]) == ("2026-02-01T00:00:00Z", "2026-06-01T00:00:00Z")
    assert on.post(path, json={"name": "D", "start_date": "2026-07-01T00:00:00Z"}).is_success
    between = {"name": "B", "start_date": "2026-06-01T00:00:00Z"}
    assert on.post(path, json=between).is_success
    assert [phase["name"] for phase in get(on, key)["phases"]] == ["A", "C", "B", "D"]


@pytest.mark.parametrize(
    ("phase", "why"),
    [
        pytest.param({}, "needs a start_date", id="after one without an end"),
        pytest.param({"start_date": "2025-01-01T00:00:00Z"}, "lie within", id="before the contract"),
        pytest.param({"start_date": "2027-01-01T00:00:00Z"}, "end after", id="after the contract"),
        pytest.param(
            {"start_date": "2026-07-01T00:00:00Z", "end_date": "2027-07-01T00:00:00Z"}, "lie within", id="too long"
        ),
        pytest.param({"start_date": START}, "end after", id="at the start of another"),
        pytest.param({"phase_type": "pause"}, "needs a start_date", id="pause without dates"),
    ],
)
def test_a_phase_that_does_not_fit_is_refused(on: http.Client, phase: dict[str, Any], why: str) -> None:
    key = contract(on, end_date="2027-01-01T00:00:00Z")
    answer = on.post(f"/contract_v2/{key}/phases", json={"name": "P", **phase})
    assert (answer.status_code, why in answer.json()["detail"]) == (400, True)
    assert len(get(on, key)["phases"]) == 1


def test_phases_that_overlap_are_refused(on: http.Client) -> None:
    phases = [
        {"name": "A", "end_date": "2026-03-01T00:00:00Z"},
        {"name": "B", "start_date": "2026-02-01T00:00:00Z"},
    ]
    answer = send(on, phases=phases)
    assert (answer.status_code, answer.json()["detail"]) == (400, "The phases overlap.")


def test_an_expired_contract_gets_no_phases(empty: Sandbox, on: http.Client) -> None:
    assert on.post(f"/contract_v2/{in_state(empty, on, 'expired')}/phases", json={"name": "P"}).status_code == 400


@pytest.fixture
def product(on: http.Client) -> str:
    return str(on.post("/products", json={"name": "Seats", "type": "product"}).json()["id"])


def test_a_line_is_put_into_a_phase(on: http.Client, product: str) -> None:
    pricing = on.post(f"/products/{product}/pricing", json=FEE).json()["id"]
    created = send(on).json()
    path = f"/contract_v2/{created['id']}/phases/{created['phases'][0]['id']}/pricing"
    body = {"pricing_id": pricing, "product_id": product, "end_date": "2026-02-01T00:00:00"}
    line = on.post(path, json=body).json()
    assert {**line, "id": 0} == {**body, "id": 0, "end_date": "2026-02-01T00:00:00Z"}
    assert get(on, created["id"])["phases"][0]["pricings"] == [line]


def test_a_line_goes_into_a_phase_that_is_there_and_no_pause(on: http.Client) -> None:
    key = contract(on)
    paused = pause(on, key, "2026-02-01T00:00:00Z").json()["phases"][1]["id"]
    paths = [f"/contract_v2/{key}/phases/{phase}/pricing" for phase in (NOBODY, paused)]
    assert [on.post(path, json={"pricing": FEE}).status_code for path in paths] == [404, 400]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param({}, id="no pricing"),
        pytest.param({"pricing": FEE, "pricing_id": NOBODY}, id="two pricings"),
        pytest.param({"pricing_id": NOBODY}, id="no such pricing"),
        pytest.param({"pricing": FEE, "product_id": NOBODY}, id="no such product"),
    ],
)
def test_a_line_that_is_not_whole_is_refused(on: http.Client, line: dict[str, Any]) -> None:
    assert send(on, phases=[{"name": "P", "pricings": [line]}]).status_code == 400


def test_a_line_has_a_pricing_of_its_own_product(on: http.Client, product: str) -> None:
    other = on.post("/products", json={"name": "Other", "type": "product"}).json()["id"]
    pricing = on.post(f"/products/{other}/pricing", json=FEE).json()["id"]
    line = {"pricing_id": pricing, "product_id": product}
    assert send(on, phases=[{"name": "P", "pricings": [line]}]).status_code == 400
    assert send(on, phases=[{"name": "P", "pricings": [{"pricing_id": pricing}]}]).is_success


# Amendments


def test_every_change_is_an_amendment(empty: Sandbox, on: http.Client) -> None:
    key, other = contract(on), contract(on)
    pause(on, key)
    empty.clock.move(timedelta(days=1))
    on.patch(f"/contract_v2/{key}/resume", json={})
    on.patch(f"/contract_v2/{key}/expire", json={"expiry_date": "2026-12-31"})
    answer = on.get(f"/contract_v2/{key}/amendments")
    assert [row["change_type"] for row in answer.json()["results"]] == ["expire", "resume", "pause"]
    assert answer.json()["results"][0]["modifications"]["end_date"] == "2026-12-31T23:59:59.999999Z"
    assert "sandbox's own" in answer.headers["x-sandbox-note"]
    assert on.get(f"/contract_v2/{other}/amendments").json()["results"] == []
