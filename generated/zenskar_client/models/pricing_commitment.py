# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingCommitment(ApiObject):
    """A minimum or maximum charge.

    Warning: the unit of `unit_amount` of `PricingCommitment` is unknown. No source shows whether it is major or
    minor units of the currency.

    Sources:
        The names are from third-party notes, and the vendor's client reads most of them from responses. The
        defaults are from the guide.
    """

    id: str | None | Unset = UNSET
    """Undocumented."""
    priority: int | None | Unset = UNSET
    """Undocumented."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    type_: CommitmentType | None | Unset = UNSET
    """Known values: `minimum_spend`, `maximum_spend`."""
    unit_amount: Decimal | None | Unset = UNSET
    """The amount of the commitment.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    charge_full_amount: bool | None | Unset = UNSET
    """The server's default is true."""
    skip_zero_amount: bool | None | Unset = UNSET
    """The server's default is false."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "id": "string",
            "priority": "integer",
            "label": "string",
            "type": CommitmentType,
            "unit_amount": "number",
            "charge_full_amount": "boolean",
            "skip_zero_amount": "boolean",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"unit_amount": (write_money,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.priority = d.pop("priority", UNSET)
        self.label = d.pop("label", UNSET)
        self.type_ = CommitmentType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.unit_amount = read_money(v) if (v := d.pop("unit_amount", UNSET)).__class__ is not Decimal else v
        self.charge_full_amount = d.pop("charge_full_amount", UNSET)
        self.skip_zero_amount = d.pop("skip_zero_amount", UNSET)
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
        if (v := model.priority) is not UNSET:
            d["priority"] = v
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.unit_amount) is not UNSET:
            d["unit_amount"] = v
        if (v := model.charge_full_amount) is not UNSET:
            d["charge_full_amount"] = v
        if (v := model.skip_zero_amount) is not UNSET:
            d["skip_zero_amount"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PricingCommitment)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .commitment_type import CommitmentTypeValue

    class PricingCommitmentDict(TypedDict, closed=True):
        """The fields of `PricingCommitment` in a dict, as the API spells them."""

        id: NotRequired[str | None]
        """Undocumented."""
        priority: NotRequired[int | None]
        """Undocumented."""
        label: NotRequired[str | None]
        """Undocumented."""
        type: NotRequired[CommitmentType | CommitmentTypeValue | None]
        """Known values: `minimum_spend`, `maximum_spend`."""
        unit_amount: NotRequired[Decimal | int | None]
        """The amount of the commitment.
        Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
        charge_full_amount: NotRequired[bool | None]
        """The server's default is true."""
        skip_zero_amount: NotRequired[bool | None]
        """The server's default is false."""


# Imported last, because models can refer to each other.
from .commitment_type import CommitmentType

resolvable(PricingCommitment, globals())
