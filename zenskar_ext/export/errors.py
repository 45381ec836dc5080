"""What can go wrong between a list and a table, and the warning of a table that is not the whole list."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from zenskar_ext.errors import ZenskarError

_SHOWN: Final = 10
"""How many rows a message names."""


class ExportError(ZenskarError):
    """A table cannot be made, or not be stored."""


def first_line(error: BaseException) -> str:
    """Return the first line of what an engine says; below it are parts of statements, and guesses."""
    return str(error).strip().partition("\n")[0]


class LostWarehouseError(ExportError):
    """The warehouse cannot be used any more: its connection is lost, or its disk is full. It ends a run at once."""


class FailedListsError(ExportError):
    """Some lists of a run failed, or some of their rows. The others are up to date.

    Attributes:
        failures: Why each of them failed, by its table, in the order of the lists: a `FailedRowsError` if all but some
            rows are up to date.
        balances: The closing balances of the lists that were read to their end, those with such rows included.
    """

    failures: Mapping[str, ZenskarError]
    balances: Sequence[Any]


def failed(failures: Mapping[str, ZenskarError], balances: Sequence[Any]) -> FailedListsError:
    """Return the error of lists that failed."""
    error = FailedListsError("; ".join(f"{name}: {each}" for name, each in failures.items()))
    error.failures, error.balances = failures, balances
    return error


class FailedRowsError(ExportError):
    """Some rows of a list, or their parts, could not be read or not be stored. The others are up to date.

    The next run asks for these rows again.

    Attributes:
        count: How many rows they are.
        failures: Why each of them failed, by its id; of more than 100, of the first 100.
    """

    count: int
    failures: Mapping[str, ZenskarError]

    def lines(self) -> list[str]:
        """Return a line for each of the first rows, and one that says how many there are."""
        shown = [f"{key}: {_reason(key, each)}" for key, each in [*self.failures.items()][:_SHOWN]]
        rows = "1 row is" if self.count == 1 else f"{self.count} rows are"
        more = f"; {len(shown)} of them are named" if self.count > len(shown) else ""
        return [*shown, f"{rows} not up to date{more}"]


def failed_rows(count: int, failures: Mapping[str, ZenskarError]) -> FailedRowsError:
    """Return the error of rows that failed."""
    error = FailedRowsError()
    error.count, error.failures = count, failures
    error.args = ("; ".join(error.lines()),)
    return error


def _reason(key: str, error: ZenskarError) -> str:
    if not isinstance(error, UnfitValueError):
        return str(error)
    place = "" if error.id in (None, key) else f"id {error.id!r}, "
    return f"{place}field {error.field}: {error.reason}" if error.field else f"{place}{error.reason}"


class UnfitValueError(ExportError, ValueError):
    """A value does not fit the column of its field. It is neither rounded nor left out: no table is made of it.

    Attributes:
        row: The number of the row, from 0, in the order of the list.
        id: The id of the row; None if it has none.
        field: The name of the field in JSON, with the place in it: `phases[0].start_date`.
        reason: Why the value does not fit.
    """

    row: int
    id: object
    field: str
    reason: str


def unfit(row: int, identity: object, field: str, reason: str) -> UnfitValueError:
    """Return the error of a value that does not fit."""
    known = "" if identity is None else f" (id {identity!r})"
    error = UnfitValueError(f"row {row}{known}{field and f', field {field}'}: {reason}")
    error.row, error.id, error.field, error.reason = row, identity, field, reason
    return error


class TruncatedWarning(UserWarning):
    """A table ends at its limit, but the list goes on. The schema of the table says so too."""
