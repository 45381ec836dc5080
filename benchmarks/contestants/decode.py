"""Decode invoices with the models of a generated package: ours, or that of the stock generator.

    decode.py FOLDER our_invoice one      one invoice, from parsed JSON
    decode.py FOLDER our_invoice page     a page of invoices, from JSON text, with the standard library
    decode.py FOLDER our_invoice fast     the same with the extra `fast`
    decode.py FOLDER json page            the baseline: JSON text into dicts

Our amounts stay exact; those of the stock generator are floats.
"""

import importlib
import json
import sys
from pathlib import Path
from typing import Any

from worker import serve

_, folder, package, what = sys.argv
sys.path.insert(0, folder)
if what == "fast":
    importlib.import_module("msgspec")
else:
    sys.modules["msgspec"] = None  # type: ignore[assignment] # so it cannot be imported

one = Path(folder, "invoice.json").read_bytes()
page = Path(folder, "invoices.json").read_bytes()
models: Any = None if package == "json" else importlib.import_module(f"{package}.models")
loads = json.loads if package == "json" else getattr(importlib.import_module(f"{package}.types"), "loads", json.loads)

if models is None:
    serve(lambda: loads(page), number=20)
elif what == "one":
    parsed = loads(one)
    invoice = models.Invoice.from_dict(parsed)
    assert invoice.paid_at.tzinfo is not None
    assert not invoice.additional_properties
    serve(lambda: models.Invoice.from_dict(parsed), number=5000)
else:
    serve(lambda: [models.Invoice.from_dict(each) for each in loads(page)], number=20)
