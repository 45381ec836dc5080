"""What is remembered of the vendor's description: `openapi/vendor/`.

`facts.json` holds its facts as they were last time, without prose. `lock.json` says which file that was, what the
vendor calls our operations and schemas, and what a person decided. Must not know how these are found.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, evolve, field, frozen

from scripts.sync.facts import Facts, Operation, Parameter, reached, shape
from scripts.sync.parsing import InputError

FOLDER = "vendor"


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
    if not lock.exists() or not kept.exists():
        return Lock(), Facts()
    try:
        return Lock(**json.loads(lock.read_text())), facts_of(json.loads(kept.read_text()))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise InputError(
            f"{folder / FOLDER}: lock.json or facts.json is damaged; restore both, or remove both"
        ) from None


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
    servers, security = (str(content.get(name, "")) for name in ("servers", "security"))
    return Facts(operations, content["schemas"], servers=servers, security=security)


def joined(before: Facts, now: Facts, *, complete: bool) -> Facts:
    """Return what is known of the vendor's description: pages add to what was known, a whole file replaces it."""
    if complete:
        return now
    operations, schemas = {**before.operations, **now.operations}, {**before.schemas, **now.schemas}
    return reached(evolve(before, operations=operations, schemas=schemas))
