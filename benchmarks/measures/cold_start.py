"""How long a program takes until it has a client: import, client, first namespace, first model.

Each start is a process of its own with warm bytecode, ours in an environment that holds our wheel and what it requires
and nothing else (see `benchmarks.environment`), a peer's in that of the peers. The start of the bare interpreter, taken
in the same round, is subtracted. What is put off until the first call would not show here, so a second figure goes on
to the first answer; there the floor makes the same call.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.environment import environment
from benchmarks.footprint import footprint
from benchmarks.race import PEERS, Contestant, Figure, peers_run, race, ratios
from benchmarks.server import Server

NAME = "cold_start"
BARE, BARE_OF_PEERS, HTTPX, OURS = "bare", "bare, of the peers", "httpx", "zenskar-ext"
CALLED = " and first call"
OUR_START = "from zenskar_ext import Zenskar; zk = Zenskar('key', 'organisation', base_url={url!r}); zk.invoices; "
OUR_MODEL = "from zenskar_client.models import Invoice"
OUR_CALL = "assert zk.invoices.get('3c90c3cc-0d44-4b50-8888-000000000001').id"
HTTPX_CALL = "import httpx; assert httpx.Client().get('{url}/invoices/1').raise_for_status().json()['id']"
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
    """Give our start against the floor and the peers; then what each takes, loads and holds."""
    with environment() as python, Server() as server:
        url = server.address()
        starts = {HTTPX: "import httpx", OURS: OUR_START.format(url=url) + OUR_MODEL}
        calls = {HTTPX + CALLED: HTTPX_CALL.format(url=url), OURS + CALLED: OUR_START.format(url=url) + OUR_CALL}
        ours = {name: (code, python) for name, code in {BARE: "pass", **starts, **calls}.items()}
        peers = {name: (code, PEERS) for name, code in PEER_STARTS.items()}
        yield from figures(seconds({**ours, BARE_OF_PEERS: ("pass", PEERS), **peers}, rounds))
        held = {**ours, **(peers if peers_run() else {})}
        yield from footprints({name: start for name, start in held.items() if CALLED not in name and name != BARE})


def seconds(starts: Mapping[str, tuple[str, Path]], rounds: int) -> Mapping[str, Sequence[float]]:
    """Give the seconds of each start, without those of the bare interpreter in its environment."""
    times = race([Contestant(name, "start.py", (code,), python) for name, (code, python) in starts.items()], rounds)
    bares = {name: BARE_OF_PEERS if python == PEERS else BARE for name, (_, python) in starts.items()}
    return {
        name: [taken - bare for taken, bare in zip(times[name], times[bares[name]], strict=True)]
        for name in starts
        if name not in (BARE, BARE_OF_PEERS)
    }


def figures(times: Mapping[str, Sequence[float]]) -> Iterator[Figure]:
    """Give our start as ratios, and everyone's in milliseconds."""
    name = "import, client, first namespace, first model: ours / import httpx"
    yield Figure(NAME, name, ratios(times, OURS, HTTPX), target=1.6)
    name = "the same, and the first answer: ours / httpx"
    yield Figure(NAME, name, ratios(times, OURS + CALLED, HTTPX + CALLED))
    for peer in PEER_STARTS:
        yield Figure(NAME, f"import, client, first namespace, first model: ours / {peer}", ratios(times, OURS, peer))
    for each, taken in times.items():
        yield Figure(NAME, each, tuple(1000 * one for one in taken), unit="ms")


def footprints(starts: Mapping[str, tuple[str, Path]]) -> Iterator[Figure]:
    """Give what each has loaded, and what it holds."""
    for name, (code, python) in starts.items():
        found = footprint(code, python)
        yield Figure(NAME, name, (found.modules,), unit="modules")
        yield Figure(NAME, name, (found.memory,), unit="MiB")
