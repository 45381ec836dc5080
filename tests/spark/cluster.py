"""A cluster of Spark on this machine: a master, two workers and their executors, each executor a process of its own."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pyspark
import pytest
from pyspark.sql import SparkSession

_SMALL: Final = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss1m"
_SETTINGS: Final[Mapping[str, str]] = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.extraJavaOptions": _SMALL,
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "512m",
    "spark.eventLog.compress": "false",
    "spark.eventLog.enabled": "true",
    "spark.executor.extraJavaOptions": _SMALL,
    "spark.executor.memory": "512m",
    "spark.log.level": "ERROR",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


@contextmanager
def cluster(folder: Path, variables: Mapping[str, str]) -> Iterator[SparkSession]:
    """Start a cluster whose processes have these environment variables, and end all of them.

    What its processes write is in the folder: `events` has the event log, `home/work` what the executors print.
    """
    home, events = folder / "home", folder / "events"
    home.mkdir()
    events.mkdir()
    for part in Path(pyspark.__file__).parent.iterdir():  # executors write into this folder, and not into the package
        (home / part.name).symlink_to(part)
    settings = {**_SETTINGS, "spark.eventLog.dir": events.as_uri(), "spark.master": "local-cluster[2,1,512]"}
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("COV_", "PYTHONSTARTUP"))]:
            patch.delenv(name)
        for name, value in {
            **variables,
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": "127.0.0.1",
        }.items():
            patch.setenv(name, value)
        builder: Any = SparkSession.builder
        for name, value in settings.items():
            builder = builder.config(name, value)
        session: SparkSession = builder.getOrCreate()
    try:
        yield session
    finally:
        gateway: Any = session.sparkContext._gateway
        session.stop()
        gateway.shutdown()
        gateway.proc.stdin.close()
        gateway.proc.wait(30)
        session.sparkContext.__class__._gateway = session.sparkContext.__class__._jvm = None


def executors() -> list[int]:
    """Return the ids of the processes of the executors, which were started from this process."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "cmdline").read_bytes()
            mine = f"{os.getpid()}" in _ancestors(int(entry.name))
        except OSError:
            continue
        if b"CoarseGrainedExecutorBackend" in command and b"spark-class" not in command and mine:
            found.append(int(entry.name))
    return sorted(found)


def _ancestors(process: int) -> Iterator[str]:
    while process > 1:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        process = int(fields[1])
        yield str(process)
