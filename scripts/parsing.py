"""Parse an adapted description with openapi-python-client, where it would copy or refuse more than it must.

Three functions of the generator are replaced while it parses. The templates print names that `fields.rename` settles, so
the generator need not refuse two names that are alike, and it need not copy what operations share.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any
from unittest.mock import patch

from openapi_python_client.config import Config
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty, model_property

from scripts.bodies import mark
from scripts.fields import settle
from scripts.normalise import Refusal


def parsed(document: dict[str, Any], config: Config) -> GeneratorData | GeneratorError:
    """Return what the generator reads in an adapted description, with the names of all fields settled."""
    with _tolerant():
        data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        return data
    for endpoint in chain.from_iterable(each.endpoints for each in data.endpoint_collections_by_tag.values()):
        endpoint.header_parameters += endpoint.cookie_parameters  # where `adapt` put them
        endpoint.cookie_parameters = []
    for model in data.models:
        settle(model)
        mark(model)
    return data


@contextmanager
def _tolerant() -> Iterator[None]:
    """Keep the generator from refusing names that are alike, and from copying all models of each operation twice.

    The copies take minutes for a thousand models, and a field that is renamed in a model would keep its name in them.
    """

    def itself(self: Any, *_: object, **__: object) -> Any:
        return self

    resolve: Callable[..., object] = model_property._resolve_naming_conflict  # noqa: SLF001 - it has no public name

    def resolved(*given: Any, **named: Any) -> None:
        resolve(*given, **named)  # a problem that is left is solved by `settle`

    with (
        patch.object(ModelProperty, "__deepcopy__", itself, create=True),
        patch.object(Endpoint, "_check_parameters_for_conflicts", itself),
        patch.object(model_property, "_resolve_naming_conflict", resolved),
    ):
        yield


def problems(data: GeneratorData) -> list[GeneratorError]:
    """Return what the generator says is wrong."""
    collections = data.endpoint_collections_by_tag.values()
    return [*data.errors, *chain.from_iterable(collection.parse_errors for collection in collections)]


def left_out(data: GeneratorData) -> list[Refusal]:
    """Take out the operations that the generator cannot read, and return them with its reasons."""
    found: list[Refusal] = []
    for tag, collection in [*data.endpoint_collections_by_tag.items()]:
        for error in collection.parse_errors:
            method, _, path = error.header.removeprefix("WARNING parsing ").partition(" ")
            reason = re.sub(r" for status code <\S+ object at \S+>", "", " ".join(f"{error.detail or ''}".split()))
            found.append(Refusal(method, path.partition(" within ")[0], f"the generator cannot read it: {reason}"))
        complete = [each for each in collection.endpoints if not each.errors and len(each.responses.patterns) == 1]
        collection.endpoints, collection.parse_errors = complete, []
        if not collection.endpoints:
            del data.endpoint_collections_by_tag[tag]
    data.errors.clear()
    return list({(each.method, each.path): each for each in found}.values())
