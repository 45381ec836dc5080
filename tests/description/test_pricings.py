"""`pricing_type` selects the model of a price: each value, known or not, belongs to exactly one model."""

import re
from typing import Any

import pytest


@pytest.fixture(scope="module")
def models(document: dict[str, Any]) -> dict[str, str]:
    """Return the models of a price, and the values of `pricing_type` that belong to each."""
    schemas = document["components"]["schemas"]
    names = [each["$ref"].rpartition("/")[2] for each in schemas["PricingData"]["oneOf"]]
    return {name: schemas[name]["properties"]["pricing_type"]["pattern"] for name in names}


def test_every_known_type_is_the_model_that_the_discriminator_names(
    document: dict[str, Any], models: dict[str, str]
) -> None:
    schemas = document["components"]["schemas"]
    mapping = schemas["PricingData"]["discriminator"]["mapping"]
    known = schemas["PricingType"]["x-extensible-enum"]
    assert sorted(mapping) == sorted(known)
    assert {value: _fitting(models, value) for value in known} == {
        value: [ref.rpartition("/")[2]] for value, ref in mapping.items()
    }


@pytest.mark.parametrize("value", ["graduated", "", "flat_fee_2", "a_flat_fee", "<string>"])
def test_an_unknown_type_is_the_open_model(models: dict[str, str], value: str) -> None:
    assert _fitting(models, value) == ["OpenPricing"]


def test_every_model_has_the_one_enum_of_types_and_requires_it(
    document: dict[str, Any], models: dict[str, str]
) -> None:
    for name in models:
        schema = document["components"]["schemas"][name]
        assert schema["properties"]["pricing_type"]["$ref"] == "#/components/schemas/PricingType", name
        assert "pricing_type" in schema["required"], name


def _fitting(models: dict[str, str], value: str) -> list[str]:
    return [name for name, pattern in models.items() if re.search(pattern, value)]
