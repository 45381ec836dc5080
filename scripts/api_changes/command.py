"""The command that compares two bundles, or records the description as released."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.api_changes import changelog
from scripts.api_changes.changelog import ROOT, lines, verdict
from scripts.api_changes.comparison import changes
from scripts.api_changes.surface import Surface, surface
from scripts.problems import say

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
        changelog.release(json.loads(BUNDLE.read_text()))
        return 0
    if len(options.bundles) != 2:  # noqa: PLR2004 - an old one and a new one
        parser.error("give two bundles: the old one and the new one")
    try:
        found = changes(*map(_surface_of, options.bundles))
    except ValueError as error:
        say(str(error), file=sys.stderr)
        return 2
    say(*lines(found), verdict(found))
    return 1 if any(change.breaking for change in found) else 0


def _surface_of(path: Path) -> Surface:
    """Read a bundle.

    Raises:
        ValueError: It is none; the message is one line.
    """
    try:
        return surface(json.loads(path.read_text()))
    except (OSError, ValueError, RecursionError) as error:
        reason = f"it cannot be read ({error})"
    except KeyError as error:
        reason = f"it is not what `make generate` writes: `{error.args[0]}` is missing"
    except (AttributeError, IndexError, TypeError):
        reason = "it is not what `make generate` writes: a part of it has another type"
    raise ValueError(f"{path}: {reason}; give two bundles, such as openapi/zenskar.bundled.json of two commits")
