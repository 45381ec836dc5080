"""Find out which unverified paths exist in the API, without changing anything there: `make probe`.

    python -m scripts.probe                probe, write probe-report.json; a second run resumes where the first stopped
    python -m scripts.probe --write        also write what is settled into openapi/ as `probed`, and regenerate

Needs ZENSKAR_API_KEY and ZENSKAR_ORGANISATION. For each operation whose path is inferred or assumed, and for each of
its other candidate paths, the script sends OPTIONS, which no route of the API acts on. If `Allow` does not settle it
and the operation is a plain read, the script also sends the read itself. It never sends the method of any other
operation. Ids in paths are zero. There is a pause between requests.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, Literal

from attrs import asdict, frozen

from scripts import editing, generate
from scripts.description import operations
from scripts.doubts import settle_path
from scripts.problems import say
from scripts.publishing import drafted
from zenskar_ext import APIStatusError, ConfigurationError, RetryPolicy, Zenskar, ZenskarError

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = ROOT / "openapi"
REPORT = ROOT / "probe-report.json"
NOBODY: Final = "00000000-0000-0000-0000-000000000000"
UNVERIFIED: Final = ("inferred", "assumed")

Outcome = Literal["exists", "other methods", "no such route", "gateway refused", "unclear"]


@frozen
class Candidate:
    """A path that an operation may have.

    Attributes:
        operation_id: The operation.
        method: Its HTTP method.
        path: The path.
        plain_read: Whether the operation may be called to find out.
        shadowed_by: A known route that would respond if the path did not exist: `/invoices/{invoice_id}` would for
            `/invoices/export`.
    """

    operation_id: str
    method: str
    path: str
    plain_read: bool
    shadowed_by: str | None

    @property
    def url(self) -> str:
        """Return the path with zeros in place of ids."""
        return re.sub(r"{[^}]*}", NOBODY, self.path)


@frozen
class Finding:
    """What the API said about a candidate."""

    operation_id: str
    method: str
    path: str
    outcome: Outcome
    said: str


def candidates(document: Mapping[str, Any]) -> Iterator[Candidate]:
    """List the paths to probe: those of unverified operations, and their other candidates."""
    for path, method, operation in operations(document):
        if operation["x-evidence"]["level"] in UNVERIFIED:
            plain = method == "get" and not operation.get("x-never-retry")
            for each in (path, *operation.get("x-candidates", [])):
                shadow = _shadow(each, method, document)
                yield Candidate(operation["operationId"], method.upper(), each, plain, shadow)


def _shadow(path: str, method: str, document: Mapping[str, Any]) -> str | None:
    segments = path.split("/")
    for known, its_method, operation in operations(document):
        template = known.split("/")
        if known == path or its_method != method or len(template) != len(segments):
            continue
        if operation["x-evidence"]["level"] not in UNVERIFIED and all(
            ours == theirs or theirs.startswith("{") for ours, theirs in zip(segments, template, strict=True)
        ):
            return known
    return None


def probe(zk: Zenskar, candidate: Candidate) -> Finding:
    """Probe one candidate."""
    if candidate.shadowed_by:
        said = f"{candidate.shadowed_by} responds in its place if it does not exist, so a request proves nothing"
        return Finding(candidate.operation_id, candidate.method, candidate.path, "unclear", said)
    status, headers, body = _ask(zk, "OPTIONS", candidate.url)
    outcome, said = judged(candidate, status, headers, body)
    if outcome in ("other methods", "unclear") and candidate.plain_read:
        status, headers, body = _ask(zk, "GET", candidate.url)
        read, words = read_judged(status, body)
        outcome, said = (read, f"{said}; {words}") if read != "unclear" else (outcome, f"{said}; {words}")
    return Finding(candidate.operation_id, candidate.method, candidate.path, outcome, said)


def _ask(zk: Zenskar, method: str, url: str) -> tuple[int, Mapping[str, str], Any]:
    try:
        response = zk.request(method, url)
    except APIStatusError as error:
        return error.status_code, error.headers, error.body
    return response.status_code, response.headers, response.text


def judged(candidate: Candidate, status: int, headers: Mapping[str, str], body: Any) -> tuple[Outcome, str]:
    """Judge the response to OPTIONS."""
    allow = headers.get("allow", "")
    methods = {each.strip().upper() for each in allow.split(",") if each.strip()}
    said = f"OPTIONS returned {status}" + (f", Allow: {allow}" if allow else "")
    if candidate.method in methods and status != HTTPStatus.NOT_FOUND:
        return "exists", said
    if status == HTTPStatus.NOT_FOUND and _is_no_route(body):
        return "no such route", said
    if status == HTTPStatus.METHOD_NOT_ALLOWED and methods:
        return "other methods", said
    if status == HTTPStatus.FORBIDDEN:
        return "gateway refused", said
    return "unclear", said


def read_judged(status: int, body: Any) -> tuple[Outcome, str]:
    """Judge the response to a plain read. If only the operation itself can have sent it, the operation exists."""
    said = f"GET returned {status}"
    if status == HTTPStatus.NOT_FOUND:
        return ("no such route", said) if _is_no_route(body) else ("exists", f"{said} with its own message")
    if status == HTTPStatus.FORBIDDEN:
        return "gateway refused", said
    if status in (HTTPStatus.OK, HTTPStatus.NO_CONTENT, HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY):
        return "exists", said
    return "unclear", said


def _is_no_route(body: Any) -> bool:
    return bool(body == {"detail": "Not Found"})


def run(
    zk: Zenskar, asked: Sequence[Candidate], report: Path, *, pause: float, sleep: Callable[[float], object]
) -> list[Finding]:
    """Probe all candidates that are not in the report yet; write the report after each one."""
    found = [Finding(**each) for each in json.loads(report.read_text())] if report.exists() else []
    known = {(each.operation_id, each.path) for each in found}
    waiting = [each for each in asked if (each.operation_id, each.path) not in known]
    for number, candidate in enumerate(waiting, 1):
        finding = probe(zk, candidate)
        found.append(finding)
        editing.write({report: json.dumps([asdict(each) for each in found], indent=1) + "\n"})
        say(f"{number}/{len(waiting)} {candidate.method} {candidate.path}: {finding.outcome}")
        sleep(pause)
    return found


def settled(found: Sequence[Finding]) -> dict[str, Finding]:
    """Return the settled operations: exactly one candidate exists, on a route where no other operation was found."""
    existing = [finding for finding in found if finding.outcome == "exists"]
    names = Counter(finding.operation_id for finding in existing)
    routes = Counter((finding.method, finding.path) for finding in existing)
    return {
        finding.operation_id: finding
        for finding in existing
        if names[finding.operation_id] == routes[finding.method, finding.path] == 1
    }


def put_in(folder: Path, finding: Finding, day: str) -> None:
    """Raise the evidence of an operation to `probed`, under the path that exists."""
    place = editing.find(folder, finding.operation_id)

    def raise_level(operation: Any) -> None:
        settle_path(operation, "probed")
        operation["x-evidence"]["sources"].append(f"probed on {day}: {finding.said}")

    if finding.path == place.path:
        editing.write(editing.edited(place, raise_level))
    else:
        editing.write(editing.moved(folder, place, finding.path, place.method, raise_level))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="probe", description="Find out which unverified paths exist.")
    parser.add_argument("--write", action="store_true", help="write what is settled into openapi/, and regenerate")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between two requests (1)")
    parser.add_argument("--report", type=Path, default=REPORT, help="where the findings are kept (probe-report.json)")
    options = parser.parse_args(arguments)
    document = json.loads((DESCRIPTION / "zenskar.bundled.json").read_text())
    try:
        with Zenskar(retries=RetryPolicy(attempts=3), timeout=15.0) as zk:
            asked = list(candidates(document))
            found = run(zk, asked, options.report, pause=options.pause, sleep=time.sleep)
    except ConfigurationError as error:
        say(f"An account is needed: {error}", file=sys.stderr)
        return 2
    except ZenskarError as error:
        say(f"Stopped: {error}. Run it again to resume.", file=sys.stderr)
        return 1
    for outcome in ("exists", "other methods", "no such route", "gateway refused", "unclear"):
        print(f"{outcome}: {sum(each.outcome == outcome for each in found)}")
    if options.write:
        day = datetime.now(UTC).date().isoformat()
        with drafted(DESCRIPTION) as draft:
            for finding in settled(found).values():
                put_in(draft, finding, day)
            return generate.publish(draft)
    return 0


if __name__ == "__main__":
    sys.exit(main())
