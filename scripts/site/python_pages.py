"""The pages on what users import besides the generated methods and models: mkdocstrings writes them from the code."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from scripts.site.text import joined
from zenskar_ext import errors


def _is_own(thing: object) -> bool:
    """Return whether something is an error, or a warning, of this module that users see."""
    return isinstance(thing, type) and thing.__module__ == errors.__name__ and not thing.__name__.startswith("_")


_OF_A_CLIENT: Final = """
    options:
      inherited_members: [download, request]
      members: [with_options, request, download, close, aclose]"""
"""The members that users call; the others are what namespaces call."""

SECTIONS: Final[Mapping[str, tuple[str, str, Sequence[str]]]] = {
    "client": (
        "Client",
        (
            "`Zenskar`, and `AsyncZenskar` with the same methods and `await`. Its namespaces are in the "
            "[reference](../index.md); the guide shows [how to create one](../../guide.md#create-a-client)."
        ),
        [f"zenskar_ext.Zenskar{_OF_A_CLIENT}", f"zenskar_ext.AsyncZenskar{_OF_A_CLIENT}"],
    ),
    "lists": (
        "Lists",
        "What a list method returns, and its pages. The guide shows [how to use them](../../guide.md#lists).",
        ["zenskar_ext.Pager", "zenskar_ext.AsyncPager", "zenskar_ext.Page"],
    ),
    "filters": (
        "Filters",
        "The operators of filters: see [lists](../../guide.md#lists) in the guide.",
        ["zenskar_ext.filters"],
    ),
    "retries": (
        "Retries and attempts",
        "What is sent again, and what hooks are told: see [retries](../../guide.md#retries) in the guide.",
        ["zenskar_ext.RetryPolicy", "zenskar_ext.Retry", "zenskar_ext.Attempt", "zenskar_ext.FailedAttempt"],
    ),
    "errors": (
        "Errors",
        (
            "Every failure of a call is a `ZenskarError`. [The guide](../../guide.md#errors) has the tree, and says what to "
            "do after each."
        ),
        [f"zenskar_ext.errors.{name}" for name, each in vars(errors).items() if _is_own(each)],
    ),
    "values": (
        "Values and JSON",
        (
            "Fields that may be missing, fields that are not described, and JSON with every digit: see "
            "[responses are models](../../guide.md#responses-are-models) in the guide."
        ),
        ["zenskar_ext.need", "zenskar_ext.opt", "zenskar_ext.extra", "zenskar_ext.dumps", "zenskar_ext.loads"],
    ),
    "batches": (
        "Batches of events",
        "Any number of usage events: see [usage events](../../guide.md#usage-events) in the guide.",
        ["zenskar_ext.Batches", "zenskar_ext.AsyncBatches", "zenskar_ext.Batch"],
    ),
    "outbox": (
        "Outbox",
        "Usage events that are kept in a database until the API has them: see [the guide on usage](../../usage.md).",
        ["zenskar_ext.outbox"],
    ),
    "export": (
        "Export",
        "A warehouse that is filled run after run: see [export](../../export.md).",
        ["zenskar_ext.export"],
    ),
    "spark": ("Spark", "Lists as Spark frames: see [long lists](../../scale.md).", ["zenskar_ext.spark"]),
    "webhooks": ("Webhooks", "A receiver: see [webhooks](../../webhooks.md).", ["zenskar_ext.webhooks"]),
    "settled": (
        "Settled answers",
        "What `zenskar doctor --write` found out about an account: see [doctor](../../doctor.md).",
        ["zenskar_ext.settled"],
    ),
    "testing": (
        "Testing",
        "The sandbox, its faults, and cassettes: see [testing](../../testing.md).",
        ["zenskar_ext.testing.Sandbox", "zenskar_ext.testing.Fault", "zenskar_ext.testing.cassettes"],
    ),
    "otel": ("OpenTelemetry", "See [OpenTelemetry](../../guide.md#opentelemetry) in the guide.", ["zenskar_ext.otel"]),
}
"""The title, the text and the objects of each page, by its file."""


def pages() -> Iterator[tuple[str, str]]:
    """Yield the place and the text of each page."""
    for name, (title, text, objects) in SECTIONS.items():
        yield f"reference/python/{name}.md", joined(f"# {title}", text, *(f"::: {each}" for each in objects))
