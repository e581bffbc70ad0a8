"""Tests of the whole course and the record of results, as HTML.

A form is complete without JavaScript: its questions, and a table of where each leads. The
script reads the same table to say where to read on.
"""

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.writers.html5 import HTML5Translator

from plenipot.content import Course, Module
from plenipot.content.forms import FINALS, FORM_NAMES, PRETEST, Form, bank_hash, form_of
from plenipot.content.schema import Pointer, Question, Scenario

from .collected import form_page
from .course import course_of, module_page
from .markup import Html, el, join
from .quiz_html import question_html
from .scenario_html import json_for_script
from .words import say


def visit_form(self: HTML5Translator, node: nodes.Element) -> None:
    """Write a form."""
    course = course_of(self.builder.env)
    found = form_of(course, node["form"])
    items = [
        question_html(self.builder, question, number, f"{found.name}-{question.id}")
        for number, question in enumerate(found.questions, start=1)
    ]
    self.body.append(
        el(
            "div",
            *(el("p", text) for text in about(found.name)),
            *items,
            _key(self.builder, course, found),
            _other_form(self.builder, found.name),
            class_="pp-quiz pp-form",
            id=_anchor(found.name),
            role="group",
            aria_label=say(f"form-{found.name}"),
            data_course=course.info.id,
            data_form=found.name,
        )
    )
    raise nodes.SkipNode


def visit_completion(self: HTML5Translator, node: nodes.Element) -> None:
    """Write the place of the record, with what the script needs to fill it."""
    course = course_of(self.builder.env)
    self.body.append(
        el(
            "div",
            el("p", say("record-about")),
            el("p", say("record-needs-script"), class_="pp-needs-script"),
            el("script", json_for_script(_whole(self.builder, course)), type="application/json"),
            class_="pp-completion",
            id="completion",
            data_course=course.info.id,
        )
    )
    raise nodes.SkipNode


def about(name: str) -> list[str]:
    """Return what a form says of itself before its questions."""
    kind = PRETEST if name == PRETEST else "final"
    return [say(f"form-{kind}-about"), say(f"form-{kind}-how")]


def pointers(course: Course, name: str) -> list[tuple[Question, list[tuple[Module, str]]]]:
    """Return for each question of a form the modules it leads to, each with a reason or ``."""
    if name == PRETEST:
        return [
            (course.question(item.question), [_pointer(course, one) for one in item.modules])
            for item in course.pretest
        ]
    home = {question.id: module for module in course.modules for question in module.questions}
    return [(question, [(home[question.id], "")]) for question in form_of(course, name).questions]


def key_head(name: str) -> list[str]:
    """Return the headings of the table of where each question leads."""
    columns = ["question"] if name == PRETEST else ["question", "objective"]
    return [say(f"head-{column}") for column in (*columns, "read-on")]


def _pointer(course: Course, pointer: Pointer) -> tuple[Module, str]:
    return course.module(pointer.module), pointer.why


def _anchor(name: str) -> str:
    return f"form-{name}"


def _key(builder: StandaloneHTMLBuilder, course: Course, form: Form) -> Html:
    """Return the table of where each question leads."""
    rows = []
    for number, (question, modules) in enumerate(pointers(course, form.name), start=1):
        title = el("a", say("question", number=number), href=f"#{form.name}-{question.id}")
        cells = [el("th", title, scope="row")]
        if form.name != PRETEST:
            cells.append(el("td", course.objective(question.objective).text))
        ways = [
            el(
                "p",
                _module_link(builder, module),
                *([": ", el("span", why, class_="pp-why")] if why else []),
                data_module=module.info.id,
            )
            for module, why in modules
        ]
        cells.append(el("td", *ways))
        rows.append(el("tr", *cells, data_question=question.id, data_objective=question.objective))
    head = (el("th", text, scope="col") for text in key_head(form.name))
    return el(
        "table",
        el("caption", say("form-key")),
        el("thead", el("tr", *head)),
        el("tbody", *rows),
        class_="pp-form-key",
    )


def _module_href(builder: StandaloneHTMLBuilder, module: Module) -> str | None:
    page = module_page(builder.env, module)
    return None if page is None else builder.get_relative_uri(builder.current_docname, page)


def _module_link(builder: StandaloneHTMLBuilder, module: Module) -> Html:
    href = _module_href(builder, module)
    title = module.info.title
    return el("span", title) if href is None else el("a", title, href=href)


def _other_form(builder: StandaloneHTMLBuilder, name: str) -> Html:
    """Return a link from one final form to the other, if a page has it."""
    if name not in FINALS:
        return join()
    other = FINALS[1 - FINALS.index(name)]
    page = form_page(builder.env, other)
    if page is None:
        return join()
    here = builder.current_docname
    uri = "" if page == here else builder.get_relative_uri(here, page).partition("#")[0]
    link = el("a", say(f"form-{other}"), href=f"{uri}#{_anchor(other)}")
    return el("p", say("form-other"), " ", link, class_="pp-other-form")


def _whole(builder: StandaloneHTMLBuilder, course: Course) -> dict[str, object]:
    """Return the course as the record needs it: ids and titles, but no keys."""
    forms = [form_of(course, name) for name in FORM_NAMES]
    return {
        "course": course.info.id,
        "title": course.info.title,
        "bank": bank_hash(course),
        "modules": [
            {
                "id": module.info.id,
                "title": module.info.title,
                "href": _module_href(builder, module),
                "questions": {question.id: question.objective for question in module.questions},
                "scenarios": [_endings(scenario) for scenario in module.scenarios],
            }
            for module in course.modules
        ],
        "forms": [
            {
                "id": form.name,
                "title": say(f"form-{form.name}"),
                "questions": {question.id: question.objective for question in form.questions},
            }
            for form in forms
            if form.questions
        ],
    }


def _endings(scenario: Scenario) -> dict[str, object]:
    endings = {scene.id: scene.title for scene in scenario.scenes if scene.ending is not None}
    return {"id": scenario.id, "title": scenario.title, "endings": endings}
