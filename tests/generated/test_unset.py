"""`UNSET` is a single object, and means that a field is missing."""

import copy
import pickle
from typing import Any

import attrs
import pytest

import zenskar_client.models
import zenskar_ext
from zenskar_client.models import Invoice
from zenskar_client.types import UNSET, Unset

MODELS = [
    model
    for model in (getattr(zenskar_client.models, name) for name in zenskar_client.models.__all__)
    if attrs.has(model)
]


@pytest.mark.peer_row(54, "`UNSET` (survives pickle and copy)")
@pytest.mark.parametrize(
    "again",
    [
        pytest.param(lambda: Unset(UNSET.value), id="made again"),
        pytest.param(lambda: copy.copy(UNSET), id="copied"),
        pytest.param(lambda: copy.deepcopy(UNSET), id="deeply copied"),
        pytest.param(lambda: copy.deepcopy([{"a": UNSET}])[0]["a"], id="copied in a list"),
        pytest.param(lambda: copy.deepcopy(Invoice()).id, id="copied in a model"),
        pytest.param(lambda: pickle.loads(pickle.dumps(Invoice())).id, id="pickled in a model"),
        pytest.param(lambda: zenskar_ext.UNSET, id="of the wrapper"),
        *(
            pytest.param(lambda p=protocol: pickle.loads(pickle.dumps(UNSET, p)), id=f"pickled by protocol {protocol}")
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
        ),
    ],
)
def test_unset_is_one_object(again: Any) -> None:
    assert again() is UNSET


def test_unset_is_false_shows_its_name_and_equals_nothing_else() -> None:
    assert not UNSET
    assert bool(UNSET) is False
    assert repr(UNSET) == "UNSET"
    others: list[object] = [None, False, 0, "", "UNSET", Unset]
    assert [value for value in others if value == UNSET] == []
    assert (str(UNSET), f"{UNSET:>6}") == ("unset", " unset")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_of_nothing_has_every_field_unset(model: Any) -> None:
    fields = [field.name for field in attrs.fields(model) if field.name != "additional_properties"]
    empty = model.from_dict({})
    assert empty == model(**dict.fromkeys(fields, UNSET))
    assert attrs.asdict(empty) == {**dict.fromkeys(fields, UNSET), "additional_properties": {}}


@pytest.mark.peer_row(52, "`UNSET`, stays missing when written")
def test_a_missing_field_is_unset_and_stays_missing() -> None:
    invoice = Invoice.from_dict({"id": None})
    assert (invoice.id, invoice.status) == (None, UNSET)
    assert invoice.to_dict() == {"id": None}


def test_a_field_that_is_set_to_unset_is_left_out() -> None:
    invoice = Invoice.from_dict({"id": "i", "external_id": "e"})
    invoice.external_id = UNSET
    assert invoice.to_dict() == {"id": "i"}


def test_models_are_equal_by_value_and_pickle() -> None:
    data = {"id": "i", "status": "new", "created_at": "2026-01-01T00:00:00Z", "unknown": [1]}
    one, other = Invoice.from_dict(data), Invoice.from_dict(dict(reversed(data.items())))
    assert one == other == copy.deepcopy(one) == pickle.loads(pickle.dumps(one))
    other.additional_properties["unknown"] = [2]
    assert one != other
    assert data["unknown"] == [1]
