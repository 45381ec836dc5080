"""An independent tool generates requests from the description and sends them to the sandbox over HTTP."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from scripts.specimens import populated
from tests.description.conftest import DESCRIPTION
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.shapes import named_items

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
SANDBOX = populated()
schema = schemathesis.openapi.from_path(DESCRIPTION / "zenskar.bundled.json")
# Without the "coverage" phase, which generates thousands of cases from the 163 filters of a list.
schema.config.phases.update(phases=["examples", "fuzzing"])


@schema.hook
def map_path_parameters(context: Any, path_parameters: Any) -> Any:
    """Request the latest existing record, if there is one: a made-up id is always a 404."""
    there: dict[str, str] = {}
    for name, collection in reversed(list(named_items(bundled(), context.operation.path).items())):
        rows = SANDBOX._service.world.store.rows(collection)
        if name not in there and rows:
            there |= {parent: rows[-1][parent] for parent in named_items(bundled(), collection)}
            there[name] = rows[-1]["id"]
    return {**path_parameters, **there} if path_parameters else path_parameters


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with SANDBOX.serve() as url:
        yield url


@schema.parametrize()
@settings(max_examples=8, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_fits_the_description_is_answered_as_it_says(case: schemathesis.Case[Any], url: str) -> None:
    case.headers.update(SANDBOX.headers)
    response = case.call(base_url=url)
    case.validate_response(response, checks=CHECKS)
