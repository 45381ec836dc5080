"""Where a warehouse is: what a run needs of it, and the destinations that have it."""
