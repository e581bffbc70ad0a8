"""Every page under axe-core, in two widths and both themes. A file of its own: it takes long."""

import pytest

#: Wide boxes that the theme makes focusable, a moment after it learns of a new width.
SETTLED = """[...document.querySelectorAll('.pst-scrollable-table-container, pre[tabindex]')]
.every((box) => box.scrollWidth <= box.clientWidth || box.tabIndex === 0)"""


def resized(page, width):
    """Give the window a width, and wait until the theme has followed."""
    page.set_viewport_size({"width": width, "height": 800})
    page.wait_for_function(SETTLED)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(open_page, page_names, base, axe, theme):
    page = open_page("index", theme=theme)
    faults = {}
    for name in [*page_names, "search", "genindex"]:
        page.goto(f"{base}/{name}.html")
        for width in (360, 1280):
            resized(page, width)
            if found := axe(page):
                faults[name, width] = found
    assert faults == {}
