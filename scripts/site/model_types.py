"""The models and the enums of the client, with the texts of their fields. Reads, and writes nothing."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import attr
from griffe import Attribute, Class, load

from zenskar_client import models
from zenskar_ext.testing._sandbox.description import bundled

GENERATED: Final = Path(__file__).resolve().parents[2] / "generated"
_OWN: Final = {"additional_properties"}


@cache
def kinds() -> Mapping[str, type[Any]]:
    """Return the models and the enums, by name."""
    found = {name: getattr(models, name) for name in models.__all__}
    return {name: each for name, each in sorted(found.items()) if isinstance(each, type)}


@cache
def schemas() -> Mapping[str, dict[str, Any]]:
    """Return the schemas of the description, by the name of their model."""
    found = bundled().document["components"]["schemas"]
    return {str(each.get("title", name)): each for name, each in found.items()}


def attributes(name: str) -> Sequence[Attribute]:
    """Return the fields of a model, as they stand in the code."""
    found = _classes()[name].attributes.values()
    names = {each.name for each in attr.fields(kinds()[name])} - _OWN
    return [each for each in found if each.name in names]


def text(attribute: Attribute) -> str:
    """Return what the code says of a field."""
    return attribute.docstring.value if attribute.docstring else ""


@cache
def _classes() -> Mapping[str, Class]:
    """Return the classes as they stand in the code, with the texts of their fields."""
    package = load("zenskar_client.models", search_paths=[GENERATED], submodules=True, resolve_aliases=False)
    return {name: each for module in package.modules.values() for name, each in module.classes.items()}
