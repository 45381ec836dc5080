"""A clean environment, as a user has it: our wheel and its requirements, and nothing else.

A development environment starts slower, because editable installs and tools add `.pth` files and import finders, which
users do not have. The requirements are copied from the development environment, in its versions, so no network is needed.
"""

import shutil
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from zipfile import ZipFile

from hatchling.build import build_wheel
from packaging.requirements import Requirement


@contextmanager
def wheel() -> Iterator[Path]:
    """Build the wheel; it is deleted when the block ends."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / build_wheel(folder)


@contextmanager
def environment() -> Iterator[Path]:
    """Make the environment, and return its Python; it is deleted when the block ends."""
    with wheel() as ours, tempfile.TemporaryDirectory() as folder:
        venv.create(folder, symlinks=True, with_pip=False)
        [site] = Path(folder).glob("lib/python*/site-packages")
        ZipFile(ours).extractall(site)
        [installed] = distributions(path=[str(site)])
        for each in _required(installed):
            _copy(each, site)
        yield Path(folder) / "bin" / "python"


def _required(installed: Distribution) -> list[Distribution]:
    """Return the requirements of a distribution, direct and indirect, without extras."""
    found: dict[str, Distribution] = {}
    waiting = [installed]
    while waiting:
        for line in waiting.pop().requires or ():
            requirement = Requirement(line)
            applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
            if applies and requirement.name not in found:
                found[requirement.name] = distribution(requirement.name)
                waiting.append(found[requirement.name])
    return list(found.values())


def _copy(installed: Distribution, site: Path) -> None:
    for file in installed.files or ():
        if ".." not in file.parts and file.suffix != ".pyc":
            target = site / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(str(file.locate()), target)
