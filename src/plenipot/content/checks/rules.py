"""A rule: a number, what it asks, how to mend what breaks it, and the function that looks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..course import Course
from ..problems import Problem, relative

#: What a rule's function yields: the file, the line, and what is wrong there.
Finding = tuple[Path, int, str]


@dataclass(frozen=True)
class Rule:
    """One check over the whole course."""

    code: str
    title: str
    remedy: str
    look: Callable[[Course], Iterator[Finding]]
    warning: bool | Callable[[Course], bool] = False

    def check(self, course: Course) -> Iterator[Problem]:
        """Yield a problem for each thing that breaks the rule."""
        warning = self.warning(course) if callable(self.warning) else self.warning
        for path, line, message in self.look(course):
            yield Problem(
                relative(path, course.root), line, self.code, message, self.remedy, warning
            )


#: All rules, in the order of their codes.
RULES: list[Rule] = []


def rule(
    code: str, title: str, remedy: str, *, warning: bool | Callable[[Course], bool] = False
) -> Callable[[Callable[[Course], Iterator[Finding]]], Callable[[Course], Iterator[Finding]]]:
    """Register a function as the check of a rule.

    `warning` may be a question to the course: what is asked of a whole course is only said
    while it is being written.
    """

    def register(
        look: Callable[[Course], Iterator[Finding]],
    ) -> Callable[[Course], Iterator[Finding]]:
        RULES.append(Rule(code, title, remedy, look, warning))
        RULES.sort(key=lambda known: known.code)
        return look

    return register
