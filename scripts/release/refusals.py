"""What speaks against a release before anything is built: each reason is a line that says what to do."""

import json
import re
from collections.abc import Iterator

from scripts import api_changes
from scripts.release import fragments, surface, versions
from scripts.release.repository import Repository
from scripts.release.versions import Version

BUNDLE = "openapi/zenskar.bundled.json"


def refusals(repository: Repository, version: Version) -> Iterator[str]:
    """Yield what speaks against releasing the files of a repository as a version."""
    if changed := repository.git("status", "--porcelain"):
        first, *others = changed.splitlines()
        more = f" and {len(others)} more" if others else ""
        yield f"the tree has changes that are not committed ({first.strip()}{more}): commit or stash them"
    if repository.knows(version.tag):
        yield f"there is a tag {version.tag} already: choose a version that is not taken"
    before = versions.last(repository.read("CHANGELOG.md"))
    if version <= before:
        yield f"{version} does not follow {before}, the last release in CHANGELOG.md"
    if not fragments.by_hand(repository.folder):
        yield f"{fragments.FOLDER} has no entry: nothing says what users gain; {fragments.FOLDER}/README.md says how"
    yield from fragments.problems(repository.folder)
    yield from _unsaid(repository, version, before)


def compared_with(repository: Repository, before: Version) -> str:
    """Say what the Python surface is compared with."""
    if repository.knows(before.tag):
        return f"The Python surface was compared with {before.tag}."
    return f"The Python surface was compared with nothing: there is no tag {before.tag}."


def _unsaid(repository: Repository, version: Version, before: Version) -> Iterator[str]:
    """Yield what breaks users' code although the version, or the changelog, does not say so."""
    broken = list(surface.breaks(repository, before.tag)) if repository.knows(before.tag) else []
    told = fragments.of_type(repository.folder, "breaking")
    document = json.loads(repository.read(BUNDLE))
    symbols = [str(change) for change in api_changes.since_release(document) if change.breaking]
    if not version.may_break(before) and (lines := [*(each.told for each in broken), *told.splitlines()[:1], *symbols]):
        what = "major" if before.major else "minor"
        yield f"users' code breaks, so raise the {what} version, not {before} to {version}: {'; '.join(lines[:5])}"
    for each in broken:
        if not re.search(rf"`[^`]*\b{re.escape(each.name)}\b[^`]*`", told):
            yield f"{each.told}: no entry .breaking.md names `{each.name}`, and says what users do instead"
