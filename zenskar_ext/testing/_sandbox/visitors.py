"""Who may talk to a sandbox over HTTP: programs of this machine, and the sandbox's own page; no other page of a browser.

Decides from the head of a request, before its body is read. Must not know what is requested.
"""

from collections.abc import Mapping
from hmac import compare_digest
from ipaddress import ip_address

TOKEN_HEADER = "x-sandbox-token"  # noqa: S105 - the name of a header
LARGEST = 64 * 2**20
"""How many bytes a body may have. Undocumented: no source shows the limit of the API."""


def refusal(headers: Mapping[str, str], host: str) -> str:
    """Say why a request is not accepted; "" if it is.

    A page of another site can make a browser send requests here, and even read the responses if the name of its site
    is made to point here (DNS rebinding). The browser names the page, or the name, in the head.

    Args:
        headers: The headers of the request.
        host: The host that the sandbox was told to serve on.
    """
    named = headers.get("host", "")
    if not _is_ours(_name(named), host):
        return f"this sandbox is not called {named}: use its address, localhost, or a name without dots"
    origin = headers.get("origin")
    if origin is not None and origin.partition("://")[2] != named:
        return f"a page of {origin} may not use this sandbox"
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return "a page of another site may not use this sandbox"
    return ""


def may_control(headers: Mapping[str, str], token: str) -> bool:
    """Return whether a request may control the sandbox: it has the token, or comes from the sandbox's own page."""
    own_page = "origin" in headers or headers.get("sec-fetch-site") == "same-origin"
    return own_page or compare_digest(headers.get(TOKEN_HEADER, "").encode(), token.encode())


def _name(host: str) -> str:
    name, _, port = host.rpartition(":")
    return (name if port.isdecimal() else host).strip("[]").lower()


def _is_ours(name: str, host: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return name == host.lower() or (bool(name) and "." not in name) or name.endswith(".localhost")
    return True
