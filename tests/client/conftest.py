"""What the tests of the client share: no settings from the environment, and a client of each kind."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.client.driving import ONE_BODY, Driver, drive

Make = Callable[..., Driver]
KnownAs = Callable[[Any, str], None]


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API_KEY", "ORGANISATION", "BASE_URL", "API_VERSION", "LOG", "LOG_BODIES"):
        monkeypatch.delenv(f"ZENSKAR_{name}", raising=False)


@pytest.fixture
def known_as(monkeypatch: pytest.MonkeyPatch) -> KnownAs:
    """Give the operation of a module an evidence level, whatever is known of it today."""

    def give(module: Any, level: str) -> None:
        monkeypatch.setattr(module, "OPERATION", module.OPERATION._replace(level=level, absent=""))

    return give


@pytest.fixture(params=ONE_BODY)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def make(kind: str) -> Make:
    return partial(drive, kind)
