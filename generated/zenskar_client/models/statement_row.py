# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, resolvable, write_fields, write_minor_as_read


@attrs_define(repr=False, eq=False, kw_only=True)
class StatementRow(ApiObject):
    """The balance and the movements of one account in one interval. Amounts are integers in minor units of the
    currency.

    Sources:
        The fields are those that the vendor's client reads.
    """

    account_id: str | None | Unset = UNSET
    """Undocumented."""
    interval_start: str | None | Unset = UNSET
    """Undocumented."""
    interval_end: str | None | Unset = UNSET
    """Undocumented."""
    balance: Decimal | None | Unset = UNSET
    """In minor units of the currency (cents)."""
    debits: Decimal | None | Unset = UNSET
    """In minor units of the currency (cents)."""
    credits_: Decimal | None | Unset = UNSET
    """In minor units of the currency (cents)."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"credits": "credits_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"balance": (write_minor_as_read,), "debits": (write_minor_as_read,), "credits": (write_minor_as_read,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.account_id = d.pop("account_id", UNSET)
        self.interval_start = d.pop("interval_start", UNSET)
        self.interval_end = d.pop("interval_end", UNSET)
        self.balance = read_money(v) if (v := d.pop("balance", UNSET)).__class__ is not Decimal else v
        self.debits = read_money(v) if (v := d.pop("debits", UNSET)).__class__ is not Decimal else v
        self.credits_ = read_money(v) if (v := d.pop("credits", UNSET)).__class__ is not Decimal else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.account_id) is not UNSET:
            d["account_id"] = v
        if (v := model.interval_start) is not UNSET:
            d["interval_start"] = v
        if (v := model.interval_end) is not UNSET:
            d["interval_end"] = v
        if (v := model.balance) is not UNSET:
            d["balance"] = v
        if (v := model.debits) is not UNSET:
            d["debits"] = v
        if (v := model.credits_) is not UNSET:
            d["credits"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, StatementRow)


resolvable(StatementRow, globals())
