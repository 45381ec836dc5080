"""Benchmark figures that tests print, store and compare."""

from collections.abc import Callable
from typing import Any

import pytest

from benchmarks.results import Summary


@pytest.fixture
def summary() -> Callable[..., Summary]:
    """Make a summary; the defaults are those of a guarded ratio."""

    def make(**said: Any) -> Summary:
        median = said.get("median", 1.0)
        usual = {"measure": "decoding", "name": "ours / theirs", "unit": "x", "rounds": 5}
        return Summary(**{**usual, "low": median, "median": median, "high": median, **said})

    return make
