"""What holds for all tests: coverage is measured where each run takes the same way.

Walks, kills and crowds take another one each time, and measuring makes them twice as slow. So a branch that only chance
reaches counts as not covered.
"""

import pytest
from hypothesis import is_hypothesis_test


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure no coverage in tests by chance, nor in slow ones."""
    for item in items:
        test = getattr(item, "obj", None)
        by_chance = is_hypothesis_test(test) or hasattr(getattr(test, "__self__", None), "settings")
        if by_chance or item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.no_cover)
