# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class PaymentStatus(OpenEnum):
    """The status of a payment or a transaction."""

    IN_PROGRESS = "in_progress"
    REQUIRES_ACTION = "requires_action"
    PENDING_CHARGE = "pending_charge"
    AUTHORIZED = "authorized"
    CREATED = "created"
    SUCCESS = "success"
    VOIDED = "voided"
    FAILED = "failed"
    CANCELED = "canceled"
    REFUNDED = "refunded"
    PARTIALLY_REFUNDED = "partially_refunded"
    OTHER = "other"


if TYPE_CHECKING:
    PaymentStatusValue: TypeAlias = Literal[
        "in_progress",
        "requires_action",
        "pending_charge",
        "authorized",
        "created",
        "success",
        "voided",
        "failed",
        "canceled",
        "refunded",
        "partially_refunded",
        "other",
    ]
    """The known values as texts."""
