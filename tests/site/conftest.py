"""The built site, once for all tests, also for those that run in other processes."""

import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.site.__main__ import build
from tests.servers.chromium import chromium


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "site"
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "html" / "llms.txt").exists():
            build(folder)
        fcntl.flock(lock, fcntl.LOCK_UN)
    return folder / "html"


@pytest.fixture(scope="module")  # while it is open, an event loop runs in this thread
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser
