"""`zenskar-sandbox`, or `python -m zenskar_ext.testing.sandbox`: serve the sandbox over HTTP until it is interrupted.

Reads arguments and prints. Must not know how requests are handled.
"""

import sys
from argparse import SUPPRESS, ArgumentDefaultsHelpFormatter, ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from threading import Event
from typing import Protocol

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.money import InvoiceUnit
from zenskar_ext.testing._sandbox.switches import AiHost, ArrayKeys, Batches

FOREVER = Event()
PORT, LAST_PORT = 8085, 65_535
SEEDED = {"invoices": 100, "customers": 20}
"""How many there are at the start, unless a scenario or an argument says otherwise."""


class Served(Protocol):
    """What is served: a sandbox."""

    organisation: str

    @property
    def token(self) -> str:
        """The token that control needs."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that any client has to send to be accepted."""
        ...

    def serve(self, host: str, port: int) -> AbstractContextManager[str]:
        """Serve it over HTTP, and yield its base URL."""
        ...


def run(
    make: Callable[..., Served],
    arguments: Sequence[str] | None = None,
    wait: Callable[[], object] = FOREVER.wait,
) -> None:
    """Serve a sandbox and print how to use it, until `wait` returns or is interrupted.

    Args:
        make: Makes the sandbox, with the arguments that are named as its options.
        arguments: The arguments of the command line.
        wait: Blocks until the command is to end.

    Raises:
        SystemExit: 1 if the extra `sandbox` is missing. 2 if an argument is invalid, the scenario is wrong or comes out
            otherwise than it expects, the address cannot be served on, or nobody reads the output.
    """
    parser = _parser()
    given = vars(parser.parse_args(arguments))
    host, port = given.pop("host"), given.pop("port")
    usual = SEEDED if given["scenario"] is None else dict.fromkeys(SEEDED, 0)
    try:
        sandbox = make(**{**usual, **given})
    except ModuleNotFoundError as error:
        parser.exit(1, f"{parser.prog}: {error}\n")
    except (ConfigurationError, OSError) as error:
        parser.error(str(error))
    with suppress(KeyboardInterrupt), ExitStack() as stack:
        try:
            url = stack.enter_context(sandbox.serve(host, port))
        except ModuleNotFoundError as error:
            parser.exit(1, f"{parser.prog}: {error}\n")
        except OSError as error:
            parser.exit(2, f"{parser.prog}: {error}\n")
        try:
            print(_greeting(sandbox, url), flush=True)  # noqa: T201 - a command prints
        except BrokenPipeError:  # nobody reads the key and the token
            sys.stdout = None  # otherwise the interpreter would try again when it ends, and complain
            parser.exit(2, f"{parser.prog}: the standard output is closed\n")
        wait()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "zenskar-sandbox",
        description="A local Zenskar over HTTP.",
        formatter_class=ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--host", default="127.0.0.1", help="a name or an IPv4 address of this machine")
    parser.add_argument("--port", type=_port, default=PORT, help="0 picks a free one")
    for name, number in SEEDED.items():
        words = f"how many {name} to start with (default: {number}, or 0 with a scenario)"
        parser.add_argument(f"--{name}", type=int, default=SUPPRESS, help=words)
    parser.add_argument("--scenario", metavar="FILE", default=None, help="a scenario file to play first")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same data in every run")
    parser.add_argument("--invoice-unit", choices=[*map(str, InvoiceUnit)], default="major", help="what invoices count")
    parser.add_argument(
        "--batches", choices=[*map(str, Batches)], default="atomic", help="an array with an invalid event"
    )
    parser.add_argument("--naive-times", default="utc", help="the zone of times without an offset: utc or an IANA name")
    parser.add_argument("--array-keys", choices=[*map(str, ArrayKeys)], default="honoured", help="keys of event arrays")
    parser.add_argument("--ai-host", choices=[*map(str, AiHost)], default="open", help="the API key on another host")
    parser.add_argument("--page-limit", type=int, metavar="N", help="how many items a page has at most")
    return parser


def _port(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) > LAST_PORT:
        msg = f"{text!r} is not a port: give a whole number from 0 to {LAST_PORT}"
        raise ArgumentTypeError(msg)
    return int(text)


def _greeting(sandbox: Served, url: str) -> str:
    return f"""\
A local Zenskar listens on {url}. Point a client at it with

    export ZENSKAR_BASE_URL={url}
    export ZENSKAR_API_KEY={sandbox.headers["x-api-key"]}
    export ZENSKAR_ORGANISATION={sandbox.organisation}

Control below /_sandbox needs the header x-sandbox-token: {sandbox.token}

GET  {url}/                      records, requests, faults and the clock, in a browser
GET  {url}/docs                  the API reference, to read and to try
GET  {url}/openapi.json          the description that it works from
POST {url}/_sandbox/faults       add faults: {{"at": 3, "status": 429, "headers": {{"Retry-After": "1"}}}}
                                 or {{"chance": 0.1, "drop": "after"}}; GET lists, DELETE clears
PUT  {url}/_sandbox/clock        set or move the clock: {{"now": "2026-03-01T00:00:00Z"}} or {{"move": 3600}}
GET  {url}/_sandbox/state        the whole state; PUT replaces it
GET  {url}/_sandbox/requests     the requests that were received
GET  {url}/_sandbox/switches     how it answers open questions
POST {url}/_sandbox/reset        start again

Ctrl-C stops it."""
