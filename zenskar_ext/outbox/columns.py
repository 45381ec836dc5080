"""The columns of a definition of usage events: which fields `data` may have, and of which type."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Final, cast
from uuid import UUID

from zenskar_client.types import is_uuid, read_datetime
from zenskar_ext.errors import ConfigurationError

_ROOT: Final = ("customer_id", "timestamp")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63


def _is_uuid(value: object) -> bool:
    return isinstance(value, UUID) or (isinstance(value, str) and is_uuid(value))


def _is_date(value: object) -> bool:
    if isinstance(value, str):
        return _reads(value, date.fromisoformat)
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_time(value: object) -> bool:
    return isinstance(value, datetime) or (isinstance(value, str) and _reads(value, read_datetime))


def _reads(value: str, read: Callable[[str], object]) -> bool:
    try:
        return not isinstance(read(value), str)
    except ValueError:
        return False


# "Numbers are sent as JSON numbers, `Bool` as a boolean, and the others as strings": the description of ColumnType.
_FITS: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "Int64": (_is_whole, "an int of 64 bits"),
    "Float64": (_is_number, "a number"),
    "Decimal": (_is_number, "a number"),
    "Bool": (lambda value: isinstance(value, bool), "True or False"),
    "String": (lambda value: isinstance(value, str), "a string"),
    "UUID": (_is_uuid, "a UUID"),
    "Date32": (_is_date, "a date"),
    "DateTime64": (_is_time, "an aware datetime"),
}


class Columns:
    """The columns of a definition.

    Args:
        types: Their types by name. A type that is not known takes any value.
    """

    def __init__(self, types: Mapping[str, str]) -> None:
        self._types = types

    def problem(self, data: Mapping[str, Any]) -> str:
        """Return what is wrong with the data of an event; "" if nothing is."""
        if self._types and all(data.get(name) is None for name in self._types) and not set(data) - set(self._types):
            return f": it has no value of a field of the definition: {', '.join(self._types)}"
        for name, value in data.items():
            if name not in self._types:
                close = get_close_matches(name, self._types, 1)
                hint = f"did you mean {close[0]}?" if close else f"it has {', '.join(self._types) or 'none'}"
                return f"{name}: the definition has no such field; {hint}"
            fits, wanted = _FITS.get(self._types[name], (None, ""))
            if value is not None and fits is not None and not fits(value):
                return f"{name}: {type(value).__name__} does not fit {self._types[name]}; give {wanted}"
        return ""


def columns_of(slug: str, schema: Any) -> Columns:
    """Return the columns of a `dataschema`: a model or a dict, with the fields under `data` or, as before, beside it.

    Raises:
        ConfigurationError: It is none.
    """
    whole = _mapping(schema.to_dict() if hasattr(schema, "to_dict") else schema)
    types = None if whole is None else _mapping(whole.get("data", whole))
    if types is None or not all(isinstance(each, str) for each in [*types, *types.values()]):
        msg = f'metrics[{slug!r}]: give the dataschema of the definition, such as {{"data": {{"hours": "Float64"}}}}'
        raise ConfigurationError(msg)
    return Columns({name: str(kind) for name, kind in types.items() if types is not whole or name not in _ROOT})


def _mapping(value: object) -> Mapping[Any, Any] | None:
    return cast("Any", value) if isinstance(value, Mapping) else None
