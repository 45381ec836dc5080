"""What pyproject.toml promises to users, and does not promise any more since a release: Pythons, extras, commands, versions."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from scripts.release.repository import Repository
from scripts.release.surface import Break

FILE: Final = "pyproject.toml"
DEVELOPMENT: Final = ("dev", "docs")
"""The extras that are not for users."""
_PYTHONS: Final = [f"3.{minor}" for minor in range(8, 40)]
_BOUNDS: Final = (">=", "==", "~=")


def breaks(repository: Repository, revision: str) -> Iterator[Break]:
    """Yield what breaks between a revision and the files of a repository."""
    old, new = (
        tomllib.loads(text)["project"] for text in (repository.git("show", f"{revision}:{FILE}"), repository.read(FILE))
    )
    allowed = [SpecifierSet(each["requires-python"]) for each in (old, new)]
    for version in _PYTHONS:
        if f"{version}.99" in allowed[0] and f"{version}.99" not in allowed[1]:
            yield Break(f"Python {version}", f"{FILE}: Python {version} is not supported any more")
    for kind, before, after in (
        ("extra", _extras(old), _extras(new)),
        ("command", old.get("scripts", {}), new.get("scripts", {})),
        *(
            (f"entry point in {group}", names, new.get("entry-points", {}).get(group, {}))
            for group, names in old.get("entry-points", {}).items()
        ),
    ):
        for name in before.keys() - after.keys():
            yield Break(name, f"{FILE}: the {kind} {name} is gone")
    yield from _raised(_requirements(old), _requirements(new))


def _extras(project: Mapping[str, Any]) -> Mapping[str, list[str]]:
    found = project.get("optional-dependencies", {})
    return {name: found[name] for name in found if name not in DEVELOPMENT}


def _requirements(project: Mapping[str, Any]) -> Mapping[str, SpecifierSet]:
    """Return the versions of each package that users install."""
    found: dict[str, SpecifierSet] = {}
    for line in (*project.get("dependencies", ()), *(each for lines in _extras(project).values() for each in lines)):
        requirement = Requirement(line)
        found[requirement.name] = found.get(requirement.name, SpecifierSet()) & requirement.specifier
    return found


def _raised(old: Mapping[str, SpecifierSet], new: Mapping[str, SpecifierSet]) -> Iterator[Break]:
    """Yield each package whose oldest version fits no more."""
    for name in old.keys() & new.keys():
        oldest = max((Version(each.version) for each in old[name] if each.operator in _BOUNDS), default=Version("0"))
        if oldest not in new[name]:
            yield Break(name, f"{FILE}: {name}{old[name]} is now {name}{new[name]}, without {oldest}")
