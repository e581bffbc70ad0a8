"""Views of the models, made of the widgets that JupyterLab and the page in the book share."""

from .clock_view import clock_exercise
from .planner_view import planner_exercise

__all__ = ["clock_exercise", "planner_exercise"]
