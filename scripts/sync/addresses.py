"""Addresses of a docs site: what of them may be fetched, and what may be printed and kept."""

from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from scripts.markdown import one_line
from scripts.sync.parsing import InputError


def split(address: str, base: str = "") -> SplitResult:
    """Return the parts of an address.

    Raises:
        InputError: It is not one.
    """
    try:
        return urlsplit(urljoin(base, address))
    except ValueError:
        raise InputError(f"{one_line(address.partition('?')[0].rpartition('@')[2])[:80]}: not an address") from None


def joined(base: str, address: str) -> str:
    """Return the address that another one names from where it stands."""
    return urlunsplit(split(address, base))


def public(address: str) -> str:
    """Return an address without what may be secret: a user, a password, a query. The rest is safe to print and keep."""
    parts = split(address)
    return one_line(urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", "")))


def refuse(address: str) -> None:
    """Refuse to fetch over anything but https, or as somebody."""
    parts = split(address)
    if parts.scheme != "https":
        raise InputError(f"{public(address)}: only https is fetched")
    if "@" in parts.netloc:
        raise InputError(f"{public(address)}: an address with a user or a password is not fetched; leave them out")
