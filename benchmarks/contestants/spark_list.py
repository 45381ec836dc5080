"""A list of invoices, read by Spark in so many partitions; each row is aggregated.

    python spark_list.py PARTS[,PARTS...] FIRST LAST URL

With several numbers of partitions, each turn takes the next one. Each task runs in a Python process of its own. The session is started before the first turn.
"""

import os
import sys
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import chain, cycle
from typing import Any

from worker import serve

PAGE = 100


def session(url: str) -> Any:
    """Start Spark; its processes find the server in their environment."""
    found = {"ZENSKAR_API_KEY": "key", "ZENSKAR_ORGANISATION": "organisation", "ZENSKAR_BASE_URL": url}
    os.environ.update(found, PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    from pyspark.sql import SparkSession  # it reads the environment

    builder: Any = SparkSession.builder
    settings = {
        "driver.memory": "1g",
        "log.level": "ERROR",
        "sql.shuffle.partitions": "1",
        "ui.enabled": "false",
        "ui.showConsoleProgress": "false",
    }
    for name, value in settings.items():
        builder = builder.config(f"spark.{name}", value)
    return builder.master("local[8]").getOrCreate()


def aggregated(spark: Any, parts: int, low: str, high: str) -> Callable[[], Decimal]:
    """Return what reads the list once, and adds up what is due."""
    split = {} if parts == 1 else {"parts": parts, "low": low, "high": high}

    def work() -> Decimal:
        reader = spark.read.format("zenskar").option("resource", "invoices").option("limit", PAGE)
        due: Decimal = reader.options(**split).load().groupBy().sum("amount_due").collect()[0][0]
        return due

    return work


def turns(parts: Sequence[int], low: str, high: str, url: str) -> Callable[[], object]:
    """Return what reads the list in the next number of partitions; the first time, in all of them."""
    from zenskar_ext.spark import register

    spark = session(url)
    register(spark)
    works = [aggregated(spark, each, low, high) for each in parts]
    following = chain([lambda: [work() for work in works]], cycle(works))
    return lambda: next(following)()  # noqa: PLW0108 - each turn takes the next one


if __name__ == "__main__":
    _, counts, first, last, address = sys.argv
    serve(turns([int(each) for each in counts.split(",")], first, last, address))
