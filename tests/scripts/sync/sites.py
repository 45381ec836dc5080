"""Write a description as the pages of a docs site: one operation a page."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml  # type: ignore[import-untyped]

from scripts.description import operations

Node = dict[str, Any]
FILE = "/openAPI/openapi-20240301.json"


def cut_down(document: Mapping[str, Any], path: str, method: str) -> Node:
    """Return a document with one operation, and the components that it reaches."""
    operation = document["paths"][path][method]
    names: dict[str, None] = {}
    waiting = list(_refs(operation))
    while waiting:
        name = waiting.pop(0)
        if name not in names:
            names[name] = None
            waiting += _refs(document["components"]["schemas"][name])
    return {
        "openapi": document["openapi"],
        "info": document["info"],
        "servers": [{"url": "https://api.zenskar.com"}],
        "security": [{"ApiTokenAuth": [], "OrganisationAuth": []}],
        "paths": {path: {method: operation}},
        "components": {
            "schemas": {name: document["components"]["schemas"][name] for name in names},
            "securitySchemes": {"ApiTokenAuth": {"type": "apiKey", "in": "header", "name": "x-api-key"}},
        },
    }


def _refs(node: Any) -> Iterator[str]:
    yield from (each.replace("~1", "/") for each in re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(node)))


def mintlify(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the pages of the newer site, by file name."""
    return {
        name: mintlify_page(cut_down(document, path, method), path, method) for name, path, method in _pages(document)
    }


def mintlify_page(document: Mapping[str, Any], path: str, method: str) -> str:
    """Return a page of the newer site."""
    text = yaml.dump(json.loads(json.dumps(document)), Dumper=yaml.CSafeDumper, sort_keys=False, width=10_000)
    title = document["paths"][path][method].get("summary", "")
    return f"""> ## Documentation Index
> Fetch the complete documentation index at: https://docs2.zenskar.com/llms.txt

# {title}

> What it does.

Some prose, with `code`.

## OpenAPI

````yaml {FILE} {method} {path}
{text}
````
"""


def readme(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the pages of the older site, by file name."""
    return {
        name: readme_page(cut_down(document, path, method), path, method) for name, path, method in _pages(document)
    }


def readme_page(document: Mapping[str, Any], path: str, method: str) -> str:
    """Return a page of the older site."""
    title = document["paths"][path][method].get("summary", "")
    return f"""---
title: {json.dumps(title)}
---

# {title}

Some prose.

# OpenAPI definition

```json
{json.dumps(document, indent=2)}
```
"""


def llms(addresses: Mapping[str, str], files: Mapping[str, str]) -> str:
    """Return a list of pages and of description files, each with its title."""
    pages = "".join(f"- [{title}]({address}): What it is about.\n" for address, title in addresses.items())
    specs = "".join(f"- [{title}]({address})\n" for address, title in files.items())
    return f"# Zenskar\n\n> Billing.\n\n## Docs\n\n{pages}\n" + (f"## OpenAPI Specs\n\n{specs}\n" if specs else "")


def _pages(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for number, (path, method, operation) in enumerate(operations(document)):
        slug = re.sub(r"[^a-z0-9]+", "-", operation.get("summary", "page").lower()).strip("-")
        yield f"{slug}-{number}.md", path, method
