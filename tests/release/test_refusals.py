"""What speaks against a release is said before anything is built, and changes nothing."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from scripts.release import command, dist, installing, metadata
from scripts.release.fragments import entries
from scripts.release.refusals import BUNDLE, compared_with, refusals
from scripts.release.repository import Repository
from scripts.release.versions import Version
from tests.release.conftest import README, cloned, commit

NEXT = Version(0, 2, 0)
RAISE = "users' code breaks, so raise the minor version, not 0.1.0 to 0.1.1: "


def test_nothing_speaks_against_releasing_what_is_committed(clone: Repository) -> None:
    assert list(refusals(clone, NEXT)) == []


@pytest.mark.parametrize("name", ["README.md", "zenskar_ext/new.py"], ids=["changed", "not yet added"])
def test_a_dirty_tree_is_refused(clone: Repository, name: str) -> None:
    (clone.folder / name).write_text("changed")
    (reason,) = refusals(clone, NEXT)
    assert name in reason
    assert "commit or stash" in reason


def test_a_new_file_is_seen_whatever_the_settings_of_the_user_hide(
    clone: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ignored").write_text("*.py\n")
    settings = f"[status]\nshowUntrackedFiles = no\n[core]\nexcludesFile = {tmp_path / 'ignored'}\n"
    (tmp_path / "config").write_text(settings)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "config"))
    (clone.folder / "zenskar_ext" / "deep").mkdir()
    (clone.folder / "zenskar_ext" / "deep" / "new.py").write_text("new")
    (reason,) = refusals(clone, NEXT)
    assert "(?? zenskar_ext/deep/new.py)" in reason


def test_a_version_that_is_taken_is_refused(clone: Repository) -> None:
    clone.git("tag", "v0.2.0")
    assert list(refusals(clone, NEXT)) == ["there is a tag v0.2.0 already: choose a version that is not taken"]


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9", "99.0.0", "0.3.0", "0.2.1", "1.0.1"])
def test_a_version_that_does_not_follow_the_last_release_is_refused(clone: Repository, version: str) -> None:
    told = "does not follow 0.1.0, the last release in CHANGELOG.md: write 0.1.1, 0.2.0 or 1.0.0"
    assert f"{version} {told}" in list(refusals(clone, Version.parse(version)))


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--detach"], "no branch is checked out: releases are made on main; git switch main"),
        (["--create", "other"], "the branch is other: releases are made on main; git switch main"),
    ],
    ids=["detached", "another"],
)
def test_a_release_is_made_on_main(clone: Repository, arguments: list[str], reason: str) -> None:
    clone.git("switch", "--quiet", *arguments)
    assert list(refusals(clone, NEXT)) == [reason]


def test_a_branch_that_is_behind_its_remote_is_refused(clone: Repository, origin: Repository, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    clone.git("clone", "--quiet", "--bare", str(origin.folder), str(bare))
    clone.git("remote", "set-url", "origin", str(bare))
    try:
        clone.git("commit", "--quiet", "--allow-empty", "--message", "A change that is here only")
        assert list(refusals(clone, NEXT)) == []
        other = cloned(Repository(bare), tmp_path / "other")
        other.git("commit", "--quiet", "--allow-empty", "--message", "A change that is there only")
        other.git("push", "--quiet", "origin", "main")
        (reason,) = refusals(clone, NEXT)
        assert reason == "main of origin has commits that are not here: git pull --ff-only origin main"
        clone.git("remote", "set-url", "origin", str(tmp_path / "none"))
        (reason,) = refusals(clone, NEXT)
        assert reason.startswith("origin cannot be asked for its main: fatal: ")
    finally:
        clone.git("remote", "set-url", "origin", str(origin.folder))


def test_a_shallow_clone_is_refused(clone: Repository, tmp_path: Path) -> None:
    clone.git("commit", "--quiet", "--allow-empty", "--message", "A change")
    clone.git("clone", "--quiet", "--depth=1", f"file://{clone.folder}", str(tmp_path / "shallow"))
    shallow = Repository(tmp_path / "shallow")
    shallow.git("config", "user.name", "A Releaser")
    shallow.git("config", "user.email", "releaser@localhost")
    told = "the clone is shallow, so that releases before this one are not seen: git fetch --unshallow --tags"
    assert list(refusals(shallow, NEXT)) == [told]


def test_a_released_version_whose_tag_is_missing_is_refused(clone: Repository) -> None:
    (clone.folder / "README.md").write_text(installing.turned(README))
    rename(clone, "CHANGELOG.md", " (never published)", "")
    assert list(refusals(clone, NEXT)) == [
        "there is no tag v0.1.0, with which this release is compared: git fetch --tags"
    ]


def test_what_the_changelog_says_of_an_old_release_is_not_edited(clone: Repository) -> None:
    clone.git("tag", "v0.1.0")
    rename(clone, "CHANGELOG.md", "- All.", "- All, and more.")
    assert list(refusals(clone, NEXT)) == [
        "CHANGELOG.md says something else than at v0.1.0: take back what was edited in it by hand"
    ]


def test_a_changelog_without_a_version_is_refused(clone: Repository) -> None:
    (clone.folder / "CHANGELOG.md").write_text("# Changelog\n")
    commit(clone)
    told = "CHANGELOG.md lists no version, as `## 0.1.0 - 2026-11-21`: take it back from the last release"
    assert told in list(refusals(clone, NEXT))


def test_a_page_that_would_not_be_true_after_the_release_is_refused(clone: Repository) -> None:
    rename(clone, "README.md", "pip install .\n", "pip install --editable .\n")
    assert list(refusals(clone, NEXT)) == [
        "README.md: 'pip install --editable .' is not true once a release is published: write it otherwise"
    ]


def test_a_releaser_without_a_name_is_refused_in_one_line(clone: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    for name in ("NAME", "EMAIL"):
        for who in ("AUTHOR", "COMMITTER"):
            monkeypatch.delenv(f"GIT_{who}_{name}", raising=False)
    monkeypatch.delenv("EMAIL", raising=False)
    clone.git("config", "--unset", "user.email")
    try:
        assert list(refusals(clone, NEXT)) == [
            "git does not know who commits: git config user.name NAME, and git config user.email ADDRESS"
        ]
    finally:
        clone.git("config", "user.email", "releaser@localhost")


def test_a_release_of_which_the_changelog_says_nothing_is_refused(clone: Repository) -> None:
    for path in entries(clone.folder):
        if not path.name.endswith(".symbols.md"):
            path.unlink()
    commit(clone)
    (reason,) = refusals(clone, NEXT)
    assert reason.startswith("changelog.d has no entry")


def test_a_line_written_into_the_changelog_by_hand_is_refused(clone: Repository) -> None:
    path = clone.folder / "CHANGELOG.md"
    path.write_text(path.read_text().replace("## 0.1.0", "## Unreleased\n\n- New.\n\n## 0.1.0"))
    commit(clone)
    (reason,) = refusals(clone, NEXT)
    assert "file of its own" in reason


def test_a_patch_that_breaks_by_its_own_words_is_refused(clone: Repository) -> None:
    (clone.folder / "changelog.d" / "other.breaking.md").write_text("A sentence\nof two lines.\n\nAnother.\n")
    commit(clone)
    (reason,) = refusals(clone, Version(0, 1, 1))
    assert reason.startswith(f"{RAISE}`old` is gone. Write `new`.; A sentence of two lines.; ")


def test_what_breaks_is_counted_if_it_is_too_long_to_list(clone: Repository) -> None:
    for number in range(6):
        (clone.folder / "changelog.d" / f"other-{number}.breaking.md").write_text(f"Other {number}.\n")
    commit(clone)
    (reason,) = refusals(clone, Version(0, 1, 1))
    assert re.search(r"; Other 3\.; and \d+ more$", reason)


def test_a_patch_that_breaks_the_api_is_refused(clone: Repository) -> None:
    (clone.folder / "changelog.d" / "gone.breaking.md").unlink()
    bundle = clone.folder / BUNDLE
    document = json.loads(bundle.read_text())
    del document["paths"]["/customers"]
    bundle.write_text(json.dumps(document))
    commit(clone)
    (reason,) = refusals(clone, Version(0, 1, 1))
    assert reason.startswith(f"{RAISE}**breaking** ")
    assert list(refusals(clone, NEXT)) == []


def rename(clone: Repository, name: str, old: str, new: str) -> None:
    path = clone.folder / name
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    commit(clone)


def test_a_change_of_the_python_surface_that_breaks_has_to_be_told(clone: Repository) -> None:
    clone.git("tag", "v0.1.0")
    rename(clone, "zenskar_ext/retries.py", "    def delay(", "    def waiting_time(")
    rename(clone, "zenskar_ext/_sync/client.py", "        allow_http: bool = False,\n", "")
    (clone.folder / "changelog.d" / "renamed.breaking.md").write_text("`RetryPolicy.delay` has another name.\n")
    commit(clone)
    told = "zenskar_ext._sync.client.Zenskar.__init__: parameter was removed ([keyword-only] allow_http: bool = False)"
    asked = "no entry .breaking.md names `Zenskar.__init__`, and says what users do instead"
    assert list(refusals(clone, NEXT)) == [f"{told}: {asked}"]


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ('requires-python = ">=3.11"', 'requires-python = ">=3.13"', ["Python 3.11", "Python 3.12"]),
        ('requires-python = ">=3.11"', 'requires-python = ">=3.10"', []),
        ("\nparquet = [", "\narrow = [", ["parquet"]),
        ("\ndocs = [", "\npages = [", []),
        ("\nzenskar-sandbox = ", "\nsandbox = ", ["zenskar-sandbox"]),
        ("\nzenskar-sandbox = ", "\nzenskar-more = 'zenskar_ext._entry:command'\nzenskar-sandbox = ", []),
        (".entry-points.pytest11]\nzenskar = ", ".entry-points.pytest11]\nother = ", ["zenskar"]),
        ("entry-points.pytest11]", "entry-points.pytest12]", ["zenskar"]),
        ('"attrs>=23.2"', '"attrs>=24"', ["attrs"]),
        ('"attrs>=23.2"', '"attrs>=22"', []),
        ('"attrs>=23.2",\n', "", []),
        ('otel = ["opentelemetry-api>=1.30"]', 'otel = ["opentelemetry-api>=1.31"]', ["opentelemetry-api"]),
        ('"import-linter>=2.16"', '"import-linter>=2.17"', []),
    ],
    ids=lambda value: value.strip() if isinstance(value, str) else "-".join(value) or "nothing",
)
def test_what_the_package_promises_no_more_is_found(clone: Repository, old: str, new: str, names: list[str]) -> None:
    clone.git("tag", "v0.1.0")
    rename(clone, "pyproject.toml", old, new)
    assert [each.name for each in metadata.breaks(clone, "v0.1.0")] == names


def test_what_the_package_promises_no_more_has_to_be_told(clone: Repository) -> None:
    clone.git("tag", "v0.1.0")
    rename(clone, "pyproject.toml", "\nzenskar-sandbox = ", "\nsandbox = ")
    rename(clone, "pyproject.toml", '"attrs>=23.2"', '"attrs>=24"')
    (clone.folder / "changelog.d" / "told.breaking.md").write_text("`attrs` has to be newer.\n")
    commit(clone)
    gone = "pyproject.toml: the command zenskar-sandbox is gone"
    asked = f"{gone}: no entry .breaking.md names `zenskar-sandbox`, and says what users do instead"
    raised = "pyproject.toml: attrs>=23.2 is now attrs>=24, without 23.2"
    first, second = refusals(clone, Version(0, 1, 1))
    assert first.startswith(f"{RAISE}{gone}; {raised}; ")
    assert second == asked
    assert list(refusals(clone, NEXT)) == [asked]


def test_a_change_behind_an_underscore_breaks_nobody(clone: Repository) -> None:
    clone.git("tag", "v0.1.0")
    rename(clone, "zenskar_ext/retries.py", "_may_pass", "_might_pass")
    assert list(refusals(clone, NEXT)) == []
    assert compared_with(clone) == "The Python surface and the metadata of the package were compared with v0.1.0."


@pytest.mark.parametrize("version", ["", "0.2", "v0.2.0", "0.2.0.dev0", "0.02.0"])
def test_what_is_no_version_is_refused(version: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main([version])
    assert ended.value.code == 2
    assert "three numbers, such as 0.2.0" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("before", "after", "may"),
    [
        ("0.1.0", "0.2.0", True),
        ("0.1.0", "0.1.1", False),
        ("0.1.0", "1.0.0", True),
        ("1.1.0", "1.2.0", False),
        ("1.1.0", "2.0.0", True),
    ],
)
def test_a_version_tells_whether_it_may_break(before: str, after: str, may: bool) -> None:
    assert Version.parse(after).may_break(Version.parse(before)) is may


@pytest.mark.usefixtures("_without_generation")
@pytest.mark.parametrize(
    ("gate", "reason"),
    [
        ("false", "false failed"),
        ("no-such-command", "no-such-command cannot be run"),
        ("touch zenskar_ext/left.py", "touch zenskar_ext/left.py changed files"),
    ],
    ids=["red", "unknown", "untidy"],
)
def test_a_gate_that_does_not_pass_ends_the_release(
    clone: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    gate: str,
    reason: str,
) -> None:
    monkeypatch.setattr(command, "ROOT", clone.folder)
    before = state(clone)
    assert command.main(["0.2.0", "--gate", gate]) == 1
    told = capsys.readouterr().err
    assert reason in told
    assert told.endswith("Nothing was changed.\n")
    assert state(clone) == before


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["--gate", ""], 2, "--gate is empty: name a command that has to pass"),
        (["--gate", "'"], 2, "No closing quotation"),
        (
            ["--python", "/nowhere/python", "--gate", "touch ran"],
            1,
            "--python /nowhere/python: there is no Python that",
        ),
    ],
    ids=["empty", "half a text", "no Python"],
)
def test_wrong_arguments_end_the_command_before_the_gate(
    clone: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    arguments: list[str],
    status: int,
    told: str,
) -> None:
    monkeypatch.setattr(command, "ROOT", clone.folder)
    before = state(clone)
    try:
        ended: Any = command.main(["0.2.0", *arguments])
    except SystemExit as error:
        ended = error.code
    output = capsys.readouterr()
    assert (ended, "Running" in output.out) == (status, False)
    assert told in output.err
    assert state(clone) == before


@pytest.mark.parametrize("ended", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_command_that_is_ended_leaves_no_clone_and_no_process(clone: Repository, tmp_path: Path, ended: str) -> None:
    """A signal ends the gate and what it started, and the clone is deleted."""
    number = signal.Signals[ended]
    gate = f"sh -c 'sleep 300 & echo $! > {tmp_path}/started; wait'"
    environment = {**os.environ, "TMPDIR": str(tmp_path / "temporary"), "PYTHONPATH": paths(clone)}
    (tmp_path / "temporary").mkdir()
    before = signal.signal(number, signal.SIG_DFL)  # nohup ignores SIGHUP, and children do what their parent does
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts.release", "0.2.0", "--gate", gate, "--python", sys.executable],
        cwd=clone.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    signal.signal(number, before)
    try:
        while not (started := tmp_path / "started").exists() or not started.read_text().endswith("\n"):
            assert process.poll() is None, process.communicate()
            time.sleep(0.05)
        assert list((tmp_path / "temporary").glob("zenskar-release-*"))
        process.send_signal(number)
        _, told = process.communicate(timeout=60)  # it waits for all that write to this output
    finally:
        process.kill()
    assert (process.returncode, told.decode()) == (128 + number, f"Ended by {ended}.\nNothing was changed.\n")
    assert list((tmp_path / "temporary").iterdir()) == []


def test_without_a_remote_the_last_line_adds_one_and_pushes() -> None:
    first, last = command._done(NEXT, "abc", "").splitlines()
    assert first == "Released 0.2.0: commit abc, tag v0.2.0, and the files in dist/."
    told, commands = last.split(": ")
    assert told == "Nothing was sent anywhere. To publish it, add a remote"
    assert commands == "git remote add origin ADDRESS && git push --atomic origin main v0.2.0"


def paths(clone: Repository) -> str:
    return os.pathsep.join([str(clone.folder), str(clone.folder / "generated")])


def test_a_dirty_tree_ends_the_command(
    clone: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "ROOT", clone.folder)
    (clone.folder / "LICENSE").unlink()
    before = state(clone)
    assert command.main(["0.2.0", "--gate", "true"]) == 1
    assert "not committed (D LICENSE)" in capsys.readouterr().err
    assert state(clone) == before


@pytest.mark.usefixtures("_without_generation")
def test_a_repository_that_changes_in_the_meantime_keeps_its_commit(
    clone: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dist, "tried", lambda *_: iter(()))
    monkeypatch.setattr(command, "ROOT", clone.folder)
    gate = f"git -C {clone.folder} commit --quiet --allow-empty --message later"
    assert command.main(["0.2.0", "--gate", gate]) == 1
    assert "the repository changed in the meantime" in capsys.readouterr().err
    assert clone.git("log", "--max-count=1", "--format=%s") == "later"
    assert not clone.knows("v0.2.0")
    assert not (clone.folder / "dist").exists()


@pytest.mark.usefixtures("_without_generation")
@pytest.mark.parametrize(
    ("switch", "to"), [(["-c", "feature"], "feature"), (["--detach"], "a commit without a branch")]
)
def test_a_repository_that_was_switched_in_the_meantime_gets_no_release(
    clone: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    switch: list[str],
    to: str,
) -> None:
    monkeypatch.setattr(dist, "tried", lambda *_: iter(()))
    monkeypatch.setattr(command, "ROOT", clone.folder)
    before = clone.git("rev-parse", "HEAD")
    gate = shlex.join(["git", "-C", str(clone.folder), "switch", "--quiet", *switch])
    assert command.main(["0.2.0", "--gate", gate]) == 1
    assert f"the repository was switched to {to} in the meantime; git switch main" in capsys.readouterr().err
    assert (clone.git("rev-parse", "HEAD"), clone.git("rev-parse", "main")) == (before, before)
    assert not clone.knows("v0.2.0")


def test_who_commits_may_be_named_by_the_environment_alone(
    clone: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "From Outside")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "outside@localhost")
    nameless = tmp_path / "nameless"
    clone.git("clone", "--quiet", "--shared", str(clone.folder), str(nameless))
    made = command._cloned(Repository(nameless), tmp_path / "clone")
    made.git("commit", "--quiet", "--allow-empty", "--message", "A change")
    assert made.git("log", "--max-count=1", "--format=%an") == "From Outside"


@pytest.fixture
def _without_generation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the steps of a release that take long, and do not matter to a refusal."""
    run = command._run

    def quick(clone: Repository, module: str, *arguments: str) -> None:
        if module == "towncrier":
            run(clone, module, *arguments)

    monkeypatch.setattr(command, "_run", quick)


def state(clone: Repository) -> tuple[str, str, str, bool]:
    """Return what a refused release must not change."""
    shown = (clone.git("rev-parse", "HEAD"), clone.git("tag", "--list"), clone.git("status", "--porcelain"))
    return (*shown, (clone.folder / "dist").exists())
