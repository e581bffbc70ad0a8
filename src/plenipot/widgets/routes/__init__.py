"""The exercise of the ways in, and the decision memo."""

from .exercise import ways_exercise
from .memo import memo_exercise

__all__ = ["memo_exercise", "ways_exercise"]
