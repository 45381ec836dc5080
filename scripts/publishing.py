"""Put files and a package in place together, or nothing at all.

Commands that change `openapi/` change a draft of it; what is generated from the draft is put in place together with it.
"""

import shutil
import signal
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def drafted(folder: Path) -> Iterator[Path]:
    """Provide a copy of a folder, of the same name, that is removed in the end."""
    with interruptible(), tempfile.TemporaryDirectory() as parent:
        draft = Path(parent) / folder.name
        shutil.copytree(folder, draft)
        yield draft


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


def put_in_place(texts: Mapping[Path, str], fresh: Path, target: Path) -> None:
    """Write files, and replace the folder `target` by `fresh`. If that fails, everything stays as before.

    An interruption waits until all is in place.
    """
    with _undisturbed():
        before = {file: file.read_bytes() if file.exists() else None for file in texts}
        drafts = {file: file.with_name(f"{file.name}.draft") for file in texts}
        try:
            for file, draft in drafts.items():
                file.parent.mkdir(exist_ok=True)
                draft.write_text(texts[file], "utf-8")
            for file, draft in drafts.items():
                draft.replace(file)
            _swap(fresh, target)
        except BaseException:
            for file, content in before.items():
                drafts[file].unlink(missing_ok=True)
                file.unlink(missing_ok=True) if content is None else file.write_bytes(content)
            raise


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


def _swap(fresh: Path, target: Path) -> None:
    """Replace `target` by `fresh`. If that fails, `target` stays as before."""
    old = fresh.with_name("old")
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        if old.exists():
            old.rename(target)
        raise
