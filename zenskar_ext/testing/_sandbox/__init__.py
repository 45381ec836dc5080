"""The local Zenskar's inside: ours to change. What is promised of it is `zenskar_ext.testing.sandbox` and `.faults`.

`transport` and `http` are the two ways in; `service` answers; `world` is what it remembers, `rules` what single
operations do. All of it works from the description that comes with this package, and knows no socket but `http`.
"""
