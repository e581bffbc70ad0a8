"""Questions to vote on: the question without its answer, then the answer and why others attract."""

from math import ceil

from plenipot.content import Course
from plenipot.content.course import Module
from plenipot.content.schema import Option, Question, SingleQuestion, TrueFalseQuestion

from .deck import Note, Para, Point, Points, Slide
from .words import LIMIT, length, of, one_line, packed, portions, say, sentences

#: All options of a question stand on one slide, or the room cannot compare them. A case that
#: does not fit above them has a slide of its own.
OPTIONS_LIMIT = 55
#: A case that is read aloud may be a little longer than other texts.
CASE_LIMIT = 45
#: A longer statement is not set in large type.
LARGE = 24
#: Signs on a line of a slide, and lines under a title.
LINE = 44
MOST_LINES = 10
LETTERS = "ABCDE"

Votable = SingleQuestion | TrueFalseQuestion


def votable(question: Question) -> bool:
    """Return whether a question suits a vote: one answer, and few enough words for slides."""
    if isinstance(question, TrueFalseQuestion):
        return length(question.stem) <= LIMIT
    if not isinstance(question, SingleQuestion):
        return False
    return length(question.stem) <= CASE_LIMIT and _option_words(question) <= OPTIONS_LIMIT


def chosen(module: Module) -> list[Votable]:
    """Return the questions to vote on, in the order of the quiz.

    Those that the session names, where they fit a slide, and for each other objective the
    question with the fewest words.
    """
    named = {vote.question for vote in module.session.votes} if module.session else set()
    suited = [
        question
        for question in module.questions
        if isinstance(question, (SingleQuestion, TrueFalseQuestion)) and votable(question)
    ]
    wanted = [question for question in suited if question.id in named]
    best: dict[str, Votable] = {}
    for question in suited:
        known = best.get(question.objective)
        if known is None or _words(question) < _words(known):
            best[question.objective] = question
    covered = {question.objective for question in wanted}
    wanted += [question for objective, question in best.items() if objective not in covered]
    order = {question.id: place for place, question in enumerate(module.questions)}
    return sorted(wanted, key=lambda question: order[question.id])


def vote_slides(course: Course, module: Module) -> list[Slide]:
    """Return the slides of all votes of a module. An answer stands only after its question."""
    slides: list[Slide] = []
    for number, question in enumerate(chosen(module), start=1):
        if isinstance(question, TrueFalseQuestion):
            slides += _true_or_false(course, question, number)
        else:
            slides += _single(course, question, number)
    return slides


def _words(question: Votable) -> int:
    return length(question.stem) + _option_words(question)


def _on_one_slide(question: SingleQuestion) -> bool:
    """Return whether the case fits above its options, by an estimate of lines with gaps."""
    texts = [one_line(question.stem), *(one_line(option.text) for option in question.options)]
    lines = sum(ceil(signs / LINE) for signs in map(len, texts))
    return _words(question) <= OPTIONS_LIMIT and lines + len(texts) / 3 <= MOST_LINES


def _option_words(question: Votable) -> int:
    if isinstance(question, TrueFalseQuestion):
        return 2
    return sum(length(option.text) for option in question.options)


def _how() -> Note:
    return Note(say("vote-how"), (say("vote-1"), say("vote-2"), say("vote-3"), say("vote-4")))


def _true_or_false(course: Course, question: TrueFalseQuestion, number: int) -> list[Slide]:
    both = (Point(say("true"), say("circle")), Point(say("false"), say("cross")))
    asked = Slide(
        f"{question.id}-vote",
        "vote",
        say("question", number=number),
        (
            Para(one_line(question.stem), "large" if length(question.stem) <= LARGE else "normal"),
            Points(both, "plain"),
        ),
        (_how(),),
    )
    right, wrong = say("true"), say("false")
    told, tempting = question.feedback.true, question.feedback.false
    if not question.answer:
        right, wrong, told, tempting = wrong, right, tempting, told
    belief = say(
        "belief", option=wrong, text=one_line(course.misconception(question.misconception).text)
    )
    tempts = Note(say("attracts", option=wrong), (one_line(tempting),))
    return [asked, *_answer(question, number, right, told, belief, (tempts,))]


def _single(course: Course, question: SingleQuestion, number: int) -> list[Slide]:
    options = list(zip(LETTERS, question.options, strict=False))
    lines = tuple(Point(one_line(option.text), letter) for letter, option in options)
    slides: list[Slide] = []
    repeat: tuple[Note, ...] = ()
    title = say("question", number=number)
    if not _on_one_slide(question):
        case = Para(one_line(question.stem))
        slides.append(
            Slide(
                f"{question.id}-case",
                "case",
                title,
                (case,),
                (Note(say("case"), (say("case-do"),)),),
            )
        )
        title = say("question-vote", number=number)
        blocks: tuple[Para | Points, ...] = (Points(lines, "lettered"),)
        repeat = (Note(say("case"), (sentences(question.stem)[-1],)),)
    else:
        blocks = (Para(one_line(question.stem)), Points(lines, "lettered"))
    slides.append(Slide(f"{question.id}-vote", "vote", title, blocks, (*repeat, _how())))
    letter, right = next(pair for pair in options if pair[1].correct)
    wrong = [pair for pair in options if not pair[1].correct]
    notes = tuple(
        Note(
            say("attracts", option=f"{letter}. {one_line(option.text)}"),
            (one_line(option.feedback),),
        )
        for letter, option in wrong
    )
    shown = say("right-option", letter=letter, text=one_line(right.text))
    return [
        *slides,
        *_answer(question, number, shown, right.feedback),
        *_others(course, question, number, wrong, notes),
    ]


def _others(
    course: Course,
    question: SingleQuestion,
    number: int,
    wrong: list[tuple[str, Option]],
    notes: tuple[Note, ...],
) -> list[Slide]:
    """Return the beliefs behind the wrong options. Options with one belief share a line."""
    letters: dict[str, list[str]] = {}
    for letter, option in wrong:
        letters.setdefault(_belief(course, option), []).append(letter)
    lines = [
        (Point(text, ", ".join(found)), length(text) + len(found))
        for text, found in letters.items()
    ]
    groups = packed(lines)
    return [
        Slide(
            f"{question.id}-others-{place}",
            "reveal",
            of(say("others", number=number), place, len(groups)),
            (Points(group, "lettered"),),
            notes,
        )
        for place, group in enumerate(groups, start=1)
    ]


def _belief(course: Course, option: Option) -> str:
    """Return the belief behind a wrong option; each has one (a rule of the checks)."""
    if option.misconception is None:
        return one_line(option.text)
    return one_line(course.misconception(option.misconception).text)


def _answer(
    question: Question,
    number: int,
    right: str,
    feedback: str,
    belief: str = "",
    notes: tuple[Note, ...] = (),
) -> list[Slide]:
    """Return the slides with the right answer, the reason for it and the belief behind the other."""
    parts = portions(feedback, limit=max(LIMIT - length(right), 16))
    if belief and length(right) + length(parts[-1]) + length(belief) > LIMIT:
        parts.append(belief)
    elif belief:
        parts[-1] = f"{parts[-1]}\n{belief}"
    slides = []
    for place, part in enumerate(parts, start=1):
        told = tuple(Para(text) for text in part.split("\n"))
        slides.append(
            Slide(
                f"{question.id}-answer" + ("" if place == 1 else f"-{place}"),
                "reveal",
                of(say("answer", number=number), place, len(parts)),
                (Para(right, "large"), *told) if place == 1 else told,
                (Note(say("answer-note"), (say("answer-do"),)), *notes),
            )
        )
    return slides
