"""Speed and size, beside the floor and the peers, in one run: `make bench`.

`measures/` holds what is measured, `contestants/` the scripts that do the work, each in a process of its own; `race` lets
them take turns; `results` keeps what was found, `report` shows it, `guard` compares it with what is committed.
"""
