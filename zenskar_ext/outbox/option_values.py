"""What the options of `zenskar usage` are read as. What cannot be read is an error of usage, which names what can."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta, tzinfo
from pathlib import Path
from typing import Any, Final, cast
from zoneinfo import ZoneInfo

from zenskar_ext._extras import needs_extra
from zenskar_ext._repeated import check_names
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.settled import Settled, read_settled

with needs_extra("cli,outbox", "zenskar_ext.outbox.option_values"):
    import click

_UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_UNKNOWN_ZONE: Final = (KeyError, ValueError, OSError)


def age(_context: click.Context, _option: click.Parameter, value: str | None) -> timedelta | None:
    """Read a duration."""
    if value is None:
        return None
    match = re.fullmatch(r"(\d{1,6})([smhd])", value, re.ASCII)
    if match is None:
        raise click.BadParameter(f"{value!r} is not a duration such as 30s, 15m, 12h or 90d")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def zone(_context: click.Context, _option: click.Parameter, value: str | None) -> tzinfo | None:
    """Find a time zone."""
    try:
        return None if value is None else ZoneInfo(value)
    except _UNKNOWN_ZONE:
        raise click.BadParameter(f"{value!r} is not a time zone such as UTC or Europe/Berlin") from None


def metrics(context: click.Context, _option: click.Parameter, value: Path | None) -> Mapping[str, Any] | None:
    """Read definitions, unless a shell completes a line."""
    if value is None or context.resilient_parsing:
        return None
    try:
        text = value.read_text(encoding="utf-8")
        found = json.loads(text)
        check_names(text)
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{value}: {error}") from None
    if not isinstance(found, dict):
        raise click.BadParameter(f"{value} is not a JSON object of definitions by slug")
    return cast("dict[str, Any]", found)


def answers(context: click.Context, _option: click.Parameter, value: Path | None) -> Settled | None:
    """Read a file of settled answers, unless a shell completes a line."""
    try:
        return None if value is None or context.resilient_parsing else read_settled(value)
    except ConfigurationError as error:
        raise click.BadParameter(str(error)) from None


def columns(data: Sequence[str]) -> dict[str, str] | list[str] | None:
    """Read the columns of the data, with their types if they are given."""
    if not data:
        return None
    pairs = [each.rpartition(":") if ":" in each else (each, "", "") for each in data]
    typed = {name: kind for name, _, kind in pairs}
    if all(typed.values()):
        return typed
    if any(typed.values()):
        raise click.UsageError("--data: give the type of every column, or of none")
    return list(typed)
