"""What a read is: which list, which filters, which windows, and how its requests are sent.

Decides before anything is sent. A plan goes to the executors; it holds no client, no session and no API key.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias

from attrs import frozen

from zenskar_client.operations import Operation
from zenskar_ext import Pager, RetryPolicy, Zenskar
from zenskar_ext._sansio.filter_texts import filter_of
from zenskar_ext._sansio.windows import can_split, cut
from zenskar_ext.errors import ConfigurationError, FilterError, InvalidRequestError
from zenskar_ext.filters import is_null

Span: TypeAlias = tuple[Any, Any]
"""The two ends of what is split: aware datetimes, Decimals or ints."""

_ANY: Final[Mapping[str, Span]] = {  # a span of each kind, to check a split before the ends are known
    "date-time": (datetime(2000, 1, 1, tzinfo=UTC), datetime(2001, 1, 1, tzinfo=UTC)),
    "integer": (0, 2**62),
    "number": (Decimal(0), Decimal(1)),
}


_MOST: Final = 10_000
"""How many parts there are at most: each task works out all windows, to find its own."""


@frozen
class Plan:
    """A read, as its options say it.

    Attributes:
        operation: The list.
        filters: Its filters, by field, each as a text.
        controls: Its other parameters: the size of a page, the order, a search.
        parts: How many windows the span is split into.
        field: The field that it is split by.
        span: The ends of the span; None for those of the rows that the server has.
        skip_null: Whether rows without the field are left out.
        rate: How many requests a second all tasks send together at most; None for no limit.
        slots: How many tasks run at once at most; None if nobody says.
        retries: The numbers of the `RetryPolicy`.
        timeout: The timeout of a request, in seconds; None for that of the client.
    """

    operation: Operation[Any]
    filters: Mapping[str, str]
    controls: Mapping[str, str | int]
    parts: int
    field: str
    span: Span | None
    skip_null: bool
    rate: float | None
    slots: int | None
    retries: Mapping[str, Any]
    timeout: float | None

    @property
    def tasks(self) -> int:
        """How many windows there are at most, that of the rows without the field included."""
        return self.parts + (self.parts > 1 and self.finds_null and not self.skip_null)

    @property
    def finds_null(self) -> bool:
        """Whether the API has a filter that finds the rows without the field."""
        return "is_null" in self.operation.filters[self.field].parameters

    @property
    def with_field(self) -> Mapping[str, Any]:
        """The filter that keeps the rows with the field, if the API has one."""
        return {self.field: is_null(null=False)} if self.finds_null else {}

    def client(self) -> Zenskar:
        """Return the client of a task. Its API key is that of the environment of the process.

        Raises:
            ConfigurationError: A variable is missing, or a setting is wrong.
        """
        try:
            return Zenskar(**self._settings())
        except ConfigurationError as error:
            raise ConfigurationError(f"{error} (in the environment of the driver and of every executor)") from None

    def _settings(self) -> dict[str, Any]:
        at_once = min(self.slots or self.tasks, self.tasks)
        share = None if self.rate is None else self.rate / at_once
        return {"retries": RetryPolicy(**self.retries), "rate": share, "timeout": self.timeout}

    def pager(self, zk: Zenskar, **more: Any) -> Pager[Any]:
        """Return the pager of the whole list. Nothing is sent.

        Args:
            zk: The client that reads it.
            more: Filters and parameters to add.

        Raises:
            FilterError: A filter cannot be sent.
        """
        fields = {name: self._filter(name, text) for name, text in self.filters.items()}
        namespace, _, method = self.operation.name.partition(".")
        pager: Pager[Any] = getattr(getattr(zk, namespace), method)(**{**fields, **self.controls, **more})
        return pager

    def _filter(self, name: str, text: str) -> Any:
        try:
            return filter_of(self.operation.filters[name].type, text)
        except ValueError as error:
            raise FilterError(f"{self.operation.name}: {name}: {error}") from None

    def windows(self, zk: Zenskar, span: Span | None) -> Sequence[Pager[Any]]:
        """Return the pagers of the windows; the same span has the same windows. Nothing is sent.

        Args:
            zk: The client that reads them.
            span: The span that is split; None for the list in one window. Without rows that lack the field if these are
                skipped and the API has a filter for it.

        Raises:
            FilterError: The list cannot be split.
        """
        if span is None:
            return (self.pager(zk, **(self.with_field if self.skip_null else {})),)
        ends: Any = {self.field: span}
        return self.pager(zk).split(parts=self.parts, skip_null=self.skip_null, **ends)

    def fits(self, zk: Zenskar, span: Span) -> bool:
        """Return whether a span is long enough for its windows. Nothing is sent.

        Raises:
            FilterError: The list cannot be split by the field, or an end cannot be sent.
        """
        low, high = span
        if low >= high:
            return False
        ends: Any = {self.field: span}
        self.pager(zk).split(parts=1, **ends)  # refuses what cannot be split or sent
        return cut(self.operation.filters[self.field].type, low, high, self.parts) is not None

    def check(self) -> None:
        """Refuse what cannot be read. Nothing is sent.

        Raises:
            ConfigurationError: A setting of the client is wrong.
            FilterError: A filter cannot be sent, or the list cannot be split.
            InvalidRequestError: Rows would be left out, or the ends of the span cannot be found.
        """
        if self.parts > 1:
            self._check_field()
            self._check_span()
        with Zenskar("none", "none", **self._settings()) as zk:
            self.pager(zk)
            if self.parts > 1 and not self.fits(zk, self._any_span()):
                raise InvalidRequestError(f"parts={self.parts}: low and high are too close together for so many")

    def _any_span(self) -> Span:
        return self.span or _ANY[self.operation.filters[self.field].type]

    def _check_span(self) -> None:
        if self.parts > _MOST:
            raise InvalidRequestError(f"parts={self.parts}: give at most {_MOST}")
        if self.field in self.filters:
            raise InvalidRequestError(
                f"{self.field} is a filter, and what the list is split by: leave the filter or parts out, or give another "
                "field. low and high leave no rows out"
            )
        low, high = self._any_span()
        if low >= high:
            raise InvalidRequestError(f"low={low} is not before high={high}: give the lower end as low")

    def _check_field(self) -> None:
        name, known = self.operation.name, self.operation.filters
        if self.field not in known or not can_split(known[self.field]):
            fields = [each for each, field in known.items() if can_split(field)]
            remedy = (
                f"give one of {', '.join(fields)} as field"
                if fields
                else "this list has no field for it: leave parts out"
            )
            raise InvalidRequestError(f"{name} cannot be split by {self.field}; {remedy}")
        if not self.finds_null and not self.skip_null:
            raise InvalidRequestError(
                f"{name}: rows without {self.field} would be in no part, because the API has no filter that finds them; "
                "leave parts out, or set skip_null to true if they may be missing"
            )
