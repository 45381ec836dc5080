"""List what a change of the description means for users, symbol by symbol, and whether it breaks their code.

    python -m scripts.api_changes OLD NEW      print the changelog lines and the verdict; exit 1 if users' code breaks
    python -m scripts.api_changes --release    record the description as released: later changes are relative to it

OLD and NEW are bundles. `make generate` writes the lines since the last release into CHANGELOG.md, between the two
markers of its unreleased section.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

from attrs import frozen

from scripts.description import namespaces, operations
from scripts.list_filters import split

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "openapi" / "zenskar.bundled.json"
RELEASED = ROOT / "openapi" / "released.json"
CHANGELOG = ROOT / "CHANGELOG.md"
BEGIN: Final = "<!-- api changes: written by `make generate` -->"
END: Final = "<!-- end of api changes -->"

Kind = Literal["namespace", "method", "argument", "filter", "model", "field", "value"]
Surface = Mapping[str, str]
"""Maps each name that users can write (`method zk.invoices.list`) to what it is (`GET /invoices, documented`)."""


@frozen
class Change:
    """One change of one symbol."""

    kind: str
    symbol: str
    before: str | None
    after: str | None

    @property
    def breaking(self) -> bool:
        """Return whether code that ran before may fail."""
        if self.before is None:
            return self.kind == "argument" and str(self.after).startswith("required")
        if self.after is None:
            return True
        if self.kind == "method":
            return self.after.endswith("assumed") and not self.before.endswith("assumed")
        if self.kind == "filter":
            return not set(self.before.split()) <= set(self.after.split())
        return self.kind in ("argument", "field") and self.after not in (f"optional {self.before}", self.before)

    def __str__(self) -> str:
        mark = "**breaking** " if self.breaking else ""
        if self.before is None:
            return f"{mark}added {self.kind} `{self.symbol}` ({self.after})"
        if self.after is None:
            return f"{mark}removed {self.kind} `{self.symbol}`"
        return f"{mark}changed {self.kind} `{self.symbol}`: {self.before} -> {self.after}"


def surface(document: Mapping[str, Any]) -> dict[str, str]:
    """Return every name that users of the client can write, with what it is."""
    names = namespaces(document)
    symbols: dict[str, str] = {}
    for path, method, operation in operations(document):
        name = f"zk.{names[operation['tags'][0]]}.{operation['x-method']}"
        symbols[f"namespace {name.rpartition('.')[0]}"] = "namespace"
        symbols[f"method {name}"] = f"{method.upper()} {path}, {operation['x-evidence']['level']}"
        symbols |= dict(_arguments(name, operation, document))
    for name, schema in document["components"]["schemas"].items():
        symbols |= dict(_model(name, schema))
    return dict(sorted(symbols.items()))


def _arguments(name: str, operation: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    filters: dict[str, list[str]] = {}
    for given in operation.get("parameters", []):
        parameter = _resolved(given, document)
        field, operator = split(parameter["name"])
        if parameter["in"] == "query" and "x-page" in operation and not parameter.get("x-control"):
            filters.setdefault(field, []).append(operator)
        else:
            need = "required " if parameter.get("required") else ""
            yield f"argument {name}({parameter['name']})", need + type_text(parameter["schema"])
    for field, operators in filters.items():
        yield f"filter {name}({field})", " ".join(sorted(operators))


def _resolved(node: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    name = node.get("$ref", "").rpartition("/")[2]
    return document["components"]["parameters"][name] if name else node


def _model(name: str, schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    values = schema.get("x-extensible-enum")
    yield f"model {name}", "open enum" if values else "object"
    for value in values or ():
        yield f"value {name}.{value}", "value"
    for field, shape in schema.get("properties", {}).items():
        need = "" if field in schema.get("required", []) else "optional "
        unit = f", {shape['x-money']} units" if "x-money" in shape else ""
        yield f"field {name}.{field}", f"{need}{type_text(shape)}{unit}"


def type_text(schema: Mapping[str, Any]) -> str:
    """Describe a type in words: `string (date-time) or null`, `list of Invoice`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    for union in ("anyOf", "oneOf"):
        if union in schema:
            return " or ".join(type_text(each) for each in schema[union])
    kinds = schema.get("type", "anything")
    names = [kinds] if isinstance(kinds, str) else kinds
    kind = "date-time" if "x-date-time-form" in schema else schema.get("format")
    form = f" ({kind})" if kind else ""
    words = [
        f"list of {type_text(schema.get('items', {}))}" if name == "array" else name + form * (name != "null")
        for name in names
    ]
    return " or ".join(words)


def changes(old: Surface, new: Surface) -> list[Change]:
    """List what changed between two surfaces. What came or went as a whole is listed once, without its parts."""
    differing = sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))
    found = [Change(key.partition(" ")[0], key.partition(" ")[2], old.get(key), new.get(key)) for key in differing]
    whole = {(each.symbol, each.before is None) for each in found if None in (each.before, each.after)}
    return [each for each in found if not _within(each, whole)]


def _within(change: Change, whole: set[tuple[str, bool]]) -> bool:
    """Return whether this is a part of something larger that was added or removed."""
    if None not in (change.before, change.after):
        return False
    owners = [change.symbol.rpartition("(")[0], change.symbol.partition("(")[0].rpartition(".")[0]]
    if change.kind in ("argument", "filter"):
        owners.append(owners[0].rpartition(".")[0])
    return any((owner, change.before is None) in whole for owner in owners if owner)


def lines(found: Sequence[Change]) -> list[str]:
    """Return the changelog lines, breaking changes first."""
    return [f"- {change}" for change in sorted(found, key=lambda change: not change.breaking)]


def verdict(found: Iterable[Change]) -> str:
    """Say in a sentence whether the code of users breaks."""
    breaking = sum(change.breaking for change in found)
    return f"{breaking} breaking changes." if breaking else "Nothing breaks."


def updated(changelog: str, found: Sequence[Change]) -> str:
    """Return the changelog with the API changes of its unreleased section replaced.

    Raises:
        ValueError: The changelog lacks the two markers.
    """
    if BEGIN not in changelog or END not in changelog:
        msg = f"CHANGELOG.md lacks the lines {BEGIN!r} and {END!r}"
        raise ValueError(msg)
    text = "\n".join([BEGIN, *([verdict(found), "", *lines(found)] if found else ["Nothing changed."]), END])
    return re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: text, changelog, count=1, flags=re.DOTALL)


def since_release(document: Mapping[str, Any]) -> list[Change]:
    """List what changed since the last release; everything, if there was no release."""
    released = json.loads(RELEASED.read_text()) if RELEASED.exists() else {}
    return changes(released, surface(document))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(
        prog="api_changes", description="List what a change of the description means for users."
    )
    parser.add_argument("bundles", nargs="*", type=Path, metavar="BUNDLE", help="the old bundle and the new bundle")
    parser.add_argument("--release", action="store_true", help="record the description as released")
    options = parser.parse_args(arguments)
    if options.release:
        RELEASED.write_text(json.dumps(surface(json.loads(BUNDLE.read_text())), indent=0) + "\n")
        return 0
    if len(options.bundles) != 2:  # noqa: PLR2004 - an old one and a new one
        parser.error("give two bundles: the old one and the new one")
    old, new = (surface(json.loads(path.read_text())) for path in options.bundles)
    found = changes(old, new)
    print("\n".join([*lines(found), verdict(found)]))
    return 1 if any(change.breaking for change in found) else 0


if __name__ == "__main__":
    sys.exit(main())
