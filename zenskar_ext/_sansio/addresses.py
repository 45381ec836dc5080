"""Which hosts can be reached at all, and which of them are this machine. Never looks a name up."""

from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final

from zenskar_client import http

_LAST_PORT: Final = 65_535
_LONGEST_NAME: Final = 253
_LONGEST_LABEL: Final = 63


def can_exist(url: http.URL) -> bool:
    """Return whether a host can have the name, or be the address, that a URL says, and can have its port."""
    if url.port is not None and not 0 < url.port <= _LAST_PORT:
        return False
    host = url.raw_host.decode("ascii")
    try:
        ip_address(host)
    except ValueError:
        name = host.removesuffix(".")
        return len(name) <= _LONGEST_NAME and all(map(_is_label, name.split(".")))
    return True


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and text.replace("-", "").replace("_", "").isalnum()


def address_of(host: str) -> IPv4Address | IPv6Address | None:
    """Return the address that a host is; None if it is a name.

    Systems also connect to an IPv4 address in other spellings: `127.1`, `0x7f000001`, `::ffff:127.0.0.1`.
    """
    try:
        found = ip_address(host)
    except ValueError:
        from socket import inet_aton  # most hosts are names

        try:
            return IPv4Address(inet_aton(host.removesuffix(".")))
        except OSError:
            return None
    return getattr(found, "ipv4_mapped", None) or found


def stays_here(host: str) -> bool:
    """Return whether a host is this machine, or a name reserved for it or for tests (RFC 6761).

    It may be called without TLS, and is never called through a proxy, which would read the API key.
    """
    address = address_of(host)
    if address is not None:
        return address.is_loopback
    return host.lower().rstrip(".").rpartition(".")[2] in ("localhost", "test", "invalid")
