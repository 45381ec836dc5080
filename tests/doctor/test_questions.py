"""Each question, against sandboxes and servers that answer it one way or the other, or not at all."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime
from typing import Any, Literal

import pytest

from tests.doctor.conftest import asking_of, connecting
from zenskar_client import http
from zenskar_client.types import dumps
from zenskar_ext import Zenskar, ZenskarError
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
        ([], {}, "none of 0 invoices tells"),
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


def invoices_with(*pairs: tuple[str, str], currency: str = "USD", **more: Any) -> Any:
    """Return the answer for invoices with totals, and the sums of their lines."""
    rows = [{"id": str(number), "invoice_total": Decimal(total), **more} for number, (total, _) in enumerate(pairs)]

    def answer(request: http.Request) -> http.Response:
        if "line_items" not in request.url.path:
            return json({"results": rows})
        _, lines = pairs[int(request.url.path.split("/")[2])]
        return json({"lines": [{"subtotal": {"value": Decimal(lines), "unit": currency}}]})

    return invoice_unit.answer(asking_server(answer))


@pytest.mark.parametrize(
    ("pairs", "currency", "value"),
    [
        ([("12.35", "12.345"), ("7.10", "7.1049")], "USD", "major"),
        ([("1235", "12.345"), ("710", "7.1049")], "USD", "minor"),
        ([("1.235", "1.2345"), ("2", "2")], "KWD", "major"),
        ([("1235", "1.2345"), ("2000", "2")], "KWD", "minor"),
        ([("-12.50", "-12.50"), ("3", "3")], "USD", "major"),
        ([("12.50", "12.50"), ("12.50", "12.50")], "USD", None),
        ([("12.50", "12.50"), ("3", "3")], "usd", None),
        ([("10000", "1"), ("20000", "2")], "CLF", "minor"),
        ([("12.50", "12.50")], "USD", None),
        ([("0", "0.005"), ("0", "0.004")], "USD", None),
        ([("1", "0.005"), ("1.50", "0.012")], "USD", None),
        ([("1", "0.012"), ("2", "0.024")], "USD", None),
        ([("1235.5", "12.355"), ("710.5", "7.105")], "USD", None),
        ([("-12", "-0.12"), ("31", "0.314")], "USD", "minor"),
        ([("12.50", "12.50"), ("300", "3"), ("4", "4"), ("7", "7")], "USD", None),
    ],
)
def test_rounded_amounts_tell_and_a_single_amount_does_not(
    pairs: list[tuple[str, str]], currency: str, value: str | None
) -> None:
    found = invoices_with(*pairs, currency=currency)
    assert (found.value or {}).get("invoice_total") == value


def test_a_field_with_a_single_amount_goes_with_a_unit_that_is_proven() -> None:
    found = invoices_with(("5", "5"), ("6", "6"), amount_due=Decimal(5))
    assert found.value == {"invoice_total": "major", "amount_due": "major"}
    assert "invoice_total counts major units (2 amounts, such as 5 for lines of 5 USD); " in found.words
    against = invoices_with(("5", "5"), ("6", "6"), amount_due=Decimal(500))
    assert against.value == {"invoice_total": "major"}


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


class Listing:
    """A server with records whose list filters by `created_at__gte`; what a time without an offset gets is given.

    Attributes:
        records: The records, by id.
        naive: Returns the time that such a text means, None if every record is found, or a response.
        meanwhile: Whether somebody else creates a record with each request.
    """

    def __init__(
        self, naive: Callable[[str, str], Any], records: Mapping[str, str], *, meanwhile: bool = False
    ) -> None:
        self.naive, self.meanwhile, self.records = naive, meanwhile, {**records}

    def __call__(self, request: http.Request) -> http.Response:
        text = request.url.params.get("created_at__gte", "2000-01-01T00:00:00Z")
        if self.meanwhile:
            self.records[f"later{len(self.records)}"] = "2026-01-09T00:00:00Z"
        rows = []
        for name, created in self.records.items():
            start = datetime.fromisoformat(text) if text.endswith("Z") else self.naive(text, name)
            if isinstance(start, http.Response):
                return start
            if start is None or datetime.fromisoformat(created) >= start:
                rows.append({"id": name, "created_at": created})
        rows.sort(key=lambda each: each["created_at"], reverse=True)
        return json({"results": rows})

    def answer(self) -> Any:
        return naive_times.answer(asking_server(self))


TWO = {"a": "2026-01-02T10:00:00Z", "b": "2026-01-01T10:00:00Z"}


def at_zone(hours: int) -> Callable[[str, str], datetime]:
    return lambda text, _: datetime.fromisoformat(f"{text}Z") - timedelta(hours=hours)


@pytest.mark.parametrize("hours", [0, 3])
@pytest.mark.parametrize("meanwhile", [False, True])
def test_records_that_others_create_meanwhile_change_nothing(*, hours: int, meanwhile: bool) -> None:
    found = Listing(at_zone(hours), TWO, meanwhile=meanwhile).answer()
    assert found.value == ("+03:00" if hours else "utc")
    assert "with the records a, b. " in found.words or meanwhile


def test_records_that_disagree_settle_nothing_and_take_out_what_was_settled() -> None:
    def naive(text: str, name: str) -> datetime:
        return at_zone(2 if name == "a" else 5)(text, name)

    found = Listing(naive, TWO).answer()
    assert (found.value, found.settles) == (None, "naive_times")
    assert found.words == "the records of /invoices disagree: a: +02:00, b: +05:00"


@pytest.mark.parametrize(
    ("status", "text", "value", "words"),
    [
        (422, '{"detail": []}', "refused", "the API refuses them: seen in the filter"),
        (400, '{"detail": []}', "refused", "the API refuses them: seen in the filter"),
        (400, "<html>", None, "no time without an offset finds the record: a, b"),
        (403, "{}", None, "no time without an offset finds the record: a, b"),
        (200, '{"results": []}', None, "no time without an offset finds the record: a, b"),
    ],
)
def test_times_without_an_offset_may_be_refused(status: int, text: str, value: str | None, words: str) -> None:
    found = Listing(lambda *_: http.Response(status, text=text), TWO).answer()
    assert found.value == value
    assert found.words.startswith(words)


def test_times_without_an_offset_may_be_ignored() -> None:
    words = "every time without an offset finds the record: a, b"
    assert Listing(lambda *_: None, TWO).answer().words == words


def test_records_of_other_weeks_are_not_compared() -> None:
    found = Listing(at_zone(1), {"a": "2026-01-02T10:00:00Z", "b": "2025-06-01T10:00:00Z"}).answer()
    assert "with the records a. " in found.words


@pytest.mark.parametrize("row", [{"id": "a"}, {"id": "a", "created_at": "yesterday"}, {"created_at": "2026-01-01"}])
def test_a_record_without_an_id_and_a_time_tells_nothing_about_times(row: Any) -> None:
    asking = asking_server(lambda _: json({"results": [row]}))
    assert naive_times.answer(asking).words == "no record has an id and a time in created_at"


@pytest.mark.parametrize("created", ["2026-01-01T10:00:00Z", "2026-01-01T10:00:00"])
def test_a_filter_that_does_not_filter_tells_nothing_about_times(created: str) -> None:
    asking = asking_server(lambda _: json({"results": [{"id": "a", "created_at": created}]}))
    assert naive_times.answer(asking).words == "the filter created_at__gte does not find the record a as it should"


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
    words = "/invoices?limit=251 is refused, 250 is not, and gave as many"
    assert (found.value, found.words) == (250, words)


def test_the_largest_page_that_was_asked_for_is_the_limit_that_is_known() -> None:
    found = page_limit.answer(asking_server(listing(5000, 5000)))
    assert (found.value, found.words) == (1000, "/invoices?limit=1000 gave as many: more were not asked for")


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({10: 10, 50: 30}, "the longest list that was looked at has 30 items, and all of them came on one page"),
        ({10: 10, 50: 25, 100: 30}, "no constant size: limit=50 gave 25 items and limit=100 gave 30, of more"),
        ({10: 20}, "/invoices?limit=10 gave 20 items: the limit is not read"),
        ({10: 10, 50: 50, 100: 422, 75: 60}, "/invoices?limit=76 is refused, but limit=75 gave 60 items only"),
        ({10: 10, 50: 50, 100: 403, 75: 75}, "/invoices?limit=76 got 403, which says nothing of the limit"),
    ],
    ids=["fewer", "changing", "ignored", "capped", "forbidden"],
)
def test_a_page_that_may_be_short_for_other_reasons_shows_no_limit(counts: dict[int, int], words: str) -> None:
    refused = next((each for each in counts.values() if each > 400), 0)

    def answer(request: http.Request) -> http.Response:
        limit = int(request.url.params["limit"])
        if refused and limit > 75:
            return json({"detail": "limit"}, refused)
        return json({"results": [{}] * counts.get(limit, limit), "next": None if "30 items, and" in words else "more"})

    found = page_limit.answer(asking_server(answer))
    assert not found.is_settled
    assert found.words.endswith(words)


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
    assert found[0].words == "the throw-away event definition was refused (400)"


class Metric:
    """A server with a metric: its log has what was sent as often as it is given here.

    Attributes:
        logged: The names in the log, besides the last event of each question.
        statuses: What arrays get, in their order; then the last of them.
        more: Whether the log has another page.
    """

    def __init__(self, logged: list[str], *statuses: int, more: bool = False, shows: bool = True) -> None:
        self.logged, self.statuses, self.more, self.shows = logged, list(statuses), more, shows

    def __call__(self, request: http.Request) -> http.Response:
        if request.url.path.startswith("/usage/"):
            is_array = request.content.startswith(b"[")
            return json({}, (self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]) if is_array else 200)
        if not request.url.path.endswith("/logs"):
            return json({"id": "1"})
        last = ["after the arrays", "after the invalid arrays"] if self.shows else []
        rows = [{"data": {"name": each}} for each in self.logged + last]
        return json({"results": rows, "next": "more" if self.more else None})

    def answers(self) -> Any:
        return events.answers(asking_server(self), lambda _: None)


ARRAYS = ["one", "two"] * 2


@pytest.mark.parametrize(
    ("logged", "statuses", "batches", "keys"),
    [
        (ARRAYS, [200, 200, 200, 422], "atomic", "honoured"),
        (ARRAYS, [200, 409, 200, 400], "atomic", "honoured"),
        ([*ARRAYS, "before", "behind"], [200, 200, 200, 422], "partial", "honoured"),
        ([*ARRAYS, "one", "two"], [200, 200, 200, 422], "atomic", "ignored"),
        ([*ARRAYS, "before"], [200, 200, 200, 422], "only the event before the invalid one is stored", "honoured"),
        ([*ARRAYS, "behind"], [200, 200, 200, 422], "only the event behind the invalid one is stored", "honoured"),
        ([*ARRAYS, "bad"], [200, 200, 200, 422], "the invalid event is stored, although it was refused", "honoured"),
        (ARRAYS, [200], "the API did not refuse an event with an offset", "honoured"),
        (ARRAYS, [200, 200, 200, 422, 200], "the API did not refuse an event with an offset", "honoured"),
        (ARRAYS, [200, 200, 200, 403], "two arrays with an invalid event each", "honoured"),
        (ARRAYS, [200, 403, 200, 422], "atomic", "an array was sent twice"),
        (["one", "two"], [200, 200, 200, 422], "atomic", "an array was sent twice"),
        (["one", "one", "two"], [200, 200, 200, 422], "atomic", "an array was sent twice"),
        ([], [200, 200, 200, 422], "arrays of valid events are not stored either", "the log of events does not show"),
        ([], [422], "arrays of valid events are not stored either", "the log of events does not show"),
    ],
)
def test_what_happens_to_arrays_is_settled_only_by_what_is_stored(
    logged: list[str], statuses: list[int], batches: str, keys: str
) -> None:
    for found, expected in zip(Metric(logged, *statuses).answers(), (batches, keys), strict=True):
        if found.is_settled:
            assert found.value == expected
        else:
            assert found.words.startswith(expected)


def test_a_log_that_shows_no_event_settles_nothing() -> None:
    waits: list[float] = []
    metric = Metric(ARRAYS, 200, 200, 200, 422, shows=False)
    batches, keys = events.answers(asking_server(metric), waits.append)
    assert (batches.value, keys.value) == (None, None)
    assert len(waits) == events.PATIENCE


def test_a_log_that_no_longer_shows_events_settles_nothing_about_arrays() -> None:
    metric = Metric(ARRAYS, 200, 200, 200, 422)

    def answer(request: http.Request) -> http.Response:
        metric.shows = b"invalid" not in request.content and metric.shows
        return metric(request)

    batches, keys = events.answers(asking_server(answer), lambda _: None)
    assert batches.words == "the log of events does not show an event that was sent"
    assert keys.value == "honoured"


def test_a_log_of_several_pages_settles_nothing() -> None:
    with pytest.raises(ZenskarError, match="has more than one page"):
        Metric(ARRAYS, 200, more=True).answers()


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


def test_a_clock_is_told_by_responses_that_agree_and_not_by_a_cache() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    dates = [format_datetime(at + timedelta(seconds=each), usegmt=True) for each in (0, 100, 200, 300)]
    kept = reply(date=dates[3], age="100")
    assert seen.clock([reply(date=each) for each in dates]).words.startswith("the Date of 1 of 4 responses agrees")
    assert seen.clock([reply(date=dates[0])]).value is None
    assert seen.clock([kept, kept, reply(date=dates[0], age="0"), reply(date=dates[0])]).value == 0


def test_the_header_of_the_sandbox_tells_its_clock_and_its_rate() -> None:
    ahead = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    asking = asking_of(Sandbox(response_headers={"Date": ahead, "X-RateLimit-Remaining": "99"}))
    for _ in range(2):
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
