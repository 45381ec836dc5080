# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class DataSchema(ApiObject):
    """The columns of a usage event. In the older form, without `data`, the fields are at this level, and `customer_id`
    and `timestamp` must be omitted.
    """

    customer_id: ColumnType | None | Unset = UNSET
    """The column type of the customer id: `String`. The server's default is "String". Known values: `String`, `Int64`,
    `Float64`, `Decimal`, `Bool`, `Date32`, `DateTime64`, `UUID`."""
    timestamp: ColumnType | None | Unset = UNSET
    """The column type of the timestamp: `DateTime64`. The server's default is "DateTime64". Known values: `String`,
    `Int64`, `Float64`, `Decimal`, `Bool`, `Date32`, `DateTime64`, `UUID`."""
    data: DataColumns | None | Unset = UNSET
    """The fields of `data`, each with its column type."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _free: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"customer_id": ColumnType, "timestamp": ColumnType, "data": DataColumns}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"data": (None, DataColumns)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.customer_id = ColumnType.by_value[v] if (v := d.pop("customer_id", UNSET)).__class__ is str else v
        self.timestamp = ColumnType.by_value[v] if (v := d.pop("timestamp", UNSET)).__class__ is str else v
        self.data = DataColumns.from_dict(v) if (v := d.pop("data", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = str(v) if isinstance(v, str) else v
        if (v := model.timestamp) is not UNSET:
            d["timestamp"] = str(v) if isinstance(v, str) else v
        if (v := model.data) is not UNSET:
            d["data"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, DataSchema)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .column_type import ColumnTypeValue

    class DataSchemaFields(TypedDict):
        """The fields of `DataSchema` in a dict."""

        customer_id: NotRequired[ColumnType | ColumnTypeValue | None]
        """The column type of the customer id: `String`. The server's default is "String". Known values: `String`,
        `Int64`, `Float64`, `Decimal`, `Bool`, `Date32`, `DateTime64`, `UUID`."""
        timestamp: NotRequired[ColumnType | ColumnTypeValue | None]
        """The column type of the timestamp: `DateTime64`. The server's default is "DateTime64". Known values:
        `String`, `Int64`, `Float64`, `Decimal`, `Bool`, `Date32`, `DateTime64`, `UUID`."""
        data: NotRequired[DataColumns | Mapping[str, Any] | None]
        """The fields of `data`, each with its column type."""


# Imported last, because models can refer to each other.
from .column_type import ColumnType
from .data_columns import DataColumns

resolvable(DataSchema, globals())
