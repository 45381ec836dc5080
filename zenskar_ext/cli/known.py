"""How well each operation is known, as the description in the wheel says it. docs/coverage.md is made from the same.

Decides what counts as known. Prints nothing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Literal, cast

from attrs import frozen

LEVELS: Final = (
    "published",
    "documented",
    "vendor_tool",
    "client_code",
    "probed",
    "adopted",
    "observed",
    "inferred",
    "assumed",
)
WEAK: Final = ("inferred", "assumed")
"""The levels of a path that no source shows."""
ABSENT: Final = "absent"
"""What stands in place of the level of an operation that the vendor's description lacks."""
OPEN_ANSWERS: Final = {f"#/components/schemas/{name}" for name in ("UnknownAnswer", "UnknownPage")}
"""The schemas of responses, and of pages, of which nothing is known."""
METHODS: Final = frozenset({"get", "put", "post", "delete", "patch", "head", "options", "trace"})

Answer = Literal["shown", "inferred", "any JSON"]
"""How well a response is known: a source shows it, sources imply it (`x-inferred`), or nothing is known of it."""


@frozen
class Listed:
    """An operation of the description: its method in the client, its method and path, its level, and its response."""

    tag: str
    call: str
    method: str
    path: str
    level: str
    answer: Answer
    in_index: bool
    sources: Sequence[str] = ()


def listed(document: Mapping[str, Any]) -> list[Listed]:
    """Return all operations, in the order of their tags."""
    names = {tag["name"]: tag["x-namespace"] for tag in document["tags"]}
    found = [
        Listed(
            operation["tags"][0],
            f"zk.{names[operation['tags'][0]]}.{operation['x-method']}",
            method,
            path,
            level(operation),
            answer(operation),
            bool(_evidence(operation).get("index")),
            _evidence(operation).get("sources", ()),
        )
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]
    order = [*names]
    return sorted(found, key=lambda each: order.index(each.tag))


def _evidence(operation: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = operation.get("x-evidence", {})
    return found


def level(operation: Mapping[str, Any]) -> str:
    """Return the evidence level of an operation."""
    return ABSENT if "x-absent" in operation else str(_evidence(operation).get("level", ""))


def answer(operation: Mapping[str, Any]) -> Answer:
    """Return how well the response of an operation is known."""
    answers = [answer for status, answer in operation["responses"].items() if status.startswith("2")]
    schemas = [media.get("schema", {}) for answer in answers for media in answer.get("content", {}).values()]
    choices = [choice for schema in schemas for choice in schema.get("anyOf", [schema])]
    if not all(choices) or any(choice.get("$ref") in OPEN_ANSWERS for choice in choices):
        return "any JSON"
    return "inferred" if any("x-inferred" in answer for answer in answers) else "shown"


def units(node: object) -> Iterator[str]:
    """Yield the unit of each field of money, wherever it is in a schema: `minor`, `major` or `unknown`."""
    if isinstance(node, Mapping):
        fields = cast("Mapping[str, object]", node)
        if "x-money" in fields:
            yield str(fields["x-money"])
        for each in fields.values():
            yield from units(each)
    elif isinstance(node, list):
        for each in cast("list[object]", node):
            yield from units(each)


def sentence(operations: Sequence[Listed], of_money: Sequence[str]) -> str:
    """Return how many methods return models, how many run without an option, and how many amounts have a known unit."""
    total, answers = len(operations), Counter(each.answer for each in operations)
    runs = sum(each.level not in ("assumed", ABSENT) for each in operations)
    return (
        f"Of {total} methods, {answers['shown'] + answers['inferred']} return typed models ({answers['inferred']} of "
        f"these responses are inferred from related operations in whole or in part, and the docstring says why); "
        f"the others return the JSON of the response. {runs} run as they are; the other {total - runs}, whose path "
        f"is only assumed, need `allow_unverified=True`. Of {len(of_money)} fields of money, no source shows the "
        f"unit of {of_money.count('unknown')}; their docstrings say so."
    )
