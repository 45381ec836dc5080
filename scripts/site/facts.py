"""What the reference says of a method: its units, whether it is sent again and with which key, and how well it is known."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from scripts.site.surface import Method
from zenskar_client.operations import Operation
from zenskar_ext.retries import SAFE_METHODS
from zenskar_ext.testing._sandbox.description import bundled

LEVELS: Final = {
    "published": "the vendor's own description has it",
    "documented": "a page of the public docs shows this method and path",
    "vendor_tool": "the vendor's tool server calls it",
    "client_code": "other public client code calls it",
    "inferred": "a source shows a related path; the client warns once",
    "assumed": "no source shows the path; the client refuses it, unless `allow_unverified=True`",
    "probed": "an account answered that the path exists",
    "adopted": "taken over from a page of the vendor",
    "observed": "recorded from the real API",
}
"""What each evidence level says, in the words of docs/evidence.md."""

_ENSURED: Final = (
    "The lookup is sent again like any GET. The create is sent again only after a lookup that did not find the record. "
    "No key is sent."
)


def retries(method: Method) -> str:
    """Return whether a call is sent again after a failure, and with which key."""
    operation = method.operation
    if operation is None:
        return _ENSURED
    if operation.never_retry:
        return "Never sent again, whatever the failure: the call may have taken effect. Look before you repeat it."
    if operation.method in SAFE_METHODS:
        return f"Sent again after a failure that may pass, without a key: a `{operation.method}` may be repeated."
    if operation.takes_idempotency_key:
        return (
            "Sent again after a failure that may pass, with the same `Idempotency-Key`: yours (`idempotency_key=`), or "
            "one that the client generates for the call."
        )
    return "Never sent again once it may have reached the server. The API has no known key for it: look before you repeat it."


def evidence(method: Method) -> tuple[str, str]:
    """Return how well the path of a method is known: a word, and a sentence with the sources."""
    known = method.described["x-evidence"]
    sources = ", ".join(f"`{each}`" for each in known["sources"])
    absent = f" Probably not there: {method.described['x-absent']}" if "x-absent" in method.described else ""
    whose = "" if method.operation is not None else "of the create: "
    return known["level"], f"{whose}{LEVELS[known['level']]}. Sources: {sources}.{absent}"


def response_evidence(method: Method) -> tuple[str, str]:
    """Return how well the response of a method is known: a word, and a sentence with the reason."""
    answers = [each for status, each in method.described.get("responses", {}).items() if status.startswith("2")]
    reasons = [str(each["x-inferred"]) for each in answers if "x-inferred" in each]
    if method.operation is None:
        return "derived", "the record that the list shows, or that the create returns."
    if reasons:
        return "inferred", reasons[0]
    if _has_fields(answers):
        return "shown", "a source shows it."
    return "unknown", "no source shows it. The method returns what the server sends."


def _has_fields(answers: list[Mapping[str, Any]]) -> bool:
    schemas = [
        bundled().resolve(media.get("schema", {})) for each in answers for media in each.get("content", {}).values()
    ]
    return any(schema.get("properties") or schema.get("type") == "array" for schema in schemas)


def units(method: Method) -> Iterator[tuple[str, str]]:
    """Yield each unit of amounts that a call sends or returns, with the names of these amounts."""
    body = method.described.get("requestBody", {})
    answers = [each for status, each in method.described.get("responses", {}).items() if status.startswith("2")]
    for heading, parts in (("Sent", [body]), ("Returned", answers)):
        schemas = [media["schema"] for each in parts for media in each.get("content", {}).values() if "schema" in media]
        found = dict(amount for schema in schemas for amount in amounts(schema))
        for unit in sorted(set(found.values())):
            yield unit, f"{heading}: {', '.join(f'`{name}`' for name, each in found.items() if each == unit)}."


def amounts(schema: dict[str, Any], seen: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Yield the name and the unit of each amount of a schema, at any depth, with the name of its schema."""
    reference = str(schema.get("$ref", ""))
    if reference in seen and reference:
        return
    known = seen | {reference} if reference else seen
    whole = bundled().resolve(schema)
    for name, field in whole.get("properties", {}).items():
        item = field.get("items", {}) if isinstance(field.get("items"), Mapping) else {}
        unit = field.get("x-money") or item.get("x-money")
        if unit:
            yield f"{whole.get('title', '')}.{name}".lstrip("."), unit
        yield from amounts(field, known)
    for part in _parts(whole):
        yield from amounts(part, known)


def _parts(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in ("anyOf", "oneOf", "allOf"):
        yield from schema.get(key, ())
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), Mapping):
            yield schema[key]


def server(operation: Operation[Any] | None) -> str:
    """Return the host that serves a method, if it is not that of the API; else ""."""
    return str(operation.server or "") if operation is not None else ""
