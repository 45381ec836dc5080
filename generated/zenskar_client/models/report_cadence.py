# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class ReportCadence(OpenEnum):
    """How long an interval of a report is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
