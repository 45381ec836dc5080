"""Which destination an address means."""

from zenskar_ext.export.destinations.duckdb import DuckDB
from zenskar_ext.export.destinations.parquet import Parquet
from zenskar_ext.export.destinations.port import Destination
from zenskar_ext.export.destinations.postgres import Postgres
from zenskar_ext.export.errors import ExportError


def destination_at(address: str) -> Destination:
    """Return the destination at an address.

    Args:
        address: `duckdb:///billing.duckdb`, `parquet:///folder` or `postgresql://...`. A path after three slashes is
            relative, after four absolute.

    Raises:
        ExportError: The address is none of them. The error does not hold it, because it may contain a password.
    """
    scheme, _, rest = address.partition("://")
    if scheme in ("postgresql", "postgres", "postgresql+psycopg"):
        return Postgres(f"postgresql://{rest}")
    path = rest.removeprefix("/")
    if scheme == "duckdb" and path:
        return DuckDB(path)
    if scheme == "parquet" and path:
        return Parquet(path)
    raise ExportError("a destination is duckdb:///file, parquet:///folder or postgresql://...")
