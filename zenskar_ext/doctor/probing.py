"""Find out which unverified paths exist in the API, without changing anything there.

For each operation whose path is inferred or assumed, and for each of its other candidate paths, OPTIONS is sent, which no
route of the API acts on. If `Allow` does not settle it and the operation is a plain read, the read itself is sent too. The
method of any other operation is never sent. Ids in paths are zero. There is a pause between requests.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, Literal

from attrs import asdict, frozen

from zenskar_ext import APIStatusError, ConfigurationError, Zenskar

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
    for path, method, operation in _operations(document):
        if operation["x-evidence"]["level"] in UNVERIFIED:
            plain = method == "get" and not operation.get("x-never-retry")
            for each in (path, *operation.get("x-candidates", [])):
                shadow = _shadow(each, method, document)
                yield Candidate(operation["operationId"], method.upper(), each, plain, shadow)


def _operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def _shadow(path: str, method: str, document: Mapping[str, Any]) -> str | None:
    segments = path.split("/")
    for known, its_method, operation in _operations(document):
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
    said = zk._context.settings.api_key.blot(said)  # noqa: SLF001 - a header may repeat it
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


def run(
    zk: Zenskar,
    asked: Sequence[Candidate],
    report: Path,
    *,
    pause: float,
    sleep: Callable[[float], object],
    tell: Callable[[str], object],
) -> list[Finding]:
    """Probe all candidates that are not in the report yet; write the report after each one.

    Args:
        zk: The client.
        asked: The candidates.
        report: The file of the report.
        pause: Seconds between two requests.
        sleep: Waits for some seconds.
        tell: Called with a line on each finding.

    Raises:
        ConfigurationError: The report is that of another account or no report at all, or it cannot be read or written.
        ZenskarError: A request failed. What was found before is in the report.
    """
    settings = zk._context.settings  # noqa: SLF001 - the account that is asked
    account = {"organisation": settings.organisation, "base_url": settings.base_url.rstrip("/")}
    found = _found_before(report, account)
    known = {(each.operation_id, each.path) for each in found}
    waiting = [each for each in asked if (each.operation_id, each.path) not in known]
    for number, candidate in enumerate(waiting, 1):
        finding = probe(zk, candidate)
        found.append(finding)
        _write(report, {**account, "findings": [asdict(each) for each in found]})
        tell(f"{number}/{len(waiting)} {candidate.method} {candidate.path}: {finding.outcome}")
        sleep(pause)
    return found


OUTCOMES: Final = ("exists", "other methods", "no such route", "gateway refused", "unclear")


def totals(found: Sequence[Finding]) -> list[str]:
    """Return how many findings have each outcome, a line for each."""
    return [f"{outcome}: {sum(each.outcome == outcome for each in found)}" for outcome in OUTCOMES]


def _found_before(report: Path, account: Mapping[str, str]) -> list[Finding]:
    """Return the findings of a report. Those of another account prove nothing about this one."""
    try:
        kept = json.loads(report.read_bytes())
        found = [Finding(**each) for each in kept["findings"]]
        named = {name: str(kept[name]) for name in account}
    except FileNotFoundError:
        return []
    except OSError as error:
        raise ConfigurationError(f"{report} cannot be read: {error.strerror}") from None
    except (ValueError, TypeError, LookupError):
        raise ConfigurationError(f"{report} is no report of a probe with its account: give another file") from None
    if named != account:
        here = f"this account is {account['organisation']} at {account['base_url']}"
        words = f"{report} is of the organisation {named['organisation']} at {named['base_url']}, and {here}"
        raise ConfigurationError(f"{words}: give another file to --report")
    return found


def _write(report: Path, content: Mapping[str, Any]) -> None:
    """Write a file at once: an interrupt leaves the old one."""
    new = report.with_name(f".{report.name}.new")
    try:
        new.write_text(json.dumps(content, indent=1) + "\n")
        new.replace(report)
    except OSError as error:
        raise ConfigurationError(f"{report} cannot be written: {error.strerror}") from None
