"""The exercise of the amendment desk."""

from .exercise import drafting_exercise

__all__ = ["drafting_exercise"]
