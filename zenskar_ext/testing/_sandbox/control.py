"""Control of the sandbox over HTTP, below `/_sandbox`: its faults, clock and state, a reset, and its request log.

Decides which requests are valid, and refuses the rest with a message about what would be. Must not know how a request
comes in. Needs no API key.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import asdict

from zenskar_client.types import loads
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.fault_fields import FIELDS
from zenskar_ext.testing._sandbox.json import is_array, is_object
from zenskar_ext.testing._sandbox.messages import Answer, Request, answer_json
from zenskar_ext.testing._sandbox.service import Service
from zenskar_ext.testing.faults import Fault

LONGEST = 10**12
"""The most seconds that a request can move the clock by: more than the clock can go."""
CLOCK = 'give {"now": "2026-03-01T00:00:00Z"}, or {"move": 3600} in seconds, 0 or more'


def steer(service: Service, request: Request) -> Answer:
    """Handle a request below `/_sandbox`, and return its response."""
    methods = CONTROLS.get(request.path)
    if methods is None:
        return answer_json(404, {"detail": f"no such path: use one of {', '.join(CONTROLS)}"})
    control = methods.get(request.method)
    if control is None:
        allowed = ", ".join(methods)
        return answer_json(405, {"detail": f"method not allowed: use {allowed}"}, headers={"Allow": allowed})
    try:
        return answer_json(200, control(service, request.body))
    except ValueError as error:
        return answer_json(422, {"detail": str(error)})


def list_faults(service: Service, _: bytes) -> Any:
    """Return the faults that may still hit, in the order in which they were added."""
    return [fault.given() for fault in service.faults]


def add_faults(service: Service, body: bytes) -> Any:
    """Add one fault or an array of them; none if one is invalid."""
    given = _read(json.loads, body)
    service.faults.add(*[read_fault(fields) for fields in (given if is_array(given) else [given])])
    return {"faults": len(service.faults)}


def clear_faults(service: Service, _: bytes) -> Any:
    """Remove all faults."""
    service.faults.clear()
    return {"faults": 0}


def tell_time(service: Service, _: bytes) -> Any:
    """Return the sandbox's time."""
    return {"now": service.world.clock.stamp()}


def set_time(service: Service, body: bytes) -> Any:
    """Set or move the sandbox's clock, and return its time."""
    match _read(json.loads, body):
        case {"now": str() as now, **rest} if not rest:
            service.world.clock.set(read_clock(now))
        case {"move": int() | float() as seconds, **rest} if not rest and _is_length(seconds):
            service.world.clock.move(timedelta(seconds=seconds))
        case _:
            raise ConfigurationError(CLOCK)
    return tell_time(service, body)


def give_state(service: Service, _: bytes) -> Any:
    """Return the whole state."""
    return service.state()


def put_state(service: Service, body: bytes) -> Any:
    """Replace the whole state."""
    service.restore(_read(loads, body))
    return {}


def reset(service: Service, _: bytes) -> Any:
    """Start again with the data of the seed."""
    service.reset()
    return {}


def tell_switches(service: Service, _: bytes) -> Any:
    """Return the switches that the sandbox was started with."""
    switches = service.world.switches
    return {**asdict(switches), "response_headers": dict(switches.response_headers)}


def list_requests(service: Service, _: bytes) -> Any:
    """Return the request log."""
    return [asdict(received) for received in list(service.received)]


CONTROLS: Mapping[str, Mapping[str, Callable[[Service, bytes], Any]]] = {
    "/_sandbox/faults": {"GET": list_faults, "POST": add_faults, "DELETE": clear_faults},
    "/_sandbox/clock": {"GET": tell_time, "PUT": set_time},
    "/_sandbox/state": {"GET": give_state, "PUT": put_state},
    "/_sandbox/requests": {"GET": list_requests},
    "/_sandbox/switches": {"GET": tell_switches},
    "/_sandbox/reset": {"POST": reset},
}


def _read(reader: Callable[[bytes], Any], body: bytes) -> Any:
    try:
        return reader(body)
    except (ValueError, RecursionError) as error:
        msg = f"the body is not JSON: {error}"
        raise ConfigurationError(msg) from error


def read_fault(fields: Any) -> Fault:
    """Return the fault with these fields.

    Raises:
        ConfigurationError: They are no object, or not the fields of a fault.
    """
    if not is_object(fields):
        msg = f"a fault is an object, not {json.dumps(fields)}"
        raise ConfigurationError(msg)
    unknown = sorted(fields.keys() - FIELDS.keys())
    if unknown:
        msg = f"a fault has no field {', '.join(unknown)}; its fields are {', '.join(FIELDS)}"
        raise ConfigurationError(msg)
    return Fault(**fields)


def _is_length(seconds: float) -> bool:
    return not isinstance(seconds, bool) and 0 <= seconds <= LONGEST


def read_clock(text: str, wanted: str = CLOCK) -> datetime:
    """Return a time that the clock is to be set to. Without an offset it is in UTC, as the clock itself.

    Raises:
        ConfigurationError: It is none. The message says what is wanted.
    """
    try:
        to = datetime.fromisoformat(text)
    except ValueError as error:
        raise ConfigurationError(wanted) from error
    return to.replace(tzinfo=to.tzinfo or UTC)
