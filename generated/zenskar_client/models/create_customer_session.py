# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateCustomerSession(ApiObject):
    """The customer whose portal to open. Give either `customer_id` or `is_guest_session: true`, not both."""

    return_url: str
    """Undocumented."""
    customer_id: str | None | Unset = UNSET
    """A UUID."""
    is_guest_session: bool | None | Unset = UNSET
    """Undocumented."""
    idle_timeout: int | None | Unset = UNSET
    """The idle timeout, in seconds. The session ends after this time without activity. The server's default is 3600."""
    session_key: str | None | Unset = attrs_field(default=UNSET, repr=False)
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"return_url": "return_url"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "return_url": "string",
            "customer_id": "string",
            "is_guest_session": "boolean",
            "idle_timeout": "integer",
            "session_key": "string",
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.return_url = d.pop("return_url", UNSET)
        self.customer_id = d.pop("customer_id", UNSET)
        self.is_guest_session = d.pop("is_guest_session", UNSET)
        self.idle_timeout = d.pop("idle_timeout", UNSET)
        self.session_key = d.pop("session_key", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.return_url) is not UNSET:
            d["return_url"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.is_guest_session) is not UNSET:
            d["is_guest_session"] = v
        if (v := model.idle_timeout) is not UNSET:
            d["idle_timeout"] = v
        if (v := model.session_key) is not UNSET:
            d["session_key"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class CreateCustomerSessionFields(TypedDict, closed=True):
        """The fields of `CreateCustomerSession` as keyword arguments or in a dict."""

        return_url: str
        """Undocumented."""
        customer_id: NotRequired[str | None]
        """A UUID."""
        is_guest_session: NotRequired[bool | None]
        """Undocumented."""
        idle_timeout: NotRequired[int | None]
        """The idle timeout, in seconds. The session ends after this time without activity. The server's default is
        3600."""
        session_key: NotRequired[str | None]
        """Undocumented."""


resolvable(CreateCustomerSession, globals())
