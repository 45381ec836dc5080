"""The drivers that wait in event loops: the text of `zenskar_ext._sync` with await; a test compares the two."""
