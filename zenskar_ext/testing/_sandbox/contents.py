"""Which media type an operation reads and answers with, and how a body of that type is read.

JSON comes first, then forms, then text, then bytes, as in the generated client. Must not know any operation.
"""

from collections.abc import Mapping
from email.message import MIMEPart
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from zenskar_ext.testing._sandbox.json import Json

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
_ORDER = ("json", "form", "multipart", "text", "bytes")


def kind_of_content(media_type: str) -> str:
    """Return how content of a media type is read: as `json`, `form`, `multipart`, `text` or `bytes`."""
    plain = media_type.partition(";")[0].strip().lower()
    if plain in (JSON, "*/*", "application/*") or plain.endswith("+json"):
        return "json"
    if plain.startswith("text/") and plain != "text/csv":
        return "text"
    return {FORM: "form", MULTIPART: "multipart"}.get(plain, "bytes")


def chosen(content: Mapping[str, Json]) -> tuple[str, Json]:
    """Return the media type that is used, and what the description says of it; JSON and nothing if there is no content."""
    if not content:
        return "", {}
    return min(content.items(), key=lambda each: (_ORDER.index(kind_of_content(each[0])), each[0] != JSON))


def successful(responses: Mapping[str, Json]) -> tuple[int, Json]:
    """Return the status of a successful response, and the response: a status, `2XX` or `default`, in this order."""
    found = sorted(code for code in responses if code.startswith("2") and code.isdecimal())
    code = (found or [code for code in responses if code.upper() == "2XX"] or ["default"])[0]
    return int(code) if code.isdecimal() else 200, responses[code]


def read_fields(kind: str, content_type: str, body: bytes) -> dict[str, Any]:
    """Return the fields of a form, or of a body of several parts. A file is represented by its name.

    Args:
        kind: `form` or `multipart`.
        content_type: The header of the request, which says where a part ends.
        body: The body.
    """
    if kind == "form":
        return dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body)
    return {
        str(part.get_param("name", header="content-disposition")): _read_part(part) for part in message.iter_parts()
    }


def _read_part(part: "MIMEPart[Any, Any]") -> str:
    content: Any = part.get_payload(decode=True)
    return part.get_filename() or bytes(content or b"").decode(errors="replace")
