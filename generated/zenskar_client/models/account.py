# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class Account(ApiObject):
    """An account of the ledger.

    In every response that a source shows: `id`, `organisation_id`, `account_category`, `name`, `balance_normality`,
    `is_parent`, `created_at`. If one is missing after all, it is `UNSET`.
    """

    id: str
    """A UUID."""
    organisation_id: str
    """A UUID."""
    account_category: AccountCategory
    """The part of the books to which an account belongs. Known values: `Assets`, `Liabilities`, `Equity`, `Income`,
    `Expenses`."""
    name: str
    """Undocumented."""
    balance_normality: BalanceNormality
    """The side on which an account normally grows. Known values: `credit`, `debit`."""
    is_parent: bool
    """Whether this account has child accounts."""
    created_at: dt.datetime
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    parent_path: str | None | Unset = UNSET
    """The path to the parent account. The format of the path is not shown by any source."""
    custom_data: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    updated_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"created_at": (write_datetime,), "custom_data": (None, JsonObject), "updated_at": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.account_category = (
            AccountCategory.by_value[v] if (v := d.pop("account_category", UNSET)).__class__ is str else v
        )
        self.name = d.pop("name", UNSET)
        self.balance_normality = (
            BalanceNormality.by_value[v] if (v := d.pop("balance_normality", UNSET)).__class__ is str else v
        )
        self.is_parent = d.pop("is_parent", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.description = d.pop("description", UNSET)
        self.parent_path = d.pop("parent_path", UNSET)
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
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
        if (v := model.organisation_id) is not UNSET:
            d["organisation_id"] = v
        if (v := model.account_category) is not UNSET:
            d["account_category"] = str(v) if isinstance(v, str) else v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.balance_normality) is not UNSET:
            d["balance_normality"] = str(v) if isinstance(v, str) else v
        if (v := model.is_parent) is not UNSET:
            d["is_parent"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.parent_path) is not UNSET:
            d["parent_path"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Account)


# Imported last, because models can refer to each other.
from .account_category import AccountCategory
from .balance_normality import BalanceNormality
from .json_object import JsonObject

resolvable(Account, globals())
