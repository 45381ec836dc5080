"""Find out which unverified paths exist in the API, without changing anything there.

For each operation whose path is inferred or assumed, and for each of its other candidate paths, OPTIONS is sent, which no
route of the API acts on. If `Allow` does not settle it and the operation is a plain read, the read itself is sent too. The
method of any other operation is never sent. Ids in paths are zero. There is a pause between requests. Paths that cannot
exist, and paths that do, are asked for in the same way: see `controls`.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import asdict, frozen

from zenskar_ext import ConfigurationError, Zenskar
from zenskar_ext.doctor.controls import Controls
from zenskar_ext.doctor.verdicts import Outcome

UNVERIFIED: Final = ("inferred", "assumed")


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


def probe(controls: Controls, candidate: Candidate) -> Finding:
    """Probe one candidate."""
    if candidate.shadowed_by:
        said = f"{candidate.shadowed_by} responds in its place if it does not exist, so a request proves nothing"
        return Finding(candidate.operation_id, candidate.method, candidate.path, "unclear", said)
    outcome, said = controls.probe("OPTIONS", candidate.method, candidate.path)
    if outcome in ("other methods", "unclear") and candidate.plain_read:
        read, words = controls.probe("GET", candidate.method, candidate.path)
        outcome, said = (read, f"{said}; {words}") if read != "unclear" else (outcome, f"{said}; {words}")
    said = controls.zk._context.settings.api_key.blot(said)  # noqa: SLF001 - a header may repeat it
    return Finding(candidate.operation_id, candidate.method, candidate.path, outcome, said)


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
    controls = Controls(zk, lambda: sleep(pause))
    for number, candidate in enumerate(waiting, 1):
        finding = probe(controls, candidate)
        found.append(finding)
        _write(report, {**account, "findings": [asdict(each) for each in found]})
        tell(f"{number}/{len(waiting)} {candidate.method} {candidate.path}: {finding.outcome}")
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
        raise ConfigurationError(f"{report} is not a report of a probe with its account: give another file") from None
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
