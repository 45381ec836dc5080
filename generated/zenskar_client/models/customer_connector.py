# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class CustomerConnector(ApiObject):
    """A customer in a connected system.

    In every response that a source shows: `connector_name`, `customer_name`. If one is missing after all, it is
    `UNSET`.
    """

    connector_name: str
    """Undocumented."""
    customer_name: str
    """Undocumented."""
    reference_id: str | None | Unset = UNSET
    """The id of the customer in the connected system."""
    email: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.connector_name = d.pop("connector_name", UNSET)
        self.customer_name = d.pop("customer_name", UNSET)
        self.reference_id = d.pop("reference_id", UNSET)
        self.email = d.pop("email", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.connector_name) is not UNSET:
            d["connector_name"] = v
        if (v := model.customer_name) is not UNSET:
            d["customer_name"] = v
        if (v := model.reference_id) is not UNSET:
            d["reference_id"] = v
        if (v := model.email) is not UNSET:
            d["email"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(CustomerConnector, globals())
