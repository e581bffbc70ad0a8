"""The print kit: right numbers, whole cards, and no answer in the hands of participants."""

import re
import shutil
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from plenipot import cli
from plenipot.agenda import ask_of, kit_of
from plenipot.content import Course, load_course
from plenipot.content.checks import RULES
from plenipot.content.schema import MultipleQuestion, SingleQuestion, TrueFalseQuestion
from plenipot.content.sheets import KEYS, read_sheets, section_of, session_page
from plenipot.editions.pdf import write_pdf
from plenipot.editions.print import kit
from plenipot.editions.print.bring import bring
from plenipot.editions.print.prose import Prose
from plenipot.editions.print.scene_cards import numbers, scene_cards
from plenipot.models.agenda.groups import equal_sizes
from plenipot.models.agenda.lists import shopping_list
from plenipot.models.agenda.planner import plan_of

ROOT = Path(__file__).resolve().parents[2]


@cache
def course() -> Course:
    return load_course(ROOT)


def order(people: int, names: list[str], teams: int | None = None) -> kit.Order:
    return kit.ordered(course(), people, names, teams)


def plain(html: str) -> str:
    """The words of a page as a printer shows them, with single spaces."""
    soup = BeautifulSoup(html, "html5lib")
    for unseen in soup(["style", "title"]):
        unseen.decompose()
    return squeezed(soup.get_text(" "))


def squeezed(text: str) -> str:
    """A text without spaces and hyphens: a line of a PDF may break at any of them."""
    return re.sub(r"[\s\u00ad\u2010\ufffe-]+", "", text)


def answers(found: Course) -> dict[str, str]:
    """Every text that gives an answer away, by where it stands."""
    secret: dict[str, str] = {}
    for module in found.modules:
        for question in module.questions:
            if isinstance(question, (SingleQuestion, MultipleQuestion)):
                texts = [option.feedback for option in question.options]
            elif isinstance(question, TrueFalseQuestion):
                texts = [question.feedback.true, question.feedback.false]
            else:
                parts = question.items if question.kind == "order" else question.pairs
                texts = [part.feedback for part in parts]
            secret |= {f"{question.id} feedback {n}": text for n, text in enumerate(texts)}
        for scenario in module.scenarios:
            secret |= {
                f"{scenario.id} worked run {n}": step.why
                for n, step in enumerate(scenario.worked_run)
            }
        if session_page(module).is_file():
            page = session_page(module).read_text(encoding="utf-8")
            for number, block in enumerate(Prose(found).blocks(section_of(page, KEYS)[1])):
                secret[f"{module.info.id} key {number}"] = plain(block.html)
        if module.session:
            for number, argument in enumerate(module.session.arguments):
                secret[f"{module.info.id} argument {number}"] = argument.answer
    return {name: squeezed(text) for name, text in secret.items()}


def key_cells(module) -> list[tuple[str, str]]:
    """The sheet and the text of each cell of a column that is a key."""
    cells = []
    for sheet in read_sheets(module):
        if sheet.key_columns:
            for block in Prose(course()).blocks(sheet.body):
                for row in block.rows:
                    cells += [(sheet.letter, plain(cell)) for cell in row[-sheet.key_columns :]]
    return cells


def leaks(secret: dict[str, str], shown: str) -> list[str]:
    return [name for name, text in secret.items() if len(text) > 20 and text in shown]


def participants(files: list[kit.Printed]) -> list[kit.Printed]:
    return [one for one in files if one.path.startswith("participants/")]


@pytest.fixture(scope="module")
def everything() -> list[kit.Printed]:
    names = [module.info.id for module in course().modules]
    return kit.files(course(), order(14, names))


def test_no_answer_is_in_the_hands_of_participants(everything: list[kit.Printed]) -> None:
    secret = answers(course())
    assert len(secret) > 900
    marks = ("✓", "✗", "Strong.", "Partial.", "Weak.", "Key:")
    for one in participants(everything):
        shown = plain(one.html)
        assert not leaks(secret, shown), one.path
        assert not [mark for mark in marks if squeezed(mark) in shown], one.path
    keys = "".join(plain(one.html) for one in everything if one.path.startswith("facilitator/"))
    missing = [name for name, text in secret.items() if "feedback" in name and text not in keys]
    assert not missing


def test_key_columns_are_not_on_cards(everything: list[kit.Printed]) -> None:
    by_path = {one.path: one.html for one in everything}
    checked = 0
    for module in course().modules:
        page = BeautifulSoup(by_path[f"participants/sheets-{module.info.id}"], "html5lib")
        for letter, cell in key_cells(module):
            foot = re.compile(rf"sheet {letter},")
            shown = [
                squeezed(part.get_text(" "))
                for section in page.find_all("section", attrs={"data-foot": foot})
                for part in section.find_all(["td", "p", "dd", "dt", "th", "h1"])
            ]
            assert cell not in shown
            checked += 1
    assert checked >= 30


def test_the_search_for_answers_finds_them(tmp_path: Path) -> None:
    """A sheet with an unmarked key, and feedback on paper: both are found."""
    shutil.copytree(ROOT / "book", tmp_path / "book")
    page = tmp_path / "book" / "05-the-clock" / "session.md"
    page.write_text(page.read_text("utf-8").replace(":key-columns: 1\n", ""), encoding="utf-8")
    (tmp_path / "exercises").symlink_to(ROOT / "exercises", target_is_directory=True)
    damaged = load_course(tmp_path)
    said = [problem for rule in RULES if rule.code == "P32" for problem in rule.check(damaged)]
    assert [problem.file for problem in said] == ["book/05-the-clock/session.md"]
    assert "called a key" in said[0].message
    files = kit.files(damaged, kit.ordered(damaged, 14, ["clock"], None))
    sheets = next(one.html for one in files if one.path == "participants/sheets-clock")
    assert [cell for _, cell in key_cells(course().module("clock")) if cell in plain(sheets)]
    question = course().module("clock").questions[1]
    assert isinstance(question, SingleQuestion)
    assert leaks(answers(course()), plain(f"<p>{question.options[0].feedback}</p>"))


def test_two_modules_as_pdf_on_letter(tmp_path: Path) -> None:
    """The text of the PDF itself: no answer, every card whole on one page, names at the foot."""
    secret = answers(course())
    for one in participants(kit.files(course(), order(6, ["clock", "ways"]), "letter")):
        path = tmp_path / f"{one.path}.pdf"
        write_pdf(one.html, path, paper="letter")
        document = pypdfium2.PdfDocument(path)
        pages = [squeezed(page.get_textpage().get_text_range()) for page in document]
        assert round(document[0].get_width()), round(document[0].get_height()) == (612, 792)
        assert not leaks(secret, "".join(pages)), one.path
        assert all(pages), one.path
        for cell in BeautifulSoup(one.html, "html5lib").select("table.cards td, .para, .slip"):
            words = squeezed(cell.get_text(" "))
            assert any(words in page for page in pages), (one.path, words)
        if one.path.endswith("sheets-clock"):
            copies = [page.count("PlancardModule5,sheetD") for page in pages]
            assert [count for count in copies if count] == [2, 2, 2]


@pytest.mark.parametrize("name", ["clock", "text"])
def test_a_scenario_can_be_played_by_its_numbers(name: str) -> None:
    """Each way on of the data is a number on paper, and the consequences come after all scenes."""
    scenario = course().module(name).scenarios[0]
    soup = BeautifulSoup(scene_cards(scenario, True), "html5lib")
    parts = {
        int(part.h2.get_text().split(".")[0]): part.get_text(" ") for part in soup.select(".para")
    }
    scenes, results = numbers(scenario)
    assert sorted(parts) == list(range(1, len(scenes) + len(results) + 1))
    for scene in scenario.scenes:
        for choice in scene.choices:
            number = results[scene.id, choice.id]
            assert number > len(scenes)
            assert f"read {number}" in parts[scenes[scene.id]]
            assert squeezed(choice.feedback) not in squeezed(parts[scenes[scene.id]])
            ways = [choice.next] if isinstance(choice.next, str) else [b.to for b in choice.next]
            asked = [int(n) for n in re.findall(r"go on at (\d+)", parts[number])]
            assert asked == [scenes[way] for way in ways]
    first = soup.select("table.grid tr")[1].get_text(" ")
    starts = [str(one.start) for one in scenario.state if one.kind == "counter"]
    assert re.findall(r"\d+", first) == starts


def test_numbers_for_groups_of_all_sizes() -> None:
    for people in (2, 6, 7, 13, 40, 41, 61, 400):
        asked = order(people, ["clock"])
        teams = equal_sizes(people, asked.teams)
        assert sum(teams) == people
        assert max(teams) - min(teams) <= 1
        assert min(teams) >= 2
        files = {one.path: one for one in kit.files(course(), asked)}
        assert files["participants/voting-cards"].times == people
        assert files["participants/plan-card"].times == -(-people // 4)
        sheets = BeautifulSoup(files["participants/sheets-clock"].html, "html5lib")
        found = [title.get_text() for title in sheets.select("h1")]
        assert sum("sheet D" in title for title in found) == people
        assert sum("sheet C" in title for title in found) == -(-people // 2)
        assert sum("sheet E" in title for title in found) == asked.teams
    assert order(14, ["clock"], 1).teams == 1


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (
            ["--people", "14", "--modules", "clok"],
            "There is no module “clok”. The modules are: meet",
        ),
        (["--people", "1", "--modules", "clock"], "2 to 400 people, not for 1"),
        (["--people", "401", "--modules", "clock"], "not for 401"),
        (["--people", "14", "--modules", ","], "No module is named"),
        (["--people", "14", "--modules", "clock", "--teams", "8"], "1 to 7 teams"),
    ],
)
def test_a_wrong_ask_gets_a_sentence(asked: list[str], words: str, capsys) -> None:
    assert cli.main(["--root", str(ROOT), "print", *asked, "--out", "/nowhere"]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert len(said.strip().splitlines()) == 1


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, capsys) -> None:
    kept = tmp_path / "kit" / "thesis.txt"
    kept.parent.mkdir()
    kept.write_text("three years of work")
    asked = ["--root", str(ROOT), "print", "--people", "14", "--modules", "clock", "--out"]
    assert cli.main([*asked, str(kept.parent)]) == 1
    assert "not a print kit" in capsys.readouterr().err
    assert kept.read_text() == "three years of work"
    assert cli.main([*asked, str(kept)]) == 1
    assert "is a file, not a folder" in capsys.readouterr().err
    assert cli.main([*asked, str(kept / "below")]) == 1
    assert "could not be written" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["kit"]


def test_without_pango_the_kit_is_there_as_html(tmp_path: Path, monkeypatch, capsys) -> None:
    from plenipot.editions.pdf import PdfMissing

    def missing(*_: object, **__: object) -> int:
        raise PdfMissing("Pango is not there.")

    monkeypatch.setattr(kit, "write_pdf", missing)
    folder = tmp_path / "kit"
    asked = ["--root", str(ROOT), "print", "--people", "9", "--out", str(folder), "--modules"]
    assert cli.main([*asked, "06-coordinating"]) == 0
    done = capsys.readouterr()
    assert "A browser can print it" in done.err
    assert "print-list.html" in done.out
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    assert "participants/rota-sheet.html" in names
    assert "facilitator/key-before.html" in names
    first = {path: path.read_bytes() for path in folder.rglob("*.html")}
    assert cli.main([*asked, "before"]) == 0
    assert {path: path.read_bytes() for path in folder.rglob("*.html")} == first
    assert not list(folder.rglob("*.pdf"))
    assert "Not in the kit" not in done.out
    listed = plain((folder / "facilitator" / "print-list.html").read_text("utf-8"))
    assert squeezed("For 9 people in 2 teams") in listed or squeezed("in 3 teams") in listed
    assert "http" not in "".join(path.read_text("utf-8") for path in folder.rglob("*.html"))


@pytest.mark.parametrize(("people", "reason"), [(4, "4 are too few"), (41, "41 are too many")])
def test_a_role_play_that_does_not_fit_the_group_is_named(people, reason, monkeypatch, tmp_path, capsys):  # fmt: skip
    monkeypatch.setattr(kit, "write_pdf", lambda *_, **__: 1)
    asked = ["--root", str(ROOT), "print", "--people", str(people), "--modules", "ways", "--out"]
    assert cli.main([*asked, str(tmp_path / "kit")]) == 0
    (said,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Not in")]
    assert "“Who speaks for whom” (module “Ways in”): it needs 6 to 40 people" in said
    assert reason in said
    listed = plain((tmp_path / "kit" / "facilitator" / "print-list.html").read_text("utf-8"))
    assert squeezed(said.partition(": ")[2]) in listed
    assert not list((tmp_path / "kit" / "participants").glob("role*"))


def test_list_and_agenda_count_the_same() -> None:
    """A day with time for all activities, in a room that has nothing and in one that has all."""
    data = kit_of(course())
    modules = order(14, ["clock", "ways", "onsite"]).modules
    listed = bring(course(), modules, 14)
    for has in (True, False):
        room = {"projector": has, "electricity": has, "phones": has}
        plan = plan_of(data, ask_of(data, [m.info.id for m in modules], 480, 14, "09:00", **room))
        assert not plan.left_out()
        for group, lines in shopping_list(plan):
            for line in lines:
                found = [one for one in listed if f"{line.number} × {line.item}" in one]
                assert bool(found) == (group in ("bring", "equipment")), line.item
    assert "6 × Large sheet of paper for two lists" in listed
