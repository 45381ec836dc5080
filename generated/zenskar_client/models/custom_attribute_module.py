# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class CustomAttributeModule(OpenEnum):
    """The kind of record that has the attribute."""

    CUSTOMERS = "customers"
    PRODUCTS = "products"
    CONTRACTS = "contracts"
    PLANS = "plans"
    INVOICES = "invoices"
    PAYMENTS = "payments"


if TYPE_CHECKING:
    CustomAttributeModuleValue: TypeAlias = Literal[
        "customers", "products", "contracts", "plans", "invoices", "payments"
    ]
    """The known values as texts."""
