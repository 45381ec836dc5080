# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateContractLegacy(ApiObject):
    """A new contract of the first API generation, created from a template.

    Sources:
        The docs page shows field names, but hardly any types.
    """

    customer: str
    """Undocumented."""
    template_id: str
    """Undocumented."""
    start_date: str
    """Undocumented."""
    end_date: str
    """Undocumented."""
    name: str | Unset = UNSET
    """Undocumented."""
    description: str | Unset = UNSET
    """Undocumented."""
    currency: str | Unset = UNSET
    """Undocumented."""
    renewal_policy: LegacyRenewalPolicy | Unset = UNSET
    """What happened after a contract of the first API generation ended. Known values: `renewWithDefaultContract`,
    `renewWithExisting`."""
    invoice_generation_day: Any | Unset = UNSET
    """The day of invoice generation. The type is not shown by any source."""
    invoice_generation_cadence: Any | Unset = UNSET
    """The cadence of invoice generation. The type is not shown by any source."""
    billing_cycle_start_day: Any | Unset = UNSET
    """The start day of the billing cycle. The type is not shown by any source."""
    billing_cycle_cadence: Any | Unset = UNSET
    """The cadence of the billing cycle. The type is not shown by any source."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "customer": "customer",
        "template_id": "template_id",
        "start_date": "start_date",
        "end_date": "end_date",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "customer": "string",
            "template_id": "string",
            "start_date": "string",
            "end_date": "string",
            "name": "string",
            "description": "string",
            "currency": "string",
            "renewal_policy": LegacyRenewalPolicy,
            "invoice_generation_day": "any",
            "invoice_generation_cadence": "any",
            "billing_cycle_start_day": "any",
            "billing_cycle_cadence": "any",
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.customer = d.pop("customer", UNSET)
        self.template_id = d.pop("template_id", UNSET)
        self.start_date = d.pop("start_date", UNSET)
        self.end_date = d.pop("end_date", UNSET)
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.currency = d.pop("currency", UNSET)
        self.renewal_policy = (
            LegacyRenewalPolicy.by_value[v] if (v := d.pop("renewal_policy", UNSET)).__class__ is str else v
        )
        self.invoice_generation_day = d.pop("invoice_generation_day", UNSET)
        self.invoice_generation_cadence = d.pop("invoice_generation_cadence", UNSET)
        self.billing_cycle_start_day = d.pop("billing_cycle_start_day", UNSET)
        self.billing_cycle_cadence = d.pop("billing_cycle_cadence", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.customer) is not UNSET:
            d["customer"] = v
        if (v := model.template_id) is not UNSET:
            d["template_id"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.renewal_policy) is not UNSET:
            d["renewal_policy"] = str(v) if isinstance(v, str) else v
        if (v := model.invoice_generation_day) is not UNSET:
            d["invoice_generation_day"] = v
        if (v := model.invoice_generation_cadence) is not UNSET:
            d["invoice_generation_cadence"] = v
        if (v := model.billing_cycle_start_day) is not UNSET:
            d["billing_cycle_start_day"] = v
        if (v := model.billing_cycle_cadence) is not UNSET:
            d["billing_cycle_cadence"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .legacy_renewal_policy import LegacyRenewalPolicyValue

    class CreateContractLegacyFields(TypedDict, closed=True):
        """The fields of `CreateContractLegacy` as keyword arguments or in a dict."""

        customer: str
        """Undocumented."""
        template_id: str
        """Undocumented."""
        start_date: str
        """Undocumented."""
        end_date: str
        """Undocumented."""
        name: NotRequired[str]
        """Undocumented."""
        description: NotRequired[str]
        """Undocumented."""
        currency: NotRequired[str]
        """Undocumented."""
        renewal_policy: NotRequired[LegacyRenewalPolicy | LegacyRenewalPolicyValue]
        """What happened after a contract of the first API generation ended. Known values: `renewWithDefaultContract`,
        `renewWithExisting`."""
        invoice_generation_day: NotRequired[Any]
        """The day of invoice generation. The type is not shown by any source."""
        invoice_generation_cadence: NotRequired[Any]
        """The cadence of invoice generation. The type is not shown by any source."""
        billing_cycle_start_day: NotRequired[Any]
        """The start day of the billing cycle. The type is not shown by any source."""
        billing_cycle_cadence: NotRequired[Any]
        """The cadence of the billing cycle. The type is not shown by any source."""


# Imported last, because models can refer to each other.
from .legacy_renewal_policy import LegacyRenewalPolicy

resolvable(CreateContractLegacy, globals())
