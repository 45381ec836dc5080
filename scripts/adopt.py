"""Create or correct an operation from a docs page: `make adopt`.

    pbpaste | python -m scripts.adopt --operation list_users
    python -m scripts.adopt --tag Users --operation get_user_totp --method-name get_totp 'curl --request GET ...'
    python -m scripts.adopt list-users.md

A curl command copied from the page is an argument or comes on standard input. So does a page that was saved as
Markdown, or the name of its file. `--answer FILE` adds a response from the page. The script shows what would change,
and asks before it writes (`--yes` does not ask). The evidence becomes `adopted`, with the date.
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

from attrs import evolve

from scripts import editing, generate
from scripts.curl import CurlError
from scripts.description import namespaces, operations
from scripts.doubts import settle_path
from scripts.drift.layout import in_one_line, laid_out, open_up, spaced
from scripts.problems import say
from scripts.publishing import drafted
from scripts.shown import Shown, read
from scripts.sync.layout import patched
from scripts.sync.parsing import InputError
from scripts.sync.translating import path_as_ours

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = ROOT / "openapi"
OPEN_BODY = {
    "required": True,
    "content": {"application/json": {"schema": {"$ref": "../schemas/shared.yaml#/OpenBody"}}},
}
OPEN_ANSWER = {"$ref": "../schemas/shared.yaml#/UnknownAnswer"}


def adopted(folder: Path, document: Mapping[str, Any], shown: Shown, options: argparse.Namespace) -> dict[Path, str]:
    """Return the texts of the files that change. A line changes only if its content does.

    Raises:
        editing.EditError: The arguments do not say which operation it is, or another operation has its path and method.
    """
    day = datetime.now(UTC).date().isoformat()
    answer = json.loads(options.answer.read_text()) if options.answer else shown.answer
    name = options.operation or _matching(document, shown)
    if name is None:
        likely = ", ".join(f"--operation {each}" for each in _candidates(document, shown))
        hint = f"perhaps {likely}, of which it is a candidate" if likely else "name the one to correct with --operation"
        msg = f"no operation is {shown.method.upper()} {shown.path}; {hint}"
        raise editing.EditError(msg)
    usual = document["info"]["x-apiversion"]
    shown = evolve(
        shown,
        source=f"{shown.source}, adopted on {day}",
        parameters=editing.shared(folder, shown.parameters),
        api_version=None if shown.api_version == usual else shown.api_version,
        answer=answer,
    )

    def correct(operation: Any) -> None:
        _correct(operation, shown)

    known = {operation["operationId"] for _, _, operation in operations(document)}
    if name not in known:
        return _kept(_new(folder, document, shown, options, correct))
    place = editing.find(folder, name)
    if _shape(place.path) == _shape(shown.path) and place.method == shown.method:
        return _kept(editing.edited(place, correct))
    path = path_as_ours(shown.path, place.path, {})
    return _kept(editing.moved(folder, place, path, shown.method, correct))


def _kept(texts: Mapping[Path, str]) -> dict[Path, str]:
    """Return the texts of files with only the lines that differ from before, and all others as people wrote them."""
    return {
        file: patched(
            file.read_text(), editing.dump(spaced(editing.load(file))), editing.dump(spaced(editing.read(text)))
        )
        for file, text in texts.items()
    }


def _new(
    folder: Path, document: Mapping[str, Any], shown: Shown, options: argparse.Namespace, correct: editing.Edit
) -> dict[Path, str]:
    names = namespaces(document)
    if options.tag not in names or not options.method_name:
        msg = f"{options.operation} is new: give --method-name, and --tag as one of {', '.join(names)}"
        raise editing.EditError(msg)
    words = options.operation.replace("_", " ")
    described: dict[str, Any] = {
        "operationId": options.operation,
        "x-method": options.method_name,
        "tags": [options.tag],
        "summary": words[0].upper() + words[1:],
        "description": "Adopted from a docs page; its text is still to be written.",
        "x-evidence": {"level": "adopted", "index": [], "sources": []},
    }
    described["responses"] = {
        "200": {
            "description": "The answer.",
            "x-inferred": "Its shape is not described yet.",
            "content": {"application/json": {"schema": dict(OPEN_ANSWER)}},
        }
    }
    operation = laid_out(described, "", 2)
    open_up(operation)
    correct(operation)
    return editing.added(folder, folder / "paths" / f"{names[options.tag]}.yaml", shown.path, shown.method, operation)


def _correct(operation: Any, shown: Shown) -> None:
    """Update an operation with what the page shows."""
    evidence = operation["x-evidence"]
    settle_path(operation, "adopted", body=shown.body is not None)
    if evidence["sources"].fa.flow_style():
        open_up(evidence, evidence["sources"])
    evidence["sources"].append(in_one_line(shown.source))
    if shown.api_version:
        editing.put_after(operation, ("x-evidence",), "x-apiversion", in_one_line(shown.api_version))
    editing.add_parameters(operation, shown.parameters)
    _fit_body(operation, shown)
    if shown.answer is not None:
        answer = operation["responses"].get("200", {})
        if "application/json" not in answer.get("content", ()):
            msg = f"{operation['operationId']} has no JSON response with status 200 that the answer could be an example of"
            raise editing.EditError(msg)
        _give_example(answer, shown.answer)


def _fit_body(operation: Any, shown: Shown) -> None:
    """Give a write a body, with the example that is shown, and nothing else one."""
    if shown.method in ("get", "delete"):
        operation.pop("requestBody", None)
        return
    if "requestBody" not in operation:
        before = ("parameters", "x-page", "x-apiversion", "x-evidence")
        editing.put_after(operation, before, "requestBody", in_one_line(OPEN_BODY))
        open_up(operation["requestBody"], operation["requestBody"]["content"])
    if shown.body is not None:
        _give_example(operation["requestBody"], shown.body)


def _give_example(holder: Any, value: Any) -> None:
    """Make a value the example of a body or a response; one example of several, if it has several."""
    media = holder["content"]["application/json"]
    open_up(holder, holder["content"], media)
    if "examples" in media:
        media["examples"]["adopted"] = laid_out({"summary": "As on a docs page.", "value": value}, "adopted", 12)
        open_up(media["examples"], media["examples"]["adopted"])
    else:
        media["example"] = laid_out(value, "example", 12)


def _matching(document: Mapping[str, Any], shown: Shown) -> str | None:
    for path, method, operation in operations(document):
        if _shape(path) == _shape(shown.path) and method == shown.method:
            return str(operation["operationId"])
    return None


def _candidates(document: Mapping[str, Any], shown: Shown) -> list[str]:
    """List the operations that may have the path which is shown."""
    return [
        str(operation["operationId"])
        for _, method, operation in operations(document)
        if method == shown.method and _shape(shown.path) in map(_shape, operation.get("x-candidates", ()))
    ]


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
    parser = argparse.ArgumentParser(prog="adopt", description="Create or correct an operation from a docs page.")
    parser.add_argument("command", nargs="?", help="a curl command, or a page saved as .md; standard input if left out")
    parser.add_argument("--operation", help="operationId of the operation; found by path if left out")
    parser.add_argument("--tag", help="the tag of a new operation")
    parser.add_argument("--method-name", help="the name of a new operation in its namespace")
    parser.add_argument("--answer", type=Path, help="a file with the JSON response from the page")
    parser.add_argument("--yes", action="store_true", help="write without asking")
    options = parser.parse_args(arguments)
    document = json.loads((DESCRIPTION / "zenskar.bundled.json").read_text())
    with drafted(DESCRIPTION) as draft:
        try:
            shown = _shown(options.command)
            texts = adopted(draft, document, shown, options)
        except (CurlError, InputError, editing.EditError, ValueError, OSError, RecursionError) as error:
            say(f"Not adopted: {error}", file=sys.stderr)
            return 2
        say(*difference(texts).split("\n"))
        if shown.has_schemas:
            print("The fields of the body and the response are not read here: `make sync SPEC=<folder of pages>` does.")
        if not options.yes and not _agreed():
            print("Nothing was written.")
            return 1
        editing.write(texts)
        return generate.publish(draft)


def _shown(command: str | None) -> Shown:
    if command and command.endswith(".md"):
        file = Path(command)
        return read(file.read_text(encoding="utf-8"), file.name)
    return read(command or sys.stdin.read(), "the page")


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
