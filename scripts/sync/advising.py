"""Say what a person can do about each difference that is left to them, with the exact words to type.

Must not know what is printed around it.
"""

from collections.abc import Iterator, Mapping
from shlex import quote
from typing import Any

from scripts.markdown import code, inert
from scripts.sync.deciding import HINT, NEVER_TAKEN
from scripts.sync.differing import LEVELS, Difference
from scripts.sync.facts import Facts, Operation
from scripts.sync.normalising import Node
from scripts.sync.takeover import Takeover
from scripts.sync.voting import likeness
from scripts.sync.writing import Written

ALIKE = 0.5
"""How much of the fields of two bodies or responses is in common, so that they may be of one operation."""


def advice(document: Mapping[str, Any], takeover: Takeover, written: Written) -> Iterator[str]:
    """Iterate what a person has to decide, one line each, the exact option in it.

    Args:
        document: Our bundle, before.
        takeover: The comparison.
        written: What would be written, or was.
    """
    files = {**_files(document), **{name: f"openapi/{file}" for name, file in written.homes.items()}}
    for each, reason in takeover.left:
        yield f"{code(str(each.place))}: {plainly(each)}. {_stays(reason)} {_options(each, reason, files)}"
        yield from _perhaps(each, takeover)
    for each in takeover.taken:
        if each.place in takeover.conflicts and each.kind not in LEVELS:
            keep = code(f"--keep {quote(str(each.place))}")
            yield f"{code(str(each.place))}: you changed it since, and so did the vendor: {plainly(each)}. Theirs is written; {keep} keeps yours."
        if each.kind == "withdrawn" and not each.theirs:
            yield f"{code(str(each.place))}: only the vendor's description ever had it. Delete it in {files[each.place.name]} when nobody calls it."
        if each.kind in ("absent", "withdrawn"):
            yield from _perhaps(each, takeover)
    for new in written.amounts:
        yield (
            f"{code(str(new.place))}: an amount whose unit is unknown. Once a source says it, write `x-money: minor` or "
            f"`x-money: major` instead of `unknown` in openapi/{new.file}."
        )
    for new in written.secrets:
        yield (
            f"{code(str(new.place))}: looks like a secret, so no `repr` shows it. If it is none, remove `x-secret: true` in "
            f"openapi/{new.file}."
        )


def plainly(difference: Difference) -> str:
    """Return what differs, as the text of a list in Markdown, in which nothing acts."""
    return inert(str(difference))


def _stays(reason: str) -> str:
    return "You put it off." if reason == "put off" else f"Ours stays, because {reason}."


def _options(difference: Difference, reason: str, files: Mapping[str, str]) -> str:
    """Return what ends the matter: an edit by hand, a match, or to keep ours."""
    place = difference.place
    file = files.get(place.name, "openapi/zenskar.yaml")
    keep = f"{code(f'--keep {quote(str(place))}')}"
    if reason == "put off" and difference.kind not in NEVER_TAKEN:
        return f"To follow the vendor, type {code(f'--take {quote(str(place))}')}; to keep ours, type {keep}."
    if difference.kind == "kept":
        return (
            f"If the file has it elsewhere, type `--map {place.name}='METHOD /path'`; if it is gone, delete it in "
            f"{file}; to keep it, type {keep}."
        )
    if difference.kind == "new":
        return f"To have it, describe it by hand in openapi/paths/; to leave it out, type {keep}."
    if reason == HINT:
        return (
            f"If it is in minor units, write `type: integer` and `x-money: minor` in {file}; to keep ours, type {keep}."
        )
    return f"To follow the vendor, change it in {file} by hand; to keep ours, type {keep}."


def _perhaps(difference: Difference, takeover: Takeover) -> Iterator[str]:
    """Iterate the new operations that may be the one that is gone."""
    if difference.kind not in ("kept", "absent", "withdrawn"):
        return
    our = takeover.ours.operations[difference.place.name]
    for new in (each for each in takeover.taken if each.kind == "new"):
        their = takeover.theirs.operations[new.place.name]
        same = takeover.perhaps.get(our.id) == new.place.name
        if same or _alike(our, their, takeover.ours, takeover.theirs):
            option = code(f"--map {quote(f'{our.id}={new.place.name}')}")
            yield f"{code(our.id)} is perhaps the new {code(new.place.name)}: if so, type {option}."


def _alike(our: Operation, their: Operation, ours: Facts, theirs: Facts) -> bool:
    pairs = ((our.body, their.body), (our.answer, their.answer))
    return our.method == their.method and any(
        likeness(_whole(other, theirs), _whole(one, ours)) >= ALIKE for one, other in pairs if one and other
    )


def _whole(node: Node, facts: Facts) -> Node:
    """Return the schema of an item, if there are several: all pages look alike."""
    found = facts.schemas.get(node["ref"], {}) if "ref" in node else node
    fields = found.get("fields", {})
    inner = found.get("items") or next(
        (fields[name].get("items") for name in ("results", "data") if name in fields), None
    )
    return _whole(inner, facts) if inner else found


def _files(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the file of each operation."""
    names = {tag["name"]: tag["x-namespace"] for tag in document["tags"]}
    return {
        each["operationId"]: f"openapi/paths/{names[each['tags'][0]]}.yaml"
        for item in document["paths"].values()
        for each in item.values()
    }
