"""Boxes: where widgets stand."""

from .core import TraitError, Widget


def _widgets(value):
    children = tuple(value)
    for child in children:
        if not isinstance(child, Widget):
            raise TraitError("expected a widget, not %r" % (child,))
    return children


class _Box(Widget):
    _TRAITS = (("children", (), _widgets),)

    def __init__(self, children=(), **values):
        values["children"] = children
        super().__init__(**values)


class VBox(_Box):
    """Widgets below each other."""

    _KIND = "VBox"


class HBox(_Box):
    """Widgets beside each other, where there is room."""

    _KIND = "HBox"
