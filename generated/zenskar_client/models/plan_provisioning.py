# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PlanProvisioning(OpenEnum):
    """The time at which purchased products are provisioned."""

    IMMEDIATE = "immediate"
    PAYMENT_METHOD_VALIDATION = "payment_method_validation"
    CHARGE_ON_ACCEPTANCE = "charge_on_acceptance"
    CHARGE_WHEN_DUE = "charge_when_due"


if TYPE_CHECKING:
    PlanProvisioningValue: TypeAlias = Literal[
        "immediate", "payment_method_validation", "charge_on_acceptance", "charge_when_due"
    ]
    """The known values as texts."""
