"""What authors write, as typed objects: schema, loading and checks. Nothing here renders."""

from .course import Course, Module, load_course, read_course
from .problems import ContentError, Problem, report
from .references import Source

__all__ = [
    "ContentError",
    "Course",
    "Module",
    "Problem",
    "Source",
    "load_course",
    "read_course",
    "report",
]
