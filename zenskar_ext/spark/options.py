"""Reads the options of `spark.read.format("zenskar")`. Every option is known, or refused; none may hold the API key."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from inspect import signature
from typing import Any, Final

from zenskar_client.operations import Operation
from zenskar_ext import Zenskar
from zenskar_ext._sansio.filter_texts import value_of
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.export.resources import listed
from zenskar_ext.settings import VARIABLES
from zenskar_ext.spark.planning import Plan, Span

_OWN: Final[Sequence[str]] = (
    "resource",
    "parts",
    "field",
    "low",
    "high",
    "skip_null",
    "rate",
    "slots",
    "attempts",
    "deadline",
    "timeout",
)
_OF_SPARK: Final[Mapping[str, str]] = {
    "numpartitions": "parts",
    "partitioncolumn": "field",
    "lowerbound": "low",
    "upperbound": "high",
    "fetchsize": "limit",
}
"""Options of other sources of Spark, and what they are called here."""

_WHERE: Final = "where."
_CREATED: Final = "created_at"


def plan_of(options: Mapping[str, str]) -> Plan:
    """Return the read that options describe. Nothing is sent.

    Raises:
        ZenskarError: An option is wrong. The message says what would be right; it never shows the value of an option
            that is not known.
    """
    texts = {name.lower(): text for name, text in options.items()}
    if "resource" not in texts:
        raise InvalidRequestError('resource is missing, such as .option("resource", "invoices")')
    operation = listed(texts["resource"])
    own: dict[str, str] = {name: texts.pop(name) for name in _OWN if name in texts}
    kinds = controls_of(operation)
    filters: dict[str, str] = {}
    controls: dict[str, str | int] = {}
    for name, text in texts.items():
        field = name.removeprefix(_WHERE)
        if field in filters:
            raise InvalidRequestError(f"{field} is given twice: as {field} and as {_WHERE}{field}")
        if field in operation.filters:
            filters[field] = text
        elif name in kinds:
            controls[name] = _whole(name, text) if kinds[name] == "int" else text
        else:
            raise _unknown(operation, name, [*_OWN, *kinds])
    return _planned(operation, own, filters, controls)


def _planned(
    operation: Operation[Any], own: Mapping[str, str], filters: Mapping[str, str], controls: Mapping[str, str | int]
) -> Plan:
    parts, field = _whole("parts", own.get("parts", "1")), own.get("field", _CREATED)
    plan = Plan(
        operation=operation,
        filters=filters,
        controls=controls,
        parts=parts,
        field=field,
        span=_span(operation, field, own),
        skip_null=_flag("skip_null", own.get("skip_null", "false")),
        rate=_number("rate", own.get("rate")),
        slots=_whole("slots", own["slots"]) if "slots" in own else None,
        retries=_retries(own),
        timeout=_number("timeout", own.get("timeout")),
    )
    _refuse_idle(plan, own)
    plan.check()
    return plan


def controls_of(operation: Operation[Any]) -> Mapping[str, str]:
    """Return the parameters of a list that are no filters and that a text can hold, each with its type."""
    namespace, _, method = operation.name.partition(".")
    with Zenskar("none", "none") as zk:
        parameters = signature(getattr(getattr(zk, namespace), method)).parameters
    found = {name: str(each.annotation).partition(" | ")[0] for name, each in parameters.items()}
    return {name: kind for name, kind in found.items() if kind in ("int", "str") and name != "cursor"}


def _unknown(operation: Operation[Any], name: str, known: Sequence[str]) -> InvalidRequestError:
    if name in VARIABLES:
        return InvalidRequestError(
            f"{name} is not an option: Spark shows options in plans. Set {VARIABLES[name]} in the environment of the "
            "driver and of the executors"
        )
    close = get_close_matches(_OF_SPARK.get(name, name), [*known, *operation.filters], 1)
    hint = f"did you mean {close[0]}?" if close else f"there is {', '.join(known)}, and each filter of the list"
    return InvalidRequestError(f"{operation.name}: there is no option {name}; {hint}")


def _refuse_idle(plan: Plan, own: Mapping[str, str]) -> None:
    """Refuse options that would do nothing: who gives them expects something of them."""
    idle = [name for name in ("field", "low", "high", "skip_null") if name in own]
    if plan.parts == 1 and idle:
        raise InvalidRequestError(
            f"{', '.join(idle)} says how the list is split: give parts too. To leave rows out, give a filter"
        )
    if plan.slots and plan.rate is None:
        raise InvalidRequestError("slots says how a rate is divided: give rate too")


def _span(operation: Operation[Any], field: str, own: Mapping[str, str]) -> Span | None:
    given = [name for name in ("low", "high") if name in own]
    if len(given) == 1:
        raise InvalidRequestError(f"{given[0]} is one end of what is split: give low and high, or neither")
    if given:
        kind = operation.filters[field].type if field in operation.filters else ""
        return _end("low", kind, own["low"]), _end("high", kind, own["high"])
    if "parts" in own and "order" not in controls_of(operation):
        raise InvalidRequestError(f"{operation.name}: give low and high: the list has no order, by which to find them")
    return None


def _end(name: str, kind: str, text: str) -> Any:
    if kind != "date-time":
        number = _value(name, "number", text)
        if kind != "integer":
            return number
        if number != int(number):
            raise InvalidRequestError(f"{name}={text!r}: give a whole number, as the field has no others")
        return int(number)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise InvalidRequestError(f"{name}={text!r}: write a time with its zone, such as 2026-01-31T00:00:00Z")
    return moment


def _retries(own: Mapping[str, str]) -> Mapping[str, Any]:
    given = {"attempts": _whole("attempts", own["attempts"])} if "attempts" in own else {}
    deadline = _number("deadline", own.get("deadline"))
    return given if deadline is None else {**given, "deadline": deadline}


def _whole(name: str, text: str) -> int:
    number = _value(name, "integer", text)
    if type(number) is not int or number < 1:
        raise InvalidRequestError(f"{name}={text!r}: give a whole number of 1 or more")
    return number


def _number(name: str, text: str | None) -> float | None:
    return None if text is None else float(_value(name, "number", text))


def _flag(name: str, text: str) -> bool:
    flag: bool = _value(name, "boolean", text.lower())
    return flag


def _value(name: str, kind: str, text: str) -> Any:
    try:
        return value_of(kind, text)
    except ValueError as error:
        raise InvalidRequestError(f"{name}: {error}") from None
