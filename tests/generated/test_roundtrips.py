"""Properties of every model: it survives reading and writing in either order, and unknown fields are kept."""

import sys
import types
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from typing import Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import zenskar_client.models
from tests.generated.reading import SCHEMAS, same
from zenskar_client.types import UNSET, OpenEnum, Unset, dumps, loads

MODELS = [
    model
    for model in (getattr(zenskar_client.models, name) for name in zenskar_client.models.__all__)
    if not issubclass(model, OpenEnum)
]
each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
some = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)

# JSON, as the client reads it

texts = st.text(max_size=8)
decimals = st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False)
scalars = st.none() | st.booleans() | st.integers() | decimals | texts
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2), max_leaves=4
)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
instants = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=zones)  # noqa: DTZ001 - zones are beside them


@cache
def json_of(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Generate objects for a schema: fields as described or of other types, missing fields, and unknown fields."""
    fields = {field: _field(schema) for field, schema in SCHEMAS[name].get("properties", {}).items()}
    strange = st.dictionaries(texts.filter(lambda key: key not in fields), values, max_size=2)
    return st.builds(lambda known, unknown: {**known, **unknown}, st.fixed_dictionaries({}, optional=fields), strange)


def _field(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    anything = values.filter(_has_no_fraction) if _is_whole(schema) else values
    return _described(schema) | _described(schema) | anything


def _has_no_fraction(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return not isinstance(value, Decimal) and all(map(_has_no_fraction, inner))


def _is_whole(schema: Mapping[str, Any]) -> bool:
    """Return whether a money field takes whole numbers only: writing a fraction is refused."""
    return schema.get("x-money") == "minor" or ("x-money" in schema and "integer" in schema.get("type", ()))


def _described(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one a shape
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if SCHEMAS[name].get("type") == "object":
            return st.deferred(lambda: json_of(name))
        return _described(SCHEMAS[name])
    if schema.get("x-date-time-form") == "unix":
        return st.integers() | instants.map(lambda value: value.replace(microsecond=0).isoformat())
    for choice in ("anyOf", "oneOf"):
        if choice in schema:
            return st.one_of([_described(each) for each in schema[choice]])
    if "x-extensible-enum" in schema:
        return st.sampled_from(schema["x-extensible-enum"])
    if schema.get("format") == "date-time":
        return instants.map(datetime.isoformat)
    if schema.get("format") == "decimal":
        return decimals.map(lambda value: format(value, "f"))
    if "array" in schema.get("type", ()):
        return st.lists(_described(schema["items"]), max_size=2)
    numbers = st.integers() if _is_whole(schema) else decimals | st.integers()
    return {"integer": st.integers(), "number": numbers}.get(str(schema.get("type")), texts)


@pytest.mark.peer_row(60, "`to_dict`, `from_dict`; `dumps`, `loads` for JSON text, every digit kept")
@each_model
@some
@given(data=st.data())
def test_a_json_object_survives_being_read_and_written(model: Any, data: st.DataObject) -> None:
    given_object = loads(dumps(data.draw(json_of(model.__name__))))
    read = model.from_dict(given_object)
    assert same(given_object, read.to_dict())
    assert same(given_object, loads(dumps(read)))


# Models

Strategy = st.SearchStrategy[Any]
_OF_TYPE: dict[Any, Strategy] = {
    Any: values,
    type(None): st.none(),
    Unset: st.just(UNSET),
    bool: st.booleans(),
    int: st.integers(),
    str: texts,
    Decimal: decimals,
    datetime: instants,
    date: st.dates(),
}


@cache
def instances(model: Any) -> Strategy:
    """Generate models in which each field has its type, with fields that the description does not know."""
    hints = get_type_hints(model, vars(sys.modules[model.__module__]), {"ClassVar": ClassVar})
    fields = {field.name: _of(hints[field.name]) for field in attrs.fields(model)[:-1]}
    schemas = SCHEMAS[model.__name__].get("properties", {})
    for field in attrs.fields(model)[:-1]:
        schema = schemas.get(field.name, schemas.get(field.name.rstrip("_"), {}))
        if _is_whole(schema):
            fields[field.name] = st.integers().map(Decimal)
        if schema.get("x-date-time-form") == "unix":  # a datetime comes back as the seconds that are sent
            fields[field.name] = st.integers()
    if hasattr(model, "_variant"):
        name, known = model._variant
        fields[name] = st.sampled_from([zenskar_client.models.PricingType(value) for value in sorted(known)])
    taken = set(SCHEMAS[model.__name__].get("properties", {}))
    rest = _of(get_args(hints["additional_properties"])[1])
    strange = st.dictionaries(texts.filter(lambda key: key not in taken), rest, max_size=2)
    return st.builds(model, **fields, additional_properties=strange)


def _of(hint: Any) -> Strategy:
    if hint in _OF_TYPE:
        return _OF_TYPE[hint]
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of([_of(each) for each in get_args(hint)])
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if hint is bytes or get_origin(hint) is tuple:
        return texts  # a file, which JSON cannot hold
    if get_origin(hint) is list:
        return st.lists(_of(get_args(hint)[0]), max_size=2)
    if issubclass(hint, OpenEnum):
        return st.sampled_from(hint) | texts.map(hint)
    return st.deferred(lambda: instances(hint))


@pytest.mark.slow
@pytest.mark.peer_row(47, "attrs, equal when written and read back")
@each_model
@some
@given(data=st.data())
def test_a_model_survives_being_written_and_read(model: Any, data: st.DataObject) -> None:
    instance = data.draw(instances(model))
    assert model.from_dict(instance.to_dict()) == instance
    again = model.from_dict(loads(dumps(instance)))
    assert again == instance
    assert type(again) is model
    assert again.additional_properties == instance.additional_properties


@pytest.mark.peer_row(51, "yes `additional_properties`, written back")
@each_model
def test_null_missing_and_unknown_fields_are_three_things(model: Any) -> None:
    names = list(SCHEMAS[model.__name__].get("properties", {}))
    assert model.from_dict({}).to_dict() == {}
    nothing = dict.fromkeys(names)
    assert model.from_dict(nothing).to_dict() == nothing
    unknown = {"x_unknown": {"deep": [1, None]}, "additional_properties": 1}
    read = model.from_dict({**nothing, **unknown})
    is_map = isinstance(SCHEMAS[model.__name__].get("additionalProperties"), dict)  # its values are models
    assert is_map or read.additional_properties == unknown
    assert read.to_dict() == {**nothing, **unknown}


@each_model
def test_reading_does_not_change_what_is_read(model: Any) -> None:
    given_object: dict[str, Any] = {name: [{}] for name in SCHEMAS[model.__name__].get("properties", {})} | {
        "x_unknown": 1
    }
    before = repr(given_object)
    read = model.from_dict(given_object)
    read.additional_properties["added"] = 1
    assert repr(given_object) == before
