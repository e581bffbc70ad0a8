"""The exercise behind the page: runs the notebook's cells and turns events into patches.

It lives in the page's worker, on MicroPython, where `ipywidgets` is our own module.
Everything that crosses to the page is JSON text. Kept to the Python that MicroPython shares.
"""

import io
import json
import sys
from datetime import date

import ipywidgets

from plenipot.live.draw import BOXES, CHOICES, SLIDERS, draw, number


class Runner:
    """One run of a page's cells, and the views they show."""

    def __init__(self):
        self.views = []  # (number on the page, widget), in the order of the page
        self._shown = []
        self._dirty = []  # (widget, name) in order of change, each once
        self._raised = []
        self._scope = {"__name__": "__main__", "display": self.show, "lv_show": self.show}
        ipywidgets.HOOKS["changed"] = self._changed
        ipywidgets.HOOKS["raised"] = self._raised.append

    def show(self, *things):
        """Note the widgets that a cell displays. Other things stay as the page has them."""
        for thing in things:
            if isinstance(thing, ipywidgets.Widget):
                self._shown.append(thing)

    def run_cell(self, cell):
        """Run one cell, as JSON: `{"source": text, "views": [number, ...]}`.

        `views` are the numbers of the views that the cell shows, in order.
        Returns an empty text, or what went wrong.
        """
        cell = json.loads(cell)
        numbers = cell["views"]
        self._shown = []
        try:
            exec(cell["source"], self._scope)
        except BaseException as error:
            return describe(error)
        if len(self._shown) != len(numbers):
            return "the cell showed %d widgets, the page has %d" % (len(self._shown), len(numbers))
        for place, widget in enumerate(self._shown):
            self.views.append((numbers[place], widget))
        return ""

    def draw_views(self):
        """Return `[[number, html], ...]` as JSON, and forget changes made so far."""
        del self._dirty[:]
        del self._raised[:]
        return json.dumps([[place, draw(view, state, str(place))] for place, view in self.views])

    def handle(self, event):
        """Apply an event from the page and return its effect.

        `event` is JSON: `{"at": path, "do": "click"}` or `{"at": path, "do": "set", "to": value}`.
        The answer is `{"ops": [...], "failed": text}`; the text is empty unless a callback raised.
        """
        event = json.loads(event)
        widget = self._find(event["at"])
        sent = event.get("to")
        try:
            if widget is not None and not getattr(widget, "disabled", True):
                _receive(widget, event["do"], sent)
        except BaseException as error:
            self._raised.append(error)
        failed = "\n".join([describe(error) for error in self._raised])
        del self._raised[:]
        ops = self._ops()
        if widget is not None and event["do"] == "set" and shown(widget) == sent:
            ops = [op for op in ops if op["at"] != event["at"] or op["op"] != "value"]
        elif widget is not None and event["do"] == "set":
            if not any(op["at"] == event["at"] and op["op"] == "value" for op in ops):
                ops.append({"op": "value", "at": event["at"], "to": shown(widget)})
        return json.dumps({"ops": ops, "failed": failed})

    def _changed(self, widget, name):
        for known, known_name in self._dirty:
            if known is widget and known_name == name:
                return
        self._dirty.append((widget, name))

    def _find(self, path):
        """Return the widget at a path, or None if it is no longer there."""
        places = [int(part) for part in path.split("-")]
        for place, widget in self.views:
            if place == places[0]:
                for step in places[1:]:
                    children = getattr(widget, "children", ())
                    if step >= len(children):
                        return None
                    widget = children[step]
                return widget
        return None

    def _ops(self):
        """Return what to change in the page, and forget it."""
        places = []
        for place, view in self.views:
            _walk(view, str(place), places)
        redrawn = []
        ops = []
        for widget, name in self._dirty:
            for known, path in places:
                if known is widget:
                    op = _op(widget, name, path)
                    if op["op"] == "redraw":
                        redrawn.append(path)
                    ops.append(op)
        del self._dirty[:]
        kept = []
        for op in ops:
            inside = [path for path in redrawn if (op["at"] + "-").startswith(path + "-")]
            # A redraw draws everything below it as it now is; only the highest is needed.
            if not inside or (op["op"] == "redraw" and inside == [op["at"]]):
                kept.append(op)
        return kept


def _op(widget, name, path):
    if name == "display":
        return {"op": "hidden", "at": path, "to": widget.layout.display == "none"}
    if name == "disabled":
        return {"op": "disabled", "at": path, "to": widget.disabled}
    if widget._KIND == "HTML" and name == "value":
        return {"op": "html", "at": path, "to": widget.value}
    if widget._KIND in CHOICES and name == "index" and widget.index is not None:
        return {"op": "value", "at": path, "to": shown(widget)}
    if name == "value" and widget._KIND not in CHOICES + ("Label",):
        return {"op": "value", "at": path, "to": shown(widget)}
    return {"op": "redraw", "at": path, "to": draw(widget, state, path)}


def _walk(widget, path, places):
    places.append((widget, path))
    if widget._KIND in BOXES:
        for place, child in enumerate(widget.children):
            _walk(child, path + "-" + str(place), places)


def describe(error):
    """Return an error with its traceback as text."""
    text = io.StringIO()
    if hasattr(sys, "print_exception"):
        sys.print_exception(error, text)
    else:
        text.write("%s: %s" % (type(error).__name__, error))
    return text.getvalue()


def _receive(widget, do, sent):
    """Give an open widget what the reader did, as its own frontend would. Raises ValueError."""
    kind = widget._KIND
    if kind == "Button" or do == "click":
        if kind == "Button" and do == "click":
            widget.click()
    elif kind in CHOICES:
        widget.index = None if sent == "" else int(sent)
    elif kind == "Checkbox":
        widget.value = bool(sent)
    elif kind == "DatePicker":
        widget.value = date.fromisoformat(sent) if sent else None
    elif kind in ("IntSlider", "IntText"):
        widget.value = int(float(sent))
    else:
        widget.value = sent


def shown(widget):
    """Return what the widget's control holds: text, or True or False for a checkbox."""
    kind = widget._KIND
    if kind in CHOICES:
        return "" if widget.index is None else str(widget.index)
    if kind == "DatePicker":
        return _iso(widget.value)
    if kind in SLIDERS or kind in ("IntText", "FloatText"):
        return number(widget.value)
    return widget.value


def _iso(day):
    return day.isoformat() if day is not None else ""


def state(widget):
    """Return `(kind, props)` of a widget, as `draw` takes them."""
    kind = widget._KIND
    props = {"hidden": widget.layout.display == "none"}
    for name in ("value", "min", "max", "step", "rows", "index", "children"):
        props[name] = getattr(widget, name, None)
    props["description"] = getattr(widget, "description", "")
    props["disabled"] = getattr(widget, "disabled", False)
    props["tooltip"] = getattr(widget, "tooltip", None)
    props["style"] = getattr(widget, "button_style", "")
    props["placeholder"] = getattr(widget, "placeholder", "").replace("\u200b", "")
    if kind in CHOICES:
        props["labels"] = [label for label, _ in widget._pairs]
    if kind == "DatePicker":
        for name in ("value", "min", "max"):
            props[name] = _iso(props[name])
    return kind, props
