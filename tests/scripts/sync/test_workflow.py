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
STEPS: list[dict[str, Any]] = YAML(typ="safe").load(WORKFLOW)["jobs"]["sync"]["steps"]
SCRIPTS = {each["name"]: each["run"] for each in STEPS if "run" in each}
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


@pytest.mark.parametrize(("differs", "number"), [(True, ""), (True, "7"), (False, "")], ids=["new", "open", "same"])
def test_a_pull_request_has_the_summary_as_its_text(tmp_path: Path, differs: bool, number: str) -> None:
    origin, clone = tmp_path / "origin.git", tmp_path / "clone"
    git(tmp_path, "init", "--quiet", "--bare", str(origin))
    git(tmp_path, "init", "--quiet", "--initial-branch=main", str(clone))
    (clone / "a.txt").write_text("a\n")
    git(clone, "add", ".")
    git(clone, "-c", "user.name=n", "-c", "user.email=e", "commit", "--quiet", "--message=m")
    if differs:
        (clone / "a.txt").write_text("b\n")
    (tmp_path / "summary.md").write_text("# What differs\n")
    (tmp_path / "change.txt").write_text("--- left to you\n")
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(GH)
    gh.chmod(0o755)
    environment = {"PUSH_TO": str(origin), "BASE": "main", "PATH": f"{gh.parent}:{os.environ['PATH']}"}
    done = shell(clone, "Open a pull request", {**environment, "RUNNER_TEMP": str(tmp_path), "OPEN": number})
    assert done.returncode == 0, done.stderr
    if differs:
        asked = "pr edit 7 --body-file" if number else "pr create --head sync/vendor --base main"
        assert asked in (tmp_path / "gh.txt").read_text()
        assert "sync/vendor" in git(origin, "branch", "--list")
        assert (tmp_path / "body.md").read_text().startswith("# What differs\n\n## make change\n")
        assert (
            git(origin, "log", "--all", "--max-count=1", "--format=%s").strip() == "Take over the vendor's description"
        )
    else:
        assert not (tmp_path / "gh.txt").exists()


def shell(folder: Path, name: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a step as the runner does."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", SCRIPTS[name]]
    given = {"PATH": os.environ["PATH"], "HOME": str(folder), "RUNNER_TEMP": str(folder), **environment}
    return subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, check=False)


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout
