"""The agenda of a group day as a form."""

from .form import agenda_form

__all__ = ["agenda_form"]
