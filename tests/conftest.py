"""What holds for all tests: how many run at a time."""

import os


def pytest_xdist_auto_num_workers() -> int:
    """Start more workers than there are processors: many tests wait, for a server, a process or a clock."""
    return (os.cpu_count() or 1) * 3 // 2
