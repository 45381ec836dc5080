"""The pages say how the package is installed today: from a clone before the first release, from the index afterwards."""

import tomllib
from pathlib import Path

import pytest

from scripts.release import fragments, installing
from scripts.test_all import VERSIONS
from tests.release.conftest import README

BEFORE, AFTER = "## 0.1.0 - 2026-11-21 (never published)\n", "## 0.2.0 - 2026-12-01\n\n## 0.1.0 - x (never published)\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with two pages, before its first release."""
    (tmp_path / "CHANGELOG.md").write_text(fragments.HEAD + BEFORE)
    (tmp_path / "README.md").write_text(README)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text("# A page\n\nNothing.\n")
    return tmp_path


def test_the_pages_of_this_project_are_true_and_can_be_turned(capsys: pytest.CaptureFixture[str]) -> None:
    assert (installing.main(), capsys.readouterr().err) == (0, "")
    assert list(installing.left(installing.ROOT)) == []


@pytest.mark.parametrize("name", ["README.md", "docs/start.md"])
def test_pages_name_the_oldest_python_and_those_on_which_the_tests_have_run(name: str) -> None:
    project = tomllib.loads((installing.ROOT / "pyproject.toml").read_text())["project"]
    text = (installing.ROOT / name).read_text()
    *others, last = VERSIONS
    assert f"the tests have run on {', '.join(others)} and {last}" in text.replace("The tests", "the tests")
    assert f"Python {project['requires-python'].removeprefix('>=')} or newer" in text
    named = [each.rpartition(" ")[2] for each in project["classifiers"] if "Python :: 3." in each]
    assert named == list(VERSIONS)


def test_a_release_turns_the_pages_once(root: Path) -> None:
    assert list(installing.problems(root)) == list(installing.left(root)) == []
    (root / "CHANGELOG.md").write_text(fragments.HEAD + AFTER)
    assert [each.partition(" is not true")[0] for each in installing.problems(root)] == [
        "README.md: 'No release is published yet, so run this in a clone of the repository.'",
        "README.md: 'pip install .'",
        "README.md: \"With `pip install '.[cli]'` the [command](docs/command.md) too.\"",
    ]
    installing.turn(root)
    assert list(installing.problems(root)) == []
    after = (root / "README.md").read_text()
    assert after.startswith(
        "# A name\n\n```sh\npip install zenskar-ext\n```\n\nWith `pip install 'zenskar-ext[cli]'` the"
    )
    installing.turn(root)
    assert (root / "README.md").read_text() == after


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("`pip install zenskar-ext`", "is not true before the first release: install '.', or '.[extra]'"),
        ("pip install polars 'zenskar-ext[export]'", "is not true before the first release"),
        ("`pip install '.[cli]'`", "installs from a clone without a paragraph that begins with 'No release is publis"),
    ],
    ids=["index", "extra", "no paragraph"],
)
def test_a_page_that_is_not_true_before_the_first_release_is_named(root: Path, line: str, complaint: str) -> None:
    (root / "docs" / "page.md").write_text(f"# A page\n\n{line}\n")
    (problem,) = installing.problems(root)
    assert problem.startswith("docs/page.md: ")
    assert complaint in problem


def test_a_docstring_names_the_extra_and_no_command(root: Path) -> None:
    code = '"""Needs x: pip install \'zenskar-ext[x]\'."""\n\nMESSAGE = "pip install \'zenskar-ext[x]\'"\n'
    (root / "zenskar_ext").mkdir()
    (root / "zenskar_ext" / "x.py").write_text(code)
    assert list(installing.docstrings(root)) == [
        "zenskar_ext/x.py: \"Needs x: pip install 'zenskar-ext[x]'.\" is a command in a docstring: name the extra instead"
    ]
    (root / "zenskar_ext" / "x.py").write_text(code.replace(": pip install 'zenskar-ext[x]'.", " of an extra.", 1))
    assert list(installing.docstrings(root)) == []


@pytest.mark.parametrize(
    "line",
    [
        "pip install -e .",
        "pip install './[cli]'",
        "Yes: No release is published yet.",
        "pip install polars '.[export]'",
    ],
)
def test_a_sentence_that_a_release_cannot_turn_is_named(root: Path, line: str) -> None:
    (root / "docs" / "page.md").write_text(f"# A page\n\n{line}\n")
    (problem,) = installing.left(root)
    assert problem == f"docs/page.md: {line!r} is not true once a release is published: write it otherwise"
