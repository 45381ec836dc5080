"""What waits in event loops: the text of `zenskar_ext._sync` with await; a test holds the two together."""
