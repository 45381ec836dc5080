"""Internals of the local Zenskar, which may change. Its public API is `zenskar_ext.testing.sandbox` and `.faults`.

`transport` and `http` are its two transports; `service` handles requests; `world` holds the state, and `rules` what
individual operations do. All of it works from the description bundled with this package. Only `http` knows sockets.
"""
