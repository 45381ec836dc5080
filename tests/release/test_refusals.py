"""What speaks against a release is said before anything is built, and changes nothing."""

import json
from pathlib import Path

import pytest

from scripts.release import command, dist
from scripts.release.fragments import entries
from scripts.release.refusals import BUNDLE, compared_with, refusals
from scripts.release.repository import Repository
from scripts.release.versions import Version
from tests.release.conftest import commit

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


def test_a_version_that_is_taken_is_refused(clone: Repository) -> None:
    clone.git("tag", "v0.2.0")
    assert list(refusals(clone, NEXT)) == ["there is a tag v0.2.0 already: choose a version that is not taken"]


@pytest.mark.parametrize("version", [Version(0, 1, 0), Version(0, 0, 9)])
def test_a_version_that_does_not_follow_the_last_release_is_refused(clone: Repository, version: Version) -> None:
    assert f"{version} does not follow 0.1.0, the last release in CHANGELOG.md" in list(refusals(clone, version))


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
    (reason,) = refusals(clone, Version(0, 1, 1))
    assert reason.startswith(f"{RAISE}`old` is gone. Write `new`.")


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


def test_a_change_behind_an_underscore_breaks_nobody(clone: Repository) -> None:
    clone.git("tag", "v0.1.0")
    rename(clone, "zenskar_ext/retries.py", "_may_pass", "_might_pass")
    assert list(refusals(clone, NEXT)) == []
    assert compared_with(clone, Version(0, 1, 0)) == "The Python surface was compared with v0.1.0."


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
