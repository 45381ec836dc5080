"""A release that nothing speaks against is made: commit, tag, changelog, wheel and sdist."""

import os
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager

from scripts.release import dist, fragments, installing, versions
from scripts.release.repository import Repository
from tests.release.conftest import cloned


@pytest.fixture(scope="module")
def released(origin: Repository, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A clone in which version 0.2.0 was released with this Python."""
    folder = tmp_path_factory.mktemp("released") / "clone"
    made = cloned(origin, folder)
    command = [sys.executable, "-m", "scripts.release", "0.2.0", "--gate", "true", "--python", sys.executable]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(folder / "generated")])}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (
        "were compared with nothing: 0.1.0 was never published and has no tag. The API was compared with" in done.stdout
    )
    (told, push) = done.stdout.splitlines()[-1].rsplit(": ", 1)
    assert told == "Nothing was sent anywhere. To publish it"
    bare = folder.parent / "bare.git"
    made.git("clone", "--quiet", "--bare", str(origin.folder), str(bare))
    made.git("remote", "set-url", "origin", str(bare))
    subprocess.run(push.split(), cwd=folder, check=True, capture_output=True)
    published = made.git("ls-remote", "origin", "refs/heads/main", "refs/tags/v0.2.0^{}").split()
    assert published[::2] == [made.git("rev-parse", "HEAD"), made.git("rev-parse", "HEAD~1")]
    assert f"Released 0.2.0: commit {made.git('rev-parse', '--short', 'HEAD~1')}, tag v0.2.0" in done.stdout
    return made


def test_the_tag_is_a_commit_whose_code_has_the_version(released: Repository) -> None:
    assert released.git("show", f"v0.2.0:{versions.FILE}").count('__version__ = "0.2.0"') == 1
    assert released.git("log", "--max-count=1", "--format=%an %s", "v0.2.0") == "A Releaser Release 0.2.0"


def test_the_citation_names_the_version_and_the_day_of_the_release(released: Repository) -> None:
    committed = datetime.fromtimestamp(int(released.git("log", "--max-count=1", "--format=%ct", "v0.2.0")), UTC)
    citation = released.git("show", "v0.2.0:CITATION.cff")
    shown = re.search(r'version: "0\.2\.0"\ndate-released: "(.*)"\nlicense: MIT\n', citation)
    assert shown
    days = {(committed - since).date().isoformat() for since in (timedelta(), timedelta(minutes=10))}
    assert shown[1] in days  # they differ if it was made at midnight
    assert 'version: "0.3.0.dev0"\nlicense: MIT\n' in released.read("CITATION.cff")


def test_the_page_of_the_index_says_how_to_install_it_and_has_no_link_that_leads_nowhere(released: Repository) -> None:
    (wheel,) = (released.folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as files:
        _, _, page = files.read("zenskar_ext-0.2.0.dist-info/METADATA").decode().partition("\n\n")
    assert page == (
        "# A name\n\n```sh\npip install zenskar-ext\n```\n\nWith `pip install 'zenskar-ext[cli]'` the command too.\n\n"
        "See [`zk`](https://localhost/a) and a part.\n\nAll.\n"
    )
    assert "pip install zenskar-ext\n" in released.read("README.md")
    assert list(installing.problems(released.folder)) == []


def test_the_page_of_this_project_has_no_link_that_leads_nowhere() -> None:
    page = ProjectMetadata(str(dist.ROOT), PluginManager()).core.readme
    assert re.findall(r"\]\((?!https?://)[^)]*\)|<!--", page) == []
    assert "[Zenskar](https://www.zenskar.com)" in page


def test_the_branch_goes_on_with_a_version_that_is_no_release(released: Repository) -> None:
    assert versions.current(released.folder) == "0.3.0.dev0"
    assert released.git("rev-parse", "HEAD~1") == released.git("rev-parse", "v0.2.0^{commit}")
    assert released.git("status", "--porcelain") == ""


def test_the_changelog_has_what_the_entries_said_and_the_entries_are_gone(released: Repository) -> None:
    text = released.read("CHANGELOG.md")
    assert versions.last(text) == versions.Version(0, 2, 0)
    assert text.index("## 0.2.0 - ") < text.index("### Breaking") < text.index("## 0.1.0 - ")
    shown = "### Breaking\n\n- `old` is gone. Write `new`.\n\n  **Warning**: it costs twice as much.\n\n### Added\n"
    assert shown in text
    assert "### Added\n\n**Calls**\n\n- Something\n  new.\n\n### API changes, symbol by symbol\n\nFields are" in text
    assert "\n\n\n" not in text
    assert fragments.by_hand(released.folder) == []
    assert list(fragments.problems(released.folder)) == []
    assert released.read("changelog.d/api.symbols.md") == "Nothing changed.\n"


def test_the_files_are_the_same_wherever_they_are_built(released: Repository, tmp_path: Path) -> None:
    built = {file.name: file.read_bytes() for file in (released.folder / "dist").iterdir()}
    assert set(built) == {"zenskar_ext-0.2.0-py3-none-any.whl", "zenskar_ext-0.2.0.tar.gz"}
    clone = cloned(released, tmp_path / "again", "--branch=v0.2.0")
    for path in clone.folder.rglob("*.py"):
        os.utime(path, (0, 0))
    again = dist.build(clone, tmp_path / "dist")
    assert {file.name: file.read_bytes() for file in again} == built


def test_a_file_that_cannot_be_installed_ends_the_release(tmp_path: Path) -> None:
    broken = tmp_path / "zenskar_ext-0.2.0-py3-none-any.whl"
    broken.write_bytes(b"no zip")
    with pytest.raises(dist.DistError, match=r"zenskar_ext-0\.2\.0-py3-none-any\.whl with .* failed:"):
        list(dist.tried([broken], "0.2.0", [sys.executable]))


def test_a_machine_without_a_supported_python_makes_no_release() -> None:
    assert list(dist.unusable([])) == ["no supported Python is on this machine: install one of 3.11, 3.12, 3.13"]


@pytest.mark.parametrize("python", ["/nowhere/python", "false"])
def test_a_python_that_does_not_run_is_named(python: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert dist.main(["--python", python]) == 1
    assert capsys.readouterr().err == f"--python {python}: there is no Python that runs\n"


def test_what_was_built_before_is_tried_and_has_to_be_there(
    released: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    released.git("checkout", "--quiet", "v0.2.0")
    try:
        monkeypatch.setattr(dist, "ROOT", released.folder)
        files = dist.built(released.folder / "dist", "0.2.0")
        assert dist.main(["--only", "build", "--tag", "v0.2.0"]) == 0
        digests = "".join(f"{file.name}: sha256 {dist._digest(file)}\n" for file in files)
        assert capsys.readouterr().out == digests
        assert dist.main(["--only", "try", "--python", sys.executable]) == 0
        assert "zenskar_ext-0.2.0.tar.gz works with 1 Python: sha256 " in capsys.readouterr().out
    finally:
        released.git("checkout", "--quiet", "main")
    assert dist.main(["--only", "try"]) == 1
    missing = "dist/ has no zenskar_ext-0.3.0.dev0-py3-none-any.whl and no zenskar_ext-0.3.0.dev0.tar.gz: build first"
    assert capsys.readouterr().err.startswith(missing)


def test_files_are_not_built_for_the_tag_of_another_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert dist.main(["--tag", "v9.9.9"]) == 1
    assert "the tag v9.9.9 is not that of version" in capsys.readouterr().err
