"""The whole course as one object, loaded from the folder `book/`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from .problems import ContentError, Problem
from .reading import Lines, Reader
from .references import Source, read_sources
from .schema import (
    AgendaRules,
    CourseInfo,
    Fact,
    FactFile,
    FormFile,
    Lesson,
    Misconception,
    ModuleInfo,
    Objective,
    Picture,
    PictureFile,
    Plan,
    PlanSection,
    PretestItem,
    Question,
    QuizFile,
    RolePlay,
    Scenario,
    Session,
)

T = TypeVar("T")

#: The file that holds the pre-test, and the name under which its place is known.
FORMS = "forms.yml"

#: The file with the frame and the rules of a group day, and the name of its place.
AGENDA = "agenda.yml"


@dataclass(frozen=True)
class Module:
    """A module: what its folder holds beside the text."""

    info: ModuleInfo
    folder: Path
    questions: tuple[Question, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    session: Session | None = None
    role_plays: tuple[RolePlay, ...] = ()

    @property
    def names(self) -> tuple[str, str, str]:
        """The names that people may type: the id, and the folder with and without its number."""
        return self.info.id, self.folder.name, self.folder.name.partition("-")[2]


@dataclass(frozen=True)
class Place:
    """Where a piece of content stands."""

    path: Path
    lines: Lines
    steps: tuple[str | int, ...]

    def line(self, *further: str | int) -> int:
        """Return the line of the piece, or of the value at `further` steps inside it."""
        return self.lines.of((*self.steps, *further))


@dataclass(frozen=True, eq=False)
class Course:
    """Everything that authors wrote as data, checked for shape but not yet for sense."""

    root: Path
    info: CourseInfo
    modules: tuple[Module, ...]
    facts: dict[str, Fact]
    sources: dict[str, Source]
    files: tuple[Path, ...]
    pictures: dict[str, Picture]
    places: dict[str, Place] = field(repr=False)
    plan: tuple[PlanSection, ...] = ()
    pretest: tuple[PretestItem, ...] = ()
    agenda: AgendaRules | None = None

    def where(self, id: str) -> tuple[Path, int]:
        """Return the file and line of the content with this id. Raises KeyError."""
        place = self.places[id]
        return place.path, place.line()

    def module(self, id: str) -> Module:
        """Return the module with this id. Raises KeyError."""
        return _by_id(id, ((m.info.id, m) for m in self.modules))

    def module_names(self) -> dict[str, Module]:
        """Return the modules by each of their names."""
        return {name: module for module in self.modules for name in module.names}

    def question(self, id: str) -> Question:
        """Return the question with this id. Raises KeyError."""
        return _by_id(id, ((q.id, q) for m in self.modules for q in m.questions))

    def scenario(self, id: str) -> Scenario:
        """Return the scenario with this id. Raises KeyError."""
        return _by_id(id, ((s.id, s) for m in self.modules for s in m.scenarios))

    def session(self, id: str) -> Session:
        """Return the session with this id. Raises KeyError."""
        return _by_id(id, ((m.session.id, m.session) for m in self.modules if m.session))

    @property
    def role_plays(self) -> tuple[RolePlay, ...]:
        """All role plays, in the order of the modules."""
        return tuple(play for module in self.modules for play in module.role_plays)

    def role_play(self, id: str) -> RolePlay:
        """Return the role play with this id. Raises KeyError."""
        return _by_id(id, ((play.id, play) for play in self.role_plays))

    def objective(self, id: str) -> Objective:
        """Return the objective with this id. Raises KeyError."""
        return _by_id(id, ((o.id, o) for m in self.modules for o in m.info.objectives))

    def misconception(self, id: str) -> Misconception:
        """Return the misconception with this id. Raises KeyError."""
        return _by_id(id, ((c.id, c) for m in self.modules for c in m.info.misconceptions))

    def lesson(self, id: str) -> Lesson:
        """Return the lesson with this id. Raises KeyError."""
        return _by_id(id, ((lesson.id, lesson) for lesson in self.info.lessons))


def _by_id(id: str, pairs: Iterator[tuple[str, T]]) -> T:
    for known, value in pairs:
        if known == id:
            return value
    raise KeyError(id)


class _Loading:
    """Collects the pieces of a course and where they stand."""

    def __init__(self, root: Path) -> None:
        self.reader = Reader(root)
        self.places: dict[str, Place] = {}

    def place(self, id: str, path: Path, lines: Lines, *steps: str | int) -> None:
        """Remember where an id stands; the same id twice is a problem."""
        here = Place(path, lines, steps)
        if id in self.places:
            first = self.places[id]
            self.reader.problem(
                path,
                here.line("id"),
                "id",
                f"the id '{id}' is used twice (first in {first.path.name}:{first.line()})",
                "Give one of the two another id. Keep the older one as it is.",
            )
        else:
            self.places[id] = here

    def module(self, folder: Path) -> Module | None:
        read = self.reader.read(folder / "module.yml", ModuleInfo)
        # The other files are read in any case, so that their problems come in the same report.
        questions, scenarios = self._questions(folder), self._scenarios(folder)
        session, role_plays = self._session(folder), self._role_plays(folder)
        if read is None:
            return None
        info, lines = read
        path = folder / "module.yml"
        self.place(info.id, path, lines)
        for kind in ("objectives", "misconceptions"):
            for number, record in enumerate(getattr(info, kind)):
                self.place(record.id, path, lines, kind, number)
        return Module(info, folder, questions, scenarios, session, role_plays)

    def _questions(self, folder: Path) -> tuple[Question, ...]:
        path = folder / "quiz.yml"
        read = self.reader.read(path, QuizFile) if path.exists() else None
        if read is None:
            return ()
        quiz, lines = read
        for number, question in enumerate(quiz.questions):
            self.place(question.id, path, lines, "questions", number)
        return tuple(quiz.questions)

    def _scenarios(self, folder: Path) -> tuple[Scenario, ...]:
        scenarios = []
        for path in sorted(folder.glob("scenario-*.yml")):
            read = self.reader.read(path, Scenario)
            if read is not None:
                scenario, lines = read
                self.place(scenario.id, path, lines)
                scenarios.append(scenario)
        return tuple(scenarios)

    def _role_plays(self, folder: Path) -> tuple[RolePlay, ...]:
        plays = []
        for path in sorted(folder.glob("role-play-*.yml")):
            read = self.reader.read(path, RolePlay)
            if read is not None:
                play, lines = read
                self.place(play.id, path, lines)
                plays.append(play)
        return tuple(plays)

    def _session(self, folder: Path) -> Session | None:
        path = folder / "session.yml"
        read = self.reader.read(path, Session) if path.exists() else None
        if read is None:
            return None
        session, lines = read
        self.place(session.id, path, lines)
        return session

    def facts(self, path: Path) -> dict[str, Fact]:
        read = self.reader.read(path, FactFile)
        if read is None:
            return {}
        file, lines = read
        for number, fact in enumerate(file.facts):
            self.place(fact.id, path, lines, "facts", number)
        return {fact.id: fact for fact in file.facts}

    def pretest(self, path: Path) -> tuple[PretestItem, ...]:
        read = self.reader.read(path, FormFile) if path.exists() else None
        if read is None:
            return ()
        file, lines = read
        self.place(FORMS, path, lines)
        return tuple(file.pretest)

    def picture(self, path: Path) -> Picture | None:
        read = self.reader.read(path, PictureFile)
        if read is None:
            return None
        file, lines = read
        self.place(file.picture.id, path, lines, "picture")
        return file.picture

    def plan(self, path: Path) -> tuple[PlanSection, ...]:
        read = self.reader.read(path, Plan) if path.exists() else None
        if read is None:
            return ()
        plan, lines = read
        for number, section in enumerate(plan.sections):
            self.place(section.id, path, lines, "sections", number)
        return tuple(plan.sections)

    def agenda(self, path: Path) -> AgendaRules | None:
        read = self.reader.read(path, AgendaRules) if path.exists() else None
        if read is None:
            return None
        rules, lines = read
        self.place(AGENDA, path, lines)
        return rules

    def info(self, path: Path) -> CourseInfo | None:
        read = self.reader.read(path, CourseInfo)
        if read is None:
            return None
        info, lines = read
        for kind in ("lessons", "examine"):
            for number, record in enumerate(getattr(info, kind)):
                self.place(record.id, path, lines, kind, number)
        return info


def read_course(root: Path) -> tuple[Course | None, list[Problem]]:
    """Read the course in `root`/book and return it with every problem of shape.

    The course is None if any file could not be read; the problems then say why.
    """
    book = root / "book"
    loading = _Loading(root)
    info = loading.info(book / "course.yml")
    sources = read_sources(book / "references.bib", loading.reader)
    facts = loading.facts(book / "facts.yml")
    plan = loading.plan(book / "plan.yml")
    pretest = loading.pretest(book / FORMS)
    agenda = loading.agenda(book / "facilitate" / AGENDA)
    folders = sorted(path.parent for path in book.glob("*/module.yml"))
    modules = [loading.module(folder) for folder in folders]
    drawn = [loading.picture(path) for path in sorted(book.glob("*/picture-*.yml"))]
    problems = loading.reader.problems
    if info is None or problems:
        return None, problems
    course = Course(
        root=root,
        info=info,
        modules=tuple(sorted((m for m in modules if m), key=lambda module: module.info.number)),
        facts=facts,
        sources=sources,
        files=tuple(loading.reader.files),
        pictures={picture.id: picture for picture in drawn if picture},
        places=loading.places,
        plan=plan,
        pretest=pretest,
        agenda=agenda,
    )
    return course, problems


def load_course(root: Path | str) -> Course:
    """Return the course in `root`, checked for shape and references.

    Raises ContentError, which holds every problem at once, if anything is wrong.
    """
    from .checks import check_references

    course, problems = read_course(Path(root))
    if course is not None:
        problems = [*problems, *check_references(course)]
    errors = [problem for problem in problems if not problem.warning]
    if errors or course is None:
        raise ContentError(errors)
    return course
