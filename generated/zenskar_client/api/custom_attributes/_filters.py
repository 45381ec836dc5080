# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `custom_attributes`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op

    from ...models.custom_attribute_data_type import CustomAttributeDataType
    from ...models.custom_attribute_module import CustomAttributeModule


class ListCustomAttributesFilters(TypedDict, total=False, closed=True):
    """The filters of `custom_attributes.list`. Each field accepts the operators that the API supports."""

    module: CustomAttributeModule | str | Op[Literal["eq"], CustomAttributeModule | str]
    business_entity_id: str | UUID | Op[Literal["eq"], str | UUID]
    is_tag: bool | Op[Literal["eq"], bool]
    data_type: CustomAttributeDataType | str | Op[Literal["eq"], CustomAttributeDataType | str]
    attribute_key_name: str | Op[Literal["eq"], str]
    display_name: Op[Literal["ilike", "contains", "starts_with"], str]
    is_enabled: bool | Op[Literal["eq"], bool]
