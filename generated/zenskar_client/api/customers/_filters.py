# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `customers`, and the fields of its `ensure`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from typing_extensions import TypedDict

from ... import hints, models
from ...types import FilterBy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, NotRequired

    from ...models.address import Address, AddressDict
    from ...models.connector import Connector, ConnectorFields
    from ...models.json_object import JsonObject
    from ...models.tax_id import TaxId, TaxIdFields
    from ...types import AnyFields


class CreateCustomerOnceFields(TypedDict, closed=True):
    """The fields of `customers.ensure`: those of `CreateCustomer`, with the external id."""

    external_id: str
    """The id of the customer in your own system.
    Sources: an older docs page says that a UUID becomes the id of the record itself."""
    customer_name: str
    """Undocumented."""
    custom_data: NotRequired[JsonObject | Mapping[str, Any] | None]
    """A free-form JSON object."""
    address: NotRequired[Address | AddressDict | AnyFields]
    """An address in a request."""
    ship_to_address: NotRequired[Address | AddressDict | AnyFields]
    """An address in a request."""
    tax_info: NotRequired[Sequence[TaxId | TaxIdFields | AnyFields] | None]
    """A tax number of a customer."""
    email: NotRequired[str | None]
    """The e-mail address. It must be unique among the customers of an organisation."""
    phone_number: NotRequired[str | None]
    """The phone number, with the country code."""
    connector: NotRequired[Connector | ConnectorFields | AnyFields]
    """The link between a record here and the same record in a connected system such as Stripe or QuickBooks."""
    communications_enabled: NotRequired[bool]
    """The server's default is true."""
    auto_charge_enabled: NotRequired[bool]
    """The server's default is true."""
    business_entity_id: NotRequired[str]
    """A UUID."""


class ListCustomersFilters(TypedDict, total=False, closed=True):
    """The filters of `customers.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    external_id: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    email: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    phone_number: hints.Op[Literal["ilike", "like", "is_null", "contains", "starts_with"], str]
    """Operators: `ilike`, `like`, `is_null`, `contains`, `starts_with`."""
    communications_enabled: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
    auto_charge_enabled: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
    created_at: dt.datetime | hints.Op[Literal["eq", "ne", "gt", "gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lte`, `between`."""
    customer_name: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    business_entity_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    invoice__customer_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    invoice__status: models.InvoiceStatus | str | hints.Op[Literal["eq"], models.InvoiceStatus | str]
    """Operators: `eq`."""


class ListCustomerPaymentMethodsFilters(TypedDict, total=False, closed=True):
    """The filters of `customers.list_payment_methods`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    connector_id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    connector_name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "ne", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `ne`, `contains`, `starts_with`."""
    external_id: str | hints.Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `contains`, `starts_with`."""
