"""The wheel in an empty environment, and the Dockerfile of examples/sandbox: its own commands run, without Docker."""

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from json import loads
from pathlib import Path

import httpx2
import pytest

from zenskar_ext.testing._sandbox.command import PORT

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = ROOT / "examples" / "sandbox" / "Dockerfile"
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ZENSKAR_", "COV_"))}
CONTINUED, COMMENT = re.compile(r"\\\n\s*"), re.compile(r"^#.*\n", re.MULTILINE)

Instruction = tuple[str, str]


@cache
def stages() -> Sequence[Sequence[Instruction]]:
    """Return the instructions of each stage, which begins with FROM."""
    found: list[list[Instruction]] = []
    for line in CONTINUED.sub("", COMMENT.sub("", DOCKERFILE.read_text())).splitlines():
        name, _, arguments = line.partition(" ")
        if name == "FROM":
            found.append([])
        if line:
            found[-1].append((name, arguments.strip()))
    return found


def last(name: str) -> str:
    """Return the arguments of the one instruction of this name in the last stage."""
    (arguments,) = [arguments for each, arguments in stages()[-1] if each == name]
    return arguments


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, env=CLEAN, capture_output=True, text=True, check=False)


def environment(folder: Path) -> Path:
    """Return the Python of an empty environment."""
    assert run(sys.executable, "-m", "venv", folder).returncode == 0
    return folder / "bin" / "python"


def execute(command: str, python: Path, places: Mapping[str, Path]) -> None:
    """Do what RUN says, with another Python and other folders."""
    words = [word for word in shlex.split(command) if not word.startswith("--mount=")]
    assert words[0] == "python"
    for there, here in places.items():
        words = [word.replace(there, str(here)) for word in words]
    done = run(python, *words[1:])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheels of the first stage, built from what the build is sent."""
    sent, folder = tmp_path_factory.mktemp("sent"), tmp_path_factory.mktemp("wheels")
    for line in (DOCKERFILE.with_name("Dockerfile.dockerignore")).read_text().splitlines():
        if line.startswith("!"):
            source, target = ROOT / line[1:], sent / line[1:]
            target.parent.mkdir(exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(source, target)
    python = environment(tmp_path_factory.mktemp("build"))
    if run(python, "-m", "pip", "download", "--no-deps", "--dest", folder, "jinja2").returncode:
        (pytest.fail if "CI" in os.environ else pytest.skip)("pip finds no packages")
    (command,) = [arguments for name, arguments in stages()[0] if name == "RUN"]
    execute(command, python, {"/src": sent, "/wheels": folder})
    return folder


@pytest.fixture(scope="module")
def installed(wheels: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The environment of the last stage: where its commands are."""
    python = environment(tmp_path_factory.mktemp("run"))
    execute(last("RUN"), python, {"/wheels": wheels})
    return python.parent


@contextmanager
def started(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """Start the command of the container at another port, and stop it as Docker does."""
    name, *arguments = loads(last("ENTRYPOINT"))
    command = [str(folder / name), *arguments, "--port", str(port)]
    with subprocess.Popen(command, env=CLEAN, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert "listens on" in process.stdout.readline()
            yield process
        finally:
            process.send_signal(signal.Signals[last("STOPSIGNAL")])


def is_healthy(folder: Path, port: int) -> bool:
    name, *arguments = loads(last("HEALTHCHECK").partition("CMD ")[2])
    return run(folder / name, *(each.replace(str(PORT), str(port)) for each in arguments)).returncode == 0


def seconds_of_work(process: subprocess.Popen[str]) -> float:
    """Return the CPU time of a process: how busy the machine is changes it little."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.slow
def test_the_wheel_serves_from_an_empty_environment_until_it_is_stopped(installed: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert not is_healthy(installed, port)
    with started(installed, port) as process:
        url = f"http://127.0.0.1:{port}"
        assert httpx2.get(url).status_code == 200
        if sys.platform == "linux":
            assert seconds_of_work(process) < 1
        assert is_healthy(installed, port)
        for path in ("/", "/_inspect/style.css", "/docs", "/docs/swagger-ui/swagger_style.css", "/openapi.json"):
            assert httpx2.get(f"{url}{path}").status_code == 200, path
        keys = {"x-api-key": "sandbox_key", "organisation": "5a4db0c5-0000-4000-8000-2e95ca200001"}
        assert httpx2.get(f"{url}/invoices", headers=keys).json()["total_count"] == 100
    assert process.returncode == 0


@pytest.mark.slow
def test_the_module_is_the_same_command(installed: Path) -> None:
    script, module = (
        run(installed / "zenskar-sandbox", "--help"),
        run(installed / "python", "-m", "zenskar_ext.testing.sandbox", "--help"),
    )
    assert script.stdout == module.stdout
    assert script.stdout.startswith("usage: zenskar-sandbox")


@pytest.mark.slow
def test_without_the_extra_the_command_names_it(wheels: Path, tmp_path: Path) -> None:
    python = environment(tmp_path)
    assert run(python, "-m", "pip", "install", "--no-index", "--find-links", wheels, "zenskar-ext").returncode == 0
    done = run(python.with_name("zenskar-sandbox"))
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(
        r'zenskar-sandbox: serving the sandbox needs \w+: pip install "zenskar-ext\[sandbox\]"\n', done.stderr
    )


def test_the_container_is_small_and_has_no_rights() -> None:
    assert [stage[0][1] for stage in stages()] == ["python:3.13-slim AS build", "python:3.13-slim"]
    assert last("USER") == "65534:65534"
    assert last("EXPOSE") == str(PORT)
    assert [name for name, _ in stages()[-1]].index("USER") > [name for name, _ in stages()[-1]].index("RUN")
    assert str(PORT) in last("HEALTHCHECK")
