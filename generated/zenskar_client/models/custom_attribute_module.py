# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from ..types import OpenEnum


class CustomAttributeModule(OpenEnum):
    """The kind of record that has the attribute."""

    CUSTOMERS = "customers"
    PRODUCTS = "products"
    CONTRACTS = "contracts"
    PLANS = "plans"
    INVOICES = "invoices"
    PAYMENTS = "payments"
