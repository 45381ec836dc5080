# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingPaymentTerm(ApiObject):
    """The due date rule of an invoice.

    Sources:
        The schema that the vendor's tool publishes for a pricing of a contract's phase, which admits other fields
        too. `id` and `priority` are from third-party notes.
    """

    payment_term_type: PaymentTermType
    """The event from which the days of a payment term count. Known values: `on_approval`, `on_creation`."""
    due_days: int
    """The number of days until the invoice is due."""
    id: str | None | Unset = UNSET
    """Undocumented."""
    priority: int | None | Unset = UNSET
    """Undocumented."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    payment_term_mode: PaymentTermMode | None | Unset = UNSET
    """Known values: `relative`, `absolute`."""
    last_day_of_month: bool | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"payment_term_type": "payment_term_type", "due_days": "due_days"}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "payment_term_type": PaymentTermType,
            "due_days": "integer",
            "id": "string",
            "priority": "integer",
            "label": "string",
            "payment_term_mode": PaymentTermMode,
            "last_day_of_month": "boolean",
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.payment_term_type = (
            PaymentTermType.by_value[v] if (v := d.pop("payment_term_type", UNSET)).__class__ is str else v
        )
        self.due_days = d.pop("due_days", UNSET)
        self.id = d.pop("id", UNSET)
        self.priority = d.pop("priority", UNSET)
        self.label = d.pop("label", UNSET)
        self.payment_term_mode = (
            PaymentTermMode.by_value[v] if (v := d.pop("payment_term_mode", UNSET)).__class__ is str else v
        )
        self.last_day_of_month = d.pop("last_day_of_month", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.payment_term_type) is not UNSET:
            d["payment_term_type"] = str(v) if isinstance(v, str) else v
        if (v := model.due_days) is not UNSET:
            d["due_days"] = v
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.priority) is not UNSET:
            d["priority"] = v
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.payment_term_mode) is not UNSET:
            d["payment_term_mode"] = str(v) if isinstance(v, str) else v
        if (v := model.last_day_of_month) is not UNSET:
            d["last_day_of_month"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .payment_term_mode import PaymentTermModeValue
    from .payment_term_type import PaymentTermTypeValue

    class PricingPaymentTermFields(TypedDict, closed=True):
        """The fields of `PricingPaymentTerm` in a dict."""

        payment_term_type: PaymentTermType | PaymentTermTypeValue
        """The event from which the days of a payment term count. Known values: `on_approval`, `on_creation`."""
        due_days: int
        """The number of days until the invoice is due."""
        id: NotRequired[str | None]
        """Undocumented."""
        priority: NotRequired[int | None]
        """Undocumented."""
        label: NotRequired[str | None]
        """Undocumented."""
        payment_term_mode: NotRequired[PaymentTermMode | PaymentTermModeValue | None]
        """Known values: `relative`, `absolute`."""
        last_day_of_month: NotRequired[bool | None]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .payment_term_mode import PaymentTermMode
from .payment_term_type import PaymentTermType

resolvable(PricingPaymentTerm, globals())
