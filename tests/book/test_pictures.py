"""Pictures from data: a drawing for the eye, a description, and the same as a table."""

import pytest
from mini_books import axe_complaints

IDS = ("mini-steps", "mini-flow", "mini-who")


def shapes(page, name):
    figure = page.find(id=f"picture-{name}-title").find_parent("svg")
    return figure, figure.find_next("details")


def cells(details):
    rows = details.select("tbody tr")
    return [[" ".join(cell.text.split()) for cell in row.find_all(["td", "th"])] for row in rows]


def test_each_drawing_has_a_title_a_description_and_values_of_facts(mini):
    page = mini.page("pages/pictures")
    for name in IDS:
        drawing, _ = shapes(page, name)
        assert drawing["role"] == "img"
        labels = drawing["aria-labelledby"].split()
        assert [page.find(id=label).name for label in labels] == ["title", "desc"]
        assert "{" not in drawing.text
    drawing, _ = shapes(page, "mini-steps")
    assert "an opening in 2001" in drawing.desc.text
    assert "2001" in [text.text for text in drawing.select("text")]


def test_text_is_escaped_in_drawing_and_table(mini):
    page = mini.page("pages/pictures")
    drawing, details = shapes(page, "mini-steps")
    assert drawing.title.text == "Steps & <b>dates</b>"
    assert not page.select("figure b, details b")
    assert details.caption.text.startswith("Steps & <b>dates</b>")


def test_the_table_says_the_same(mini):
    page = mini.page("pages/pictures")
    assert cells(shapes(page, "mini-steps")[1]) == [
        ["2001", "The conference opensF001", "Rule"],
        ["later", "A very long text that does not fit on one line of the drawing", "People"],
    ]
    assert cells(shapes(page, "mini-flow")[1]) == [
        ["1. A draft is sent", "A state", "It has a number.N1"],
        ["2. It is adopted", "All states", ""],
    ]
    assert cells(shapes(page, "mini-who")[1]) == [
        ["StateF001", "may", "may"],
        ["Guest", "may not", "with limits"],
    ]


def test_nothing_lies_outside_the_drawing_and_no_colour_is_used(mini):
    page = mini.page("pages/pictures")
    for name in IDS:
        drawing, _ = shapes(page, name)
        width, height = map(int, drawing["viewBox"].split()[2:])
        for element in drawing.find_all(["text", "circle", "rect", "line"]):
            for key in ("x", "cx", "x1", "x2"):
                assert 0 <= int(element.get(key, 0)) <= width, element
            for key in ("y", "cy", "y1", "y2"):
                assert 0 <= int(element.get(key, 0)) <= height, element
        assert {e.get("stroke") for e in drawing.find_all(True)} <= {None, "currentColor"}


def test_kinds_differ_by_shape(mini):
    drawing, _ = shapes(mini.page("pages/pictures"), "mini-steps")
    assert (len(drawing.select("circle")), len(drawing.select("rect"))) == (2, 2)


@pytest.mark.parametrize("width", [320, 1280])
def test_words_stay_inside_on_narrow_and_wide_screens(open_page, width):
    page = open_page("pages/pictures", viewport={"width": width, "height": 800})
    outside = page.locator(".pp-drawing").evaluate_all(
        """all => all.flatMap(svg => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll("text")].filter(text => {
            const box = text.getBoundingClientRect();
            return box.left < frame.left - 1 || box.right > frame.right + 1
              || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
          }).map(text => text.textContent);
        })"""
    )
    assert outside == []


def test_axe_finds_nothing(open_page, node_modules):
    page = open_page("pages/pictures")
    page.locator("summary").first.click()
    page.add_script_tag(path=str(node_modules / "axe-core" / "axe.min.js"))
    assert axe_complaints(page, "article") == []


def test_other_builders_get_the_table(new_book):
    built = new_book("mini").build("-q", builder="text")
    text = (built.out / "pages" / "pictures.txt").read_text(encoding="utf-8")
    assert "The conference opens" in text and "<svg" not in text
