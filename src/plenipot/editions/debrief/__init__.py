"""The debrief of a group as HTML: for the notebook, the page of the room, and a file to keep."""

from .page import page
from .report import report

__all__ = ["page", "report"]
