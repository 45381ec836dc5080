"""What an outbox holds is seen: as OpenTelemetry metrics, and as a health check that fails by age."""

import re
import sys
from collections.abc import Mapping
from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from sqlalchemy import create_engine, text

from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox, OutboxError
from zenskar_ext.outbox.health import Health, health
from zenskar_ext.outbox.telemetry import observe

WHEN = "2026-01-31T12:00:00Z"


def record(outbox: Outbox, count: int) -> None:
    for number in range(count):
        outbox.record("compute", customer_id="acme", data={"hours": 1}, timestamp=WHEN, event_id=f"job-{number}")


def make_older(url: str, seconds: float) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE zenskar_usage_events SET recorded_at = recorded_at - {seconds}"))
    engine.dispose()


def collected(reader: InMemoryMetricReader) -> Mapping[str, Mapping[Any, float]]:
    data = reader.get_metrics_data()
    found: dict[str, dict[Any, float]] = {}
    for resource in data.resource_metrics if data else []:
        for scope in resource.scope_metrics:
            for metric in scope.metrics:
                points: Any = metric.data.data_points
                found[metric.name] = {
                    (point.attributes or {}).get("zenskar.outbox.state"): point.value for point in points
                }
    return found


def test_metrics_tell_how_many_events_there_are_in_each_state_and_how_old_they_are(
    outbox: Outbox, url: str, zk: Zenskar
) -> None:
    reader, time = InMemoryMetricReader(), [0.0]
    observe(outbox, meter_provider=MeterProvider([reader]), monotonic=lambda: time[0])
    assert collected(reader)["zenskar.outbox.oldest_age"] == {None: 0.0}
    record(outbox, 3)
    assert collected(reader)["zenskar.outbox.events"]["pending"] == 0  # read a moment ago
    make_older(url, 90)
    time[0] += 1
    found = collected(reader)
    assert found["zenskar.outbox.events"] == {"pending": 3, "leased": 0, "sent": 0, "parked": 0, "dead": 0}
    assert found["zenskar.outbox.oldest_age"][None] == pytest.approx(90, abs=30)
    outbox.drain(zk)
    time[0] += 1
    assert collected(reader)["zenskar.outbox.events"]["sent"] == 3


class Broken(Outbox):
    """An outbox whose database is gone."""

    def __init__(self) -> None:
        self._senders = []

    def stats(self) -> Any:
        raise OutboxError("the database is gone")


def test_a_collection_without_a_database_has_no_figures() -> None:
    reader = InMemoryMetricReader()
    observe(Broken(), meter_provider=MeterProvider([reader]))
    assert not any(collected(reader).values())


def test_an_outbox_is_healthy_until_an_event_waits_for_too_long(outbox: Outbox, url: str) -> None:
    assert health(outbox) == Health(ok=True)
    record(outbox, 2)
    assert health(outbox)
    make_older(url, 3600)
    found = health(outbox)
    assert not found
    assert found.reason.startswith("the oldest of 2 events that wait to be sent is 1:0")
    assert found.reason.endswith("old; 0:15:00 are allowed")
    assert health(outbox, max_age=timedelta(hours=2))


def test_an_outbox_without_a_database_is_not_healthy() -> None:
    assert health(Broken()) == Health(ok=False, reason="the database is gone")


@pytest.mark.parametrize(
    ("module", "missing", "extra"),
    [("telemetry", "opentelemetry", "otel"), ("command", "click", "cli,outbox")],
)
def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, module: str, missing: str, extra: str) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    monkeypatch.delitem(sys.modules, f"zenskar_ext.outbox.{module}", raising=False)
    with pytest.raises(ImportError, match=re.escape(f'pip install "zenskar-ext[{extra}]"')):
        import_module(f"zenskar_ext.outbox.{module}")
