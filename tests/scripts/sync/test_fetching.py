"""Pages are fetched over https only, within limits, politely, and again from where a run stopped."""

import contextlib
import json
import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import trustme
from attrs import evolve

from scripts.sync import command, fetching
from scripts.sync.fetching import ATTEMPTS, PAUSE, Fetcher
from scripts.sync.parsing import InputError
from scripts.sync.reading import read
from tests.scripts.sync import sites
from tests.scripts.sync.conftest import Run
from tests.servers.docs_site import Answer, Page, Site, docs_site, page
from zenskar_client import http

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "zenskar", "version": "2.0.0"},
    "paths": {
        "/things": {"get": {"summary": "List things", "responses": {"200": {"description": "Things."}}}},
        "/things/{id}": {"get": {"summary": "Get thing", "responses": {"200": {"description": "A thing."}}}},
    },
    "components": {"schemas": {}},
}
LOGIN = "<!DOCTYPE html><html><body><form><input type='password'></form></body></html>"
HTML = "<html><head><title>Docs</title></head><body>Hello</body></html>"


@pytest.fixture
def pages() -> dict[str, Answer]:
    return {f"/{name}": page(text) for name, text in sites.mintlify(DOCUMENT).items()}


@pytest.fixture
def site(pages: dict[str, Answer]) -> Iterator[Site]:
    with docs_site(pages) as running:
        addresses = {f"{running.url}{path}": "A page" for path in pages}
        pages["/llms.txt"] = page(sites.llms(addresses, {}))
        yield running


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def fetcher(site: Site, tmp_path: Path, slept: list[float]) -> Fetcher:
    client = partial(http.Client, verify=site.trusts, trust_env=False)
    return Fetcher(tmp_path / "pages", client, slept.append, say=lambda _: None)


def test_a_file_is_read_from_its_address(site: Site, fetcher: Fetcher, pages: dict[str, Answer]) -> None:
    pages["/openapi.json"] = page(json.dumps(DOCUMENT))
    source = read(f"{site.url}/openapi.json", fetcher)
    assert (source.complete, source.version, [*source.document["paths"]]) == (True, "2.0.0", [*DOCUMENT["paths"]])
    assert not {"x-api-key", "authorization", "cookie"} & site.headers.keys()


def test_the_pages_of_a_list_are_put_together(site: Site, fetcher: Fetcher, slept: list[float]) -> None:
    source = read(f"{site.url}/llms.txt", fetcher)
    assert (source.complete, source.pages, source.document["paths"].keys()) == (False, 2, DOCUMENT["paths"].keys())
    assert slept == [PAUSE, PAUSE]


def test_the_file_of_a_list_is_taken_instead_of_its_pages(
    site: Site, fetcher: Fetcher, pages: dict[str, Answer]
) -> None:
    pages["/all.json"] = page(json.dumps(DOCUMENT))
    pages["/llms.txt"] = page(sites.llms({f"{site.url}/x.md": "X"}, {f"{site.url}/all.json": "All"}))
    assert read(f"{site.url}/llms.txt", fetcher).complete
    assert site.asked["/x.md"] == 0


def test_a_saved_folder_works_offline(site: Site, fetcher: Fetcher) -> None:
    online = read(f"{site.url}/llms.txt", fetcher)
    asked = site.asked.total()
    offline = read(str(fetcher.folder), fetcher)
    assert (offline.document, offline.pages, site.asked.total()) == (online.document, 2, asked)


def test_a_run_that_was_interrupted_goes_on_where_it_stopped(
    site: Site, fetcher: Fetcher, pages: dict[str, Answer]
) -> None:
    first, second = (path for path in pages if path.endswith(".md"))
    whole, pages[second] = pages[second], page("gone for now", 503)
    with pytest.raises(InputError, match="status 503"):
        read(f"{site.url}/llms.txt", fetcher)
    assert site.asked[second] == ATTEMPTS
    pages[second] = whole
    assert read(f"{site.url}/llms.txt", fetcher).pages == 2
    assert site.asked[first] == 1, "the page that was there was fetched again"
    read(f"{site.url}/llms.txt", fetcher)
    assert site.asked[first] == 2, "a finished folder is no reason to read old pages"


def test_pages_of_another_list_are_not_mixed_in(site: Site, fetcher: Fetcher, pages: dict[str, Answer]) -> None:
    assert read(f"{site.url}/llms.txt", fetcher).pages == 2
    pages["/llms.txt"] = page(sites.llms({f"{site.url}{next(iter(pages))}": "A page"}, {}))
    assert read(f"{site.url}/llms.txt", fetcher).pages == 1


def test_a_complete_set_of_pages_stays_until_the_next_one_is_complete(
    site: Site, fetcher: Fetcher, pages: dict[str, Answer]
) -> None:
    read(f"{site.url}/llms.txt", fetcher)
    pages[[path for path in pages if path.endswith(".md")][-1]] = page("gone", 404)
    with pytest.raises(InputError, match="no such page"):
        read(f"{site.url}/llms.txt", fetcher)
    assert read(str(fetcher.folder), fetcher).pages == 2


@pytest.mark.parametrize("name", ["notes.md", "pages/notes.md", ".unfinished/notes.md", "pages/.hidden"])
@pytest.mark.parametrize("ours", [True, False], ids=["a folder of ours", "another folder"])
def test_files_of_somebody_else_are_never_deleted(site: Site, fetcher: Fetcher, name: str, *, ours: bool) -> None:
    if ours:
        read(f"{site.url}/llms.txt", fetcher)
    file = fetcher.folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine")
    with pytest.raises(InputError, match="it has files that make sync did not write, such as"):
        read(f"{site.url}/llms.txt", fetcher)
    assert file.read_text() == "mine"


def test_a_folder_that_is_a_file_is_refused(site: Site, fetcher: Fetcher) -> None:
    fetcher.folder.write_text("mine")
    with pytest.raises(InputError, match="pages: not a folder"):
        read(f"{site.url}/llms.txt", fetcher)


@pytest.mark.parametrize("wait", ["7", "9999", "soon", None])
def test_a_site_that_is_busy_is_asked_again_after_a_while(
    site: Site, fetcher: Fetcher, pages: dict[str, Answer], slept: list[float], wait: str | None
) -> None:
    busy = page("busy", 429, **({"retry_after": wait} if wait else {}))
    pages["/openapi.json"] = lambda before: page(json.dumps(DOCUMENT)) if before else busy
    assert read(f"{site.url}/openapi.json", fetcher).complete
    assert slept == [{"7": 7.0, "9999": fetching.WAIT_AT_MOST}.get(wait or "", 2.0)]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        pytest.param(page("no", 404), "the site has no such page (404)", id="404"),
        pytest.param(page("no", 410), "the site has no such page any more (410)", id="410"),
        pytest.param(page("no", 401), "the site asks to log in (401)", id="401"),
        pytest.param(page("no", 403), "the site refuses (403)", id="403"),
        pytest.param(page("no", 418), "the site answers with status 418", id="another status"),
        pytest.param(page(LOGIN), "the site answers with a login page instead", id="login"),
        pytest.param(page(HTML), "the site answers with a web page instead", id="HTML"),
        pytest.param(
            page("", 302, location="https://login.example.com/?a=b"),
            "leads to another site: https://login.example.com/; a login, perhaps",
            id="another site",
        ),
        pytest.param(page("", 302, location="http://localhost/x"), "leads to another site", id="redirected to http"),
        pytest.param(page("", 302, location="/openapi.json"), "leads from one address to the next", id="in circles"),
        pytest.param(Page(b"\xff\xfe{}"), "not text in UTF-8", id="no text"),
        pytest.param(Page(b"zip", headers={"content-encoding": "gzip"}), "DecodingError", id="no gzip"),
        pytest.param(page("not: [closed"), "not YAML", id="no YAML"),
        pytest.param(page("{}"), "`openapi` is None; 3.0 or 3.1 is expected", id="no description"),
    ],
)
def test_what_the_site_answers_instead_is_named_in_one_line(
    site: Site, fetcher: Fetcher, pages: dict[str, Answer], answer: Page, says: str
) -> None:
    pages["/openapi.json"] = answer
    with pytest.raises(InputError) as caught:
        read(f"{site.url}/openapi.json", fetcher)
    assert says in str(caught.value)
    assert str(caught.value).startswith(f"{site.url}/openapi.json")
    assert "\n" not in str(caught.value)


def test_redirects_within_the_site_are_followed(site: Site, fetcher: Fetcher, pages: dict[str, Answer]) -> None:
    pages["/openapi.json"] = page("", 302, location="/moved.json")
    pages["/moved.json"] = page(json.dumps(DOCUMENT))
    assert read(f"{site.url}/openapi.json", fetcher).complete


@pytest.mark.parametrize("address", ["http://localhost/openapi.json", "file:///etc/passwd", "ftp://localhost/x"])
def test_only_https_is_fetched(fetcher: Fetcher, address: str) -> None:
    with pytest.raises(InputError, match="only https is fetched"):
        read(address, fetcher)


def test_a_site_that_nobody_vouches_for_is_refused(site: Site, fetcher: Fetcher) -> None:
    with pytest.raises(InputError, match=r"ConnectError.*certificate"):
        read(f"{site.url}/llms.txt", evolve(fetcher, client=partial(http.Client, trust_env=False)))


def test_a_file_that_is_too_large_is_not_read_to_its_end(
    site: Site, fetcher: Fetcher, pages: dict[str, Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 100_000)
    pages["/openapi.json"] = page("x" * 200_000)
    with pytest.raises(InputError, match="larger than 100,000 bytes"):
        read(f"{site.url}/openapi.json", fetcher)


@pytest.fixture
def dripping() -> Iterator[tuple[str, ssl.SSLContext]]:
    """A server that sends a byte of its header now and then, and never the end: its address, and what to trust."""
    authority = trustme.CA()
    context, trusts = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("localhost").configure_cert(context)
    authority.configure_trust(trusts)
    ended = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            with contextlib.suppress(OSError), context.wrap_socket(server.accept()[0], server_side=True) as connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\nx: ")
                while not ended.wait(0.02):
                    connection.sendall(b"x")

        thread = threading.Thread(target=drip)
        thread.start()
        yield f"https://localhost:{server.getsockname()[1]}/openapi.json", trusts
        ended.set()
        thread.join()


def test_a_site_that_takes_too_long_is_given_up_even_before_it_answers(
    dripping: tuple[str, ssl.SSLContext], fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, trusts = dripping
    monkeypatch.setattr(fetching, "LONGEST", 0.4)
    with pytest.raises(InputError, match="not there after 0 seconds"):
        read(address, evolve(fetcher, client=lambda: http.Client(timeout=0.2, verify=trusts, trust_env=False)))


def test_all_attempts_together_have_one_limit(site: Site, fetcher: Fetcher, pages: dict[str, Answer]) -> None:
    pages["/openapi.json"] = page("busy", 503)
    ticks = iter(range(0, 1000, 61))
    with pytest.raises(InputError, match="not there after 60 seconds"):
        read(f"{site.url}/openapi.json", evolve(fetcher, now=lambda: float(next(ticks))))
    assert site.asked["/openapi.json"] <= 2


SECRET = [
    pytest.param("https://user:hunter2@localhost:1/openapi.json", "with a user or a password", id="a password"),
    pytest.param("http://user:hunter2@localhost:1/openapi.json?token=hunter2", "only https", id="not over https"),
    pytest.param("https://localhost:1/openapi.json?token=hunter2", "ConnectError", id="a query"),
    pytest.param("https://[hunter2/openapi.json", "not an address", id="no address"),
]


@pytest.mark.parametrize(("address", "says"), SECRET)
def test_what_may_be_secret_in_an_address_is_never_printed(fetcher: Fetcher, address: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        read(address, fetcher)
    assert "hunter2" not in str(caught.value).replace("[hunter2/", "")


def test_a_query_of_an_address_is_sent_and_not_kept(site: Site, fetcher: Fetcher, pages: dict[str, Answer]) -> None:
    pages["/openapi.json?token=hunter2"] = page(json.dumps(DOCUMENT))
    assert read(f"{site.url}/openapi.json?token=hunter2", fetcher).name == f"{site.url}/openapi.json"


def test_a_redirect_to_another_site_is_named_without_its_secrets(
    site: Site, fetcher: Fetcher, pages: dict[str, Answer]
) -> None:
    pages["/openapi.json"] = page("", 302, location="https://me:hunter2@example.com/a?token=hunter2")
    with pytest.raises(InputError, match=r"leads to another site: https://example\.com/a; a login") as caught:
        read(f"{site.url}/openapi.json", fetcher)
    assert "hunter2" not in str(caught.value)


def test_addresses_of_other_sites_are_left_out(site: Site, fetcher: Fetcher, pages: dict[str, Answer]) -> None:
    own = [f"{site.url}{path}" for path in pages if path.endswith(".md")]
    others = ["https://elsewhere.example.com/a.md", "http://localhost/b.md"]
    pages["/llms.txt"] = page(sites.llms(dict.fromkeys([*own, *others], "A page"), {}))
    assert read(f"{site.url}/llms.txt", fetcher).pages == len(own)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("# Nothing\n", "no list of pages"),
        (sites.llms({}, {"/a.json": "A", "/b.json": "B"}), "it lists 2 descriptions; give one"),
        (sites.llms(dict.fromkeys((f"/{number}.md" for number in range(5001)), "A page"), {}), "it lists 5001 pages"),
    ],
    ids=["no list", "two files", "too many pages"],
)
def test_a_list_that_cannot_be_used_is_named(
    site: Site, fetcher: Fetcher, pages: dict[str, Answer], text: str, says: str
) -> None:
    pages["/llms.txt"] = page(text)
    with pytest.raises(InputError, match=re.escape(says)):
        read(f"{site.url}/llms.txt", fetcher)


def test_the_progress_is_told(site: Site, fetcher: Fetcher) -> None:
    said: list[str] = []
    read(f"{site.url}/llms.txt", evolve(fetcher, say=said.append))
    assert said == ["2 of 2 pages"]


def test_the_command_says_what_cannot_be_fetched(run: Run, monkeypatch: pytest.MonkeyPatch, fetcher: Fetcher) -> None:
    fetchers: Callable[[Path], Fetcher] = lambda _: fetcher  # noqa: E731 - it stands in for the class
    monkeypatch.setattr(command, "Fetcher", fetchers)
    ran = run("https://localhost:1/openapi.json")
    assert ran.status == 2
    assert re.fullmatch(r"Nothing was compared: https://localhost:1/openapi.json: ConnectError: .*\n", ran.error)
