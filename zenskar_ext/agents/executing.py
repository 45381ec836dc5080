"""Makes one call for an agent: reads what was given, and writes what came back as JSON of a limited size.

Decides which calls are made: reads; writes only if they are allowed and a source shows their path.
"""

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, cast

import click
from attrs import frozen

from zenskar_client.types import dumps
from zenskar_ext import Pager, Zenskar
from zenskar_ext.agents.searching import levels, named, operations
from zenskar_ext.cli.calls import Given, call
from zenskar_ext.cli.index import Operation
from zenskar_ext.cli.known import ABSENT, WEAK
from zenskar_ext.cli.output import escaped
from zenskar_ext.cli.rows import plain
from zenskar_ext.cli.values import FieldType, FilterType
from zenskar_ext.settings import Secret

ITEMS: Final = 20
"""How many items of a list are returned, unless `limit` says otherwise."""
MOST_ITEMS: Final = 100
ROOM: Final = 500
"""How many characters are kept for what is said beside items."""
CHARACTERS: Final = 20_000
"""How long the text of a result is at most, besides the mark that something was cut."""


class Refused(click.ClickException):
    """A call that is not made."""


class Unshown(click.ClickException):
    """A write that was sent, and whose response cannot be shown."""


@frozen
class Executing:
    """Makes calls.

    Attributes:
        zk: The client.
        allow_writes: Whether operations that may change something are called.
        characters: How long the text of a result is at most.
    """

    zk: Zenskar
    allow_writes: bool = False
    characters: int = CHARACTERS

    def run(self, name: str, arguments: Mapping[str, Any]) -> str:
        """Call an operation, and return JSON. Secrets are hidden, links end after their host, numbers keep their digits.

        Args:
            name: The operation, such as `invoices.list`.
            arguments: Ids, filters, arguments and fields by name. The value of a filter is a value, or an operator with
                values such as `gt:0` or `in:a,b`.

        Raises:
            Unshown: It was sent, and changed something.
            click.ClickException: It is not called: nothing was sent.
            ZenskarError: It failed.
        """
        operation = _operation(name)
        known = f"{operation.namespace}.{operation.name}"
        self._check(known, operation)
        given = _given(operation, arguments)
        result = call(self.zk, operation, given)
        try:
            return self._text(known, result, given)
        except Exception as failure:
            if not operation.acts:
                raise
            said = f"{known} was sent, and the API accepted it; but the response cannot be shown"
            raise Unshown(f"{said} ({type(failure).__name__})") from failure

    def _text(self, known: str, result: Any, given: Given) -> str:
        if isinstance(result, Pager):
            found = self._page(cast("Any", result), cast("int", given.own["limit"]))
        elif isinstance(result, list):
            found = self._items([self._shown(each) for each in cast("Any", result)])
        else:
            found = {"result": self._shown(result)}
        if levels()[known] in (*WEAK, ABSENT):
            found = {"warning": f"no source shows the path of {known}: it is {levels()[known]}", **found}
        return self._whole(found)

    def _check(self, name: str, operation: Operation) -> None:
        if not operation.acts:
            return
        if not self.allow_writes:
            raise Refused(f"{name} may change something, and this server only reads; start it with --allow-writes")
        if levels()[name] in (*WEAK, ABSENT):
            raise Refused(f"{name} may change something, and no source shows its path: it is not called for an agent")

    def _page(self, pager: "Pager[Any]", most: int) -> dict[str, Any]:
        """Return the items of a page that fit, and the cursor of the next page if none of this one is left out."""
        page = next(pager.pages())
        found = self._items([self._shown(each) for each in page.items[:most]], len(page.items))
        if "cut" not in found and page.next_cursor is not None:
            found["next_cursor"] = self._key.blot(page.next_cursor)
        if page.total_count is not None:
            found["total_count"] = page.total_count
        return found

    def _items(self, items: list[Any], total: int | None = None) -> dict[str, Any]:
        """Return the items that fit, and say if some are left out."""
        kept, total = items, len(items) if total is None else total
        while len(kept) > 1 and len(dumps(kept)) > self.characters - ROOM:
            kept = kept[: len(kept) // 2]
        if len(kept) == total:
            return {"items": kept}
        return {"items": kept, "cut": f"{len(kept)} of {total} items: give a smaller limit, or more filters"}

    def _shown(self, value: Any) -> Any:
        """Return a result without secrets and whole links; of bytes only how many there are."""
        if isinstance(value, bytes):
            return f"{len(value)} bytes, which are not shown"
        return plain(value, self._key, reveal=False)

    @property
    def _key(self) -> Secret:
        return self.zk._context.settings.api_key  # noqa: SLF001 - it is hidden in results

    def _whole(self, value: Mapping[str, Any]) -> str:
        text = escaped(dumps(value))
        if len(text) <= self.characters:
            return text
        half = self.characters // 2  # a quote inside of a text takes two characters
        return dumps({"cut": f"{half} of {len(text)} characters: this text is not complete", "beginning": text[:half]})


def _operation(name: str) -> Operation:
    found = operations().get(named(name))
    if found is None:
        close = get_close_matches(named(name), operations(), 1)
        hint = f"did you mean {close[0]}?" if close else "search for it"
        raise Refused(f"no operation {name!r}; {hint}")
    return found


def _given(operation: Operation, arguments: Mapping[str, Any]) -> Given:
    """Sort what was given."""
    keywords = {**operation.options, **operation.fields}
    known = [*operation.ids, *operation.filters, *keywords, *(["body"] if operation.body else [])]
    left = dict(arguments)
    own = {"limit": _limit(left.pop("limit", ITEMS)) if operation.answer == "page" else None}
    for name in left:
        if name not in known:
            close = get_close_matches(name, known, 1)
            raise Refused(f"no argument {name}; {f'did you mean {close[0]}?' if close else f'there are {known}'}")
    missing = [name for name in operation.ids if not isinstance(left.get(name), str)]
    if missing:
        raise Refused(f"give {', '.join(missing)} as a text")
    missing = [name for name, each in operation.options.items() if each.required and name not in left]
    if missing:
        raise Refused(f"give {', '.join(missing)}")
    convert: dict[str, Callable[[str], Any]] = {
        **{name: _converter(FieldType(each, files=False)) for name, each in keywords.items()},
        **{name: _converter(FilterType(each)) for name, each in operation.filters.items()},
    }
    read = {name: _read(name, value, convert.get(name)) for name, value in left.items()}
    return Given(
        ids=[read[name] for name in operation.ids],
        filters=[(name, read[name]) for name in operation.filters if name in read],
        keywords={
            name: value for name, value in read.items() if name not in operation.filters and name not in operation.ids
        },
        own=own,
    )


def _limit(value: object) -> int:
    if not isinstance(value, int) or not 1 <= value <= MOST_ITEMS:
        raise Refused(f"limit={value!r}: give a number from 1 to {MOST_ITEMS}")
    return value


def _converter(kind: FieldType | FilterType) -> Callable[[str], Any]:
    return lambda text: kind.convert(text, None, None)


def _read(name: str, value: Any, convert: Callable[[str], Any] | None) -> Any:
    """Return a value as the client takes it. A text is read as on the command line, and other JSON stays what it is.

    Raises:
        click.ClickException: It cannot be read, or has lost digits already.
    """
    if _has_float(value):
        raise Refused(
            f"{name}: a number with a point has lost digits in JSON already: give it as a text, such as '12.50'"
        )
    try:
        return convert(value) if convert is not None and isinstance(value, str) else value
    except click.BadParameter as error:
        raise Refused(f"{name}: {error.message}") from None


def _has_float(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_has_float, cast("dict[str, Any]", value).values()))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return any(map(_has_float, cast("Any", value)))
    return isinstance(value, float)
