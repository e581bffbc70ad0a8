"""The exercise on letter and access, and the page of the learner's own push."""

from .exercise import letter_exercise
from .plan import plan_exercise

__all__ = ["letter_exercise", "plan_exercise"]
