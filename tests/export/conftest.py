"""What the tests of the export share: a warehouse of each kind."""

from pathlib import Path

import pytest

from tests.outbox.conftest import postgresql, postgresql_server  # noqa: F401 - fixtures


@pytest.fixture(params=["duckdb", "postgresql", "parquet"])
def warehouse(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty warehouse, of each kind in turn."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql"))
    return f"{request.param}:///{tmp_path}/billing"
