"""Pages are fetched over https only, within limits, politely, and again from where a run stopped."""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from scripts.sync import command, fetching
from scripts.sync.fetching import ATTEMPTS, PAUSE, UNFINISHED, Fetcher
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


def test_pages_of_another_list_are_not_mixed_in(site: Site, fetcher: Fetcher) -> None:
    fetcher.folder.mkdir()
    (fetcher.folder / "old.md").write_text("old")
    (fetcher.folder / UNFINISHED).write_text("another list")
    assert read(f"{site.url}/llms.txt", fetcher).pages == 2
    assert not (fetcher.folder / "old.md").exists()


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
        pytest.param(page(HTML), "the site answers with an HTML page instead", id="HTML"),
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


def test_a_site_that_takes_too_long_is_given_up(site: Site, fetcher: Fetcher) -> None:
    ticks = iter(range(0, 1000, 61))
    with pytest.raises(InputError, match="not there after 60 seconds"):
        read(f"{site.url}/llms.txt", evolve(fetcher, now=lambda: float(next(ticks))))


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
