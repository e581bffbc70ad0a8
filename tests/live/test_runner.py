"""The exercise behind the page: events in, patches out. Runs with our own widgets on CPython."""

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from plenipot.live import shim

LIVE = Path(__file__).resolve().parents[2] / "src/plenipot/live"
VIEW = Path(__file__).with_name("mini") / "view.py"


def _load(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    monkeypatch.setitem(sys.modules, "ipywidgets", shim)
    yield _load("runner_on_cpython", LIVE / "runner.py").Runner()
    shim.HOOKS.update(changed=None, raised=None)


def started(runner, source: str, views: int = 1):
    cell = json.dumps({"source": source, "views": list(range(1, views + 1))})
    assert runner.run_cell(cell) == ""
    return json.loads(runner.draw_views())


def handle(runner, at: str, do: str = "click", **more: object):
    return json.loads(runner.handle(json.dumps({"at": at, "do": do, **more})))


def slider(runner) -> None:
    started(
        runner,
        "import ipywidgets as w\ns = w.IntSlider(value=3, max=9, description='S')\n"
        "h = w.HTML()\ns.observe(lambda c: setattr(h, 'value', str(c.new)), names='value')\n"
        "lv_show(w.VBox([s, h]))",
    )


def test_a_cell_shows_its_views(runner):
    views = started(
        runner, "import ipywidgets as w\nlv_show(w.Label('a'))\ndisplay(w.Label('b'))", 2
    )
    assert [number for number, _ in views] == [1, 2]
    assert 'data-lv="2"' in views[1][1]


def test_things_that_are_no_widgets_are_not_shown(runner):
    assert started(runner, "lv_show(3)", 0) == []


def test_a_cell_that_raises_is_described(runner):
    told = runner.run_cell(json.dumps({"source": "1 / 0", "views": []}))
    assert "ZeroDivisionError" in told


def test_a_cell_that_shows_another_number_of_views_is_told(runner):
    assert "0 widgets" in runner.run_cell(json.dumps({"source": "3", "views": [1]}))


def test_what_the_page_sent_does_not_come_back(runner):
    slider(runner)
    answer = handle(runner, "1-0", "set", to="5")
    assert answer == {"ops": [{"op": "html", "at": "1-1", "to": "5"}], "failed": ""}


def test_what_the_widget_changed_comes_back(runner):
    slider(runner)
    assert {"op": "value", "at": "1-0", "to": "9"} in handle(runner, "1-0", "set", to="50")["ops"]


def test_a_value_that_cannot_be_held_comes_back_as_it_was(runner):
    slider(runner)
    answer = handle(runner, "1-0", "set", to="many")
    assert answer["ops"] == [{"op": "value", "at": "1-0", "to": "3"}]
    assert "ValueError" in answer["failed"]


def test_structure_is_redrawn_once_at_the_top(runner):
    started(
        runner,
        "import ipywidgets as w\nb = w.Button(description='B')\ninner = w.VBox([])\n"
        "t = w.Text(description='T')\n"
        "def f(_):\n    inner.children = [t]\n    t.value = 'x'\n    t.description = 'U'\n"
        "b.on_click(f)\nlv_show(w.VBox([b, inner]))",
    )
    (op,) = handle(runner, "1-0")["ops"]
    assert (op["op"], op["at"]) == ("redraw", "1-1")
    assert 'id="lv-1-1-0"' in op["to"] and 'value="x"' in op["to"] and ">U<" in op["to"]


def test_one_widget_in_two_views_changes_in_both(runner):
    started(
        runner,
        "import ipywidgets as w\nh = w.HTML('a')\nb = w.Button(description='B')\n"
        "b.on_click(lambda _: setattr(h, 'value', 'b'))\nlv_show(w.VBox([b, h]))\nlv_show(h)",
        2,
    )
    assert [op["at"] for op in handle(runner, "1-0")["ops"]] == ["1-1", "2"]


def test_hiding_and_closing(runner):
    started(
        runner,
        "import ipywidgets as w\nt = w.Text(description='T')\nb = w.Button(description='B')\n"
        "def f(_):\n    t.disabled = True\n    t.layout.display = 'none'\n"
        "b.on_click(f)\nlv_show(w.VBox([b, t]))",
    )
    assert handle(runner, "1-0")["ops"] == [
        {"op": "disabled", "at": "1-1", "to": True},
        {"op": "hidden", "at": "1-1", "to": True},
    ]


def test_an_error_in_a_callback_keeps_what_was_done(runner):
    started(
        runner,
        "import ipywidgets as w\nh = w.HTML('a')\nb = w.Button(description='B')\n"
        "def f(_):\n    h.value = 'half'\n    raise ValueError('seeded')\n"
        "b.on_click(f)\nlv_show(w.VBox([b, h]))",
    )
    answer = handle(runner, "1-0")
    assert answer["ops"] == [{"op": "html", "at": "1-1", "to": "half"}]
    assert "seeded" in answer["failed"]
    assert handle(runner, "1-0")["failed"]


@pytest.mark.parametrize("at", ["2", "1-7", "1-0-0"])
def test_an_event_for_what_is_gone_does_nothing(runner, at: str):
    slider(runner)
    assert handle(runner, at, "set", to="1") == {"ops": [], "failed": ""}


def test_a_closed_control_takes_nothing(runner):
    started(
        runner,
        "import ipywidgets as w\nt = w.Text(value='a', description='T', disabled=True)\nlv_show(t)",
    )
    assert handle(runner, "1", "set", to="b")["ops"] == [{"op": "value", "at": "1", "to": "a"}]


def test_every_kind_takes_what_its_control_sends(runner):
    started(runner, VIEW.read_text(encoding="utf-8").replace("\ntiny()\n", "\nlv_show(tiny())\n"))
    for at, to in [
        ("1-0", "name"),
        ("1-1", "7"),
        ("1-2", "0.25"),
        ("1-3", "1"),
        ("1-4", "1"),
        ("1-5", True),
        ("1-6", "4"),
        ("1-7", "2.5"),
        ("1-8", "two\nlines"),
        ("1-9", "2026-11-23"),
    ]:
        assert handle(runner, at, "set", to=to) == {"ops": [], "failed": ""}
    (html, _) = handle(runner, "1-10-0")["ops"]
    assert "name|0.25|s|tense|True|4|2.5|two\nlines|2026-11-23" in html["to"]
    assert "reached 14" in html["to"]


def test_a_click_on_no_button_does_nothing(runner):
    slider(runner)
    assert handle(runner, "1-0") == {"ops": [], "failed": ""}
