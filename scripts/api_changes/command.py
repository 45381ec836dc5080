"""The command that compares two bundles, or records the description as released."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from scripts.api_changes import changelog
from scripts.api_changes.changelog import ROOT, lines, recorded, verdict
from scripts.api_changes.comparison import changes
from scripts.api_changes.surface import surface

BUNDLE = ROOT / "openapi" / "zenskar.bundled.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(
        prog="api_changes", description="List what a change of the description means for users."
    )
    parser.add_argument("bundles", nargs="*", type=Path, metavar="BUNDLE", help="the old bundle and the new bundle")
    parser.add_argument("--release", action="store_true", help="record the description as released")
    options = parser.parse_args(arguments)
    if options.release:
        changelog.RELEASED.write_text(recorded(surface(json.loads(BUNDLE.read_text()))))
        return 0
    if len(options.bundles) != 2:  # noqa: PLR2004 - an old one and a new one
        parser.error("give two bundles: the old one and the new one")
    old, new = (surface(json.loads(path.read_text())) for path in options.bundles)
    found = changes(old, new)
    print("\n".join([*lines(found), verdict(found)]))
    return 1 if any(change.breaking for change in found) else 0
