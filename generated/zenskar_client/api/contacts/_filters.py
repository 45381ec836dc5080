# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `contacts`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints
from ...types import FilterBy


class ListContactsFilters(TypedDict, total=False, closed=True):
    """The filters of `contacts.list`. Each field accepts the operators that the API supports."""

    first_name: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `contains`, `starts_with`."""
    last_name: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `contains`, `starts_with`."""
    email: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    send_contract_enabled: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
    send_invoice_enabled: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
    customer: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
