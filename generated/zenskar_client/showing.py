# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Models as text: short reprs, tables for notebooks, and messages about fields that are not there.

Imported only when one of them is needed.
"""

import datetime as dt
import reprlib
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from html import escape
from typing import Any, Final

from .secrets import HIDDEN, bare_links, is_secret
from .types import UNSET, ApiObject, attributes_of

LONGEST: Final = 600
"""How many characters of fields a repr has; it counts the fields that do not fit."""
LONGEST_CELL: Final = 300
SHOWN: Final = 2
"""How many items the repr of a page has; it counts the others."""


def short(model: Any) -> str:
    """Return the repr of a model: the fields that are set, with long values shortened. Other values are shortened too."""
    return _Short().repr(model)


def page(items: Sequence[Any], **parts: Any) -> str:
    """Return the repr of a page: its first items and its other parts, without those that are None."""
    shown_items = [text if len(text := short(item)) <= LONGEST else f"{text[:LONGEST]}..." for item in items[:SHOWN]]
    more = [f"... {len(items) - SHOWN} more"] if len(items) > SHOWN else []
    others = [f", {name}={short(value)}" for name, value in parts.items() if value is not None]
    return f"Page(items=[{', '.join([*shown_items, *more])}]{''.join(others)})"


class _Short(reprlib.Repr):
    """Reprs of limited length. The limits are for one value each."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel = 3
        self.maxlist = self.maxtuple = 3
        self.maxdict = 8
        self.maxstring = self.maxlong = self.maxother = 60

    def repr_instance(self, x: Any, level: int) -> str:
        """Return the repr of an object that is not one of the containers of Python."""
        if isinstance(x, ApiObject):
            return self._model(x, level)
        if isinstance(x, dict):
            return self.repr_dict(x, level)
        if isinstance(x, Enum) and x is not UNSET:
            return self.repr1(x.value, level)
        if isinstance(x, dt.date):
            return x.isoformat()
        return super().repr_instance(x, level)

    def repr_str(self, x: str, level: int) -> str:
        """Return the repr of a text, without what in a link may open a session."""
        return super().repr_str(bare_links(x), level)

    def repr_dict(self, x: dict[Any, Any], level: int) -> str:
        """Return the repr of a dict, without the values of secrets."""
        return super().repr_dict({name: shown(name, value) for name, value in x.items()}, level)

    def _model(self, model: Any, level: int) -> str:
        name = type(model).__name__
        if level <= 0:
            return f"{name}(...)"
        parts = [f"{field}={self.repr1(value, level - 1)}" for field, value in fields(model)]
        if rest := rest_of(model):
            parts.append(f"additional_properties={self.repr1(dict(rest), level - 1)}")
        kept = [part for number, part in enumerate(parts) if sum(map(len, parts[: number + 1])) <= LONGEST]
        more = [f"... {len(parts) - len(kept)} more"] if len(kept) < len(parts) else []
        return f"{name}({', '.join([*kept, *more])})"


def fields(model: Any) -> Iterator[tuple[str, Any]]:
    """Iterate over the attributes of the described fields that are set, without secrets."""
    hidden = {each.name for each in model.__attrs_attrs__ if not each.repr}
    for attribute in attributes_of(model.__class__).values():
        value = getattr(model, attribute, UNSET)
        if attribute not in hidden and value is not UNSET:
            yield attribute, bare_links(value, name=attribute) if isinstance(value, str) else value


def rest_of(model: Any) -> dict[str, Any]:
    """Return the fields that are not described; none of a model that is not complete, which a debugger may show."""
    rest: dict[str, Any] = getattr(model, "additional_properties", {})
    return rest


def shown(name: object, value: Any) -> Any:
    """Return the value of a field that is not described, or what stands in the place of a secret."""
    if not isinstance(name, str):
        return value
    if is_secret(name):
        return HIDDEN
    return bare_links(value, name=name) if isinstance(value, str) else value


def table(model: Any) -> str:
    """Return a model as an HTML table of the fields that are set."""
    rows = [_row(escape(name), value) for name, value in fields(model)]
    rows += [_row(f"<em>{escape(str(name))}</em>", shown(name, value)) for name, value in rest_of(model).items()]
    return f"<table><caption>{escape(type(model).__name__)}</caption>{''.join(rows)}</table>"


def _row(head: str, value: Any) -> str:
    return f'<tr><th style="text-align: left">{head}</th><td style="text-align: left">{cell(value)}</td></tr>'


def cell(value: Any) -> str:
    """Return a value as the content of a cell of an HTML table."""
    if isinstance(value, ApiObject | Mapping | list | tuple):
        text = _Short().repr(value)
    else:
        text = bare_links(str(value.value if isinstance(value, Enum) and value is not UNSET else value))
    return escape(text if len(text) <= LONGEST_CELL else f"{text[:LONGEST_CELL]}...")


def no_field(model: Any, name: object) -> str:
    """Return the message about a field that cannot be read by its name in JSON."""
    kind = type(model).__name__
    if name in attributes_of(model.__class__):
        return f"this {kind} does not have the field {name!r}: the response left it out, or it is not set"
    known = {str(each) for each in (*attributes_of(model.__class__), *rest_of(model))}
    return f"this {kind} has no field {name!r}{_meant(str(name), known)}"


def no_attribute(model: Any, name: str) -> str:
    """Return the message about an attribute that a model does not have."""
    kind = type(model).__name__
    known = attributes_of(model.__class__)
    message = f"{kind!r} object has no attribute {name!r}"
    if name.startswith("_") or name in known.values() or name == "additional_properties":
        return message  # not a field, or an object that is not complete
    if name in known:
        return f"{message}; did you mean {known[name]}?"
    if name in model.additional_properties:
        return f'{message}. The object has this field, but the API description lacks it: read it with .get("{name}")'
    hint = f'Read a field that the API description lacks with .get("{name}")'
    return f"{message}{_meant(name, known.values()) or '.'} {hint}"


def _meant(name: str, known: Any) -> str:
    from difflib import get_close_matches  # slow to import

    close = get_close_matches(name, known, 1)
    return f"; did you mean {close[0]}?" if close else ""


__all__ = [
    "LONGEST",
    "LONGEST_CELL",
    "SHOWN",
    "cell",
    "fields",
    "no_attribute",
    "no_field",
    "page",
    "rest_of",
    "short",
    "shown",
    "table",
]
