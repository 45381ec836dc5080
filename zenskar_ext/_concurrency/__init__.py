"""The few things that threads and event loops do differently, under the same names: `threads` and `loops`.

Knows nothing of HTTP, requests or pages.
"""
