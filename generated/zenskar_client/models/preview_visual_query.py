# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PreviewVisualQuery(ApiObject):
    """A query that lists the rows of a usage event.

    Sources:
        The fields and values are those that the vendor's tools send. The server's defaults for omitted fields are
        not known.
    """

    limit: int | Unset = UNSET
    """The maximum number of rows.
    Sources: the vendor's tools send 20 by default."""
    offset: int | Unset = UNSET
    """The number of rows to skip.
    Sources: the vendor's tools send 0 by default."""
    order_by: builtins.list[VisualQueryOrder] | Unset = UNSET
    """The columns to sort by.
    Sources: the vendor's tools sort by `timestamp`, `DESC`."""
    aggregate_operation: Any | Unset = UNSET
    """The aggregate operation.
    Sources: the type is not shown. The vendor's tools send null."""
    customer_mapping: Any | Unset = UNSET
    """The customer mapping.
    Sources: the type is not shown. The vendor's tools send null."""
    end_date_mapping: Any | Unset = UNSET
    """The mapping of the end date.
    Sources: the type is not shown. The vendor's tools send null."""
    start_date_mapping: Any | Unset = UNSET
    """The mapping of the start date.
    Sources: the type is not shown. The vendor's tools send null."""
    table_name: str | Unset = UNSET
    """The name of the table: `raw_metric_` followed by the `api_slug` of a usage event."""
    visual_query: VisualQuery | Unset = UNSET
    """The conditions that select rows."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "limit": "integer",
            "offset": "integer",
            "order_by": [VisualQueryOrder],
            "aggregate_operation": "any",
            "customer_mapping": "any",
            "end_date_mapping": "any",
            "start_date_mapping": "any",
            "table_name": "string",
            "visual_query": VisualQuery,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"order_by": (None, VisualQueryOrder), "visual_query": (None, VisualQuery)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.limit = d.pop("limit", UNSET)
        self.offset = d.pop("offset", UNSET)
        self.order_by = (
            [VisualQueryOrder.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("order_by", UNSET)).__class__ is list
            else v
        )
        self.aggregate_operation = d.pop("aggregate_operation", UNSET)
        self.customer_mapping = d.pop("customer_mapping", UNSET)
        self.end_date_mapping = d.pop("end_date_mapping", UNSET)
        self.start_date_mapping = d.pop("start_date_mapping", UNSET)
        self.table_name = d.pop("table_name", UNSET)
        self.visual_query = VisualQuery.from_dict(v) if (v := d.pop("visual_query", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.limit) is not UNSET:
            d["limit"] = v
        if (v := model.offset) is not UNSET:
            d["offset"] = v
        if (v := model.order_by) is not UNSET:
            d["order_by"] = v
        if (v := model.aggregate_operation) is not UNSET:
            d["aggregate_operation"] = v
        if (v := model.customer_mapping) is not UNSET:
            d["customer_mapping"] = v
        if (v := model.end_date_mapping) is not UNSET:
            d["end_date_mapping"] = v
        if (v := model.start_date_mapping) is not UNSET:
            d["start_date_mapping"] = v
        if (v := model.table_name) is not UNSET:
            d["table_name"] = v
        if (v := model.visual_query) is not UNSET:
            d["visual_query"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PreviewVisualQuery)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .visual_query import VisualQueryFields
    from .visual_query_order import VisualQueryOrderDict

    class PreviewVisualQueryFields(TypedDict, closed=True):
        """The fields of `PreviewVisualQuery` as keyword arguments or in a dict."""

        limit: NotRequired[int]
        """The maximum number of rows.
        Sources: the vendor's tools send 20 by default."""
        offset: NotRequired[int]
        """The number of rows to skip.
        Sources: the vendor's tools send 0 by default."""
        order_by: NotRequired[Sequence[VisualQueryOrder | VisualQueryOrderDict | AnyFields]]
        """The columns to sort by.
        Sources: the vendor's tools sort by `timestamp`, `DESC`."""
        aggregate_operation: NotRequired[Any]
        """The aggregate operation.
        Sources: the type is not shown. The vendor's tools send null."""
        customer_mapping: NotRequired[Any]
        """The customer mapping.
        Sources: the type is not shown. The vendor's tools send null."""
        end_date_mapping: NotRequired[Any]
        """The mapping of the end date.
        Sources: the type is not shown. The vendor's tools send null."""
        start_date_mapping: NotRequired[Any]
        """The mapping of the start date.
        Sources: the type is not shown. The vendor's tools send null."""
        table_name: NotRequired[str]
        """The name of the table: `raw_metric_` followed by the `api_slug` of a usage event."""
        visual_query: NotRequired[VisualQuery | VisualQueryFields | AnyFields]
        """The conditions that select rows."""


# Imported last, because models can refer to each other.
from .visual_query import VisualQuery
from .visual_query_order import VisualQueryOrder

resolvable(PreviewVisualQuery, globals())
