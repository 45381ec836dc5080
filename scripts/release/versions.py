"""Which version follows which, and where the version of the project stands."""

import re
from pathlib import Path
from typing import Final

from attrs import frozen

FILE: Final = "zenskar_ext/__init__.py"
CITATION: Final = "CITATION.cff"
_LINE: Final = re.compile(r'^__version__ = "(.*)"$', re.MULTILINE)
_CITED: Final = re.compile(r"^version: .*\n(date-released: .*\n)?", re.MULTILINE)
_RELEASED: Final = re.compile(r"^## (\d+\.\d+\.\d+) - ", re.MULTILINE)


@frozen(order=True)
class Version:
    """The version of a release."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> "Version":
        """Read a version such as 0.2.0.

        Raises:
            ValueError: It is none.
        """
        if not re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", text):
            msg = f"VERSION={text}: write it as three numbers, such as 0.2.0"
            raise ValueError(msg)
        return cls(*map(int, text.split(".")))

    def __str__(self) -> str:
        """Return the version as it is written."""
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def tag(self) -> str:
        """Return the name of its tag."""
        return f"v{self}"

    def may_break(self, before: "Version") -> bool:
        """Return whether this version tells users of another one that their code may break."""
        return self.major > before.major or (self.major == before.major == 0 and self.minor > before.minor)

    def following(self) -> "tuple[Version, Version, Version]":
        """Return the versions that may come next."""
        return (
            Version(self.major, self.minor, self.patch + 1),
            Version(self.major, self.minor + 1, 0),
            Version(self.major + 1, 0, 0),
        )

    def next_in_development(self) -> str:
        """Return the version of the code after this release."""
        return f"{self.major}.{self.minor + 1}.0.dev0"


def last(changelog: str) -> Version | None:
    """Return the newest version that a changelog lists; None if it lists none."""
    return max(map(Version.parse, _RELEASED.findall(changelog)), default=None)


def current(root: Path) -> str:
    """Return the version of the code."""
    [version] = _LINE.findall((root / FILE).read_text(encoding="utf-8"))
    return str(version)


def write(root: Path, version: str, released: str | None = None) -> None:
    """Give the code and CITATION.cff a version.

    Args:
        root: The folder of the project.
        version: The version.
        released: The day of its release; None if it is no release.
    """
    text = (root / FILE).read_text(encoding="utf-8")
    (root / FILE).write_text(_LINE.sub(f'__version__ = "{version}"', text), encoding="utf-8")
    day = f'date-released: "{released}"\n' if released else ""
    text = (root / CITATION).read_text(encoding="utf-8")
    (root / CITATION).write_text(_CITED.sub(f'version: "{version}"\n{day}', text), encoding="utf-8")
