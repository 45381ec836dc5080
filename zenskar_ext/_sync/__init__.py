"""The drivers that wait in threads. `zenskar_ext._async` has the same text with await; a test compares the two."""
