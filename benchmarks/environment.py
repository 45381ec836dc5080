"""An environment as a user has it: our wheel and what it requires, installed, and nothing else.

The environment of development would be slower for reasons that users do not have: finders and `.pth` files of editable
installs, and click and rich, with which httpx loads its command line. What the wheel requires is copied out of it, in the
versions that are there, so this needs no network.
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
    """Give the wheel, as long as the block lasts."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / build_wheel(folder)


@contextmanager
def environment() -> Iterator[Path]:
    """Give the Python of the environment, as long as the block lasts."""
    with wheel() as ours, tempfile.TemporaryDirectory() as folder:
        venv.create(folder, symlinks=True, with_pip=False)
        [site] = Path(folder).glob("lib/python*/site-packages")
        ZipFile(ours).extractall(site)
        [installed] = distributions(path=[str(site)])
        for each in _required(installed):
            _copy(each, site)
        yield Path(folder) / "bin" / "python"


def _required(installed: Distribution) -> list[Distribution]:
    """Give what a distribution requires, and what that requires, without extras."""
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
