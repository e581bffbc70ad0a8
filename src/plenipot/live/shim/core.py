"""What all widgets share: values that are checked, observers, and the tie to the host."""

# The host: changed(widget, name), raised(error).
HOOKS = {"changed": None, "raised": None}


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


def text(value):
    if not isinstance(value, str):
        raise TraitError("expected text, not %r" % (value,))
    return value


def text_or_none(value):
    return value if value is None else text(value)


def flag(value):
    if value is True or value is False:
        return value
    if isinstance(value, int) and value in (0, 1):
        return value == 1
    raise TraitError("expected True or False, not %r" % (value,))


def _number(make, value):
    try:
        return make(value)
    except (TypeError, ValueError):
        pass
    # Raised out here because MicroPython cannot chain exceptions and says so each time.
    raise TraitError("expected a number, not %r" % (value,))


def whole(value):
    return _number(int, value)


def real(value):
    return _number(float, value)


def real_or_none(value):
    return value if value is None else real(value)


def date_or_none(value):
    if value is not None and not hasattr(value, "toordinal"):
        raise TraitError("expected a date, not %r" % (value,))
    return value


def anything(value):
    return value


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


DESCRIBED = (
    ("description", "", text),
    ("tooltip", None, text_or_none),
)
CONTROL = DESCRIBED + (("disabled", False, flag),)
