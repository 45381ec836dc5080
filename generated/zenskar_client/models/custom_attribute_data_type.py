# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class CustomAttributeDataType(OpenEnum):
    """What values the attribute takes."""

    STRING = "STRING"
    INTEGER = "INTEGER"
    FLOAT = "FLOAT"
    BOOLEAN = "BOOLEAN"
    LIST_STRING = "LIST_STRING"
    ENUM = "ENUM"
    JSON = "JSON"
    DATE = "DATE"
