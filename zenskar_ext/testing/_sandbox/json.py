"""JSON values by their shape, for type checkers as well as at run time."""

from typing import Any, TypeGuard

Json = dict[str, Any]


def is_object(value: Any) -> TypeGuard[Json]:
    """Return whether a value is a JSON object."""
    return isinstance(value, dict)


def is_unicode(text: str) -> bool:
    """Return whether UTF-8 can hold a text: it has no lone surrogate, which JSON can write as an escape."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Return whether a value is a JSON array."""
    return isinstance(value, list)
