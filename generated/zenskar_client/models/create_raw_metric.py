# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateRawMetric(ApiObject):
    """A new kind of usage event."""

    name: str
    """Undocumented."""
    api_slug: str
    """The slug, made of letters, digits, underscores and dashes.
    Sources: the vendor's tool asks for lower case."""
    dataschema: DataSchema
    """The columns of a usage event. In the older form, without `data`, the fields are at this level, and `customer_id`
    and `timestamp` must be omitted."""
    column_order: builtins.list[str] | Unset = UNSET
    """The order of the columns. The server's default is ["timestamp"].
    Sources: the vendor's tool always sends `["timestamp"]`, because production accepts nothing else."""
    connector: str | Unset = UNSET
    """The connector.
    Sources: the vendor's tool sends `push_to_zenskar`."""
    api_type: str | Unset = UNSET
    """The type of the API.
    Sources: the vendor's tool sends `PUSH`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name", "api_slug": "api_slug", "dataschema": "dataschema"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "api_slug": "string",
            "dataschema": DataSchema,
            "column_order": ["string"],
            "connector": "string",
            "api_type": "string",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"dataschema": (None, DataSchema)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.api_slug = d.pop("api_slug", UNSET)
        self.dataschema = DataSchema.from_dict(v) if (v := d.pop("dataschema", UNSET)).__class__ is dict else v
        self.column_order = d.pop("column_order", UNSET)
        self.connector = d.pop("connector", UNSET)
        self.api_type = d.pop("api_type", UNSET)
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
        if (v := model.api_slug) is not UNSET:
            d["api_slug"] = v
        if (v := model.dataschema) is not UNSET:
            d["dataschema"] = v
        if (v := model.column_order) is not UNSET:
            d["column_order"] = v
        if (v := model.connector) is not UNSET:
            d["connector"] = v
        if (v := model.api_type) is not UNSET:
            d["api_type"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateRawMetric)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .data_schema import DataSchemaFields

    class CreateRawMetricFields(TypedDict, closed=True):
        """The fields of `CreateRawMetric` as keyword arguments or in a dict."""

        name: str
        """Undocumented."""
        api_slug: str
        """The slug, made of letters, digits, underscores and dashes.
        Sources: the vendor's tool asks for lower case."""
        dataschema: DataSchema | DataSchemaFields | AnyFields
        """The columns of a usage event. In the older form, without `data`, the fields are at this level, and
        `customer_id` and `timestamp` must be omitted."""
        column_order: NotRequired[Sequence[str]]
        """The order of the columns. The server's default is ["timestamp"].
        Sources: the vendor's tool always sends `["timestamp"]`, because production accepts nothing else."""
        connector: NotRequired[str]
        """The connector.
        Sources: the vendor's tool sends `push_to_zenskar`."""
        api_type: NotRequired[str]
        """The type of the API.
        Sources: the vendor's tool sends `PUSH`."""


# Imported last, because models can refer to each other.
from .data_schema import DataSchema

resolvable(CreateRawMetric, globals())
