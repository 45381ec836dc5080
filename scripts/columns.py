"""Write the columns that each list has as a table, so that a change of them is seen: `python -m scripts.columns`.

Writes docs/columns.md. Names and types of columns are a promise: a warehouse that was filled with them goes on with them.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from zenskar_ext.export import schema_of

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "columns.md"
_TOP: Final = """# Columns of lists

The columns that `to_arrow`, `to_polars`, `to_pandas` and `batches` of each list have. They are derived from the API
description, and do not depend on the rows. Every column may be null. `json` and `rest` are JSON text, `enum` and `text`
are text, and an amount is `decimal128(38, 18)`. See [lists as tables](export.md). Written by `python -m scripts.columns`.
"""


def main() -> int:
    """Run the command; return its exit status."""
    PAGE.write_text(text())
    return 0


def lists() -> Iterator[Any]:
    """Yield the operations that are lists, by name."""
    found: dict[str, Any] = {}
    for path in (ROOT / "generated" / "zenskar_client" / "api").glob("*/[a-z]*.py"):
        operation = import_module(f"zenskar_client.api.{path.parent.name}.{path.stem}").OPERATION
        if operation.page is not None:
            found[operation.name] = operation
    yield from (found[name] for name in sorted(found))


def text() -> str:
    """Return the page."""
    parts = [_TOP]
    for operation in lists():
        schema = schema_of(operation)
        model = schema.metadata[b"zenskar.model"].decode() or "items without a description"
        columns = [f"{field.name} {field.metadata[b'zenskar.kind'].decode()}" for field in schema]
        parts += [f"## {operation.name}\n", f"{model}:\n", "```text", *columns, "```\n"]
    return "\n".join(parts).rstrip() + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
