"""The page of a model: its fields with types and units, its evidence, the methods that take or return it, an example."""

import inspect
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

import attr
from griffe import Attribute, Class, Docstring, load

from scripts.site import facts
from scripts.site.reference import unit_lines
from scripts.site.surface import Method, surface
from scripts.site.text import code, fence, joined, one_line, paragraphs, table
from zenskar_client import models
from zenskar_client.types import ApiObject, dumps, loads
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.samples import sample

GENERATED: Final = Path(__file__).resolve().parents[2] / "generated"
_OWN: Final = {"additional_properties"}
_SHOWN: Final = 6
"""How many fields an example has besides the required ones."""


def pages() -> Iterator[tuple[str, str]]:
    """Yield the place and the text of the page of each model, and of the page that lists them."""
    for name, kind in kinds().items():
        yield f"reference/models/{name}.md", page(name, kind)
    yield "reference/models/index.md", index()


@cache
def kinds() -> Mapping[str, type[Any]]:
    """Return the models and the enums, by name."""
    found = {name: getattr(models, name) for name in models.__all__}
    return {name: each for name, each in sorted(found.items()) if isinstance(each, type)}


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
        _values(kind) if issubclass(kind, StrEnum) else _fields(name),
        _users(name),
        "## Example",
        fence("python", example(name, kind)),
    )


def example(name: str, kind: type[Any]) -> str:
    """Return code that makes a model; it needs nothing but the code itself."""
    if issubclass(kind, StrEnum):
        value = dumps(next(iter(kind)).value)
        return (
            f"from zenskar_client.models import {name}\n\n"
            f"value = {name}({value})\nassert value == {value}\n"
            f'assert {name}("a new value") == "a new value"  # values that are not known stay usable'
        )
    text = json.dumps(json.loads(dumps(_data(name))), indent=4, ensure_ascii=False)
    same = kind.from_dict(loads(text)).to_dict() == loads(text)
    variable = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return (
        f"from zenskar_client.models import {name}\nfrom zenskar_ext import loads\n\n"
        f'data = loads("""\n{text}\n""")\n{variable} = {name}.from_dict(data)\n'
        + (
            f"assert {variable}.to_dict() == data  # what was read is sent back unchanged"
            if same
            else f"print({variable})"
        )
    )


def _data(name: str) -> Mapping[str, Any]:
    """Return JSON of a model: its required fields, and the first ones of the others."""
    fields = bundled().properties(_schemas().get(name, {}))
    least = sample(bundled(), _schemas().get(name, {}))
    some = {each: sample(bundled(), field) for each, field in [*fields.items()][:_SHOWN]}
    return {**some, **(least if isinstance(least, dict) else {})}


@cache
def _schemas() -> Mapping[str, dict[str, Any]]:
    schemas = bundled().document["components"]["schemas"]
    return {str(each.get("title", name)): each for name, each in schemas.items()}


@cache
def _classes() -> Mapping[str, Class]:
    """Return the classes as they stand in the code, with the texts of their fields."""
    package = load("zenskar_client.models", search_paths=[GENERATED], submodules=True, resolve_aliases=False)
    return {name: each for module in package.modules.values() for name, each in module.classes.items()}


def _parted(kind: type[Any]) -> tuple[str, str]:
    """Return what the docstring of a model says, and what it says of its sources."""
    found = Docstring(inspect.getdoc(kind) or "").parse("google", warnings=False)
    text = "\n\n".join(each.value for each in found if each.kind.value == "text")
    sources = " ".join(each.value.description for each in found if each.kind.value == "admonition")
    return re.sub(
        r"^Warning: the unit of [^.]* is unknown\.[^.]*\.$", "", text, flags=re.MULTILINE | re.DOTALL
    ), sources


def _first(kind: type[Any]) -> str:
    return re.split(r"(?<=\.)\s", _parted(kind)[0].strip(), maxsplit=1)[0]


def _facts(name: str, sources: str) -> str:
    schema = _schemas().get(name, {})
    known: dict[str, list[str]] = defaultdict(list)
    for amount, unit in facts.amounts(schema):
        known[unit].append(f"`{amount}`")
    units = unit_lines((unit, f"{', '.join(names)}.") for unit, names in sorted(known.items()))
    said = [str(schema.get("x-inferred", "")), sources]
    rows = [
        ["**Units**", units or "It has no amounts."],
        ["**Evidence**", one_line(" ".join(each for each in said if each)) or _evidence_of_users(name)],
    ]
    return table(["", ""], rows)


def _evidence_of_users(name: str) -> str:
    """Return how well the methods are known that take or return a model: nothing else is said of it."""
    levels = sorted({facts.evidence(method)[0] for method, _ in users().get(name, ())})
    return (
        f"That of the methods below: {', '.join(map(code, levels))}."
        if levels
        else "That of the models that contain it."
    )


def _fields(name: str) -> str:
    rows = [[code(each.name), linked_type(each), one_line(_doc(each))] for each in _attributes(name)]
    return joined("## Fields", table(["field", "type", ""], rows)) if rows else "It has no fields of its own."


def _attributes(name: str) -> Sequence[Attribute]:
    found = _classes()[name].attributes.values()
    names = {each.name for each in attr.fields(kinds()[name])} - _OWN
    return [each for each in found if each.name in names]


def linked_type(attribute: Attribute) -> str:
    """Return the type of a field; a model in it links to its page."""
    text = re.sub(r"\b(builtins|dt)\.", "", str(attribute.annotation or ""))
    linked = re.sub(
        r"\w+", lambda found: f'<a href="{found[0]}.html">{found[0]}</a>' if found[0] in kinds() else found[0], text
    )
    return f"<code>{linked.replace('|', '&#124;')}</code>"


def _doc(attribute: Attribute) -> str:
    return attribute.docstring.value if attribute.docstring else ""


def _values(kind: type[StrEnum]) -> str:
    return joined("## Known values", "\n".join(f"- {code(each.value)}" for each in kind), "There may be others.")


@cache
def users() -> Mapping[str, Sequence[tuple[Method, str]]]:
    """Return the methods that take or return each model, by the name of the model."""
    found: dict[str, list[tuple[Method, str]]] = defaultdict(list)
    for method in (each for space in surface() for each in space.methods):
        body = method.operation.body if method.operation is not None else None
        if body is not None:
            found[body.__name__].append((method, "takes it"))
        for name in re.findall(r"models\.(\w+)", str(method.function.__annotations__["return"])):
            found[name].append((method, "returns it"))
    return found


def _users(name: str) -> str:
    direct = [
        [
            f"[`zk.{method.name}`](../{method.name.partition('.')[0]}.md#{method.verb})",
            how,
            one_line(facts.retries(method)),
        ]
        for method, how in users().get(name, ())
    ]
    inside = [f"[`{each}`]({each}.md)" for each in _containers().get(name, ())]
    return joined(
        "## Where it is used",
        table(["method", "", "retries"], direct),
        f"Part of {', '.join(inside)}." if inside else "",
        "" if direct or inside else "No method takes or returns it by name.",
    )


@cache
def _containers() -> Mapping[str, Sequence[str]]:
    """Return the models that have a field of a model, by the name of the latter."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, kind in kinds().items():
        if issubclass(kind, ApiObject):
            types = " ".join(str(each.annotation) for each in _attributes(name))
            for part in sorted(set(re.findall(r"\w+", types)) & kinds().keys()):
                found[part].append(name)
    return found
