"""What the tests of the client share: no settings from the environment, and a client of each kind."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.client.driving import ONE_BODY, Driver, drive

Make = Callable[..., Driver]


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API_KEY", "ORGANISATION", "BASE_URL", "API_VERSION", "LOG", "LOG_BODIES"):
        monkeypatch.delenv(f"ZENSKAR_{name}", raising=False)


@pytest.fixture(params=ONE_BODY)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def make(kind: str) -> Make:
    return partial(drive, kind)
