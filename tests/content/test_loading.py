"""A broken file is reported whole: file, line, rule and remedy, all problems at once."""

import pytest

from plenipot.content import ContentError, load_course, read_course


def problems(root):
    return read_course(root)[1]


def test_a_sound_course_loads(small):
    course = load_course(small)
    assert [module.info.id for module in course.modules] == ["one"]
    assert course.question("one-q3").items[0].id == "talk"
    assert course.where("one-q2")[0].name == "quiz.yml"
    assert course.sources["gpd2014"].author == "Global Partners Digital"


@pytest.mark.parametrize(
    ("name", "old", "new", "offset", "message"),
    [
        (
            "01-one/quiz.yml",
            "kind: single",
            "kind: singel",
            0,
            "'questions.1.kind' has a value that is not allowed",
        ),
        (
            "01-one/quiz.yml",
            "bloom: apply",
            "blom: apply",
            0,
            "'questions.1.blom' is not a field here",
        ),
        ("01-one/quiz.yml", "stem: When do", "- stem: When do", 0, "this is not valid YAML"),
        ("01-one/quiz.yml", "id: one-q2", "id: one-q1", 0, "the id 'one-q1' is used twice"),
        ("01-one/quiz.yml", "answer: false", "answer: no", 0, "'questions.2.answer'"),
        ("01-one/module.yml", "minutes: 20", "minutes: 2000", 0, "'minutes': input should be less"),
        (
            "01-one/module.yml",
            "title: Module one",
            "title: Module one\ntitle: Two",
            1,
            "the key 'title' stands here twice",
        ),
        ("01-one/module.yml", "id: one\n", "id: One\n", 0, "'id' is not well formed: 'One'"),
        ("facts.yml", "review_by: 2099-01-01", "review_by: soon", 0, "'facts.1.review_by'"),
        (
            "facts.yml",
            "confidence: case-study",
            "confidence: sure",
            0,
            "'facts.1.confidence' has a value",
        ),
        ("01-one/scenario-a.yml", "to: never", "two: never", 0, "'scenes.2.choices.1.next.1.two'"),
        ("01-one/scenario-a.yml", "start: s1", "start: 7", 0, "'start' is not text"),
    ],
)
def test_a_wrong_value_is_named_with_its_line(small, edit, name, old, new, offset, message):
    line = edit(name, old, new) + offset
    found = problems(small)
    assert any(
        p.file == f"book/{name}" and p.line == line and message in p.message for p in found
    ), found
    assert all(p.remedy for p in found)


def test_all_problems_of_all_files_come_at_once(small, edit):
    edit("01-one/quiz.yml", "kind: single", "kind: singel")
    edit("01-one/module.yml", "minutes: 20", "minutes: many")
    edit("facts.yml", "source: gpd2014", "sorce: gpd2014")
    with pytest.raises(ContentError) as error:
        load_course(small)
    text = str(error.value)
    for name in ("quiz.yml", "module.yml", "facts.yml"):
        assert name in text
    assert "Remedy:" in text
    assert text.endswith("errors, 0 warnings")


def test_a_missing_field_is_named(small, edit):
    edit("01-one/quiz.yml", "    difficulty: medium\n", "")
    assert any("'questions.1.difficulty' is missing" in p.message for p in problems(small))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"questions: [\xff\xfe]", "not UTF-8"),
        (b"a: &x\n  b: *x\n", "contains itself"),
        (b"questions: 12:30\n", "'questions'"),
        (b"- just\n- a list\n", "'the file'"),
        (b"x" * 2_000_001, "over 2 MB"),
    ],
)
def test_odd_files_are_refused_with_a_sentence(small, content, message):
    (small / "book/01-one/quiz.yml").write_bytes(content)
    assert any(message in p.message for p in problems(small)), problems(small)


def test_a_missing_file_and_broken_bibliography(small):
    (small / "book/course.yml").unlink()
    (small / "book/references.bib").write_text("@misc{gpd2014, title = {open", encoding="utf-8")
    messages = [p.message for p in problems(small)]
    assert "the file is missing" in messages
    assert any("not valid BibTeX" in message for message in messages)
