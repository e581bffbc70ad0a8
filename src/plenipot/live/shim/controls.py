"""Numbers, text, dates, buttons, and text to read."""

from .core import (
    CONTROL,
    DESCRIBED,
    HOOKS,
    TraitError,
    Widget,
    anything,
    date_or_none,
    flag,
    real,
    real_or_none,
    text,
    whole,
)


class _Valued(Widget):
    def __init__(self, value=None, **values):
        if value is not None:
            values["value"] = value
        super().__init__(**values)


class _Bounded(Widget):
    def __init__(self, value=None, min=None, max=None, step=None, **values):
        for name, given in (("value", value), ("min", min), ("max", max), ("step", step)):
            if given is not None:
                values[name] = given
        super().__init__(**values)

    def _settle(self):
        held = self._values
        if held["min"] > held["max"]:
            raise TraitError("setting min > max")
        held["value"] = min(max(held["value"], held["min"]), held["max"])

    def _agree(self, name, value):
        held = self._values
        if name == "value":
            return min(max(value, held["min"]), held["max"])
        if name == "min":
            if value > held["max"]:
                raise TraitError("setting min > max")
            if value > held["value"]:
                self._push(value)
        elif name == "max":
            if value < held["min"]:
                raise TraitError("setting max < min")
            if value < held["value"]:
                self._push(value)
        return value

    def _push(self, value):
        """Move the value out of the way of a new bound, before the bound itself changes."""
        old = self._values["value"]
        self._values["value"] = value
        self._host("value")
        self._tell("value", old, value)


class FloatSlider(_Bounded):
    """A number between two bounds."""

    _KIND = "FloatSlider"
    _TRAITS = CONTROL + (
        ("value", 0.0, real),
        ("min", 0.0, real),
        ("max", 100.0, real),
        ("step", 0.1, real_or_none),
    )


class IntSlider(_Bounded):
    """A whole number between two bounds."""

    _KIND = "IntSlider"
    _TRAITS = CONTROL + (
        ("value", 0, whole),
        ("min", 0, whole),
        ("max", 100, whole),
        ("step", 1, whole),
    )


class IntText(_Valued):
    """A whole number, typed."""

    _KIND = "IntText"
    _TRAITS = CONTROL + (("value", 0, whole), ("step", 1, whole))


class FloatText(_Valued):
    """A number, typed."""

    _KIND = "FloatText"
    _TRAITS = CONTROL + (("value", 0.0, real), ("step", None, real_or_none))


class Text(_Valued):
    """One line of text."""

    _KIND = "Text"
    _TRAITS = CONTROL + (("value", "", text), ("placeholder", "\u200b", text))


class Textarea(_Valued):
    """Several lines of text."""

    _KIND = "Textarea"
    _TRAITS = Text._TRAITS + (("rows", None, anything),)


class Checkbox(_Valued):
    """A yes or a no."""

    _KIND = "Checkbox"
    _TRAITS = CONTROL + (("value", False, flag),)


class DatePicker(Widget):
    """A `datetime.date`, or None."""

    _KIND = "DatePicker"
    _TRAITS = CONTROL + (
        ("value", None, date_or_none),
        ("min", None, date_or_none),
        ("max", None, date_or_none),
    )

    def _settle(self):
        self._values["value"] = self._agree("value", self._values["value"])

    def _agree(self, name, value):
        held = self._values
        if value is None:
            return value
        low, high = held["min"], held["max"]
        if name == "value":
            if low is not None and value < low:
                return low
            return high if high is not None and high < value else value
        if name == "min" and high is not None and high < value:
            raise TraitError("setting min > max")
        if name == "max" and low is not None and value < low:
            raise TraitError("setting max < min")
        if held["value"] is not None:
            if name == "min" and held["value"] < value:
                self.value = value
            if name == "max" and value < held["value"]:
                self.value = value
        return value


class HTML(_Valued):
    """Markup made by a view, which has escaped whatever a reader typed."""

    _KIND = "HTML"
    _TRAITS = DESCRIBED + (("value", "", text), ("placeholder", "\u200b", text))


class Label(_Valued):
    """Plain text."""

    _KIND = "Label"
    _TRAITS = HTML._TRAITS


class Button(Widget):
    """A button; `on_click` adds a handler, `click()` presses it."""

    _KIND = "Button"
    _TRAITS = CONTROL + (("button_style", "", text), ("icon", "", text))

    def __init__(self, **values):
        self._handlers = []
        super().__init__(**values)

    def on_click(self, callback, remove=False):
        """Call `callback(button)` at every click, or stop doing so."""
        if remove:
            if callback in self._handlers:
                self._handlers.remove(callback)
        elif callback not in self._handlers:
            self._handlers.append(callback)

    def click(self):
        """Press the button. An error in one handler does not keep the others from running."""
        for handler in list(self._handlers):
            try:
                handler(self)
            except Exception as error:
                if HOOKS["raised"] is not None:
                    HOOKS["raised"](error)
