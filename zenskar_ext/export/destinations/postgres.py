"""A warehouse in PostgreSQL, through psycopg."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Final

from zenskar_ext.export.arrow import package
from zenskar_ext.export.destinations.port import KEY
from zenskar_ext.export.destinations.sql import Sql, columns, upserting
from zenskar_ext.export.errors import ExportError, LostWarehouseError, first_line, unfit
from zenskar_ext.export.locks import busy
from zenskar_ext.export.resources import Table

_LOCK: Final = 0x7A656E736B6172
"""The advisory lock of an export: `zenskar` as a number. It belongs to one database."""


class Postgres(Sql):
    """A database of PostgreSQL. Tables are created in the first schema of its search path.

    Args:
        address: How to connect, such as `postgresql://user:password@host/billing`.
    """

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self._connection: Any = None

    @contextmanager
    def opened(self) -> Generator[None]:
        """Return a block in which the database is connected, and no other run can open it.

        Raises:
            ExportError: Another run has it open, or it cannot be reached.
            ModuleNotFoundError: psycopg is not installed.
        """
        with self._connect() as connection:
            self._connection = connection
            self._run("set time zone 'UTC'")
            if not self._run("select pg_try_advisory_lock(?)", _LOCK)[0][0]:
                raise busy("the database")
            try:
                self._prepare()
                yield
            finally:
                with suppress(ExportError):  # by itself, the server does so a moment after the connection is closed
                    self._run("select pg_advisory_unlock(?)", _LOCK)

    def _connect(self) -> Any:
        psycopg = package("psycopg")
        wrong = "this is no address of PostgreSQL; write @, : and / in a password as %40, %3A and %2F"
        if self._address.count("@") > 1:  # what is taken for the host then is a part of the password
            raise ExportError(wrong)
        try:
            return psycopg.connect(self._address, autocommit=True)
        except psycopg.OperationalError as error:
            raise ExportError(f"PostgreSQL cannot be reached: {first_line(error)}") from None
        except psycopg.ProgrammingError:  # it quotes the address
            raise ExportError(wrong) from None

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Return a block whose writes are all stored at its end, or none of them."""
        with self._alone, self._failing(), self._connection.transaction():
            yield

    def upsert(self, table: Table, rows: Any) -> None:
        """Insert rows by key, or replace those that are there.

        Raises:
            UnfitValueError: A text contains a NUL, which PostgreSQL cannot store.
        """
        kinds, values = columns(table), rows.to_pydict()
        for name in kinds:
            for place, value in enumerate(values[name]):
                if isinstance(value, str) and "\0" in value:
                    raise unfit(place, values[KEY][place], name, "PostgreSQL cannot store a text with a NUL")
        arrays = ", ".join(f"?::{kind}[]" for kind in kinds.values())
        self._run(upserting(table, f"select * from unnest({arrays})"), *(values[name] for name in kinds))

    def _run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with self._alone, self._failing(), self._connection.cursor() as cursor:
            cursor.execute(statement.replace("?", "%s"), values)
            found: list[tuple[Any, ...]] = cursor.fetchall() if cursor.description else []
            return found

    @contextmanager
    def _failing(self) -> Generator[None]:
        psycopg = package("psycopg")
        try:
            yield
        except psycopg.OperationalError as error:
            raise LostWarehouseError(f"PostgreSQL cannot go on: {first_line(error)}") from None
        except psycopg.Error as error:
            raise ExportError(f"PostgreSQL refuses: {first_line(error)}") from None

    def _has(self, table: str) -> Mapping[str, str]:
        where = "attrelid = to_regclass(quote_ident(current_schema()) || '.' || quote_ident(?)) and attnum > 0 and not attisdropped"
        query = f"select attname, format_type(atttypid, atttypmod) from pg_attribute where {where}"
        return {row[0]: row[1] for row in self._run(query, table)}

    @staticmethod
    def spelled(kind: str) -> str:
        """Return a type as PostgreSQL spells it."""
        return {"timestamptz": "timestamp with time zone"}.get(kind, kind.replace("decimal", "numeric"))
