# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class ReportCadence(OpenEnum):
    """The length of an interval of a report."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


if TYPE_CHECKING:
    ReportCadenceValue: TypeAlias = Literal["month", "quarter", "year"]
    """The known values as texts."""
