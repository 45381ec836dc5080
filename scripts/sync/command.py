"""Take over the vendor's own description: `make sync SPEC=<file, folder or address>`.

    python -m scripts.sync openapi.json                    print how it differs from openapi/
    python -m scripts.sync pages/ --write                  write it into openapi/ as `published`, and regenerate
    python -m scripts.sync https://docs.../llms.txt        fetch the file or the pages that the list names
    python -m scripts.sync openapi.json --map list_users="GET /v2/users"      decide a match
    python -m scripts.sync --settled zenskar-settled.toml --write            take over what `zenskar doctor` settled
    python -m scripts.sync openapi.json --keep Invoice.total --put-off "list_users 200"

The exit status is 0 if there is nothing to do, 1 if something differs (with --write: if it is written, and something is
left to a person), 2 if the description cannot be read or nothing can be generated. Nothing is written without --write, and then everything or nothing.
"""

import argparse
import contextlib
import io
import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn

from attrs import evolve

from scripts import api_changes, coverage, editing, generate
from scripts.bundle import bundle
from scripts.problems import Refused, say
from scripts.publishing import changed, drafted
from scripts.sync import memory, showing
from scripts.sync.deciding import TAKE
from scripts.sync.facts import Facts
from scripts.sync.fetching import Fetcher
from scripts.sync.memory import Lock
from scripts.sync.overlaying import overlay
from scripts.sync.parsing import InputError
from scripts.sync.reading import read
from scripts.sync.settling import put_settled, settled
from scripts.sync.takeover import Takeover, compared, locked
from scripts.sync.writing import Written, write

ROOT = Path(__file__).resolve().parents[2]
DESCRIPTION = ROOT / "openapi"
PAGES = ROOT / ".sync-pages"
MARK = "# Written by `make sync`: what is known of the API beyond the vendor's own file. Lay it over that file.\n"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")  # in one line


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="sync", description="Take over the vendor's own description of the API.")
    parser.add_argument(
        "spec", nargs="?", help="a file, a folder of docs pages, llms.txt, or an https address of one of them"
    )
    parser.add_argument("--write", action="store_true", help="write it into openapi/, and regenerate")
    parser.add_argument("--overlay", action="store_true", help="write openapi/zenskar.overlay.yaml; compare nothing")
    parser.add_argument("--settled", metavar="FILE", help="take over what `zenskar doctor --write` settled; no spec")
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
    parser.add_argument("--all", action="store_true", help="also list the operations of which only the level changes")
    parser.add_argument("--map", action="append", default=[], metavar="OURS=THEIRS", help="decide a match; remembered")
    parser.add_argument("--keep", action="append", default=[], metavar="PLACE", help="keep ours at a place; remembered")
    parser.add_argument("--take", action="append", default=[], metavar="PLACE", help="take theirs where ours was kept")
    parser.add_argument("--put-off", action="append", default=[], metavar="PLACE", help="list a place again next time")
    parser.add_argument("--part", action="store_true", help="it is a part of the API: what it lacks proves nothing")
    parser.add_argument("--date", type=_day, metavar="DAY", help="the day that sources name, as 2026-11-28 (today)")
    parser.add_argument("--pages", type=Path, default=PAGES, help="where fetched pages are kept (.sync-pages/)")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-11-28") from None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    document = json.loads((DESCRIPTION / "zenskar.bundled.json").read_text())
    if options.spec and options.settled:
        parser.error("--settled is a source of its own: leave SPEC out")
    if not options.spec and not options.overlay and not options.settled:
        parser.error("name a file, a folder or an address: make sync SPEC=...")
    decisions = {
        **dict.fromkeys(options.keep, "keep ours"),
        **dict.fromkeys(options.put_off, "put off"),
        **dict.fromkeys(options.take, TAKE),
    }
    try:
        if options.settled:
            return _settle(options)
        lock, before = memory.load(DESCRIPTION)
        if options.overlay:
            _write(_overlay(DESCRIPTION, document, lock))
            return 0
        source = read(options.spec, Fetcher(options.pages))
        source = evolve(source, complete=source.complete and not options.part)
        takeover = compared(document, source, lock, before, maps=_maps(options.map), decisions=decisions)
        return _take_over(document, takeover, before, options)
    except InputError as error:
        say(f"Nothing was compared: {error}", file=sys.stderr)
    except Refused as refused:
        print(f"{refused}\nNothing was written: our description would not be valid.", file=sys.stderr)
    return 2


def _settle(options: argparse.Namespace) -> int:
    """Show what a test organisation settled, and write it if that is wanted; return the exit status."""
    found = settled(options.settled)
    day = (options.date or found.settled_on).isoformat()
    with drafted(DESCRIPTION) as draft:
        lines = put_settled(draft, found, day)
        say(*(lines or ["Nothing to do: the description says all of it already."]))
        if options.write and lines and (status := published(draft)):
            print("Nothing was written: no client can be generated from the result.", file=sys.stderr)
            return status
    return int(bool(lines) and not options.write)


def _take_over(document: dict[str, Any], takeover: Takeover, before: Facts, options: argparse.Namespace) -> int:
    """Show what differs, and write it if that is wanted; return the exit status."""
    day = (options.date or datetime.now(UTC).date()).isoformat()
    with drafted(DESCRIPTION) as draft:
        written = write(draft, document, takeover, day)
        after = bundle(draft / "zenskar.yaml") if written.texts else document
        files = [file.relative_to(draft).as_posix() for file in written.texts] if options.write else None
        report = showing.Report(document, takeover, written, for_users(document, after), files, options.all)
        if options.write and (status := _put(draft, takeover, before, (written, after, day))):
            print("Nothing was written: no client can be generated from the result.", file=sys.stderr)
            return status
        say(*(showing.as_json(report) if options.json else showing.as_text(report)).split("\n"))
    return int(bool(takeover.left) if options.write else takeover.differs)


def _put(draft: Path, takeover: Takeover, before: Facts, made: tuple[Written, dict[str, Any], str]) -> int:
    """Remember the description in a draft, generate from it, and put all in place; return the exit status."""
    written, after, day = made
    remembered = locked(takeover, written.named, day)
    facts = memory.joined(before, takeover.said, complete=takeover.source.complete)
    _write({**memory.texts(draft, remembered, facts), **_overlay(draft, after, remembered)})
    return published(draft) if changed(draft, DESCRIPTION) else 0


def published(draft: Path) -> int:
    """Generate from a draft, and put everything in place or nothing; return the exit status."""
    with contextlib.redirect_stdout(io.StringIO()):
        return generate.publish(draft) or coverage.main([])


def for_users(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Return what changes for users, in the words of the changelog."""
    found = api_changes.changes(api_changes.surface(before), api_changes.surface(after))
    return [api_changes.verdict(found), *api_changes.lines(found)] if found else []


def _maps(given: Sequence[str]) -> dict[str, str]:
    """Return what a person named.

    Raises:
        InputError: It is not of the form `ours=theirs`.
    """
    maps: dict[str, str] = {}
    for each in given:
        ours, equals, theirs = (part.strip() for part in each.partition("="))
        if not equals:
            raise InputError(f"--map {each}: write ours=theirs, as in list_users='GET /v2/users'")
        if maps.setdefault(ours, theirs) != theirs:
            raise InputError(f"--map: {ours} cannot be both {maps[ours]} and {theirs}")
    return maps


def _overlay(folder: Path, document: dict[str, Any], lock: Lock) -> dict[Path, str]:
    return {folder / "zenskar.overlay.yaml": f"{MARK}{editing.dump(overlay(document, lock))}"}


def _write(texts: dict[Path, str]) -> None:
    for file in texts:
        file.parent.mkdir(exist_ok=True)
    editing.write(texts)
