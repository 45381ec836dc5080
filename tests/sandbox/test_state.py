"""State: saved, loaded, put in from outside, and separate for each sandbox."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import CREATE_INVOICE, client_of, parsed
from zenskar_client import http
from zenskar_client.errors import InvalidRequest
from zenskar_client.types import loads
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing import Fault, Sandbox
from zenskar_ext.testing._sandbox.store import Ids

EVENT = {"customer_id": "cus_1", "timestamp": "2026-01-01 00:00:00", "data": {"hours": 5}}
DEFINITION = {"name": "Compute", "api_slug": "hours", "dataschema": {"data": {"hours": "Float64"}}}
Step = Callable[[Sandbox, http.Client], bytes]


def _ids(client: http.Client, path: str, **query: Any) -> list[str]:
    return [item["id"] for item in client.get(path, params={"limit": 50, **query}).json().get("results", ())]


def _request(method: str, path: str, body: Any = None, key: str | None = None) -> Step:
    headers = {"Idempotency-Key": key} if key else {}

    def step(_: Sandbox, client: http.Client) -> bytes:
        content = None if body is None else json.dumps(body)
        answer = client.request(method, path, content=content, headers=headers)
        return f"{answer.status_code} {answer.headers.get('x-sandbox-note')} {answer.text}".encode()

    return step


def _approve_next(sandbox: Sandbox, client: http.Client) -> bytes:
    draft = next(iter(_ids(client, "/invoices", status="draft")), "00000000-0000-4000-8000-000000000000")
    return _request("PATCH", f"/invoices/{draft}/approve", {})(sandbox, client)


def _delete_last_customer(sandbox: Sandbox, client: http.Client) -> bytes:
    return _request("DELETE", f"/customers/{[*_ids(client, '/customers'), 'nobody'][0]}")(sandbox, client)


def _walk(_: Sandbox, client: http.Client) -> bytes:
    first = client.get("/invoices", params={"limit": 3})
    query = {"limit": 3, "cursor": first.json().get("next")}
    return first.content + client.get("/invoices", params={k: v for k, v in query.items() if v}).content


def _move_clock(sandbox: Sandbox, _: http.Client) -> bytes:
    sandbox.clock.move(timedelta(hours=13))
    return sandbox.clock.stamp().encode()


STEPS: Sequence[Step] = (
    _request("POST", "/customers", {"customer_name": "Müller 東京 😀", "custom_data": {"share": 0.1}}),
    _request("POST", CREATE_INVOICE, {"invoice_total": 12.5, "currency": "USD"}),
    _request("POST", "/rawmetric", DEFINITION),
    _request("POST", "/usage/hours", EVENT, key="first"),
    _request("POST", "/usage/hours", {**EVENT, "data": {"hours": 6}}, key="second"),
    _request("POST", "/usage/hours", EVENT, key="second"),
    _request("POST", CREATE_INVOICE, {"invoice_total": "many"}),
    _approve_next,
    _delete_last_customer,
    _walk,
    _move_clock,
    _request("GET", "/invoices?order=invoice_total&limit=50"),
    _request("GET", "/customers?limit=50"),
)


def _run(sandbox: Sandbox, steps: Sequence[Step]) -> list[bytes]:
    with http.Client(base_url="http://sandbox.invalid", transport=sandbox.transport, headers=sandbox.headers) as on:
        return [step(sandbox, on) for step in steps]


def _saved(sandbox: Sandbox) -> bytes:
    with TemporaryDirectory() as folder:
        sandbox.save(f"{folder}/state.json")
        return Path(folder, "state.json").read_bytes()


def _loaded(content: bytes, **settings: Any) -> Sandbox:
    sandbox = Sandbox(**settings)
    with TemporaryDirectory() as folder:
        Path(folder, "state.json").write_bytes(content)
        sandbox.load(f"{folder}/state.json")
    return sandbox


# Saved and loaded


@given(st.lists(st.sampled_from(STEPS), max_size=12), st.lists(st.sampled_from(STEPS), max_size=12))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_a_loaded_sandbox_answers_byte_by_byte_as_the_saved_one(before: list[Step], after: list[Step]) -> None:
    saved = Sandbox(invoices=6, customers=2, seed=4)
    _run(saved, before)
    content = _saved(saved)
    loaded = _loaded(content, seed=5, customers=3)
    assert _saved(loaded) == content
    every = [*after, *STEPS]
    assert _run(loaded, every) == _run(saved, every)
    assert _saved(loaded) == _saved(saved)


def test_the_same_requests_lead_to_the_same_bytes() -> None:
    def run() -> bytes:
        sandbox = Sandbox(invoices=6, customers=2, seed=4)
        _run(sandbox, STEPS)
        return _saved(sandbox)

    assert run() == run()


def test_a_key_is_remembered_for_its_24_hours(on: http.Client, empty: Sandbox) -> None:
    on.post("/rawmetric", json=DEFINITION)
    on.post("/usage/hours", json=EVENT, headers={"Idempotency-Key": "one"})
    loaded = _loaded(_saved(empty))
    with client_of(loaded) as client:
        definition = client.get("/rawmetric").json()["results"][0]["id"]
        for hours, events in [(0, 1), (12, 1), (12, 2)]:
            loaded.clock.move(timedelta(hours=hours))
            client.post("/usage/hours", json=EVENT, headers={"Idempotency-Key": "one"}).raise_for_status()
            assert len(client.get(f"/rawmetric/{definition}/logs").json()["results"]) == events


@pytest.mark.parametrize("total", ["12.50", "0.1", "100000000000000000000.01", "1E+30", "0", "5.00"])
def test_amounts_keep_their_digits(empty: Sandbox, on: http.Client, total: str) -> None:
    key = on.post(CREATE_INVOICE, content=f'{{"invoice_total": {total}}}').raise_for_status().json()["id"]
    with client_of(_loaded(_saved(empty))) as client:
        assert parsed(client.get(f"/invoices/{key}").text)["invoice_total"] == total


def test_lists_are_those_of_the_state_that_was_loaded_last(empty: Sandbox, on: http.Client) -> None:
    other = Sandbox()
    for sandbox, name in ((empty, "first"), (other, "other")):
        sandbox.put("/invoices", {"external_id": name})
    assert [item["external_id"] for item in on.get("/invoices").json()["results"]] == ["first"]
    empty._service.restore(other._service.state())
    assert [item["external_id"] for item in on.get("/invoices").json()["results"]] == ["other"]


def test_faults_and_the_log_are_not_in_a_state(empty: Sandbox, on: http.Client) -> None:
    before = _saved(empty)
    empty.faults.add(Fault(at=9, status=503))
    assert _saved(empty) == before
    content = _saved(Sandbox(customers=2))
    on.get("/contacts")
    empty._service.restore(loads(content))
    assert (len(empty.faults), len(empty.requests)) == (1, 1)
    assert on.get("/customers").json()["total_count"] == 2


def test_a_reset_after_a_load_gives_the_data_of_the_sandboxes_own_seed() -> None:
    sandbox = Sandbox(invoices=3, seed=8)
    own = _saved(sandbox)
    sandbox._service.restore(loads(_saved(Sandbox(invoices=9, seed=1))))
    assert _saved(sandbox) != own
    sandbox.reset()
    assert _saved(sandbox) == own


def test_a_file_is_replaced_by_a_whole_one(tmp_path: Path) -> None:
    path, usual = tmp_path / "state.json", tmp_path / "usual"
    Sandbox().save(path)
    before = path.read_bytes()
    with path.open("rb") as reader:
        Sandbox(invoices=3).save(path)
        assert reader.read() == before
    usual.touch()
    assert len(json.loads(path.read_bytes())["records"]["/invoices"]) == 3
    assert path.stat().st_mode == usual.stat().st_mode
    assert sorted(tmp_path.iterdir()) == [path, usual]


def test_a_file_stays_as_it_was_if_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "state.json"
    Sandbox().save(path)
    before = path.read_bytes()
    write = Path.write_bytes

    def fail_halfway(self: Path, content: bytes) -> int:
        write(self, content[:20])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail_halfway)
    with pytest.raises(OSError, match="No space"):
        Sandbox(invoices=3).save(path)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (before, [path])


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Sandbox().load(tmp_path / "state.json")


def _with(**changes: Any) -> bytes:
    return json.dumps({**json.loads(_saved(Sandbox(customers=1))), **changes}).encode()


KEPT = {"request": "x", "status": 200, "headers": {}, "body": "{}", "until": "2026-01-02T00:00:00Z"}
IDS = {"seed": 0, "given": 0, "numbered": 0}
REFUSED = {
    "nothing": (b"", "Expecting value"),
    "text": (b"\xff", "decode"),
    "deep": (b"[" * 100_000, "nested too deeply"),
    "array": (b"[]", "give an object"),
    "format": (b"{}", 'format: give "state of a Zenskar sandbox"'),
    "version": (_with(version=2), "version: give 1, the version that this sandbox writes"),
    "unknown part": (_with(more=1, another=2), "another, more: not a part of a state"),
    "no text": (_with(records={"/customers": [{"id": "a", "customer_name": "\ud800"}]}), "holds a lone surrogate"),
    "no name": (_with(records={"/customers": [{"id": "a", "\udfff": 1}]}), "holds a lone surrogate"),
    "time number": (_with(now=5), "now: give a date-time with its time zone"),
    "time words": (_with(now="soon"), "now: give"),
    "time naive": (_with(now="2026-01-01T00:00:00"), "now: give"),
    "time too early": (_with(now="2025-12-31T00:00:00Z"), "only goes forward"),
    "time too late": (_with(now="9999-12-31T23:59:59Z"), "only goes forward"),
    "ids": (_with(ids=5), "ids: give the integers seed, given and numbered"),
    "ids lack one": (_with(ids={"seed": 0, "given": 0}), "ids: give"),
    "ids more": (_with(ids={**IDS, "more": 0}), "ids: give"),
    "ids text": (_with(ids={**IDS, "seed": "0"}), "ids: give"),
    "ids negative": (_with(ids={**IDS, "given": -1}), "ids: give"),
    "records": (_with(records=[]), "records: give an array for each collection, of objects with an id"),
    "records no array": (_with(records={"/invoices": {}}), "records: give"),
    "record no object": (_with(records={"/invoices": [5]}), "records: give"),
    "record no id": (_with(records={"/invoices": [{}]}), "records: give"),
    "record id number": (_with(records={"/invoices": [{"id": 5}]}), "records: give"),
    "keys": (_with(keys=5), "keys: give an object with request, status, headers, body and until for each key"),
    "key": (_with(keys={"a": 5}), "keys: give"),
    "key lacks one": (_with(keys={"a": {"request": "x"}}), "keys: give"),
    "key status": (_with(keys={"a": {**KEPT, "status": "200"}}), "keys: give"),
    "key headers": (_with(keys={"a": {**KEPT, "headers": {"a": 5}}}), "keys: give"),
    "key until": (_with(keys={"a": {**KEPT, "until": "2026-01-02"}}), "keys: give"),
}


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_saved_state_is_refused_and_changes_nothing(tmp_path: Path, content: bytes, said: str) -> None:
    sandbox, path = Sandbox(customers=3), tmp_path / "state.json"
    path.write_bytes(content)
    before = _saved(sandbox)
    with pytest.raises(ConfigurationError, match=r"state\.json is not a saved state of a sandbox: ") as refused:
        sandbox.load(path)
    assert said in str(refused.value)
    assert _saved(sandbox) == before


def test_ids_are_given_once_and_look_like_any_other() -> None:
    ids = Ids(seed=5)
    given_out = [ids.new() for _ in range(5000)]
    assert len(set(given_out)) == 5000
    assert {UUID(key).version for key in given_out} == {4}
    assert [Ids(seed=5, given=4999).new(), Ids(seed=6).new() in given_out] == [given_out[-1], False]


# The clock


@pytest.mark.peer_row(82, "`Sandbox.clock`, set and moved")
def test_the_clock_can_be_set_and_moved(empty: Sandbox, on: http.Client) -> None:
    empty.clock.set(datetime(2026, 3, 1, 2, tzinfo=UTC) - timedelta(hours=2))
    empty.clock.move(timedelta(seconds=1.5))
    empty.clock.set(empty.clock.now)
    created = on.post("/customers", json={"customer_name": "A"}).json()
    assert created["created_at"] == "2026-03-01T00:00:01.501000Z"


def test_the_clock_is_set_to_the_same_instant_from_any_time_zone(empty: Sandbox) -> None:
    empty.clock.set(datetime.fromisoformat("2026-03-01T01:00:00+05:30"))
    assert (empty.clock.now, empty.clock.now.tzinfo) == (datetime(2026, 2, 28, 19, 30, tzinfo=UTC), UTC)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        (datetime(2026, 3, 1), "give a time with its time zone"),  # noqa: DTZ001 - that is what is refused
        (datetime(2025, 12, 31, tzinfo=UTC), "stands at 2026-01-01T00:00:00Z and only goes forward"),
        (datetime(9999, 12, 31, tzinfo=UTC), "to 9000-01-01T00:00:00Z at most"),
    ],
    ids=str,
)
def test_a_time_that_the_clock_cannot_go_to_is_refused(empty: Sandbox, to: datetime, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        empty.clock.set(to)
    assert empty.clock.stamp() == "2026-01-01T00:00:00Z"


def test_a_time_that_only_requests_have_moved_past_leaves_the_clock_where_it_stands(
    empty: Sandbox, on: http.Client
) -> None:
    start = empty.clock.now
    for _ in range(3):
        on.get("/customers").raise_for_status()
    empty.clock.set(start)
    empty.clock.set(start + timedelta(milliseconds=2))
    assert empty.clock.now == start + timedelta(milliseconds=3)
    with pytest.raises(ConfigurationError, match="only goes forward"):
        empty.clock.set(start - timedelta(milliseconds=1))
    empty.clock.move(timedelta(days=1))
    with pytest.raises(ConfigurationError, match="only goes forward"):
        empty.clock.set(start)


@pytest.mark.parametrize("by", [timedelta(microseconds=-1), timedelta.min, timedelta.max], ids=str)
def test_the_clock_moves_neither_back_nor_off_the_calendar(empty: Sandbox, by: timedelta) -> None:
    with pytest.raises(ConfigurationError, match="only goes forward"):
        empty.clock.move(by)
    assert empty.clock.stamp() == "2026-01-01T00:00:00Z"


def test_requests_are_answered_at_the_end_of_time(empty: Sandbox, on: http.Client) -> None:
    empty.clock.set(datetime(9000, 1, 1, tzinfo=UTC))
    on.post("/rawmetric", json=DEFINITION).raise_for_status()
    assert on.post("/usage/hours", json=EVENT, headers={"Idempotency-Key": "last"}).is_success


# Put in from outside


def test_a_record_is_put_as_it_is_and_gets_what_is_missing(empty: Sandbox, on: http.Client) -> None:
    put = empty.put("/invoices", {"status": "void", "invoice_total": Decimal("12.50"), "external_id": "mine"})
    assert put == {**put, "status": "void", "invoice_total": Decimal("12.50"), "created_at": "2026-01-01T00:00:00Z"}
    assert UUID(put["id"]).version == 4
    shown = on.get(f"/invoices/{put['id']}")
    assert shown.json() == {**put, "invoice_total": 12.5}
    assert parsed(shown.text)["invoice_total"] == "12.50"
    assert on.get("/invoices?external_id=mine").json()["total_count"] == 1


def test_an_id_and_a_time_that_are_given_stay(empty: Sandbox, on: http.Client) -> None:
    record = {"id": "00000000-0000-4000-8000-000000000001", "created_at": "2020-01-01T00:00:00Z", "status": "draft"}
    assert empty.put("/invoices", record) == record
    assert empty.put("/invoices", {**record, "status": "void"})["status"] == "void"
    assert [item["status"] for item in on.get("/invoices").json()["results"]] == ["void"]


def test_what_is_done_to_a_record_outside_does_not_change_the_one_inside(empty: Sandbox, on: http.Client) -> None:
    tags = ["one"]
    put = empty.put("/invoices", {"status": "draft", "tags": tags})
    tags.append("two")
    put["tags"].append("three")
    assert on.get(f"/invoices/{put['id']}").json()["tags"] == ["one"]


def test_what_the_api_only_reads_can_be_put(empty: Sandbox, on: http.Client) -> None:
    category = {"account_category": "asset", "balance_normality": "debit", "is_parent": False}
    account = empty.put("/accounting_new/accounts", {"name": "Cash", "organisation_id": empty.organisation, **category})
    assert on.get("/accounting_new/accounts?account_category=asset").json()["results"] == [account]
    definition = on.post("/rawmetric", json=DEFINITION).json()["id"]
    event = empty.put("/usage", {**EVENT, "raw_metric_id": definition})
    assert on.get(f"/rawmetric/{definition}/logs").json()["results"] == [event]


def test_a_record_of_a_record_says_whose_it_is(empty: Sandbox, on: http.Client) -> None:
    path = "/customers/{customer_id}/addresses"
    with pytest.raises(ConfigurationError, match="addresses needs customer_id"):
        empty.put(path, {"line1": "1 Main Street"})
    customer = on.post("/customers", json={"customer_name": "A"}).json()["id"]
    put = empty.put(path, {"line1": "1 Main Street", "customer_id": customer})
    assert [item["id"] for item in on.get(f"/customers/{customer}/addresses").json()["results"]] == [put["id"]]


@pytest.mark.parametrize(
    "collection", ["/invoice", "invoices", "/customer_portal/configuration", "/invoices/{invoice_id}"]
)
def test_a_collection_that_is_not_there_is_refused_with_the_nearest_names(empty: Sandbox, collection: str) -> None:
    with pytest.raises(
        ConfigurationError, match=r"no collection is called '.*'; the nearest names are /\w+"
    ) as refused:
        empty.put(collection, {})
    assert ("/invoices" in str(refused.value).partition(";")[2]) == ("invoice" in collection)


@pytest.mark.parametrize("key", [5, None, ["a"]])
def test_an_id_that_is_no_text_is_refused(empty: Sandbox, key: Any) -> None:
    with pytest.raises(ConfigurationError, match="the id of a record is a string"):
        empty.put("/invoices", {"id": key})


def test_what_is_no_json_is_refused(empty: Sandbox) -> None:
    before = _saved(empty)
    with pytest.raises(InvalidRequest, match="set cannot be written as JSON"):
        empty.put("/invoices", {"id": "a", "tags": {"one"}})
    assert _saved(empty) == before


@pytest.mark.parametrize("record", [{"customer_name": "\ud800"}, {"\udfff": 1}, {"custom_data": {"a": ["\ude00"]}}])
def test_text_that_utf_8_cannot_hold_is_refused(empty: Sandbox, record: dict[str, Any]) -> None:
    before = _saved(empty)
    with pytest.raises(ConfigurationError, match="a record of /customers holds a lone surrogate: give text"):
        empty.put("/customers", {"id": "a", **record})
    assert _saved(empty) == before


# Side by side


def test_sandboxes_side_by_side_do_not_influence_each_other() -> None:
    def sandboxes() -> list[Sandbox]:
        return [Sandbox(invoices=4, customers=2, seed=seed) for seed in (0, 0, 1)]

    def steer(sandbox: Sandbox, number: int) -> None:
        sandbox.faults.add(Fault(chance=0.2, seed=number, status=503), Fault(at=3 + number, page="empty"))
        sandbox.clock.move(timedelta(hours=number))
        sandbox.put("/customers", {"customer_name": f"Customer {number}"})

    alone, together = sandboxes(), sandboxes()
    expected: list[list[bytes]] = []
    for number, sandbox in enumerate(alone):
        steer(sandbox, number)
        expected.append(_run(sandbox, STEPS))
    for number, sandbox in enumerate(together):
        steer(sandbox, number)
    found: list[list[bytes]] = [[], [], []]
    for step in STEPS:
        for number, sandbox in enumerate(together):
            found[number] += _run(sandbox, [step])
    assert found == expected
    assert [_saved(sandbox) for sandbox in together] == [_saved(sandbox) for sandbox in alone]
    assert len({_saved(sandbox) for sandbox in together}) == 3
