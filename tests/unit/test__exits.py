"""Exit codes of the commands: one for each class of error, and for the status of a response that kept something back."""

import pytest

from zenskar_ext import ConfigurationError, InvalidRequestError, ZenskarError
from zenskar_ext._exits import EXITS, code_of, code_of_status
from zenskar_ext.errors import APIConnectionError


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InvalidRequestError("x"), 2),
        (ConfigurationError("x"), 3),
        (APIConnectionError("x", operation="x", attempts=1), 10),
        (ZenskarError("x"), 1),
    ],
    ids=repr,
)
def test_an_error_has_the_code_of_its_class(error: ZenskarError, code: int) -> None:
    assert code_of(error) == code
    assert code in {each.code for each in EXITS}


@pytest.mark.parametrize(("status", "code"), [(404, 6), (402, 7), (429, 8), (502, 9), (200, 11), (302, 11)])
def test_a_status_has_the_code_of_its_error(status: int, code: int) -> None:
    assert code_of_status(status) == code
