"""The renderer: native, labelled, escaped HTML with ids that are places."""

import html5lib
import pytest

from plenipot.live.draw import CONTROLS, KINDS, draw, number, readout

BLANK = {
    "description": "",
    "disabled": False,
    "hidden": False,
    "tooltip": None,
    "placeholder": "",
    "style": "",
    "rows": None,
    "step": None,
    "min": None,
    "max": None,
}
HOSTILE = "\"'><img src=x onerror=alert(1)>&"
SAMPLES = {
    "Button": {},
    "Checkbox": {"value": True},
    "DatePicker": {"value": "2026-11-23", "min": "", "max": "2027-01-01"},
    "Dropdown": {"labels": ["a", "b"], "index": 1},
    "FloatSlider": {"value": 0.5, "min": 0.0, "max": 1.0, "step": 0.05},
    "FloatText": {"value": 1.0},
    "HBox": {"children": []},
    "HTML": {"value": "<b>markup</b>"},
    "IntSlider": {"value": 3, "min": 0, "max": 9, "step": 1},
    "IntText": {"value": 2, "step": 1},
    "Label": {"value": "words"},
    "RadioButtons": {"labels": ["a", "b"], "index": 0},
    "Text": {"value": "typed"},
    "Textarea": {"value": "\nfirst line empty", "rows": 3},
    "VBox": {"children": []},
}


def drawn(kind: str, **props: object) -> str:
    made = {**BLANK, **SAMPLES[kind], "description": "A name", **props}
    return draw("id", lambda _: (kind, made), "1-2")


def parsed(html: str):
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parseFragment(html)
    faults = [code for _, code, _ in parser.errors]
    assert faults == [], (faults, html)
    return tree


def test_every_kind_has_a_sample():
    assert sorted(SAMPLES) == sorted(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_one_element_at_its_place(kind: str):
    (element,) = list(parsed(drawn(kind)))
    assert element.get("data-lv") == "1-2"
    assert element.get("class") == f"lv-{kind.lower()}"


@pytest.mark.parametrize("kind", [kind for kind in CONTROLS if kind != "RadioButtons"])
def test_every_control_has_its_name(kind: str):
    tree = parsed(drawn(kind))
    (control,) = [one for one in tree.iter() if one.get("id") == "lv-1-2"]
    if kind == "Button":
        assert control.text == "A name"
    else:
        (label,) = tree.iter("label")
        assert (label.get("for"), label.text) == ("lv-1-2", "A name")


def test_radio_buttons_are_a_named_group():
    tree = parsed(drawn("RadioButtons"))
    (element,) = list(tree)
    assert element.tag == "fieldset"
    assert element[0].tag == "legend" and element[0].text == "A name"
    radios = list(tree.iter("input"))
    assert {radio.get("name") for radio in radios} == {"lv-1-2"}
    assert [radio.get("id") for radio in radios] == ["lv-1-2-r0", "lv-1-2-r1"]
    assert [label.get("for") for label in tree.iter("label")] == ["lv-1-2-r0", "lv-1-2-r1"]
    assert ["checked" in radio.attrib for radio in radios] == [True, False]


@pytest.mark.parametrize("kind", CONTROLS)
def test_disabled_and_hidden(kind: str):
    assert " disabled" not in drawn(kind)
    assert " disabled" in drawn(kind, disabled=True)
    assert " hidden" not in drawn(kind)
    assert " hidden" in drawn(kind, hidden=True)


@pytest.mark.parametrize("kind", KINDS)
def test_words_are_escaped(kind: str):
    props: dict[str, object] = {"description": HOSTILE, "placeholder": HOSTILE}
    props["tooltip"] = HOSTILE
    if "labels" in SAMPLES[kind]:
        props["labels"] = [HOSTILE, "b"]
    if kind in ("Text", "Textarea", "Label"):
        props["value"] = HOSTILE
    tree = parsed(drawn(kind, **props))
    assert list(tree.iter("img")) == []
    if kind == "Text":
        assert next(tree.iter("input")).get("value") == HOSTILE
    if kind == "Textarea":
        assert next(tree.iter("textarea")).text == HOSTILE


def test_html_is_the_views_own_markup():
    assert [one.text for one in parsed(drawn("HTML")).iter("b")] == ["markup"]
    assert "<b>" not in drawn("Label", value="<b>x</b>")


def test_a_text_area_keeps_its_first_empty_line():
    assert next(parsed(drawn("Textarea")).iter("textarea")).text == "\nfirst line empty"


def test_no_choice_yet_is_an_option_of_its_own():
    options = list(parsed(drawn("Dropdown", index=None)).iter("option"))
    assert (options[0].get("value"), options[0].text) == ("", "Choose one")
    assert "selected" in options[0].attrib


def test_places_make_the_ids_of_children():
    tree = {
        "top": ("VBox", {**BLANK, "children": ["row", "text"]}),
        "row": ("HBox", {**BLANK, "children": ["button"]}),
        "button": ("Button", {**BLANK, "description": "Go"}),
        "text": ("Text", {**BLANK, "value": "", "description": "Name"}),
    }
    html = draw("top", tree.__getitem__, "4")
    ids = [one.get("id") for one in parsed(html).iter() if one.get("id")]
    assert ids == ["lv-4-0-0", "lv-4-1"]


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        draw("id", lambda _: ("Play", {**BLANK}), "1")


@pytest.mark.parametrize(
    ("value", "step", "shown"),
    [(0.5, 0.05, "0.50"), (3, 1, "3"), (2.0, 0.5, "2.0"), (7, None, "7"), (1e-7, 1e-7, "0")],
)
def test_a_slider_shows_as_many_decimals_as_its_step(value: float, step: float, shown: str):
    assert readout(value, step) == shown


def test_numbers_are_short():
    assert [number(3.0), number(0.1), number(-2)] == ["3", "0.1", "-2"]
