"""The shapes of everything that authors write as data."""

from .base import BLOOM_ORDER, CourseInfo, Lesson, Misconception, ModuleInfo, Objective, Record
from .fact import Fact, FactFile
from .forms import FormFile, Pointer, PretestItem
from .question import (
    QUESTION_KINDS,
    MatchPair,
    MatchQuestion,
    MultipleQuestion,
    Option,
    OrderItem,
    OrderQuestion,
    Question,
    QuizFile,
    SingleQuestion,
    TrueFalseQuestion,
)
from .scenario import Branch, Choice, Counter, Ending, Flag, Scenario, Scene, Variable, WorkedStep
from .session import Activity, Material, Session

__all__ = [
    "BLOOM_ORDER",
    "QUESTION_KINDS",
    "Activity",
    "Branch",
    "Choice",
    "Counter",
    "CourseInfo",
    "Ending",
    "Fact",
    "FactFile",
    "Flag",
    "FormFile",
    "Lesson",
    "MatchPair",
    "MatchQuestion",
    "Material",
    "Misconception",
    "ModuleInfo",
    "MultipleQuestion",
    "Objective",
    "Option",
    "OrderItem",
    "OrderQuestion",
    "Pointer",
    "PretestItem",
    "Question",
    "QuizFile",
    "Record",
    "Scenario",
    "Scene",
    "Session",
    "SingleQuestion",
    "TrueFalseQuestion",
    "Variable",
    "WorkedStep",
]
