"""A quiz as HTML that is complete without JavaScript.

The script finds answers and feedback in the same elements: nothing is written twice.
"""

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.writers.html5 import HTML5Translator

from plenipot.content.schema import (
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
    TrueFalseQuestion,
)
from plenipot.content.scoring import right_answer, shown_answers, shown_items

from .course import course_of
from .fact_marks import marks_html
from .markup import Html, el, join, paragraphs, phrases
from .words import say

Choices = SingleQuestion | MultipleQuestion | TrueFalseQuestion


def visit_quiz(self: HTML5Translator, node: nodes.Element) -> None:
    """Write the questions."""
    course = course_of(self.builder.env)
    first, last = node["first"], node["first"] + len(node["questions"]) - 1
    label = (
        say("questions", first=first, last=last) if last > first else say("question", number=first)
    )
    items = [
        question_html(self.builder, course.question(question_id), number)
        for number, question_id in enumerate(node["questions"], start=first)
    ]
    self.body.append(
        el(
            "div",
            *items,
            class_="pp-quiz",
            id=f"quiz-{node['questions'][0]}",
            role="group",
            aria_label=label,
            data_course=course.info.id,
        )
    )
    raise nodes.SkipNode


def question_html(
    builder: StandaloneHTMLBuilder, question: Question, number: int, key: str | None = None
) -> Html:
    """Return one question with its answers behind a disclosure.

    `key` is its id in the page if that is not its own: a form may ask it again.
    """
    key = key or question.id
    legend = el(
        "legend",
        el("span", say("question", number=number), class_="pp-number"),
        Html(" "),
        phrases(question.stem),
    )
    if isinstance(question, OrderQuestion):
        body, answers = _order(question, key)
    elif isinstance(question, MatchQuestion):
        body, answers = _match(question, key)
    else:
        body, answers = _choices(question, key)
    return el(
        "form",
        el("fieldset", legend, el("p", say(f"how-{question.kind}"), class_="pp-how"), body),
        el(
            "details",
            el("summary", say("answer-summary")),
            answers,
            marks_html(builder, question.facts),
            class_="pp-answer",
        ),
        class_="pp-question",
        id=key,
        data_question=question.id if key != question.id else None,
        data_kind=question.kind,
        # Without the script a form that is sent must not leave the page, and a browser
        # must not fill in old answers on reload.
        method="dialog",
        autocomplete="off",
        aria_label=say("question", number=number),
    )


def _choices(question: Choices, key: str) -> tuple[Html, Html]:
    if isinstance(question, TrueFalseQuestion):
        options = [
            ("true", say("true"), question.answer, question.feedback.true),
            ("false", say("false"), not question.answer, question.feedback.false),
        ]
    else:
        options = [(o.id, o.text, o.correct, o.feedback) for o in question.options]
    kind = "checkbox" if question.kind == "multiple" else "radio"
    inputs, answers = [], []
    for name, text, right, feedback in options:
        field = el("input", type=kind, name=key, value=name)
        label = el("label", field, Html(" "), el("span", phrases(text), class_="pp-text"))
        inputs.append(el("li", label, data_item=name))
        verdict = say("is-right") if right else say("is-wrong")
        answers.append(
            el(
                "li",
                el("p", el("strong", verdict, class_="pp-verdict"), " ", text),
                el("div", paragraphs(feedback), class_="pp-feedback"),
                data_item=name,
                data_right="yes" if right else "no",
            )
        )
    return el("ul", *inputs, class_="pp-options"), el("ul", *answers)


def _select(key: str, item_id: str, text: str, options: list[tuple[str, str]]) -> Html:
    """Return a labelled list of positions or answers; the first line is no answer."""
    lines = [el("option", say("choose"), value="")]
    lines += [el("option", shown, value=value) for value, shown in options]
    name = f"{key}-{item_id}"
    return el(
        "li",
        el("label", phrases(text), for_=name, class_="pp-text"),
        Html(" "),
        el("select", *lines, id=name, name=name),
        data_item=item_id,
    )


def _order(question: OrderQuestion, key: str) -> tuple[Html, Html]:
    positions = [(str(place), str(place)) for place in range(1, len(question.items) + 1)]
    shown = [_select(key, item.id, item.text, positions) for item in shown_items(question)]
    answers = [
        el(
            "li",
            el("p", item.text),
            el("div", paragraphs(item.feedback), class_="pp-feedback"),
            data_item=item.id,
            data_right=place,
        )
        for place, item in enumerate(question.items, start=1)
    ]
    return el("ul", *shown, class_="pp-options pp-selects"), el("ol", *answers)


def _match(question: MatchQuestion, key: str) -> tuple[Html, Html]:
    texts = shown_answers(question)
    letters = "ABCDEFGHIJK"
    options = [(letters[i], f"{letters[i]}. {text}") for i, text in enumerate(texts)]
    prompts = [_select(key, pair.id, pair.left, options) for pair in question.pairs]
    right = right_answer(question)
    answers = [
        el(
            "li",
            el("p", pair.left, " → ", el("strong", pair.right)),
            el("div", paragraphs(pair.feedback), class_="pp-feedback"),
            data_item=pair.id,
            data_right=letters[texts.index(right[pair.id])],
        )
        for pair in question.pairs
    ]
    listed = el("ol", *(el("li", text) for text in texts), type="A", class_="pp-pool")
    body = join(
        el("p", say("answers-to-choose")),
        listed,
        el("ul", *prompts, class_="pp-options pp-selects"),
    )
    return body, el("ul", *answers)
