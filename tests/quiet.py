"""Wait until a page asks for nothing more.

Playwright's own state "networkidle" is lost now and then for pages of a file on a busy machine:
about two visits in a hundred waited to their time limit, although every request had ended.
"""

import time

from playwright.sync_api import Page, Request

#: Seconds without any request after which a page counts as quiet.
REST = 0.5
#: Seconds after which the wait is a failure.
LIMIT = 30.0


class Traffic:
    """The requests of a page from now on: the addresses asked for, and what has not ended.

    Begin before the page is opened, or what is under way by then is not known.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: set[str] = set()
        self.under_way: list[Request] = []
        self.last = time.monotonic()
        page.on("request", self._begins)
        page.on("requestfinished", self._ends)
        page.on("requestfailed", self._ends)

    def _begins(self, request: Request) -> None:
        self.asked.add(request.url)
        self.under_way.append(request)
        self.last = time.monotonic()

    def _ends(self, request: Request) -> None:
        if request in self.under_way:
            self.under_way.remove(request)
        self.last = time.monotonic()

    def wait(self) -> None:
        """Return when nothing is under way and nothing has moved for `REST` seconds."""
        until = time.monotonic() + LIMIT
        while self.under_way or time.monotonic() - self.last < REST:
            if time.monotonic() > until:
                raise TimeoutError(f"still loading: {[one.url for one in self.under_way]}")
            self.page.wait_for_timeout(50)
