"""Read a field that may be missing: `opt` returns None for it, `need` raises an error that names it.

Decides what the error says; must not know the models. The name is read from the byte code of the caller, so no source
is needed, and only if there is an error to raise.
"""

import sys
from types import FrameType
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from zenskar_client.types import UNSET, Unset
from zenskar_ext.errors import MissingFieldError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from dis import Instruction

Value = TypeVar("Value")

_NO_STEPS: Final = {"CACHE", "COPY_FREE_VARS", "EXTENDED_ARG", "NOP", "PRECALL", "PUSH_NULL"}


def opt(value: Value | Unset, /) -> Value | None:
    """Return the value of a field, or None if it is missing: `opt(invoice.due_date)`."""
    return None if value is UNSET else value


def need(value: Value | Unset | None, /) -> Value:
    """Return the value of a field that must be there: `need(invoice.due_date)`.

    Raises:
        MissingFieldError: It is missing or null. The message says which, and names the field.
    """
    if value is not None and value is not UNSET:
        return value
    name, exact = _argument(sys._getframe(1))  # noqa: SLF001 - the caller
    name = name or "the value"
    if value is UNSET:
        raise MissingFieldError(f"{name} is missing: the API left it out", field=name)
    raise MissingFieldError(f"{name} is null" if exact else f"{name} is null or missing", field=name)


def _argument(frame: FrameType) -> tuple[str, bool]:
    """Return the field that is the argument of the call in a frame, and whether a missing one is not read as None.

    The name is "" if the argument is not a name, an attribute or an item, or if it depends on a condition.
    """
    from dis import get_instructions  # slow to import

    done = [each for each in get_instructions(frame.f_code) if each.offset <= frame.f_lasti]
    steps = [each for each in done if each.opname not in _NO_STEPS]
    if steps[-1].opname != "CALL" or _is_joined(done, steps[-2]):
        return "", True
    return _field(steps[:-1])


def _is_joined(done: "Sequence[Instruction]", last: "Instruction") -> bool:
    """Return whether several ways lead to what follows a step: its value is that of one of several expressions."""
    return any(each.is_jump_target for each in done if each.offset > last.offset)


def _field(steps: "Sequence[Instruction]") -> tuple[str, bool]:
    """Return the field whose value is the result of the last step."""
    last = steps[-1]
    if last.opname.startswith("STORE_") and steps[-2].opname == "COPY":
        return _field(steps[:-2])  # `need(due := invoice.due_date)`
    if last.opname.startswith(("LOAD_", "STORE_FAST_LOAD_")):
        name = _names(last)[-1]
        if name.isidentifier():
            return name, True  # a name, or the attribute of whatever was loaded before
        return _stored(steps[:-1], name) if name else ("", True)
    if last.opname == "CALL":
        return _got(steps[:-1], last.arg or 0)
    is_item = last.opname == "BINARY_SUBSCR" or last.argrepr == "[]"
    return (_text(steps[-2]), True) if is_item else ("", True)


def _names(step: "Instruction") -> tuple[str, ...]:
    """Return the names that a step stores or loads: Python 3.13 has steps with two."""
    stored: Any = step.argval
    names: tuple[Any, ...] = cast("Any", stored) if isinstance(stored, tuple) else (stored,)
    return names if all(isinstance(each, str) for each in names) and step.opname != "LOAD_CONST" else ("",)


def _stored(steps: "Sequence[Instruction]", name: str) -> tuple[str, bool]:
    """Return the field that was stored under a name that no source has, as pytest does with the parts of an `assert`."""
    stores = (place for place, each in enumerate(steps) if "STORE" in each.opname and _names(each)[0] == name)
    place = max(stores, default=0)
    return _field(steps[:place]) if place else ("", True)


def _got(steps: "Sequence[Instruction]", count: int) -> tuple[str, bool]:
    """Return the field that a call with so many arguments gets, if it is `invoice.get("currency")`."""
    if len(steps) < count + 2 or count not in (1, 2) or steps[-count - 1].argval != "get":
        return "", True
    return _text(steps[-count]), False


def _text(step: "Instruction") -> str:
    """Return the text that a step loads, if it is a constant."""
    return step.argval if step.opname == "LOAD_CONST" and isinstance(step.argval, str) else ""


__all__ = ["need", "opt"]
