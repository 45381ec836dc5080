# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class CustomAttributeDataType(OpenEnum):
    """The type of the attribute's values."""

    STRING = "STRING"
    INTEGER = "INTEGER"
    FLOAT = "FLOAT"
    BOOLEAN = "BOOLEAN"
    LIST_STRING = "LIST_STRING"
    ENUM = "ENUM"
    JSON = "JSON"
    DATE = "DATE"


if TYPE_CHECKING:
    CustomAttributeDataTypeValue: TypeAlias = Literal[
        "STRING", "INTEGER", "FLOAT", "BOOLEAN", "LIST_STRING", "ENUM", "JSON", "DATE"
    ]
    """The known values as texts."""
