"""The clock: when each move still works, and what it costs."""
