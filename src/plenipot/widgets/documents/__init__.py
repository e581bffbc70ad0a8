"""The decoder of document names."""

from .decoder import decoder

__all__ = ["decoder"]
