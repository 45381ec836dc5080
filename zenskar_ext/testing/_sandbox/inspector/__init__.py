"""The inspector: pages that show in a browser what the sandbox holds, what it was sent and what it answered.

`routes` answers requests, `forms` reads what is submitted, `views` prepares what the templates show.
"""
