"""The exercise of the rota."""

from .exercise import coordination_exercise

__all__ = ["coordination_exercise"]
