"""What the tests of the export share: a warehouse of each kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outbox.conftest import postgresql, postgresql_server  # noqa: F401 - fixtures
from zenskar_ext import RetryPolicy, Zenskar
from zenskar_ext.testing import Sandbox


@pytest.fixture(params=["duckdb", "postgresql", "parquet"])
def warehouse(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty warehouse, of each kind in turn."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql"))
    return f"{request.param}:///{tmp_path}/billing"


@pytest.fixture
def zk(sandbox: Sandbox) -> Iterator[Zenskar]:
    """Yield a client of the sandbox of the module; it sends nothing again."""
    with sandbox.client(retries=RetryPolicy(attempts=1)) as zk:
        yield zk
