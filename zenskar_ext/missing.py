"""Read a field that may be missing: `opt` returns None for it, `need` raises an error that names it.

Decides what the error says; must not know the models. The name is read from the byte code of the caller, so no source
is needed, and only if there is an error to raise.
"""

import sys
from types import FrameType
from typing import TYPE_CHECKING, Final, TypeVar

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

    The name is "" if the argument is not a name, an attribute or an item.
    """
    from dis import get_instructions  # slow to import

    done = (each for each in get_instructions(frame.f_code) if each.offset <= frame.f_lasti)
    steps = [each for each in done if each.opname not in _NO_STEPS]
    if steps[-1].opname != "CALL":
        return "", True
    return _field(steps[:-1])


def _field(steps: "Sequence[Instruction]") -> tuple[str, bool]:
    """Return the field whose value is the result of the last step."""
    last = steps[-1]
    if last.opname.startswith("LOAD_") and isinstance(last.argval, str) and last.argval.isidentifier():
        return last.argval, True  # a name, or the attribute of whatever was loaded before
    is_item = last.opname == "BINARY_SUBSCR" or last.argrepr == "[]"
    if (is_item or last.opname == "CALL") and steps[-2].opname == "LOAD_CONST":
        return str(steps[-2].argval), is_item  # `invoice["currency"]`, `invoice.get("currency")`
    return "", True


__all__ = ["need", "opt"]
