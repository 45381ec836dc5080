"""Creates that look first: get the record with an external id, or create it, and look again if the response is lost.

Decides when to look and when to create. A create is never sent twice without a look in between, unless it did not reach
the server. Never sends, waits, or knows an operation by name.
"""

import re
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any, Final, TypeAlias, TypeVar, cast

from attrs import evolve, frozen

from zenskar_client import http
from zenskar_client.errors import InvalidAnswer
from zenskar_client.operations import PageShape, Request
from zenskar_client.types import is_uuid
from zenskar_ext._sansio import flow
from zenskar_ext._sansio.context import Context
from zenskar_ext._sansio.cursor import Cursor, Page
from zenskar_ext._sansio.failures import in_doubt
from zenskar_ext._sansio.requests import of_operation
from zenskar_ext._sansio.steps import Steps
from zenskar_ext.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    InvalidRequestError,
    SeveralRecordsError,
    ZenskarError,
)
from zenskar_ext.filters import Op
from zenskar_ext.retries import Outcome, RetryPolicy, leaves_in_doubt, may_have_taken_effect

T = TypeVar("T")

Within: TypeAlias = Callable[[Request[Any]], Context]
Looks: TypeAlias = Sequence[tuple[Request[Any], "_Lookup"]]
"""Where to look for a record, one after another: a list with its filter, and its beginning."""

ID: Final = "id"
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)

# After these, the record may be there of an earlier create, although this one did nothing. The vendor's API says 400 of an
# e-mail that is taken.
_TAKEN: Final = {HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY}


class _FoundError(Exception):
    """Ends a create whose record is there after all."""

    def __init__(self, record: Any) -> None:
        super().__init__()
        self.record = record


@frozen
class _Lookup(Cursor):
    """A position in the list that is filtered by the external id, or by the id.

    If the list is filtered by a pattern, it may have records whose ids differ in case or fit the wildcards; they are
    left out.

    Attributes:
        key: The name of the filter.
        wanted: Its value.
        by_pattern: Whether the list is filtered by a pattern.
        known: What the error for a list that is not filtered says of the create.
    """

    key: str = ""
    wanted: str = ""
    by_pattern: bool = False
    known: str = ""

    def page(self, answer: object, shape: PageShape) -> Page[Any]:
        """Read the page, and check that the server has filtered it.

        Raises:
            InvalidAnswer: It has not, or the response is no page.
        """
        page = Cursor.page(self, answer, shape)
        kept: list[Any] = []
        for number, item in enumerate(page.items):
            found = getattr(item, self.key, None)
            if found == self.wanted:
                kept.append(item)
            elif not self._may_fit(found):
                reason = f"expected {self.wanted!r}, which the list is filtered by, got {found!r}{self.known}"
                raise InvalidAnswer(f"$.{shape.items}[{number}].{self.key}", reason)
        return evolve(page, items=kept)

    def _may_fit(self, found: object) -> bool:
        """Return whether a list that is filtered by the pattern may have a record with another id."""
        if not self.by_pattern or not isinstance(found, str):
            return False
        has_wildcards = not {"%", "_"}.isdisjoint(self.wanted)
        return has_wildcards or self.wanted.casefold() in found.casefold()


def filters_of(create: Request[Any], look: Request[Any], key: str) -> Sequence[tuple[str, str, object]]:
    """Return the filters that find a record which is to be created: name, value, and what to filter by.

    A list without a filter for equality is filtered by a pattern. The value itself is one that finds the record, and
    perhaps others: `%` and `_` in it fit themselves too.

    An older page of the docs says that a UUID as external id becomes the id of the record itself.

    Raises:
        InvalidRequestError: There is no external id, or one that no pattern is known to find.
    """
    given = create.fields.get(key)
    value = str(given) if is_uuid(given) else given
    if not isinstance(value, str) or not value.strip():
        name = f"{create.operation.name.rpartition('.')[0]}.ensure"
        msg = f"{name}: {key}={value!r}; give the id of the record in your own system, a str that is not empty"
        raise InvalidRequestError(msg)
    filters = look.operation.filters
    condition: object = value
    if not _finds_exactly(look, key):
        if "\\" in value:
            msg = f"{create.operation.name}: {key}={value!r}: no source shows how a list finds an id with a backslash"
            raise InvalidRequestError(msg)
        condition = cast("object", Op("ilike" if "ilike" in filters[key].parameters else "like", (value,)))
    may_be_id = _UUID.fullmatch(value) and "eq" in (filters[ID].parameters if ID in filters else ())
    found: list[tuple[str, str, object]] = [(key, value, condition)]
    return [*found, (ID, value.lower(), value.lower())] if may_be_id else found  # a UUID is written in lower case


def _finds_exactly(look: Request[Any], name: str) -> bool:
    return "eq" in look.operation.filters[name].parameters


def ensure(create: Request[T], looks: Sequence[tuple[str, str, Request[Any]]], context: Context) -> Steps[T]:
    """Return the record with an external id; create it if there is none.

    Args:
        create: The create, with its fields.
        looks: The filters of `filters_of`, each with the list that is filtered by it.
        context: The client. Its deadline covers looks and creates together.

    Raises:
        ZenskarError: Any failure.
    """
    of_operation(create, context.settings, context.options, context.new_key)  # what is wrong with it is raised at once
    within = _within(context)
    where = [
        (look, _Lookup(None, key=name, wanted=value, by_pattern=not _finds_exactly(look, name)))
        for name, value, look in looks
    ]
    checked = create._replace(operation=create.operation._replace(read=_reader(create.operation.read, looks)))

    def before_retry(outcome: Outcome) -> Steps[None]:
        if isinstance(outcome, http.Response) or may_have_taken_effect(outcome):
            found = yield from _look(where, within)
            if found:
                raise _FoundError(found[0])
            within(create)  # the look may have taken all the time

    first = [(look, evolve(lookup, known="; nothing was created")) for look, lookup in where]
    there: list[T] = yield from _look(first, within)
    if there:
        return there[0]
    try:
        return (yield from flow.answer(checked, within(create), before_retry)).parsed
    except _FoundError as found:
        record: T = found.record
        return record
    except ZenskarError as error:
        there = (yield from _look_after(error, where, within, context)) if _may_be_there(error) else []
        if not there:
            raise
        return there[0]


def _reader(read: Callable[[Any], T], looks: Sequence[tuple[str, str, Request[Any]]]) -> Callable[[Any], T]:
    """Return what reads the response of the create, and refuses one that is not the record."""

    def record(data: Any) -> T:
        made = read(data)
        found = {name: getattr(made, name, None) for name, _, _ in looks}
        if not any(found[name] == value for name, value, _ in looks):
            name, value, _ = looks[0]
            reason = f"expected {value!r}, the external id of what was created, got {found[name]!r}"
            raise InvalidAnswer(f"$.{name}", reason)
        return made

    return record


def _within(context: Context) -> Within:
    """Return what makes the context of the next call, with what is left of the deadline."""
    retries = context.options.retries
    policy = {name: getattr(retries, name) for name in RetryPolicy.__slots__}
    end = context.clock() + retries.deadline

    def within(request: Request[Any]) -> Context:
        left = end - context.clock()
        if left <= 0:
            name = request.operation.name
            msg = f"{name}: not sent: the deadline of {retries.deadline} s passed"
            raise APITimeoutError(msg, operation=name, attempts=0)
        shorter: dict[str, Any] = {**policy, "deadline": left}
        return context.changed(context.options.changed(retries=RetryPolicy(**shorter)))

    return within


def _look(looks: Looks, within: Within) -> Steps[list[Any]]:
    """Return the record that is looked for; the list is empty if there is none.

    Raises:
        SeveralRecordsError: Several have the external id.
        ZenskarError: Any other failure.
    """
    for look, start in looks:
        found: list[Any] = []
        cursor: Cursor | None = start
        while cursor is not None and len(found) <= 1:
            page = yield from flow.page(look, cursor, within(look))
            found += page.items
            cursor = cursor.after(page)
        if len(found) > 1:
            ids = tuple(str(getattr(each, "id", each)) for each in found)
            msg = f"{look.operation.name}: {len(found)} records have this external id: {', '.join(ids)}; ensure() cannot choose"
            error = SeveralRecordsError(msg)
            error.ids = ids
            raise error
        if found:
            return found
    return []


def _look_after(error: ZenskarError, looks: Looks, within: Within, context: Context) -> Steps[list[Any]]:
    """Look after a create that failed for good. Its error stays the one that counts if the look fails too."""
    try:
        return (yield from _look(looks, within))
    except SeveralRecordsError as several:
        if error.may_have_taken_effect:
            in_doubt(several, error.idempotency_key, context.settings.api_key)
        raise
    except ZenskarError as reason:
        error.add_note(
            f"whether it took effect is not known ({reason}); call ensure() again, which looks first, when the list is current"
        )
        return []


def _may_be_there(error: ZenskarError) -> bool:
    """Return whether the record may be there although the create failed."""
    if isinstance(error, APIStatusError):
        return leaves_in_doubt(error.status_code) or error.status_code in _TAKEN
    if isinstance(error, APIConnectionError):
        return isinstance(error.__cause__, http.RequestError) and may_have_taken_effect(error.__cause__)
    return isinstance(error, APIResponseValidationError)
