"""The inside of `zenskar_ext.testing.cassettes`: not a promise, so import from there."""
