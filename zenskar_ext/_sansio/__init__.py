"""The decisions of a call: its steps, values and errors. Nothing here opens a socket, sleeps or starts a thread."""
