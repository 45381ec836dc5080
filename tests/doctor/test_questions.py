"""Each question, against sandboxes and servers that answer it one way or the other, or not at all."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime
from typing import Any, Literal

import pytest

from tests.doctor.conftest import asking_of, connecting
from zenskar_client import http
from zenskar_client.types import dumps
from zenskar_ext import Zenskar
from zenskar_ext.doctor import ai_host, events, invoice_unit, naive_times, page_limit, paths, seen
from zenskar_ext.doctor.asking import Asking, Reply
from zenskar_ext.doctor.controls import DEEP
from zenskar_ext.testing import Fault, Sandbox

Answering = Callable[[http.Request], http.Response]
API = "https://api.zenskar.com"


def asking_server(answer: Answering) -> Asking:
    """Return what asks a server of the test."""
    return Asking(Zenskar("sandbox_key", "org", transport=http.MockTransport(answer)))


def json(value: Any, status: int = 200) -> http.Response:
    return http.Response(status, text=dumps(value), headers={"content-type": "application/json"})


@pytest.mark.parametrize("unit", ["major", "minor"])
def test_the_unit_of_invoices_is_found_by_their_lines(unit: Literal["major", "minor"]) -> None:
    found = invoice_unit.answer(asking_of(Sandbox(invoices=12, customers=4, invoice_unit=unit)))
    assert found.settles == "invoice_units"
    assert found.value["invoice_total"] == found.value["amount_due"] == unit
    assert set(found.value.values()) == {unit}


def test_five_invoices_that_tell_are_enough(filled: Sandbox) -> None:
    asking = asking_of(filled)
    invoice_unit.answer(asking)
    assert 6 <= len(asking.asked) < 12


@pytest.mark.parametrize(
    ("invoices", "lines", "words"),
    [
        ([], {}, "none of 0 invoices has a total that is the sum of its lines"),
        ([{"id": "1", "invoice_total": Decimal(125)}], {"lines": [["12.5"]]}, "none of 1 invoices"),
        ([{"id": "1", "invoice_total": "125"}], {"lines": [{"subtotal": {"value": 125, "unit": "USD"}}]}, "none of 1"),
        ([{"id": "1", "invoice_total": 125}], {"lines": [{"subtotal": {"value": 125, "unit": "JPY"}}]}, "none of 1"),
        ([{"id": "1", "invoice_total": 125}], {"lines": [{"subtotal": {"value": "125", "unit": "USD"}}]}, "none of 1"),
        ([{"id": "1", "invoice_total": 0}], {"lines": [{"subtotal": {"value": 0, "unit": "USD"}}]}, "none of 1"),
        ([{"id": "1", "invoice_total": 130}], {"lines": [{"subtotal": {"value": 125, "unit": "USD"}}]}, "none of 1"),
        ([{"id": "1", "invoice_total": 125}], {"detail": "none"}, "none of 1"),
        (
            [{"id": "1", "invoice_total": 125}, {"id": "2", "invoice_total": 12500}],
            {"lines": [{"subtotal": {"value": 125, "unit": "USD"}}]},
            "some invoices speak for major units and some for minor units: invoice_total",
        ),
    ],
)
def test_invoices_that_do_not_tell_settle_nothing(invoices: list[Any], lines: Any, words: str) -> None:
    found = invoice_unit.answer(
        asking_server(lambda request: json(lines if "line_items" in request.url.path else {"results": invoices}))
    )
    assert not found.is_settled
    assert found.words.startswith(words)
    assert (found.settles == "invoice_units") == ("and some for" in words)  # takes out what was settled before


def test_what_is_no_json_settles_nothing() -> None:
    asking = asking_server(lambda _: http.Response(200, text="<html>"))
    assert not invoice_unit.answer(asking).is_settled
    assert not naive_times.answer(asking).is_settled
    assert not page_limit.answer(asking).is_settled


@pytest.mark.parametrize(
    ("zone", "value"),
    [
        ("utc", "utc"),
        ("Asia/Kolkata", "+05:30"),
        ("America/New_York", "-05:00"),
        ("Pacific/Kiritimati", "+14:00"),
        ("Asia/Kathmandu", "+05:45"),
    ],
)
def test_the_zone_of_times_without_an_offset_is_found(zone: str, value: str) -> None:
    sandbox = Sandbox(naive_times=zone)
    sandbox.put("/customers", {"customer_name": "Acme", "created_at": "2025-12-01T10:11:12.345Z"})
    found = naive_times.answer(asking_of(sandbox))
    assert (found.settles, found.value) == ("naive_times", value)


def test_an_empty_account_tells_nothing_about_times() -> None:
    assert naive_times.answer(asking_of(Sandbox())).words == "no list has a record yet"


def naive(request: http.Request) -> bool:
    return not request.url.params.get("created_at__gte", "Z").endswith("Z")


@pytest.mark.parametrize(
    ("of_naive", "settled", "words"),
    [
        (json({"detail": []}, 422), "refused", "the API refuses them (422)"),
        (json({"results": []}), None, "no time without an offset finds the latest record"),
        (json({"results": [{}]}), None, "every time without an offset finds the latest record"),
    ],
)
def test_times_without_an_offset_may_be_refused_or_ignored(
    of_naive: http.Response, settled: str | None, words: str
) -> None:
    def answer(request: http.Request) -> http.Response:
        if naive(request):
            return http.Response(of_naive.status_code, content=of_naive.content)
        after = request.url.params.get("created_at__gte", "")
        return json({"results": [] if after > "2026-01-01T10:00:00" else [{"created_at": "2026-01-01T10:00:00"}]})

    found = naive_times.answer(asking_server(answer))
    assert found.value == settled
    assert found.words.startswith(words)


@pytest.mark.parametrize("created_at", [None, "yesterday"])
def test_a_record_without_a_time_tells_nothing_about_times(created_at: str | None) -> None:
    asking = asking_server(lambda _: json({"results": [{"created_at": created_at}]}))
    assert naive_times.answer(asking).words.startswith("created_at is no time")


def test_a_filter_that_does_not_filter_tells_nothing_about_times() -> None:
    asking = asking_server(lambda _: json({"results": [{"created_at": "2026-01-01T10:00:00Z"}]}))
    assert naive_times.answer(asking).words.startswith("the filter created_at__gte does not find")


def test_a_page_that_is_cut_shows_its_limit() -> None:
    found = page_limit.answer(asking_of(Sandbox(invoices=12, page_limit=7)))
    assert (found.settles, found.value) == ("page_limit", 7)


def test_a_list_that_fits_on_a_page_shows_no_limit(filled: Sandbox) -> None:
    found = page_limit.answer(asking_of(filled))
    assert not found.is_settled
    assert found.words == "the longest list that was looked at has 12 items, and all of them came on one page"


def listing(total: int, most: int) -> Answering:
    def answer(request: http.Request) -> http.Response:
        limit = int(request.url.params["limit"])
        if limit > most:
            return json({"detail": "limit"}, 422)
        return json({"results": [{}] * min(limit, total), "next": "more" if limit < total else None})

    return answer


def test_the_largest_limit_that_is_not_refused_is_found() -> None:
    found = page_limit.answer(asking_server(listing(5000, 250)))
    assert (found.value, found.words) == (250, "/invoices?limit=251 is refused, 250 is not")


def test_the_largest_page_that_was_asked_for_is_the_limit_that_is_known() -> None:
    found = page_limit.answer(asking_server(listing(5000, 5000)))
    assert (found.value, found.words) == (1000, "/invoices?limit=1000 gave as many: more were not asked for")


def test_a_list_that_refuses_every_limit_settles_nothing() -> None:
    assert page_limit.answer(asking_server(listing(5000, 1))).words == "limit=10 got 422"


@pytest.mark.parametrize("batches", ["atomic", "partial"])
@pytest.mark.parametrize("keys", ["honoured", "ignored"])
def test_an_array_is_atomic_or_not_and_its_key_counts_or_not(
    batches: Literal["atomic", "partial"], keys: Literal["honoured", "ignored"]
) -> None:
    sandbox = Sandbox(batches=batches, array_keys=keys)
    found = events.answers(asking_of(sandbox), lambda _: None)
    assert {each.settles: each.value for each in found} == {"batches": batches, "array_keys": keys}
    assert list(sandbox.client().usage_events.list()) == []


def test_a_definition_that_is_refused_settles_nothing() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, status=400))
    found = events.answers(asking_of(sandbox), lambda _: None)
    assert [each.value for each in found] == [None, None]
    assert found[0].words == "the definition of a throw-away metric was refused (400)"


def metric(logged: list[Any], status: int = 200) -> Answering:
    """Return a server with a metric whose log never changes, that responds to events with a status."""

    def answer(request: http.Request) -> http.Response:
        if request.url.path.startswith("/usage/"):
            return json({}, status)
        return json({"results": logged} if request.url.path.endswith("/logs") else {"id": "1"})

    return answer


def test_an_api_that_takes_every_event_settles_nothing_about_arrays() -> None:
    logged = [{"data": {"name": each}} for each in ("after the array", "after both arrays", "one", "two")]
    batches, keys = events.answers(asking_server(metric(logged)), lambda _: None)
    assert batches.words == "the API did not refuse an event with an offset (200)"
    assert keys.value == "honoured"


def test_a_log_that_shows_no_event_settles_nothing() -> None:
    waits: list[float] = []
    batches, keys = events.answers(asking_server(metric([{"data": "odd"}], 400)), waits.append)
    assert batches.words == "the log of events does not show an event that was sent"
    assert keys.words == "the log of events does not show the events of an array that was sent (400)"
    assert len(waits) == 2 * events.PATIENCE


def test_an_array_that_is_not_in_the_log_settles_nothing_about_its_key() -> None:
    logged = [{"data": {"name": each}} for each in ("after the array", "after both arrays")]
    _, keys = events.answers(asking_server(metric(logged, 400)), lambda _: None)
    assert not keys.is_settled


def asked_of_ai_host(sandbox: Sandbox, *, allowed: bool = True, base_url: str = API) -> Any:
    asking = asking_of(sandbox)
    found = ai_host.answer(asking, connecting(sandbox), base_url=base_url, allowed=allowed)
    return found, asking.asked


@pytest.mark.parametrize("state", ["open", "closed"])
def test_the_ai_host_takes_the_key_or_refuses_it(state: Literal["open", "closed"]) -> None:
    sandbox = Sandbox(ai_host=state)
    found, asked = asked_of_ai_host(sandbox)
    assert (found.settles, found.value) == ("ai_host", state)
    assert {each.method for each in sandbox.requests} == {"OPTIONS"}
    path = "OPTIONS https://ai.zenskar.com/api/contracts/extract/raw"
    assert asked == [
        f"{path}/{DEEP}: 404",
        f"{path}: {401 if state == 'closed' else 405}",
        f"{path}: 401 (with a key that is none)",
    ]


NO = (401, "{}")
PAGE = "<html>"


@pytest.mark.parametrize(
    ("nowhere", "own", "other", "words"),
    [
        ((404, "{}"), (200, ""), (200, ""), "it responds to any key: 200 with yours, 200 with another one"),
        ((404, "{}"), (404, "{}"), NO, "it responds as for a path that cannot exist: 404"),
        ((404, "{}"), (404, '{"a": 1}'), NO, "it responds as for a path that cannot exist: 404"),
        ((200, "{}"), (200, "{}"), NO, "it responds as for a path that cannot exist: 200"),
        ((404, PAGE), (200, PAGE), NO, "a page responds instead of the API (200 and 401)"),
        ((404, "{}"), (405, "{}"), (403, PAGE), "a page responds instead of the API (405 and 403)"),
        (
            (403, "{}"),
            (403, "{}"),
            (403, "{}"),
            "it refuses the key (403), but also for a path that cannot exist (403)",
        ),
    ],
)
def test_what_a_gateway_may_send_settles_nothing_about_the_host(
    nowhere: tuple[int, str], own: tuple[int, str], other: tuple[int, str], words: str
) -> None:
    def answer(request: http.Request) -> http.Response:
        of_another = request.headers["x-api-key"] == ai_host.NO_KEY
        status, text = nowhere if DEEP in request.url.path else other if of_another else own
        return http.Response(status, text=text)

    def connect(**more: Any) -> Zenskar:
        transport = http.MockTransport(answer)
        return Zenskar(**{"api_key": "sandbox_key", "organisation": "org", "transport": transport, **more})

    found = ai_host.answer(Asking(connect()), connect, base_url=API, allowed=True)
    assert (found.value, found.words) == (None, words)


def test_the_key_goes_to_no_other_host_unless_that_is_allowed() -> None:
    sandbox = Sandbox()
    assert "give --allow-other-hosts" in asked_of_ai_host(sandbox, allowed=False)[0].words
    assert "another API" in asked_of_ai_host(sandbox, base_url="http://localhost:1")[0].words
    assert list(sandbox.requests) == []


def reply(**headers: str) -> Reply:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Reply(200, headers, {}, at, at + timedelta(seconds=1))


@pytest.mark.parametrize(
    ("seconds", "value", "words"),
    [(90, 90, "90 s ahead"), (-90, -90, "90 s behind"), (9, 9, "9 s ahead"), (0, 0, "they agree within 2 s")],
)
def test_the_clock_of_the_api_is_compared(seconds: int, value: int, words: str) -> None:
    date = format_datetime(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds), usegmt=True)
    found = seen.clock([reply(date=date), reply(), reply(date="soon"), reply(date=date), reply(date=date)])
    assert found.value == value
    assert words in found.words
    assert ("Set the clock" in found.words) == (abs(seconds) == 90)


def test_the_header_of_the_sandbox_tells_its_clock_and_its_rate() -> None:
    ahead = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    asking = asking_of(Sandbox(response_headers={"Date": ahead, "X-RateLimit-Remaining": "99"}))
    asking.get("/invoices")
    assert abs(seen.clock(asking.replies).value - 3600) <= 2
    assert seen.rate(asking.replies).value == {"x-ratelimit-remaining": "99"}


def test_no_header_settles_nothing() -> None:
    assert seen.clock([reply()]).words == "none of 1 responses has a Date"
    assert seen.rate([reply()]).words == "none of 1 responses has a header on it"


def test_inferred_paths_that_exist_are_found_and_others_are_not() -> None:
    waits: list[float] = []
    found = paths.answer(asking_of(Sandbox(hidden=["list_tags"])), pause=0.5, sleep=waits.append)
    assert found.value["update_usage_event"] == "PATCH /rawmetric/{raw_metric_id}"
    assert "list_tags" not in found.value
    assert set(waits) == {0.5}


def test_an_api_without_the_inferred_paths_settles_none() -> None:
    def answer(request: http.Request) -> http.Response:
        known = request.url.path.startswith("/invoices") and "no-such" not in request.url.path
        return http.Response(405, headers={"allow": "GET"}) if known else json({"detail": "Not Found"}, 404)

    asking = asking_server(answer)
    found = paths.answer(asking, pause=0, sleep=lambda _: None)
    assert (found.value, found.settles) == (None, "")
    assert found.words.startswith("of 25 candidates, no such route: 23; unclear: 2")
