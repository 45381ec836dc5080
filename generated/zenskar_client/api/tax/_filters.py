# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `tax`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints


class ListJurisdictionRatesFilters(TypedDict, total=False, closed=True):
    """The filters of `tax.list_jurisdiction_rates`. Each field accepts the operators that the API supports."""

    tax_category_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
