"""How an answer is scored. The page, the notebook and every export follow this file.

An answer is: the id of an option (single), a list of ids (multiple), a truth value
(truefalse), the ids of the steps in order (order), or a mapping from the id of a
pair to the answer chosen for it (match). A question is right or it is not.
"""

import hashlib
from typing import Any

from .schema import MatchQuestion, OrderItem, OrderQuestion, Question


def right_answer(question: Question) -> Any:
    """Return the right answer to a question."""
    if question.kind == "single":
        return next(option.id for option in question.options if option.correct)
    if question.kind == "multiple":
        return [option.id for option in question.options if option.correct]
    if question.kind == "truefalse":
        return question.answer
    if question.kind == "order":
        return [item.id for item in question.items]
    return {pair.id: pair.right for pair in question.pairs}


def is_right(question: Question, answer: Any) -> bool:
    """Return whether the answer is right as a whole. An answer of another shape is not."""
    right = right_answer(question)
    if question.kind == "multiple":
        return isinstance(answer, (list, tuple, set)) and sorted(map(str, answer)) == sorted(right)
    if question.kind == "order":
        return isinstance(answer, (list, tuple)) and list(answer) == right
    return type(answer) is type(right) and answer == right


def shown_items(question: OrderQuestion) -> list[OrderItem]:
    """Return the steps as learners see them: shuffled, the same way each time, never right."""
    shuffled = sorted(question.items, key=lambda item: rank(question.id, item.id))
    if shuffled == question.items:
        shuffled.append(shuffled.pop(0))
    return shuffled


def shown_answers(question: MatchQuestion) -> list[str]:
    """Return the different answers of a match question as learners see them."""
    answers = {pair.right for pair in question.pairs} | set(question.extra)
    return sorted(answers, key=lambda text: rank(question.id, text))


def rank(question_id: str, name: str) -> bytes:
    """Return a fixed number for a name, so that the order is shuffled but reproducible."""
    return hashlib.sha256(f"{question_id}\n{name}".encode()).digest()
