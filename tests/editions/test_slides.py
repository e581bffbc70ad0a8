"""Slides: what stands on them, the player without a network, the PDF pages."""

import filecmp
import re
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup
from measures import axe_violations

from plenipot.cli import main
from plenipot.content import load_course
from plenipot.content.schema import SingleQuestion
from plenipot.editions import slides as edition
from plenipot.editions.pdf import PdfMissing
from plenipot.editions.slides.deck import Para, Slide, spoken, words
from plenipot.editions.slides.decks import make_deck, wanted
from plenipot.editions.slides.html import body, notes
from plenipot.editions.slides.words import packed, portions

ROOT = Path(__file__).resolve().parents[2]


def made(out: Path, modules: str = "clock") -> int:
    return main(["slides", "--modules", modules, "--out", str(out)])


@pytest.fixture(scope="module")
def course():
    return load_course(ROOT)


@pytest.fixture(scope="module")
def decks(course):
    return {module.info.id: make_deck(course, module) for module in course.modules}


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("slides") / "made"
    assert made(folder) == 0
    return folder


def test_every_module_has_a_deck_that_is_no_wall_of_text(course, decks) -> None:
    assert len(decks) == len(course.modules) == 11
    for deck in decks.values():
        assert len({slide.id for slide in deck.slides}) == len(deck.slides)
        for slide in deck.slides:
            under_title = words(slide) - len(slide.title.split())
            limit = {"vote": 59, "case": 45}.get(slide.kind, 43)
            assert 0 < under_title <= limit, (deck.module, slide.id, under_title)
            assert len(slide.title.split()) <= 14, (deck.module, slide.id)


def test_no_answer_stands_before_the_slide_that_reveals_it(course, decks) -> None:
    for deck in decks.values():
        voted = [slide for slide in deck.slides if slide.kind == "vote"]
        assert len(voted) >= 3, deck.module
        for vote in voted:
            question = course.question(vote.id.removesuffix("-vote"))
            place = deck.slides.index(vote)
            assert deck.slides[place + 1].id == f"{question.id}-answer"
            earlier = " ".join(text for slide in deck.slides[: place + 1] for text in spoken(slide))
            told = " ".join(text for slide in deck.slides[place + 1 :] for text in spoken(slide))
            if isinstance(question, SingleQuestion):
                right = next(option for option in question.options if option.correct)
                feedback = right.feedback
                beliefs = [
                    course.misconception(option.misconception).text
                    for option in question.options
                    if option.misconception
                ]
                # All options, the right one like the others.
                for option in question.options:
                    assert option.text in " ".join(spoken(vote))
            else:
                feedback = question.feedback.true if question.answer else question.feedback.false
                beliefs = [course.misconception(question.misconception).text]
            reason = portions(feedback, limit=20)[0]
            assert reason not in earlier
            assert reason in told
            assert all(belief in told for belief in beliefs)
            # What the question rests on comes after it too.
            assert not any(course.facts[id].statement in earlier for id in question.facts)


def test_a_deck_follows_the_session_plan(course, decks) -> None:
    module, deck = course.module("clock"), decks["clock"]
    assert module.session is not None
    order = [slide.id for slide in deck.slides]
    places = [order.index(f"do-{activity.id}") for activity in module.session.activities]
    assert places == sorted(places)
    text = "\n".join(part for slide in deck.slides for part in spoken(slide))
    for objective in module.info.objectives:
        assert objective.text in text
    for variable in module.scenarios[0].state:
        assert variable.label in text
    for question in module.session.debrief:
        assert question.split("? ", 1)[1] in text
    noted = "\n".join(t for s in deck.slides for note in s.notes for t in note.texts)
    for activity in module.session.activities:
        assert all(" ".join(step.split()) in noted for step in activity.steps)
    assert module.session.silent in noted
    # A key of an exercise that a step names is for the facilitator alone.
    assert "4 states, 4, 2 and 1" in noted
    assert "4 states, 4, 2 and 1" not in text


def test_long_texts_are_cut_between_sentences_into_equal_portions() -> None:
    text = 'One two three. He said: "Four five." Six seven eight nine. Ten.'
    parts = portions(text, limit=6)
    assert parts == ["One two three.", 'He said: "Four five."', "Six seven eight nine. Ten."]
    groups = packed([(n, 1) for n in range(7)], limit=40, most=6)
    assert [len(group) for group in groups] == [4, 3]


def test_texts_are_escaped() -> None:
    slide = Slide("x", "plan", "<b>", (Para("<script>alert(1)</script> & so on"),))
    assert "<script>" not in body(slide, "#")
    assert "&lt;script&gt;" in body(slide, "#")
    assert notes(slide) == ""


def test_two_runs_give_the_same_files(out: Path, tmp_path: Path) -> None:
    assert made(tmp_path / "again") == 0
    names = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    assert {"index.html", "clock.html", "slides-clock.pdf", "notes-clock.pdf"} <= set(names)
    same, different, missing = filecmp.cmpfiles(out, tmp_path / "again", names, shallow=False)
    assert (different, missing) == ([], [])
    assert len(same) == len(names)


def test_nothing_is_asked_of_another_host(out: Path) -> None:
    for path in out.rglob("*.html"):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        assert soup.html["lang"] == "en"
        loaded = [tag.get("src") or tag.get("href") for tag in soup(["script", "link", "img"])]
        for address in [*loaded, *(a["href"] for a in soup("a"))]:
            assert not re.match(r"[a-z]+:|//", address), address
            target = path.parent / address.split("#")[0]
            assert target.exists(), address
    for path in out.rglob("*.css"):
        assert "url(" not in re.sub(r"url\(data:", "", path.read_text(encoding="utf-8"))


def flat(text: str) -> str:
    """Return a text without spaces and breaks, which a PDF has in other places."""
    return re.sub(r"[\s\ufffe\x02-]+", "", text)


def test_each_slide_is_one_page_with_nothing_cut_off(out: Path, decks) -> None:
    document = pypdfium2.PdfDocument(out / "slides-clock.pdf")
    slides = decks["clock"].slides
    assert len(document) == len(slides)
    pages = []
    for page in document:
        text = page.get_textpage()
        width, height = page.get_size()
        assert width / height == pytest.approx(16 / 9, abs=0.01)
        for n in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(n)
            assert left >= 0 and bottom >= 0 and right <= width and top <= height
        pages.append(flat(text.get_text_bounded()))
    for slide, page in zip(slides, pages, strict=True):
        for part in spoken(slide):
            assert flat(part) in page, (slide.id, part)
    for slide in slides:
        whole = "".join(map(flat, spoken(slide)))
        assert sum(all(flat(t) in page for t in spoken(slide)) for page in pages) == 1, whole


def test_the_notes_have_the_words_for_the_facilitator(out: Path, decks) -> None:
    document = pypdfium2.PdfDocument(out / "notes-clock.pdf")
    assert len(document) >= len(decks["clock"].slides)
    text = flat("".join(page.get_textpage().get_text_bounded() for page in document))
    for slide in decks["clock"].slides:
        for note in slide.notes:
            for line in note.texts:
                # A line may go on after the number of the page.
                assert flat(line)[:20] in text, line


def test_the_player_works_from_a_file_by_keyboard(out: Path, decks, browser) -> None:
    context = browser.new_context(
        viewport={"width": 1280, "height": 720}, reduced_motion="reduce", offline=True
    )
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto((out / "clock.html").as_uri())
    page.wait_for_function("Reveal.isReady()")
    slides = decks["clock"].slides
    assert page.evaluate("Reveal.getTotalSlides()") == len(slides)
    looked_at = {"cover", "parts", "vote", "picture", "facts"}
    for slide in slides:
        found = page.evaluate(
            """() => { const s = Reveal.getCurrentSlide(); const title = s.querySelector('h1, h2');
            const size = (e) => parseFloat(getComputedStyle(e).fontSize);
            return [s.id, title.textContent, s.scrollHeight, s.scrollWidth <= s.clientWidth,
              Math.min(...[...s.querySelectorAll('p:not(.pp-small), .pp-points li, .pp-drawing li')]
                .filter((e) => !e.closest('.notes')).map(size))]; }"""
        )
        assert found[:2] == [slide.id, slide.title]
        assert found[2] <= 720 and found[3], slide.id
        assert found[4] >= 28
        if slide.kind in looked_at:
            looked_at.remove(slide.kind)
            assert axe_violations(page) == []
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    page.wait_for_function("Reveal.getCurrentSlide().id == 'cover'")
    page.evaluate("location.hash = '#/parts'")
    page.get_by_role("link", name="Questions to vote on").click()
    page.wait_for_function("Reveal.getCurrentSlide().id == 'part-votes'")
    page.evaluate("location.hash = '#/do-vote'")
    page.wait_for_function("Reveal.getCurrentSlide().id == 'do-vote'")
    with context.expect_page() as opening:
        page.keyboard.press("s")
    speaker = opening.value
    speaker.get_by_text("You do not need to know the answers.").wait_for()
    page.keyboard.press("ArrowRight")
    speaker.get_by_text("Do not give the answer yet").wait_for()
    context.close()
    assert asked and not [url for url in asked if not url.startswith(("file:", "data:", "about:"))]


def test_without_scripts_the_slides_can_be_read(out: Path, decks, browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((out / "clock.html").as_uri())
    assert page.get_by_role("heading", name="Next step").is_visible()
    assert page.locator("h1, h2").count() == len(decks["clock"].slides)
    context.close()


def test_modules_are_asked_for_by_id_or_folder_in_any_order(course) -> None:
    asked = wanted(course, "05-the-clock, Ways-in,ways")
    assert [module.info.id for module in asked] == ["ways", "clock"]
    assert len(wanted(course, "all")) == 11


@pytest.mark.parametrize("names", ["clock,moon", ","])
def test_an_unknown_module_is_one_sentence(tmp_path: Path, capsys, names: str) -> None:
    assert made(tmp_path / "out", names) == 1
    said = capsys.readouterr().err
    assert "There is no module with this name" in said
    assert "clock" in said
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_place_of_the_folder_stays(tmp_path: Path, capsys) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert made(tmp_path / "out") == 1
    assert "is not a folder" in capsys.readouterr().err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_without_pango_the_decks_are_made(tmp_path: Path, capsys, monkeypatch) -> None:
    def missing(*_: object) -> int:
        raise PdfMissing("WeasyPrint did not find Pango.")

    monkeypatch.setattr(edition, "write_slides_pdf", missing)
    assert made(tmp_path / "out", "meet") == 0
    assert "PDF files were not made. WeasyPrint did not find Pango." in capsys.readouterr().err
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "meet.html" in index
    assert ".pdf" not in index
