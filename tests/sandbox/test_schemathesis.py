"""An independent reader of the description asks the sandbox, over HTTP, what it would not think of itself."""

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.description.conftest import DESCRIPTION
from zenskar_ext.testing import Sandbox

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
schema = schemathesis.openapi.from_path(DESCRIPTION / "zenskar.bundled.json")


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, Sandbox]]:
    with Sandbox(invoices=20, customers=5) as sandbox, sandbox.serve() as url:
        yield url, sandbox


@schema.parametrize()
@settings(max_examples=8, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_fits_the_description_is_answered_as_it_says(
    case: schemathesis.Case, served: tuple[str, Sandbox]
) -> None:
    url, sandbox = served
    response = case.call(base_url=url, headers=dict(sandbox.headers))
    case.validate_response(response, checks=CHECKS)
