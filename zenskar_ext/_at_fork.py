"""What is called at a fork, as with `os.register_at_fork`, but held weakly.

The interpreter keeps the functions that it is given to its very end, and with each one all that its module refers to: the
HTTP library too, which the end of a process then has to go through once more. So it is given functions of this module
only, which therefore imports nothing that refers to more, such as `typing`, whose caches hold types of everybody.
"""

import os
from types import MethodType
from typing import TYPE_CHECKING
from weakref import WeakMethod, ref

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_BEFORE: "list[ref[Callable[[], object]]]" = []
_IN_PARENT: "list[ref[Callable[[], object]]]" = []
_IN_CHILD: "list[ref[Callable[[], object]]]" = []


def at_fork(
    *,
    before: "Callable[[], object] | None" = None,
    after_in_parent: "Callable[[], object] | None" = None,
    after_in_child: "Callable[[], object] | None" = None,
) -> None:
    """Call functions at each fork for as long as they exist: a module or a value of a module has to hold them.

    Args:
        before: Called before the fork; the function that was given last is called first.
        after_in_parent: Called in the parent after the fork.
        after_in_child: Called in the child after the fork.
    """
    for held, function in ((_BEFORE, before), (_IN_PARENT, after_in_parent), (_IN_CHILD, after_in_child)):
        if function is not None:
            held.append(WeakMethod(function) if isinstance(function, MethodType) else ref(function))


def _call(held: "Iterable[ref[Callable[[], object]]]") -> None:
    """Call functions, in their order, even if one of them raises."""
    rest = iter(held)
    for each in rest:
        try:
            if function := each():
                function()
        finally:
            _call(rest)


def _before() -> None:
    _call(reversed(_BEFORE))


def _in_parent() -> None:
    _call(_IN_PARENT)


def _in_child() -> None:
    _call(_IN_CHILD)


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(before=_before, after_in_parent=_in_parent, after_in_child=_in_child)
