"""Choices of one among several options."""

from .core import CONTROL, TraitError, Widget, anything, text_or_none


class _Selection(Widget):
    """One of several options, given as values or as `(label, value)` pairs."""

    _TRAITS = CONTROL + (
        ("options", (), tuple),
        ("index", None, anything),
        ("label", None, text_or_none),
        ("value", None, anything),
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
