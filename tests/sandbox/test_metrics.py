"""The query of a metric: what it measures, that it is exact, and that it reaches nothing but the events."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.messages import Refusal
from zenskar_ext.testing._sandbox.metrics import engine, plain_errors
from zenskar_ext.testing._sandbox.rules.cycles import Cycle
from zenskar_ext.testing._sandbox.rules.metering import measure

START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
JANUARY = Cycle(END, START, END, 1, whole=True)
CUSTOMER = {"id": "c1", "external_id": "cus_1", "customer_name": "O'Hara", "custom_data": {"plan": "pro"}}
COLUMNS = {
    "hours": "Float64",
    "calls": "Int64",
    "region": "String",
    "trial": "Bool",
    "day": "Date32",
    "seen": "DateTime64(3)",
    "user": "Nullable(UUID)",
    "tags": "Array(String)",
}
USER = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
ROWS: list[dict[str, Any]] = [
    {"hours": Decimal("0.1"), "calls": 3, "region": "eu", "trial": False, "day": "2026-01-05", "user": USER},
    {"hours": Decimal("0.2"), "calls": 4, "region": "EU", "trial": True, "seen": "2026-01-06 10:30:00.250"},
    {"hours": Decimal("2.7"), "calls": 5, "region": "us", "trial": False, "tags": ["a"]},
    {"calls": None, "region": ""},
]
Measure = Callable[..., Decimal]


def event(data: Mapping[str, Any], timestamp: str = "2026-01-15 12:00:00", who: str = "cus_1") -> dict[str, Any]:
    return {"raw_metric_id": "d1", "customer_id": who, "timestamp": timestamp, "data": dict(data)}


def measuring(*events: Mapping[str, Any], columns: Mapping[str, str] = COLUMNS, slug: str = "compute") -> Measure:
    """Return the function from a query to what it measures over these events."""
    sandbox = Sandbox()
    schema = {"customer_id": "String", "timestamp": "DateTime64", "data": columns}
    sandbox.put("/rawmetric", {"id": "d1", "api_slug": slug, "dataschema": schema})
    for each in events:
        sandbox.put("/usage", each)
    store = sandbox._service.world.store

    def run(query: str, customer: Mapping[str, Any] = CUSTOMER, cycle: Cycle = JANUARY) -> Decimal:
        sandbox.put("/aggregates", {"id": "m1", "aggregation_query": query})
        return measure(store, "m1", dict(customer), cycle)

    return run


@pytest.fixture(scope="module")
def run() -> Measure:
    return measuring(*map(event, ROWS))


def refusal(run: Measure, query: str, **more: Any) -> str:
    with pytest.raises(Refusal) as caught:
        run(query, **more)
    assert caught.value.status == 400
    return str(caught.value.body["detail"])


# Results

FROM = "FROM raw_metric_compute"


@pytest.mark.parametrize(
    ("query", "result"),
    [
        pytest.param(f"SELECT SUM(data.hours) {FROM}", "3.0", id="a sum of decimals is exact"),
        pytest.param(f'SELECT SUM("data.hours") {FROM}', "3", id="one quoted name"),
        pytest.param(f"SELECT SUM(`data.hours`) {FROM}", "3", id="one name in backticks"),
        pytest.param("SELECT SUM(e.data.hours) FROM raw_metric_compute AS e", "3", id="alias of the table"),
        pytest.param(f"SELECT SUM(raw_metric_compute.data.hours) {FROM}", "3", id="name of the table"),
        pytest.param(f"SELECT SUM(hours) AS quantity {FROM};", "3", id="plain name"),
        pytest.param(f"SELECT COUNT(*) {FROM}", "4", id="count of all"),
        pytest.param(f"SELECT count() {FROM}", "4", id="count without an argument"),
        pytest.param(f"SELECT COALESCE(COUNT(data.hours)) {FROM}", "3", id="count of those that have one"),
        pytest.param(f"SELECT COUNT(DISTINCT data.trial) {FROM}", "2", id="distinct count"),
        pytest.param(f"SELECT uniq(data.region) + uniqExact(data.region) {FROM}", "8", id="uniq is exact"),
        pytest.param(f"SELECT MIN(data.hours) + MAX(data.calls) {FROM}", "5.1", id="min and max"),
        pytest.param(f"SELECT SUM(data.hours) {FROM} WHERE data.region = 'eu'", "0.1", id="condition"),
        pytest.param(f"SELECT SUM(hours) {FROM} WHERE lower(region) IN ('eu') AND NOT trial", "0.1", id="lower"),
        pytest.param(f"SELECT SUM(hours) {FROM} WHERE upper(region) LIKE 'E%'", "0.3", id="upper"),
        pytest.param(f"SELECT countIf(data.trial) + sumIf(calls, region = 'us') {FROM}", "6", id="aggregates with if"),
        pytest.param(f"SELECT sumIf(calls, region = 'x') - sumIf(calls, region = 'us') {FROM}", "-5", id="no values"),
        pytest.param(f"SELECT minIf(calls, trial) + maxIf(calls, not trial) {FROM}", "9", id="minIf"),
        pytest.param(f"SELECT uniqIf(region, trial) + uniqExactIf(region, not trial) {FROM}", "3", id="uniqIf"),
        pytest.param(f"SELECT avgIf(calls, not trial) {FROM}", "4", id="avgIf"),
        pytest.param(f"SELECT argMax(calls, hours) + argMin(calls, hours) {FROM}", "8", id="argMax"),
        pytest.param(f"SELECT ifNull(SUM(calls), 0) + if(1 > 2, 1, 2) {FROM}", "14", id="ifNull and if"),
        pytest.param(f"SELECT SUM(multiIf(trial, 10, calls > 4, 20, 1)) {FROM}", "32", id="multiIf"),
        pytest.param(f"SELECT SUM(CASE region WHEN 'us' THEN 2 ELSE 0 END) {FROM}", "2", id="case"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE isNull(calls) OR isNotNull(day)", "2", id="isNull"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE notEmpty(region) AND NOT empty(region)", "3", id="empty"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE data.user = '{USER.upper()}'", "1", id="uuid"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE startsWith(region, 'e') OR region ILIKE 'U_'", "2", id="texts"),
        pytest.param(f"SELECT uniq(region || toString(trial)) {FROM}", "3", id="joined texts"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE toString(hours) = '2.7'", "1", id="the text of a number"),
        pytest.param(
            f"SELECT COUNT(*) {FROM} WHERE toDate(timestamp) BETWEEN '2026-01-15' AND '2026-01-15'", "4", id="dates"
        ),
        pytest.param(
            f"SELECT COUNT(*) {FROM} WHERE day >= DATE '2026-01-05' AND day < toDate32('2026-01-06')", "1", id="day"
        ),
        pytest.param(
            f"SELECT COUNT(*) {FROM} WHERE seen > toDateTime('2026-01-06 10:30:00')", "1", id="fractions of a second"
        ),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE toDateTime(seen) = '2026-01-06 10:30:00'", "1", id="seconds"),
        pytest.param(
            f"SELECT MAX(toYear(timestamp) * 10000 + toMonth(timestamp) * 100 + toDayOfMonth(timestamp)) {FROM}",
            "20260115",
            id="parts of a date",
        ),
        pytest.param(f"SELECT MAX(toHour(timestamp)) {FROM}", "12", id="hour"),
        pytest.param(
            f"SELECT COUNT(*) {FROM} WHERE toStartOfDay(timestamp) + INTERVAL 12 HOUR = timestamp", "4", id="interval"
        ),
        pytest.param(f"SELECT MAX(dateDiff('day', toStartOfMonth(timestamp), timestamp)) {FROM}", "14", id="dateDiff"),
        pytest.param(f"SELECT SUM(calls) / 8 {FROM}", "1.5", id="a division that ends"),
        pytest.param(f"SELECT SUM(calls / 8) {FROM}", "1.5", id="a division of each"),
        pytest.param(f"SELECT SUM(calls / calls) {FROM}", "3", id="a division of each by another"),
        pytest.param(f"SELECT SUM(calls) / pow(1024, 3) {FROM}", str(Decimal(12) / 2**30), id="a division by a power"),
        pytest.param(f"SELECT SUM(calls) / 7 * 7 / 2 - -1 {FROM}", "7", id="divisions cancel out"),
        pytest.param(f"SELECT SUM(calls) / 3 + (SUM(hours) - 1) / 4 {FROM}", "4.5", id="a sum of divisions"),
        pytest.param(f"SELECT AVG(calls) {FROM}", "4", id="average"),
        pytest.param(f"SELECT AVG(intDiv(calls / 2, 1)) * 3 {FROM}", "5", id="average of what was divided"),
        pytest.param(f"SELECT COALESCE(SUM(calls) / 3 / 7 * 7, 0) {FROM}", "4", id="coalesce of a division"),
        pytest.param(f"SELECT COALESCE(AVG(calls), 5) {FROM} WHERE region = 'x'", "5", id="average of nothing"),
        pytest.param(f"SELECT round(SUM(hours) / 7, 2) {FROM}", "0.43", id="round"),
        pytest.param(
            f"SELECT round(SUM(hours) / 2) + round(SUM(hours) / 3 / 2) {FROM}", "2", id="halves go to the even number"
        ),
        pytest.param(f"SELECT round(-SUM(hours) / 2) {FROM}", "-2", id="round a number below 0"),
        pytest.param(f"SELECT ceil(SUM(calls) / 7) + floor(SUM(calls) / 7) {FROM}", "3", id="ceil and floor"),
        pytest.param(
            f"SELECT ceil(-SUM(calls) / 7) + floor(-SUM(calls) / 7) {FROM}", "-3", id="ceil and floor below 0"
        ),
        pytest.param(
            f"SELECT intDiv(SUM(calls), 7) + intDiv(-SUM(calls), 7) + SUM(calls) % 7 {FROM}", "5", id="intDiv"
        ),
        pytest.param(f"SELECT toInt64(SUM(hours) * 1.9) + toFloat64('0.25') {FROM}", "5.25", id="conversions"),
        pytest.param(f"SELECT CAST(SUM(calls) AS Int64) * CAST('1.5' AS Float64) {FROM}", "18", id="casts"),
        pytest.param(f"SELECT SUM(hours) * 1e-3 + 0.5 {FROM}", "0.503", id="an exponent is no float"),
        pytest.param(f"SELECT greatest(SUM(hours), 5) + least(1, abs(-2)) {FROM}", "6", id="greatest"),
        pytest.param(f"SELECT SUM(greatest(hours, calls, 0.15)) {FROM}", "12.15", id="decimals of different lengths"),
        pytest.param(f"SELECT SUM(COALESCE(hours, 0.123456789)) {FROM}", "3.123456789", id="a longer default"),
        pytest.param(f"SELECT MAX(hours) % 2.55 {FROM}", "0.15", id="remainder"),
        pytest.param(
            f"SELECT SUM(hours > 1) + SUM(CASE WHEN trial THEN 1 ELSE 0.5 END) {FROM}", "3.5", id="conditions count"
        ),
        pytest.param(f"SELECT SUM(calls) OVER () {FROM} LIMIT 1", "12", id="sum over a window"),
        pytest.param(f"SELECT SUM(calls) / 60 {FROM} GROUP BY customer_id", "0.2", id="one group"),
        pytest.param(f"SELECT nullIf(SUM(calls), 12) {FROM}", "0", id="null is 0"),
        pytest.param(f"SELECT calls {FROM} WHERE region = 'x'", "0", id="no row is 0"),
        pytest.param(f"SELECT SUM(m) FROM (SELECT MAX(calls) AS m {FROM} GROUP BY trial)", "9", id="subquery"),
        pytest.param(f"WITH a AS (SELECT calls AS n {FROM}) SELECT COUNT(*) FROM a WHERE n IS NULL", "1", id="with"),
        pytest.param(f"SELECT SUM(n) FROM (SELECT 1 AS n {FROM} UNION ALL SELECT 2 {FROM})", "12", id="union"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE calls = (SELECT MAX(calls) {FROM})", "1", id="scalar subquery"),
        pytest.param(f"SELECT COUNT(*) {FROM} AS a JOIN raw_metric_compute AS b ON a.calls = b.calls", "3", id="join"),
        pytest.param(f"SELECT calls {FROM} WHERE calls > 0 ORDER BY calls DESC LIMIT 1", "5", id="the largest"),
        pytest.param(
            f"SELECT calls / 4 AS q {FROM} WHERE calls > 0 ORDER BY q LIMIT 1", "0.75", id="the smallest quotient"
        ),
        pytest.param(
            f"SELECT SUM(calls) FROM (SELECT calls, row_number() OVER (PARTITION BY trial ORDER BY calls DESC) AS n {FROM}) WHERE n = 1",
            "9",
            id="window",
        ),
    ],
)
def test_a_query_results_in_one_exact_number(run: Measure, query: str, result: str) -> None:
    assert run(query) == Decimal(result)


@pytest.mark.parametrize(
    ("query", "why"),
    [
        pytest.param("SELEC", "not a single SELECT", id="no query"),
        pytest.param("SELECT (", "cannot be read as SQL of ClickHouse: line 1", id="broken"),
        pytest.param("SELECT " + "(" * 400 + "1" + ")" * 400, "nested too deeply", id="too deep"),
        pytest.param("", "not a single SELECT", id="empty"),
        pytest.param(f"SELECT {'1 + ' * 20_000} 1", "longer than 50000 characters", id="too long"),
        pytest.param(f"SELECT 1 {FROM}; SELECT 2", "not a single SELECT", id="two"),
        pytest.param(f"SELECT calls {FROM} WHERE calls > 0", "more than one row", id="rows"),
        pytest.param(f"SELECT SUM(calls), 1 {FROM}", "more than one column", id="columns"),
        pytest.param(f"SELECT * {FROM}", "Array(String) of data.tags", id="star, with a column without a rule"),
        pytest.param(f"SELECT MAX(region) {FROM}", "no exact number", id="text"),
        pytest.param(f"SELECT COUNT(*) > 1 {FROM}", "no exact number", id="boolean"),
        pytest.param(f"SELECT SUM(calls) / 7 {FROM}", "without an end", id="a division without an end"),
        pytest.param(f"SELECT MAX(calls / 7) {FROM}", "more than 12 decimal places", id="inside"),
        pytest.param(f"SELECT SUM(calls) / 0 {FROM}", "divides by zero", id="zero"),
        pytest.param(f"SELECT MAX(calls / 0) {FROM}", "divides by zero", id="zero inside"),
        pytest.param(f"SELECT SUM(calls) * 99999999999999999999999999999999999999 {FROM}", "", id="too large"),
        pytest.param(f"SELECT 1e99 {FROM}", "26 digits before the point", id="a large literal"),
        pytest.param(f"SELECT SUM(hours) + 1e-13 {FROM}", "and 12 after it fit", id="a small literal"),
        pytest.param(f"SELECT SUM(hours * 1e-12) {FROM}", "more than 12 decimal places", id="a small product"),
        pytest.param(f"SELECT round(MAX('1.5' + calls), 1) {FROM}", "binary float", id="a text as a number"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE region LIKE 'e\\\\_'", "backslash", id="an escape in a pattern"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE region LIKE region", "no plain text", id="a pattern from a column"),
        pytest.param(f"SELECT pow(calls, 2) {FROM}", "power", id="power"),
        pytest.param(
            f"SELECT quantile(0.5)(calls) {FROM}", "function quantile: it interpolates", id="not in the table"
        ),
        pytest.param(f"SELECT sumMap(calls) {FROM}", "sumMap", id="an unknown aggregate"),
        pytest.param(f"SELECT now() {FROM}", "function now", id="the real time"),
        pytest.param(f"SELECT multiIf() {FROM}", "multiIf with 0 arguments", id="no arguments"),
        pytest.param(f"SELECT toFloat64(calls, 2) {FROM}", "toFloat64 with 2 arguments", id="arguments"),
        pytest.param(f"SELECT toFloat64('x') {FROM}", "not a number", id="no number"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE toString(timestamp) = ''", "no text", id="the text of a time"),
        pytest.param(f"SELECT CAST(calls AS Decimal(10, 2)) {FROM}", "Decimal", id="cast"),
        pytest.param(f"SELECT ceil(hours, 13) {FROM}", "CEIL(hours, 13)", id="ceil to too many places"),
        pytest.param(f"SELECT round(hours, calls) {FROM}", "round(hours, calls)", id="round to a column"),
        pytest.param(f"SELECT MAX(round(1250, -2)) {FROM}", "round(x / 100) * 100", id="a half before the point"),
        pytest.param(f"SELECT MAX(pow(0, -1)) {FROM}", "power", id="a division by zero as a power"),
        pytest.param(f"SELECT MAX(toUInt8(256)) {FROM}", "does not fit UInt8", id="wrapping around"),
        pytest.param(f"SELECT MAX(toInt64('2.5')) {FROM}", "not a whole number", id="a text that is no whole number"),
        pytest.param(f"SELECT MAX(toInt32OrZero('2')) {FROM}", "function toInt32OrZero", id="an unknown conversion"),
        pytest.param(
            f"SELECT MAX(toFloat32(calls)) {FROM}", "toFloat32 with 1 arguments: its result is a binary", id="32"
        ),
        pytest.param(f"SELECT CAST(calls AS Float32) {FROM}", "CAST(calls AS Float32): its result", id="cast to 32"),
        pytest.param(f"SELECT MAX(quantileExact(0.5)(calls)) {FROM}", "quantileExact: it interpolates", id="exact"),
        pytest.param(f"SELECT MAX(seen + toDateTime64(seen, 2)) {FROM}", "with 2 digits, only", id="hundredths"),
        pytest.param(f"SELECT MAX(addDays(timestamp, calls)) {FROM}", "whole number of units", id="days of a column"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE substring(region, 0) = ''", "number from 1", id="substring"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE left(region, -1) = ''", "number from 0", id="left"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE position(region, region) = 1", "no plain text", id="position"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE locate(region, 'u') = 1", "Use position", id="locate"),
        pytest.param(f"SELECT MAX(length(calls)) {FROM}", "needs a text", id="the length of a number"),
        pytest.param(f"SELECT MAX(lengthUTF8(calls)) {FROM}", "needs a text", id="the characters of a number"),
        pytest.param(f"SELECT MAX(position('é', 'x')) {FROM}", "not ASCII", id="bytes"),
        pytest.param(f"SELECT uniq(region) FILTER (WHERE trial) {FROM}", "FILTER after", id="filter"),
        pytest.param(f"SELECT MAX(intDiv(calls, 0)) {FROM}", "it divides by zero.", id="intDiv by zero"),
        pytest.param(f"SELECT MAX(calls % 0) {FROM}", "it divides by zero.", id="a remainder by zero"),
        pytest.param(
            f"SELECT SUM(calls * trial) {FROM}", "* of a number and a condition", id="a condition as a number"
        ),
        pytest.param(f"SELECT SUM(region) {FROM}", "sum of a text", id="a sum of texts"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE day > 'soon'", "the text 'soon'", id="a text as a date"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE toDate(5) = day", "to convert a number to a date", id="days"),
        pytest.param(f"SELECT SUM(x.calls) {FROM}", "no table x", id="no such table"),
        pytest.param(f"SELECT SUM(calls) {FROM} AS a, raw_metric_compute AS b", "name is calls", id="ambiguous"),
        pytest.param(f"SELECT SUM(calls) + calls {FROM}", "neither grouped", id="not grouped"),
        pytest.param(f"SELECT SUM(SUM(calls)) {FROM}", "where none can be", id="a sum of sums"),
        pytest.param(f"SELECT SUM(calls) AS calls {FROM} WHERE calls > 3", "where none can be", id="an alias in where"),
        pytest.param(
            f"SELECT SUM((SELECT calls {FROM})) {FROM}", "a subquery that stands for a value", id="rows inside"
        ),
        pytest.param(f"SELECT MAX(timestamp - timestamp) {FROM}", "an interval", id="an interval"),
        pytest.param("SELECT COUNT(*) FROM (SELECT * FROM glob('*'))", "cannot be read", id="a list of files"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE region GLOB 'e*'", "no rule for region GLOB 'e*'", id="glob"),
        pytest.param(f"SELECT COUNT(*) {FROM} FINAL", "FINAL", id="final"),
        pytest.param(f"SELECT COUNT(*) {FROM} PREWHERE calls > 1", "PREWHERE", id="prewhere"),
        pytest.param(f"SELECT COUNT(*) {FROM} LIMIT 1 BY calls", "no rule for", id="limit by"),
        pytest.param(f"SELECT COUNT(*) {FROM} GROUP BY calls WITH TOTALS", "no rule for", id="totals"),
        pytest.param(f"SELECT toStartOfWeek(timestamp) {FROM}", "toStartOfWeek", id="week"),
        pytest.param(f"SELECT extract(week from timestamp) {FROM}", "unit", id="number of a week"),
        pytest.param(
            f"SELECT COUNT(*) {FROM} AS a LEFT JOIN raw_metric_compute AS b USING (calls)", "no rule for", id="left"
        ),
        pytest.param(f"SELECT COUNT(*) {FROM} AS a ANY JOIN raw_metric_compute AS b USING (calls)", "ANY", id="any"),
        pytest.param(f"SELECT SUM(nothing) {FROM}", "nothing", id="no such column"),
        pytest.param(f"SELECT COUNT(tags) {FROM}", "Array(String) of data.tags", id="a type without a rule"),
    ],
)
def test_what_may_differ_or_is_not_exact_is_refused_with_the_reason(run: Measure, query: str, why: str) -> None:
    detail = refusal(run, query)
    assert detail.startswith("The sandbox cannot run this aggregation_query: ")
    assert why in detail


ROW = st.decimals(-1000, 1000, allow_nan=False, places=3)
FACTOR = st.sampled_from(["0.5", "7", "60", "1.25", "3"])
STEP = st.tuples(st.sampled_from("+-*/"), FACTOR)


@given(rows=st.lists(ROW, min_size=1, max_size=6), steps=st.lists(STEP, max_size=4), places=st.integers(0, 6))
@settings(max_examples=40, deadline=None)
def test_arithmetic_is_that_of_fractions(rows: list[Decimal], steps: list[tuple[str, str]], places: int) -> None:
    text, expected = "SUM(hours)", sum(map(Fraction, rows), Fraction(0))
    for sign, factor in steps:
        text = f"({text} {sign} {factor})"
        other = Fraction(factor)
        expected = {"+": expected + other, "-": expected - other, "*": expected * other, "/": expected / other}[sign]
    run = measuring(*(event({"hours": row}) for row in rows))
    assert Fraction(run(f"SELECT round({text}, {places}) {FROM}")) == round(expected, places)
    assert run(f"SELECT ceil({text}) - floor({text}) {FROM}") == (expected.denominator != 1)


# Which events


def test_a_query_without_variables_is_about_the_customer_and_the_cycle() -> None:
    run = measuring(
        event({"calls": 1}),
        event({"calls": 2}, who="c1"),
        event({"calls": 4}, "2026-01-01T00:00:00Z"),
        event({"calls": 8}, who="other"),
        event({"calls": 8}, "2026-02-01 00:00:00"),
        event({"calls": 8}, "2025-12-31 23:59:59.999"),
    )
    assert run(f"SELECT SUM(calls) {FROM}") == 7
    assert run(f"SELECT SUM(calls) {FROM}", {"id": "c1", "external_id": None}) == 2


DOCUMENTED = """
SELECT
    COALESCE(COUNT(data.hours)) AS "quantity"
FROM
    raw_metric_compute
WHERE
    DATE("timestamp") >= DATE({{start_date}}) AND
    DATE("timestamp") <= DATE({{end_date}}) AND
    "customer_id" = CAST({{customer.external_id}} AS String)
"""


def test_the_documented_template_selects_by_itself_and_counts_nothing_twice() -> None:
    times = ["2025-12-31 23:59:59", "2026-01-01 00:00:00", "2026-01-31 23:59:59.999999", "2026-02-01 00:00:00"]
    run = measuring(*(event({"hours": 1}, each) for each in times), event({"hours": 1}, who="c1"))
    assert run(DOCUMENTED) == 2
    february = Cycle(END, END, datetime(2026, 3, 1, tzinfo=UTC), 1, whole=True)
    assert run(DOCUMENTED, cycle=february) == 1


def cycle_from(*begin: int, until: tuple[int, ...]) -> Cycle:
    first, last = datetime(*begin, tzinfo=UTC), datetime(*until, tzinfo=UTC)  # type: ignore[misc, arg-type]
    return Cycle(last, first, last, 1, whole=True)


UNEVEN = [
    cycle_from(2026, 1, 1, 12, 30, until=(2026, 2, 1, 12, 30)),
    cycle_from(2026, 2, 1, 12, 30, until=(2026, 3, 1, 12, 30)),
]
"""Cycles that begin within a day, an hour and a month."""


def by(unit: str) -> str:
    return (
        f"SELECT COUNT(*) {FROM} WHERE {unit}(timestamp) >= {unit}(toDateTime({{{{start_date}}}})) "
        f"AND {unit}(timestamp) <= {unit}(toDateTime({{{{end_date}}}}))"
    )


@pytest.mark.parametrize(
    "query",
    [
        pytest.param(DOCUMENTED, id="the documented one"),
        pytest.param(by("toStartOfHour"), id="hours"),
        pytest.param(by("toYYYYMM"), id="months"),
        pytest.param(f"SELECT COUNT(*) {FROM} WHERE toDate(timestamp) >= '{{{{start_date}}}}'", id="no end"),
        pytest.param(
            f"SELECT COUNT(*) {FROM} WHERE timestamp >= dateSub(DAY, 9, toDateTime({{{{start_date}}}})) "
            "AND timestamp <= {{end_date}}",
            id="nine days more",
        ),
    ],
)
def test_a_query_that_would_count_events_in_two_cycles_is_refused_with_the_reason(query: str) -> None:
    times = ["2026-01-30 10:00:00", "2026-02-01 12:10:00", "2026-02-01 12:50:00", "2026-02-07 12:00:00"]
    run = measuring(*(event({"hours": 1}, each) for each in times))
    with pytest.raises(Refusal, match="compare the timestamp itself") as refused:
        [run(query, cycle=each) for each in UNEVEN]
    assert "UTC, which the cycle has" in str(refused.value)


@pytest.mark.parametrize("end", ["timestamp <= {{end_date}}", "timestamp <= toDateTime64('{{end_date}}', 6)"])
def test_a_query_that_compares_the_timestamp_counts_each_event_in_one_cycle(end: str) -> None:
    times = ["2026-02-01 12:29:59.999999", "2026-02-01 12:30:00", "2026-02-01 23:00:00", "2026-01-01 12:30:00"]
    run = measuring(*(event({}, each) for each in times))
    query = f"SELECT COUNT(*) {FROM} WHERE timestamp >= {{{{start_date}}}} AND {end}"
    assert [run(query, cycle=each) for each in UNEVEN] == [2, 2]


@pytest.mark.parametrize(
    ("condition", "count"),
    [
        pytest.param("customer_id != ''", 1, id="neither"),
        pytest.param("timestamp <= {{end_date}}", 2, id="all the time until the end"),
        pytest.param("customer_id != {{ customer.external_id }}", 1, id="another customer in the cycle"),
        pytest.param("customer_id = '{{customer.external_id}}'", 1, id="in quotes"),
        pytest.param(
            "{% if customer.custom_data.plan == 'pro' %} 1 = 1 {% else %} 1 = 2 {% endif %}", 2, id="a choice"
        ),
        pytest.param("{{customer.customer_name}} = 'O''Hara'", 2, id="a value is never SQL"),
    ],
)
def test_what_a_query_does_not_name_is_selected_for_it(condition: str, count: int) -> None:
    run = measuring(event({}), event({}, "2025-06-01 00:00:00"), event({}, who="cus_2"))
    assert run(f"SELECT COUNT(*) {FROM} WHERE {condition}") == count


@pytest.mark.parametrize(
    ("condition", "why"),
    [
        pytest.param("1 = {{contract.id}}", "no variable contract, only start_date, end_date, customer", id="unknown"),
        pytest.param("1 = {{customer.nothing}}", "has no value", id="no such field"),
        pytest.param("1 = {{customer.email}}", "has no value", id="null"),
        pytest.param("1 = {{customer}}", "neither a text nor a number", id="an object"),
        pytest.param("1 = {{customer.items}}", "neither a text nor a number", id="a method"),
        pytest.param("{% for n in [1] %}1 = 1{% endfor %}", "has a For", id="a loop"),
        pytest.param("1 = {{ 'x' * 10 }}", "has a Mul", id="a product"),
        pytest.param("1 = {{ customer.external_id.upper() }}", "has a Call", id="a call"),
        pytest.param("1 = {{ start_date | length }}", "has a Filter", id="a filter"),
        pytest.param("{% if %}", "Expected an expression", id="broken"),
        pytest.param("1 = {{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "nested too deeply", id="too deep"),
    ],
)
def test_a_template_only_inserts_what_it_is_given(run: Measure, condition: str, why: str) -> None:
    customer = {**CUSTOMER, "email": None}
    assert why in refusal(run, f"SELECT COUNT(*) {FROM} WHERE {condition}", customer=customer)


def test_a_customer_without_an_external_id_is_not_billed_for_nothing(run: Measure) -> None:
    assert "has no value" in refusal(run, DOCUMENTED, customer={"id": "c1", "external_id": None})


def test_a_value_that_looks_like_sql_is_a_text(run: Measure) -> None:
    customer = {"id": "c1", "external_id": "' OR 1 = 1 --"}
    assert run(DOCUMENTED, customer=customer) == 0
    assert run(f"SELECT COUNT(*) {FROM} WHERE customer_id = '{{{{customer.external_id}}}}'", customer=customer) == 0


def test_tables_with_and_without_dashes_and_of_two_events_can_be_joined() -> None:
    run = measuring(event({"calls": 2}), slug="my-calls")
    assert run('SELECT SUM(calls) FROM "raw_metric_my-calls"') == 2
    assert "table your_table" in refusal(run, "SELECT COUNT(*) FROM your_table")
    assert "table raw_metric_x" in refusal(run, "SELECT COUNT(*) FROM raw_metric_x")


# Values


def test_a_star_is_all_columns() -> None:
    run = measuring(event({"x": 1}), event({"x": 1}), event({"x": 2}), columns={"x": "Int64"})
    assert run(f"SELECT COUNT(*) FROM (SELECT DISTINCT * {FROM})") == 2
    assert "more than one column" in refusal(run, f"SELECT * {FROM}")


@pytest.mark.parametrize(
    ("kind", "value", "query", "result"),
    [
        ("float", "2.50", "SUM(x)", "2.5"),
        ("Decimal(38, 10)", Decimal("0.0000000001"), "SUM(x)", "0.0000000001"),
        ("int", Decimal("2.0"), "SUM(x)", "2"),
        ("UInt64", 18446744073709551615, "SUM(x) * 3", "55340232221128654845"),
        ("Float64", Decimal("1e25"), "SUM(x) / pow(10, 12)", "1e13"),
        ("string", "a", "COUNT(x)", "1"),
        ("timestamp", "2026-01-01T00:00:00+01:00", "COUNT(x)", "1"),
        ("bool", True, "countIf(x)", "1"),
        ("Date32", "2026-01-01", "COUNT(x)", "1"),
    ],
)
def test_a_column_has_the_type_of_its_definition(kind: str, value: Any, query: str, result: str) -> None:
    run = measuring(event({"x": value}), columns={"x": kind})
    assert run(f"SELECT {query} {FROM}") == Decimal(result)


@pytest.mark.parametrize("query", ["SUM(x) / 8", "round(SUM(x), 1)", "SUM(x % 2)"])
def test_a_decimal_is_not_divided_because_clickhouse_cuts_its_digits(query: str) -> None:
    """ClickHouse answers 0.12 to `toDecimal64(1, 2) / 8`."""
    run = measuring(event({"x": 1}), columns={"x": "Nullable(Decimal(10, 2))"})
    assert "column of the type Decimal" in refusal(run, f"SELECT {query} {FROM}")
    assert run(f"SELECT SUM(x) * 1.5 {FROM}") == Decimal("1.5")


def test_aliases_that_double_a_query_again_and_again_are_refused(run: Measure) -> None:
    doubled = ", ".join(f"a{number} + a{number} AS a{number + 1}" for number in range(40))
    assert "aliases" in refusal(run, f"SELECT SUM(a40) FROM (SELECT calls AS a0, {doubled} {FROM})")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Out of Range Error: Overflow in addition of DECIMAL(38)", "a number is too large"),
        ("Out of Memory Error: could not allocate block", "it needs more than 256MB of memory"),
        (
            "Binder Error: Cannot mix values of type VARCHAR and INTEGER_LITERAL in BETWEEN clause - an explicit cast",
            "it compares or combines a text and a number",
        ),
        (
            "Binder Error: Cannot combine types of DECIMAL(38,12) and BOOLEAN - an explicit cast is required",
            "it compares or combines a number and a condition",
        ),
        (
            "Binder Error: Cannot compare values of type VARCHAR and type DECIMAL(38,12) - an explicit cast is required",
            "it compares or combines a text and a number",
        ),
        (
            'Conversion Error: Could not convert string "eu" to DECIMAL(38,12)',
            "the text 'eu' is compared or converted to another type",
        ),
        ("Internal Error: whatever", "DuckDB, which runs it, does not understand it"),
        ("Invalid Input Error: a text is not ASCII\nLINE 1: ...", "a text is not ASCII"),
    ],
)
def test_an_error_of_the_database_is_said_in_plain_words(message: str, said: str) -> None:
    assert plain_errors.plain(message) == said


@pytest.mark.parametrize(
    ("kind", "values", "why"),
    [
        pytest.param("Float64", [Decimal("1e26")], "26 digits before the point", id="too large"),
        pytest.param("Float64", [Decimal("1e-13")], "and 12 after it fit", id="too small"),
        pytest.param("Float64", ["many"], "needs a number", id="no number"),
        pytest.param("Float64", [True], "needs a number", id="true"),
        pytest.param("Int64", [Decimal("1.5")], "needs a whole number", id="fraction"),
        pytest.param("Bool", ["true"], "not of the type BOOLEAN", id="no boolean"),
        pytest.param("String", [1], "not of the type VARCHAR", id="no text"),
        pytest.param("Date32", ["soon"], "not of the type DATE", id="no date"),
        pytest.param("UUID", ["x"], "not of the type UUID", id="no UUID"),
        pytest.param("UUID", [1], "not of the type UUID", id="a number for a UUID"),
        pytest.param("Int64", [Decimal("1e300")], "26 digits before the point", id="a huge whole number"),
        pytest.param({"a": 1}, [1], "no rule for the column type {'a': 1}", id="no type at all"),
        pytest.param("Tuple(Int64)", [1], "no rule for the column type", id="another type"),
    ],
)
def test_a_value_that_does_not_fit_its_column_is_refused(kind: Any, values: list[Any], why: str) -> None:
    run = measuring(*(event({"x": value}) for value in values), columns={"x": kind})
    assert why in refusal(run, f"SELECT COUNT(x) {FROM}")
    assert run(f"SELECT COUNT(*) {FROM}") == len(values), "a column that a query does not name is not read"


def test_events_that_come_in_later_are_measured_and_other_columns_too() -> None:
    sandbox = Sandbox()
    sandbox.put("/rawmetric", {"id": "d1", "api_slug": "compute", "dataschema": {"data": COLUMNS}})
    store = sandbox._service.world.store

    def run(what: str) -> Decimal:
        sandbox.put("/aggregates", {"id": "m1", "aggregation_query": f"SELECT {what} {FROM}"})
        return measure(store, "m1", CUSTOMER, JANUARY)

    assert run("SUM(calls)") == 0
    kept = sandbox.put("/usage", event({"calls": 2, "hours": 1}))
    assert [run(what) for what in ("SUM(calls)", "SUM(hours)", "SUM(hours) + SUM(calls)")] == [2, 1, 3]
    sandbox.put("/usage", {**kept, "data": {"calls": 5}})
    assert run("SUM(calls)") == 5


# Attacks


@pytest.mark.parametrize(
    "query",
    [
        "SELECT COUNT(*) FROM read_text('/etc/hostname')",
        "SELECT COUNT(*) FROM '/etc/hostname'",
        "SELECT COUNT(*) FROM file('/etc/hostname')",
        "SELECT COUNT(*) FROM url('http://127.0.0.1/')",
        "SELECT COUNT(*) FROM duckdb_settings()",
        "SELECT COUNT(*) FROM information_schema.tables",
        "SELECT COUNT(*) FROM system.tables",
        f"SELECT COUNT(*) {FROM} WHERE getenv('HOME') = ''",
        f"SELECT current_setting('memory_limit') {FROM}",
        f"SELECT COUNT(*) {FROM} INTO OUTFILE '/tmp/x'",
        "ATTACH '/tmp/x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "COPY (SELECT 1) TO '/tmp/x.csv'",
        "SET threads = 8",
        "PRAGMA database_list",
        "DROP TABLE raw_metric_compute",
        "DELETE FROM raw_metric_compute WHERE 1 = 1",
        "INSERT INTO raw_metric_compute VALUES (1)",
        "CREATE TABLE x AS SELECT 1",
    ],
)
def test_a_query_reaches_nothing_but_the_events(run: Measure, query: str) -> None:
    assert refusal(run, query)
    assert run(f"SELECT COUNT(*) {FROM}") == 4


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "ATTACH '/tmp/x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "COPY (SELECT 1) TO '/tmp/x.csv'",
        "SET enable_external_access = true",
        "SET memory_limit = '8GB'",
    ],
)
def test_the_database_itself_is_closed(statement: str) -> None:
    with pytest.raises(duckdb.Error):
        engine.Engine()._connection.execute(statement)


ENDLESS = f"SELECT COUNT(*) {FROM} a, raw_metric_compute b, raw_metric_compute c WHERE a.calls + b.calls * c.calls < 0"
"""Few tables with many rows: DuckDB joins many tables in memory, and would be out of it first."""


def test_a_query_that_runs_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    run = measuring(*(event({"calls": 1}) for _ in range(2000)))
    assert run(f"SELECT COUNT(*) {FROM}") == 2000
    monkeypatch.setattr(engine, "SECONDS", 0.2)
    begin = time.monotonic()
    assert "longer than 0.2 seconds" in refusal(run, ENDLESS)
    assert time.monotonic() - begin < 3
    assert run(f"SELECT COUNT(*) {FROM}") == 2000, "the database can be used again"


def test_a_query_that_needs_too_much_memory_is_refused() -> None:
    run = measuring(*(event({"calls": 1}) for _ in range(30)))
    tables = ", ".join(f"raw_metric_compute t{number}" for number in range(16))
    assert "more than 256MB of memory" in refusal(run, f"SELECT COUNT(*) FROM {tables}")


def test_ten_thousand_events_are_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loads: list[str] = []
    create = engine.Engine._create

    def counted(self: engine.Engine, table: str, columns: Any) -> None:
        loads.append(table)
        create(self, table, columns)

    monkeypatch.setattr(engine.Engine, "_create", counted)
    sandbox = Sandbox()
    sandbox.put("/rawmetric", {"id": "d1", "api_slug": "compute", "dataschema": {"data": COLUMNS}})
    store = sandbox._service.world.store
    for number in range(10_000):
        store.put("/usage", {"id": str(number), **event({"hours": Decimal(number) / 4, "region": "eu"})})
    sandbox.put("/aggregates", {"id": "m1", "aggregation_query": f"SELECT SUM(hours) {FROM} WHERE region = 'eu'"})
    assert [measure(store, "m1", CUSTOMER, JANUARY) for _ in range(3)] == [Decimal(12498750)] * 3
    assert len(loads) == 1


def test_what_does_not_fit_into_memory_is_an_error_and_fills_no_disk() -> None:
    database = engine.Engine()._connection
    assert database.execute("SELECT current_setting('temp_directory')").fetchall() == [("",)]
    many = "SELECT count(*) FROM (SELECT DISTINCT a.range * 100000 + b.range FROM range(100000) a, range(1000) b)"
    with pytest.raises(duckdb.OutOfMemoryException):
        database.execute(many)


# Through the API


def test_the_choices_for_queries_are_told_when_a_metric_is_written(on: http.Client) -> None:
    body = {"name": "Calls", "dataschema": "{}", "cust_agg_query": "", "visual_query_builder": {}, "datasource": USER}
    created = on.post("/aggregates", json={**body, "aggregation_query": "SELECT 1"})
    changed = on.patch(f"/aggregates/{created.json()['id']}", json={"aggregation_query": "SELECT 2"})
    assert changed.json()["aggregation_query"] == "SELECT 2"
    assert all("end_date is the last microsecond" in each.headers["x-sandbox-note"] for each in (created, changed))


@pytest.mark.parametrize(
    ("query", "told"), [("{{end_date}}", True), ("{{start_date}} {{end_date}}", False), ("{{start_date}}", False)]
)
def test_it_is_told_that_a_query_looks_back(on: http.Client, query: str, told: bool) -> None:
    body = {"name": "Calls", "dataschema": "{}", "cust_agg_query": "", "visual_query_builder": {}, "datasource": USER}
    created = on.post("/aggregates", json={**body, "aggregation_query": query})
    assert ("in each cycle again" in created.headers["x-sandbox-note"]) is told


PREVIEW = "/aggregate/visualquery/preview"


@pytest.fixture
def ingested(on: http.Client) -> http.Client:
    schema = {"customer_id": "String", "timestamp": "DateTime64", "data": {"calls": "Int64", "region": "String"}}
    on.post("/rawmetric", json={"name": "Calls", "api_slug": "calls", "dataschema": schema}).raise_for_status()
    rows = [("2026-01-02T00:00:00Z", 3, "eu"), ("2026-01-01 00:00:00", 1, "us"), ("2026-01-03 00:00:00", 3, None)]
    for timestamp, calls, region in rows:
        data = {"calls": calls, **({"region": region} if region else {})}
        on.post("/usage/calls", json={"customer_id": "c", "timestamp": timestamp, "data": data}).raise_for_status()
    return on


@pytest.mark.parametrize(
    ("query", "days"),
    [
        pytest.param({}, "321", id="the latest first"),
        pytest.param({"limit": 2}, "32", id="limit"),
        pytest.param({"limit": 2, "offset": 2}, "1", id="offset"),
        pytest.param({"order_by": [{"column": "timestamp", "type": "ASC"}]}, "123", id="ascending"),
        pytest.param({"order_by": [{"column": "timestamp", "type": "desc"}]}, "321", id="descending"),
        pytest.param({"order_by": [{"column": "data.region"}]}, "321", id="by a text that one lacks"),
        pytest.param(
            {"order_by": [{"column": "data.calls", "type": "DESC"}, {"column": "timestamp"}]},
            "231",
            id="by two columns",
        ),
    ],
)
def test_a_preview_lists_events(ingested: http.Client, query: Mapping[str, Any], days: str) -> None:
    nothing = {
        "aggregate_operation": None,
        "visual_query": {"groups": [{"filters": [], "logic": "AND"}], "logic": "AND"},
    }
    answer = (
        ingested.post(PREVIEW, json={"table_name": "raw_metric_calls", **nothing, **query}).raise_for_status().json()
    )
    assert "".join(row["timestamp"][9] for row in answer["results"]) == days
    assert answer["total_count"] == 3


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ({"table_name": "raw_metric_other"}, "table raw_metric_other"),
        ({"table_name": "calls"}, "table calls"),
        ({"customer_mapping": {"x": 1}}, "no rule for customer_mapping"),
        ({"visual_query": {"groups": [{"filters": [{"x": 1}]}]}}, "no rule for filters"),
    ],
)
def test_a_preview_refuses_what_no_source_shows(ingested: http.Client, query: Mapping[str, Any], why: str) -> None:
    answer = ingested.post(PREVIEW, json={"table_name": "raw_metric_calls", **query})
    assert answer.status_code == 400
    assert why in answer.json()["detail"]
