"""What the tests of the outbox share: a database of each kind, and a sandbox that has a definition."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from sqlalchemy import create_engine, text

from benchmarks.postgres import HAS_WHEEL, NO_WHEEL, postgres
from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox
from zenskar_ext.testing import Sandbox

Make: TypeAlias = Callable[..., Outbox]
NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Start a PostgreSQL out of a wheel, and yield the address of its database; it is stopped at the end."""
    if not HAS_WHEEL:
        pytest.skip(NO_WHEEL)
    with postgres() as server:
        yield server.url()


@pytest.fixture
def postgresql(postgresql_server: str) -> Iterator[str]:
    """Yield the address of an empty database of PostgreSQL."""
    name = f"test_{os.getpid()}_{next(NUMBERS)}"
    engine = create_engine(postgresql_server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield engine.url.set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """Return the address of a database of SQLite that does not exist yet."""
    return f"sqlite:///{tmp_path}/usage.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Return the address of an empty database, of each kind in turn."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def make(url: str) -> Iterator[Make]:
    """Return a function that opens the outbox in the database; all of them are closed at the end."""
    opened: list[Outbox] = []

    def open_one(**options: Any) -> Outbox:
        opened.append(Outbox(url, **options))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()


@pytest.fixture
def outbox(make: Make) -> Outbox:
    """Return an outbox that knows that batches are atomic, as those of the sandbox are."""
    return make(batches="atomic")


def sandbox_of(**options: Any) -> Sandbox:
    """Return a sandbox with the definition `compute`, which has `hours`, and `storage`, which has `bytes`."""
    sandbox = Sandbox(**options)
    with client_of(sandbox) as zk:
        for slug, column in (("compute", "hours"), ("storage", "bytes")):
            zk.usage_events.create(name=slug, api_slug=slug, dataschema={"data": {column: "Float64"}})
    return sandbox


@pytest.fixture
def sandbox() -> Sandbox:
    """Return a sandbox that stores all events of a batch or none."""
    return sandbox_of()


@pytest.fixture
def zk(sandbox: Sandbox) -> Iterator[Zenskar]:
    """Return a client of the sandbox."""
    with client_of(sandbox) as client:
        yield client


def client_of(sandbox: Sandbox, **options: Any) -> Zenskar:
    """Return a client of a sandbox."""
    return Zenskar(
        "sandbox_key", sandbox.organisation, base_url="http://sandbox.invalid", transport=sandbox.transport, **options
    )
