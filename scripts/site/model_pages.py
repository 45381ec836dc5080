"""The page of a model: its fields with types and units, its evidence, the methods that take or return it, an example."""

import inspect
import re
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from griffe import Attribute, Docstring

from scripts.site import facts
from scripts.site.model_examples import example
from scripts.site.model_types import attributes, kinds, schemas
from scripts.site.model_types import text as written
from scripts.site.model_uses import reached, retries, used
from scripts.site.reference import unit_lines
from scripts.site.text import code, fence, joined, one_line, paragraphs, table


def pages() -> Iterator[tuple[str, str]]:
    """Yield the place and the text of the page of each model, and of the page that lists them."""
    for name, kind in kinds().items():
        yield f"reference/models/{name}.md", page(name, kind)
    yield "reference/models/index.md", index()


def index() -> str:
    """Return the page that lists the models."""
    rows = [[f"[`{name}`]({name}.md)", one_line(_first(kind))] for name, kind in kinds().items()]
    return joined(
        "# Models",
        "What the methods take and return: `from zenskar_client.models import Invoice`, or `zenskar_ext.models.Invoice`. "
        "Models are attrs classes. A field that is missing in a response is `UNSET`; fields that are not described are "
        "kept in `additional_properties`. See [responses are models](../../guide.md#responses-are-models).",
        table(["model", "what it is"], rows),
    )


def page(name: str, kind: type[Any]) -> str:
    """Return the page of a model."""
    text, sources = _parted(kind)
    return joined(
        f"# {name}",
        "[All models](index.md)",
        paragraphs(text),
        _facts(name, sources),
        _values(name, kind) if issubclass(kind, StrEnum) else _fields(name),
        used(name),
        _heading("Example", f"Example of {name}", "example"),
        fence("python", example(name, kind)),
    )


def _parted(kind: type[Any]) -> tuple[str, str]:
    """Return what the docstring of a model says, and what it says of its sources."""
    found = Docstring(inspect.getdoc(kind) or "").parse("google", warnings=False)
    text = "\n\n".join(each.value for each in found if each.kind.value == "text")
    sources = " ".join(each.value.description for each in found if each.kind.value == "admonition")
    return re.sub(
        r"^Warning: the unit of [^.]* is\s+unknown\.[^.]*\.$", "", text, flags=re.MULTILINE | re.DOTALL
    ), sources


def _first(kind: type[Any]) -> str:
    return re.split(r"(?<=\.)\s", _parted(kind)[0].strip(), maxsplit=1)[0]


def _facts(name: str, sources: str) -> str:
    schema = schemas().get(name, {})
    known: dict[str, list[str]] = defaultdict(list)
    for amount, unit in dict(facts.amounts(schema)).items():
        known[unit].append(f"`{amount}`")
    units = unit_lines((unit, f"{', '.join(names)}.") for unit, names in sorted(known.items()))
    said = [str(schema.get("x-inferred", "")), sources]
    rows = [
        ["**Units**", units or "It has no amounts."],
        ["**Retries**", retries(name)],
        ["**Evidence**", one_line(" ".join(each for each in said if each)) or _evidence_of_users(name)],
    ]
    return table(["", ""], rows)


def _heading(short: str, text: str, anchor: str) -> str:
    """Return a heading that names its model, so that a search shows whose it is; the table of contents has the short one."""
    return f'## {text} {{ #{anchor} data-toc-label="{short}" }}'


def _evidence_of_users(name: str) -> str:
    """Return how well the methods are known that take or return a model: nothing else is said of it."""
    levels = sorted({facts.evidence(method)[0] for method in reached(name)})
    return (
        f"That of the methods below: {', '.join(map(code, levels))}."
        if levels
        else "That of the models that contain it."
    )


def _fields(name: str) -> str:
    rows = [
        [f'<span id="{each.name}">{code(each.name)}</span>', linked_type(each), one_line(written(each))]
        for each in attributes(name)
    ]
    if not rows:
        return "It has no fields of its own."
    return joined(_heading("Fields", f"Fields of {name}", "fields"), table(["field", "type", "what it is"], rows))


def linked_type(attribute: Attribute) -> str:
    """Return the type of a field; a model in it links to its page."""
    text = re.sub(r"\b(builtins|dt)\.", "", str(attribute.annotation or ""))
    linked = re.sub(
        r"\w+", lambda found: f'<a href="{found[0]}.html">{found[0]}</a>' if found[0] in kinds() else found[0], text
    )
    return f"<code>{linked.replace('|', '&#124;')}</code>"


def _values(name: str, kind: type[StrEnum]) -> str:
    return joined(
        _heading("Known values", f"Known values of {name}", "known-values"),
        "\n".join(f"- {code(each.value)}" for each in kind),
        "There may be others.",
    )
