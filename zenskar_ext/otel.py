"""OpenTelemetry spans and durations, by its conventions for HTTP clients: one span for each request sent.

    zk = Zenskar(on_attempt=otel.hook())

The conventions ask for one span per request sent, retries included, and no span around them: the caller's span is the
parent of them all. Decides names and attributes; knows only `Attempt`, never the request or its body. Needs
`opentelemetry-api`: pip install 'zenskar-ext[otel]'.
"""

import time
from collections.abc import Callable
from typing import Final

from zenskar_client import http
from zenskar_ext import __version__
from zenskar_ext.attempts import Attempt

try:
    from opentelemetry import metrics, trace
except ImportError as error:
    msg = "zenskar_ext.otel needs opentelemetry-api: pip install 'zenskar-ext[otel]'"
    raise ImportError(msg) from error

_PORTS: Final = {"https": 443, "http": 80}
_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)  # from the conventions


def hook(
    *,
    tracer_provider: trace.TracerProvider | None = None,
    meter_provider: metrics.MeterProvider | None = None,
    now: Callable[[], int] = time.time_ns,
) -> Callable[[Attempt], None]:
    """Return a hook for `on_attempt=` that makes a span for each attempt and records its duration.

    Args:
        tracer_provider: Where spans go; the global provider if left out.
        meter_provider: Where `http.client.request.duration` (seconds) goes; the global provider if left out.
        now: The time in nanoseconds; tests pass a custom clock.
    """
    tracer = trace.get_tracer("zenskar_ext", __version__, tracer_provider)
    duration = metrics.get_meter("zenskar_ext", __version__, meter_provider).create_histogram(
        "http.client.request.duration",
        unit="s",
        description="Duration of HTTP client requests.",
        explicit_bucket_boundaries_advisory=_SECONDS,
    )

    def record(attempt: Attempt) -> None:
        end = now()
        shared = _shared(attempt)
        span = tracer.start_span(
            f"{attempt.method} {attempt.template}" if attempt.template else attempt.method,
            kind=trace.SpanKind.CLIENT,
            attributes={**shared, **_of_span(attempt)},
            start_time=end - round(attempt.seconds * 1_000_000_000),
        )
        if attempt.reason:
            span.set_status(trace.StatusCode.ERROR)
        duration.record(attempt.seconds, shared, context=trace.set_span_in_context(span))
        span.end(end)

    return record


def _shared(attempt: Attempt) -> dict[str, str | int]:
    """Return the attributes of both span and metric: those with few distinct values."""
    url = http.URL(attempt.url)
    found: dict[str, str | int | None] = {
        "http.request.method": attempt.method,
        "server.address": url.host,
        "server.port": url.port or _PORTS[url.scheme],
        "url.scheme": url.scheme,
        "url.template": attempt.template,
        "http.response.status_code": attempt.status,
        "error.type": (str(attempt.status) if attempt.status else attempt.reason) if attempt.reason else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _of_span(attempt: Attempt) -> dict[str, str | int]:
    """Return the attributes of the span only."""
    found: dict[str, str | int | None] = {
        "url.full": attempt.url,
        "http.request.resend_count": attempt.attempt - 1 or None,
        "zenskar.operation": attempt.operation,
        "zenskar.request_id": attempt.request_id,
    }
    return {name: value for name, value in found.items() if value is not None}
