"""A warning points at the line of the caller, whatever lies between."""

import linecache
import threading
import warnings
from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest

from zenskar_ext._sansio import callers

WARN = partial(callers.warn, "look out", UserWarning)  # has no frame


def within(module: str | None, call: Callable[[], object]) -> Callable[[], object]:
    """Return a function of another module that makes a call; without a module, one whose code has no name for it."""
    names: dict[str, Any] = {"call": call} if module is None else {"call": call, "__name__": module}
    exec("def pass_on():\n    return call()", names)
    pass_on: Callable[[], object] = names["pass_on"]
    return pass_on


@pytest.mark.parametrize(
    "modules",
    [
        pytest.param([], id="nothing"),
        pytest.param(["zenskar_ext._sansio.flow", "zenskar_ext._sync.client"], id="the client"),
        pytest.param(["zenskar_ext", "zenskar_client.api.invoices._sync"], id="the generated client"),
        pytest.param(["zenskar_ext", "asyncio.events", "asyncio.runners"], id="asyncio"),
        pytest.param(["zenskar_ext", "trio._core._run", "outcome._impl", "anyio._core", "uvloop"], id="other loops"),
        pytest.param(["zenskar_ext", "concurrent.futures.thread", "threading"], id="threads"),
    ],
)
def test_what_lies_between_is_passed_over(modules: list[str]) -> None:
    call: Callable[[], object] = WARN
    for module in modules:
        call = within(module, call)
    with pytest.warns(UserWarning, match="^look out$") as warned:
        call()  # this line
    assert warned[0].filename == __file__
    assert "# this line" in linecache.getline(__file__, warned[0].lineno)


@pytest.mark.parametrize("module", ["zenskar_extras", "my.zenskar_ext", "asyncio_mqtt", None])
def test_the_first_caller_outside_counts_whatever_it_is_called(module: str | None) -> None:
    with pytest.warns(UserWarning, match="look out") as warned:
        within("zenskar_ext", within(module, within("zenskar_ext", WARN)))()
    assert (warned[0].filename, warned[0].lineno) == ("<string>", 2)


def test_python_shows_it_once_a_line_and_only_if_its_filters_say_so() -> None:
    with warnings.catch_warnings(record=True) as shown:
        warnings.resetwarnings()
        warnings.filterwarnings("default", module="mine")
        warnings.filterwarnings("ignore", module="yours")
        mine, yours = within("mine", WARN), within("yours", WARN)
        for call in (mine, mine, yours):
            call()
    assert len(shown) == 1


def test_a_thread_that_is_a_call_and_nothing_else_warns_where_it_runs() -> None:
    thread = threading.Thread(target=WARN)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        thread.start()
        thread.join()
    assert warned[0].filename == threading.__file__


def test_a_call_that_nothing_calls_warns_where_it_is() -> None:
    alone: Any = SimpleNamespace(f_globals={"__name__": "zenskar_ext"}, f_back=None, f_lineno=1)
    assert callers._caller(alone) is alone
