"""Put every field and every filter into the index of the search, each as a result of its own, the most used ones first.

The search ranks a word in a title above one in a text, and results that rank the same as they stand in the index. Without
this, a field is one word of many in the table of its model, and what is found first is whatever table is short.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from scripts.site.model_types import attributes, kinds, text
from scripts.site.model_uses import users
from scripts.site.surface import Method
from zenskar_client.types import ApiObject

Item = Mapping[str, Any]


def add_fields(site: Path) -> None:
    """Rewrite the index of a built site: `search.json`, and `search.js` for pages that are opened as files."""
    index = json.loads((site / "search.json").read_text(encoding="utf-8"))
    index["items"] = items(index["items"])
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / "search.json").write_text(written, encoding="utf-8")
    (site / "search.js").write_text(f"var __index = {written}", encoding="utf-8")


def items(found: Sequence[Item]) -> Sequence[Item]:
    """Return the items of an index without the tables and the examples of models, and with an item a field and filter."""
    paths = {each["location"]: each["path"] for each in found}
    kept = [each for each in found if not _is_of_fields(each["location"])]
    return [*kept, *(each for name in by_use() for each in _of_model(name, paths))]


def by_use() -> Sequence[str]:
    """Return the models, those that the most methods send or return first."""
    models = [name for name, kind in kinds().items() if issubclass(kind, ApiObject)]
    return sorted(models, key=lambda name: (-len(users().get(name, ())), name))


def _is_of_fields(location: str) -> bool:
    return location.startswith("reference/models/") and location.endswith(("#fields", "#example"))


def _of_model(name: str, paths: Mapping[str, Sequence[str]]) -> Iterator[Item]:
    """Yield an item for each field of a model, and for each filter of the methods that list it."""
    page = f"reference/models/{name}.html"
    for field in attributes(name):
        yield _item(f"{page}#{field.name}", f"{field.name} of {name}", text(field), paths[page])
    for method, how in users().get(name, ()):
        if how == "returns it":
            yield from _of_method(method, paths)


def _of_method(method: Method, paths: Mapping[str, Sequence[str]]) -> Iterator[Item]:
    page = f"reference/{method.name.partition('.')[0]}.html"
    for name, accepted in method.operation.filters.items() if method.operation is not None else ():
        said = f"A filter: {', '.join(accepted.parameters)}."
        yield _item(f"{page}#{method.verb}", f"{name} in {method.name}", said, paths[page])


def _item(location: str, title: str, said: str, path: Sequence[str]) -> Item:
    return {
        "location": location,
        "level": 3,
        "title": title,
        "text": f"<p>{_html(said)}</p>",
        "path": path,
        "tags": [],
    }


def _html(said: str) -> str:
    return re.sub(r"`([^`]*)`", r"<code>\1</code>", escape(" ".join(said.split()), quote=False))
