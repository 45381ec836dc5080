"""How lists show themselves: their filters in a repr, and small tables in notebooks. Never fetches anything."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, Final, cast

from zenskar_client.operations import Request
from zenskar_client.secrets import HIDDEN, bare_links, is_secret
from zenskar_client.types import UNSET

_ROWS: Final = 10
_COLUMNS: Final = 16
_LONGEST: Final = 60


def shown(request: Request[Any]) -> str:
    """Return the ids, filters and options of a list, such as `(status='approved', limit=100)`; "" if it has none."""
    given = _given(request)
    return f"({', '.join(f'{name}={value}' for name, value in given.items())})" if given else ""


def walk(iterator: object, request: Request[Any] | None) -> str:
    """Return the repr of an iterator over a list; over several windows if there is no request."""
    name = type(iterator).__name__
    return (
        f"<{name} of several windows>" if request is None else f"<{name} of {request.operation.name}{shown(request)}>"
    )


def _given(request: Request[Any]) -> dict[str, str]:
    given = {**request.path, **request.query}
    return {name: _text(name, value) for name, value in given.items() if value is not UNSET and value is not None}


def _text(name: str, value: object) -> str:
    return _short(HIDDEN if is_secret(name) else repr(value))


def _short(value: str, name: str = "") -> str:
    text = bare_links(value, name=name)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def list_table(title: str, request: Request[Any]) -> str:
    """Return a table of what a list is asked for. It shows no items: nothing is fetched for a display."""
    note = "Nothing is fetched for this table: iterate, or call first(), take() or count()."
    return _table(f"{title}. {note}", ("parameter", "value"), _given(request).items())


def page_table(items: Sequence[Any], total: int | None) -> str:
    """Return a table of the first items of a page, with those fields that are one value each.

    Args:
        items: The items: models, or other values.
        total: How many items the list has, if it is known.
    """
    rows = [_fields(item) for item in items[:_ROWS]]
    columns = list(dict.fromkeys(name for row in rows for name in row))[:_COLUMNS]
    cells = ([row.get(name, "") for name in columns] for row in rows)
    of = "" if total is None else f" of {total} in the list"
    hidden = f"; the first {_ROWS} are shown" if len(items) > _ROWS else ""
    return _table(f"Page of {len(items)} items{of}{hidden}", columns, cells)


def _fields(item: Any) -> Mapping[str, str]:
    to_dict = getattr(item, "to_dict", None)
    values: object = to_dict() if to_dict else item
    if not isinstance(values, dict):
        return {"item": _short(str(values))}
    fields = cast("dict[str, object]", values)
    return {
        name: _short(HIDDEN if is_secret(name) else str(value), name)
        for name, value in fields.items()
        if not isinstance(value, dict | list)
    }


def _table(caption: str, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>" for row in rows)
    return f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
