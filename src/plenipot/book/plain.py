"""Standard nodes in place of our own, for builders that do not write HTML.

A quiz comes out without its answers: what a learner prints or exports as text must
not give them away.
"""

from docutils import nodes
from sphinx.builders import Builder

from plenipot.content import Course
from plenipot.content.forms import PRETEST
from plenipot.content.schema import MatchQuestion, OrderQuestion, Question, Scenario, Scene
from plenipot.content.scoring import shown_answers, shown_items

from .course import course_of
from .docnodes import Cell, bullets, labelled, numbered, table, text_paragraphs
from .fact_marks import short_name
from .forms_html import about, key_head, pointers
from .nodes import (
    completion,
    disclosure,
    facilitator_note,
    fact_mark,
    form,
    kept_words,
    plan_files,
    plan_part,
    quiz,
    scenario,
)
from .wording import condition_text, effects_text, scene_name, state_line, ways_on
from .words import say


def replace_own_nodes(builder: Builder, doctree: nodes.document) -> None:
    """Replace every node of ours by standard ones."""
    course = course_of(builder.env)
    for block in list(doctree.findall(quiz)):
        questions: list[nodes.Node] = []
        for number, question_id in enumerate(block["questions"], start=block["first"]):
            questions += _question(course.question(question_id), number)
        block.replace_self(questions)
    for story in list(doctree.findall(scenario)):
        story.replace_self(_scenario(course.scenario(story["scenario"])))
    for mark in list(doctree.findall(fact_mark)):
        before = mark.previous_sibling()
        space = "" if before is None or before.astext().endswith(" ") else " "
        mark.replace_self(nodes.Text(f"{space}[{short_name(builder.env, mark['fact'])}]"))
    for test in list(doctree.findall(form)):
        test.replace_self(_form(course, test["form"]))
    for record in list(doctree.findall(completion)):
        words = [say("record-about"), say("record-needs-script")]
        record.replace_self([nodes.paragraph("", text) for text in words])
    for place in list(doctree.findall(kept_words)):
        place.replace_self(nodes.paragraph("", say("kept-needs-script")))
    for room in list(doctree.findall(lambda node: isinstance(node, (plan_part, plan_files)))):
        # The questions stand above; what a learner writes is in no other builder.
        room.parent.remove(room)
    for fold in list(doctree.findall(disclosure)):
        label = labelled(fold["summary"], fold["about"])
        fold.replace_self(nodes.container("", label, *fold.children, ids=fold["ids"]))
    for note in list(doctree.findall(facilitator_note)):
        label = labelled(note.get("label", say("facilitator-note")))
        note.replace_self(nodes.container("", label, *note.children))


def _question(question: Question, number: int) -> list[nodes.Node]:
    """Return a question as it is printed for learners."""
    shown: list[nodes.Node] = [
        labelled(say("question", number=number)),
        *text_paragraphs(question.stem),
        nodes.paragraph("", say(f"how-{question.kind}")),
    ]
    if isinstance(question, OrderQuestion):
        shown.append(bullets([item.text for item in shown_items(question)]))
    elif isinstance(question, MatchQuestion):
        shown.append(bullets([pair.left for pair in question.pairs]))
        shown.append(nodes.paragraph("", say("answers-to-choose")))
        shown.append(bullets(shown_answers(question)))
    elif question.kind == "truefalse":
        shown.append(bullets([say("true"), say("false")]))
    else:
        shown.append(bullets([option.text for option in question.options]))
    return shown


def _form(course: Course, name: str) -> list[nodes.Node]:
    """Return a form as it is printed: its questions, and where each leads."""
    shown: list[nodes.Node] = [nodes.paragraph("", text) for text in about(name)]
    rows: list[list[Cell]] = []
    for number, (question, modules) in enumerate(pointers(course, name), start=1):
        shown += _question(question, number)
        row: list[Cell] = [say("question", number=number)]
        if name != PRETEST:
            row.append(course.objective(question.objective).text)
        ways = [
            f"{module.info.title}: {why}" if why else module.info.title for module, why in modules
        ]
        rows.append([*row, [nodes.paragraph("", way) for way in ways]])
    return [*shown, table(say("form-key"), key_head(name), rows)]


def _scenario(found: Scenario) -> list[nodes.Node]:
    scenes = {scene.id: scene for scene in found.scenes}
    start = {variable.id: variable.start for variable in found.state}
    shown: list[nodes.Node] = [
        *text_paragraphs(found.intro),
        labelled(say("start-state"), state_line(found, start)),
        labelled(say("begin-with"), scene_name(found, scenes[found.start])),
    ]
    for scene in found.scenes:
        shown += _scene(found, scene)
    for key in ("what", "so_what", "now_what"):
        shown.append(labelled(say(key.replace("_", "-"))))
        shown.append(bullets(getattr(found.debrief, key)))
    return [*shown, labelled(say("differs")), *text_paragraphs(found.debrief.real)]


def _scene(found: Scenario, scene: Scene) -> list[nodes.Node]:
    shown: list[nodes.Node] = [labelled(scene_name(found, scene))]
    if scene.clock:
        shown.append(labelled(say("clock"), scene.clock))
    shown += text_paragraphs(scene.text)
    if scene.ending is not None:
        shown.append(labelled(say("outcome"), say(f"outcome-{scene.ending.outcome}")))
    choices = []
    for choice in scene.choices:
        lines: list[nodes.Node] = text_paragraphs(choice.text)
        if choice.when:
            words = say("open-only-if", condition=condition_text(found, choice.when))
            lines.append(nodes.paragraph("", words))
        lines += text_paragraphs(choice.feedback)
        lines.append(labelled(say("effects"), effects_text(found, choice)))
        for words, following in ways_on(found, choice):
            way = say("go-to", scene=scene_name(found, following))
            lines.append(nodes.paragraph("", f"{words} {way}".strip()))
        choices.append(lines)
    return [*shown, numbered(choices)] if choices else shown
