"""R20, R21: the sections of the learner's plan lead somewhere and can be told apart."""

from collections.abc import Iterator

from ...messages import catalogue
from ..course import Course
from .references import unknown_name
from .rules import Finding, rule


def exercise_names() -> list[str]:
    """Return the names of the exercises: the keys under which a learner keeps words."""
    start = "exercise."
    return [key[len(start) :] for key in sorted(catalogue("models")) if key.startswith(start)]


@rule(
    "R20",
    "Modules, pages and exercises that the plan names exist",
    "Correct the name in plan.yml, or add what it names.",
)
def plan_names_exist(course: Course) -> Iterator[Finding]:
    """The module, the pages and the keys of each section."""
    modules = [module.info.id for module in course.modules]
    exercises = exercise_names()
    for section in course.plan:
        place = course.places[section.id]
        if section.module is not None and section.module not in modules:
            yield (
                place.path, place.line("module"), unknown_name("module", section.module, modules)
            )  # fmt: skip
        for number, page in enumerate(section.pages):
            if not any((course.root / f"{page}.{kind}").is_file() for kind in ("md", "ipynb")):
                yield place.path, place.line("pages", number), f"there is no page '{page}'"
        for number, key in enumerate(section.keys):
            if key not in exercises:
                line = place.line("keys", number)
                yield place.path, line, unknown_name("exercise", key, exercises)


@rule(
    "R21",
    "Sections of the plan can be told apart",
    "Give each section an id that starts with 'plan-' and a heading of its own; keep one of dates.",
)
def plan_sections_differ(course: Course) -> Iterator[Finding]:
    """Ids, headings, and the one section of dates: a saved plan is read back by them."""
    headings: set[str] = set()
    dates = 0
    for section in course.plan:
        place = course.places[section.id]
        if not section.id.startswith("plan-"):
            yield place.path, place.line("id"), f"the id '{section.id}' does not start with 'plan-'"
        if section.heading in headings:
            yield place.path, place.line("heading"), f"the heading '{section.heading}' stands twice"
        headings.add(section.heading)
        dates += section.kind == "dates"
        if section.kind == "dates" and dates > 1:
            yield place.path, place.line("kind"), f"'{section.id}' is the second section of dates"
