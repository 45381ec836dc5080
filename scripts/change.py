"""Carry a change of `openapi/` through the project: `make change`.

Runs, in this order, generate, coverage, columns, record and peers, and then the tests that a change of the description touches.
Stops at the first that fails, and names it. A path that was renamed is put into the decisions beside the evidence, and
an operation that was deleted into the withdrawn ones. At the end, or where it stops, it prints what is left to a person,
one line each. The change is what differs from the last commit, so a second run prints the same.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from scripts import api_changes, decisions
from scripts.decisions import DECISIONS, EVIDENCE, WITHDRAWN
from scripts.description import operations
from scripts.specimens import ARGUMENTS
from zenskar_ext.testing._sandbox.description import Description
from zenskar_ext.testing._sandbox.rules import RULES
from zenskar_ext.testing._sandbox.shapes import shape

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = "openapi/zenskar.bundled.json"
STEPS: Final = ("coverage", "columns", "record", "peers")
"""What runs between generate and the tests."""
TESTS: Final = (
    "tests/description",  # the description keeps its rules, and agrees with the evidence
    "tests/generated",  # the client is what the description says, and reads its examples
    "tests/cassettes",  # both clients replay the recording of each operation
    "tests/sandbox",  # the sandbox answers each operation; its rules rely on paths and fields
    "tests/client",  # calls that are more than a pattern: unions, other servers, filters, assumed paths
    "tests/export/test_schemas.py",  # the columns of every model
    "tests/scripts",  # the commands that read the description or write to it
    "tests/test_docs.py",  # the code in the docs runs
    "tests/test_typing.py",  # the names that users type are still there
)
"""The tests that read the description, or call operations of it. The others would pass with any description."""
SLOW: Final = ("tests/sandbox/test_kills.py", "tests/client/test_processes.py", "tests/client/test_crowds.py")
"""Tests of processes and connections in the folders above, which no operation touches."""
ACCOUNT: Final = ("ZENSKAR_API_KEY", "ZENSKAR_ORGANISATION")


def main() -> int:
    """Run the command; return its exit status."""
    before = committed()
    if not runs("generate", "-m", "scripts.generate"):
        return 1
    after = json.loads((ROOT / BUNDLE).read_text())
    lines = [*left(before, after), *decide(before, after)]
    ignored = [f"--ignore={path}" for path in SLOW]
    done = all(runs(name, "-m", f"scripts.{name}") for name in STEPS)
    done = done and runs("tests", "-m", "pytest", "-q", "-n", "auto", *TESTS, *ignored)
    if lines:
        print("--- left to you", *lines, sep="\n")
    elif done:
        print("--- nothing is left to you but to read the difference")
    return 0 if done else 1


def runs(name: str, *arguments: str) -> bool:
    """Run Python with arguments; return whether it succeeds, and say so if it does not.

    Credentials are kept from it: with them the recordings would be of an account instead of the sandbox.
    """
    print(f"--- {name}", flush=True)
    environment = {name: value for name, value in os.environ.items() if name not in ACCOUNT}
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False, env=environment)  # noqa: S603
    if done.returncode:
        print(f"Stopped: {name} failed.", file=sys.stderr)
    return done.returncode == 0


def committed() -> Mapping[str, Any]:
    """Return the bundle of the last commit; outside of a repository the bundle as it is now."""
    git = ["git", "show", f"HEAD:{BUNDLE}"]
    shown = subprocess.run(git, cwd=ROOT, check=False, capture_output=True)  # noqa: S603 - our own words
    bundle: Mapping[str, Any] = json.loads(shown.stdout if shown.returncode == 0 else (ROOT / BUNDLE).read_bytes())
    return bundle


def left(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Return what no command decides, for a change from one bundle to another."""
    told = api_changes.since_release(before)
    for change in api_changes.since_release(after):
        if change not in told:
            yield f"read in changelog.d: {change}"
    yield from _units(api_changes.surface(before), api_changes.surface(after))
    description = Description(dict(after))
    old, new = _by_id(before), _by_id(after)
    for name in new:
        if name not in old:
            yield from _path(name, *new[name], "is")
            yield from _sandbox(name, description)
            yield from _recording(name, new[name][1])
        elif new[name][0] != old[name][0]:
            yield from _path(name, *new[name], "is now")
            yield from _shape(name, Description(dict(before)), description)
    for name in old.keys() - new.keys():
        yield from _stale(name)


def decide(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Write what was renamed and what was deleted beside the evidence, and return what is left of it to a person."""
    evidence, given, gone = (decisions.read(file) for file in (EVIDENCE, DECISIONS, WITHDRAWN))
    decided = decisions.renamed(evidence, given, before, after)
    withdrawn = decisions.withdrawn(evidence, given, gone, before, after)
    if decided != given:
        DECISIONS.write_text(decisions.render(decided, decisions.COLUMNS), encoding="utf-8")
    if withdrawn != gone:
        WITHDRAWN.write_text(decisions.render(withdrawn, decisions.WITHDRAWN_COLUMNS), encoding="utf-8")
    return [*unexplained(decided, withdrawn)]


def unexplained(decided: decisions.Table, withdrawn: decisions.Table) -> Iterator[str]:
    """Return the decisions whose reason nobody has written yet."""
    for row, decision in decided.items():
        if decision["reason"].endswith(decisions.UNEXPLAINED):
            yield f"{row} of the evidence is described as {decision['described_as']}: write why into {DECISIONS.name}"
    for row, each in withdrawn.items():
        if each["reason"] == decisions.DELETED:
            yield f"{row} is not described any more: write why into {WITHDRAWN.name}"


def _by_id(document: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    return {each["operationId"]: (f"{method.upper()} {path}", each) for path, method, each in operations(document)}


def _units(before: api_changes.Surface, after: api_changes.Surface) -> Iterator[str]:
    for symbol in sorted(after.keys() - before.keys()):
        if after[symbol].get("unit") == "unknown":
            yield f"{symbol}: the unit of this amount is unknown; look for a source that tells it"


def _path(name: str, place: str, operation: Mapping[str, Any], verb: str) -> Iterator[str]:
    level = operation["x-evidence"]["level"]
    if level == "assumed":
        yield f"{name} {verb} {place}, which is assumed: refused until `make probe` or `make adopt`"
    else:
        yield f"{name} {verb} {place}, which is {level}: see that the sources in its x-evidence say so"


def _sandbox(name: str, description: Description) -> Iterator[str]:
    operation = description.operations[name]
    if name not in RULES and shape(description, operation) is None:
        answer = "the smallest answer that fits" if operation.example is None else "the example of the docs"
        yield f"{name}: the sandbox has no rule for it, does nothing and returns {answer}"


def _shape(name: str, before: Description, after: Description) -> Iterator[str]:
    was, now = (shape(each, each.operations[name]) for each in (before, after))
    if was is not None and (now is None or now.verb != was.verb):
        kind = f"{now.verb} of {now.collection}" if now else "nothing that it knows"
        yield (
            f"{name}: by its path, the sandbox took it for {was.verb} of {was.collection}, and takes it for {kind} now;"
            " if that is wrong, teach it in zenskar_ext/testing/_sandbox/{relations,shapes}.py or by a rule"
        )


def _recording(name: str, operation: Mapping[str, Any]) -> Iterator[str]:
    media = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    if media and "example" not in media and name not in YAML(typ="safe").load(ARGUMENTS):
        yield f"{name}: its recording sends the smallest body that fits; {ARGUMENTS.name} can hold a better one"


def _stale(name: str) -> Iterator[str]:
    if name in RULES:
        yield f"{name} is not described any more: take its rule out of the sandbox"
    if name in YAML(typ="safe").load(ARGUMENTS):
        yield f"{name} is not described any more: take it out of {ARGUMENTS.name}"


if __name__ == "__main__":
    sys.exit(main())
