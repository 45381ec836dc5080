"""For agents: a server of two tools for the Model Context Protocol, and the skill that is beside this package.

Needs the extra `mcp`. See docs/agents.md.
"""
