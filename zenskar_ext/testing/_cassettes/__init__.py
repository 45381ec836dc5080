"""Internals of `zenskar_ext.testing.cassettes`, which may change: import from there instead."""
