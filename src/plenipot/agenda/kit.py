"""What the model needs of a course, as plain data that can stand in a page."""

from pathlib import Path
from typing import Any

from plenipot.content import Course, load_course
from plenipot.content.schema import PLAY_FOR_DEBRIEF, Activity, Material
from plenipot.messages import message
from plenipot.models.agenda.planner import time_of

ROOT = Path(__file__).resolve().parents[3]

#: A kit as `plenipot.models.agenda.kit` describes it.
Kit = dict[str, Any]


class NoAgenda(ValueError):
    """A course without agendas. The text says what is missing."""


def kit_of(course: Course) -> Kit:
    """Return the kit of a course: modules that have a session, in the order of the course.

    Raises NoAgenda if the course has no frame for a day.
    """
    rules = course.agenda
    if rules is None:
        raise NoAgenda(message("agenda", "error.no-rules"))
    breaks = rules.breaks.model_dump()
    for name in ("midday", "meal_from", "meal_to"):
        breaks[name] = time_of(breaks[name])
    return {
        "modules": [
            {
                "id": module.info.id,
                "names": list(module.names),
                "title": module.info.title,
                "people_min": module.session.people_min,
                "people_max": module.session.people_max,
                "team_size": module.session.team_size,
                "activities": [_activity(one) for one in module.session.activities],
            }
            for module in course.modules
            if module.session is not None
        ],
        "opening": [_activity(one, steps=True) for one in rules.opening],
        "closing": [_activity(one, steps=True) for one in rules.closing],
        "breaks": breaks,
        "points": rules.points.model_dump(),
        "play_for_debrief": PLAY_FOR_DEBRIEF,
        "things": [thing.model_dump() for thing in rules.things],
        "notes": [note.model_dump() for note in rules.notes],
    }


def course_kit() -> Kit:
    """Return the kit of the course that this package belongs to, as a notebook needs it."""
    return kit_of(load_course(ROOT))


def _activity(activity: Activity, steps: bool = False) -> dict[str, Any]:
    """Return a row of the plan. Steps of a module stand in its session plan; here they are left out."""
    found: dict[str, Any] = {
        "id": activity.id,
        "title": activity.title,
        "minutes": activity.minutes,
        "shorter": activity.shorter or 0,
        "method": activity.method,
        "cut": activity.cut or 0,
        "leads": activity.leads,
        "say": " ".join((activity.say or "").split()),
        "materials": [_material(one) for one in activity.materials],
    }
    if steps:
        found["steps"] = list(activity.steps)
    return found


def _material(material: Material) -> dict[str, Any]:
    return material.model_dump()
