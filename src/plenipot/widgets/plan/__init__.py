"""The form of the engagement plan, for JupyterLab."""

from .form import plan_form

__all__ = ["plan_form"]
