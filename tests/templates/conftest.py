"""The small description, generated once."""

import sys
from collections.abc import Iterator

import pytest

from tests.templates.small import Package, make, small


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    made = make(small(), tmp_path_factory.mktemp("output") / "small_client")
    yield made
    sys.path.remove(str(made.folder.parent))
