"""The core finds the tables by name."""

from zenskar_ext._sansio.tables import frames
from zenskar_ext.export import frames as found


def test_the_tables_are_found_where_the_core_says() -> None:
    assert frames() is found
