"""A source for dlt: `dlt.pipeline("billing", destination="duckdb").run(zenskar_source(resources=["invoices"]))`.

Needs dlt, which the extra `dlt` installs. The rules of a run are those of `Export`: it fills a copy of the warehouse that
the pipeline keeps in its folder, and dlt loads what changed in it.
"""

from zenskar_ext.export.dlt.source import zenskar_source

__all__ = ["zenskar_source"]
