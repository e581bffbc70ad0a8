"""The mistaken ideas of a group, and the questions that people answered alone."""

from plenipot.content.schema import Question
from plenipot.debrief.alone import AloneResult
from plenipot.debrief.beliefs import Belief
from plenipot.debrief.small import FEWEST
from plenipot.messages import message

from .parts import paragraph, say, table

#: A debrief talks about a few ideas and questions; the table of votes for a spreadsheet has all.
MOST_IDEAS, MOST_QUESTIONS = 12, 15


def belief_parts(listed: list[Belief]) -> list[str]:
    """Return the ideas as a table, the most frequent first."""
    if not listed:
        return [paragraph(say("no-beliefs", fewest=FEWEST))]
    rows = [
        [
            one.text,
            _words("belief-asked", n=one.first, asked=one.asked),
            _words("belief-not-again")
            if one.last is None
            else _words("belief-asked", n=one.last, asked=one.asked_last),
            one.module,
            [_asked(one.questions[0]), *_further(one.questions[1:])],
        ]
        for one in listed[:MOST_IDEAS]
    ]
    keys = ("belief", "belief-first", "belief-last", "belief-module", "belief-questions")
    head = [_words(key) for key in keys]
    return [
        paragraph(say("beliefs-how")),
        table(_words("beliefs-caption"), head, rows),
        *_rest("ideas-left", len(listed) - len(rows)),
    ]


def alone_parts(found: AloneResult) -> list[str]:
    """Return the questions that people answered alone as a table, the hardest first."""
    parts = [paragraph(say("alone-how"))]
    if found.rows:
        rows = [
            [
                _asked(row.question),
                row.people,
                _words("percent", n=round(100 * row.right / row.people)),
                _words(row.attracts) if row.attracts in ("true", "false") else row.attracts or "–",
            ]
            for row in found.rows[:MOST_QUESTIONS]
        ]
        keys = ("question", "number-of-people", "right", "attracts")
        parts.append(table(_words("alone-caption"), [_words(key) for key in keys], rows))
        parts += _rest("questions-left", len(found.rows) - len(rows))
    return [*parts, *_rest("questions-hidden", found.hidden)]


def _rest(key: str, number: int) -> list[str]:
    """Return the sentence on what is not in a table, or nothing if all is."""
    if not number:
        return []
    return [paragraph(say(f"{key}-one" if number == 1 else key, n=number, fewest=FEWEST))]


def _further(questions: tuple[Question, ...]) -> list[str]:
    names = ", ".join(question.id for question in questions)
    return [_words("asked-too", names=names)] if names else []


def _asked(question: Question) -> str:
    return _words("asked", id=question.id, stem=question.stem)


def _words(key: str, **values: object) -> str:
    return message("debrief", key, **values)
