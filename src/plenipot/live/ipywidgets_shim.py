"""What exercises see as `ipywidgets` when they run in the page.

The part of ipywidgets 8 that our views use, with the same behaviour: `tests/live/contract.py`
runs against both. Widgets hold their values, tell observers of changes and tell the host
(`runner.py`), which patches the page. Kept to the Python that MicroPython shares.
"""

HOOKS = {"changed": None, "raised": None}  # the host: changed(widget, name), raised(error)


class TraitError(Exception):
    """A value that a widget cannot hold."""


class Change:
    """What happened to a widget: `name`, `old`, `new` and `owner`, also by `change["new"]`."""

    def __init__(self, name, old, new, owner):
        self.name = name
        self.old = old
        self.new = new
        self.owner = owner
        self.type = "change"

    def __getitem__(self, key):
        return getattr(self, key)


def _text(value):
    if not isinstance(value, str):
        raise TraitError("expected text, not %r" % (value,))
    return value


def _text_or_none(value):
    return value if value is None else _text(value)


def _flag(value):
    if value is True or value is False:
        return value
    if isinstance(value, int) and value in (0, 1):
        return value == 1
    raise TraitError("expected True or False, not %r" % (value,))


def _whole(value):
    try:
        return int(value)
    except (TypeError, ValueError):
        raise TraitError("expected a whole number, not %r" % (value,))


def _real(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        raise TraitError("expected a number, not %r" % (value,))


def _real_or_none(value):
    return value if value is None else _real(value)


def _date_or_none(value):
    if value is not None and not hasattr(value, "toordinal"):
        raise TraitError("expected a date, not %r" % (value,))
    return value


def _anything(value):
    return value


def _widgets(value):
    children = tuple(value)
    for child in children:
        if not isinstance(child, Widget):
            raise TraitError("expected a widget, not %r" % (child,))
    return children


class Layout:
    """Where and whether a widget is shown. Only `display` has an effect in the page."""

    _NAMES = ("display", "width", "height", "margin", "padding", "border", "flex", "overflow")

    def __init__(self, **values):
        self._owners = []
        for name in self._NAMES:
            object.__setattr__(self, name, None)
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name == "display":
            for owner in self._owners:
                owner._host(name)


class Widget:
    """Base of all widgets.

    `_TRAITS` lists what a widget holds as `(name, first value, check)`: `check` returns the
    value to keep or raises TraitError. Any other attribute may be set freely.
    """

    _KIND = "Widget"
    _TRAITS = ()

    def __init__(self, **values):
        self._checks = {}
        self._values = {}
        self._observers = []
        layout = values.pop("layout", None)
        if not isinstance(layout, Layout):
            layout = Layout(**(layout or {}))
        layout._owners.append(self)
        self.layout = layout
        for name, first, check in self._TRAITS:
            self._checks[name] = check
            self._values[name] = first
        for name, value in values.items():
            if name in self._checks:
                self._values[name] = self._checks[name](value)
        self._settle()

    def _settle(self):
        """Make the values given at the start agree with each other."""

    def _agree(self, name, value):
        """Return a checked value once it agrees with the others, which may change for it."""
        return value

    def __getattr__(self, name):
        # Names with an underscore live on the object itself; asking for one that is not
        # there yet must not look into the values, which may not be there either.
        if name[0] != "_" and name in self._values:
            return self._values[name]
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name[0] == "_" or name not in self._checks:
            object.__setattr__(self, name, value)
        else:
            self._set(name, self._checks[name](value))

    def _set(self, name, value):
        value = self._agree(name, value)
        old = self._values[name]
        if old == value:
            return
        self._values[name] = value
        self._host(name)
        self._tell(name, old, value)

    def _host(self, name):
        if HOOKS["changed"] is not None:
            HOOKS["changed"](self, name)

    def _tell(self, name, old, new):
        change = Change(name, old, new, self)
        observers = [handler for wanted, handler in self._observers if wanted == name]
        observers += [handler for wanted, handler in self._observers if wanted is None]
        for handler in observers:
            handler(change)

    def observe(self, handler, names=None, type="change"):
        """Call `handler(change)` after a change of the named traits, or of any trait."""
        for name in _names(names):
            if (name, handler) not in self._observers:
                self._observers.append((name, handler))

    def unobserve(self, handler, names=None, type="change"):
        """Stop calling a handler. Raises ValueError if it was not observing."""
        for name in _names(names):
            self._observers.remove((name, handler))


def _names(names):
    if names is None or isinstance(names, str):
        return (names,)
    return tuple(names)


_DESCRIBED = (
    ("description", "", _text),
    ("tooltip", None, _text_or_none),
)
_CONTROL = _DESCRIBED + (("disabled", False, _flag),)


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
    _TRAITS = _CONTROL + (
        ("value", 0.0, _real),
        ("min", 0.0, _real),
        ("max", 100.0, _real),
        ("step", 0.1, _real_or_none),
    )


class IntSlider(_Bounded):
    """A whole number between two bounds."""

    _KIND = "IntSlider"
    _TRAITS = _CONTROL + (
        ("value", 0, _whole),
        ("min", 0, _whole),
        ("max", 100, _whole),
        ("step", 1, _whole),
    )


class IntText(_Valued):
    """A whole number, typed."""

    _KIND = "IntText"
    _TRAITS = _CONTROL + (("value", 0, _whole), ("step", 1, _whole))


class FloatText(_Valued):
    """A number, typed."""

    _KIND = "FloatText"
    _TRAITS = _CONTROL + (("value", 0.0, _real), ("step", None, _real_or_none))


class Text(_Valued):
    """One line of text."""

    _KIND = "Text"
    _TRAITS = _CONTROL + (("value", "", _text), ("placeholder", "\u200b", _text))


class Textarea(_Valued):
    """Several lines of text."""

    _KIND = "Textarea"
    _TRAITS = Text._TRAITS + (("rows", None, _anything),)


class Checkbox(_Valued):
    """A yes or a no."""

    _KIND = "Checkbox"
    _TRAITS = _CONTROL + (("value", False, _flag),)


class DatePicker(Widget):
    """A `datetime.date`, or None."""

    _KIND = "DatePicker"
    _TRAITS = _CONTROL + (
        ("value", None, _date_or_none),
        ("min", None, _date_or_none),
        ("max", None, _date_or_none),
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
    _TRAITS = _DESCRIBED + (("value", "", _text), ("placeholder", "\u200b", _text))


class Label(_Valued):
    """Plain text."""

    _KIND = "Label"
    _TRAITS = HTML._TRAITS


class Button(Widget):
    """A button; `on_click` adds a handler, `click()` presses it."""

    _KIND = "Button"
    _TRAITS = _CONTROL + (("button_style", "", _text), ("icon", "", _text))

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


class _Selection(Widget):
    """One of several options, given as values or as `(label, value)` pairs."""

    _TRAITS = _CONTROL + (
        ("options", (), tuple),
        ("index", None, _anything),
        ("label", None, _text_or_none),
        ("value", None, _anything),
    )

    def __init__(self, **values):
        self._pairs = _pairs(values.get("options", ()))
        self._given = [name for name in ("index", "label", "value") if name in values]
        super().__init__(**values)

    def _settle(self):
        index = 0 if self._pairs else None
        for name in self._given:
            index = self._find(name, self._values[name])
        self._hold(index)

    def _find(self, name, value):
        """Return the index that a value, label or index stands for. Raises TraitError."""
        if value is None:
            return None
        for index, (label, held) in enumerate(self._pairs):
            if value == (label if name == "label" else held if name == "value" else index):
                return index
        raise TraitError("Invalid selection: %s not found" % name)

    def _hold(self, index):
        """Keep a selection and return what it replaces, as a dict of old values."""
        held = self._values
        old = {"index": held["index"], "label": held["label"], "value": held["value"]}
        held["index"] = index
        held["label"], held["value"] = (None, None) if index is None else self._pairs[index]
        return old

    # ipywidgets tells observers the cause last; each line is the order for one cause.
    _ORDER = {
        "value": ("label", "index", "value"),
        "index": ("label", "value", "index"),
        "label": ("value", "index", "label"),
    }

    def _set(self, name, value):
        if name == "options":
            self._set_options(value)
        elif name in self._ORDER:
            old = self._hold(self._find(name, value))
            self._announce(old, self._ORDER[name])
        else:
            super()._set(name, value)

    def _set_options(self, options):
        old_options = self._values["options"]
        if old_options == options:
            return
        self._pairs = _pairs(options)
        self._values["options"] = options
        self._host("options")
        if self._values["index"] is not None:
            old = self._hold(0 if self._pairs else None)
            self._announce(old, self._ORDER["index"])
        self._tell("options", old_options, options)

    def _announce(self, old, order):
        changed = [name for name in order if old[name] != self._values[name]]
        if changed:
            self._host("index")
        for name in changed:
            self._tell(name, old[name], self._values[name])


def _pairs(options):
    """Return options as a list of `(label, value)` pairs."""
    options = tuple(options)
    if all(isinstance(option, (list, tuple)) and len(option) == 2 for option in options):
        return [(str(label), value) for label, value in options]
    return [(str(option), option) for option in options]


class Dropdown(_Selection):
    """One of several options, from a list that opens."""

    _KIND = "Dropdown"


class RadioButtons(_Selection):
    """One of several options, all in sight."""

    _KIND = "RadioButtons"


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
