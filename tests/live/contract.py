"""What our views rely on in ipywidgets and datetime.

The same functions run against the real ipywidgets, against our own on CPython, and against
our own on MicroPython. Plain asserts, kept to the Python that all of them share.
"""

from datetime import date

import ipywidgets as w


def refused(action):
    """Return whether an action raises TraitError."""
    try:
        action()
    except Exception as error:
        return type(error).__name__ == "TraitError"
    return False


def heard(widget, names=None):
    """Return a list that fills with `(name, old, new)` of each change."""
    events = []

    def note(change):
        events.append((change.name, change.old, change.new))

    if names is None:
        widget.observe(note)
    else:
        widget.observe(note, names=names)
    return events


def test_first_values():
    assert w.FloatSlider().value == 0.0
    assert w.FloatSlider().max == 100.0
    assert w.IntSlider().value == 0
    assert w.IntText().value == 0
    assert w.FloatText().value == 0.0
    assert w.Text().value == ""
    assert w.Textarea().value == ""
    assert w.Checkbox().value is False
    assert w.Dropdown().value is None
    assert w.RadioButtons(options=["a", "b"]).value == "a"
    assert w.DatePicker().value is None
    assert w.HTML().value == ""
    assert w.Label().value == ""
    assert w.VBox().children == ()
    assert w.Button().disabled is False
    assert w.Button().description == ""


def test_values_by_place():
    assert w.FloatSlider(3).value == 3.0
    assert w.IntSlider(3, 1, 5, 2).max == 5
    assert w.Text("abc").value == "abc"
    assert w.Checkbox(True).value is True
    assert w.HTML("<p>").value == "<p>"


def test_values_take_their_type():
    assert w.IntText(value="3").value == 3
    assert w.IntText(value=2.9).value == 2
    slider = w.FloatSlider(value=1)
    slider.value = "2.5"
    assert slider.value == 2.5
    assert w.Checkbox(value=1).value is True


def test_wrong_types_are_refused():
    assert refused(lambda: w.Text(value=3))
    assert refused(lambda: w.IntText(value="three"))
    assert refused(lambda: w.FloatText(value="much"))
    assert refused(lambda: w.Checkbox(value=3))
    assert refused(lambda: w.HTML(value=3))
    assert refused(lambda: w.VBox([3]))
    assert refused(lambda: w.Text(description=3))
    text = w.Text()
    assert refused(lambda: setattr(text, "value", 3))
    assert refused(lambda: setattr(text, "disabled", 3))
    assert text.value == ""


def test_sliders_keep_within_bounds():
    slider = w.IntSlider(value=50, min=0, max=10)
    assert slider.value == 10
    slider.value = -5
    assert slider.value == 0
    assert w.FloatSlider(value=5, min=7, max=10).value == 7


def test_new_bounds_move_the_value():
    slider = w.IntSlider(value=5)
    events = heard(slider)
    slider.min = 7
    assert events == [("value", 5, 7), ("min", 0, 7)]
    del events[:]
    slider.max = 8
    assert events == [("max", 100, 8)]
    assert refused(lambda: setattr(slider, "min", 9))
    assert refused(lambda: setattr(slider, "max", 6))
    assert (slider.min, slider.max, slider.value) == (7, 8, 7)


def test_change_tells_everything():
    slider = w.IntSlider(value=3)
    changes = []
    slider.observe(changes.append, names="value")
    slider.value = 4
    change = changes[0]
    assert (change.name, change.old, change.new) == ("value", 3, 4)
    assert change["new"] == 4
    assert change.owner is slider
    assert change.type == "change"


def test_equal_value_is_no_change():
    text = w.Text(value="a")
    events = heard(text)
    text.value = "a"
    assert events == []
    slider = w.IntSlider(value=100)
    events = heard(slider, "value")
    slider.value = 200
    assert events == []


def test_observers_by_name():
    slider = w.IntSlider(value=1)
    named = heard(slider, "value")
    several = heard(slider, ["min", "max"])
    slider.value = 2
    slider.max = 50
    assert named == [("value", 1, 2)]
    assert several == [("max", 100, 50)]


def test_named_observers_come_first():
    order = []
    text = w.Text()
    text.observe(lambda change: order.append("any"))
    text.observe(lambda change: order.append("named"), names="value")
    text.value = "x"
    assert order == ["named", "any"]


def test_an_observer_is_called_once_and_can_stop():
    calls = []

    def note(change):
        calls.append(change.new)

    text = w.Text()
    text.observe(note, names="value")
    text.observe(note, names="value")
    text.value = "x"
    assert calls == ["x"]
    text.unobserve(note, names="value")
    text.value = "y"
    assert calls == ["x"]


def test_an_observer_may_set_its_own_widget():
    count = w.IntText(value=1)

    def limit(change):
        if change.new > 10:
            count.value = 10

    count.observe(limit, names="value")
    events = heard(count, "value")
    count.value = 99
    assert count.value == 10
    assert ("value", 99, 10) in events


def test_an_error_in_an_observer_reaches_who_set_the_value():
    text = w.Text()

    def stop(change):
        raise ValueError("no")

    text.observe(stop, names="value")
    try:
        text.value = "x"
    except ValueError:
        assert text.value == "x"
    else:
        raise AssertionError("the error was lost")


def test_buttons():
    calls = []

    def note(button):
        calls.append(button.description)

    button = w.Button(description="Go")
    button.on_click(note)
    button.on_click(note)
    button.click()
    assert calls == ["Go"]
    button.on_click(note, remove=True)
    button.click()
    assert calls == ["Go"]


def test_options_as_values():
    choice = w.Dropdown(options=["a", "b"])
    assert (choice.value, choice.label, choice.index) == ("a", "a", 0)
    choice.value = "b"
    assert (choice.label, choice.index) == ("b", 1)
    assert tuple(choice.options) == ("a", "b")


def test_options_as_pairs():
    choice = w.RadioButtons(options=[("One", 1), ("Two", 2)], value=2)
    assert (choice.value, choice.label, choice.index) == (2, "Two", 1)
    choice.index = 0
    assert choice.value == 1
    choice.label = "Two"
    assert choice.value == 2
    choice.value = None
    assert (choice.label, choice.index) == (None, None)


def test_no_choice_yet():
    choice = w.RadioButtons(options=["a", "b"], value=None)
    assert (choice.value, choice.index) == (None, None)
    choice.value = "b"
    assert choice.index == 1


def test_options_outside_the_list_are_refused():
    assert refused(lambda: w.Dropdown(options=[1], value=2))
    choice = w.Dropdown(options=[1, 2])
    assert refused(lambda: setattr(choice, "value", 3))
    assert refused(lambda: setattr(choice, "label", "3"))
    assert refused(lambda: setattr(choice, "index", 9))
    assert choice.value == 1


def test_the_order_of_changes_of_a_choice():
    choice = w.Dropdown(options=[("A", 1), ("B", 2)])
    events = heard(choice)
    choice.value = 2
    assert events == [("label", "A", "B"), ("index", 0, 1), ("value", 1, 2)]
    del events[:]
    choice.index = 0
    assert events == [("label", "B", "A"), ("value", 2, 1), ("index", 1, 0)]
    del events[:]
    choice.label = "B"
    assert events == [("value", 1, 2), ("index", 0, 1), ("label", "A", "B")]


def test_new_options_take_the_first():
    choice = w.Dropdown(options=[("A", 1), ("B", 2)], value=2)
    events = heard(choice, ["label", "value", "index"])
    choice.options = [("C", 3), ("D", 4)]
    assert (choice.value, choice.label, choice.index) == (3, "C", 0)
    assert events == [("label", "B", "C"), ("value", 2, 3), ("index", 1, 0)]
    choice.options = []
    assert (choice.value, choice.index) == (None, None)
    choice.options = ["x"]
    assert choice.value is None


def test_dates():
    picker = w.DatePicker(value=date(2026, 11, 23))
    events = heard(picker, "value")
    picker.value = date(2026, 11, 23)
    assert events == []
    picker.value = None
    assert events == [("value", date(2026, 11, 23), None)]


def test_dates_keep_within_bounds():
    picker = w.DatePicker(min=date(2026, 1, 1), max=date(2026, 12, 31))
    picker.value = date(2027, 5, 1)
    assert picker.value == date(2026, 12, 31)
    picker.max = date(2026, 6, 30)
    assert picker.value == date(2026, 6, 30)
    assert refused(lambda: setattr(picker, "min", date(2026, 7, 1)))


def test_layout_display():
    box = w.VBox([])
    assert box.layout.display is None
    box.layout.display = "none"
    assert box.layout.display == "none"
    assert w.Text(layout=w.Layout(display="none")).layout.display == "none"
    assert w.Text(layout={"display": "none"}).layout.display == "none"


def test_children_can_be_replaced():
    one, two = w.Text(), w.Text()
    box = w.VBox([one])
    events = heard(box, "children")
    box.children = [one, two]
    assert box.children == (one, two)
    assert events == [("children", (one,), (one, two))]
    assert w.HBox(children=[one]).children == (one,)


def test_attributes_of_ones_own():
    box = w.VBox([])
    box.run = w.Button(description="Go")
    box.count = 3
    assert box.run.description == "Go"
    assert box.count == 3


def test_a_date_tells_its_parts():
    day = date(2026, 2, 28)
    assert (day.year, day.month, day.day) == (2026, 2, 28)
    assert day.isoformat() == str(day) == "2026-02-28"
    assert day.weekday() == 5


def test_a_date_counts():
    day = date(2026, 2, 28)
    assert day.toordinal() == 739675
    assert date.fromordinal(day.toordinal() + 1) == date(2026, 3, 1)
    assert date.fromordinal(date(2024, 2, 28).toordinal() + 1) == date(2024, 2, 29)
    assert day.replace(year=2027) == date(2027, 2, 28)


def test_dates_compare():
    early, late = date(2026, 2, 28), date(2026, 3, 1)
    assert early < late and late > early and early <= late and late >= early
    assert early == date(2026, 2, 28) and early != late
    assert early != None  # noqa: E711
    assert hash(early) == hash(date(2026, 2, 28))
    assert sorted([late, early]) == [early, late]
    assert len({early: 1, date(2026, 2, 28): 2}) == 1


def test_no_date_that_does_not_exist():
    for parts in ((2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (0, 1, 1)):
        try:
            date(parts[0], parts[1], parts[2])
        except ValueError:
            continue
        raise AssertionError(parts)


def test_dates_from_text():
    assert date.fromisoformat("2026-02-28") == date(2026, 2, 28)
    for text in ("", "2026", "2026-02-30", "28.2.2026", "2026-2-3"):
        try:
            date.fromisoformat(text)
        except ValueError:
            continue
        raise AssertionError(text)
