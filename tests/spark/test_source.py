"""The data source without a cluster: its columns, its windows, and what one task reads."""

import pickle
from collections.abc import Iterator
from decimal import Decimal
from traceback import format_exception
from typing import Any

import pytest
from pyspark.sql.types import DecimalType, StringType, StructType, TimestampType

import zenskar_ext.spark
from tests.spark.conftest import KEY
from zenskar_ext import AuthenticationError, BadRequestError, ConfigurationError, InvalidRequestError, is_null
from zenskar_ext.export import UnfitValueError
from zenskar_ext.spark.messages import Brief
from zenskar_ext.spark.registering import register
from zenskar_ext.spark.source import Window, ZenskarReader, ZenskarSource
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault


def reader(**options: object) -> ZenskarReader:
    source = ZenskarSource({name: str(value) for name, value in options.items()})
    return source.reader(source.schema())


def rows(made: ZenskarReader) -> list[dict[str, Any]]:
    """Read every partition as a task would: from its pickle, in any order."""
    parts = pickle.loads(pickle.dumps(made.partitions()))
    batches = [batch for part in reversed(parts) for batch in pickle.loads(pickle.dumps(made)).read(part)]
    return [row for batch in batches for row in batch.to_pylist()]


def plain(sandbox: Sandbox, **filters: Any) -> list[str]:
    return sorted(str(invoice.id) for invoice in sandbox.client().invoices.list(**filters))


def test_the_columns_are_those_of_the_table_of_the_list() -> None:
    columns = ZenskarSource({"resource": "invoices"}).schema()
    assert ZenskarSource.name() == "zenskar"
    assert columns["amount_due"].dataType == DecimalType(38, 18)
    assert columns["created_at"].dataType == TimestampType()
    assert columns["invoice_period"].dataType == columns["additional_properties"].dataType == StringType()


def test_no_conditions_are_pushed_down() -> None:
    assert "pushFilters" not in vars(ZenskarReader)


@pytest.mark.parametrize("parts", [1, 2, 7])
def test_the_partitions_hold_the_rows_of_the_plain_iterator_once_each(environment: Sandbox, parts: int) -> None:
    made = reader(resource="invoices", parts=parts)
    found = rows(made)
    assert sorted(row["id"] for row in found) == plain(environment)
    assert len(made.partitions()) == parts + (parts > 1)


def test_rows_outside_the_span_are_in_the_first_and_the_last_window(environment: Sandbox) -> None:
    made = reader(
        resource="invoices", parts=3, low="2025-09-01T00:00:00Z", high="2025-10-01T00:00:00Z", status="approved"
    )
    assert sorted(row["id"] for row in rows(made)) == plain(environment, status="approved")


def test_given_ends_need_no_request_and_no_api_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZENSKAR_API_KEY", raising=False)
    made = reader(resource="invoices", parts=2, low="2025-09-01T00:00:00Z", high="2025-10-01T00:00:00Z")
    assert [repr(each) for each in made.partitions()] == ["window 1 of 3", "window 2 of 3", "window 3 of 3"]


def test_a_missing_api_key_is_named_with_where_it_has_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZENSKAR_API_KEY", raising=False)
    with pytest.raises(
        ConfigurationError, match=r"ZENSKAR_API_KEY \(in the environment of the driver and of every exe"
    ):
        reader(resource="invoices", parts=2).partitions()


@pytest.mark.usefixtures("environment")
def test_a_list_without_rows_is_one_window() -> None:
    made = reader(resource="invoices", parts=4, status="approved", invoice_number="none")
    assert [repr(each) for each in made.partitions()] == ["window 1 of 1"]
    assert rows(made) == []


def test_rows_too_close_together_for_so_many_parts_are_one_window() -> None:
    with Sandbox(api_key=KEY) as close, close.serve() as url, pytest.MonkeyPatch.context() as patch:
        for name, value in {"API_KEY": KEY, "ORGANISATION": close.organisation, "BASE_URL": url}.items():
            patch.setenv(f"ZENSKAR_{name}", value)
        for place in range(3):
            close.put("/invoices", {"id": f"i{place}", "created_at": f"2026-01-01T00:00:00.00000{place}Z"})
        made = reader(resource="invoices", parts=4)
        assert [each.span for each in made.partitions() if isinstance(each, Window)] == [None]
        assert len(rows(made)) == 3


@pytest.mark.usefixtures("environment")
def test_rows_that_do_not_show_the_field_are_refused_with_the_remedy() -> None:
    made = reader(resource="invoices", parts=2, field="period_begin_date")
    with pytest.raises(InvalidRequestError, match="the rows do not show period_begin_date: give low and high"):
        made.partitions()


def test_rows_without_the_field_are_in_a_partition_of_their_own(environment: Sandbox) -> None:
    made = reader(resource="invoices", parts=2, field="paid_at")
    last = made.partitions()[-1]
    unpaid = sum(batch.num_rows for batch in made.read(last))
    assert unpaid == environment.client().invoices.list(paid_at=is_null()).count() > 0
    assert sorted(row["id"] for row in rows(made)) == plain(environment)


def test_rows_without_the_field_are_left_out_if_that_is_said(environment: Sandbox) -> None:
    found = rows(reader(resource="invoices", parts=2, field="paid_at", skip_null="TRUE"))
    assert sorted(row["id"] for row in found) == plain(environment, paid_at=is_null(null=False))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """Serve an empty sandbox, and set the environment variables that lead to it."""
    with Sandbox(api_key=KEY) as made, made.serve() as url:
        for name, value in {"API_KEY": KEY, "ORGANISATION": made.organisation, "BASE_URL": url}.items():
            monkeypatch.setenv(f"ZENSKAR_{name}", value)
        yield made


@pytest.mark.parametrize("paid", [0, 1, 2])
def test_rows_without_the_field_are_left_out_of_a_single_window_too(few: Sandbox, paid: int) -> None:
    for number in range(4):
        paid_at = f"2026-01-0{number + 1}T00:00:00Z" if number < paid else None
        few.put("/invoices", {"id": f"i{number}", "created_at": "2026-01-01T00:00:00Z", "paid_at": paid_at})
    found = rows(reader(resource="invoices", parts=2, field="paid_at", skip_null="true"))
    assert sorted(row["id"] for row in found) == [f"i{number}" for number in range(paid)]


LINES = {"resource": "accounting.list_journal_lines", "field": "credits", "skip_null": "true"}


def put_lines(sandbox: Sandbox, *credits_: int) -> None:
    for number, amount in enumerate(credits_):
        sandbox.put("/accounting_new/journal_lines", {"id": f"l{number}", "credits": amount, "debits": 0})


def test_a_list_is_split_by_whole_amounts_whose_ends_were_found(few: Sandbox) -> None:
    put_lines(few, 0, 100, 200, 300)
    made = reader(**LINES, parts=3)
    assert [each.span for each in made.partitions() if isinstance(each, Window)] == [(0, 300)] * 3
    assert sorted(row["id"] for row in rows(made)) == ["l0", "l1", "l2", "l3"]
    assert [sum(batch.num_rows for batch in made.read(part)) for part in made.partitions()] == [1, 1, 2]


def test_rows_that_cannot_be_left_out_of_a_single_window_are_refused(few: Sandbox) -> None:
    put_lines(few, 5, 5)
    made = reader(**LINES, parts=3)
    with pytest.raises(
        InvalidRequestError, match=r"from 5 to 5 are too close together for parts=3, and the API has no"
    ):
        made.partitions()


def test_another_schema_is_refused() -> None:
    source = ZenskarSource({"resource": "invoices"})
    with pytest.raises(InvalidRequestError, match=r"leave \.schema\(\.\.\.\) out, and select columns afterwards"):
        source.reader(StructType().add("id", "string"))


def test_failures_are_retried_within_the_task(environment: Sandbox) -> None:
    expected = plain(environment)
    environment.faults.add(Fault(chance=0.2, status=503, headers={"Retry-After": "0"}))
    asked = len(environment.requests)
    found = rows(reader(resource="invoices", parts=2, attempts=20, limit=10))
    assert sorted(row["id"] for row in found) == expected
    assert any(each.status == 503 for each in environment.requests[asked:])


def test_a_task_that_fails_names_its_window_and_never_the_key(environment: Sandbox) -> None:
    made = reader(resource="invoices", parts=2, low="2025-09-01T00:00:00Z", high="2025-10-01T00:00:00Z")
    second = made.partitions()[1]
    environment.faults.add(Fault(chance=1, status=400))
    with pytest.raises(BadRequestError) as caught:
        list(made.read(second))
    shown = "".join(format_exception(caught.value))
    assert frames(caught.value) <= 4
    assert "window 2 of 3" in shown
    assert KEY not in shown


def frames(error: BaseException) -> int:
    """Return how many places Spark shows above the reason."""
    return "".join(format_exception(error)).count("  File ")


def test_errors_have_few_lines_above_the_reason(environment: Sandbox) -> None:
    source = ZenskarSource({"resource": "invoices", "parts": "none"})
    with pytest.raises(InvalidRequestError) as wrong:
        source.schema()
    environment.faults.add(Fault(chance=1, status=401))
    made = reader(resource="invoices", parts=2)
    with pytest.raises(AuthenticationError) as refused:
        made.partitions()
    assert max(frames(wrong.value), frames(refused.value)) <= 4
    with pytest.raises(KeyError), Brief():  # a mistake of this package keeps its frames
        raise KeyError


@pytest.mark.parametrize("ends", [{}, {"parts": 2, "low": "2025-09-01T00:00:00Z", "high": "2025-10-01T00:00:00Z"}])
def test_what_every_task_would_fail_with_fails_on_the_driver(environment: Sandbox, ends: dict[str, Any]) -> None:
    made = reader(resource="invoices", status="approved", **ends)
    asked = len(environment.requests)
    assert made.partitions()
    [request] = environment.requests[asked:]
    assert "limit=1" in request.query
    assert "status" in request.query
    environment.faults.add(Fault(chance=1, status=401))
    with pytest.raises(AuthenticationError, match="401"):
        made.partitions()


@pytest.mark.filterwarnings("ignore::zenskar_ext.UnverifiedOperationWarning")
def test_a_list_whose_pages_have_no_size_is_tried_too(environment: Sandbox) -> None:
    asked = len(environment.requests)
    assert reader(resource="tags").partitions()
    assert [each.query for each in environment.requests[asked:]] == [""]


def test_a_value_that_does_not_fit_its_column_fails_the_task(environment: Sandbox) -> None:
    made = reader(resource="invoices")
    [part] = made.partitions()
    environment.put("/invoices", {"id": "wide", "amount_due": Decimal("0.0000000000000000001")})
    with pytest.raises(UnfitValueError, match=r"\(id 'wide'\), field amount_due"):
        list(made.read(part))


@pytest.mark.usefixtures("environment")
def test_the_pickles_of_reader_and_partitions_do_not_hold_the_key() -> None:
    made = reader(resource="invoices", parts=2, rate=1000)
    pickled = pickle.dumps((made, made.partitions(), ZenskarSource({"resource": "invoices"})))
    assert KEY.encode() not in pickled
    assert KEY not in repr((made.plan, made.partitions()))


class Session:
    """What `register` needs of a Spark session."""

    def __init__(self, settings: dict[str, str]) -> None:
        self.getAll, self.registered = settings, list[Any]()
        self.conf, self.dataSource = self, self

    def register(self, source: Any) -> None:
        self.registered.append(source)


@pytest.mark.parametrize(
    ("settings", "safe"),
    [
        ({}, True),
        ({"spark.executorEnv.ZENSKAR_API_KEY": "other"}, False),
        ({"spark.executorEnv.ZENSKAR_API_KEY": KEY, "spark.redaction.regex": "(?i)secret|password"}, False),
        ({"spark.executorEnv.ZENSKAR_API_KEY": KEY, "spark.redaction.regex": "(?i)secret|api_key"}, True),
        ({"spark.yarn.appMasterEnv.ZENSKAR_API_KEY": "other"}, False),
        ({"spark.kubernetes.driverEnv.ZENSKAR_API_KEY": "other"}, False),
        ({"spark.kubernetes.executor.secretKeyRef.ZENSKAR_API_KEY": "name:key", "spark.redaction.regex": "x"}, True),
        ({"spark.executor.extraJavaOptions": f"-Dzenskar={KEY} -Dx"}, False),
        ({"spark.zenskar.token": KEY}, True),
        ({"spark.app.name": "billing"}, True),
    ],
    ids=[
        *("environment", "setting", "setting that is shown", "setting that is hidden"),
        *("yarn", "driver on kubernetes", "reference to a secret", "in a value", "hidden by default", "another"),
    ],
)
def test_a_session_that_would_show_the_key_is_refused(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], safe: bool
) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", f"{KEY}\n")
    session: Any = Session(settings)
    if safe:
        register(session)
    else:
        with pytest.raises(ConfigurationError, match="which Spark writes into the event log") as caught:
            register(session)
        assert KEY not in str(caught.value)
        assert next(iter(settings)) in str(caught.value)
    assert session.registered == [ZenskarSource] * safe


def test_an_empty_variable_is_in_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", "")
    session: Any = Session({"spark.app.name": "billing"})
    register(session)
    assert session.registered == [ZenskarSource]


def test_the_front_page_has_both_names() -> None:
    assert (zenskar_ext.spark.register, zenskar_ext.spark.ZenskarSource) == (register, ZenskarSource)
    assert dir(zenskar_ext.spark) == ["ZenskarSource", "register"]
    with pytest.raises(AttributeError, match=r"module 'zenskar_ext\.spark' has no attribute 'read'"):
        _ = zenskar_ext.spark.read
