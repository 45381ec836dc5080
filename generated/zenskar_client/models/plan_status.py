# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class PlanStatus(OpenEnum):
    """Where a plan stands. The pages of the older plans have `draft` and `active` only; `archived` is in the vendor's tools and in the plans of the third version."""

    DRAFT = "draft"
    ACTIVE = "active"
    ARCHIVED = "archived"
