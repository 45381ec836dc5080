"""What speaks against a release before anything is built: each reason is a line that says what to do."""

import json
import re
import subprocess
from collections.abc import Iterator

from scripts import api_changes
from scripts.release import fragments, installing, metadata, surface, versions
from scripts.release.repository import Repository
from scripts.release.versions import Version

BUNDLE = "openapi/zenskar.bundled.json"
CHANGELOG = "CHANGELOG.md"
MAIN = "main"
_SHOWN = 5


def refusals(repository: Repository, version: Version) -> Iterator[str]:
    """Yield what speaks against releasing the files of a repository as a version."""
    yield from _git(repository)
    if changed := repository.changed():
        first, *others = changed
        more = f" and {len(others)} more" if others else ""
        yield f"the tree has changes that are not committed ({first.strip()}{more}): commit or stash them"
    if repository.knows(version.tag):
        yield f"there is a tag {version.tag} already: choose a version that is not taken"
    if not fragments.by_hand(repository.folder):
        yield f"{fragments.FOLDER} has no entry: nothing says what users gain; {fragments.FOLDER}/README.md says how"
    yield from fragments.problems(repository.folder)
    yield from installing.left(repository.folder)
    changelog = repository.read(CHANGELOG)
    before = versions.last(changelog)
    if before is None:
        yield f"{CHANGELOG} lists no version, as `## 0.1.0 - 2026-11-21`: take it back from the last release"
        return
    if version not in (following := before.following()):
        yield f"{version} does not follow {before}, the last release in {CHANGELOG}: write {_either(*following)}"
    if repository.knows(before.tag):
        if _sections(changelog) != _sections(repository.git("show", f"{before.tag}:{CHANGELOG}")):
            yield f"{CHANGELOG} says something else than at {before.tag}: take back what was edited in it by hand"
    elif installing.published(changelog):
        yield f"there is no tag {before.tag}, with which this release is compared: git fetch --tags"
    yield from _unsaid(repository, version, before)


def compared_with(repository: Repository) -> str:
    """Say what the Python surface is compared with."""
    before = versions.last(repository.read(CHANGELOG))
    if before and repository.knows(before.tag):
        return f"The Python surface and the metadata of the package were compared with {before.tag}."
    return (
        f"The Python surface and the metadata were compared with nothing: {before} was never published and has no tag. "
        "The API was compared with openapi/released.json."
    )


def _git(repository: Repository) -> Iterator[str]:
    """Yield what is wrong with the branch, the history, or who commits."""
    branch = repository.git("branch", "--show-current")
    if branch != MAIN:
        where = f"the branch is {branch}" if branch else "no branch is checked out"
        yield f"{where}: releases are made on {MAIN}; git switch {MAIN}"
    if repository.git("rev-parse", "--is-shallow-repository") == "true":
        yield "the clone is shallow, so that releases before this one are not seen: git fetch --unshallow --tags"
    try:
        repository.git("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT")
    except subprocess.CalledProcessError:
        yield "git does not know who commits: git config user.name NAME, and git config user.email ADDRESS"
    if remote := repository.remote():
        try:
            ahead = repository.git("ls-remote", remote, f"refs/heads/{MAIN}").partition("\t")[0]
        except subprocess.CalledProcessError as error:
            yield f"{remote} cannot be asked for its {MAIN}: {' '.join(error.stderr.split())}"
            return
        if ahead and not repository.contains(ahead):
            yield f"{MAIN} of {remote} has commits that are not here: git pull --ff-only {remote} {MAIN}"


def _either(*choices: Version) -> str:
    *others, last = map(str, choices)
    return f"{', '.join(others)} or {last}"


def _sections(changelog: str) -> str:
    """Return what a changelog says of versions."""
    return changelog[changelog.find("\n## ") + 1 :].strip()


def _unsaid(repository: Repository, version: Version, before: Version) -> Iterator[str]:
    """Yield what breaks users' code although the version, or the changelog, does not say so."""
    broken = (
        [each for found in (surface, metadata) for each in found.breaks(repository, before.tag)]
        if repository.knows(before.tag)
        else []
    )
    told = fragments.of_type(repository.folder, "breaking")
    document = json.loads(repository.read(BUNDLE))
    symbols = [str(change) for change in api_changes.since_release(document) if change.breaking]
    first = [" ".join(each.partition("\n\n")[0].split()) for each in told]
    if not version.may_break(before) and (lines := [*(each.told for each in broken), *first, *symbols]):
        what = "major" if before.major else "minor"
        more = f"; and {len(lines) - _SHOWN} more" if len(lines) > _SHOWN else ""
        shown = "; ".join(lines[:_SHOWN])
        yield f"users' code breaks, so raise the {what} version, not {before} to {version}: {shown}{more}"
    for each in broken:
        if not re.search(rf"`[^`]*\b{re.escape(each.name)}\b[^`]*`", "\n".join(told)):
            yield f"{each.told}: no entry .breaking.md names `{each.name}`, and says what users do instead"
