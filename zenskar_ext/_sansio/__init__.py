"""What decides: steps, values and errors of a call. Nothing here opens a socket, sleeps or starts a thread."""
