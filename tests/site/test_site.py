"""The built site: no dead link, no other host, a search that finds things, and a file for programs."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from scripts.site.assembly import navigation
from scripts.site.links import dead_links
from scripts.site.markdown_pages import ROOT, boxed, converted, indented, places
from scripts.site.model_pages import page as model_page
from scripts.site.model_types import kinds
from scripts.site.search import items
from scripts.site.surface import surface
from scripts.site.unreleased import with_unreleased


@pytest.mark.slow
def test_no_link_of_the_site_is_dead_and_nothing_is_loaded_from_another_host(site: Path) -> None:
    assert dead_links(site) == []
    texts = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    assert len(texts) > 350
    for text in texts:
        assert not re.search(r"""(?:src|srcset)=["']?(?:https?:)?//""", text)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("due_date", "reference/invoices.html"),
        ("retry", "guide.html"),
        ("currency", "reference/models/CreatePayment.html"),
    ],
)
def test_the_search_knows_the_pages_that_have_a_word(site: Path, word: str, place: str) -> None:
    index = json.loads((site / "search.json").read_text(encoding="utf-8"))
    found = {each["location"].partition("#")[0] for each in index["items"] if word in f"{each['title']} {each['text']}"}
    assert place in found
    assert (site / "search.js").read_text(encoding="utf-8").startswith("var __index = ")


@pytest.mark.slow
@pytest.mark.parametrize("word", ["due_date", "retry", "currency"])
def test_the_search_finds_a_word_on_pages_that_were_opened_as_files_without_a_network(
    site: Path, browser: Browser, word: str
) -> None:
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((site / "index.html").as_uri())
        page.keyboard.press("Control+k")
        page.keyboard.type(word)
        expect(page.get_by_text(re.compile(r"^[1-9]\d* results?$"))).to_be_visible()
        assert [url for url in asked if not url.startswith("file:")] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("due_date", ["models/Invoice.html#due_date", "invoices.html#list", "invoices.html#list_internal"]),
        ("currency", ["models/Contract.html#currency", "models/CreateContract.html#currency"]),
        ("amount_due", ["models/Invoice.html#amount_due", "invoices.html#list"]),
        ("invoices.void", ["invoices.html#void"]),
    ],
)
def test_the_first_results_of_a_search_for_a_field_are_the_records_that_are_used_most(
    site: Path, browser: Browser, word: str, first: list[str]
) -> None:
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.goto((site / "index.html").as_uri())
        page.keyboard.press("Control+k")
        page.keyboard.type(word)
        expect(page.get_by_text(re.compile(r"^[1-9]\d* results?$"))).to_be_visible()
        links = page.locator(f"a[href*='?h={word}']")
        expect(links.nth(len(first) - 1)).to_be_visible()
        found = [str(each.get_attribute("href")).replace(f"?h={word}", "") for each in links.all()]
        assert [each.partition("reference/")[2] for each in found[: len(first)]] == first


def test_the_index_of_the_search_has_every_field_with_its_anchor_in_place_of_the_tables_of_models() -> None:
    kept = [
        {"location": f"reference/{place}.html", "title": place, "text": "", "path": ["Reference", place]}
        for place in (*(space.name for space in surface()), *(f"models/{name}" for name in kinds()))
    ]
    tables = [{"location": f"reference/models/Invoice.html#{anchor}", "path": []} for anchor in ("fields", "example")]
    found = items([*kept, *tables])
    assert found[: len(kept)] == kept
    added = {each["location"]: each for each in found[len(kept) :]}
    assert added["reference/models/Invoice.html#due_date"]["title"] == "due_date of Invoice"
    assert added["reference/models/Invoice.html#due_date"]["path"] == ["Reference", "models/Invoice"]
    assert not {each["location"] for each in tables} & added.keys()
    filters = [each for each in found if each["title"] == "due_date in invoices.list"]
    assert [each["location"] for each in filters] == ["reference/invoices.html#list"]
    assert filters[0]["text"] == "<p>A filter: eq, ne, gt, gte, lt, lte, is_null, in.</p>"
    assert "<code>id</code>" in added["reference/models/Invoice.html#invoice_id"]["text"]
    assert 'id="due_date"' in model_page("Invoice", kinds()["Invoice"])


@pytest.mark.slow
def test_no_two_results_of_the_search_have_the_same_title_on_pages_of_models(site: Path) -> None:
    index = json.loads((site / "search.json").read_text(encoding="utf-8"))
    titles = [each["title"] for each in index["items"] if each["location"].startswith("reference/models/")]
    assert len(titles) > 1500
    assert len(titles) == len(set(titles))


@pytest.mark.slow
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_is_no_wider_than_its_window_and_has_copy_buttons_and_a_dark_mode(
    site: Path, browser: Browser, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}, color_scheme="dark", offline=True) as context:
        page = context.new_page()
        for name in (
            "index",
            "production",
            "reference/payments",
            "reference/models/Invoice",
            "reference/python/errors",
        ):
            page.goto((site / f"{name}.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        page.goto((site / "start.html").as_uri())
        expect(page.locator(".md-code__button").first).to_be_attached()


@pytest.mark.slow
def test_llms_txt_names_every_page_of_the_navigation_and_every_model(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# zenskar-ext\n\n> ")
    named = re.findall(r"^- \[[^\]]+\]\(([^)]+)\)", text, re.MULTILINE)
    assert [each for each in named if not (site / each).is_file()] == []
    assert {f"reference/{each.name}.html" for each in surface()} <= set(named)
    assert "reference/models/Invoice.html" in named
    assert "No release is published" not in text
    lines = [line for line in text.splitlines() if line.startswith("- [")]
    assert [line for line in lines if "](reference/python" not in line and not re.search(r"\): [A-Z`].*\w", line)] == []


@pytest.mark.slow
def test_every_page_is_in_a_tab_and_a_model_is_beside_those_of_its_namespace(site: Path) -> None:
    pages = [path for path in site.rglob("*.html") if "files" not in path.relative_to(site).parts]
    assert len(pages) > 300
    active = "md-tabs__item md-tabs__item--active"
    assert [path.name for path in pages if path.read_text(encoding="utf-8").count(active) != 1] == []
    text = (site / "reference" / "models" / "InvoicePeriod.html").read_text(encoding="utf-8")
    sidebar = text.partition('data-md-type="navigation"')[2].partition("<article")[0]
    assert re.search(r'href="\./Invoice\.html"', sidebar)
    assert not re.search(r'href="\./Product\.html"', sidebar)


@pytest.mark.slow
def test_what_needs_the_address_of_the_site_is_left_out(site: Path) -> None:
    assert not (site / "404.html").exists()
    assert not (site / "sitemap.xml").exists()


@pytest.mark.slow
def test_a_block_of_code_of_the_first_pages_and_guides_is_seen_whole_at_1280_pixels_with_its_copy_button(
    site: Path, browser: Browser
) -> None:
    hidden = (
        "[...document.querySelectorAll('pre > code')].filter(each => each.scrollWidth > each.clientWidth + 1).length"
    )
    colour = "getComputedStyle(document.querySelector('.md-code__button')).color"
    with browser.new_context(viewport={"width": 1280, "height": 800}, offline=True) as context:
        page = context.new_page()
        for name in ("index", "start", "guide", "testing", "usage", "recipes", "production", "catalogue", "dunning"):
            page.goto((site / f"{name}.html").as_uri())
            assert page.evaluate(hidden) == 0, name
            page.locator(".md-code__button").first.wait_for(state="attached")
            shade = re.findall(r"[\d.]+", page.evaluate(colour))
            assert float(shade[3]) > 0.4, shade


@pytest.mark.slow
def test_no_name_of_a_method_breaks_on_a_phone(site: Path, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 390, "height": 800}, offline=True) as context:
        page = context.new_page()
        page.goto((site / "reference" / "invoices.html").as_uri())
        heights = "[...document.querySelectorAll('td:first-child a code')].map(each => each.getClientRects().length)"
        assert {*page.evaluate(heights)} == {1}


@pytest.mark.slow
def test_on_a_phone_code_and_trees_scroll_and_no_end_of_a_line_is_behind_the_copy_button(
    site: Path, browser: Browser
) -> None:
    hidden = """pre => {
        const code = pre.querySelector('code'), range = document.createRange();
        code.scrollLeft = code.scrollWidth;
        range.selectNodeContents(code);
        const ends = [...range.getClientRects()].map(each => each.right);
        return [code.scrollLeft, Math.max(...ends) > pre.parentElement.querySelector('.md-code__nav').getBoundingClientRect().left];
    }"""
    with browser.new_context(viewport={"width": 390, "height": 800}, offline=True) as context:
        page = context.new_page()
        page.goto((site / "guide.html").as_uri())
        page.locator(".md-code__nav").first.wait_for(state="attached")
        for number in range(4):
            block = page.locator("pre:has(> code)").nth(number)
            scrolled, covered = block.evaluate(hidden)
            assert (scrolled > 0, covered) == (True, False), number
        tree = page.locator("pre > code", has_text="├── ConfigurationError")
        assert tree.evaluate("code => getComputedStyle(code).whiteSpace") == "pre"


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_entry_of_the_navigation_that_is_shown_can_be_read(site: Path, browser: Browser, scheme: Any) -> None:
    shades = """link => {
        const shown = [getComputedStyle(document.body).backgroundColor, getComputedStyle(link).backgroundColor,
            getComputedStyle(link.querySelector('.md-ellipsis')).color];
        const paint = document.createElement('canvas').getContext('2d');
        return shown.map(each => {
            paint.fillStyle = each;
            paint.fillRect(0, 0, 1, 1);
            return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
        }).slice(1);
    }"""
    with browser.new_context(color_scheme=scheme, offline=True) as context:
        page = context.new_page()
        page.goto((site / "guide.html").as_uri())
        for link in page.locator(".md-sidebar--primary .md-nav__link--active:visible").all():
            behind, before = map(luminance, link.evaluate(shades))
            assert (max(behind, before) + 0.05) / (min(behind, before) + 0.05) >= 4.5


def luminance(shade: list[int]) -> float:
    """Return how bright a colour is, as WCAG counts it."""
    parts = [each / 255 for each in shade]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return sum(share * each for share, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_every_page_of_the_docs_is_in_the_navigation() -> None:
    listed = re.findall(r"'([^']+\.md)'", repr(navigation()))
    assert set(places().values()) <= set(listed)
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("page", "dead"),
    [
        ('<a href="b.html">', "a.html: b.html is no file"),
        ('<a href="#there">', "a.html: #there has no such anchor"),
        ('<a href="c.html#here">', "a.html: c.html#here has no such anchor"),
        ('<a href="../out.html">', "a.html: ../out.html is no file"),
        ('<img src="b.png">', "a.html: b.png is no file"),
        ('<script src="//other.example/a.js">', "a.html: //other.example/a.js is loaded from another host"),
        (
            '<link rel="stylesheet" href="https://o.example/a.css">',
            "a.html: https://o.example/a.css is loaded from another host",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_its_page(tmp_path: Path, page: str, dead: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "out.html").write_text("")
    (site / "c.html").write_text('<a href="https://other.example">elsewhere</a> <h1 id="there">There</h1>')
    (site / "a.html").write_text(f'{page}<a href="c.html#there">good</a>')
    assert dead_links(site) == [dead]


def test_a_link_out_of_the_docs_leads_to_a_page_that_shows_the_file() -> None:
    found: list[Path] = []
    text = converted(
        "[a](../tests/test_docs.py), [b](usage.md#sending), `[c](d.md)`", Path("docs/peers.md"), found.append
    )
    assert "[a](files/tests/test_docs.py.md), [b](usage.md#sending)" in text
    assert Path("tests/test_docs.py") in found


CHANGELOG = "# Changelog\n\n<!-- towncrier release notes start -->\n\n## 0.1.0 - 2026-11-21\n\n- One.\n"


def test_the_changelog_of_the_site_begins_with_what_is_not_released_yet(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "scripts/release/changelog.md.jinja"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text((ROOT / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "changelog.d" / "calls").mkdir(parents=True)
    assert with_unreleased(CHANGELOG, tmp_path) == CHANGELOG
    (tmp_path / "changelog.d" / "calls" / "a.fixed.md").write_text("Two, see [usage](docs/usage.md).\n")
    text = with_unreleased(CHANGELOG, tmp_path)
    assert (
        "start -->\n\n## Unreleased\n\n### Fixed\n\n**Calls**\n\n- Two, see [usage](docs/usage.md).\n\n## 0.1.0" in text
    )


@pytest.mark.slow
def test_every_change_that_is_not_released_yet_is_on_the_changelog_of_the_site(site: Path) -> None:
    page = (site / "changelog.html").read_text(encoding="utf-8")
    assert page.index(">Unreleased") < page.index(">0.1.0")


def test_a_link_in_a_block_of_code_stays() -> None:
    block = "```md\n[a](../README.md)\n```\n"
    assert converted(block, Path("docs/peers.md"), lambda _: None) == block


def test_a_warning_is_a_box_and_stays_in_its_list() -> None:
    assert boxed("**Warning**: do not\nlose it.\n\nNext") == '!!! warning "Warning"\n\n    Do not lose it.\n\nNext'
    text = indented(boxed("- one\n\n  **Warning**: not twice.\n\n- two\n\nEnd\n  code"))
    assert text == '- one\n\n    !!! warning "Warning"\n\n        Not twice.\n\n- two\n\nEnd\n  code'


def test_a_list_right_below_a_paragraph_gets_the_blank_line_that_it_needs() -> None:
    assert indented("These:\n- one\n  goes on\n- two") == "These:\n\n- one\n    goes on\n- two"


def test_the_guides_by_task_are_there() -> None:
    for name in ("start", "sign_up", "catalogue", "usage", "dunning", "export", "testing", "production", "webhooks"):
        text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
        assert "```python\n" in text, name
