"""The course from Start here to the record, without any server."""

from form_driver import answer_all

START = "book/00-start-here/index"
FINAL = "book/11-your-plan/final-a"
RECORD = "book/11-your-plan/completion"


def test_from_start_here_to_the_record_without_a_server(browser, site):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="Start here").first.click()
    answer_all(page, wrong=(6,))
    result = page.locator(".pp-form")
    result.get_by_text("Answered: 10 of 10. Right: 9.").wait_for()
    result.get_by_role("link", name="The clock").first.wait_for()

    page.get_by_role("link", name="form A").first.click()
    answer_all(page)
    page.get_by_text("Answered: 22 of 22. Right: 22.").first.wait_for()

    page.goto((site / f"{RECORD}.html").as_uri())
    row = page.get_by_role("row", name="Final form A")
    assert "22 of 22" in " ".join(row.inner_text().split())
    assert "10 of 10" in " ".join(page.get_by_role("row", name="Pre-test").inner_text().split())
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the record").click()
    assert "engaging-the-itu" in download.value.path().read_text(encoding="utf-8")
    assert faults == []
    context.close()


def test_the_pages_that_it_leads_through_are_there(page_names):
    assert {START, FINAL, RECORD} <= set(page_names)
