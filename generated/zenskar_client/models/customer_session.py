# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class CustomerSession(ApiObject):
    """A session of the customer portal.

    In every response that a source shows: `redirect_url`, `session_token`, `is_guest_session`. If one is missing
    after all, it is `UNSET`.
    """

    redirect_url: str = attrs_field(repr=False)
    """The URL to which to redirect the browser: `customer.zenskar.com/session/...`."""
    session_token: str = attrs_field(repr=False)
    """Undocumented."""
    is_guest_session: bool
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.redirect_url = d.pop("redirect_url", UNSET)
        self.session_token = d.pop("session_token", UNSET)
        self.is_guest_session = d.pop("is_guest_session", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.redirect_url) is not UNSET:
            d["redirect_url"] = v
        if (v := model.session_token) is not UNSET:
            d["session_token"] = v
        if (v := model.is_guest_session) is not UNSET:
            d["is_guest_session"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(CustomerSession, globals())
