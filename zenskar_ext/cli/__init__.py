"""The command `zenskar`: every operation of the API, from a terminal or a script.

Needs the extra `cli`. See docs/command.md.
"""
