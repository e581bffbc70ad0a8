"""Finds the browser that the tests drive."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
]


def find_browser() -> str:
    """Return the path of a Chromium: $CHROMIUM, the system's, or else Playwright's own.

    Raises FileNotFoundError with what to install. Tests fail on it; they never skip.
    """
    wanted = os.environ.get("CHROMIUM")
    if wanted:
        found = shutil.which(wanted)
        if found:
            return found
        raise FileNotFoundError(f"$CHROMIUM names {wanted}, which is not a program.")
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    own = _own_browser()
    if own is not None:
        return str(own)
    raise FileNotFoundError(
        "The browser tests need Chromium or Chrome. Install one, or run "
        "`.venv/bin/playwright install chromium`, or set CHROMIUM to its path."
    )


def _own_browser() -> Path | None:
    """Return Playwright's own browser if it is installed."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None
