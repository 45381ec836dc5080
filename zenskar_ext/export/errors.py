"""What can go wrong between a list and a table, and the warning of a table that is not the whole list."""

from collections.abc import Mapping, Sequence
from typing import Any

from zenskar_ext.errors import ZenskarError


class ExportError(ZenskarError):
    """A table cannot be made, or not be stored."""


def first_line(error: BaseException) -> str:
    """Return the first line of what an engine says; below it are parts of statements, and guesses."""
    return str(error).strip().partition("\n")[0]


class LostWarehouseError(ExportError):
    """The warehouse cannot be used any more: its connection is lost, or its disk is full. It ends a run at once."""


class FailedListsError(ExportError):
    """Some lists of a run failed. The others are up to date.

    Attributes:
        failures: Why each of them failed, by its table, in the order of the lists.
        balances: The closing balances of the others.
    """

    failures: Mapping[str, ZenskarError]
    balances: Sequence[Any]


def failed(failures: Mapping[str, ZenskarError], balances: Sequence[Any]) -> FailedListsError:
    """Return the error of lists that failed."""
    error = FailedListsError("; ".join(f"{name}: {each}" for name, each in failures.items()))
    error.failures, error.balances = failures, balances
    return error


class UnfitValueError(ExportError, ValueError):
    """A value does not fit the column of its field. It is neither rounded nor left out: no table is made of it.

    Attributes:
        row: The number of the row, from 0, in the order of the list.
        id: The id of the row; None if it has none.
        field: The name of the field in JSON, with the place in it: `phases[0].start_date`.
    """

    row: int
    id: object
    field: str


def unfit(row: int, identity: object, field: str, reason: str) -> UnfitValueError:
    """Return the error of a value that does not fit."""
    known = "" if identity is None else f" (id {identity!r})"
    error = UnfitValueError(f"row {row}{known}{field and f', field {field}'}: {reason}")
    error.row, error.id, error.field = row, identity, field
    return error


class TruncatedWarning(UserWarning):
    """A table ends at its limit, but the list goes on. The schema of the table says so too."""
