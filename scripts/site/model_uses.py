"""Which methods send or return a model, themselves or inside other models, and how they are retried."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from scripts.site import facts
from scripts.site.model_types import attributes, kinds
from scripts.site.surface import Method, surface
from scripts.site.text import joined, one_line, table
from zenskar_client.types import ApiObject
from zenskar_ext.testing._sandbox.description import bundled

UNUSED: Final = "other"
"""The group of the models that no method reaches."""


@cache
def users() -> Mapping[str, Sequence[tuple[Method, str]]]:
    """Return the methods that take or return each model, by the name of the model."""
    found: dict[str, list[tuple[Method, str]]] = defaultdict(list)
    for method in (each for space in surface() for each in space.methods):
        for name, how in dict(_uses(method)).items():
            found[name].append((method, how))
    return found


def _uses(method: Method) -> Iterator[tuple[str, str]]:
    """Yield the models that a method names, each with how it uses it; the last one of a name counts."""
    operation = method.operation
    for each in operation.filters.values() if operation is not None else ():
        if each.enum:
            yield each.enum, "filters by it"
    for status, answer in method.described.get("responses", {}).items():
        for media in answer.get("content", {}).values() if status.startswith("2") else ():
            name = str(bundled().resolve(media.get("schema", {})).get("title", ""))
            if name in kinds():
                yield name, "reads it"
    if operation is not None:
        for body in (operation.body, *operation.bodies):
            if body is not None:
                yield body.__name__, "takes it"
    for name in re.findall(r"models\.(\w+)", str(method.function.__annotations__["return"])):
        yield name, "returns it"


@cache
def containers() -> Mapping[str, Sequence[str]]:
    """Return the models that have a field of a model, by the name of the latter."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, kind in kinds().items():
        if issubclass(kind, ApiObject):
            types = " ".join(str(each.annotation) for each in attributes(name))
            for part in sorted(set(re.findall(r"\w+", types)) & kinds().keys()):
                found[part].append(name)
    return found


def reached(name: str) -> Sequence[Method]:
    """Return the nearest methods that send or return a model: its own, else those of the models around it."""
    seen, around = {name}, [name]
    while around:
        found = {method.name: method for each in around for method, _ in users().get(each, ())}
        if found:
            return [*found.values()]
        around = [outer for each in around for outer in containers().get(each, ()) if outer not in seen]
        seen.update(around)
    return ()


def used(name: str) -> str:
    """Return the section of a model on where it is used: every method with its retries."""
    direct = [[_link(method), how, one_line(facts.retries(method))] for method, how in users().get(name, ())]
    inside = [f"[`{each}`]({each}.md)" for each in containers().get(name, ())]
    nearest = () if direct else reached(name)
    rows: dict[str, list[str]] = defaultdict(list)
    for method in nearest:
        rows[facts.retries(method)].append(_link(method))
    return joined(
        f'## Where {name} is used {{ #where-it-is-used data-toc-label="Where it is used" }}',
        table(["method", "how", "retries"], direct),
        f"Part of {', '.join(inside)}." if inside else "",
        "It is sent and returned inside other models, by these methods:" if nearest else "",
        table(["methods", "retries"], [[", ".join(links), one_line(said)] for said, links in rows.items()]),
        "" if direct or inside else "No method takes it, or returns it from a call that succeeds.",
    )


def retries(name: str) -> str:
    """Return what the facts of a model say of retries: a model has none of its own."""
    if not reached(name):
        return "No method takes it, or returns it from a call that succeeds."
    return "Those of the method that sends or returns it: see [where it is used](#where-it-is-used)."


def groups() -> Mapping[str, Sequence[str]]:
    """Return the models by the namespace that uses them most, in the order of the reference."""
    spaces = [each.name for each in surface()]
    found: dict[str, list[str]] = {name: [] for name in (*spaces, UNUSED)}
    for name in kinds():
        near = [method.name.partition(".")[0] for method in reached(name)]
        found[max(near, key=lambda each: (near.count(each), -spaces.index(each)), default=UNUSED)].append(name)
    return {name: names for name, names in found.items() if names}


def _link(method: Method) -> str:
    return f"[`zk.{method.name}`](../{method.name.partition('.')[0]}.md#{method.verb})"
