"""What is remembered of the vendor's description: `openapi/vendor/`.

`facts.json` holds its facts as they were last time, without prose. `lock.json` says which file that was, what the
vendor calls our operations and schemas, and what a person decided. Must not know how these are found.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from attrs import asdict, evolve, field, frozen

from scripts.markdown import one_line
from scripts.sync.facts import Facts, Operation, Parameter, reached, shape
from scripts.sync.normalising import is_normal
from scripts.sync.parsing import InputError

FOLDER = "vendor"
Read = TypeVar("Read")


@frozen
class Lock:
    """The lock.

    Attributes:
        source: The file or address of the description that was last taken over; a path without its folders.
        version: The version that it states.
        digest: SHA-256 of its text.
        date: The day on which it was taken over.
        complete: Whether it was the whole description.
        operations: The vendor's operationId and request for each of our operationIds, and its level here before that.
        schemas: Our name for each of the vendor's schemas.
        decisions: What a person decided about places: `keep ours`, `put off`.
    """

    source: str = ""
    version: str = ""
    digest: str = ""
    date: str = ""
    complete: bool = False
    operations: Mapping[str, Mapping[str, str]] = field(factory=dict)
    schemas: Mapping[str, str] = field(factory=dict)
    decisions: Mapping[str, str] = field(factory=dict)

    @property
    def known(self) -> dict[str, tuple[str, str]]:
        """Return the vendor's operationId and request for each of our operationIds."""
        return {name: (each["id"], each["request"]) for name, each in self.operations.items()}

    @property
    def levels(self) -> dict[str, str]:
        """Return the level that operations had here before the vendor showed them, "" if only the vendor ever did."""
        return {name: each["level"] for name, each in self.operations.items() if "level" in each}

    def with_names_of(self, ours: Facts) -> "Lock":
        """Return a lock that follows operations which a person renamed: those that are at the remembered path now."""
        free = {each.shape: name for name, each in ours.operations.items() if name not in self.operations}
        names = {
            name: free.get(shape(each["request"]), name)
            for name, each in self.operations.items()
            if name not in ours.operations
        }
        operations = {names.get(name, name): each for name, each in self.operations.items()}
        decisions = {_renamed(place, names): word for place, word in self.decisions.items()}
        return evolve(self, operations=operations, decisions=decisions)


def _renamed(place: str, names: Mapping[str, str]) -> str:
    """Return a readable place with the new name of its operation."""
    name = re.split(r"\W", place, maxsplit=1)[0]
    return f"{names.get(name, name)}{place.removeprefix(name)}"


def load(folder: Path) -> tuple[Lock, Facts]:
    """Return what is remembered; nothing if there is nothing.

    Raises:
        InputError: A file was changed so that it cannot be read.
    """
    lock, kept = folder / FOLDER / "lock.json", folder / FOLDER / "facts.json"
    gone = [file for file in (lock, kept) if not file.is_file()]
    if len(gone) == 1:
        raise InputError(f"{gone[0]} is missing; restore it, or remove the other file too and start anew")
    if gone:
        return Lock(), Facts()
    return _read(lock, _lock_of), _read(kept, facts_of)


def _read(file: Path, form: Callable[[Any], Read]) -> Read:
    try:
        return form(json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        reason = one_line(f"{type(error).__name__}: {error}")[:120]
        raise InputError(f"{file} is damaged ({reason}); restore it, or remove lock.json and facts.json") from None


def _lock_of(content: Any) -> Lock:
    lock = Lock(**content)
    texts = (lock.source, lock.version, lock.digest, lock.date)
    requests = [(name, each["request"], each["id"]) for name, each in lock.operations.items()]
    _expect(all(isinstance(each, str) for each in texts), "source, version, digest and date are texts")
    _expect(isinstance(lock.complete, bool), "complete is true or false")
    _expect(all(isinstance(each, str) for one in requests for each in one), "request and id are texts")
    for name, names in (("schemas", lock.schemas), ("decisions", lock.decisions)):
        _expect(isinstance(names, dict) and all(isinstance(each, str) for each in names.values()), f"{name} name texts")
    return lock


def _expect(held: bool, rule: str) -> None:  # noqa: FBT001 - an assertion
    if not held:
        raise ValueError(rule)


def texts(folder: Path, lock: Lock, facts: Facts) -> dict[Path, str]:
    """Return the texts of the two files."""
    return {
        folder / FOLDER / "lock.json": rendered(asdict(lock)),
        folder / FOLDER / "facts.json": rendered(stored(facts)),
    }


def rendered(content: Any) -> str:
    """Return a text in which a changed fact is a changed line."""
    return json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def stored(facts: Facts) -> dict[str, Any]:
    """Return facts as JSON, without the summaries and tags of operations, which are prose."""
    operations = {request: evolve(each, summary="", tag="") for request, each in facts.operations.items()}
    said = {
        request: asdict(each, filter=lambda attribute, value: value not in ("", None) or attribute.name == "id")
        for request, each in operations.items()
    }
    return {
        "operations": said,
        "schemas": dict(facts.schemas),
        "servers": facts.servers,
        "security": facts.security,
    }


def facts_of(content: Mapping[str, Any]) -> Facts:
    """Return the facts that were stored."""
    operations = {}
    for request, each in content["operations"].items():
        parameters = tuple(Parameter(**one) for one in each["parameters"])
        operations[request] = Operation(**{"summary": "", "tag": "", **each, "parameters": parameters})
    _expect(all(map(_is_operation, operations.values())), "each part of an operation has its type")
    _expect(all(map(is_normal, content["schemas"].values())), "schemas are in normal form")
    servers, security = (content.get(name, "") for name in ("servers", "security"))
    _expect(isinstance(servers, str) and isinstance(security, str), "servers and security are texts")
    return Facts(operations, content["schemas"], servers=servers, security=security)


def _is_operation(each: Operation) -> bool:
    words = (each.method, each.path, each.id, each.summary, each.tag, each.status, each.media)
    said = [*(one.schema for one in each.parameters), *(one for one in (each.body, each.answer) if one is not None)]
    named = (word for one in each.parameters for word in (one.name, one.place))
    return all(isinstance(word, str) for word in (*words, *named)) and all(map(is_normal, said))


def joined(before: Facts, now: Facts, *, complete: bool) -> Facts:
    """Return what is known of the vendor's description: pages add to what was known, a whole file replaces it."""
    if complete:
        return now
    operations, schemas = {**before.operations, **now.operations}, {**before.schemas, **now.schemas}
    return reached(evolve(before, operations=operations, schemas=schemas))
