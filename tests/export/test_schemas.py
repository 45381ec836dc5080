"""The columns of every model come from the description, are the same every day, and can be stored."""

from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from pyarrow import parquet

import zenskar_client.models
from scripts import columns
from zenskar_client.types import ApiObject
from zenskar_ext.export import schema_of
from zenskar_ext.export.arrays import batch
from zenskar_ext.export.schemas import Nested, columns_of, schema

MODELS: list[Any] = [
    model
    for model in (getattr(zenskar_client.models, name) for name in zenskar_client.models.__all__)
    if isinstance(model, type) and issubclass(model, ApiObject)
]


@pytest.mark.parametrize("nested", ["json", "struct"])
def test_every_model_has_columns_with_names_of_their_own_that_parquet_can_hold(nested: Nested, tmp_path: Any) -> None:
    assert len(MODELS) > 200
    for model in MODELS:
        made = columns_of(model, nested)
        names = [each.name for each in made]
        assert len(set(names)) == len(names), model
        assert names[-1] == "additional_properties"
        shape = schema(made, {})
        rows = [model.from_dict({}), model.from_dict({"of_tomorrow": [1]})]
        table = pa.Table.from_batches([batch(shape, made, model, rows, 0)])
        assert table.column("additional_properties").to_pylist() == [None, '{"of_tomorrow":[1]}'], model
        parquet.write_table(table, tmp_path / "t.parquet")
        assert parquet.read_schema(tmp_path / "t.parquet").types == shape.types


def test_the_columns_of_every_list_are_those_of_the_page() -> None:
    assert columns.PAGE.read_text() == columns.text(), "run `python -m scripts.columns`, and tell users in changelog.d"


def test_most_lists_have_more_than_one_column() -> None:
    lists = list(columns.lists())
    assert len(lists) > 40
    assert len([each for each in lists if len(schema_of(each).names) > 1]) > 35


def test_the_types_do_not_depend_on_how_values_are_nested_unless_they_are() -> None:
    for operation in columns.lists():
        flat, deep = schema_of(operation), schema_of(operation, nested="struct")
        assert flat.names == deep.names
        for one, other in zip(flat, deep, strict=True):
            if one.metadata[b"zenskar.kind"] != b"json":
                assert one.equals(other, check_metadata=True)
