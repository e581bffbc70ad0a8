"""Incremental, parallel and other builds."""

import pytest


def outputs(built):
    """All pages of a build, by name."""
    return {
        path.relative_to(built.out).as_posix(): path.read_bytes()
        for path in sorted(built.out.rglob("*.html"))
    }


def reads(built):
    """The pages that a build read."""
    lines = built.said.replace("\r", "\n").splitlines()
    return {line.split()[-1] for line in lines if line.startswith("reading sources... [")}


def test_only_pages_that_show_a_file_are_built_again(new_book):
    book = new_book("mini")
    assert len(reads(book.build())) == len(list(book.folder.rglob("*.md")))
    book.edit("book/01-mini/quiz.yml", "In the last week", "In the last hour")
    built = book.build()
    assert reads(built) == {"pages/one"}
    assert "In the last hour" in built.page("pages/one").text
    book.edit("book/01-mini/scenario-choice.yml", "Nobody has called yet.", "Somebody called.")
    assert reads(book.build()) == {"pages/play", "pages/report"}
    book.edit("book/01-mini/session.yml", "Welcome. We start", "Hello. We start")
    assert reads(book.build()) == {"pages/session"}
    book.edit("book/facts.yml", "three rooms", "four rooms")
    built = book.build()
    citing = {"pages/one", "pages/pictures", "pages/play", "pages/roles"}
    assert reads(built) == citing | {"pages/facts", "pages/manual"}
    assert "four rooms" in built.page("pages/facts").text
    assert reads(book.build()) == set()


def test_facts_table_follows_pages_that_start_and_stop_citing(new_book):
    book = new_book("mini")

    def pages_of_f002(built):
        entry = built.page("pages/facts").find(id="fact-f002").find_next("dd")
        return [link.text for link in entry.select("a.reference.internal")]

    assert pages_of_f002(book.build("-q")) == ["Page one"]
    book.edit("pages/two.md", "plain text only", "text {fact}`F002`")
    assert pages_of_f002(book.build("-q")) == ["Page one", "Page two"]
    book.edit("pages/two.md", "# Page two", "# Second page")
    assert pages_of_f002(book.build("-q")) == ["Page one", "Second page"]
    book.edit("pages/one.md", "{fact}`F002` ", "")
    assert pages_of_f002(book.build("-q")) == ["Second page"]
    (book.folder / "pages" / "two.md").unlink()
    book.edit("index.md", "pages/two\n", "")
    assert pages_of_f002(book.build("-q")) == []


def test_marks_follow_the_facts_table_to_another_page(new_book):
    book = new_book("mini")
    assert book.build("-q").page("pages/one").select_one('a[href="facts.html#fact-f001"]')
    book.edit("pages/facts.md", "```{facts-table}\n```", "Moved.")
    book.edit("pages/two.md", "This page", "```{facts-table}\n```\n\nThis page")
    assert book.build("-q").page("pages/one").select_one('a[href="two.html#fact-f001"]')


def test_parallel_build_equals_serial_build(new_book):
    book = new_book("mini")
    # Sphinx shares out pages only if there are more than a few.
    for number in range(8):
        text = f"# Extra {number}\n\nText {{fact}}`F002`.\n\n```{{quiz}} mini\n```\n"
        (book.folder / f"extra{number}.md").write_text(text, encoding="utf-8")
    serial = outputs(book.build("-q", "-E"))
    parallel = outputs(book.build("-q", "-E", "-j", "2"))
    assert "extra7.html" in parallel
    assert parallel == serial


def test_two_builds_are_equal(new_book):
    one, two = (new_book("mini").build("-q") for _ in range(2))
    assert outputs(one) == outputs(two)


@pytest.mark.parametrize("builder", ["text", "latex", "gettext", "man", "xml", "singlehtml"])
def test_every_builder_can_write_the_book(new_book, builder):
    built = new_book("mini").build("-q", "-W", builder=builder)
    assert (built.code, built.warned) == (0, "")


def test_text_of_a_quiz_is_complete_but_gives_no_answers_away(new_book):
    out = new_book("mini").build("-q", builder="text").out
    text = " ".join((out / "pages" / "one.txt").read_text(encoding="utf-8").split())
    for shown in ("When does the group start?", "On the opening day", "Regional talk", "Railway"):
        assert shown in text
    assert text.index("Regional talk") < text.index("Draft")
    for hidden in ("✓", "Right", "leaves all eight weeks", "gives 2001", "comes first because"):
        assert hidden not in text
    play = " ".join((out / "pages" / "play.txt").read_text(encoding="utf-8").split())
    assert "Open only if “Effort points left” is 2 or more." in play
    assert "Go to Scene 4: A sentence stays" in play
