"""How long a program takes until it has a client: import, client, first namespace, first model.

Each start is a new process with warm bytecode. Our starts run in a clean environment (see `benchmarks.environment`) and
again in the development environment, where the project is installed as editable; competitors run in their own. The time
of the bare interpreter in the same environment and round is subtracted.

Work that is deferred to the first call does not show in these figures, so another figure includes the first response.
There the baseline makes the same call.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks.environment import environment
from benchmarks.footprint import footprint
from benchmarks.race import PEERS, Contestant, Figure, peers_run, race, ratios
from benchmarks.server import Server
from zenskar_client.http import LIBRARY

Starts: TypeAlias = Mapping[str, tuple[str, Path]]  # name -> the code, and the Python that runs it

NAME = "cold_start"
OURS = "zenskar-ext"
CALLED, EDITABLE = " and first call", ", editable"
EDITABLE_PYTHON: Final = Path(sys.executable)
WORK = "import, client, first namespace, first model"
OUR_START = "from zenskar_ext import Zenskar; zk = Zenskar('key', 'organisation', base_url={url!r}); zk.invoices; "
OUR_MODEL = "from zenskar_client.models import Invoice"
OUR_CALL = "assert zk.invoices.get('3c90c3cc-0d44-4b50-8888-000000000001').id"
BASELINE = f"import {LIBRARY}"
BASELINE_CALL = f"; assert {LIBRARY}.Client().get('{{url}}/invoices/1').raise_for_status().json()['id']"
PEER_STARTS = {
    "stock generator": "from stock_client import AuthenticatedClient; from stock_client.api.invoices import list_invoices;"
    "AuthenticatedClient(base_url='https://example.com', token='t').get_httpx_client();"
    "from stock_client.models import Invoice",
    "Orb": "from orb import Orb; Orb(api_key='k').invoices; from orb.types.shared import Invoice",
    "Stripe": "import stripe; stripe.StripeClient('k').v1.invoices; stripe.Invoice",
    "Metronome": "from metronome import Metronome; Metronome(bearer_token='t').v1.customers;"
    "from metronome.types.v1.customers import Invoice",
    "Lago": "from lago_python_client.client import Client; Client(api_key='k').invoices;"
    "from lago_python_client.models import Invoice",
    "Chargebee": "from chargebee import Chargebee; Chargebee(api_key='k', site='s').Invoice; from chargebee import Invoice",
    "githubkit": "from githubkit import GitHub; github = GitHub('t'); github.rest.issues;"
    "from githubkit_schemas.latest.models import Issue",
}


def measure(rounds: int) -> Iterator[Figure]:
    """Compare our start with the baseline and the competitors, then measure time, modules and memory of each."""
    with environment() as clean, Server() as server:
        url = server.address()
        ours, ours_called = OUR_START.format(url=url) + OUR_MODEL, OUR_START.format(url=url) + OUR_CALL
        starts: Starts = {LIBRARY: (BASELINE, clean), OURS: (ours, clean)}
        more: Starts = {
            LIBRARY + CALLED: (BASELINE + BASELINE_CALL.format(url=url), clean),
            OURS + CALLED: (ours_called, clean),
            LIBRARY + EDITABLE: (BASELINE, EDITABLE_PYTHON),
            OURS + EDITABLE: (ours, EDITABLE_PYTHON),
        }
        peers: Starts = {name: (code, PEERS) for name, code in PEER_STARTS.items()}
        yield from figures(seconds({**starts, **more, **peers}, rounds))
        yield from footprints({**starts, **(peers if peers_run() else {})})


def seconds(starts: Starts, rounds: int) -> Mapping[str, Sequence[float]]:
    """Measure the seconds of each start, and subtract those of the bare interpreter in the same environment."""
    bares = {python: f"bare {python}" for _, python in starts.values()}
    bare_starts: Starts = {name: ("pass", python) for python, name in bares.items()}
    contestants = [
        Contestant(name, "start.py", (code,), python) for name, (code, python) in {**starts, **bare_starts}.items()
    ]
    times = race(contestants, rounds)
    return {
        name: [taken - bare for taken, bare in zip(times[name], times[bares[python]], strict=True)]
        for name, (_, python) in starts.items()
    }


def figures(times: Mapping[str, Sequence[float]]) -> Iterator[Figure]:
    """Compare the times as ratios, then list each in milliseconds."""
    name = f"{WORK}: ours / {BASELINE}"
    yield Figure(NAME, name, ratios(times, OURS, LIBRARY), target=1.35)
    name += ", in an editable development environment"
    yield Figure(NAME, name, ratios(times, OURS + EDITABLE, LIBRARY + EDITABLE), target=1.5)
    name = f"the same, and the first response: ours / {LIBRARY}"
    yield Figure(NAME, name, ratios(times, OURS + CALLED, LIBRARY + CALLED))
    for peer in PEER_STARTS:
        yield Figure(NAME, f"{WORK}: ours / {peer}", ratios(times, OURS, peer))
    for each, taken in times.items():
        yield Figure(NAME, each, tuple(1000 * one for one in taken), unit="ms")


def footprints(starts: Starts) -> Iterator[Figure]:
    """Measure the loaded modules and the peak memory of each start."""
    for name, (code, python) in starts.items():
        found = footprint(code, python)
        yield Figure(NAME, name, (found.modules,), unit="modules")
        yield Figure(NAME, name, (found.memory,), unit="MiB")
