"""Enums are open: an unknown value stays a string that can be used like the known ones."""

import copy
import json
import pickle
from enum import Enum
from typing import Any

import pytest

import zenskar_client.models
from tests.generated.reading import SCHEMAS
from zenskar_client.models import Invoice, InvoiceStatus
from zenskar_client.types import OpenEnum, dumps

ENUMS = [
    enum
    for enum in (getattr(zenskar_client.models, name) for name in zenskar_client.models.__all__)
    if issubclass(enum, OpenEnum)
]
each_enum = pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)


@each_enum
def test_the_known_values_are_those_of_the_description(enum: type[OpenEnum]) -> None:
    assert [member.value for member in enum] == SCHEMAS[enum.__name__]["x-extensible-enum"]
    assert [enum(member.value) is member for member in enum] == [True] * len(enum)


@each_enum
def test_looking_a_value_up_answers_as_the_call_and_keeps_nothing(enum: type[OpenEnum]) -> None:
    assert [enum.by_value[member.value] is member for member in enum] == [True] * len(enum)
    unknown = enum.by_value["brand_new"]
    assert isinstance(unknown, enum)
    assert unknown == enum("brand_new") == "brand_new"
    assert len(enum.by_value) == len(enum)


@each_enum
@pytest.mark.parametrize("value", ["brand_new", "", "Ü \n", "APPROVED ", "name"])
def test_an_unknown_value_is_kept(enum: type[OpenEnum], value: str) -> None:
    member = enum(value)
    assert isinstance(member, enum)
    assert member == value == member.value == member.name == str(member) == f"{member}"
    assert member == enum(value)
    assert hash(member) == hash(value)
    by_text: dict[str, int] = {value: 1}
    by_member: dict[str, int] = {member: 1}
    assert by_text[member] == by_member[value] == 1
    assert member not in list(enum)
    assert member != "other"
    assert repr(value) in repr(member)
    assert json.dumps(member) == json.dumps(value)
    assert dumps(member) == json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("member", [InvoiceStatus.APPROVED, InvoiceStatus("brand_new")], ids=["known", "unknown"])
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_value_survives_pickle_and_copy(member: InvoiceStatus, protocol: int) -> None:
    for again in (pickle.loads(pickle.dumps(member, protocol)), copy.copy(member), copy.deepcopy(member)):
        assert (again, type(again), again.value, hash(again)) == (member, InvoiceStatus, member.value, hash(member))
    assert pickle.loads(pickle.dumps(InvoiceStatus.APPROVED, protocol)) is InvoiceStatus.APPROVED


def test_an_unknown_value_does_not_become_a_member() -> None:
    before = list(InvoiceStatus)
    InvoiceStatus("brand_new")
    assert list(InvoiceStatus) == before
    with pytest.raises(KeyError):
        InvoiceStatus["brand_new"]


@pytest.mark.parametrize("value", [None, 5, True, b"approved", ["approved"]])
def test_what_is_no_string_is_no_value(value: Any) -> None:
    with pytest.raises(ValueError, match="is not a valid InvoiceStatus"):
        InvoiceStatus(value)


@pytest.mark.parametrize("value", ["approved", "brand_new"])
def test_a_field_of_a_model_keeps_any_value(value: str) -> None:
    invoice = Invoice.from_dict({"status": value})
    assert isinstance(invoice.status, InvoiceStatus)
    assert invoice.status == value
    written = invoice.to_dict()["status"]
    assert (written, isinstance(written, Enum)) == (value, False)


@pytest.mark.parametrize("value", [None, 5, ["approved"], {}])
def test_a_field_of_a_model_keeps_what_is_no_string(value: Any) -> None:
    assert Invoice.from_dict({"status": value}).to_dict() == {"status": value}


def test_a_plain_string_may_be_set() -> None:
    invoice = Invoice(status="brand_new")  # type: ignore[arg-type]
    assert invoice.to_dict() == {"status": "brand_new"}
    assert invoice == Invoice(status=InvoiceStatus("brand_new"))
