"""Choose one media type of a request body, and one successful response with one media type.

JSON comes first, as it is typed best. What is neither JSON, a form nor text is bytes.
"""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from scripts.normalise.refusals import RefusalError

JSON, FORM, MULTIPART, OCTETS = (
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/octet-stream",
)
_ORDER = ("json", "form", "multipart", "text", "bytes")
BYTES = {"type": "string", "format": "binary"}


@frozen
class Content:
    """The content of a body or a response: its kind (`json`, `form`, `multipart`, `text`, `bytes`) and media type."""

    kind: str
    media_type: str
    schema: Any
    media: Mapping[str, Any]


def kind_of(media_type: str) -> str:
    """Return how content of a media type is read and written."""
    plain = media_type.partition(";")[0].strip().lower()
    if plain in (JSON, "*/*", "application/*") or plain.endswith("+json"):
        return "json"
    if plain.startswith("text/") and plain != "text/csv":
        return "text"
    return {FORM: "form", MULTIPART: "multipart"}.get(plain, "bytes")


def chosen(content: Any) -> Content | None:
    """Return the content that the client sends or reads; None if there is none."""
    found = [
        Content(kind_of(media_type), media_type, (media or {}).get("schema", {}), media or {})
        for media_type, media in (content or {}).items()
    ]
    return min(
        found, key=lambda each: (_ORDER.index(each.kind), each.media_type != JSON, "*" in each.media_type), default=None
    )


def body(operation: Mapping[str, Any]) -> Content | None:
    """Return the body of an operation; None if it takes none."""
    given = operation.get("requestBody")
    return chosen(given.get("content")) if isinstance(given, dict) else None


def answers(operation: Mapping[str, Any], method: str) -> tuple[str, list[Content | None]]:
    """Return the status of the successful response, and its content; several if the statuses differ in it.

    Raises:
        RefusalError: No response is successful, or one is JSON and another is not.
    """
    given = {str(status): answer for status, answer in (operation.get("responses") or {}).items()}
    statuses = sorted(status for status in given if status.startswith("2") and status.upper() != "2XX")
    statuses = statuses or [status for status in given if status.upper() == "2XX"] or [*({"default"} & set(given))]
    if not statuses:
        raise RefusalError(f"no response is successful; it has {', '.join(given) or 'none'}")
    found: list[Content | None] = []
    for status in statuses:
        content = None if method == "head" or status == "204" else chosen((given[status] or {}).get("content"))
        if content not in found:
            found.append(content)
    kinds = {each.kind for each in found if each is not None}
    if len(kinds) > 1:
        raise RefusalError(f"its successful responses are of different kinds: {', '.join(sorted(kinds))}")
    return statuses[0] if statuses[0].isdecimal() else "200", found
