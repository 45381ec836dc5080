# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PaymentTermType(OpenEnum):
    """The event from which the days of a payment term count."""

    ON_APPROVAL = "on_approval"
    ON_CREATION = "on_creation"


if TYPE_CHECKING:
    PaymentTermTypeValue: TypeAlias = Literal["on_approval", "on_creation"]
    """The known values as texts."""
