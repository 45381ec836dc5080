"""Create or correct an operation from a curl command copied from a docs page: `make adopt`.

    pbpaste | python -m scripts.adopt --operation list_users
    python -m scripts.adopt --tag Users --operation get_user_totp --method-name get_totp 'curl --request GET ...'

The curl command is an argument or comes on standard input. `--answer FILE` adds a response from the page. The script
shows what would change, and asks before it writes (`--yes` does not ask). The evidence becomes `adopted`, with the
date.
"""

import argparse
import difflib
import json
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scripts import editing, generate
from scripts.curl import Command, CurlError, parse
from scripts.description import namespaces, operations
from scripts.publishing import drafted

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = ROOT / "openapi"
OPEN_BODY = {"$ref": "../schemas/shared.yaml#/OpenBody"}
OPEN_ANSWER = {"$ref": "../schemas/shared.yaml#/UnknownAnswer"}


def adopted(
    folder: Path, document: Mapping[str, Any], command: Command, options: argparse.Namespace
) -> dict[Path, str]:
    """Return the texts of the files that the command changes.

    Raises:
        editing.EditError: The arguments do not say which operation it is, or another operation has its path and method.
    """
    day = datetime.now(UTC).date().isoformat()
    answer = json.loads(options.answer.read_text()) if options.answer else None
    name = options.operation or _matching(document, command)
    if name is None:
        msg = f"no operation is {command.method.upper()} {command.path}; name the one to correct with --operation"
        raise editing.EditError(msg)

    def correct(operation: Any) -> None:
        _correct(operation, command, answer, day)

    known = {operation["operationId"] for _, _, operation in operations(document)}
    if name in known:
        place = editing.find(folder, name)
        if _shape(place.path) == _shape(command.path) and place.method == command.method:
            return editing.edited(place, correct)
        return editing.moved(folder, place, command.path, command.method, correct)
    return _new(folder, document, command, options, correct)


def _new(
    folder: Path, document: Mapping[str, Any], command: Command, options: argparse.Namespace, correct: editing.Edit
) -> dict[Path, str]:
    names = namespaces(document)
    if options.tag not in names or not options.method_name:
        msg = f"{options.operation} is new: give --method-name, and --tag as one of {', '.join(names)}"
        raise editing.EditError(msg)
    words = options.operation.replace("_", " ")
    operation: dict[str, Any] = {
        "operationId": options.operation,
        "x-method": options.method_name,
        "tags": [options.tag],
        "summary": words[0].upper() + words[1:],
        "description": "Adopted from a docs page; its text is still to be written.",
        "x-evidence": {"level": "adopted", "index": [], "sources": []},
    }
    if command.method not in {"get", "delete"}:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": dict(OPEN_BODY)}}}
    operation["responses"] = {
        "200": {
            "description": "The answer.",
            "x-inferred": "Its shape is not described yet.",
            "content": {"application/json": {"schema": dict(OPEN_ANSWER)}},
        }
    }
    correct(operation)
    return editing.added(
        folder, folder / "paths" / f"{names[options.tag]}.yaml", command.path, command.method, operation
    )


def _correct(operation: Any, command: Command, answer: Any, day: str) -> None:
    """Update an operation with what the command shows."""
    evidence = operation["x-evidence"]
    evidence["level"] = "adopted"
    evidence["sources"].append(f"curl command of a docs page, adopted on {day}")
    operation.pop("x-candidates", None)
    if command.api_version:
        operation["x-apiversion"] = command.api_version
    given = [(name, "query", _type(value)) for name, value in command.query]
    given += [(name, "header", "string") for name in command.headers]
    editing.add_parameters(operation, given)
    if command.body is not None and "requestBody" in operation:
        operation["requestBody"]["content"]["application/json"]["example"] = command.body
    if answer is not None:
        if "application/json" not in operation["responses"].get("200", {}).get("content", ()):
            msg = f"{operation['operationId']} has no JSON response with status 200 that the answer could be an example of"
            raise editing.EditError(msg)
        operation["responses"]["200"]["content"]["application/json"]["example"] = answer


def _type(value: str) -> str:
    if re.fullmatch(r"-?\d+", value):
        return "integer"
    return "boolean" if value in ("true", "false") else "string"


def _matching(document: Mapping[str, Any], command: Command) -> str | None:
    for path, method, operation in operations(document):
        if _shape(path) == _shape(command.path) and method == command.method:
            return str(operation["operationId"])
    return None


def _shape(path: str) -> str:
    return re.sub(r"{[^}]*}", "{}", path)


def difference(texts: Mapping[Path, str]) -> str:
    """Return what would change, as a diff."""
    lines: list[str] = []
    for file, text in texts.items():
        before = file.read_text().splitlines()
        lines += difflib.unified_diff(before, text.splitlines(), str(file.name), str(file.name), lineterm="", n=2)
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="adopt", description="Create or correct an operation from a curl command.")
    parser.add_argument("command", nargs="?", help="the curl command; standard input if left out")
    parser.add_argument("--operation", help="operationId of the operation; found by path if left out")
    parser.add_argument("--tag", help="the tag of a new operation")
    parser.add_argument("--method-name", help="the name of a new operation in its namespace")
    parser.add_argument("--answer", type=Path, help="a file with the JSON response from the page")
    parser.add_argument("--yes", action="store_true", help="write without asking")
    options = parser.parse_args(arguments)
    document = json.loads((DESCRIPTION / "zenskar.bundled.json").read_text())
    with drafted(DESCRIPTION) as draft:
        try:
            texts = adopted(draft, document, parse(options.command or sys.stdin.read()), options)
        except (CurlError, editing.EditError, ValueError, OSError, RecursionError) as error:
            print(f"Not adopted: {error}", file=sys.stderr)
            return 2
        print(difference(texts))
        if not options.yes and not _agreed():
            print("Nothing was written.")
            return 1
        editing.write(texts)
        return generate.publish(draft)


def _agreed() -> bool:
    try:
        with Path("/dev/tty").open() as terminal:  # standard input may be the command itself
            print("Write this? [y/N] ", end="", flush=True)
            return terminal.readline().strip().lower() in ("y", "yes")
    except OSError:
        print("There is no terminal to ask on; use --yes to write without asking.")
        return False


if __name__ == "__main__":
    sys.exit(main())
