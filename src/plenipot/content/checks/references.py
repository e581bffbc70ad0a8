"""R: everything that one piece says of another exists."""

import difflib
from collections.abc import Iterable, Iterator, Mapping

from ..course import FORMS, Course, Module
from ..pictures import picture_parts, placeholders
from ..schema import (
    Counter,
    Examined,
    Lesson,
    Matrix,
    MatrixRow,
    MultipleQuestion,
    RolePlay,
    Scenario,
    SingleQuestion,
)
from .rules import Finding, rule


def unknown_name(what: str, id: str, known: Iterable[str]) -> str:
    """Return a sentence on a name that is not known, with the nearest known one."""
    near = difflib.get_close_matches(id, list(known), 1)
    return f"unknown {what} '{id}'" + (f"; did you mean '{near[0]}'?" if near else "")


@rule("R01", "Facts that are named exist", "Correct the id, or add the fact to facts.yml.")
def facts_exist(course: Course) -> Iterator[Finding]:
    """Facts named by questions, endings, lessons, pictures, role plays and arguments."""
    for id, steps, ids in _fact_lists(course):
        place = course.places[id]
        for number, fact in enumerate(ids):
            if fact not in course.facts:
                yield (
                    place.path,
                    place.line(*steps, number),
                    unknown_name("fact", fact, course.facts),
                )


def _fact_lists(course: Course) -> Iterator[tuple[str, tuple[str | int, ...], list[str]]]:
    groups: list[Lesson | Examined] = [*course.info.lessons, *course.info.examine]
    for group in groups:
        yield group.id, ("facts",), group.facts
    for module in course.modules:
        for question in module.questions:
            yield question.id, ("facts",), question.facts
        for scenario in module.scenarios:
            for number, scene in enumerate(scenario.scenes):
                if scene.ending:
                    steps = ("scenes", number, "ending", "facts")
                    yield scenario.id, steps, scene.ending.facts
        for play in module.role_plays:
            for number, difference in enumerate(play.debrief.real):
                yield play.id, ("debrief", "real", number, "facts"), difference.facts
        if module.session:
            for number, argument in enumerate(module.session.arguments):
                yield module.session.id, ("arguments", number, "facts"), argument.facts
    for picture in course.pictures.values():
        name, parts = picture_parts(picture)
        for number, part in enumerate(parts):
            yield picture.id, (name, number, "facts"), part.facts


@rule(
    "R02", "Sources that are named exist", "Correct the key, or add the source to references.bib."
)
def sources_exist(course: Course) -> Iterator[Finding]:
    """Sources named by facts."""
    for fact in course.facts.values():
        if fact.source not in course.sources:
            place = course.places[fact.id]
            yield (
                place.path,
                place.line("source"),
                unknown_name("source", fact.source, course.sources),
            )


@rule(
    "R03",
    "Objectives that are named exist in the module",
    "Correct the id, or add the objective to module.yml.",
)
def objectives_exist(course: Course) -> Iterator[Finding]:
    """Objectives named by questions, scenarios, role plays and activities."""
    for module in course.modules:
        known = [objective.id for objective in module.info.objectives]
        for id, steps, objective in _objective_names(module):
            if objective not in known:
                place = course.places[id]
                yield place.path, place.line(*steps), unknown_name("objective", objective, known)


def _objective_names(module: Module) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for question in module.questions:
        yield question.id, ("objective",), question.objective
    plays: tuple[Scenario | RolePlay, ...] = (*module.scenarios, *module.role_plays)
    for played in plays:
        for number, objective in enumerate(played.objectives):
            yield played.id, ("objectives", number), objective
    if module.session:
        for row, activity in enumerate(module.session.activities):
            for number, objective in enumerate(activity.objectives):
                yield module.session.id, ("activities", row, "objectives", number), objective


@rule(
    "R04",
    "Misconceptions that are named exist in the module",
    "Correct the id, or add the misconception to module.yml.",
)
def misconceptions_exist(course: Course) -> Iterator[Finding]:
    """Misconceptions named by questions and options."""
    for module in course.modules:
        known = [misconception.id for misconception in module.info.misconceptions]
        for question in module.questions:
            place = course.places[question.id]
            named: list[tuple[tuple[str | int, ...], str]] = []
            if isinstance(question, (SingleQuestion, MultipleQuestion)):
                for number, option in enumerate(question.options):
                    if option.misconception:
                        named.append((("options", number, "misconception"), option.misconception))
            elif question.misconception:
                named.append((("misconception",), question.misconception))
            for steps, id in named:
                if id not in known:
                    yield place.path, place.line(*steps), unknown_name("misconception", id, known)


@rule("R05", "Lessons that are named exist", "Correct the id, or add the lesson to course.yml.")
def lessons_exist(course: Course) -> Iterator[Finding]:
    """Lessons named by endings."""
    known = [lesson.id for lesson in course.info.lessons]
    for module in course.modules:
        for scenario in module.scenarios:
            place = course.places[scenario.id]
            for number, scene in enumerate(scenario.scenes):
                for index, id in enumerate(scene.ending.lessons if scene.ending else []):
                    if id not in known:
                        steps = ("scenes", number, "ending", "lessons", index)
                        yield place.path, place.line(*steps), unknown_name("lesson", id, known)


@rule(
    "R06",
    "Ids in a module start with the id of the module",
    "Rename it before it is published; afterwards its id stays for good.",
)
def ids_start_with_module(course: Course) -> Iterator[Finding]:
    """Objectives, misconceptions, questions, scenarios, role plays and the session."""
    for module in course.modules:
        named = [record.id for record in module.info.objectives]
        named += [record.id for record in module.info.misconceptions]
        named += [record.id for record in (*module.questions, *module.scenarios)]
        named += [record.id for record in module.role_plays]
        named += [module.session.id] if module.session else []
        for id in named:
            if not id.startswith(module.info.id + "-"):
                path, line = course.where(id)
                yield path, line, f"the id '{id}' does not start with '{module.info.id}-'"


@rule(
    "R07",
    "Names inside a question or a scene are used once",
    "Give one of the two another name.",
)
def inner_names_once(course: Course) -> Iterator[Finding]:
    """Options, steps, pairs, scenes, choices, variables, roles and activities."""
    for module in course.modules:
        for question in module.questions:
            field = {"single": "options", "multiple": "options", "order": "items", "match": "pairs"}
            if question.kind in field:
                name = field[question.kind]
                yield from _twice(course, question.id, (name,), getattr(question, name))
        for scenario in module.scenarios:
            yield from _twice(course, scenario.id, ("state",), scenario.state)
            yield from _twice(course, scenario.id, ("scenes",), scenario.scenes)
            for number, scene in enumerate(scenario.scenes):
                steps = ("scenes", number, "choices")
                yield from _twice(course, scenario.id, steps, scene.choices)
        for play in module.role_plays:
            yield from _twice(course, play.id, ("roles",), play.roles)
        if module.session:
            activities = module.session.activities
            yield from _twice(course, module.session.id, ("activities",), activities)


def _twice(
    course: Course, id: str, steps: tuple[str | int, ...], records: Iterable[object]
) -> Iterator[Finding]:
    place = course.places[id]
    seen = set()
    for number, record in enumerate(records):
        name = record.id  # type: ignore[attr-defined]
        if name in seen:
            yield place.path, place.line(*steps, number), f"'{name}' stands twice in '{id}'"
        seen.add(name)


@rule(
    "R08",
    "A question has the right number of right answers",
    "Mark exactly one option of a single question, at least two and not all of a multiple one.",
)
def right_answers(course: Course) -> Iterator[Finding]:
    """Single and multiple questions."""
    for module in course.modules:
        for question in module.questions:
            if not isinstance(question, (SingleQuestion, MultipleQuestion)):
                continue
            right = sum(option.correct for option in question.options)
            wrong = len(question.options) - right
            sound = right == 1 if question.kind == "single" else right >= 2 and wrong >= 1
            if not sound:
                path, line = course.where(question.id)
                yield (
                    path,
                    line,
                    f"the {question.kind} question '{question.id}' has {right} right answers",
                )


@rule(
    "R09",
    "Choices lead to scenes that exist, and test and change variables that exist",
    "Correct the name; a counter takes '>=2', '<=2' or '=2' and a number, a flag true or false.",
)
def scenario_names(course: Course) -> Iterator[Finding]:
    """Scenes, variables, the last branch and the worked run of every scenario."""
    for module in course.modules:
        for scenario in module.scenarios:
            place = course.places[scenario.id]
            for steps, message in _scenario_names(scenario):
                yield place.path, place.line(*steps), message


def _scenario_names(scenario: Scenario) -> Iterator[tuple[tuple[str | int, ...], str]]:
    scenes = [scene.id for scene in scenario.scenes]
    counters = {variable.id: isinstance(variable, Counter) for variable in scenario.state}
    if scenario.start not in scenes:
        yield ("start",), unknown_name("scene", scenario.start, scenes)
    for number, scene in enumerate(scenario.scenes):
        at: tuple[str | int, ...] = ("scenes", number)
        if bool(scene.choices) == bool(scene.ending):
            yield at, f"the scene '{scene.id}' needs either choices or an ending, not both"
        for index, choice in enumerate(scene.choices):
            here = (*at, "choices", index)
            if choice.id != "abcdef"[index]:
                yield (
                    (*here, "id"),
                    f"choice {index + 1} of '{scene.id}' must have the id '{'abcdef'[index]}'",
                )
            yield from _tests((*here, "when"), choice.when, counters)
            yield from _tests((*here, "effects"), choice.effects, counters)
            if isinstance(choice.next, str):
                if choice.next not in scenes:
                    yield (*here, "next"), unknown_name("scene", choice.next, scenes)
                continue
            for turn, branch in enumerate(choice.next):
                yield from _tests((*here, "next", turn, "when"), branch.when, counters)
                if branch.to not in scenes:
                    yield (*here, "next", turn, "to"), unknown_name("scene", branch.to, scenes)
            if not choice.next or choice.next[-1].when:
                yield (
                    (*here, "next"),
                    f"the last branch of choice '{choice.id}' of '{scene.id}' has a condition",
                )


def _tests(
    steps: tuple[str | int, ...], values: Mapping[str, object], counters: dict[str, bool]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name, value in values.items():
        if name not in counters:
            yield (*steps, name), unknown_name("variable", name, counters)
        elif counters[name] == isinstance(value, bool):
            kind = "counter" if counters[name] else "flag"
            yield (*steps, name), f"'{name}' is a {kind}; {value!r} does not fit it"


@rule(
    "R10",
    "Pictures show values that exist, with kinds of their own key",
    "Correct the name; a value is written as {fact-id:value}, a matrix has a kind for each column.",
)
def pictures_sound(course: Course) -> Iterator[Finding]:
    """Placeholders and kinds of every picture."""
    for picture in course.pictures.values():
        place = course.places[picture.id]
        kinds = [kind.id for kind in picture.kinds]
        for fact, value in placeholders(picture):
            if fact not in course.facts:
                yield place.path, place.line(), unknown_name("fact", fact, course.facts)
            elif value not in course.facts[fact].values:
                known = course.facts[fact].values
                yield place.path, place.line(), unknown_name(f"value of {fact}", value, known)
        name, parts = picture_parts(picture)
        for number, part in enumerate(parts):
            here = part.cells if isinstance(part, MatrixRow) else [part.kind]
            for kind in here:
                if kind not in kinds:
                    yield place.path, place.line(name, number), unknown_name("kind", kind, kinds)
            if isinstance(picture, Matrix) and len(here) != len(picture.columns):
                what = f"{len(here)} cells for {len(picture.columns)} columns"
                yield place.path, place.line(name, number), what


@rule(
    "R11",
    "Questions and modules that the pre-test names exist",
    "Correct the id in forms.yml.",
)
def pretest_names(course: Course) -> Iterator[Finding]:
    """Every question of the pre-test, and every module it sends the reader to."""
    questions = [question.id for module in course.modules for question in module.questions]
    modules = [module.info.id for module in course.modules]
    for number, item in enumerate(course.pretest):
        place, steps = course.places[FORMS], ("pretest", number)
        if item.question not in questions:
            line = place.line(*steps, "question")
            yield place.path, line, unknown_name("question", item.question, questions)
        for row, pointer in enumerate(item.modules):
            if pointer.module not in modules:
                line = place.line(*steps, "modules", row, "module")
                yield place.path, line, unknown_name("module", pointer.module, modules)
