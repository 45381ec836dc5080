"""Say the vendor's facts with our names: of operations, schemas and parameters of paths.

Decides what is called what. What only the vendor has gets a name of our kind. Must not know how the two sides differ.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from scripts.sync.facts import Facts, Operation, Parameter, with_names
from scripts.sync.matching import snake
from scripts.sync.naming import names_of_schema


@frozen
class Names:
    """What the vendor's things are called here.

    Attributes:
        operations: The vendor's request for each operationId of ours.
        schemas: Our name for each schema of the vendor.
    """

    operations: Mapping[str, str]
    schemas: Mapping[str, str]


def with_new_schemas(found: Mapping[str, str], ours: Facts, theirs: Facts, taken: Iterable[str]) -> dict[str, str]:
    """Return our names for all schemas of the vendor; a new one gets a name of our kind."""
    names = dict(found)
    used = {*ours.schemas, *names.values(), *taken}
    for name in theirs.schemas:
        if name not in names:
            lower = {each.lower() for each in used}
            names[name] = next(each for each in names_of_schema(name, theirs) if each.lower() not in lower)
            used.add(names[name])
    return names


def translated(theirs: Facts, ours: Facts, names: Names) -> Facts:
    """Return the vendor's facts with our names; operations that we do not have are named by their request."""
    usual = _usual_names(ours)
    said = with_names(theirs, lambda name: names.schemas.get(name, name))
    ids = {request: name for name, request in names.operations.items()}
    operations: dict[str, Operation] = {}
    for request, their in said.operations.items():
        name = ids.get(request)
        our = ours.operations.get(name or "")
        path = path_as_ours(their.path, "" if our is None else our.path, usual)
        operations[name or request] = evolve(_with_path(their, path), id=name or their.id)
    return evolve(said, operations=operations)


def _usual_names(ours: Facts) -> dict[str, str]:
    """Return what a parameter behind the beginning of a path is called in most of our paths."""
    counted: dict[str, Counter[str]] = {}
    for operation in ours.operations.values():
        for start, _, name in _parameters(operation.path):
            counted.setdefault(start, Counter())[name] += 1
    return {start: names.most_common(1)[0][0] for start, names in counted.items()}


def path_as_ours(their: str, our: str, usual: Mapping[str, str]) -> str:
    """Return the vendor's path with our names for its parameters, where they are the same parameter.

    They are if they stand at the same place of the same path, behind the same word, or have the same name. What is left
    then is the same in order, if it is as many on both sides.

    Args:
        their: The vendor's path.
        our: Our path of the same operation, "" if we have none.
        usual: What a parameter behind the beginning of a path is called here.
    """
    if re.sub("{[^}]*}", "{}", their) == re.sub("{[^}]*}", "{}", our):
        return our
    given = _parameters(their)
    names = _same_parameters([(word, name) for _, word, name in given], [each[1:] for each in _parameters(our)])
    used: set[str] = set()
    path = their
    for start, _, name in given:
        new = names.get(name) or usual.get(start) or snake(name) or "id"
        while new in used:
            new += "_2"
        used.add(new)
        path = path.replace(f"{{{name}}}", f"<{new}>", 1)
    return path.replace("<", "{").replace(">", "}")


def _same_parameters(theirs: list[tuple[str, str]], ours: list[tuple[str, str]]) -> dict[str, str]:
    """Return our names for the parameters of the vendor's path that are ours: pairs of the word before, and the name."""
    by_word, by_name = dict(ours), {snake(name): name for _, name in ours}
    found = {name: same for word, name in theirs if (same := by_word.get(word) or by_name.get(snake(name)))}
    left = [name for _, name in ours if name not in found.values()]
    other = [name for _, name in theirs if name not in found]
    return {**found, **dict(zip(other, left, strict=True))} if len(left) == len(other) else found


def _parameters(path: str) -> list[tuple[str, str, str]]:
    """List the parameters of a path, each with the path and the word before it."""
    found: list[tuple[str, str, str]] = []
    for parameter in re.finditer(r"{([^}]*)}", path):
        start = re.sub("{[^}]*}", "{}", path[: parameter.start()])
        found.append((start, start.rstrip("/").rpartition("/")[2], parameter[1]))
    return found


def _with_path(operation: Operation, path: str) -> Operation:
    """Return an operation with other names for the parameters of its path."""
    given, now = (re.findall(r"{([^}]*)}", each) for each in (operation.path, path))
    names = dict(zip(given, now, strict=True))
    parameters = [
        evolve(each, name=names.get(each.name, each.name)) if each.place == "path" else each
        for each in operation.parameters
    ]
    described = {each.name for each in parameters if each.place == "path"}
    missing = [Parameter(name, "path", True, {"type": ["string"]}) for name in now if name not in described]  # noqa: FBT003
    kept = [each for each in parameters if each.place != "path" or each.name in now]
    return evolve(operation, path=path, parameters=(*missing, *kept))
