"""What an author is told, with the place and a suggestion; and bad content stops the build."""

EXPECTED = """\
index.md:3: WARNING: unknown fact 'F999' [plenipot.fact]
index.md:5: WARNING: unknown value of fact F001 'yeer'; did you mean 'year'? [plenipot.value]
index.md:7: WARNING: unknown fact 'eight-week'; did you mean 'eight-weeks'? [plenipot.fact]
index.md:10: WARNING: unknown module 'mni'; did you mean 'mini'? [plenipot.module]
index.md:13: WARNING: unknown question 'mini-q9'; did you mean 'mini-q5'? [plenipot.question]
index.md:13: WARNING: question 'mini-q1' is on this page already [plenipot.question]
index.md:17: WARNING: unknown scenario 'mini-choise'; did you mean 'mini-choice'? [plenipot.scenario]
index.md:20: WARNING: unknown scenario 'nothing-like-it' [plenipot.scenario]
index.md:23: WARNING: unknown module 'mini-x'; did you mean 'mini'? [plenipot.module]
index.md:26: WARNING: unknown session 'mini'; did you mean 'mini-session'? [plenipot.session]
index.md:32: WARNING: scenario 'mini-choice' is on this page already [plenipot.scenario]
index.md:35: WARNING: name 3 different questions of earlier modules [plenipot.question]
index.md:35: WARNING: unknown question of an earlier module 'mini-q1' [plenipot.question]
index.md:35: WARNING: unknown question of an earlier module 'mini-q2' [plenipot.question]
index.md:39: WARNING: unknown picture 'mini-step'; did you mean 'mini-steps'? [plenipot.picture]
index.md:45: WARNING: picture 'mini-flow' is on this page already [plenipot.picture]
index.md:48: WARNING: unknown exercise 'clok'; did you mean 'clock'? [plenipot.exercise]
index.md:51: WARNING: unknown module 'mni'; did you mean 'mini'? [plenipot.module]
index.md:54: WARNING: unknown form of a sheet 'crads'; did you mean 'cards'? [plenipot.form]
"""


def test_wrong_names_are_located_and_the_nearest_is_suggested(new_book):
    built = new_book("errors").build("-q")
    assert built.code == 0
    assert built.warned.splitlines() == EXPECTED.splitlines()


def test_wrong_names_stop_a_strict_build(new_book):
    built = new_book("errors").build("-q", "-W", "--keep-going")
    assert built.code == 1


def test_bad_content_stops_the_build_and_leaves_the_earlier_one(new_book):
    book = new_book("mini")
    before = book.build("-q")
    page = (before.out / "pages" / "one.html").read_bytes()
    book.edit("book/01-mini/quiz.yml", "kind: truefalse", "kind: perhaps")
    book.edit("pages/one.md", "# Page one", "# Page one, changed")
    after = book.build("-q")
    assert after.code != 0
    assert "Course content:" in after.warned
    assert "book/01-mini/quiz.yml:46: error" in after.warned
    assert "Remedy:" in after.warned
    assert "Traceback" not in after.warned
    assert (after.out / "pages" / "one.html").read_bytes() == page


def test_missing_assets_are_said_once_and_pages_are_still_complete(new_book):
    book = new_book("mini")
    (book.folder / "assets" / "plenipot.js").unlink()
    built = book.build("-q")
    assert built.warned.count("[plenipot.assets]") == 1
    page = built.page("pages/one")
    assert page.select_one("form.pp-question")
    assert not page.select("script[src*=plenipot]")


def test_a_page_that_named_something_missing_is_read_again_when_it_is_there(new_book):
    book = new_book("mini")
    book.edit("pages/two.md", "plain text only", "{fact}`fresh`")
    assert "unknown fact 'fresh'" in book.build("-q").warned
    book.edit("book/facts.yml", "id: F002", "id: fresh")
    book.edit("book/01-mini/quiz.yml", "F002", "fresh")
    book.edit("book/01-mini/scenario-choice.yml", "F002", "fresh")
    book.edit("pages/one.md", "{fact}`F002`", "")
    built = book.build("-q")
    assert built.warned == ""
    assert built.page("pages/two").select_one('a[href="facts.html#fact-fresh"]')


def test_a_plan_without_its_file_is_said(new_book):
    book = new_book("mini")
    (book.folder / "book" / "plan.yml").unlink()
    warned = book.build("-q").warned
    assert "pages/plan.md:3: WARNING: there is no plan.yml" in warned
    assert "[plenipot.plan]" in warned
