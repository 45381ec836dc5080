"""Lists become tables, with both clients: the columns of the description, an explicit limit, nothing cut off silently."""

import gc
import subprocess
import sys
import tracemalloc
import warnings
from decimal import Decimal
from typing import Any

import anyio
import duckdb
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from tests.client.conftest import Make, kind, make  # noqa: F401 - fixtures
from tests.client.driving import ONE_BODY, THREE_PAGES, Pages, drive, pages_of, reply
from zenskar_client import http
from zenskar_client.api.contracts.list_contract_billing_cycles import OPERATION as CYCLES
from zenskar_client.api.invoices.list_invoices import OPERATION as INVOICES
from zenskar_client.api.tags.list_tags import OPERATION as TAGS
from zenskar_ext import InvalidRequestError, Zenskar
from zenskar_ext.export import TruncatedWarning, UnfitValueError, schema_of
from zenskar_ext.export.arrow import package


def arrow(client: Any, **arguments: Any) -> Any:
    return client.call(lambda zk: zk.invoices.list().to_arrow(**arguments))


def test_a_list_becomes_a_table_of_all_its_items_in_order(make: Make) -> None:  # noqa: F811
    server = Pages(THREE_PAGES)
    table = arrow(make(server), limit=None)
    assert table.column("id").to_pylist() == list("abcde")
    assert table.schema.metadata[b"zenskar.truncated"] == b"false"
    assert table.schema.equals(schema_of(INVOICES))
    assert server.asked == 3


@pytest.mark.parametrize(
    ("limit", "rows", "asked", "truncated"),
    [(0, "", 1, True), (1, "a", 1, True), (2, "ab", 2, True), (3, "abc", 2, True), (4, "abcd", 3, True)],
)
def test_a_table_that_ends_at_its_limit_says_so(make: Make, limit: int, rows: str, asked: int, truncated: bool) -> None:  # noqa: F811
    server = Pages(THREE_PAGES)
    with pytest.warns(TruncatedWarning, match=f"the table has {limit} rows, but the list goes on"):
        table = arrow(make(server), limit=limit)
    assert table.column("id").to_pylist() == list(rows)
    assert table.schema.metadata[b"zenskar.truncated"] == (b"true" if truncated else b"false")
    assert server.asked == asked


@pytest.mark.parametrize("limit", [5, 99])
def test_a_table_that_holds_the_whole_list_does_not_warn(make: Make, limit: int) -> None:  # noqa: F811
    table = arrow(make(Pages([*THREE_PAGES, []])), limit=limit)
    assert table.num_rows == 5
    assert table.schema.metadata[b"zenskar.truncated"] == b"false"


def test_the_limit_is_explicit(make: Make) -> None:  # noqa: F811
    client = make(Pages(THREE_PAGES))
    with pytest.raises(TypeError, match="limit"):
        arrow(client)


@pytest.mark.parametrize("limit", [-1, True, "5", 1.0])
def test_a_limit_that_cannot_be_is_refused(make: Make, limit: Any) -> None:  # noqa: F811
    server = Pages(THREE_PAGES)
    with pytest.raises(InvalidRequestError, match="limit="):
        arrow(make(server), limit=limit)
    assert server.asked == 0


def test_another_way_to_nest_is_refused(make: Make) -> None:  # noqa: F811
    with pytest.raises(InvalidRequestError, match='give "json" or "struct"'):
        arrow(make(Pages(THREE_PAGES)), limit=None, nested="xml")


def test_an_empty_list_has_the_same_schema(make: Make) -> None:  # noqa: F811
    for nested in ("json", "struct"):
        assert arrow(make(Pages([[]])), limit=None, nested=nested).schema.equals(schema_of(INVOICES, nested=nested))


def test_polars_and_pandas_have_the_same_rows_and_exact_amounts(make: Make) -> None:  # noqa: F811
    text = '{"results": [{"id": "a", "amount_due": 0.000000000012345}, {"id": "b"}], "next": null}'
    client = make(reply(text=text))
    polars = client.call(lambda zk: zk.invoices.list().to_polars(limit=None))
    pandas = client.call(lambda zk: zk.invoices.list().to_pandas(limit=None))
    assert polars["amount_due"].to_list() == [Decimal("0.000000000012345"), None]
    assert str(polars.schema["amount_due"]) == "Decimal(precision=38, scale=18)"
    assert pandas["amount_due"][0] == Decimal("0.000000000012345")
    assert str(pandas["amount_due"].dtype) == "decimal128(38, 18)[pyarrow]"
    assert pandas["created_at"].isna().all()


def test_items_without_a_description_are_one_column_of_json(make: Make) -> None:  # noqa: F811
    client = make(reply(data={"results": [{"id": "a"}, {}], "next": None}), allow_unverified=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = client.call(lambda zk: zk.tags.list().to_arrow(limit=None))
    assert table.schema.names == schema_of(TAGS).names == ["additional_properties"]
    assert table.column(0).to_pylist() == ['{"id":"a"}', None]


def test_a_list_without_pages_is_a_table_too() -> None:
    assert "start_date" in schema_of(CYCLES).names


def test_batches_have_the_rows_that_were_asked_for() -> None:
    server = Pages(pages_of(25, 10))
    reader = drive("sync", server).zk.invoices.list().batches(rows=8)
    assert server.asked == 0
    assert isinstance(reader, pa.RecordBatchReader)
    assert reader.schema.equals(schema_of(INVOICES))
    assert [each.num_rows for each in reader] == [8, 8, 8, 1]


def test_duckdb_reads_batches_as_they_are() -> None:
    reader = drive("sync", Pages(pages_of(25, 10))).zk.invoices.list().batches(rows=8)  # noqa: F841 - DuckDB finds it
    with duckdb.connect() as connection:
        assert connection.execute("select count(*), max(id) from reader").fetchall() == [(25, "9")]


def test_batches_are_read_once() -> None:
    reader = drive("sync", Pages(pages_of(25, 10))).zk.invoices.list().batches(rows=8)
    assert reader.read_all().num_rows == 25
    assert reader.read_all().num_rows == 0


@pytest.mark.parametrize(("items", "sizes"), [(24, [8, 8, 8]), (25, [8, 8, 8, 1])])
def test_async_batches_are_iterated(items: int, sizes: list[int]) -> None:
    async def run() -> list[int]:
        stream = drive("asyncio", Pages(pages_of(items, 10))).zk.invoices.list().batches(rows=8)
        return [each.num_rows async for each in stream]

    assert anyio.run(run) == sizes


@pytest.mark.parametrize("each", ONE_BODY)
@pytest.mark.parametrize("rows", [0, True, "8"])
def test_a_size_of_batches_that_cannot_be_is_refused(each: str, rows: Any) -> None:
    with pytest.raises(InvalidRequestError, match="batches"):
        drive(each, Pages(THREE_PAGES)).zk.invoices.list().batches(rows=rows)


def test_a_value_that_does_not_fit_names_its_row_in_the_whole_list() -> None:
    def answer(request: http.Request) -> http.Response:
        second = "cursor" in request.url.params
        items = [{"id": "c", "amount_due": "NaN"}] if second else [{"id": "a"}, {"id": "b"}]
        return http.Response(200, json={"results": items, "next": None if second else "2"})

    reader = drive("sync", answer).zk.invoices.list().batches(rows=1)
    assert reader.read_next_batch().num_rows == 1
    reader.read_next_batch()
    with pytest.raises(UnfitValueError) as raised:
        reader.read_next_batch()
    assert (raised.value.row, raised.value.id, raised.value.field) == (2, "c", "amount_due")


def peak(pages: int) -> int:
    """Return how much memory of Python reading so many pages takes at most, in bytes."""
    page = {"results": [{"id": f"i{number}", "amount_due": number} for number in range(100)], "total_count": 1}

    def answer(request: http.Request) -> http.Response:
        number = int(request.url.params.get("cursor", "0")) + 1
        return http.Response(200, json={**page, "next": str(number) if number < pages else None})

    reader = Zenskar("key", "org", transport=http.MockTransport(answer)).invoices.list().batches(rows=500)
    gc.collect()
    tracemalloc.start()
    rows = sum(batch.num_rows for batch in reader)
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert rows == pages * 100
    return highest


def test_memory_stays_flat_however_long_the_list_is() -> None:
    peak(10)
    short, long = peak(20), peak(200)
    assert long < short * 1.5


CALLS = """
from tests.client.driving import THREE_PAGES, Pages, drive
import sys
before = {name.partition(".")[0] for name in sys.modules}
zk = drive("sync", Pages(THREE_PAGES)).zk
assert len(zk.invoices.list().take(3)) == 3
loaded = {name for name in sys.modules if name.startswith(("pyarrow", "polars", "pandas", "zenskar_ext.export"))}
assert not loaded, loaded
"""


def test_a_call_without_a_table_loads_nothing_of_the_export() -> None:
    subprocess.run([sys.executable, "-W", "ignore", "-c", CALLS], check=True)


@pytest.mark.parametrize(
    ("module", "call", "wanted"),
    [
        ("pyarrow", "to_arrow(limit=None)", "this needs pyarrow: pip install 'zenskar-ext[export]'"),
        ("pyarrow", "batches()", "this needs pyarrow: pip install 'zenskar-ext[export]'"),
        ("polars", "to_polars(limit=None)", "this needs polars: pip install polars"),
        ("pandas", "to_pandas(limit=None)", "this needs pandas: pip install pandas"),
    ],
)
def test_a_missing_package_is_named_with_what_to_install(module: str, call: str, wanted: str) -> None:
    code = (
        f"from tests.client.driving import THREE_PAGES, Pages, drive\nimport sys\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}: raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Absent())\n"
        f"drive('sync', Pages(THREE_PAGES)).zk.invoices.list().{call}"
    )
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=False)
    assert run.stderr.splitlines()[-1] == f"ModuleNotFoundError: {wanted}"


def test_a_package_that_is_missing_is_told_from_the_extra() -> None:
    for name, wanted in (("pyarrow.of_tomorrow", "'zenskar-ext\\[export\\]'"), ("of_tomorrow", "of_tomorrow")):
        with pytest.raises(ModuleNotFoundError, match=f"this needs {name}: pip install {wanted}$"):
            package(name)
