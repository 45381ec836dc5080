"""Recorded answers beside the description: what differs, and how it is put right.

`answers` reads cassettes, `differences` compares one of them, `findings` gathers, `corrections` writes.
"""
