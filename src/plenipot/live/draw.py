"""One renderer for widgets: native, labelled HTML from a widget's kind and properties.

It runs when the book is built, on the state of the executed notebook, and again in the
page's worker. Both therefore draw the same bytes, and the page is complete before any
script runs. Kept to the Python that MicroPython shares.

A widget is known here by an id and a function `get(id)` that returns `(kind, props)`.
`props` is a dict with `description`, `disabled`, `hidden` and, by kind, `value`, `min`,
`max`, `step`, `labels`, `index`, `placeholder`, `rows`, `style`, `tooltip`, `children`.
Dates are ISO text, or an empty text if there is none.
"""

from plenipot.messages import message

BOXES = ("VBox", "HBox")
SLIDERS = ("FloatSlider", "IntSlider")
CHOICES = ("Dropdown", "RadioButtons")
INPUT_TYPES = {
    "FloatText": "number",
    "IntText": "number",
    "Text": "text",
    "DatePicker": "date",
}
KINDS = (
    "Button",
    "Checkbox",
    "DatePicker",
    "Dropdown",
    "FloatSlider",
    "FloatText",
    "HBox",
    "HTML",
    "IntSlider",
    "IntText",
    "Label",
    "RadioButtons",
    "Text",
    "Textarea",
    "VBox",
)
CONTROLS = tuple(kind for kind in KINDS if kind not in ("HTML", "Label") + BOXES)


def escape(text):
    """Return text that stands for itself in HTML content and in quoted attributes."""
    text = str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")


def number(value):
    """Return a number as the value of an input: `3` for 3.0, `0.1` for 0.1."""
    if value == int(value):
        return str(int(value))
    return str(value)


def readout(value, step):
    """Return a slider's value as readers see it: with as many decimals as its step has."""
    tail = number(step or 1).split(".")
    decimals = len(tail[1]) if len(tail) == 2 and "e" not in tail[1] else 0
    return "%.*f" % (decimals, value)


def draw(widget_id, get, path):
    """Return the HTML of a widget and of everything in it.

    `path` is the widget's place, such as `1-0-3`: the fourth child of the first child of
    the page's first view. It makes every HTML id, so equal trees give equal HTML.
    Raises KeyError for a kind that is not in `KINDS`.
    """
    kind, props = get(widget_id)
    if kind in BOXES:
        inner = ""
        for place, child in enumerate(props["children"]):
            inner += draw(child, get, path + "-" + str(place))
    else:
        inner = _DRAWN[kind](kind, props, "lv-" + path)
    tag = "fieldset" if kind == "RadioButtons" else "div"
    hidden = " hidden" if props["hidden"] else ""
    return '<%s class="lv-%s" data-lv="%s"%s>%s</%s>' % (
        tag,
        kind.lower(),
        path,
        hidden,
        inner,
        tag,
    )


def _attributes(pairs):
    """Return HTML attributes; True stands alone, None and False are left out."""
    drawn = ""
    for name, value in pairs:
        if value is True:
            drawn += " " + name
        elif value is not None and value is not False:
            drawn += " " + name + '="' + escape(value) + '"'
    return drawn


def _label(props, control_id):
    if not props["description"]:
        return ""
    return '<label for="%s">%s</label>' % (control_id, escape(props["description"]))


def _input(kind, pairs):
    # Browsers must not fill a control with what it held on an earlier visit: the page
    # and the exercise behind it would then disagree about what the reader chose.
    return "<input" + _attributes([("type", kind)] + pairs + [("autocomplete", "off")]) + ">"


def _slider(kind, props, control_id):
    pairs = [
        ("id", control_id),
        ("min", number(props["min"])),
        ("max", number(props["max"])),
        ("step", number(props["step"]) if props["step"] else "any"),
        ("value", number(props["value"])),
        ("disabled", props["disabled"]),
        ("title", props["tooltip"] or None),
    ]
    shown = '<output for="%s">%s</output>' % (control_id, readout(props["value"], props["step"]))
    return _label(props, control_id) + _input("range", pairs) + shown


def _field(kind, props, control_id):
    value = props["value"]
    step = None
    if INPUT_TYPES[kind] == "number":
        value = number(value)
        if kind == "FloatText":
            step = number(props["step"]) if props["step"] else "any"
    pairs = [
        ("id", control_id),
        ("value", value),
        ("step", step),
        ("min", props["min"] or None if kind == "DatePicker" else None),
        ("max", props["max"] or None if kind == "DatePicker" else None),
        ("placeholder", props["placeholder"] or None),
        ("disabled", props["disabled"]),
        ("title", props["tooltip"] or None),
    ]
    return _label(props, control_id) + _input(INPUT_TYPES[kind], pairs)


def _textarea(kind, props, control_id):
    pairs = [
        ("id", control_id),
        ("rows", props["rows"] or None),
        ("placeholder", props["placeholder"] or None),
        ("disabled", props["disabled"]),
        ("title", props["tooltip"] or None),
        ("autocomplete", "off"),
    ]
    # The parser drops one newline after the tag, so one is always given to it.
    return "%s<textarea%s>\n%s</textarea>" % (
        _label(props, control_id),
        _attributes(pairs),
        escape(props["value"]),
    )


def _checkbox(kind, props, control_id):
    pairs = [
        ("id", control_id),
        ("checked", bool(props["value"])),
        ("disabled", props["disabled"]),
        ("title", props["tooltip"] or None),
    ]
    return _input("checkbox", pairs) + _label(props, control_id)


def _dropdown(kind, props, control_id):
    options = ""
    if props["index"] is None:
        options = '<option value="" selected>%s</option>' % escape(message("live", "choose"))
    for place, label in enumerate(props["labels"]):
        selected = " selected" if place == props["index"] else ""
        options += '<option value="%d"%s>%s</option>' % (place, selected, escape(label))
    pairs = [
        ("id", control_id),
        ("disabled", props["disabled"]),
        ("title", props["tooltip"] or None),
        ("autocomplete", "off"),
    ]
    return "%s<select%s>%s</select>" % (_label(props, control_id), _attributes(pairs), options)


def _radio_buttons(kind, props, control_id):
    drawn = "<legend>%s</legend>" % escape(props["description"]) if props["description"] else ""
    for place, label in enumerate(props["labels"]):
        option_id = control_id + "-r" + str(place)
        pairs = [
            ("id", option_id),
            ("name", control_id),
            ("value", str(place)),
            ("checked", place == props["index"]),
            ("disabled", props["disabled"]),
        ]
        drawn += '<div class="lv-option">%s<label for="%s">%s</label></div>' % (
            _input("radio", pairs),
            option_id,
            escape(label),
        )
    return drawn


def _button(kind, props, control_id):
    pairs = [
        ("type", "button"),
        ("id", control_id),
        ("class", "lv-" + props["style"] if props["style"] else None),
        ("disabled", props["disabled"]),
        ("title", props["tooltip"] or None),
    ]
    return "<button%s>%s</button>" % (_attributes(pairs), escape(props["description"]))


def _html(kind, props, control_id):
    name = ""
    if props["description"]:
        name = '<span class="lv-name">%s</span>' % escape(props["description"])
    # The value is markup made by our own views, which escape what readers typed.
    value = props["value"] if kind == "HTML" else escape(props["value"])
    return '%s<div class="lv-out" id="%s">%s</div>' % (name, control_id, value)


_DRAWN = {
    "Button": _button,
    "Checkbox": _checkbox,
    "DatePicker": _field,
    "Dropdown": _dropdown,
    "FloatSlider": _slider,
    "FloatText": _field,
    "HTML": _html,
    "IntSlider": _slider,
    "IntText": _field,
    "Label": _html,
    "RadioButtons": _radio_buttons,
    "Text": _field,
    "Textarea": _textarea,
}
