# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import ApiObject, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class DataColumns(ApiObject):
    """The fields of `data`, each with its column type."""

    additional_properties: dict[str, ColumnType] = attrs_field(factory=dict)
    """The values by name."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.additional_properties = {
            name: ColumnType.by_value[v] if v.__class__ is str else v for name, v in d.items()
        }
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        for key, v in model.additional_properties.items():
            d.setdefault(key, str(v) if isinstance(v, str) else v)
        return d


# Imported last, because models can refer to each other.
from .column_type import ColumnType

resolvable(DataColumns, globals())
