"""The views of the campaign: the exercise itself, and a comparison of teams."""

from .compare import compare_exercise
from .exercise import campaign_exercise

__all__ = ["campaign_exercise", "compare_exercise"]
