"""The exercise of the clock and the planner."""

from .exercise import clock_exercise
from .planner import planner_exercise

__all__ = ["clock_exercise", "planner_exercise"]
