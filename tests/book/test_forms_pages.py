"""The tests of the whole course and the record, as a reader without JavaScript finds them."""

import json
import re

from mini_books import line_of as line

from plenipot.content import load_course
from plenipot.content.forms import final_forms
from plenipot.content.scoring import right_answer


def test_a_form_asks_its_questions_with_answers_behind_disclosures(whole):
    for name in ("before", "final-a", "final-b"):
        page = whole.page(f"pages/{name}")
        forms = page.select(".pp-form form.pp-question")
        assert len(forms) == (10 if name == "before" else 13)
        assert [line(f.select_one(".pp-number")) for f in forms] == [
            f"Question {n}" for n in range(1, len(forms) + 1)
        ]
        for form in forms:
            assert (
                form["id"].endswith(form["data-question"]) and form["id"] != form["data-question"]
            )
            assert "open" not in form.details.attrs and form.select("details li")
        ids = [element["id"] for element in page.select("[id]")]
        assert len(ids) == len(set(ids))
        for label in page.select(".pp-form label[for]"):
            assert page.find(id=label["for"]).name == "select"


def test_the_final_forms_in_the_pages_are_those_that_were_drawn(whole, new_whole):
    course = load_course(new_whole().folder)
    for form in final_forms(course):
        shown = whole.page(f"pages/{form.name}").select(".pp-form form")
        assert [one["data-question"] for one in shown] == [q.id for q in form.questions]


def test_a_table_leads_from_each_question_to_modules(whole):
    page = whole.page("pages/before")
    rows = page.select(".pp-form-key tbody tr")
    assert len(rows) == 10
    for row in rows:
        question = row["data-question"]
        assert page.find(id=row.th.a["href"][1:])["data-question"] == question
        link = row.select_one("p[data-module] a")
        assert link["href"].endswith(f"-{question.split('-')[0]}/index.html")
        assert (whole.out / "pages" / link["href"]).is_file()
        assert f"It shows what holds for {question}." in line(row)
    final = whole.page("pages/final-a").select(".pp-form-key tbody tr")
    assert [line(td) for td in final[-1].select("td")] == ["Choose thing 2 of fox.", "Module fox"]


def test_each_final_form_links_to_the_other(whole):
    for name, other in (("final-a", "final-b"), ("final-b", "final-a")):
        link = whole.page(f"pages/{name}").select_one(".pp-other-form a")
        assert link["href"] == f"{other}.html#form-{other}"
        assert whole.page(f"pages/{other}").find(id=f"form-{other}")
    assert not whole.page("pages/before").select(".pp-other-form")


def test_what_a_form_is_stands_in_plain_words(whole):
    before = line(whole.page("pages/before").select_one(".pp-form"))
    assert "Nobody grades them" in before and "A wrong answer now is useful." in before
    final = line(whole.page("pages/final-a").select_one(".pp-form"))
    assert "do not change your results in the modules" in final


def test_the_record_says_what_it_is_and_holds_no_keys(whole, new_whole):
    part = whole.page("pages/record").select_one(".pp-completion")
    assert "by itself it proves nothing" in line(part)
    assert "needs JavaScript" in line(part)
    data = json.loads(part.script.string)
    assert re.fullmatch(r"[0-9a-f]{16}", data["bank"])
    assert [module["id"] for module in data["modules"]][:2] == ["mini", "ant"]
    assert data["modules"][0]["scenarios"][0]["endings"].keys() == {"strong", "partial", "weak"}
    assert [form["id"] for form in data["forms"]] == ["pretest", "final-a", "final-b"]
    course = load_course(new_whole().folder)
    match = right_answer(course.question("mini-q5"))
    assert not any(text in part.script.string for text in match.values())


def test_pages_load_one_script(whole, mini):
    def ours(page):
        return [
            tag.get("src", tag.get("href")).split("/")[-1].split("?")[0]
            for tag in page.select("script[src*=plenipot], link[href*=plenipot]")
        ]

    for name in ("before", "final-a", "record", "mine"):
        assert sorted(ours(whole.page(f"pages/{name}"))) == [
            "plenipot-assess.css",
            "plenipot-assess.js",
            "plenipot.css",
        ]
    assert sorted(ours(mini.page("pages/one"))) == ["plenipot.css", "plenipot.js"]


def test_pages_follow_modules_that_come_and_go(new_whole):
    book = new_whole()
    book.build("-q")
    (book.folder / "book" / "07-fox" / "index.md").unlink()
    built = book.build("-q")
    row = built.page("pages/final-a").select(".pp-form-key tbody tr")[-1]
    assert "Module fox" in line(row) and not row.select("td a")
    for name in ("quiz.yml", "module.yml"):
        (book.folder / "book" / "07-fox" / name).unlink()
    forms = book.folder / "book" / "forms.yml"
    forms.write_text(forms.read_text("utf-8").replace("fox", "elk").replace("elk-q1", "elk-q3", 1))
    built = book.build("-q")
    assert built.code == 0, built.warned
    assert len(built.page("pages/final-a").select(".pp-form form")) == 11
    data = json.loads(built.page("pages/record").select_one(".pp-completion script").string)
    assert [module["id"] for module in data["modules"]][-1] == "elk"
    # A form that moves takes the link to it along.
    (book.folder / "pages" / "final-b.md").rename(book.folder / "pages" / "second.md")
    book.edit("index.md", "pages/final-b", "pages/second")
    link = book.build("-q").page("pages/final-a").select_one(".pp-other-form a")
    assert link["href"] == "second.html#form-final-b"


def test_a_module_that_is_added_appears_in_the_record(new_whole):
    from banks import Part, write_modules

    book = new_whole()
    book.build("-q")
    write_modules(book.folder, [Part("gnu", [("apply", [("single", "easy")] * 4)])], first=8)
    built = book.build("-q")
    data = json.loads(built.page("pages/record").select_one(".pp-completion script").string)
    assert [module["id"] for module in data["modules"]][-1] == "gnu"
    assert len(built.page("pages/final-a").select(".pp-form form")) == 14


def test_serial_and_parallel_builds_are_equal_and_other_builders_give_no_answers_away(new_whole):
    one, two = (new_whole().build("-q", "-W", "-j", jobs) for jobs in ("1", "2"))
    names = sorted(path.relative_to(one.out) for path in one.out.rglob("*.html"))
    assert all((one.out / name).read_bytes() == (two.out / name).read_bytes() for name in names)
    book = new_whole()
    for builder in ("text", "latex", "singlehtml"):
        built = book.build("-q", "-W", builder=builder)
        assert (built.code, built.warned) == (0, "")
    text = (book.build("-q", builder="text").out / "pages" / "final-a.txt").read_text("utf-8")
    assert "Choose thing 2 of fox." in text and "Module fox" in text
    assert "stands here because" not in text


def test_wrong_forms_are_located(new_book):
    book = new_book("mini")
    book.edit(
        "pages/two.md",
        "This page",
        "```{form} final-c\n```\n\n```{form} pretest\n```\n\n"
        "```{form} final-a\n```\n\n```{form} final-a\n```\n\nThis page",
    )
    built = book.build("-q")
    assert built.warned.splitlines() == [
        "pages/two.md:3: WARNING: unknown form 'final-c'; did you mean 'final-b'? [plenipot.form]",
        "pages/two.md:6: WARNING: the form 'pretest' has no questions: write book/forms.yml"
        " [plenipot.form]",
        "pages/two.md:12: WARNING: form 'final-a' is on this page already [plenipot.form]",
    ]
