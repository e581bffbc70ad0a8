"""Driving a page as a person without a mouse does: Tab, arrows, Space, Enter."""

from playwright.sync_api import Locator, Page

#: More presses than any page here needs; a control that is not reached by then cannot be.
MOST = 600


def focused(page: Page, target: Locator) -> bool:
    """Whether the element has the focus."""
    return target.evaluate("element => element === document.activeElement")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the element has the focus. Raises AssertionError if it never gets it."""
    for _ in range(MOST):
        if focused(page, target):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} cannot be reached with the Tab key")


def choose_radio(page: Page, radios: Locator, wanted: int) -> None:
    """Choose one radio button of a group with Tab, Space and the arrow keys."""
    for _ in range(MOST):
        if radios.evaluate_all("(all) => all.includes(document.activeElement)"):
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError("the group of radio buttons cannot be reached")
    page.keyboard.press("Space")
    for _ in range(radios.count()):
        if radios.nth(wanted).is_checked():
            return
        page.keyboard.press("ArrowDown")
    assert radios.nth(wanted).is_checked()


def choose_option(page: Page, select: Locator, label: str) -> None:
    """Choose an option of a select with the arrow keys."""
    tab_to(page, select)
    page.keyboard.press("Home")
    for _ in range(30):
        shown = select.evaluate("s => s.selectedOptions[0].textContent.trim()")
        if shown == label or shown.endswith(f". {label}"):
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the option {label!r} cannot be chosen with the arrow keys")


def press(page: Page, button: Locator) -> None:
    """Reach a button or link and press Enter."""
    tab_to(page, button)
    page.keyboard.press("Enter")
