"""The hash of a row, which is another one if and only if the row says something else. Order and `1.0` for `1` do not count."""

from collections.abc import Mapping
from decimal import Decimal
from hashlib import sha256
from typing import Any, cast

from zenskar_client.types import dumps


def row_hash(row: Any) -> str:
    """Return the hash of a model, of all its fields, described or not."""
    return sha256(dumps(_canonical(row.to_dict())).encode()).hexdigest()


def _canonical(value: Any) -> Any:
    if isinstance(value, Mapping):
        given = cast("Mapping[str, Any]", value)
        return {name: _canonical(given[name]) for name in sorted(given)}
    if isinstance(value, list):
        return [_canonical(each) for each in cast("list[object]", value)]
    if type(value) is int:
        return trimmed(Decimal(value))
    return trimmed(value) if isinstance(value, Decimal) else value


def trimmed(value: Decimal) -> Decimal:
    """Return a number without the zeros that say nothing; every digit that says something stays."""
    sign, digits, exponent = value.as_tuple()
    if not any(digits):
        return Decimal(0)
    kept = digits
    while kept[-1] == 0:
        kept = kept[:-1]
    return Decimal((sign, kept, cast("int", exponent) + len(digits) - len(kept)))
