"""Write the changes of the API since the last release into the changelog, for its readers."""

import json
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import evolve

from scripts.api_changes.comparison import Change, changes, told
from scripts.api_changes.surface import Surface, surface

ROOT = Path(__file__).resolve().parents[2]
RELEASED = ROOT / "openapi" / "released.json"
DESCRIBED = ROOT / "openapi" / "described.json"
_WIDTH: Final = 120


def lines(found: Iterable[Change]) -> list[str]:
    """Return the changelog lines: what breaks first, and new namespaces and models last. What is the same is one line."""
    groups: dict[Change, list[Change]] = {}
    for change in found:
        groups.setdefault(evolve(change, symbol=""), []).append(change)
    return [f"- {told(groups[each])}" for each in sorted(groups, key=_place)]


def _place(change: Change) -> tuple[int, int]:
    last = ("", "namespace", "model")
    place = last.index(change.kind) if change.action == "added" and change.kind in last else 0
    return ("breaking", "by path", "compatible").index(change.verdict), place


def verdict(found: Iterable[Change]) -> str:
    """Say in a sentence or two whether the code of users breaks."""
    verdicts = [change.verdict for change in found]
    breaking, by_path = verdicts.count("breaking"), verdicts.count("by path")
    words = [f"{breaking} breaking change{'s' * (breaking > 1)}." if breaking else "Nothing breaks."]
    if by_path:
        words.append(f"{by_path} change{'s' * (by_path > 1)} only for calls by path (`zk.request`, `zk.download`).")
    return " ".join(words)


def entry(found: Sequence[Change]) -> str:
    """Return the text of the changelog about the changes of the API, as a file of changelog.d holds it."""
    wrapped = [_wrapped(line) for each in lines(found) for line in each.split("\n")]
    return "\n".join([*([verdict(found), "", *wrapped] if found else ["Nothing changed."]), ""])


def _wrapped(line: str) -> str:
    line = line.replace("<!--", "&lt;!--")  # a value of the description must not hide what follows
    return textwrap.fill(line, _WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def since_release(document: Mapping[str, Any]) -> list[Change]:
    """List what changed since the last release; everything, if there was no release."""
    return changes(_released(), surface(document))


def _released() -> Surface:
    released: Surface = json.loads(RELEASED.read_text()) if RELEASED.exists() else {}
    return released


def newly_described(document: Mapping[str, Any]) -> set[str]:
    """Return the fields, as symbols, that models of the release before did not have, or those of the last release.

    Users read them in `additional_properties` then. A release must still allow it for the fields that it describes.
    """
    described: list[str] = json.loads(DESCRIBED.read_text()) if DESCRIBED.exists() else []
    return {*described, *_new_fields(_released(), surface(document))}


def _new_fields(released: Surface, symbols: Surface) -> list[str]:
    """List the fields that the models of a release did not have. Their items have symbols too, which do not count."""
    return [
        symbol
        for symbol, facts in symbols.items()
        if facts["kind"] == "field" and symbol not in released and _model_of(symbol) in released
    ]


def _model_of(field: str) -> str:
    """Return the model of a field; "" for what is inside a field."""
    model, _, name = field.partition(".")
    return model if name.isidentifier() else ""


def release(document: Mapping[str, Any]) -> None:
    """Record a description as released, and the fields that it describes and the release before did not."""
    symbols = surface(document)
    DESCRIBED.write_text(json.dumps(_new_fields(_released(), symbols), indent=0) + "\n")
    RELEASED.write_text(recorded(symbols))


def recorded(symbols: Surface) -> str:
    """Return the text of a surface to keep: one line for each symbol."""
    rows = [f"{json.dumps(symbol)}: {json.dumps(facts)}" for symbol, facts in symbols.items()]
    return "{\n" + ",\n".join(rows) + "\n}\n"
