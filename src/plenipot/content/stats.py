"""How much of everything the course has."""

from . import prose
from .checks.coverage import examined, taught
from .checks.language import CATALOGUES, word_count
from .course import Course

#: The case study's facts are F001 to F138.
CASE_STUDY = 138


def count(course: Course) -> dict[str, int]:
    """Return figures by name. Taught facts are those that a page cites."""
    scenarios = [scenario for module in course.modules for scenario in module.scenarios]
    written = [p for p in prose.everything(course, CATALOGUES) if isinstance(p, prose.Passage)]
    inside = {id for id in course.facts if course.facts[id].confidence == "case-study"}
    return {
        "modules": len(course.modules),
        "objectives": sum(len(module.info.objectives) for module in course.modules),
        "facts": len(course.facts),
        "facts of the case study": len(inside),
        "facts of the case study still to come": CASE_STUDY - len(inside),
        "facts taught": len(taught(course)),
        "facts examined": len(examined(course)),
        "questions": sum(len(module.questions) for module in course.modules),
        "scenarios": len(scenarios),
        "scenes": sum(len(scenario.scenes) for scenario in scenarios),
        "endings": sum(bool(scene.ending) for scenario in scenarios for scene in scenario.scenes),
        "sources": len(course.sources),
        "words for readers": sum(word_count(passage.text) for passage in written),
    }
