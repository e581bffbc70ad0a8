"""Engaging the ITU: a course whose text, decisions and simulations are data, rendered to many forms."""

__version__ = "0.1.0"
