"""The key of a question, for facilitators: what is right, and why each wrong answer attracts."""

from docutils import nodes

from plenipot.content import Course
from plenipot.content.schema import (
    MatchQuestion,
    Option,
    OrderQuestion,
    Question,
    TrueFalseQuestion,
)

from .docnodes import bullets, labelled, numbered, text_paragraphs
from .nodes import disclosure, fact_mark
from .words import say


def key_anchor(question_id: str) -> str:
    """Return the anchor of the key of a question in its page."""
    return f"key-{question_id}"


def letters(question: Question) -> dict[str, str]:
    """Return the letters of the options of a question, in the order in which learners see them."""
    options: list[Option] = getattr(question, "options", [])
    return {option.id: "ABCDEF"[place] for place, option in enumerate(options)}


def answer_lines(question: Question) -> list[str]:
    """Return the answers of a question to choose from, as they are read aloud."""
    if isinstance(question, TrueFalseQuestion):
        return [say("key-circle"), say("key-cross")]
    lettered = letters(question)
    return [
        say("key-option", letter=lettered[option.id], text=option.text)
        for option in getattr(question, "options", [])
    ]


def question_key(course: Course, question: Question) -> disclosure:
    """Return the key of one question, closed on the screen and open on paper."""
    kind = say(f"key-kind-{question.kind}")
    about = say("key-about", kind=kind, difficulty=say(f"key-{question.difficulty}"))
    summary = " ".join(question.stem.split())
    fold = disclosure(summary=summary, about=about, ids=[key_anchor(question.id)])
    fold += _body(course, question)
    fold += labelled(say("rests-on"), *(fact_mark(fact=fact) for fact in question.facts))
    return fold


def _body(course: Course, question: Question) -> list[nodes.Node]:
    if isinstance(question, TrueFalseQuestion):
        right, wrong = question.answer, not question.answer
        told = {True: question.feedback.true, False: question.feedback.false}
        said = {True: say("true"), False: say("false")}
        return [
            labelled(say("key-right", answer=said[right])),
            *text_paragraphs(told[right]),
            bullets([_wrong(course, said[wrong], told[wrong], question.misconception)]),
        ]
    if isinstance(question, OrderQuestion):
        steps = [[labelled(item.text), *text_paragraphs(item.feedback)] for item in question.items]
        whole = labelled(say("key-right-order"))
        return [whole, numbered(steps), *_belief(course, question.misconception)]
    if isinstance(question, MatchQuestion):
        pairs = [
            [
                labelled(say("key-pair", left=pair.left, right=pair.right)),
                *text_paragraphs(pair.feedback),
            ]
            for pair in question.pairs
        ]
        return [
            labelled(say("key-right-pairs")),
            bullets(pairs),
            *([labelled(say("key-extra"), "; ".join(question.extra))] if question.extra else []),
            *_belief(course, question.misconception),
        ]
    lettered = letters(question)
    shown = {o.id: say("key-option", letter=lettered[o.id], text=o.text) for o in question.options}
    body: list[nodes.Node] = []
    for option in question.options:
        if option.correct:
            body.append(labelled(say("key-right", answer=shown[option.id])))
            body += text_paragraphs(option.feedback)
    wrong_ones = [
        _wrong(course, shown[option.id], option.feedback, option.misconception)
        for option in question.options
        if not option.correct
    ]
    return [*body, bullets(wrong_ones)]


def _wrong(course: Course, text: str, feedback: str, belief: str | None) -> list[nodes.Node]:
    """Return a wrong answer with the belief that it reveals and the reason why it attracts."""
    return [labelled(text), *_belief(course, belief), *text_paragraphs(feedback)]


def _belief(course: Course, belief: str | None) -> list[nodes.Node]:
    if belief is None:
        return []
    text = course.misconception(belief).text
    return [nodes.paragraph("", "", nodes.emphasis("", say("key-belief", belief=text)))]
