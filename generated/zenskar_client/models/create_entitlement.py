# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateEntitlement(ApiObject):
    """A new entitlement."""

    name: str
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    entitlement_type: EntitlementType | None | Unset = UNSET
    """Known values: `Feature`, `Quantity`, `Credits`."""
    units: str | None | Unset = UNSET
    """The unit that is counted, such as `calls` or `GB`."""
    is_active: bool | None | Unset = UNSET
    """The server's default is true."""
    product_id: str | None | Unset = UNSET
    """A UUID."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "description": "string",
            "entitlement_type": EntitlementType,
            "units": "string",
            "is_active": "boolean",
            "product_id": "string",
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.entitlement_type = (
            EntitlementType.by_value[v] if (v := d.pop("entitlement_type", UNSET)).__class__ is str else v
        )
        self.units = d.pop("units", UNSET)
        self.is_active = d.pop("is_active", UNSET)
        self.product_id = d.pop("product_id", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.entitlement_type) is not UNSET:
            d["entitlement_type"] = str(v) if isinstance(v, str) else v
        if (v := model.units) is not UNSET:
            d["units"] = v
        if (v := model.is_active) is not UNSET:
            d["is_active"] = v
        if (v := model.product_id) is not UNSET:
            d["product_id"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .entitlement_type import EntitlementTypeValue

    class CreateEntitlementFields(TypedDict, closed=True):
        """The fields of `CreateEntitlement` as keyword arguments or in a dict."""

        name: str
        """Undocumented."""
        description: NotRequired[str | None]
        """Undocumented."""
        entitlement_type: NotRequired[EntitlementType | EntitlementTypeValue | None]
        """Known values: `Feature`, `Quantity`, `Credits`."""
        units: NotRequired[str | None]
        """The unit that is counted, such as `calls` or `GB`."""
        is_active: NotRequired[bool | None]
        """The server's default is true."""
        product_id: NotRequired[str | None]
        """A UUID."""


# Imported last, because models can refer to each other.
from .entitlement_type import EntitlementType

resolvable(CreateEntitlement, globals())
