# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `contacts`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op

    from ...types import FilterBy


class ListContactsFilters(TypedDict, total=False, closed=True):
    """The filters of `contacts.list`. Each field accepts the operators that the API supports."""

    first_name: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    last_name: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    email: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    send_contract_enabled: bool | Op[Literal["eq"], bool]
    send_invoice_enabled: bool | Op[Literal["eq"], bool]
    customer: str | UUID | Op[Literal["eq"], str | UUID]
