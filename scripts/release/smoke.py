"""Use an installed zenskar-ext, in an environment with nothing else: `python -I smoke.py VERSION`.

It needs no other file of the repository. An assertion that fails is the exit status.
"""

import subprocess
import sys
from decimal import Decimal
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import zenskar_ext
from zenskar_client import http
from zenskar_ext import NotFoundError, Zenskar

EXPECTED = sys.argv[1]
INVOICE = '{"id": "i-1", "invoice_number": "INV-1", "amount_due": 1234567890.123456789}'

assert find_spec("pytest") is None, "the environment is not empty"
assert Path(zenskar_ext.__file__).is_relative_to(sys.prefix), zenskar_ext.__file__
assert version("zenskar-ext") == zenskar_ext.__version__ == EXPECTED, version("zenskar-ext")
assert (files("zenskar_ext") / "py.typed").is_file()
assert (files("zenskar_client") / "py.typed").is_file()
assert (files("zenskar_ext.testing._sandbox") / "zenskar.bundled.json").is_file()


def answer(request: http.Request) -> http.Response:
    """Answer with a list of one invoice, or with 404."""
    if request.url.path.endswith("/gone"):
        return http.Response(404, json={"detail": "not found"})
    content = f'{{"results": [{INVOICE}], "next": null}}'
    return http.Response(200, content=content, headers={"content-type": "application/json"})


with Zenskar("key", "organisation", transport=http.MockTransport(answer)) as zk:
    (invoice,) = zk.invoices.list()
    assert invoice.amount_due == Decimal("1234567890.123456789"), invoice
    try:
        zk.invoices.get("gone")
    except NotFoundError:
        pass
    else:
        sys.exit("a 404 raised no error")

command = [str(Path(sys.prefix, "bin", "zenskar")), "--version"]
told = subprocess.run(command, capture_output=True, text=True, check=False).stderr  # noqa: S603 - the installed command
assert "pip install 'zenskar-ext[cli]'" in told, told
