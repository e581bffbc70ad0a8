"""The pre-test and the two final forms: parallel over any bank, the same in every build."""

import shutil
import subprocess
import sys
from collections import Counter
from itertools import count
from pathlib import Path

import pytest
from banks import Part, write_modules, write_pretest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plenipot.content import load_course, read_course
from plenipot.content.checks import check_course
from plenipot.content.forms import (
    DIFFICULTY,
    bank_hash,
    final_forms,
    form_of,
    module_pairs,
    pretest,
)
from plenipot.content.schema import BLOOM_ORDER

NAMES = ["ant", "bee", "cat", "dog", "elk", "fox", "gnu", "hen", "ibis", "jay", "kite", "lark"]
KINDS = ["single", "multiple", "truefalse", "order"]
SHAPES = st.tuples(st.sampled_from(KINDS), st.sampled_from(sorted(DIFFICULTY)))
OBJECTIVES = st.tuples(st.sampled_from(BLOOM_ORDER), st.lists(SHAPES, max_size=5))
BANKS = st.lists(st.lists(OBJECTIVES, min_size=1, max_size=4), min_size=1, max_size=12)

#: Two objectives of two modules' worth each: what a module needs for both forms.
FULL = [("apply", [("single", "easy")] * 4), ("analyse", [("single", "medium")] * 4)]


@pytest.fixture
def new_course(small: Path):
    """Make a course of some modules, with the facts and sources of the small one."""
    numbers = count()

    def make(parts, asked=()):
        root = small / f"bank{next(numbers)}"
        shutil.copytree(
            small / "book", root / "book", ignore=shutil.ignore_patterns("01-one", "plan.yml")
        )
        facts = root / "book" / "facts.yml"
        facts.write_text(facts.read_text("utf-8").replace("F118", "F001"), encoding="utf-8")
        info = root / "book" / "course.yml"
        info.write_text(info.read_text("utf-8").replace("F118", "F001"), encoding="utf-8")
        ids = write_modules(root, parts)
        if asked:
            write_pretest(root, asked if not callable(asked) else asked(ids))
        return root

    return make


def parts_of(bank):
    return [Part(name, objectives) for name, objectives in zip(NAMES, bank, strict=False)]


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(bank=BANKS, step=st.integers(1, 7))
def test_forms_of_any_bank_are_parallel_and_disjoint(new_course, bank, step):
    course = load_course(new_course(parts_of(bank), lambda ids: ids[::step][:10]))
    before, (one, other) = pretest(course), final_forms(course)
    assert [q.objective for q in one.questions] == [q.objective for q in other.questions]
    ids = [q.id for form in (before, one, other) for q in form.questions]
    assert len(ids) == len(set(ids))
    tested = Counter(q.objective.rsplit("-", 1)[0] for q in one.questions)
    assert max(tested.values(), default=0) <= 2
    taken = {q.id for q in before.questions}
    gaps = []
    for first, second in zip(one.questions, other.questions, strict=True):
        gaps.append(DIFFICULTY[first.difficulty] - DIFFICULTY[second.difficulty])
        pool = [
            q for m in course.modules for q in m.questions
            if q.objective == first.objective and q.id not in taken
        ]  # fmt: skip
        kinds = Counter(q.kind for q in pool)
        if max(kinds.values()) > 1:
            assert first.kind == second.kind
        if any(n > 1 for n in Counter((q.kind, q.difficulty) for q in pool).values()):
            assert first.difficulty == second.difficulty
    # No pair can be turned round so that the forms come nearer by more than one such turn costs.
    assert abs(sum(gaps)) <= max(map(abs, gaps), default=0)


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(bank=BANKS)
def test_the_highest_objectives_that_can_be_tested_are(new_course, bank):
    course = load_course(new_course(parts_of(bank)))
    for module in course.modules:
        counts = Counter(q.objective for q in module.questions)
        able = [one for one in module.info.objectives if counts[one.id] > 1]
        levels = sorted((BLOOM_ORDER.index(one.bloom) for one in able), reverse=True)[:2]
        pairs = module_pairs(course, module)
        chosen = [BLOOM_ORDER.index(course.objective(q.objective).bloom) for q, _ in pairs]
        assert sorted(chosen, reverse=True) == levels


def test_a_question_added_to_one_objective_leaves_the_other_pairs(new_course):
    parts = [Part(name, FULL) for name in NAMES[:4]]
    before = load_course(new_course(parts))
    more = Part("bee", [*FULL[:1], ("analyse", [*FULL[1][1], ("order", "easy")])])
    after = load_course(new_course([parts[0], more, *parts[2:]]))
    for name in ("ant", "cat", "dog"):
        one, other = (
            {(a.id, b.id) for a, b in module_pairs(c, c.module(name))} for c in (before, after)
        )
        assert one == other


def test_another_process_draws_the_same_forms(new_course):
    root = new_course([Part(name, FULL) for name in NAMES[:7]])
    script = (
        "import sys; from plenipot.content import load_course;"
        "from plenipot.content.forms import bank_hash, final_forms;"
        "c = load_course(sys.argv[1]);"
        "print([q.id for f in final_forms(c) for q in f.questions], bank_hash(c))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script, str(root)],
            capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": "src"},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(said) == 1


def test_the_hash_of_the_bank_follows_keys_and_not_words(small, edit):
    before = bank_hash(load_course(small))
    edit("01-one/quiz.yml", "Put the steps in order.", "Bring the steps into order.")
    assert bank_hash(load_course(small)) == before
    edit("01-one/quiz.yml", "answer: false", "answer: true")
    assert bank_hash(load_course(small)) != before


def test_forms_are_found_by_name_only(small):
    course = load_course(small)
    assert form_of(course, "pretest").questions == ()
    with pytest.raises(KeyError):
        form_of(course, "final-c")


def messages(root, rule):
    course, problems = read_course(root)
    assert course is not None, problems
    return [(p.message, p.warning) for p in check_course(course) if p.rule == rule]


def ten_of(modules):
    """Ten questions from the first few modules, in turn."""
    return [f"{NAMES[n % modules]}-q{1 + n // modules}" for n in range(10)]


def test_a_whole_course_has_sound_forms(new_course):
    root = new_course([Part(name, FULL) for name in NAMES[:6]], ten_of(6))
    assert [messages(root, code) for code in ("R11", "E01", "E02", "E03")] == [[]] * 4
    one, other = final_forms(load_course(root))
    assert len(one.questions) == len(other.questions) == 12


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (ten_of(6)[:9], "the pre-test has 9 different questions, not 10"),
        ([*ten_of(6)[:9], "ant-q1"], "'ant-q1' stands twice in the pre-test"),
        (ten_of(3), "the pre-test asks about 3 of 6 modules"),
        ([], "the course has no pre-test"),
    ],
)
def test_a_pretest_that_is_too_small_or_narrow_is_an_error(new_course, asked, message):
    root = new_course([Part(name, FULL) for name in NAMES[:6]], asked)
    assert (message, False) in messages(root, "E01")


def test_a_small_course_needs_no_pretest_but_one_it_has_is_checked(new_course):
    parts = [Part(name, FULL) for name in NAMES[:3]]
    assert messages(new_course(parts), "E01") == []
    assert messages(new_course(parts, ten_of(3)), "E01") == []
    assert ("the pre-test asks about 2 of 3 modules", False) in messages(
        new_course(parts, [*ten_of(2)[:8]]), "E01"
    )


@pytest.mark.parametrize(("modules", "warning"), [(5, True), (6, False)])
def test_a_bank_that_is_too_small_is_a_warning_while_the_course_is_written(
    new_course, modules, warning
):
    parts = [*(Part(name, FULL) for name in NAMES[1:modules]), Part("ant", FULL[:1])]
    assert messages(new_course(parts), "E02") == [("'ant' gives 1 to each final form", warning)]


@pytest.mark.parametrize(("modules", "warning"), [(1, True), (6, False)])
def test_forms_that_cannot_be_equally_hard_are_found(new_course, modules, warning):
    uneven = [("apply", [("single", "easy"), ("single", "hard")])]
    empty = [Part(name, [("apply", [])]) for name in NAMES[1:modules]]
    found = messages(new_course([Part("ant", uneven), *empty]), "E03")
    assert [(text[:43], w) for text, w in found] == [
        ("the final forms differ in mean difficulty: ", warning)
    ]


def test_what_the_pretest_names_must_exist(new_course):
    root = new_course([Part("ant", FULL)], ["ant-q1", "ant-q9"])
    path = root / "book" / "forms.yml"
    path.write_text(path.read_text("utf-8").replace("module: ant", "module: amt", 1), "utf-8")
    found = [text for text, _ in messages(root, "R11")]
    assert found == [
        "unknown module 'amt'; did you mean 'ant'?",
        "unknown question 'ant-q9'; did you mean 'ant-q8'?",
    ]


def test_a_broken_forms_file_is_named_with_its_line(small):
    (small / "book" / "forms.yml").write_text("pretest:\n  - qestion: one-q1\n", "utf-8")
    _, problems = read_course(small)
    assert any(p.file == "book/forms.yml" and p.line == 2 for p in problems)


def test_sentences_of_the_pretest_are_read_for_language(new_course):
    root = new_course([Part("ant", FULL)], ["ant-q1"])
    path = root / "book" / "forms.yml"
    path.write_text(path.read_text("utf-8").replace("It shows", "It doesn't show", 1), "utf-8")
    assert any("doesn't" in text for text, _ in messages(root, "L01"))


def test_forms_rules_report_duplicates_across_forms(new_course, monkeypatch):
    """The drawing cannot give such forms; the rule still must see them if it ever does."""
    from plenipot.content.checks import forms as rules

    root = new_course([Part("ant", FULL), Part("bee", FULL)])
    course = load_course(root)
    one, other = final_forms(course)
    monkeypatch.setattr(rules, "final_forms", lambda _: (one, one))
    assert any("stands in two forms" in text for _, _, text in rules.forms_parallel(course))
    other = type(other)(other.name, other.questions[::-1])
    monkeypatch.setattr(rules, "final_forms", lambda _: (one, other))
    assert any("same objectives" in text for _, _, text in rules.forms_parallel(course))
