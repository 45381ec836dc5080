"""What waits in threads. `zenskar_ext._async` is the same text with await; a test holds the two together."""
