"""Questions as the room shows them, and which answers can be given to them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from plenipot.content.schema import Question
from plenipot.content.scoring import right_answer, shown_answers, shown_items
from plenipot.messages import message

from .refusals import Refused

#: The kinds that a room can vote on: an answer is one or more of a few options.
VOTED = ("single", "multiple", "truefalse")


def shown(question: Question) -> dict[str, Any]:
    """Return a question for everybody: nothing in it tells which answer is right."""
    found: dict[str, Any] = {"id": question.id, "kind": question.kind, "stem": question.stem}
    if question.kind == "single" or question.kind == "multiple":
        found["options"] = [{"id": o.id, "text": o.text} for o in question.options]
    elif question.kind == "truefalse":
        found["options"] = [
            {"id": id, "text": message("room", f"option.{id}")} for id in ("true", "false")
        ]
    elif question.kind == "order":
        found["items"] = [{"id": i.id, "text": i.text} for i in shown_items(question)]
    else:
        found["lefts"] = [{"id": pair.id, "text": pair.left} for pair in question.pairs]
        found["answers"] = shown_answers(question)
    return found


def option_ids(question: Question) -> list[str]:
    """Return the ids of the options that are counted; empty for order and match questions."""
    if question.kind == "single" or question.kind == "multiple":
        return [option.id for option in question.options]
    return ["true", "false"] if question.kind == "truefalse" else []


def checked(question: Question, answer: Any) -> Any:
    """Return an answer in its one form. Raises Refused (`answer`) if the question has no such."""
    known = option_ids(question)
    if question.kind == "single":
        good = isinstance(answer, str) and answer in known
    elif question.kind == "truefalse":
        good = isinstance(answer, bool)
    elif question.kind == "multiple":
        good = _listed(answer, known) and bool(answer)
        answer = [id for id in known if id in answer] if good else None
    elif question.kind == "order":
        ids = [item.id for item in question.items]
        good = _listed(answer, ids) and len(answer) == len(ids)
    else:
        texts = shown_answers(question)
        ids = [pair.id for pair in question.pairs]
        good = isinstance(answer, dict) and sorted(map(str, answer)) == sorted(ids)
        good = good and all(isinstance(t, str) and t in texts for t in answer.values())
        answer = {id: answer[id] for id in ids} if good else None
    if not good:
        raise Refused("answer")
    return answer


def _listed(answer: Any, known: list[str]) -> bool:
    """Whether an answer is a list of known ids without repeats."""
    return (
        isinstance(answer, list)
        and all(isinstance(id, str) and id in known for id in answer)
        and len(set(answer)) == len(answer)
    )


def chosen(answer: Any) -> list[str]:
    """Return the ids of the options that an answer to a votable question names."""
    if isinstance(answer, bool):
        return ["true" if answer else "false"]
    return list(answer) if isinstance(answer, list) else [answer]


def counted(question: Question, answers: Iterable[tuple[Any, int]]) -> dict[str, int]:
    """Return how often each option was chosen, from answers that each came so many times."""
    found: Counter[str] = Counter()
    for answer, times in answers:
        for id in chosen(answer):
            found[id] += times
    return {id: found[id] for id in option_ids(question)}


def feedback(question: Question) -> dict[str, str]:
    """Return the feedback on each option, for when the result is shown."""
    if question.kind == "single" or question.kind == "multiple":
        return {option.id: option.feedback for option in question.options}
    if question.kind == "truefalse":
        return {"true": question.feedback.true, "false": question.feedback.false}
    return {}


def key(question: Question, beliefs: Mapping[str, str]) -> dict[str, Any]:
    """Return the key of a question for the facilitator. `beliefs`: text of each misconception."""
    said = feedback(question)
    right = right_answer(question)
    rows = []
    for option in shown(question)["options"]:
        id = option["id"]
        correct = id in chosen(right)
        if question.kind == "single" or question.kind == "multiple":
            belief = next(o.misconception for o in question.options if o.id == id)
        else:
            belief = None if correct else question.misconception
        text = beliefs.get(belief) if belief else None
        rows.append({**option, "correct": correct, "feedback": said[id], "misconception": text})
    return {"right": right, "options": rows}
