"""The agenda of a group: from the sessions of the course to a plan with times. Nothing here renders."""

from .asks import ask_of
from .kit import NoAgenda, course_kit, kit_of

__all__ = ["NoAgenda", "ask_of", "course_kit", "kit_of"]
