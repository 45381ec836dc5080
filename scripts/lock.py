"""Check that the locked requirements fit pyproject.toml: `python -m scripts.lock`.

`make lock` writes requirements-dev.txt: one version of everything that the extra `dev` needs, directly or not, with the
hashes of its files for every system. What is checked here needs no network. The exit status is 1 if

- a requirement of pyproject.toml is not locked for a supported Python, or is locked at a version that it excludes,
- something that an installed package needs is not locked,
- something is locked that nothing needs on this Python and system.
"""

import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.problems import say

ROOT: Final = Path(__file__).resolve().parent.parent
LOCK: Final = ROOT / "requirements-dev.txt"
PYTHONS: Final = ("3.11", "3.12", "3.13", "3.14", "3.15")
SYSTEMS: Final = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt"))
_PIN: Final = re.compile(r"^([\w.-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)

Environment = Mapping[str, str]


@frozen
class Pin:
    """A package that is locked at a version, where the marker holds."""

    name: str
    version: str
    marker: Marker | None

    def applies(self, environment: Environment) -> bool:
        """Return whether the package is installed in an environment."""
        return self.marker is None or self.marker.evaluate(dict(environment))


def main() -> int:
    """Run the command; return its exit status."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = pins(LOCK.read_text(encoding="utf-8"))
    found = [*unfit(project, locked), *unlocked(project, locked, importlib.metadata.requires)]
    if found:
        say(*sorted(set(found)), f"{LOCK.name} does not fit pyproject.toml: run `make lock`", file=sys.stderr)
    return 1 if found else 0


def pins(text: str) -> list[Pin]:
    """Return what a file of locked requirements locks."""
    return [
        Pin(canonicalize_name(name), version, Marker(marker) if marker else None)
        for name, version, marker in _PIN.findall(text)
    ]


def environments() -> Iterator[Environment]:
    """Yield the environments that the lock is for, as the variables of markers."""
    for python, (platform, system, os_name) in product(PYTHONS, SYSTEMS):
        names = {"sys_platform": platform, "platform_system": system, "os_name": os_name}
        yield {**default_environment(), **names, "python_version": python, "python_full_version": f"{python}.0"}  # type: ignore[dict-item]


def unfit(project: Mapping[str, Any], locked: Iterable[Pin]) -> Iterator[str]:
    """Yield the requirements of the extra `dev` that are not locked, or locked at a version that they exclude."""
    by_name: dict[str, list[Pin]] = {}
    for pin in locked:
        by_name.setdefault(pin.name, []).append(pin)
    for environment in environments():
        where = f"Python {environment['python_version']} on {environment['sys_platform']}"
        for required in required_by_dev(project, environment):
            versions = [
                pin.version for pin in by_name.get(canonicalize_name(required.name), ()) if pin.applies(environment)
            ]
            if not versions:
                yield f"{required}: not locked for {where}"
            elif len(versions) > 1:
                yield f"{required}: locked at {' and '.join(versions)} for {where}"
            elif not required.specifier.contains(versions[0], prereleases=True):
                yield f"{required}: locked at {versions[0]} for {where}"


def required_by_dev(project: Mapping[str, Any], environment: Environment) -> Iterator[Requirement]:
    """Yield the requirements of a project and of its extra `dev` in an environment, with those of the extras it names."""
    yield from _applying(project["dependencies"], environment)
    extras, seen = ["dev"], set[str]()
    while extras:
        extra = extras.pop()
        if extra in seen:
            continue
        seen.add(extra)
        for required in _applying(project["optional-dependencies"][extra], environment):
            if canonicalize_name(required.name) == project["name"]:
                extras += required.extras
            else:
                yield required


def _applying(lines: Iterable[str], environment: Environment, extra: str = "") -> Iterator[Requirement]:
    for required in map(Requirement, lines):
        if required.marker is None or required.marker.evaluate({**environment, "extra": extra}):
            yield required


def unlocked(
    project: Mapping[str, Any], locked: Iterable[Pin], requires: Callable[[str], list[str] | None]
) -> Iterator[str]:
    """Yield what the packages installed here need and the lock lacks, and what it has although nothing needs it.

    Args:
        project: The table `project` of pyproject.toml.
        locked: What is locked.
        requires: Returns what an installed package requires. Raises `PackageNotFoundError` for others.
    """
    here: Environment = default_environment()  # type: ignore[assignment]
    versions = {pin.name: pin.version for pin in locked if pin.applies(here)}
    ahead = [(each, "pyproject.toml") for each in required_by_dev(project, here)]
    needed = set[str]()
    seen = set[tuple[str, str]]()
    while ahead:
        required, by = ahead.pop()
        name = canonicalize_name(required.name)
        needed.add(name)
        if name not in versions:
            yield f"{name}: not locked, and {by} needs it"
        elif not required.specifier.contains(versions[name], prereleases=True):
            yield f"{name}: locked at {versions[name]}, and {by} needs {required.specifier}"
        else:
            for extra in {"", *required.extras} - {extra for seen_name, extra in seen if seen_name == name}:
                seen.add((name, extra))
                try:
                    lines = requires(name) or ()
                except importlib.metadata.PackageNotFoundError:
                    yield f"{name}: not installed, so that what it needs cannot be checked; run `make clean`"
                    continue
                ahead += [(each, name) for each in _applying(lines, here, extra)]
    yield from (f"{name}: locked, but nothing needs it" for name in versions.keys() - needed)


if __name__ == "__main__":
    sys.exit(main())
