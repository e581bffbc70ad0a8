"""Which answers a question can have, right or wrong."""

from plenipot.content.schema import Question

#: Answers with a longer text are of no question.
LONGEST = 4_000


def options_of(question: Question) -> list[str]:
    """Return the ids of the options that people can vote for; none for kinds without options."""
    if question.kind == "truefalse":
        return ["true", "false"]
    if question.kind in ("single", "multiple"):
        return [option.id for option in question.options]  # type: ignore[union-attr]
    return []


def fits(question: Question, answer: object) -> bool:
    """Return whether an answer has the shape that the question asks for, right or wrong."""
    if question.kind == "single":
        return isinstance(answer, str) and answer in options_of(question)
    if question.kind == "truefalse":
        return isinstance(answer, bool)
    if question.kind == "multiple":
        known = set(options_of(question))
        return _texts(answer) and set(answer) <= known and len(set(answer)) == len(answer)  # type: ignore[call-overload, arg-type]
    if question.kind == "order":
        steps = sorted(item.id for item in question.items)
        return _texts(answer) and sorted(answer) == steps  # type: ignore[call-overload]
    pairs = {pair.id for pair in question.pairs}
    return (
        isinstance(answer, dict)
        and set(answer) <= pairs
        and all(isinstance(text, str) and len(text) < LONGEST for text in answer.values())
    )


def _texts(value: object) -> bool:
    return isinstance(value, list) and len(value) < 50 and all(isinstance(o, str) for o in value)
