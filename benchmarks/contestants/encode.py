"""Encode a contract with the models of `zenskar_client`, with those of the stock generator, or from dicts (`json`).

    encode.py contract.json zenskar_client

All write the same text, except that the amounts of the stock generator are floats. Ours builds the body of a request,
which includes the checks that are made before it is sent.
"""

import importlib
import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

from worker import serve

_, path, package = sys.argv
text = Path(path).read_text(encoding="utf-8")
compact = partial(json.dumps, ensure_ascii=False, separators=(",", ":"), allow_nan=False)  # as httpx2 and httpx do


def by_stock(model: Any) -> bytes:
    """Encode a model of the stock generator."""
    return compact(model.to_dict()).encode()


if package == "json":
    contract = json.loads(text)
    serve(lambda: compact(contract), number=500)
else:
    models: Any = importlib.import_module(f"{package}.models")
    types: Any = importlib.import_module(f"{package}.types")
    model = models.CreateContract.from_dict(getattr(types, "loads", json.loads)(text))
    for phase in model.phases:
        for line in phase.pricings:  # the stock generator takes the first kind of pricing that parses
            line.pricing.pricing_data = models.TieredPricing.from_dict(line.pricing.pricing_data.to_dict())
    create: Any = importlib.import_module(f"{package}.api.contracts.create_contract")
    ours = hasattr(create, "request")
    content = create.request(model).content if ours else partial(by_stock, model)
    written = json.loads(content().replace(b"+00:00", b"Z"))
    assert written == json.loads(text), written
    serve(content, number=500)
