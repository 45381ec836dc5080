"""Invalid connection settings are reported before anything is sent."""

from collections.abc import Callable

import pytest

from zenskar_client import http
from zenskar_ext._sansio.connections import made, refuse_closed, refuse_own
from zenskar_ext.errors import ConfigurationError


def raising(error: Exception) -> Callable[[], http.Client]:
    def make() -> http.Client:
        raise error

    return make


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(http.InvalidURL("Invalid port: 'x'"), id="a proxy that is no URL"),
        pytest.param(ValueError("Unknown scheme for proxy URL"), id="a proxy of another kind"),
        pytest.param(ImportError("the 'socksio' package is not installed"), id="a proxy that needs a package"),
        pytest.param(FileNotFoundError(2, "No such file or directory"), id="no certificates"),
    ],
)
def test_what_makes_no_pool_is_an_error_that_says_where_to_look(error: Exception) -> None:
    for _ in range(2):
        with pytest.raises(ConfigurationError, match=r"^no connection can be made \(.+\): check HTTPS_PROXY") as caught:
            made(raising(error))
        assert caught.value.__cause__ is error
        assert str(error) in str(caught.value)


def test_what_is_made_is_given() -> None:
    assert made(lambda: 7) == 7


def test_a_client_that_is_closed_says_what_to_do() -> None:
    refuse_closed(closed=False)
    with pytest.raises(ConfigurationError, match="the client is closed; create another"):
        refuse_closed(closed=True)


def test_a_transport_of_the_users_own_is_not_pickled() -> None:
    refuse_own(own=False)
    with pytest.raises(TypeError, match=r"a client with transport=\.\.\. cannot be pickled"):
        refuse_own(own=True)
