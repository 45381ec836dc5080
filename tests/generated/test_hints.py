"""The annotations of every method can be evaluated, as frameworks do, although nothing is imported for them at start."""

import inspect
import subprocess
import sys
import typing
from importlib import import_module
from pkgutil import iter_modules
from typing import Any
from uuid import UUID

import pytest

import zenskar_client.api
from zenskar_client import hints, models
from zenskar_client.types import Unset
from zenskar_ext import AsyncZenskar, Pager, Zenskar, extra
from zenskar_client.api.customers import Customers, ListCustomersFilters

CLASSES = [
    cls
    for package in iter_modules(zenskar_client.api.__path__)
    if package.ispkg
    for module in ("_sync", "_async", "_raw", "_async_raw")
    for cls in vars(import_module(f"zenskar_client.api.{package.name}.{module}")).values()
    if inspect.isclass(cls) and cls.__module__.startswith(f"zenskar_client.api.{package.name}.")
]


@pytest.mark.parametrize("cls", [*CLASSES, Zenskar, AsyncZenskar], ids=lambda cls: f"{cls.__name__}")
def test_the_annotations_of_every_method_can_be_evaluated(cls: type[Any]) -> None:
    methods = [each for name, each in inspect.getmembers(cls, inspect.isfunction) if name[0] != "_"]
    assert all("return" in typing.get_type_hints(each) for each in methods)
    assert methods


@pytest.mark.parametrize("name", models.__all__)
def test_the_annotations_of_every_model_and_of_its_constructor_can_be_evaluated(name: str) -> None:
    model = getattr(models, name)
    fields = typing.get_type_hints(model)
    if hasattr(model, "from_dict"):
        of_constructor = typing.get_type_hints(model.__init__)
        assert {each: fields[each] for each in of_constructor if each != "return"} == {
            each: hint for each, hint in of_constructor.items() if each != "return"
        }


def test_the_annotations_of_extra_can_be_evaluated() -> None:
    assert typing.get_type_hints(extra)["return"] == dict[str, typing.Any]


def test_an_annotation_is_the_class_that_it_names() -> None:
    found = typing.get_type_hints(Customers.get)
    assert found == {"customer_id": str | UUID, "return": models.Customer} | {
        name: hint for name, hint in found.items() if name not in ("customer_id", "return")
    }
    listed = typing.get_type_hints(Customers.list)
    assert listed["return"] == Pager[models.Customer]
    assert listed["limit"] == int | None | Unset
    assert listed["filters"] == typing.Unpack[ListCustomersFilters]


def test_what_annotations_name_is_imported_when_they_are_evaluated() -> None:
    code = "import sys, zenskar_client.api.customers._sync as m; print('uuid' in sys.modules, 'zenskar_ext' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
    on_demand = ["AsyncPager", "BinaryStream", "OnProgress", "Op", "Pager", "Request", "SSLContext", "Target", "UUID", "Where"]
    assert sorted(dir(hints)) == on_demand
    with pytest.raises(AttributeError, match="module 'zenskar_client.hints' has no attribute 'Uuid'"):
        _ = hints.Uuid
