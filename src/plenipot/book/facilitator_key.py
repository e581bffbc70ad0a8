"""The directive `facilitator-key`: what a facilitator needs beside the plan of a session."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from plenipot.content import Course, Module
from plenipot.content.schema import Argument, Extension, Session, Vote

from .collected import cite
from .complaints import complain, unknown
from .course import course_of, depend_on, facts_files, file_of
from .docnodes import bullets, labelled, numbered, section, text_paragraphs
from .key_questions import answer_lines, key_anchor, question_key
from .nodes import fact_mark
from .session import cut_lists
from .words import say


class FacilitatorKeyDirective(SphinxDirective):
    """`facilitator-key` with the id of a module that has a session.

    First what is needed while the group is in the room, then the key of every question.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        course = course_of(self.env)
        name = self.arguments[0]
        modules = {module.info.id: module for module in course.modules}
        if name not in modules:
            unknown(self, "module", name, modules)
            return []
        module = modules[name]
        if module.session is None:
            complain(self, "session", f"module '{name}' has no session, so it has no key")
            return []
        files = [module.folder / "module.yml", module.folder / "quiz.yml"]
        depend_on(self.env, file_of(self.env, module.session.id), *facts_files(self.env))
        depend_on(self.env, *(file for file in files if file.exists()))
        for argument in module.session.arguments:
            for fact in argument.facts:
                cite(self.env, fact)
        return _parts(course, module, module.session)


def _parts(course: Course, module: Module, plan: Session) -> list[nodes.Node]:
    trouble: list[nodes.Node] = [
        labelled(say("silent"), plan.silent),
        labelled(say("overheats"), plan.overheats),
    ]
    parts: list[tuple[str, list[nodes.Node]]] = [
        ("votes", _votes(course, plan.votes)),
        ("arguments", [_arguments(plan.arguments)] if plan.arguments else []),
        ("watch", [bullets([labelled(one.sign, one.do) for one in plan.watch])]),
        ("trouble", trouble),
        ("cuts", cut_lists(plan)),
        ("extension", [part for one in plan.extension for part in _extension(one)]),
        ("questions", _questions(course, module)),
    ]
    return [
        section(f"{module.info.id}-key-{part}", say(f"key-{part}"), *children)
        for part, children in parts
        if any(child.astext() for child in children)
    ]


def _votes(course: Course, votes: list[Vote]) -> list[nodes.Node]:
    """Return how to take a vote, and the questions that are worth one, without their answers."""
    if not votes:
        return []
    items: list[list[nodes.Node]] = []
    for vote in votes:
        question = course.question(vote.question)
        anchor = key_anchor(question.id)
        link = nodes.reference("", say("key-to-answer"), refid=anchor, internal=True)
        answers = [nodes.paragraph("", line) for line in answer_lines(question)]
        items.append(
            [
                labelled(question.stem),
                nodes.container("", *answers, classes=["pp-key-answers"]),
                labelled(say("key-why-vote"), vote.because, nodes.Text(" "), link),
            ]
        )
    return [nodes.paragraph("", say("key-votes-how")), numbered(items)]


def _arguments(arguments: list[Argument]) -> nodes.definition_list:
    entries = nodes.definition_list(classes=["pp-key-claims"])
    for argument in arguments:
        answer = labelled(say("key-answer"), argument.answer)
        answer += [fact_mark(fact=fact) for fact in argument.facts]
        claim = say("key-claim", claim=argument.claim)
        told = nodes.definition("", labelled(say("key-because"), argument.because), answer)
        entries += nodes.definition_list_item("", nodes.term(claim, claim), told)
    return entries


def _extension(extension: Extension) -> list[nodes.Node]:
    minutes = say("minutes-in-brackets", minutes=extension.minutes)
    parts: list[nodes.Node] = [labelled(extension.title, minutes), numbered(extension.steps)]
    if extension.materials:
        lines = [
            say(
                "key-material",
                item=material.item,
                count=material.count,
                per=say(f"per-{material.per}"),
            )
            for material in extension.materials
        ]
        parts += [labelled(say("key-materials")), bullets(lines)]
    return parts


def _questions(course: Course, module: Module) -> list[nodes.Node]:
    keys = [question_key(course, question) for question in module.questions]
    return [*text_paragraphs(say("key-questions-how")), *keys] if keys else []
