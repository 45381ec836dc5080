# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class User(ApiObject):
    """A user: a person with access to the organisation.

    Sources:
        The fields are taken from the example of an accounting period.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    first_name: str | None | Unset = UNSET
    """Undocumented."""
    last_name: str | None | Unset = UNSET
    """Undocumented."""
    email: str | None | Unset = UNSET
    """Undocumented."""
    role: str | None | Unset = UNSET
    """Undocumented."""
    phone: str | None | Unset = UNSET
    """Undocumented."""
    rbac_role_id: str | None | Unset = UNSET
    """A UUID."""
    totp: bool | None | Unset = UNSET
    """Whether one-time passwords are enabled, judging by the name."""
    additional_permissions: builtins.list[Any] | None | Unset = UNSET
    """The additional permissions. The shape of an item is not shown by any source."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.first_name = d.pop("first_name", UNSET)
        self.last_name = d.pop("last_name", UNSET)
        self.email = d.pop("email", UNSET)
        self.role = d.pop("role", UNSET)
        self.phone = d.pop("phone", UNSET)
        self.rbac_role_id = d.pop("rbac_role_id", UNSET)
        self.totp = d.pop("totp", UNSET)
        self.additional_permissions = d.pop("additional_permissions", UNSET)
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
        if (v := model.first_name) is not UNSET:
            d["first_name"] = v
        if (v := model.last_name) is not UNSET:
            d["last_name"] = v
        if (v := model.email) is not UNSET:
            d["email"] = v
        if (v := model.role) is not UNSET:
            d["role"] = v
        if (v := model.phone) is not UNSET:
            d["phone"] = v
        if (v := model.rbac_role_id) is not UNSET:
            d["rbac_role_id"] = v
        if (v := model.totp) is not UNSET:
            d["totp"] = v
        if (v := model.additional_permissions) is not UNSET:
            d["additional_permissions"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(User, globals())
