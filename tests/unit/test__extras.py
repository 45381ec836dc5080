"""What needs an extra that is not installed says which one."""

import pytest

from zenskar_ext._extras import needs_extra


def test_the_error_keeps_the_name_of_the_module() -> None:
    with pytest.raises(ModuleNotFoundError) as error, needs_extra("some", "this"):
        __import__("no_such_package.part")
    assert str(error.value) == 'this needs no_such_package: pip install "zenskar-ext[some]"'
    assert error.value.name == "no_such_package"


def test_a_module_of_ours_that_is_missing_is_not_blamed_on_an_extra() -> None:
    with pytest.raises(ModuleNotFoundError, match=r"^No module named 'zenskar_ext\.nothing'$"), needs_extra("x", "y"):
        __import__("zenskar_ext.nothing")
