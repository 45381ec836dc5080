"""Spans of real calls: they have the right parents, also with concurrent calls."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import anyio
import anyio.lowlevel
import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, reply, serve
from zenskar_client import http
from zenskar_ext import AsyncZenskar, RetryPolicy, Zenskar, otel

ROOT = Path(__file__).parents[2]
QUICK = RetryPolicy(backoff=0.0)


@pytest.fixture
def spans() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def tracers(spans: InMemorySpanExporter) -> Iterator[TracerProvider]:
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    yield provider
    provider.shutdown()


@pytest.mark.peer_row(71, "`on_attempt=`; OpenTelemetry: a span per attempt, child of the caller's")
@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_each_request_that_is_sent_is_a_child_of_the_span_of_the_caller(
    make: Make, tracers: TracerProvider, spans: InMemorySpanExporter
) -> None:
    client = make(serve(reply(503), http.ReadError("cut"), reply()), on_attempt=otel.hook(tracer_provider=tracers))
    with tracers.get_tracer("test").start_as_current_span("bill"):
        client.call(lambda zk: zk.invoices.get("i"))
    *sent, bill = spans.get_finished_spans()
    assert [attribute(span, "error.type") for span in sent] == ["503", "ReadError", None]
    assert [attribute(span, "http.request.resend_count") for span in sent] == [None, 1, 2]
    assert {span.name for span in sent} == {"GET /invoices/{invoice_id}"}
    assert {span.parent.span_id if span.parent else None for span in sent} == {bill.context.span_id}
    ends = [span.end_time or 0 for span in sent]
    assert ends == sorted(ends)


def attribute(span: ReadableSpan, name: str) -> object:
    return (span.attributes or {}).get(name)


def answer_twice(asked: Counter[str], request: http.Request) -> http.Response:
    asked[request.url.path] += 1
    return http.Response(503 if asked[request.url.path] == 1 else 200, json={"id": "i"})


def test_tasks_that_call_at_once_have_their_own_children(tracers: TracerProvider, spans: InMemorySpanExporter) -> None:
    asked: Counter[str] = Counter()

    async def answer(request: http.Request) -> http.Response:
        await anyio.lowlevel.checkpoint()
        return answer_twice(asked, request)

    async def run() -> None:
        async def bill(number: int) -> None:
            with tracers.get_tracer("test").start_as_current_span(f"bill {number}"):
                await zk.invoices.get(f"i{number}")

        transport, hook = http.MockTransport(answer), otel.hook(tracer_provider=tracers)
        zk = AsyncZenskar("k", "o", transport=transport, retries=QUICK, on_attempt=hook)
        async with zk, anyio.create_task_group() as tasks:
            for number in range(8):
                tasks.start_soon(bill, number)

    anyio.run(run)
    assert children(spans) == {f"bill {number}": [f"/invoices/i{number}"] * 2 for number in range(8)}


def test_threads_that_call_at_once_have_their_own_children(
    tracers: TracerProvider, spans: InMemorySpanExporter
) -> None:
    asked: Counter[str] = Counter()
    transport = http.MockTransport(lambda request: answer_twice(asked, request))
    with Zenskar("k", "o", transport=transport, retries=QUICK, on_attempt=otel.hook(tracer_provider=tracers)) as zk:

        def bill(number: int) -> None:
            with tracers.get_tracer("test").start_as_current_span(f"bill {number}"):
                zk.invoices.get(f"i{number}")

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(bill, range(8)))
    assert children(spans) == {f"bill {number}": [f"/invoices/i{number}"] * 2 for number in range(8)}


def children(spans: InMemorySpanExporter) -> dict[str, list[str]]:
    """Return the paths of the requests below each span of a caller."""
    finished = spans.get_finished_spans()
    names = {span.context.span_id: span.name for span in finished if span.parent is None}
    found: dict[str, list[str]] = {name: [] for name in names.values()}
    for span in finished:
        if span.parent is not None:
            found[names[span.parent.span_id]].append(http.URL(str(attribute(span, "url.full"))).path)
    return found


def test_durations_are_counted_by_operation_and_outcome(make: Make) -> None:
    reader = InMemoryMetricReader()
    meters = MeterProvider([reader])
    client = make(serve(reply(503), reply()), on_attempt=otel.hook(meter_provider=meters))
    client.call(lambda zk: zk.invoices.get("i"))
    data = reader.get_metrics_data()
    assert data is not None
    [metric] = data.resource_metrics[0].scope_metrics[0].metrics
    found = {each.attributes["http.response.status_code"]: each.count for each in metric.data.data_points}  # type: ignore[index, union-attr]
    meters.shutdown()
    assert (metric.name, found) == ("http.client.request.duration", {503: 1, 200: 1})


def test_without_providers_the_global_ones_are_asked_and_nothing_happens(make: Make) -> None:
    make(serve(reply(data={"id": "i"})), on_attempt=otel.hook()).call(lambda zk: zk.invoices.get("i"))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        pytest.param("from zenskar_ext import Zenskar; Zenskar('k', 'o').close()", "", id="a client needs none"),
        pytest.param(
            "import zenskar_ext.otel",
            "zenskar_ext.otel needs opentelemetry-api: pip install 'zenskar-ext[otel]'",
            id="asked for",
        ),
    ],
)
def test_opentelemetry_need_not_be_there_unless_it_is_asked_for(code: str, words: str) -> None:
    whole = f"import sys\nsys.modules['opentelemetry'] = None\n{code}"
    environment = {"PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}"}
    run = subprocess.run([sys.executable, "-c", whole], env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode, words in run.stderr) == (1 if words else 0, True)


def test_a_client_does_not_import_opentelemetry() -> None:
    code = (
        "import sys; from zenskar_ext import Zenskar; Zenskar('k', 'o').close(); print('opentelemetry' in sys.modules)"
    )
    environment = {"PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}"}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_the_server_learns_the_span_of_each_attempt(
    make: Make, tracers: TracerProvider, spans: InMemorySpanExporter
) -> None:
    server = serve(reply(503), reply())
    sent: list[str] = []

    def answer(request: http.Request) -> http.Response:
        sent.append(request.headers["traceparent"])
        return server(request)

    client = make(answer, on_attempt=otel.hook(tracer_provider=tracers), retries=QUICK)
    with tracers.get_tracer("test").start_as_current_span("bill"):
        client.call(lambda zk: zk.invoices.get("i"))
    attempts = spans.get_finished_spans()[:-1]
    assert [text.split("-")[1:3] for text in sent] == [
        [f"{span.context.trace_id:032x}", f"{span.context.span_id:016x}"] for span in attempts
    ]
    assert len({*sent}) == 2


def test_without_tracing_nothing_goes_along(make: Make) -> None:
    server = serve(reply())
    make(server, on_attempt=otel.hook()).call(lambda zk: zk.invoices.get("i"))
    assert "traceparent" not in server.request.headers
