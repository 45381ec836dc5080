# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_decimal, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UniqueEntitlement(ApiObject):
    """An entitlement of a customer, with the sums over all its customer entitlements."""

    entitlement: Entitlement | None | Unset = UNSET
    """The definition of an entitlement: a right to use something."""
    total_quantity: Decimal | None | Unset = UNSET
    """Undocumented."""
    total_quantity_used: Decimal | None | Unset = UNSET
    """Undocumented."""
    total_expired_entitlements: Decimal | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"entitlement": (None, Entitlement)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.entitlement = Entitlement.from_dict(v) if (v := d.pop("entitlement", UNSET)).__class__ is dict else v
        self.total_quantity = read_decimal(v) if (v := d.pop("total_quantity", UNSET)).__class__ is not Decimal else v
        self.total_quantity_used = (
            read_decimal(v) if (v := d.pop("total_quantity_used", UNSET)).__class__ is not Decimal else v
        )
        self.total_expired_entitlements = (
            read_decimal(v) if (v := d.pop("total_expired_entitlements", UNSET)).__class__ is not Decimal else v
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.entitlement) is not UNSET:
            d["entitlement"] = v
        if (v := model.total_quantity) is not UNSET:
            d["total_quantity"] = v
        if (v := model.total_quantity_used) is not UNSET:
            d["total_quantity_used"] = v
        if (v := model.total_expired_entitlements) is not UNSET:
            d["total_expired_entitlements"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UniqueEntitlement)


# Imported last, because models can refer to each other.
from .entitlement import Entitlement

resolvable(UniqueEntitlement, globals())
