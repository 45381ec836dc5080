# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ColumnType(OpenEnum):
    """The type of a column. Numbers are sent as JSON numbers, `Bool` as a boolean, and the others as strings. `Date32`
    has the form `YYYY-MM-DD`.

    Sources:
        A test of the vendor also has `Array(String)`, and an older tool has lower-case names.
    """

    STRING = "String"
    INT64 = "Int64"
    FLOAT64 = "Float64"
    DECIMAL = "Decimal"
    BOOL = "Bool"
    DATE32 = "Date32"
    DATETIME64 = "DateTime64"
    UUID = "UUID"


if TYPE_CHECKING:
    ColumnTypeValue: TypeAlias = Literal[
        "String", "Int64", "Float64", "Decimal", "Bool", "Date32", "DateTime64", "UUID"
    ]
    """The known values as texts."""
