"""Lists as lazy frames: the result is that of filtering everything, and less is fetched."""

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Context, Decimal, Inexact, Rounded, localcontext
from typing import Any
from urllib.parse import parse_qsl

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from zenskar_ext import ConfigurationError, InvalidRequestError, Zenskar
from zenskar_ext.export import UnfitValueError, scans
from zenskar_ext.export.predicates import implied
from zenskar_ext.export.resources import resource
from zenskar_ext.export.scans import scan
from zenskar_ext.testing import Sandbox

OPERATION = resource("invoices").operation
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
IDS = [f"0000abcd-0000-4000-8000-{each:012d}" for each in range(5000)]
ID = IDS[0]
BEYOND = pl.lit(2**62, dtype=pl.Datetime("us", "UTC"))
ROWS: list[dict[str, Any]] = [
    {"status": "paused", "amount_due": Decimal("0.000000000000000001"), "created_at": "2026-01-01T12:00:00.123456Z"},
    {"status": "approved", "amount_due": None, "due_date": None, "currency": None},
    {"status": None, "amount_due": Decimal(-5), "invoice_number": "a,b"},
    {"amount_due": 0, "due_date": "2026-01-01T12:00:00Z", "invoice_number": "100%"},
    {"id": ID, "invoice_number": "1000"},
    {"invoice_number": ""},
    {"invoice_number": " a "},
    {"invoice_number": "a"},
]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(invoices=40, customers=3, seed=3) as sandbox:
        for row in ROWS:
            sandbox.put("/invoices", row)
        yield sandbox


@pytest.fixture(scope="module")
def zk(sandbox: Sandbox) -> Iterator[Zenskar]:
    with sandbox.client() as zk:
        yield zk


@pytest.fixture(scope="module")
def everything(zk: Zenskar) -> pl.DataFrame:
    frame: pl.DataFrame = zk.invoices.list().to_polars(limit=None)
    return frame


@pytest.fixture
def asked(sandbox: Sandbox) -> Iterable[dict[str, str]]:
    """Return the queries of the requests since the test began, each time it is iterated over."""
    before = len(sandbox.requests)

    class Asked(Iterable[dict[str, str]]):
        def __iter__(self) -> Iterator[dict[str, str]]:
            return iter([dict(parse_qsl(each.query)) for each in sandbox.requests[before:]])

    return Asked()


def same(found: pl.DataFrame, expected: pl.DataFrame) -> None:
    assert_frame_equal(found.sort("id"), expected.sort("id"))


def test_a_frame_has_every_row_and_the_schema_of_the_list(zk: Zenskar, everything: pl.DataFrame) -> None:
    frame = scan(zk.invoices.list)
    assert frame.collect_schema() == everything.schema
    same(frame.collect(), everything)
    same(scans.scan_invoices(zk).collect(engine="streaming"), everything)


COLUMN = pl.col
PUSHED: list[tuple[str, pl.Expr, dict[str, str]]] = [
    ("equal", COLUMN("status") == "approved", {"status": "approved"}),
    ("turned", pl.lit("approved") == COLUMN("status"), {"status": "approved"}),
    ("one of", COLUMN("status").is_in(["approved", "paid"]), {"status__in": "approved,paid"}),
    ("amount", COLUMN("amount_due") > 0, {"amount_due__gt": "0"}),
    ("turned amount", pl.lit(Decimal("0.00")) > COLUMN("amount_due"), {"amount_due__lt": "0"}),
    ("null", COLUMN("due_date").is_null(), {"due_date__isnull": "true"}),
    (
        "between",
        COLUMN("amount_due").is_between(0, Decimal("5.5"), closed="left") & COLUMN("due_date").is_between(NOON, NOON),
        {"amount_due__gte": "0", "due_date__gte": "2026-01-01T11:59:59Z", "due_date__lte": "2026-01-01T12:00:01Z"},
    ),
    ("both", (COLUMN("status") != "x") & (COLUMN("amount_due") <= 0), {"amount_due__lte": "0"}),
    ("since", COLUMN("created_at") >= NOON, {"created_at__gte": "2026-01-01T11:59:59Z"}),
    ("until", COLUMN("created_at") < NOON, {"created_at__lte": "2026-01-01T12:00:01Z"}),
    ("a wildcard", COLUMN("invoice_number") == "100%", {"invoice_number": "100%"}),
    ("the same twice", COLUMN("status").is_in(["paid", "paid", "void"]), {"status__in": "paid,void"}),
    ("an id", COLUMN("id") == ID, {"id": ID}),
    ("far away", COLUMN("created_at").is_between(NOON, LAST), {"created_at__gte": "2026-01-01T11:59:59Z"}),
    ("as many as fit", COLUMN("id").is_in(IDS[:100]), {"id__in": ",".join(IDS[:100])}),
    ("twice", (COLUMN("amount_due") > 0) & (COLUMN("amount_due") > Decimal(0)), {"amount_due__gt": "0"}),
]


@pytest.mark.parametrize(
    ("predicate", "query"), [(each[1], each[2]) for each in PUSHED], ids=[each[0] for each in PUSHED]
)
def test_what_the_api_has_as_a_filter_is_sent(
    zk: Zenskar, everything: pl.DataFrame, asked: Iterable[dict[str, str]], predicate: pl.Expr, query: dict[str, str]
) -> None:
    same(scan(zk.invoices.list).filter(predicate).collect(), everything.filter(predicate))
    sent = next(iter(asked))
    assert implied(predicate, OPERATION, {})  # here too: Polars asks in a thread that no coverage is taken of
    assert {name: value for name, value in sent.items() if name not in ("limit", "cursor")} == query


KEPT: list[tuple[str, pl.Expr]] = [
    ("or", (COLUMN("status") == "paid") | (COLUMN("amount_due") > 3)),
    ("not", ~COLUMN("status").is_in(["paid"])),
    ("a float", COLUMN("amount_due") > 1.5),
    ("a comma", COLUMN("invoice_number").is_in(["a,b", "c"])),
    ("nothing", COLUMN("status").is_in(pl.Series([], dtype=pl.String))),
    ("null among them", COLUMN("status").is_in(["paid", None])),
    ("a null", COLUMN("status") == pl.lit(None, dtype=pl.String)),
    ("two columns", COLUMN("invoice_total") > COLUMN("amount_due")),
    ("a function", COLUMN("status").str.to_uppercase() == "PAID"),
    ("no filter", COLUMN("additional_properties").is_null()),
    ("no operator", COLUMN("invoice_number") > "INV-000010"),
    ("an empty text", COLUMN("invoice_number") == ""),
    ("blanks at the ends", COLUMN("invoice_number") == " a "),
    ("a line break", COLUMN("invoice_number") == "a\nb"),
    ("a text that is too long", COLUMN("invoice_number") == "a" * 5000),
    ("ids that are too many", COLUMN("id").is_in(IDS)),
    ("no id", COLUMN("id") == "1"),
    ("no id among ids", COLUMN("id").is_in([ID, "1"])),
    ("an unknown enum value", COLUMN("status") == "paused"),
    ("one of unknown enum values", COLUMN("status").is_in(["paid", "paused"])),
    ("an amount in a unit", COLUMN("amount_due") >= 3000),
    ("amounts", COLUMN("amount_due").is_in([Decimal(0), Decimal(20)])),
    ("digits that are rounded", COLUMN("amount_due") < Decimal("12345678901234567890.123456789012345678")),
    ("a large amount", COLUMN("amount_due") < Decimal(10) ** 20),
    ("a small amount", COLUMN("amount_due") < Decimal("1e-19")),
    ("an amount as a text", COLUMN("amount_due") == "10"),
    ("the first time", COLUMN("created_at") > FIRST),
    ("the last time", COLUMN("created_at") < LAST),
    ("a number for a time", COLUMN("created_at") > 5),
    ("a time beyond", COLUMN("created_at") < BEYOND),
    ("null and null", COLUMN("status").is_in(["paid", None], nulls_equal=True)),
    ("other times", COLUMN("created_at") != NOON),
    ("some times", COLUMN("created_at").is_in([NOON])),
]


@pytest.mark.parametrize("predicate", [each[1] for each in KEPT], ids=[each[0] for each in KEPT])
def test_what_it_has_not_is_filtered_afterwards(
    zk: Zenskar, everything: pl.DataFrame, asked: Iterable[dict[str, str]], predicate: pl.Expr
) -> None:
    same(scan(zk.invoices.list).filter(predicate).collect(), everything.filter(predicate))
    assert {*next(iter(asked))} <= {"limit", "cursor"}
    assert implied(predicate, OPERATION, {}) == []


def test_amounts_whose_filter_may_count_another_unit_are_compared_afterwards() -> None:
    payments = resource("payments").operation
    assert implied((COLUMN("amount") >= 10000) & (COLUMN("amount_refunded") <= 5), payments, {}) == []
    assert len(implied(COLUMN("amount") >= 0, payments, {})) == 1


def test_the_callers_decimal_context_has_no_say() -> None:
    exact = Context(prec=1, traps=[Inexact, Rounded])
    with localcontext(exact):
        assert implied(COLUMN("amount_due") < Decimal("12345678901234567890.1234567890123456"), OPERATION, {}) == []


@pytest.mark.parametrize(
    "query",
    [
        lambda frame: frame.with_row_index().select("index"),
        lambda frame: frame.head(3).with_row_index().select("index"),
        lambda frame: frame.filter(COLUMN("status") == "approved").with_row_index().select("index"),
        lambda frame: frame.select(pl.int_range(pl.len())),
        lambda frame: frame.select(pl.len() + 1),
    ],
    ids=["index", "first", "filtered", "range", "count"],
)
@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_rows_are_counted_without_their_columns(
    zk: Zenskar, everything: pl.DataFrame, query: Callable[[pl.LazyFrame], pl.LazyFrame], engine: Any
) -> None:
    assert_frame_equal(query(scan(zk.invoices.list)).collect(engine=engine), query(everything.lazy()).collect())


@pytest.mark.parametrize(
    "predicate",
    [COLUMN("status").eq_missing(pl.lit(None, dtype=pl.String)), COLUMN("created_at") > date(2026, 1, 1)],
    ids=["equal or null", "a date"],
)
def test_what_polars_writes_in_other_words_may_be_sent_or_not(
    zk: Zenskar, everything: pl.DataFrame, predicate: pl.Expr
) -> None:
    same(scan(zk.invoices.list).filter(predicate).collect(), everything.filter(predicate))
    assert implied(predicate, OPERATION, {}) == []


@pytest.mark.parametrize(
    "predicate",
    [
        COLUMN("created_at") > datetime(2026, 1, 1),  # noqa: DTZ001 - without a time zone, as users write it
        COLUMN("created_at") < datetime.max,  # noqa: DTZ901
        COLUMN("amount_due") == True,  # noqa: E712 - a comparison
        COLUMN("created_at") > "2026-01-01",
    ],
    ids=["naive", "naive and last", "a flag", "a text"],
)
def test_what_polars_refuses_is_refused_in_its_words(zk: Zenskar, everything: pl.DataFrame, predicate: pl.Expr) -> None:
    wanted = refusal(everything.lazy().filter(predicate))
    assert wanted is not None
    assert refusal(scan(zk.invoices.list).filter(predicate)) is wanted


def refusal(frame: pl.LazyFrame) -> type[pl.exceptions.PolarsError] | None:
    """Return what Polars raises if a frame is collected; None if it does not."""
    try:
        frame.collect()
    except pl.exceptions.PolarsError as error:
        return type(error)
    return None


TIMES = st.sampled_from(
    [
        NOON,
        NOON + timedelta(microseconds=123_456),
        NOON - timedelta(days=200),
        NOON + timedelta(days=60),
        NOON.astimezone(timezone(timedelta(hours=5, minutes=30))),
        FIRST,
        LAST,
    ]
)
DIGITS = [
    "0",
    "0.000000000000000001",
    "-5",
    "3000",
    "1000.50",
    "1e-19",
    "99999999999999999999.999999999999999999",
    "1e20",
]
AMOUNTS = st.sampled_from(list(map(Decimal, DIGITS)))
NUMBERS = st.sampled_from([0, -5, 3000, 2**63 - 1])
FLOATS = st.sampled_from([1000.5, -0.0, float("inf")])
IDENTITIES = st.sampled_from([ID, ID.upper(), "1", "", f"{{{ID}}}"])
TEXTS = st.sampled_from(["100%", "1000", "a,b", "", " a ", "a", "A", "a_b", "%", "\0", "INV-000010"])
STATUSES = st.sampled_from(["approved", "paid", "paused", "void", "draft", "A", ""])


def comparison(column: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[pl.Expr]:
    col = COLUMN(column)
    compare = {"==": col.__eq__, "!=": col.__ne__, "<": col.__lt__, "<=": col.__le__, ">": col.__gt__, ">=": col.__ge__}
    one = st.builds(lambda op, value: compare[op](value), st.sampled_from([*compare]), values)
    turned = values.map(lambda value: pl.lit(value) <= col)
    some = st.lists(values, max_size=3).map(lambda given: col.is_in(given) if given else col.is_not_null())
    ends = st.builds(
        col.is_between, values.map(pl.lit), values.map(pl.lit), st.sampled_from(["both", "left", "right", "none"])
    )
    return st.one_of(one, turned, some, ends, st.just(col.is_null()), st.just(col.is_not_null()))


PREDICATES = st.recursive(
    st.one_of(
        comparison("status", STATUSES),
        comparison("amount_due", AMOUNTS),
        comparison("amount_due", NUMBERS),
        comparison("amount_due", FLOATS),
        comparison("id", IDENTITIES),
        comparison("customer_id", IDENTITIES),
        comparison("invoice_number", TEXTS),
        comparison("created_at", TIMES),
        comparison("due_date", TIMES),
    ),
    lambda each: st.one_of(
        st.builds(lambda a, b: a & b, each, each), st.builds(lambda a, b: a | b, each, each), each.map(lambda a: ~a)
    ),
    max_leaves=5,
)


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    predicate=PREDICATES,
    columns=st.lists(st.sampled_from(["id", "status", "amount_due", "due_date"]), unique=True),
    rows=st.none() | st.integers(0, 6),
)
def test_any_predicate_gives_what_filtering_afterwards_gives(
    zk: Zenskar, everything: pl.DataFrame, predicate: pl.Expr, columns: list[str], rows: int | None
) -> None:
    names = ["id", *columns] if "id" not in columns else columns
    refused = refusal(everything.lazy().filter(predicate))
    if refused is not None:
        assert refusal(scan(zk.invoices.list).filter(predicate)) is refused
        return
    same(scan(zk.invoices.list).filter(predicate).select(names).collect(), everything.filter(predicate).select(names))
    if rows is not None:
        first = scan(zk.invoices.list).head(rows).filter(predicate).collect()
        same(first, everything.head(rows).filter(predicate))
        assert_frame_equal(
            scan(zk.invoices.list).filter(predicate).head(rows).collect(), everything.filter(predicate).head(rows)
        )


def test_a_limit_ends_the_walk(zk: Zenskar, everything: pl.DataFrame, asked: Iterable[dict[str, str]]) -> None:
    assert_frame_equal(scan(zk.invoices.list).head(3).collect(), everything.head(3))
    assert [each["limit"] for each in asked] == ["3"]
    assert_frame_equal(scan(zk.invoices.list, limit=2).head(3).collect(), everything.head(3))
    assert [each["limit"] for each in asked] == ["3", "2", "2"]
    assert scan(zk.invoices.list).head(0).collect().height == 0
    assert len([*asked]) == 3


def test_a_column_that_is_not_asked_for_is_not_read(zk: Zenskar, sandbox: Sandbox) -> None:
    customer = sandbox.put("/customers", {"customer_name": 5})
    try:
        assert customer["id"] in scans.scan_customers(zk).select("id").collect()["id"].to_list()
        assert scans.scan_customers(zk).select(pl.len()).collect().item() == len(list(zk.customers.list()))
        with pytest.raises((UnfitValueError, pl.exceptions.ComputeError), match="field customer_name"):
            scans.scan_customers(zk).select("id", "customer_name").collect()
    finally:
        zk.customers.delete(customer["id"])


def test_filters_of_the_scan_stay_and_are_not_set_twice(
    zk: Zenskar, everything: pl.DataFrame, asked: Iterable[dict[str, str]]
) -> None:
    found = scan(zk.invoices.list, status="approved").filter(COLUMN("status") == "paid").collect()
    assert found.height == 0
    assert [each["status"] for each in asked] == ["approved"]
    some = scan(zk.invoices.list, status="approved", order="-due_date").filter(COLUMN("amount_due") > 0).collect()
    same(some, everything.filter(COLUMN("status") == "approved", COLUMN("amount_due") > 0))
    assert some["due_date"].is_sorted(descending=True)


def test_frames_are_no_larger_than_polars_asks_for(zk: Zenskar, monkeypatch: pytest.MonkeyPatch) -> None:
    import polars.io.plugins

    sources: list[Any] = []
    monkeypatch.setattr(polars.io.plugins, "register_io_source", lambda source, **_: sources.append(source))
    scan(zk.invoices.list)
    assert [each.height for each in sources[0](None, None, None, 20)] == [20, 20, 8]
    assert [each.height for each in sources[0](["id"], None, 30, 20)] == [20, 10]
    assert [each.shape for each in sources[0]([], None, 30, 20)] == [(20, 0), (10, 0)]
    assert [each.shape for each in sources[0]([], pl.lit(value=False), None, None)] == [(0, 0)]
    assert [each.height for each in sources[0](None, None, None, None)] == [48]


def test_a_list_without_a_page_size_is_a_frame_too(zk: Zenskar) -> None:
    assert scan(zk.accounting.list_periods).collect().height == 0


@pytest.mark.parametrize("name", ["scan_nothing", "scan_", "invoices"])
def test_a_namespace_without_a_list_has_no_scan(name: str) -> None:
    with pytest.raises(AttributeError, match="has no attribute"):
        getattr(scans, name)


def test_the_short_functions_say_what_they_are() -> None:
    assert scans.scan_payments.__doc__ == "Return `scan(zk.payments.list, *filters, **keywords)`."


def test_what_is_no_list_is_refused(zk: Zenskar) -> None:
    others: list[Any] = [list, zk.invoices, zk.invoices.list()]
    for other in others:
        with pytest.raises(InvalidRequestError, match=r"give a list of Zenskar, such as zk\.invoices\.list"):
            scan(other)


def test_a_polars_that_loses_predicates_is_refused(zk: Zenskar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pl, "__version__", "1.35.2")
    with pytest.raises(ConfigurationError, match=r"needs polars 1\.36 or newer"):
        scan(zk.invoices.list)


def test_without_polars_it_is_named(zk: Zenskar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ModuleNotFoundError, match="this needs polars: pip install polars"):
        scan(zk.invoices.list)
