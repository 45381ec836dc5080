"""An attempt as a span and as a measured duration."""

import re
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import attrs
import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from zenskar_ext import otel
from zenskar_ext.attempts import Attempt

NOW = 1_700_000_000_000_000_000
ATTEMPT = Attempt(
    "invoices.get", "GET", "https://a.example/invoices/i", "/invoices/{invoice_id}", 1, 200, None, 0.25, "r-1", None
)
SHARED = {
    "http.request.method": "GET",
    "server.address": "a.example",
    "server.port": 443,
    "url.scheme": "https",
    "url.template": "/invoices/{invoice_id}",
    "http.response.status_code": 200,
}
OF_SPAN = {
    "url.full": "https://a.example/invoices/i",
    "zenskar.operation": "invoices.get",
    "zenskar.request_id": "r-1",
}


def recorded(*attempts: Attempt) -> tuple[list[ReadableSpan], list[Any]]:
    """Return the spans and the histogram points of attempts."""
    exporter, reader = InMemorySpanExporter(), InMemoryMetricReader()
    tracers, meters = TracerProvider(), MeterProvider([reader])
    tracers.add_span_processor(SimpleSpanProcessor(exporter))
    record = otel.hook(tracer_provider=tracers, meter_provider=meters, now=lambda: NOW)
    for attempt in attempts:
        record(attempt)
    points = list(points_of(reader))
    tracers.shutdown()
    meters.shutdown()
    return list(exporter.get_finished_spans()), points


def points_of(reader: InMemoryMetricReader) -> Iterator[Any]:
    data = reader.get_metrics_data()
    for resource in data.resource_metrics if data else ():
        for scope in resource.scope_metrics:
            for metric in scope.metrics:
                assert (metric.name, metric.unit) == ("http.client.request.duration", "s")
                yield from metric.data.data_points


def without(values: Mapping[str, object], *names: str) -> dict[str, object]:
    return {name: value for name, value in values.items() if name not in names}


@pytest.mark.parametrize(
    ("attempt", "name", "shared", "of_span"),
    [
        pytest.param(ATTEMPT, "GET /invoices/{invoice_id}", SHARED, OF_SPAN, id="a success"),
        pytest.param(
            attrs.evolve(ATTEMPT, status=503, reason="status 503", delay=1.0),
            "GET /invoices/{invoice_id}",
            {**SHARED, "http.response.status_code": 503, "error.type": "503"},
            OF_SPAN,
            id="a failure",
        ),
        pytest.param(
            attrs.evolve(ATTEMPT, status=None, reason="ReadError", request_id=None, attempt=3),
            "GET /invoices/{invoice_id}",
            {**without(SHARED, "http.response.status_code"), "error.type": "ReadError"},
            {**without(OF_SPAN, "zenskar.request_id"), "http.request.resend_count": 2},
            id="no answer to the third",
        ),
        pytest.param(
            attrs.evolve(ATTEMPT, template=None, operation="GET /invoices/i", url="http://localhost:8085/invoices/i"),
            "GET",
            {
                **without(SHARED, "url.template"),
                "server.address": "localhost",
                "server.port": 8085,
                "url.scheme": "http",
            },
            {**OF_SPAN, "url.full": "http://localhost:8085/invoices/i", "zenskar.operation": "GET /invoices/i"},
            id="a path of no template, on a port",
        ),
    ],
)
def test_an_attempt_has_the_names_of_the_conventions(
    attempt: Attempt, name: str, shared: dict[str, object], of_span: dict[str, object]
) -> None:
    [span], [point] = recorded(attempt)
    assert (span.name, span.kind) == (name, SpanKind.CLIENT)
    assert dict(span.attributes or {}) == {**shared, **of_span}
    assert span.status.status_code is (StatusCode.ERROR if attempt.reason else StatusCode.UNSET)
    assert (span.start_time, span.end_time) == (NOW - 250_000_000, NOW)
    assert dict(point.attributes) == shared
    assert (point.count, point.sum) == (1, 0.25)


def test_durations_are_counted_in_the_buckets_of_the_conventions() -> None:
    _, [point] = recorded(ATTEMPT, attrs.evolve(ATTEMPT, seconds=9.0))
    assert point.explicit_bounds == (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
    assert (point.count, point.sum) == (2, 9.25)


def test_the_spans_say_whose_they_are() -> None:
    [span], _ = recorded(ATTEMPT)
    assert span.instrumentation_scope is not None
    assert span.instrumentation_scope.name == "zenskar_ext"
    assert span.instrumentation_scope.version


def test_without_opentelemetry_the_import_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    monkeypatch.delitem(sys.modules, "zenskar_ext.otel")
    with pytest.raises(ImportError, match=re.escape("pip install 'zenskar-ext[otel]'")):
        import_module("zenskar_ext.otel")
