"""Whole builds of the course, as an author runs them: what breaks one, and what stays.

One copy goes through everything in order; its state after each step is what the tests read.
"""

from dataclasses import dataclass, field

import pytest
from course_copy import ROOT, CourseCopy, Done, contents, copy_course, differing

QUIZ = "book/05-the-clock/quiz.yml"
PAGE = "book/05-the-clock/index.md"
NOTEBOOK = "exercises/the-clock.ipynb"
STANDS = "The site was not built; an earlier one stands as it was."


@dataclass
class Story:
    """What happened to the copy: each step's result, and the site as it stood after it."""

    copy: CourseCopy
    done: dict[str, Done] = field(default_factory=dict)
    sites: dict[str, dict[str, bytes]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def build(self, step: str, *words: str) -> None:
        self.done[step] = self.copy.plenipot("build", *words)
        self.sites[step] = contents(self.copy.site)

    def with_fault(self, step: str, name: str, old: str, new: str, times: int = 1) -> None:
        """Build with a fault in one file, which is then as it was before."""
        path = self.copy.root / name
        sound = path.read_bytes()
        self.lines[step] = self.copy.edit(name, old, new)
        for number in range(times):
            self.build(step if number == 0 else f"{step} again")
        path.write_bytes(sound)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder = tmp_path_factory.mktemp("site")
    story = Story(copy_course(folder / "course"))
    story.build("first")
    assert story.done["first"].code == 0, story.done["first"].said
    story.with_fault("quiz", QUIZ, "difficulty: easy", "difficulty: esy")
    story.copy.edit(PAGE, "## Why the clock matters", "## Why the dates matter")
    story.build("changed")
    story.copy.edit(PAGE, "## Why the dates matter", "## Why the clock matters")
    story.with_fault("page", PAGE, "{fact}`F119`", "{fact}`F919`", times=2)
    story.with_fault(
        "notebook",
        NOTEBOOK,
        'assert \\"Reach 2 of 5\\" in box.summary.value',
        'assert \\"Reach 4 of 5\\" in box.summary.value',
    )
    return story


def test_the_course_builds(story: Story) -> None:
    done = story.done["first"]
    assert done.said.splitlines() == ["0 errors, 0 warnings", "The site is in build/site"]
    assert len(story.sites["first"]) > 50


def test_a_broken_quiz_stops_the_build_with_its_place_and_remedy(story: Story) -> None:
    done = story.done["quiz"]
    assert done.code == 1
    assert f"{QUIZ}:{story.lines['quiz']}: error " in done.said
    complaint, remedy = done.said.splitlines()[:2]
    assert "difficulty" in complaint
    assert remedy.startswith("    Remedy: ") and len(remedy) > 30
    assert done.said.splitlines()[-1] == STANDS
    assert "Traceback" not in done.said


@pytest.mark.parametrize("step", ["page", "page again"])
def test_a_broken_page_stops_every_build_with_its_place(story: Story, step: str) -> None:
    done = story.done[step]
    assert done.code == 1
    assert f"{PAGE}:{story.lines['page']}: " in done.said
    assert "F919" in done.said
    assert done.said.splitlines()[-1] == STANDS


def test_a_notebook_whose_hidden_assertion_fails_stops_the_build(story: Story) -> None:
    done = story.done["notebook"]
    assert done.code == 1
    assert "AssertionError" in done.said and "the-clock" in done.said
    assert "F919" not in done.said  # the fault before it is mended
    assert done.said.splitlines()[-1] == STANDS


@pytest.mark.parametrize(
    ("step", "earlier"),
    [("quiz", "first"), ("page", "changed"), ("page again", "changed"), ("notebook", "changed")],
)
def test_the_earlier_site_stands_to_the_byte(story: Story, step: str, earlier: str) -> None:
    assert differing(story.sites[earlier], story.sites[step]) == []


def test_the_next_build_shows_a_change_and_leaves_other_pages(story: Story) -> None:
    assert story.done["changed"].code == 0, story.done["changed"].said
    page = "book/05-the-clock/index.html"
    assert b"Why the dates matter" in story.sites["changed"][page]
    # Were a build on top of an earlier one not the same as a fresh one, other pages would differ.
    source = "_sources/book/05-the-clock/index.md"
    changed = differing(story.sites["first"], story.sites["changed"])
    assert changed == [source, page, "searchindex.js"]


def test_fresh_builds_at_two_places_are_the_same_to_the_byte(story: Story) -> None:
    """The other place is the project's own site, which `make test` builds before the tests."""
    site = ROOT / "build" / "site"
    assert site.exists(), "There is no site yet. Build it first: make build"
    note = "Is the site older than its sources? Build it first: make build"
    assert differing(story.sites["first"], contents(site)) == [], note


def test_nothing_of_the_machine_is_in_the_site(story: Story) -> None:
    place = str(story.copy.root.parent).encode()
    named = [name for name, body in story.sites["first"].items() if place in body]
    assert named == []


def test_no_half_site_is_left_beside_the_site(story: Story) -> None:
    folder = story.copy.root / "build"
    assert sorted(path.name for path in folder.iterdir()) == ["assets", "site"]
