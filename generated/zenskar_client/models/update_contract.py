# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateContract(ApiObject):
    """The complete new state of a contract. Send the phases back as they were read.

    Warning: the vendor's tool reports a 500 response if the phases are missing, although the docs page does not
    require them.
    """

    name: str
    """The name of the contract, such as `Annual Subscription - Acme Corp`."""
    status: ContractStatus
    """The status of a contract. It becomes `expired` automatically when the end date is reached. Known values:
    `draft`, `active`, `paused`, `expired`, `disputed`."""
    currency: str
    """The currency: an ISO 4217 code."""
    start_date: dt.datetime
    """Undocumented."""
    customer_id: str
    """A UUID."""
    description: str | Unset = UNSET
    """Undocumented."""
    tags: builtins.list[Any] | Unset = UNSET
    """The tags. The shape of an item is not shown by any source."""
    end_date: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    anchor_date: dt.datetime | Unset = UNSET
    """Undocumented."""
    is_last_day_of_month: bool | Unset = UNSET
    """Undocumented."""
    custom_attributes: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    phases: builtins.list[ContractPhase] | Unset = UNSET
    """A phase: a period of the contract, with its pricings."""
    renewal_policy: RenewalPolicy | Unset = UNSET
    """What happens after a contract ends. Known values: `renew_with_default_contract`, `renew_with_existing`,
    `do_not_renew`.
    Sources: the vendor's tool says that only `do_not_renew` works."""
    contract_link: str | Unset = UNSET
    """Undocumented."""
    bill_parent_customer: bool | Unset = UNSET
    """Undocumented."""
    invoice_payer_customer_id: str | Unset = UNSET
    """A UUID."""
    include_in_renewal: bool | Unset = UNSET
    """Undocumented."""
    source: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "status": "status",
        "currency": "currency",
        "start_date": "start_date",
        "customer_id": "customer_id",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "status": ContractStatus,
            "currency": {"pattern": "^[A-Z]{3}$"},
            "start_date": "date-time",
            "customer_id": "string",
            "description": "string",
            "tags": ["any"],
            "end_date": "date-time",
            "anchor_date": "date-time",
            "is_last_day_of_month": "boolean",
            "custom_attributes": JsonObject,
            "phases": [ContractPhase],
            "renewal_policy": RenewalPolicy,
            "contract_link": "string",
            "bill_parent_customer": "boolean",
            "invoice_payer_customer_id": "string",
            "include_in_renewal": "boolean",
            "source": JsonObject,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "start_date": (write_datetime,),
            "end_date": (write_datetime,),
            "anchor_date": (write_datetime,),
            "custom_attributes": (None, JsonObject),
            "phases": (None, ContractPhase),
            "source": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.status = ContractStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.currency = d.pop("currency", UNSET)
        self.start_date = read_datetime(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.customer_id = d.pop("customer_id", UNSET)
        self.description = d.pop("description", UNSET)
        self.tags = d.pop("tags", UNSET)
        self.end_date = read_datetime(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.anchor_date = read_datetime(v) if (v := d.pop("anchor_date", UNSET)).__class__ is str else v
        self.is_last_day_of_month = d.pop("is_last_day_of_month", UNSET)
        self.custom_attributes = (
            JsonObject.from_dict(v) if (v := d.pop("custom_attributes", UNSET)).__class__ is dict else v
        )
        self.phases = (
            [ContractPhase.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("phases", UNSET)).__class__ is list
            else v
        )
        self.renewal_policy = RenewalPolicy.by_value[v] if (v := d.pop("renewal_policy", UNSET)).__class__ is str else v
        self.contract_link = d.pop("contract_link", UNSET)
        self.bill_parent_customer = d.pop("bill_parent_customer", UNSET)
        self.invoice_payer_customer_id = d.pop("invoice_payer_customer_id", UNSET)
        self.include_in_renewal = d.pop("include_in_renewal", UNSET)
        self.source = JsonObject.from_dict(v) if (v := d.pop("source", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.tags) is not UNSET:
            d["tags"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.anchor_date) is not UNSET:
            d["anchor_date"] = v
        if (v := model.is_last_day_of_month) is not UNSET:
            d["is_last_day_of_month"] = v
        if (v := model.custom_attributes) is not UNSET:
            d["custom_attributes"] = v
        if (v := model.phases) is not UNSET:
            d["phases"] = v
        if (v := model.renewal_policy) is not UNSET:
            d["renewal_policy"] = str(v) if isinstance(v, str) else v
        if (v := model.contract_link) is not UNSET:
            d["contract_link"] = v
        if (v := model.bill_parent_customer) is not UNSET:
            d["bill_parent_customer"] = v
        if (v := model.invoice_payer_customer_id) is not UNSET:
            d["invoice_payer_customer_id"] = v
        if (v := model.include_in_renewal) is not UNSET:
            d["include_in_renewal"] = v
        if (v := model.source) is not UNSET:
            d["source"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateContract)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .contract_phase import ContractPhaseFields
    from .contract_status import ContractStatusValue
    from .renewal_policy import RenewalPolicyValue

    class UpdateContractFields(TypedDict, closed=True):
        """The fields of `UpdateContract` as keyword arguments or in a dict."""

        name: str
        """The name of the contract, such as `Annual Subscription - Acme Corp`."""
        status: ContractStatus | ContractStatusValue
        """The status of a contract. It becomes `expired` automatically when the end date is reached. Known values:
        `draft`, `active`, `paused`, `expired`, `disputed`."""
        currency: str
        """The currency: an ISO 4217 code."""
        start_date: dt.datetime
        """Undocumented."""
        customer_id: str
        """A UUID."""
        description: NotRequired[str]
        """Undocumented."""
        tags: NotRequired[Sequence[Any]]
        """The tags. The shape of an item is not shown by any source."""
        end_date: NotRequired[dt.datetime | None]
        """Undocumented."""
        anchor_date: NotRequired[dt.datetime]
        """Undocumented."""
        is_last_day_of_month: NotRequired[bool]
        """Undocumented."""
        custom_attributes: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        phases: NotRequired[Sequence[ContractPhase | ContractPhaseFields | AnyFields]]
        """A phase: a period of the contract, with its pricings."""
        renewal_policy: NotRequired[RenewalPolicy | RenewalPolicyValue]
        """What happens after a contract ends. Known values: `renew_with_default_contract`, `renew_with_existing`,
        `do_not_renew`.
        Sources: the vendor's tool says that only `do_not_renew` works."""
        contract_link: NotRequired[str]
        """Undocumented."""
        bill_parent_customer: NotRequired[bool]
        """Undocumented."""
        invoice_payer_customer_id: NotRequired[str]
        """A UUID."""
        include_in_renewal: NotRequired[bool]
        """Undocumented."""
        source: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .contract_phase import ContractPhase
from .contract_status import ContractStatus
from .json_object import JsonObject
from .renewal_policy import RenewalPolicy

resolvable(UpdateContract, globals())
