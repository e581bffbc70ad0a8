"""The agenda of a group day: which activities, how long, with which breaks.

`search` chooses, `planner` makes the plan of an ask, `lists` counts what to get, `calendar`
writes it as a calendar file. Data come in as plain dicts and lists (see `kit`).
"""
