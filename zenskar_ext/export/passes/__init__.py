"""The passes of a run, in their order: new rows, rows that may still change, all rows, and the parts of changed rows."""
