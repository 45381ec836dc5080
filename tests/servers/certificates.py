"""Certificates for servers of tests, made on the spot: no key is kept in the repository."""

import ssl
from pathlib import Path

import trustme


def certificate(folder: Path) -> tuple[ssl.SSLContext, str]:
    """Return what a server on 127.0.0.1 encrypts with, and the file that its clients trust."""
    authority, trusted = trustme.CA(), folder / "authority.pem"
    authority.cert_pem.write_to_path(trusted)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context, str(trusted)
