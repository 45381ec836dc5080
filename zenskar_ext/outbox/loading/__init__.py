"""Backfill: reads files of events into the outbox. One module opens, three read, and one says which column is what."""
