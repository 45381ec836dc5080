"""Name what only the vendor has, by the table in CONTRIBUTING.md.

Must not know files.
"""

import re
from collections.abc import Iterator
from typing import Final

from scripts.sync.facts import Facts, Operation
from scripts.sync.matching import plain, snake

VERBS: Final = {"get": "get", "post": "create", "put": "update", "patch": "update", "delete": "delete"}
_MAKES: Final = frozenset({"add", "create", "new", "set", "update", "upsert"})
"""First words of a title that say what is done to the noun at the end of a path."""
_SENT: Final = re.compile(r"(?P<noun>.+?)_?(?P<verb>Create|Update)?(In|Input|Request|Payload|Body)?")
_ANSWERED: Final = re.compile(r"(?P<noun>.+?)_?(?P<page>List|Page)?(Out|Output|Read|Response|DTO)?")


def names_of_operation(their: Operation, namespace: str) -> Iterator[tuple[str, str]]:
    """Iterate names for a new operation, in the namespace and in the whole API: the best first.

    Args:
        their: The operation.
        namespace: Its namespace, in plain letters.
    """
    segments = [each for each in their.path.split("/") if each]
    words = [snake(each) for each in segments if not each.startswith("{")]
    last, verb = words[-1] if words else "root", VERBS[their.method.lower()]
    owner = words[-2] if len(words) > 1 else ""
    if _is_action(their, words):
        of_one = segments[-2].startswith("{")
        noun = singular(owner) if of_one else owner
        name = last if singular(owner) in last.split("_") else f"{last}_{noun}"
        method = last if singular(plain(owner)) == singular(namespace) else name
        above = singular(words[-3]) if len(words) > 2 else "one"  # noqa: PLR2004 - the owner's owner
        pairs = [(method, name), (name, name), (f"{last}_{above}_{noun}", f"{last}_{above}_{noun}")]
    else:
        owner, one = singular(owner), their.path.endswith("}")
        verb = "list" if their.method == "GET" and not one and singular(last) != last else verb
        noun = last if verb == "list" else singular(last)
        method = verb if plain(last) == namespace else f"{verb}_{noun}"
        pairs = [
            (method, f"{verb}_{noun}"),
            (method, f"{verb}_{owner}_{noun}"),
            (f"{verb}_{owner}_{noun}", f"{verb}_{owner}_{noun}"),
        ]
    yield from pairs
    method, name = pairs[-1]
    yield from ((f"{method}_{number}", f"{name}_{number}") for number in range(2, 10_000))


def _is_action(their: Operation, words: list[str]) -> bool:
    """Return whether the last word of a path is what is done: a title that makes or changes it says it is a noun."""
    if len(words) < 2 or their.path.endswith("}") or their.method not in ("POST", "PUT", "PATCH"):  # noqa: PLR2004
        return False
    last = words[-1]
    said = {snake(each).partition("_")[0] for each in (their.summary, their.id)}
    return singular(last) == last and (last.partition("_")[0] in said or not said & _MAKES)


def singular(word: str) -> str:
    """Return a noun in the singular."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def names_of_schema(name: str, theirs: Facts) -> Iterator[str]:
    """Iterate names for a new schema, the best first: verb and noun if it is sent, the noun if it is answered."""
    sent = [each for each in theirs.operations.values() if each.body is not None and each.body.get("ref") == name]
    called = class_name(name)
    if sent and (found := _SENT.fullmatch(called)) and found["noun"] != called:
        yield from _names_of_body(found["noun"], found["verb"], sent[0])
    elif not sent and (found := _ANSWERED.fullmatch(called)):
        is_page = "next" in theirs.schemas.get(name, {}).get("fields", {})
        yield f"{found['noun']}{'Page' if is_page else ''}" if not found["page"] or is_page else called
    yield called
    yield f"{called}Record"
    yield from (f"{called}{number}" for number in range(2, 10_000))


def _names_of_body(noun: str, verb: str | None, their: Operation) -> Iterator[str]:
    """Iterate verb and noun of what is sent, if its name or its path says the verb: `CreateTag`, `ArchiveCustomer`."""
    words = [each for each in their.path.split("/") if each and not each.startswith("{")]
    last = words[-1] if words else ""
    if verb:
        yield f"{verb}{noun}"
    elif singular(plain(last)) == plain(noun):
        owner = singular(words[-2]) if len(words) > 1 and singular(last) == last else ""
        yield f"{noun}{class_name(owner)}" if owner else f"{VERBS[their.method.lower()].title()}{noun}"


def class_name(text: str) -> str:
    """Return a text in the form of a schema name."""
    words = [word for word in re.split(r"[^A-Za-z0-9]+", text) if word]
    name = "".join(word[:1].upper() + word[1:] for word in words)
    return name if name[:1].isalpha() else f"Schema{name}"
