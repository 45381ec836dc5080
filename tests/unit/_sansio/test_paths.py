"""Which paths a caller may write, and which of them must never be sent twice."""

import inspect
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generated.reading import OPERATIONS, Described
from zenskar_client.routes import NEVER_RETRY
from zenskar_ext import AsyncZenskar, Zenskar
from zenskar_ext._sansio.paths import ARGUMENTS, filled, is_never_sent_again, operation_at
from zenskar_ext.errors import InvalidRequestError


def test_a_path_without_ids_stays_as_it_is() -> None:
    assert filled("GET", "/a/b%2Fc", {}, bare=True) == "/a/b%2Fc"
    assert filled("GET", "/a?b={c}&d=../e", {}, bare=False) == "/a?b={c}&d=../e"


@pytest.mark.parametrize("path", [7, None, b"/a", "", "a", "//b.example/a", "https://b.example/a"])
def test_a_path_begins_at_the_address_of_the_client(path: object) -> None:
    with pytest.raises(InvalidRequestError, match="give a path of the API, such as /invoices"):
        filled("GET", path, {}, bare=False)


def test_each_id_stands_in_its_own_place() -> None:
    ids = {"a": "{b}", "b": "{a}/.."}
    assert filled("GET", "/{a}/x-{b}.pdf/{a}", ids, bare=True) == "/%7Bb%7D/x-%7Ba%7D%2F...pdf/%7Bb%7D"


@given(name=st.text(min_size=1, max_size=8).filter(lambda name: name.strip() not in ("", ".", "..")))
def test_an_id_never_changes_the_shape_of_a_path(name: str) -> None:
    try:
        path = filled("GET", "/a/{b}/c", {"b": name}, bare=True)
    except InvalidRequestError as error:
        assert "surrogates" in str(error)  # noqa: PT017 - half a character is no id
        return
    assert re.fullmatch(r"/a/[A-Za-z0-9_.~%-]+/c", path)


def test_the_names_that_no_id_can_have_are_those_of_the_arguments() -> None:
    names: set[str] = set()
    for function in (Zenskar.request, Zenskar.download, AsyncZenskar.request, AsyncZenskar.download):
        names.update(inspect.signature(function).parameters)
    assert {*ARGUMENTS} == names - {"ids"}


@pytest.mark.parametrize("described", OPERATIONS, ids=lambda each: each.raw["operationId"])
def test_every_path_of_the_description_can_be_called_and_is_known(described: Described) -> None:
    names = re.findall(r"{([^}]*)}", described.path)
    path = filled(described.method, described.path, dict.fromkeys(names, "a/b"), bare=True)
    assert is_never_sent_again(path) is described.raw.get("x-never-retry", False)
    assert (described.path in NEVER_RETRY) is described.raw.get("x-never-retry", False)


@pytest.mark.parametrize("described", OPERATIONS, ids=lambda each: each.raw["operationId"])
def test_every_operation_is_found_by_its_path(described: Described) -> None:
    names = re.findall(r"{([^}]*)}", described.path)
    path = filled(described.method, described.path, dict.fromkeys(names, "a/b"), bare=True)
    assert operation_at(described.method.lower(), f"{path}?a=b") is described.generated


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/no/such/path"), ("DELETE", "/usage"), ("GET", "/"), ("BREW", "/invoices"), (7, "/invoices")],
)
def test_other_paths_are_those_of_no_operation(method: object, path: str) -> None:
    assert operation_at(method, path) is None
