# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateAccount(ApiObject):
    """A new account at the top level."""

    account_category: AccountCategory
    """The part of the books to which an account belongs. Known values: `Assets`, `Liabilities`, `Equity`, `Income`,
    `Expenses`."""
    name: str
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    custom_data: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"account_category": "account_category", "name": "name"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "account_category": AccountCategory,
            "name": "string",
            "description": "string",
            "custom_data": JsonObject,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"custom_data": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.account_category = (
            AccountCategory.by_value[v] if (v := d.pop("account_category", UNSET)).__class__ is str else v
        )
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.account_category) is not UNSET:
            d["account_category"] = str(v) if isinstance(v, str) else v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateAccount)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .account_category import AccountCategoryValue

    class CreateAccountFields(TypedDict, closed=True):
        """The fields of `CreateAccount` as keyword arguments or in a dict."""

        account_category: AccountCategory | AccountCategoryValue
        """The part of the books to which an account belongs. Known values: `Assets`, `Liabilities`, `Equity`,
        `Income`, `Expenses`."""
        name: str
        """Undocumented."""
        description: NotRequired[str | None]
        """Undocumented."""
        custom_data: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .account_category import AccountCategory
from .json_object import JsonObject

resolvable(CreateAccount, globals())
