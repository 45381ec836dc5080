"""Which creates get an `ensure`: those with an external id that the list of their records can be filtered by."""

import copy
import inspect
import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import zenskar_client.api
from scripts.description import DescriptionError
from scripts.generate import generate
from tests.templates.small import Package, list_things, make, small

ID = {"type": ["string", "null"]}
FILTER = {"name": "external_id", "in": "query", "schema": {"type": "string"}}


def schemas(document: dict[str, Any]) -> Any:
    return document["components"]["schemas"]


def create_thing(document: dict[str, Any]) -> Any:
    return document["paths"]["/things"]["post"]


def with_external_id() -> dict[str, Any]:
    document = small()
    for name in ("Thing", "NewThing"):
        schemas(document)[name]["properties"]["external_id"] = dict(ID)
    list_things(document)["parameters"].append(dict(FILTER))
    return document


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    made = make(with_external_id(), tmp_path_factory.mktemp("ensure") / "small_with_ids")
    yield made
    sys.path.remove(str(made.folder.parent))


class Recorder:
    """A client that keeps how it is asked to ensure a record."""

    def ensure(self, *given: Any) -> Any:
        return given


def test_the_record_is_looked_for_in_the_list_and_created_by_the_create(package: Package) -> None:
    namespace = package.module("api.things._sync").Things(Recorder())
    create, look, key = namespace.ensure(external_id="a", state="on", cents=5)
    assert (create.operation.name, look.operation.name, key) == ("things.create", "things.list", "external_id")
    assert (create.fields, look.query) == ({"external_id": "a", "state": "on", "cents": 5}, {})


def test_both_clients_have_it_and_no_raw_namespace(package: Package) -> None:
    assert inspect.iscoroutinefunction(package.module("api.things._async").AsyncThings.ensure)
    assert not hasattr(package.module("api.things._raw").RawThings, "ensure")
    assert not hasattr(package.module("api.things._async_raw").AsyncRawThings, "ensure")
    assert not hasattr(package.module("api.odd_bits._sync").OddBits, "ensure")


def test_its_fields_are_those_of_the_body_with_the_external_id_required(package: Package) -> None:
    text = package.files()["api/things/_filters.py"].decode()
    fields = text.partition("class NewThingOnceFields(TypedDict, closed=True):")[2].partition("class ")[0]
    assert '    """The fields of `things.ensure`: those of `NewThing`, with the external id."""' in fields
    for line in (
        "external_id: str",
        "state: State | StateValue",
        "cents: Decimal | int",
        "note: NotRequired[str | None]",
    ):
        assert f'\n    {line}\n    """' in fields
    assert fields.count("external_id: ") == 1
    assert "import Part" in text


def test_its_docstring_says_what_it_cannot_promise(package: Package) -> None:
    text = package.module("api.things._sync").Things.ensure.__doc__
    assert "Warning: two callers at the same time can both create a record." in text
    assert "It is as safe as the\n        list is current." in text
    assert "Calling it again is safe" not in text
    assert "nothing is updated" in text


def test_an_operation_is_pickled_as_its_place(package: Package) -> None:
    operation = package.operation("things.list_things").OPERATION
    assert pickle.loads(pickle.dumps(operation)) is operation
    other = operation._replace(path="/others")  # one that the package does not have
    assert copy.copy(other) == other
    with pytest.raises((AttributeError, TypeError, pickle.PicklingError)):
        pickle.dumps(other)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda document: list_things(document)["parameters"].pop(), id="no filter"),
        pytest.param(
            lambda document: list_things(document)["parameters"][-1].update(name="external_id__gte"),
            id="no filter that finds it",
        ),
        pytest.param(lambda document: list_things(document).pop("x-page"), id="no list"),
        pytest.param(
            lambda document: schemas(document)["NewThing"]["properties"].pop("external_id"), id="not in a body"
        ),
        pytest.param(lambda document: schemas(document)["Thing"]["properties"].pop("external_id"), id="not in an item"),
        pytest.param(
            lambda document: create_thing(document)["responses"]["200"]["content"]["application/json"].update(
                schema={"$ref": "#/components/schemas/Part"}
            ),
            id="a response of another model",
        ),
        pytest.param(
            lambda document: document["paths"].update({"/others": {"post": document["paths"]["/things"].pop("post")}}),
            id="another path",
        ),
    ],
)
def test_without_one_of_them_there_is_no_ensure(change: Callable[[Any], object], tmp_path: Path) -> None:
    document = with_external_id()
    change(document)
    generate(document, tmp_path / "small")
    assert "def ensure(" not in (tmp_path / "small/api/things/_sync.py").read_text()


@pytest.mark.parametrize("operator", ["ilike", "like"])
def test_a_list_that_finds_it_by_a_pattern_will_do(operator: str, tmp_path: Path) -> None:
    document = with_external_id()
    list_things(document)["parameters"][-1]["name"] += f"__{operator}"
    generate(document, tmp_path / "small")
    text = (tmp_path / "small/api/things/_sync.py").read_text()
    assert f"It is asked with `{operator}`, which finds more" in text


def test_a_method_of_the_same_name_is_refused(tmp_path: Path) -> None:
    document = with_external_id()
    document["paths"]["/things/{thing_id}"]["get"]["x-method"] = "ensure"
    with pytest.raises(DescriptionError, match=r"things\.ensure: the method name is already taken"):
        generate(document, tmp_path / "small")


def test_the_namespaces_of_the_real_api_that_have_it() -> None:
    names = [name for name in vars(zenskar_client.api.Namespaces) if not name.startswith("_")]
    assert [name for name in names if hasattr(getattr(zenskar_client.api.Namespaces, name), "ensure")] == [
        "customers",
        "payments",
    ]
