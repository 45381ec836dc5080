"""Which public names of Python changed since a release so that users' code may break, as griffe sees it.

The generated client is compared symbol by symbol by `scripts.api_changes`. Here it is the hand-written layer.
"""

import io
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

import griffe
from attrs import frozen

from scripts.release.repository import Repository


@frozen
class Break:
    """Something that users' code may rely on, and that is gone or different.

    Attributes:
        name: The class, function or attribute, and its class if it has one, such as `Outbox.load`.
        told: What is different, as a line.
    """

    name: str
    told: str


def breaks(repository: Repository, revision: str) -> Iterator[Break]:
    """Yield what breaks between a revision and the files of a repository, each once."""
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(repository.archive(revision, "zenskar_ext", "generated"))) as archive:
            archive.extractall(folder, filter="data")
        old, new = _loaded(Path(folder)), _loaded(repository.folder)
        found = [Break(_name(each.obj), _told(each)) for each in griffe.find_breaking_changes(old, new)]
    yield from dict.fromkeys(found)


def _loaded(root: Path) -> griffe.Object | griffe.Alias:
    return griffe.load(
        "zenskar_ext",
        search_paths=[root, root / "generated"],
        try_relative_path=False,  # the working directory has the package too
        allow_inspection=False,
        resolve_aliases=True,
        resolve_external=False,
    )


def _name(found: griffe.Object | griffe.Alias) -> str:
    parent = found.parent
    return f"{parent.name}.{found.name}" if parent is not None and parent.is_class else found.name


def _told(found: griffe.Breakage) -> str:
    values = (each for each in (found.old_value, found.new_value) if each is not None)
    shown = " -> ".join(str(each) for each in values if not isinstance(each, griffe.Object | griffe.Alias))
    return f"{found.obj.path}: {found.kind.value.lower()}{f' ({shown})' if shown else ''}"
