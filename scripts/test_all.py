"""Run the tests on every supported Python that the machine has: `make test-all`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = ("3.11", "3.12", "3.13")


def main() -> int:
    """Run the command; give its exit status."""
    results = {version: tests_pass(version) for version in VERSIONS}
    for version, passed in results.items():
        print(f"Python {version}: {'not on this machine' if passed is None else 'passed' if passed else 'FAILED'}")
    return 0 if True in results.values() and False not in results.values() else 1


def tests_pass(version: str) -> bool | None:
    """Tell whether the tests pass on a version; None if the machine does not have it."""
    python = interpreter(version)
    if python is None:
        return None
    folder = ROOT / f".venv-{version}"
    binary = str(folder / "bin" / "python")
    print(f"--- Python {version}", flush=True)
    return (
        runs([python, "-m", "venv", str(folder)])
        and runs([binary, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", ".[dev]"])
        and runs([binary, "-m", "pytest", "-q", "-n", "auto"])
    )


def interpreter(version: str) -> str | None:
    """Give a working interpreter of a version: one on the path, or one that pyenv keeps."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    found = [shutil.which(f"python{version}"), *map(str, sorted(kept.glob(f"{version}*/bin/python")))]
    check = f"import sys; assert sys.version.startswith('{version}.')"
    return next((python for python in found if python and runs([python, "-c", check], quiet=True)), None)


def runs(command: list[str], *, quiet: bool = False) -> bool:
    """Tell whether a command succeeds."""
    return subprocess.run(command, cwd=ROOT, check=False, stderr=subprocess.DEVNULL if quiet else None).returncode == 0  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
