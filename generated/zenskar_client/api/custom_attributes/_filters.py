# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `custom_attributes`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models


class ListCustomAttributesFilters(TypedDict, total=False, closed=True):
    """The filters of `custom_attributes.list`. Each field accepts the operators that the API supports."""

    module: models.CustomAttributeModule | str | hints.Op[Literal["eq"], models.CustomAttributeModule | str]
    """Operators: `eq`."""
    business_entity_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
    is_tag: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
    data_type: models.CustomAttributeDataType | str | hints.Op[Literal["eq"], models.CustomAttributeDataType | str]
    """Operators: `eq`."""
    attribute_key_name: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    display_name: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    is_enabled: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
