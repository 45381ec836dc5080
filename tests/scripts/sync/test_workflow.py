"""The workflow that takes the vendor's description over every week is sound, and opens a pull request."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.scripts.sync.vendor import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "sync.yml"
LINTER = Path(sys.executable).with_name("zizmor")
JOBS: dict[str, Any] = YAML(typ="safe").load(WORKFLOW)["jobs"]
SCRIPTS = {each["name"]: each["run"] for job in JOBS.values() for each in job["steps"] if "run" in each}
PATCH, OPEN = "Write a patch, and the text of the pull request", "Open a pull request"
WRITTEN = (
    "generated/zenskar_client/api/new.py",
    "README.md",
    "openapi/paths/new.yaml",
    "docs/coverage.md",
    "changelog.d/api.symbols.md",
    "tests/cassettes/walk.yaml",
    "tests/cassettes/operations/new.yaml",
    "tests/description/withdrawn.csv",
)
GH = '#!/bin/sh\necho "$@" >> "$RUNNER_TEMP/gh.txt"\nif [ "$2" = list ]; then echo "$OPEN"; fi\n'


def test_a_linter_finds_nothing() -> None:
    linter = LINTER if LINTER.exists() else shutil.which("zizmor")
    assert linter, "zizmor is in the extra `dev`"
    command = [linter, "--offline", "--no-progress", "--strict-collection", "--persona=pedantic", WORKFLOW]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_script_is_one_that_a_shell_reads(name: str) -> None:
    subprocess.run(["bash", "-n"], input=SCRIPTS[name], text=True, check=True)


@pytest.mark.parametrize(("status", "passes"), [(0, True), (1, True), (2, False)])
def test_a_description_that_cannot_be_read_fails_the_run(tmp_path: Path, status: int, passes: bool) -> None:
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\necho "$@"\nexit {status}\n')
    python.chmod(0o755)
    environment = {"SPEC": "https://x/llms.txt", "GITHUB_STEP_SUMMARY": str(tmp_path / "step.md")}
    done = shell(tmp_path, "Compare, and write what differs", environment)
    assert (done.returncode == 0) is passes
    assert (tmp_path / "step.md").read_text() == "-m scripts.sync https://x/llms.txt --write\n"


def test_the_job_that_runs_the_code_may_write_nothing_and_the_job_that_writes_runs_no_code() -> None:
    assert JOBS["compare"]["permissions"] == {"contents": "read"}
    assert JOBS["propose"]["permissions"] == {"contents": "write", "pull-requests": "write"}
    assert JOBS["propose"]["needs"] == "compare"
    programs = {line.split()[0] for line in SCRIPTS[OPEN].splitlines() if line.strip()}
    assert not {"make", "python", ".venv/bin/python", "bash", "sh"} & programs
    assert [each["name"] for each in JOBS["propose"]["steps"] if "run" in each] == [OPEN]


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of a repository with a file: of the job that compares, and of the job that proposes."""
    compare, propose = tmp_path / "compare", tmp_path / "propose"
    git(tmp_path, "init", "--quiet", "--initial-branch=main", str(compare))
    for name in ("README.md", "openapi/a.txt", "scripts/b.py", "openapi/templates/c.jinja", "tests/cassettes/d.py"):
        (compare / name).parent.mkdir(parents=True, exist_ok=True)
        (compare / name).write_text("a\n")
    git(compare, "add", ".")
    git(compare, "-c", "user.name=n", "-c", "user.email=e", "commit", "--quiet", "--message=m")
    git(tmp_path, "clone", "--quiet", str(compare), str(propose))
    git(tmp_path, "init", "--quiet", "--bare", "origin.git")
    return compare, propose


def compared(folder: Path) -> str:
    """Write the patch of a clone; return what the job says to the next one."""
    (folder.parent / "summary.md").write_text("# What differs\n")
    (folder.parent / "change.txt").write_text("```\n@somebody fixes #1\n")
    output = folder.parent / "output.txt"
    output.touch()
    done = shell(folder, PATCH, {"RUNNER_TEMP": str(folder.parent), "GITHUB_OUTPUT": str(output)})
    assert done.returncode == 0, done.stderr
    return output.read_text()


def proposed(folder: Path, number: str) -> subprocess.CompletedProcess[str]:
    """Open a pull request from a clone, with a `gh` that writes down what it is asked."""
    gh = folder.parent / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(GH)
    gh.chmod(0o755)
    environment = {"PUSH_TO": str(folder.parent / "origin.git"), "BASE": "main", "OPEN": number}
    path = f"{gh.parent}:{os.environ['PATH']}"
    return shell(folder, OPEN, {**environment, "RUNNER_TEMP": str(folder.parent), "PATH": path})


def test_without_a_difference_there_is_no_patch(clones: tuple[Path, Path], tmp_path: Path) -> None:
    assert compared(clones[0]) == ""
    assert not (tmp_path / "proposed").exists()


@pytest.mark.parametrize("number", ["", "7"], ids=["new", "open"])
def test_a_pull_request_has_the_summary_as_its_text(clones: tuple[Path, Path], tmp_path: Path, number: str) -> None:
    compare, propose = clones
    (compare / "openapi" / "a.txt").write_bytes(b"b\n\x00\xff")
    for name in WRITTEN:
        (compare / name).parent.mkdir(parents=True, exist_ok=True)
        (compare / name).write_text("new\n")
    assert compared(compare) == "differs=true\n"
    done = proposed(propose, number)
    assert done.returncode == 0, done.stderr
    asked = "pr edit 7 --body-file" if number else "pr create --head sync/vendor --base main"
    assert asked in (tmp_path / "gh.txt").read_text()
    text = (tmp_path / "body.md").read_text()
    assert text == "    # What differs\n    \n    ## make change\n    \n    ```\n    @somebody fixes #1\n"
    assert (tmp_path / "gh.txt").read_text().endswith(f"--body-file {tmp_path}/body.md\n")
    origin = tmp_path / "origin.git"
    assert git(origin, "log", "--all", "--max-count=1", "--format=%s").strip() == "Take over the vendor's description"
    assert git(origin, "show", f"sync/vendor:{WRITTEN[0]}") == "new\n"


@pytest.mark.parametrize(
    "name",
    [
        "scripts/b.py",
        ".github/workflows/new.yml",
        "new.txt",
        "zenskar_ext/client.py",
        "openapi/templates/c.jinja",
        "openapi/templates/new.jinja",
        "tests/cassettes/d.py",
        "docs/index.md",
        "generated/other/e.py",
    ],
)
def test_a_patch_of_files_that_no_description_changes_is_not_pushed(
    clones: tuple[Path, Path], tmp_path: Path, name: str
) -> None:
    compare, propose = clones
    (compare / name).parent.mkdir(parents=True, exist_ok=True)
    (compare / name).write_text("c\n")
    compared(compare)
    done = proposed(propose, "")
    assert (done.returncode, done.stdout) == (1, f"The patch changes files that no description changes:\n{name}\n")
    assert git(tmp_path / "origin.git", "branch", "--list") == ""


def shell(folder: Path, name: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a step as the runner does."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", SCRIPTS[name]]
    given = {"PATH": os.environ["PATH"], "HOME": str(folder), "RUNNER_TEMP": str(folder), **environment}
    return subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, check=False)


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout
