"""What is not released yet stands in one file for each change, which towncrier finds and renders."""

import shutil
from pathlib import Path

import pytest

from scripts.release import fragments


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project without entries."""
    shutil.copy(fragments.ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "CHANGELOG.md").write_text(f"{fragments.HEAD}## 0.1.0 - 2026-11-21\n")
    (tmp_path / "changelog.d" / "calls").mkdir(parents=True)
    return tmp_path


def test_the_entries_of_this_project_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert (fragments.main(), capsys.readouterr().err) == (0, "")


@pytest.mark.parametrize("name", ["retry-budget.added.md", "calls/x.breaking.md", "README.md"])
def test_an_entry_has_a_section_words_and_a_type(root: Path, name: str) -> None:
    (root / "changelog.d" / name).write_text("A sentence.\n\n**Warning**: another.\n")
    assert list(fragments.problems(root)) == []


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("retries.md", "x", "changelog.d/retries.md: call it some-words.TYPE.md; types: breaking, added, "),
        ("retries.new.md", "x", "changelog.d/retries.new.md: call it some-words.TYPE.md"),
        ("Retries.added.md", "x", "changelog.d/Retries.added.md: call it some-words.TYPE.md"),
        ("retries.added.txt", "x", "changelog.d/retries.added.txt: call it some-words.TYPE.md"),
        (
            "other/retries.added.md",
            "x",
            "changelog.d/other/retries.added.md: the folder is no section; sections: operat",
        ),
        ("retries.added.md", " \n", "changelog.d/retries.added.md: it is empty"),
        ("retries.added.md", "- A line.", "changelog.d/retries.added.md: write sentences"),
        ("retries.added.md", "x" * 121, "changelog.d/retries.added.md: break lines after at most 120"),
    ],
)
def test_an_entry_that_would_be_lost_or_look_wrong_is_named(root: Path, name: str, text: str, complaint: str) -> None:
    path = root / "changelog.d" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    (problem,) = fragments.problems(root)
    assert problem.startswith(complaint)


@pytest.mark.parametrize(
    "line", ["- New.\n\n", "## Unreleased\n\n- New.\n\n", "## 0.2.0\n\n"], ids=["line", "section", "without a date"]
)
def test_a_line_in_the_changelog_fails_with_words_that_say_where_it_belongs(
    root: Path, line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "CHANGELOG.md").write_text(f"{fragments.HEAD}{line}## 0.1.0 - 2026-11-21\n")
    monkeypatch.setattr(fragments, "ROOT", root)
    assert fragments.main() == 1
    told = capsys.readouterr().err
    assert "Write it into a file of its own, such as changelog.d/calls/what-changed.added.md" in told


def test_a_line_above_the_mark_fails_too(root: Path) -> None:
    changelog = root / "CHANGELOG.md"
    changelog.write_text(changelog.read_text().replace("<!-- towncrier", "- New.\n\n<!-- towncrier"))
    assert len(list(fragments.problems(root))) == 1
