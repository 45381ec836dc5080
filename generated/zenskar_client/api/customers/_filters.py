# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `customers`, and the fields of its `ensure`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, NotRequired
    from uuid import UUID

    from zenskar_ext.filters import Op

    from ...models.address import Address
    from ...models.connector import Connector
    from ...models.invoice_status import InvoiceStatus
    from ...models.json_object import JsonObject
    from ...models.tax_id import TaxId
    from ...types import FilterBy


class CreateCustomerOnceFields(TypedDict, closed=True):
    """The fields of `customers.ensure`: those of `CreateCustomer`, with the external id."""

    external_id: str
    customer_name: str
    custom_data: NotRequired[JsonObject | Mapping[str, Any] | None]
    address: NotRequired[Address | Mapping[str, Any]]
    ship_to_address: NotRequired[Address | Mapping[str, Any]]
    tax_info: NotRequired[Sequence[TaxId | Mapping[str, Any]] | None]
    email: NotRequired[str | None]
    phone_number: NotRequired[str | None]
    connector: NotRequired[Connector | Mapping[str, Any]]
    communications_enabled: NotRequired[bool]
    auto_charge_enabled: NotRequired[bool]
    business_entity_id: NotRequired[str]


class ListCustomersFilters(TypedDict, total=False, closed=True):
    """The filters of `customers.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    external_id: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    email: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    phone_number: Op[Literal["ilike", "like", "is_null", "contains", "starts_with"], str]
    communications_enabled: bool | Op[Literal["eq"], bool]
    auto_charge_enabled: bool | Op[Literal["eq"], bool]
    created_at: dt.datetime | Op[Literal["eq", "ne", "gt", "gte", "lte", "between"], dt.datetime]
    customer_name: Op[Literal["ilike", "contains", "starts_with"], str]
    business_entity_id: str | Op[Literal["eq"], str]
    invoice__customer_id: str | Op[Literal["eq"], str]
    invoice__status: InvoiceStatus | str | Op[Literal["eq"], InvoiceStatus | str]


class ListCustomerPaymentMethodsFilters(TypedDict, total=False, closed=True):
    """The filters of `customers.list_payment_methods`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    connector_id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    connector_name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "ne", "contains", "starts_with"], str]
    external_id: str | Op[Literal["eq", "ilike", "contains", "starts_with"], str]
