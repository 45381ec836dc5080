"""Say where a document has its API, and what a call has to send to be allowed.

Must not know whose document it is.
"""

from collections.abc import Mapping
from typing import Any

from scripts.description import METHODS
from scripts.sync.parsing import as_list, as_mapping, as_text


def servers(document: Mapping[str, Any]) -> str:
    """Return the addresses of the API, "" if the document states none."""
    given = [as_text(as_mapping(each).get("url")).rstrip("/") for each in as_list(document.get("servers"))]
    return ", ".join(sorted(each for each in given if each.startswith("http")))


def security(document: Mapping[str, Any]) -> str:
    """Return how calls are allowed, in words: the ways that the document or its operations name."""
    schemes = as_mapping(as_mapping(document.get("components")).get("securitySchemes"))
    items = [as_mapping(item) for item in document["paths"].values()]
    operations = [as_mapping(item[method]) for item in items for method in item if method in METHODS]
    asked = as_list(document.get("security")) or [each for one in operations for each in as_list(one.get("security"))]
    ways = {tuple(sorted(_scheme(as_mapping(schemes.get(name))) for name in as_mapping(each))) for each in asked}
    return " or ".join(sorted(" and ".join(each) for each in ways if each))


def _scheme(scheme: Mapping[str, Any]) -> str:
    if scheme.get("type") == "apiKey":
        return f"{as_text(scheme.get('in'))} {as_text(scheme.get('name')).lower()}"
    return f"{as_text(scheme.get('type'))} {as_text(scheme.get('scheme'))}".strip() or "something undefined"
