# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class Contract(ApiObject):
    """A contract.

    In every response that a source shows: `id`, `name`, `status`, `currency`, `created_at`, `updated_at`,
    `customer_id`. If one is missing after all, it is `UNSET`.

    Sources:
        The archived docs pages are cut off after `is_last_day_of_month`. Other fields of a request body, such as
        `contract_link` or `invoice_payer_customer_id`, probably follow, but no source shows them.
    """

    id: str
    """A UUID."""
    name: str
    """Undocumented."""
    status: ContractStatus
    """The status of a contract. It becomes `expired` automatically when the end date is reached. Known values:
    `draft`, `active`, `paused`, `expired`, `disputed`."""
    currency: str
    """The currency: an ISO 4217 code of three letters."""
    created_at: dt.datetime
    """Undocumented."""
    updated_at: dt.datetime
    """Undocumented."""
    customer_id: str
    """A UUID."""
    customer: ContractCustomer | None | Unset = UNSET
    """The customer, as contained in the contract."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    tags: builtins.list[Any] | None | Unset = UNSET
    """The tags. The shape of an item is not shown by any source."""
    start_date: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    end_date: dt.datetime | None | Unset = UNSET
    """The end of the contract. At this time the status becomes `expired` automatically."""
    custom_attributes: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    source: JsonObject | None | Unset = UNSET
    """The origin of the contract."""
    anchor_date: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    is_last_day_of_month: bool | None | Unset = UNSET
    """Undocumented."""
    phases: builtins.list[ContractPhase] | None | Unset = UNSET
    """The phases of the contract, with the pricings of each."""
    renewal_policy: RenewalPolicy | None | Unset = UNSET
    """Known values: `renew_with_default_contract`, `renew_with_existing`, `do_not_renew`."""
    deleted_at: dt.datetime | None | Unset = UNSET
    """The time at which a draft was deleted."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "created_at": (write_datetime,),
            "updated_at": (write_datetime,),
            "customer": (None, ContractCustomer),
            "start_date": (write_datetime,),
            "end_date": (write_datetime,),
            "custom_attributes": (None, JsonObject),
            "source": (None, JsonObject),
            "anchor_date": (write_datetime,),
            "phases": (None, ContractPhase),
            "deleted_at": (write_datetime,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.status = ContractStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.currency = d.pop("currency", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.customer_id = d.pop("customer_id", UNSET)
        self.customer = ContractCustomer.from_dict(v) if (v := d.pop("customer", UNSET)).__class__ is dict else v
        self.description = d.pop("description", UNSET)
        self.tags = d.pop("tags", UNSET)
        self.start_date = read_datetime(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.end_date = read_datetime(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.custom_attributes = (
            JsonObject.from_dict(v) if (v := d.pop("custom_attributes", UNSET)).__class__ is dict else v
        )
        self.source = JsonObject.from_dict(v) if (v := d.pop("source", UNSET)).__class__ is dict else v
        self.anchor_date = read_datetime(v) if (v := d.pop("anchor_date", UNSET)).__class__ is str else v
        self.is_last_day_of_month = d.pop("is_last_day_of_month", UNSET)
        self.phases = (
            [ContractPhase.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("phases", UNSET)).__class__ is list
            else v
        )
        self.renewal_policy = RenewalPolicy.by_value[v] if (v := d.pop("renewal_policy", UNSET)).__class__ is str else v
        self.deleted_at = read_datetime(v) if (v := d.pop("deleted_at", UNSET)).__class__ is str else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.customer) is not UNSET:
            d["customer"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.tags) is not UNSET:
            d["tags"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.custom_attributes) is not UNSET:
            d["custom_attributes"] = v
        if (v := model.source) is not UNSET:
            d["source"] = v
        if (v := model.anchor_date) is not UNSET:
            d["anchor_date"] = v
        if (v := model.is_last_day_of_month) is not UNSET:
            d["is_last_day_of_month"] = v
        if (v := model.phases) is not UNSET:
            d["phases"] = v
        if (v := model.renewal_policy) is not UNSET:
            d["renewal_policy"] = str(v) if isinstance(v, str) else v
        if (v := model.deleted_at) is not UNSET:
            d["deleted_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Contract)


# Imported last, because models can refer to each other.
from .contract_customer import ContractCustomer
from .contract_phase import ContractPhase
from .contract_status import ContractStatus
from .json_object import JsonObject
from .renewal_policy import RenewalPolicy

resolvable(Contract, globals())
