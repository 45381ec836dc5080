"""On a real cluster: executors that are processes, an API over HTTP that fails, and an executor that is killed.

It is one test, because a cluster takes seconds to start, and tests may run in several processes.
"""

import os
import shutil
import signal
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]
import pytest
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from tests.outbox.arriving import wait_until
from tests.spark.cluster import cluster, executors
from tests.spark.conftest import KEY
from tests.test_docs import ROOT, blocks
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.messages import Received
from zenskar_ext.testing.faults import Fault

FAILURES = (Fault(chance=0.025, status=503), Fault(chance=0.025, seed=1, drop="before"))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas")
def test_a_cluster_reads_the_rows_of_the_plain_iterator_and_never_shows_the_key(
    environment: Sandbox, variables: Mapping[str, str], tmp_path: Path
) -> None:
    if shutil.which("java") is None:
        (pytest.fail if "CI" in os.environ else pytest.skip)(
            "there is no Java: apt-get install openjdk-17-jre-headless"
        )
    expected = environment.client().invoices.list().to_arrow(limit=None)
    with cluster(tmp_path, variables) as spark:
        the_page_runs_as_shown()
        shown = [*every_row_is_exact(spark, environment, expected), *wrong_options_are_refused(spark)]
        a_killed_executor_costs_no_row(spark, environment, expected)
        shown += map(str, spark.sparkContext.getConf().getAll())
    written = b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    assert b"BatchScan zenskar" in written  # the event log is there, and is searched
    assert KEY.encode() not in written
    assert KEY not in "".join(shown)


def the_page_runs_as_shown() -> None:
    """Run the blocks of the docs, which register the format with the session that is there."""
    names: dict[str, Any] = {}
    for line, block in blocks(ROOT / "docs" / "scale.md"):
        exec(compile("\n" * line + block, "scale.md", "exec"), names)
    assert isinstance(names["invoices"], DataFrame)
    assert isinstance(names["january"], DataFrame)


def every_row_is_exact(spark: SparkSession, sandbox: Sandbox, expected: pa.Table) -> list[str]:
    """Compare every column of every row, through failures; return what Spark shows of the frame."""
    sandbox.faults.add(*FAILURES)
    found = frame(spark, parts=4)
    assert same(found.toArrow(), expected)
    sandbox.faults.clear()
    return [found._jdf.queryExecution().toString(), str(found), str(found.schema)]


def wrong_options_are_refused(spark: SparkSession) -> list[str]:
    """Give the key as an option, and another option that is wrong; return the errors."""
    asked: list[str] = []
    for name, value, words in [
        ("api_key", KEY, "api_key is not an option"),
        ("parts", "none", "parts: 'none' is not a number"),
    ]:
        with pytest.raises(PySparkException, match=words) as caught:
            frame(spark, **{name: value})
        assert len(str(caught.value).splitlines()) < 12
        asked.append(str(caught.value))
    return asked


def a_killed_executor_costs_no_row(spark: SparkSession, sandbox: Sandbox, expected: pa.Table) -> None:
    """Kill an executor in the middle; the other one repeats its task."""
    sandbox.faults.add(*FAILURES, Fault(chance=1, latency=0.2))
    total = frame(spark, parts=2).agg(f.count("*"), f.countDistinct("id"), f.sum("amount_due"), f.max("created_at"))
    before = len(sandbox.requests)
    with ThreadPoolExecutor(1) as thread:
        row = thread.submit(total.collect)
        wait_until(lambda: both_windows_are_read(sandbox.requests[before:]))
        os.kill(executors()[0], signal.SIGKILL)
        [found] = row.result(60)
    due = pc.sum(expected["amount_due"]).as_py()
    assert found[:3] == (expected.num_rows, expected.num_rows, due)
    pages = Counter(each.query for each in sandbox.requests[before:] if each.status == 200)
    assert max(pages.values()) > 1


def both_windows_are_read(requests: Sequence[Received]) -> bool:
    """Return whether both executors have read pages already."""
    queries = [each.query for each in requests if "cursor" in each.query]
    return any("created_at__lt=" in each for each in queries) and any("created_at__gte=" in each for each in queries)


def frame(spark: SparkSession, **options: Any) -> DataFrame:
    reader = spark.read.format("zenskar").option("resource", "invoices").option("limit", 10).option("attempts", 20)
    return reader.options(**options).load()


def same(found: pa.Table, expected: pa.Table) -> bool:
    assert found.schema.equals(expected.schema)
    return bool(found.sort_by("id").equals(expected.sort_by("id")))
