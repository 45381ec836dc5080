"""What the tests of releases share: a throw-away copy of the project that git knows."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.release import fragments, versions
from scripts.release.command import ROOT
from scripts.release.repository import Repository

BREAKING = "`old` is gone. Write `new`.\n\n**Warning**: it costs twice as much.\n"
ADDED = "Something\nnew.\n"
README = """\
# A name

No release is published yet, so run this in a clone of the repository.

```sh
pip install .
```

With `pip install '.[cli]'` the [command](docs/command.md) too.

See [`zk`](https://localhost/a) and [a part](#a-name).

<!-- coverage: written by a command -->
All.
<!-- end of coverage -->
"""
LEFT_OUT = ("tests/", "docs/", "benchmarks/", "examples/")


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with the files of this one as they are now, in one commit; without tests and docs.

    Whatever this one's version is, its last release is 0.1.0, which was never published, and two changes are not released yet.
    """
    folder = tmp_path_factory.mktemp("origin")
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        if not name.startswith(LEFT_OUT) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    made = Repository(folder)
    versions.write(folder, "0.2.0.dev0")
    (folder / "README.md").write_text(README)
    (folder / "CHANGELOG.md").write_text(
        f"{fragments.HEAD}## 0.1.0 - 2026-11-21 (never published)\n\n### Added\n\n- All.\n"
    )
    for path in fragments.by_hand(folder):
        path.unlink()
    (folder / "changelog.d" / "gone.breaking.md").write_text(BREAKING)
    (folder / "changelog.d" / "calls").mkdir(exist_ok=True)
    (folder / "changelog.d" / "calls" / "new.added.md").write_text(ADDED)
    made.git("init", "--quiet", "--initial-branch=main")
    made.git("config", "user.name", "An Author")
    made.git("config", "user.email", "author@localhost")
    commit(made)
    return made


@pytest.fixture(scope="session")
def _clone(origin: Repository, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return cloned(origin, tmp_path_factory.mktemp("clones") / "clone")


@pytest.fixture
def clone(_clone: Repository) -> Iterator[Repository]:
    """Yield a clone that a test may change; it is set back afterwards."""
    yield _clone
    _clone.git("switch", "--quiet", "--force", "main")
    _clone.git("reset", "--quiet", "--hard", "origin/main")
    _clone.git("clean", "--quiet", "-d", "--force")
    for remote in _clone.git("remote").split():
        if remote != "origin":
            _clone.git("remote", "remove", remote)
    for tag in _clone.git("tag", "--list").split():
        _clone.git("tag", "--delete", tag)


def cloned(origin: Repository, folder: Path, *how: str) -> Repository:
    """Clone a repository, for somebody who may commit."""
    origin.git("clone", "--quiet", "--shared", *how, str(origin.folder), str(folder))
    made = Repository(folder)
    made.git("config", "user.name", "A Releaser")
    made.git("config", "user.email", "releaser@localhost")
    return made


def commit(repository: Repository) -> None:
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "A change")
