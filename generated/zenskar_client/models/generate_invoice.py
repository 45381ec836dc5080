# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_fields, write_unix


@attrs_define(repr=False, eq=False, kw_only=True)
class GenerateInvoice(ApiObject):
    """The contract and the period for which to generate an invoice."""

    customer_id: str
    """A UUID."""
    contract_id: str
    """A UUID."""
    from_date: dt.datetime | int
    """The start of the period. A datetime is sent as whole Unix seconds, and a date as those of its midnight in UTC.
    Text is sent unchanged.
    Warning: a comment in the vendor's client says that text with an offset or a `Z` fails with a 500. Sent as Unix
    time, in whole seconds.
    Sources: the docs page types it as a date-time and calls it a Unix timestamp; the vendor's tool sends integer
    seconds."""
    to_date: dt.datetime | int
    """The end of the period, sent in the same way as `from_date`. Sent as Unix time, in whole seconds."""
    check_duplicate_invoice: bool | None | Unset = UNSET
    """Undocumented."""
    bill_for_date: dt.datetime | int | None | Unset = UNSET
    """The billing date: a value from the contract's billing cycles, sent in the same way as `from_date`.
    Warning: any other date generates no invoice. Sent as Unix time, in whole seconds."""
    billing_cycle_start_day: int | None | Unset = UNSET
    """The day of the month, 1 to 31, on which the billing cycle of `bill_for_date` starts."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "customer_id": "customer_id",
        "contract_id": "contract_id",
        "from_date": "from_date",
        "to_date": "to_date",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "customer_id": "string",
            "contract_id": "string",
            "from_date": ("unix", "integer"),
            "to_date": ("unix", "integer"),
            "check_duplicate_invoice": "boolean",
            "bill_for_date": ("unix", "integer"),
            "billing_cycle_start_day": "integer",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"from_date": (write_unix,), "to_date": (write_unix,), "bill_for_date": (write_unix,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.customer_id = d.pop("customer_id", UNSET)
        self.contract_id = d.pop("contract_id", UNSET)
        self.from_date = read_datetime(v) if (v := d.pop("from_date", UNSET)).__class__ is str else v
        self.to_date = read_datetime(v) if (v := d.pop("to_date", UNSET)).__class__ is str else v
        self.check_duplicate_invoice = d.pop("check_duplicate_invoice", UNSET)
        self.bill_for_date = read_datetime(v) if (v := d.pop("bill_for_date", UNSET)).__class__ is str else v
        self.billing_cycle_start_day = d.pop("billing_cycle_start_day", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.contract_id) is not UNSET:
            d["contract_id"] = v
        if (v := model.from_date) is not UNSET:
            d["from_date"] = v
        if (v := model.to_date) is not UNSET:
            d["to_date"] = v
        if (v := model.check_duplicate_invoice) is not UNSET:
            d["check_duplicate_invoice"] = v
        if (v := model.bill_for_date) is not UNSET:
            d["bill_for_date"] = v
        if (v := model.billing_cycle_start_day) is not UNSET:
            d["billing_cycle_start_day"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, GenerateInvoice)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class GenerateInvoiceFields(TypedDict, closed=True):
        """The fields of `GenerateInvoice` as keyword arguments or in a dict."""

        customer_id: str
        """A UUID."""
        contract_id: str
        """A UUID."""
        from_date: dt.datetime | int
        """The start of the period. A datetime is sent as whole Unix seconds, and a date as those of its midnight in
        UTC. Text is sent unchanged.
        Warning: a comment in the vendor's client says that text with an offset or a `Z` fails with a 500. Sent as
        Unix time, in whole seconds.
        Sources: the docs page types it as a date-time and calls it a Unix timestamp; the vendor's tool sends
        integer seconds."""
        to_date: dt.datetime | int
        """The end of the period, sent in the same way as `from_date`. Sent as Unix time, in whole seconds."""
        check_duplicate_invoice: NotRequired[bool | None]
        """Undocumented."""
        bill_for_date: NotRequired[dt.datetime | int | None]
        """The billing date: a value from the contract's billing cycles, sent in the same way as `from_date`.
        Warning: any other date generates no invoice. Sent as Unix time, in whole seconds."""
        billing_cycle_start_day: NotRequired[int | None]
        """The day of the month, 1 to 31, on which the billing cycle of `bill_for_date` starts."""


resolvable(GenerateInvoice, globals())
