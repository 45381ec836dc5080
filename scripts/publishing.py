"""Put files and a package in place together, or nothing at all.

Commands that change `openapi/` change a draft of it; what is generated from the draft is put in place together with it.
All that a command prepares is in one hidden folder of the project. A journal in it says what is being put in place, so
that the next command undoes what a killed one has begun.
"""

import json
import shutil
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Final

from attrs import asdict, frozen

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
FOLDER: Final = ".publishing"
LOCK: Final = ".publishing.lock"
_JOURNAL: Final = "journal.json"


@contextmanager
def workplace(root: Path) -> Iterator[Path]:
    """Provide the hidden folder of a project, empty, and remove it in the end. First undo what a killed run has begun.

    Raises:
        SystemExit: Another run is at work. A line about it was printed.
    """
    place = root / FOLDER
    with interruptible(), _alone(root / LOCK):
        _clear(place)
        place.mkdir()
        try:
            yield place
        finally:
            if not (place / _JOURNAL).exists():
                shutil.rmtree(place)


@contextmanager
def drafted(folder: Path) -> Iterator[Path]:
    """Provide a copy of a folder, of the same name, in the workplace of its project."""
    with workplace(folder.parent) as place:
        draft = place / folder.name
        shutil.copytree(folder, draft)
        yield draft


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold a lock, which the system releases if the process is killed. A second run is refused."""
    with lock.open("a", encoding="utf-8") as file:
        try:
            _hold(file)
        except OSError:
            print(
                "Nothing was changed: another command is writing the client; wait until it has ended.", file=sys.stderr
            )
            raise SystemExit(2) from None
        yield


def _hold(file: TextIOWrapper) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _clear(place: Path) -> None:
    """Undo what a killed run has begun to put in place, and remove what it has left."""
    if not place.exists():
        return
    begun = (place / _JOURNAL).exists()
    with _undisturbed():
        kept = _undo(place)
        shutil.rmtree(place)
    undone = "while it wrote its result: what it had written was undone" if begun else "before it changed anything"
    print(
        f"An earlier run was killed {undone}.",
        *(f"{each} was edited since, and stays." for each in kept),
        file=sys.stderr,
    )


def changed(draft: Path, folder: Path) -> dict[Path, str]:
    """Return the texts of the files that a draft of a folder changes, under the names that they have there.

    These are the files that people edit, and what is remembered of the vendor's description.
    """
    files = sorted([*draft.rglob("*.yaml"), *draft.glob("vendor/*.json")])
    texts = {folder / file.relative_to(draft): file.read_text("utf-8") for file in files}
    return {file: text for file, text in texts.items() if not file.exists() or file.read_text("utf-8") != text}


@contextmanager
def interruptible() -> Iterator[None]:
    """Let SIGTERM raise `KeyboardInterrupt`, as SIGINT does, so that nothing is left behind."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@frozen
class _Step:
    """A file or folder to put in place.

    Attributes:
        fresh: Where it was prepared.
        target: Its place.
        old: Where the content of that place is kept until all is done.
        replaces: Whether there was any.
        digests: The digests of the new text and the old text; none for a folder, which nobody edits.
    """

    fresh: str
    target: str
    old: str
    replaces: bool
    digests: Sequence[str] = ()


def put_in_place(texts: Mapping[Path, str], package: Path, target: Path, place: Path) -> None:
    """Write files, and replace the folder `target` by `package`. If that fails, everything stays as before.

    An interruption waits until all is in place. What a killed process has begun, the next `workplace` undoes.

    Args:
        texts: The text of each file.
        package: The new folder.
        target: The folder that it replaces.
        place: The folder in which all is prepared, on the same disk.
    """
    with _undisturbed():
        try:
            steps = [*_prepared(texts, place), _Step(str(package), str(target), str(place / "old"), target.exists())]
            draft = place / f"{_JOURNAL}.draft"
            draft.write_text(json.dumps([asdict(step) for step in steps]), "utf-8")
            draft.rename(place / _JOURNAL)
            for step in steps:
                _take(step)
        except BaseException:
            _undo(place)
            raise
        (place / _JOURNAL).unlink()


def _prepared(texts: Mapping[Path, str], place: Path) -> Iterator[_Step]:
    """Write each text into the workplace, beside a copy of the file that it replaces."""
    for number, (file, text) in enumerate(texts.items()):
        fresh, old = place / f"{number}.new", place / f"{number}.old"
        fresh.write_text(text, "utf-8")
        if file.exists():
            shutil.copy2(file, old)
        digests = [_digest(each) for each in (fresh, old) if each.exists()]
        yield _Step(str(fresh), str(file), str(old), old.exists(), digests)


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _take(step: _Step) -> None:
    fresh, target = Path(step.fresh), Path(step.target)
    target.parent.mkdir(exist_ok=True)
    if fresh.is_dir() and step.replaces:
        target.rename(step.old)
    fresh.replace(target)


def _undo(place: Path) -> Sequence[str]:
    """Put back what a journal has replaced; return the files that were changed since then, which stay.

    It can be interrupted and done again: the journal goes last.
    """
    journal = place / _JOURNAL
    if not journal.exists():
        return ()
    steps = [_Step(**each) for each in json.loads(journal.read_text("utf-8"))]
    kept = [step.target for step in steps if not _put_back(step)]
    journal.unlink()
    return kept


def _put_back(step: _Step) -> bool:
    """Put back the content of one place; return False if somebody else has changed it."""
    old, target = Path(step.old), Path(step.target)
    if step.digests and target.exists() and _digest(target) not in step.digests:
        return False
    if old.exists() or not (step.replaces or Path(step.fresh).exists()):
        shutil.rmtree(target, ignore_errors=True) if not step.digests else target.unlink(missing_ok=True)
    if old.exists():
        old.rename(target)
    return True


@contextmanager
def _undisturbed() -> Iterator[None]:
    came: list[int] = []

    def remember(number: int, _: Any) -> None:
        came.append(number)

    before = {number: signal.signal(number, remember) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if came:
        raise KeyboardInterrupt
