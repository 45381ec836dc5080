"""The pages of the inspector, at `/` and below `/_inspect`: records, requests, faults and the clock.

Decides which page answers a request, and that only the sandbox's own pages and the holder of its token change something.
Must not know how a request comes in.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl

from jinja2 import Environment, FunctionLoader, StrictUndefined

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.exchanges import KEPT
from zenskar_ext.testing._sandbox.inspector import forms, views
from zenskar_ext.testing._sandbox.inspector.redaction import redacted_query, redacted_text
from zenskar_ext.testing._sandbox.messages import SERVER, Answer, Request
from zenskar_ext.testing._sandbox.service import Service
from zenskar_ext.testing._sandbox.visitors import may_control

FOLDER = files("zenskar_ext.testing._sandbox.inspector")
PROTECTED: Mapping[str, str] = {
    "server": SERVER,
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    # With "no-referrer", browsers would send forms with `Origin: null`.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}
SCRIPTS = (
    "Only a form of the sandbox's own pages can be sent. A script sends the header x-sandbox-token to the paths below "
    "/_sandbox, such as PUT /_sandbox/clock and POST /_sandbox/faults."
)
LATEST = 20
"""How many requests the first page shows."""

Query = Mapping[str, str]


def inspect(service: Service, request: Request) -> Answer:
    """Return a page, or do what a form says and go back to the first page."""
    query = dict(parse_qsl(request.query))
    if request.method in ("GET", "HEAD"):
        return PAGES.get(request.path, no_such_page)(service, query)
    form = FORMS.get(request.path) if request.method == "POST" else None
    if form is None:
        return _page("refusal.html", 405, detail="There is no such form.")
    if not may_control(request.headers, service.token):
        return _page("refusal.html", 403, detail=SCRIPTS)
    fields = dict(parse_qsl(request.body.decode(errors="replace")))
    try:
        form(service, fields)
    except ConfigurationError as error:
        return overview(service, query, problem=str(error), given=fields)
    return Answer(303, b"", {**PROTECTED, "location": "/"})


def overview(service: Service, _: Query, problem: str = "", given: Mapping[str, str] | None = None) -> Answer:
    """Return the first page. After a form that was refused, it says why and still holds what was given."""
    clock = service.world.clock
    return _page(
        "overview.html",
        422 if problem else 200,
        problem=problem,
        given=given or {},
        now=clock.stamp(),
        next_month=views.next_month(clock.now),
        moves=forms.MOVES,
        faults=[views.fault(each) for each in service.faults],
        operations=service.world.description.operations,
        collections={name: len(records) for name, records in service.collections().items()},
        exchanges=views.latest(service.exchanges, LATEST),
        count=len(service.exchanges),
        kept=KEPT,
    )


def records(service: Service, query: Query) -> Answer:
    """Return one page of the records of a collection, the newest first."""
    found = service.collections().get(query.get("collection", ""))
    if found is None:
        return no_such_page(service, query)
    search = query.get("search", "")
    shown = views.Table.of(found, search, query.get("page", "1"))
    return _page("records.html", collection=query["collection"], search=search, table=shown)


def record(service: Service, query: Query) -> Answer:
    """Return one record, with links to the records that it names."""
    every = service.collections()
    name, key = query.get("collection", ""), query.get("id")
    found = next((each for each in every.get(name, ()) if each["id"] == key), None)
    if found is None:
        return no_such_page(service, query)
    return _page("record.html", collection=name, id=key, fields=views.fields(found, every))


def requests(service: Service, _: Query) -> Answer:
    """Return all requests that are kept, the newest first."""
    return _page("requests.html", exchanges=views.latest(service.exchanges, KEPT), kept=KEPT)


def request(service: Service, query: Query) -> Answer:
    """Return one request with its response."""
    found = next((each for each in list(service.exchanges) if str(each.number) == query.get("number")), None)
    if found is None:
        return no_such_page(service, query)
    return _page("request.html", exchange=found)


def style(_: Service, __: Query) -> Answer:
    """Return the style sheet of all pages."""
    return Answer(200, FOLDER.joinpath("style.css").read_bytes(), {**PROTECTED, "content-type": "text/css"})


def no_such_page(_: Service, __: Query) -> Answer:
    """Return the page for what does not exist, or is no longer kept."""
    return _page("refusal.html", 404, detail="There is no such page, or it no longer exists.")


PAGES: Mapping[str, Callable[[Service, Query], Answer]] = {
    "/": overview,
    "/_inspect/records": records,
    "/_inspect/record": record,
    "/_inspect/requests": requests,
    "/_inspect/request": request,
    "/_inspect/style.css": style,
}
FORMS: Mapping[str, Callable[[Service, Query], None]] = {
    "/_inspect/clock": forms.move_clock,
    "/_inspect/faults": forms.add_fault,
    "/_inspect/faults/remove": forms.remove_fault,
    "/_inspect/faults/clear": forms.clear_faults,
}


def _page(template: str, status: int = 200, **values: Any) -> Answer:
    text = _templates().get_template(template).render(values)
    headers = {**PROTECTED, "content-type": "text/html; charset=utf-8"}
    return Answer(status, text.encode(errors="backslashreplace"), headers)


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: FOLDER.joinpath(name).read_text("utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "body": views.body,
        "redacted": redacted_text,
        "redacted_query": redacted_query,
        "size": views.size,
    }
    return environment
