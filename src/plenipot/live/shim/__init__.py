"""What exercises see as `ipywidgets` when they run in the page.

The part of ipywidgets 8 that our views use, with the same behaviour: `tests/live/contract.py`
runs against both. Widgets hold their values, tell observers of changes and tell the host
(`plenipot.live.runner`), which patches the page. Kept to the Python that MicroPython shares.
"""

from .boxes import HBox, VBox
from .choices import Dropdown, RadioButtons
from .controls import (
    HTML,
    Button,
    Checkbox,
    DatePicker,
    FloatSlider,
    FloatText,
    IntSlider,
    IntText,
    Label,
    Text,
    Textarea,
)
from .core import HOOKS, Layout, TraitError, Widget

__all__ = [
    "HOOKS",
    "HTML",
    "Button",
    "Checkbox",
    "DatePicker",
    "Dropdown",
    "FloatSlider",
    "FloatText",
    "HBox",
    "IntSlider",
    "IntText",
    "Label",
    "Layout",
    "RadioButtons",
    "Text",
    "Textarea",
    "TraitError",
    "VBox",
    "Widget",
]
