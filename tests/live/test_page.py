"""What a notebook becomes in a page, and how a notebook that cannot is refused."""

import json
import shutil
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from conftest_live import CONF, build_book, write_notebook

from plenipot.live import page


def soup(site: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((site / name).read_text(encoding="utf-8"), "html.parser")


def order(site: Path, name: str) -> dict:
    (script,) = soup(site, name).select("script.lv-cells")
    return json.loads(script.string)


def test_the_page_is_complete_and_closed_without_a_script(site: Path):
    html = soup(site, "index.html")
    (view,) = html.select(".lv")
    assert view.select_one(".lv-off").text.startswith("These controls need JavaScript.")
    assert view.select_one("fieldset.lv-controls").has_attr("disabled")
    assert len(view.select("input, select, textarea, button")) == 15
    assert view.select_one("#lv-1-11").text == "Not run yet"


def test_the_page_holds_no_widget_machinery(site: Path):
    for name in ("index.html", "two.html"):
        text = (site / name).read_text(encoding="utf-8")
        for word in ("jupyter.widget", "require", "html-manager", "model_id", "IPY_MODEL"):
            assert word not in text


def test_only_pages_with_an_exercise_get_the_script(site: Path):
    for name, count in (("index", 1), ("two", 1), ("text", 0), ("plain", 0)):
        html = soup(site, f"{name}.html")
        assert len(html.select("script[src*='live/live.js']")) == count
        assert len(html.select("link[href*='live/live.css']")) == count
        assert html.select("script[src*='engine.js']") == []


def test_cells_for_the_page_are_those_not_removed_or_skipped(site: Path):
    cells = order(site, "two.html")["cells"]
    assert [cell["views"] for cell in cells] == [[], [1], [2]]
    assert cells[0]["source"] == "import ipywidgets as w"
    assert cells[1]["source"].endswith("lv_show(w.VBox([button, box]))")


def test_a_view_that_does_not_run_live_stays_closed(site: Path):
    views = soup(site, "two.html").select(".lv")
    assert [view.get("data-view") for view in views] == ["1", "2", None]
    assert views[2].select_one(".lv-out").text == "still"
    assert [view.select_one("legend").text for view in views[:2]] == [
        "Interactive exercise 1",
        "Interactive exercise 2",
    ]


def test_ids_are_unique(site: Path):
    for name in ("index.html", "two.html"):
        ids = [one["id"] for one in soup(site, name).select(".lv [id]")]
        assert len(ids) == len(set(ids)) > 0


def test_the_cells_cannot_end_their_element():
    html = page.cells_html(
        [{"source": "x = '</script><script>alert(1)</script>'", "views": []}], "c"
    )
    assert html.count("</script>") == 1
    inner = html[html.index(">") + 1 : html.rindex("</script>")]
    assert "<" not in inner
    assert json.loads(inner)["cells"][0]["source"] == "x = '</script><script>alert(1)</script>'"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 1", "x = 1"),
        ("x = 1\nx", "x = 1\nlv_show(x)"),
        ("x;", "x;"),
        ("f(\n  1,\n)\n\n", "lv_show(f(\n  1,\n))"),
        ("é = 'ü'; é", "é = 'ü'; lv_show(é)"),
        ("(a,\n b)  # both", "lv_show((a,\n b))"),
        ("# only words", "# only words"),
    ],
)
def test_the_last_expression_is_shown(source: str, expected: str):
    assert page.showing(source, 1) == expected


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "conf.py").write_text(CONF.replace('html_static_path = ["assets"]', ""))
    return tmp_path


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("w.Play()", "cell 3 shows a widget of the kind Play"),
        ("w.VBox([w.Accordion([w.Label('a')])])", "cell 3 shows a widget of the kind Accordion"),
        ("w.Text()", "cell 3 shows a Text without a description"),
        ("%time 1", "cell 3 is not plain Python"),
        ("w.Label('a'.title())", "cell 3, line 1: the method title does not work in the page"),
    ],
)
def test_a_notebook_that_cannot_be_live_is_refused(book: Path, source: str, complaint: str):
    write_notebook(book / "index.ipynb", "import ipywidgets as w\nw.Label('a')", source)
    _, warnings = build_book(book)
    assert f"index.ipynb: WARNING: {complaint}" in warnings
    if "kind" in complaint:
        assert "Use one of: Button, Checkbox" in warnings


def test_a_built_cell_gives_the_page_its_value(book: Path):
    write_notebook(
        book / "index.ipynb",
        "import fractions\nbest = [int(fractions.Fraction(6, 2)), 'é', (1, None)]\nbest",
        "import ipywidgets as w\nw.HTML(value=str(best))",
        tags={0: ["remove-input", "built"]},
    )
    site, said = build_book(book)
    assert said == ""
    assert order(site, "index.html")["cells"][0] == {
        "source": "best = [3, 'é', (1, None)]",
        "views": [],
    }


@pytest.mark.parametrize("source", ["best = 1", "best = print\nbest", "1 + 1"])
def test_a_built_cell_without_plain_data_is_refused(book: Path, source: str):
    cells = [source, "import ipywidgets as w\nw.HTML(value='x')"]
    write_notebook(book / "index.ipynb", *cells, tags={0: ["built"]})
    _, said = build_book(book)
    assert "cell 2 is tagged `built`" in said


def test_a_widget_without_saved_state_is_refused(book: Path):
    write_notebook(book / "index.ipynb", "x")
    notebook = nbformat.read(book / "index.ipynb", as_version=4)
    data = {page.VIEW: {"model_id": "gone", "version_major": 2, "version_minor": 0}}
    notebook.cells[1].outputs = [nbformat.v4.new_output("display_data", data=data)]
    nbformat.write(notebook, book / "index.ipynb")
    conf = (book / "conf.py").read_text().replace('"force"', '"off"')
    (book / "conf.py").write_text(conf)
    _, warnings = build_book(book)
    assert "cell 2 shows a widget, but its state was not saved" in warnings


def test_two_builds_are_the_same(book: Path):
    view = (Path(__file__).parent / "mini/view.py").read_text(encoding="utf-8")
    write_notebook(book / "index.ipynb", view)
    first = (build_book(book)[0] / "index.html").read_bytes()
    shutil.rmtree(book / "out")
    assert (build_book(book)[0] / "index.html").read_bytes() == first


def test_an_unchanged_page_keeps_its_exercise_and_a_changed_package_renews_it(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    watched = tmp_path / "package_file.py"
    watched.write_text("")
    monkeypatch.setattr(page, "package_files", lambda: [watched])
    write_notebook(book / "index.ipynb", "import ipywidgets as w\nw.Label('a')")
    site, _ = build_book(book)
    first = (site / "index.html").read_bytes()
    read = []
    monkeypatch.setattr(page, "view_html", lambda *_: read.append(1) or "<p>again</p>")
    assert (build_book(book)[0] / "index.html").read_bytes() == first
    assert read == []
    import os

    os.utime(watched, (4e9, 4e9))
    build_book(book)
    assert read == [1]


def test_the_files_that_a_page_depends_on():
    names = {path.relative_to(page.PACKAGE).as_posix() for path in page.package_files()}
    assert {"live/draw.py", "messages/en/live.json", "widgets/__init__.py"} <= names
    assert not any(name.startswith(("content/", "book/")) for name in names)
