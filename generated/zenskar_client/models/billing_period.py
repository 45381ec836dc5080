# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class BillingPeriod(ApiObject):
    """When a pricing is billed."""

    cadence: str | None | Unset = UNSET
    """Undocumented."""
    offset: BillingOffset | None | Unset = UNSET
    """Known values: `prepaid`, `postpaid`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"cadence": "string", "offset": BillingOffset}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.cadence = d.pop("cadence", UNSET)
        self.offset = BillingOffset.by_value[v] if (v := d.pop("offset", UNSET)).__class__ is str else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.cadence) is not UNSET:
            d["cadence"] = v
        if (v := model.offset) is not UNSET:
            d["offset"] = str(v) if isinstance(v, str) else v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .billing_offset import BillingOffsetValue

    class BillingPeriodFields(TypedDict, closed=True):
        """The fields of `BillingPeriod` in a dict."""

        cadence: NotRequired[str | None]
        """Undocumented."""
        offset: NotRequired[BillingOffset | BillingOffsetValue | None]
        """Known values: `prepaid`, `postpaid`."""


# Imported last, because models can refer to each other.
from .billing_offset import BillingOffset

resolvable(BillingPeriod, globals())
