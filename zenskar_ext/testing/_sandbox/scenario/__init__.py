"""The parts of scenario files: the text, its steps, how they are played, and what differs from what was expected."""
