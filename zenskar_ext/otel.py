"""OpenTelemetry spans and durations, by its conventions for HTTP clients: one span for each request sent.

    zk = Zenskar(on_attempt=otel.hook())

The conventions ask for one span per request sent, retries included, and no span around them: the caller's span is the
parent of them all. Decides names and attributes; knows only `Attempt`, never the request or its body. Needs
`opentelemetry-api`, which the extra `otel` installs.
"""

import time
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Final

from zenskar_client import http
from zenskar_ext import __version__
from zenskar_ext.attempts import Attempt

try:
    from opentelemetry import metrics, propagate, trace
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
    """Return a hook for `on_attempt=` that makes a span for each attempt, records its duration, and sends `traceparent` along.

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

    return _Hook(tracer, duration, now)


class _Hook:
    """Makes a span for each attempt, sends its context along, and records its duration."""

    def __init__(self, tracer: trace.Tracer, duration: metrics.Histogram, now: Callable[[], int]) -> None:
        self._tracer = tracer
        self._duration = duration
        self._now = now
        self._begun: ContextVar[trace.Span | None] = ContextVar("zenskar_span", default=None)

    def headers(self) -> Mapping[str, str]:
        """Start the span of the next attempt, and return the headers that make the server's spans its children."""
        span = self._tracer.start_span("HTTP", kind=trace.SpanKind.CLIENT, start_time=self._now())
        self._begun.set(span)
        found: dict[str, str] = {}
        propagate.inject(found, context=trace.set_span_in_context(span))
        return found

    def __call__(self, attempt: Attempt) -> None:
        """End the span of an attempt."""
        span = self._begun.get()
        if span is None:  # called by something other than a client
            span = self._tracer.start_span(
                "HTTP", kind=trace.SpanKind.CLIENT, start_time=self._now() - round(attempt.seconds * 1_000_000_000)
            )
        self._begun.set(None)
        shared = _shared(attempt)
        span.update_name(f"{attempt.method} {attempt.template}" if attempt.template else attempt.method)
        span.set_attributes({**shared, **_of_span(attempt)})
        if attempt.reason:
            span.set_status(trace.StatusCode.ERROR)
        self._duration.record(attempt.seconds, shared, context=trace.set_span_in_context(span))
        span.end(self._now())


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
