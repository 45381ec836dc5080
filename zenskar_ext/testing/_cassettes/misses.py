"""The message about a request that a cassette does not hold: the nearest one, what differs, and how to record it.

Decides from scrubbed requests, so that no message holds what a cassette must not. Must not know how requests are
matched.
"""

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, cast

from zenskar_client.types import loads

_REMEDY = (
    "Record it with `pytest --zenskar-record=new_episodes`, or everything again with `pytest --zenskar-record=all`;\n"
    'without the plugin, use cassettes(..., record_mode="new_episodes").'
)
_MOST_LINES = 10
_LONGEST = 80


def explain(request: Any, recorded: Sequence[Any], path: object) -> str:
    """Return the message about a request that is not recorded.

    Args:
        request: The request, as it would be recorded.
        recorded: The requests that the cassette holds.
        path: Where the cassette is.
    """
    if not recorded:
        return f"{_line(request)} is not recorded: {path} does not exist, or is empty.\n{_REMEDY}"
    nearest = min(recorded, key=_distance_from(request))
    differences = _differences(request, nearest)
    if not differences:
        count = sum(not _differences(request, each) for each in recorded)
        return f"{_line(request)} is sent more often than it is recorded: {count}x in {path}.\n{_REMEDY}"
    more = len(differences) - _MOST_LINES
    shown = [*differences[:_MOST_LINES], *([f"and {more} more"] if more > 0 else [])]
    return "\n".join(
        [
            f"{_line(request)} is not recorded in {path}.",
            f"Nearest of {len(recorded)}: {_line(nearest)}",
            *(f"  {each}" for each in shown),
            _REMEDY,
        ]
    )


def _line(request: Any) -> str:
    return f"{request.method} {request.path}{'?' if request.query else ''}{request.uri.partition('?')[2]}"


def _distance_from(request: Any) -> Callable[[Any], tuple[float, bool, int]]:
    def distance(other: Any) -> tuple[float, bool, int]:
        alike = SequenceMatcher(None, request.path, other.path, autojunk=False).ratio()
        return -alike, request.method != other.method, len(_differences(request, other))

    return distance


def _differences(request: Any, other: Any) -> list[str]:
    """List what differs: the method, the path, parameters of the query, and fields of the body."""
    return [
        *_compared("", {"method": request.method}, {"method": other.method}),
        *_compared("", {"path": request.path}, {"path": other.path}),
        *_compared("query: ", _parameters(request), _parameters(other)),
        *_compared("body: ", _fields(request), _fields(other)),
    ]


def _compared(where: str, here: Mapping[str, object], there: Mapping[str, object]) -> list[str]:
    return [
        f"{where}{name} is {_shown(here, name, 'missing')}, {_shown(there, name, 'not recorded', 'recorded ')}"
        for name in dict.fromkeys([*here, *there])
        if (name in here, here.get(name)) != (name in there, there.get(name))
    ]


def _shown(values: Mapping[str, object], name: str, missing: str, before: str = "") -> str:
    if name not in values:
        return missing
    text = str(values[name]).encode(errors="backslashreplace").decode()  # no terminal shows lone surrogates
    return before + (text if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")


def _parameters(request: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in request.query:
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _fields(request: Any) -> dict[str, object]:
    """Return the values of a body by their path: `address.city`, `[0].timestamp`. A body that is not JSON is one text."""
    body = request.body or b""
    try:
        waiting: list[tuple[str, Any]] = [("", loads(body))]
    except ValueError:
        return {"text": body.decode(errors="replace")} if body else {}
    found: dict[str, object] = {}
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict) and value:
            fields = cast("dict[str, Any]", value)
            waiting += [(f"{path}.{name}".lstrip("."), each) for name, each in reversed(fields.items())]
        elif isinstance(value, list) and value:
            items = list(enumerate(cast("Sequence[Any]", value)))
            waiting += [(f"{path}[{index}]", each) for index, each in reversed(items)]
        else:
            found[path or "value"] = value
    return found
