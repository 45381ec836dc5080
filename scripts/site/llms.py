"""Write llms.txt: the pages of the site with a sentence on each, for programs that read documentation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from scripts.release.installing import NOT_YET

_TOP: Final = """# zenskar-ext

> A typed Python client for the Zenskar billing API, synchronous and asynchronous: paginated, retried, exact about money.

Not made by Zenskar. The description of the API is reconstructed from public sources; every method says how well it is known. Amounts are `Decimal` or `int`; their units differ, and the page of each method names them. A POST or PATCH that may have reached the server is never sent again without an idempotency key that the server honours; GET, PUT and DELETE are retried.
"""


def llms_text(texts: Mapping[str, str], navigation: Sequence[Mapping[str, Any]]) -> str:
    """Return the text of llms.txt.

    Args:
        texts: The Markdown of each page, by its place.
        navigation: The pages by section.
    """
    lines = [_TOP]
    loose = [entry for entry in navigation if isinstance(next(iter(entry.values())), str)]
    sections = [
        ("Start", loose),
        *((name, found) for each in navigation for name, found in each.items() if not isinstance(found, str)),
    ]
    for name, entries in sections:
        lines += [f"## {name}\n", *(_line(title, place, texts[place]) for title, place in _flat(entries)), ""]
    return "\n".join(lines)


def _flat(entries: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for title, place in entry.items():
            if isinstance(place, str):
                yield title, place
            else:
                yield from _flat(place)


def _line(title: str, place: str, text: str) -> str:
    said = _sentence(text)
    return f"- [{title}]({place.removesuffix('.md')}.html)" + (f": {said}" if said else "")


def _sentence(text: str) -> str:
    """Return the first sentence of a page that is in no box, list, table or block of code, as plain text."""
    blocks = re.split(r"\n\s*\n", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))
    first = next(
        (each for each in blocks if re.match(r"[A-Z`\"]|\[(?!All models)", each) and not each.startswith(NOT_YET)), ""
    )
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", " ".join(first.split()))
    plain = re.sub(r"</?code>", "`", plain)
    plain = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), plain)
    return re.split(r"(?<=\.)\s", plain, maxsplit=1)[0]
