"""How long lists take, by simulation: what one machine reads in an hour, and when Spark pays. Writes docs/scale.md."""
