"""Who may talk to a sandbox over HTTP: programs of this machine, and the sandbox's own page; no other page of a browser.

Decides from the head of a request, before its body is read. Must not know what is requested.
"""

import re
from collections.abc import Mapping
from hmac import compare_digest
from ipaddress import ip_address

from zenskar_ext.testing._sandbox.messages import Refusal

TOKEN_HEADER = "x-sandbox-token"  # noqa: S105 - the name of a header
LARGEST = 64 * 2**20
"""How many bytes a body may have. Undocumented: no source shows the limit of the API."""
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._~-]+)(:[0-9]{1,5})?", re.IGNORECASE)


def check_visitor(headers: Mapping[str, str], host: str) -> None:
    """Check whether a request is accepted, before its credentials are looked at.

    A page of another site can make a browser send requests here, and even read the responses if the name of its site
    is made to point here (DNS rebinding). The browser names the page, or the name, in the head.

    Args:
        headers: The headers of the request.
        host: The host that the sandbox was told to serve on.

    Raises:
        Refusal: 400 if the header `Host` is missing or is no host, 403 if it names another machine or if a page of
            another site sends the request, 413 if the body is said to be too large.
    """
    named = headers.get("host", "").lower()
    found = _HOST.fullmatch(named)
    if found is None:
        raise Refusal(400, {"detail": f"the header Host is {named!r}: give a host, with its port if it is not 80"})
    if not _is_ours(found[1].strip("[]"), host):
        raise _foreign(f"this sandbox is not called {named}: use its address, localhost, or a name without dots")
    origin = headers.get("origin")
    if origin is not None and origin.lower() != f"http://{named}":
        raise _foreign(f"a page of {origin} may not use this sandbox")
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        raise _foreign("a page of another site may not use this sandbox")
    if int(headers.get("content-length", 0)) > LARGEST:
        raise too_large()


def too_large() -> Refusal:
    """Return the 413 for a body that is too large."""
    return Refusal(413, {"detail": f"a body may have {LARGEST} bytes"}, "no source shows the limit")


def _foreign(detail: str) -> Refusal:
    return Refusal(403, {"detail": detail})


def may_control(headers: Mapping[str, str], token: str) -> bool:
    """Return whether a request may control the sandbox: it has the token, or comes from the sandbox's own page."""
    own_page = "origin" in headers or headers.get("sec-fetch-site") == "same-origin"
    return own_page or compare_digest(headers.get(TOKEN_HEADER, "").encode(), token.encode())


def _is_ours(name: str, host: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return name == host.lower() or "." not in name or name.endswith(".localhost")
    return True
