"""`quiz.yml`: questions. Five kinds, told apart by the field `kind`."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from .base import Bloom, Bool, FactId, Id, Record, Text


class Option(Record):
    """An answer that a learner can choose."""

    id: Id = Field(description="Name of the option within its question, usually one letter.")
    text: Text = Field(
        description="The answer, as parallel in form and length to the others as can be."
    )
    correct: Bool = Field(
        default=False, description="`true` for a right answer. Left out otherwise."
    )
    feedback: Text = Field(
        description=(
            "Shown after the answer is checked. For a wrong option: why it attracts and what "
            "is true instead. For a right one: why it is right. At least 40 characters, "
            "and different for each option."
        )
    )
    misconception: Id | None = Field(
        default=None,
        description="The mistaken belief that this option reveals. Each wrong option has one.",
    )


class QuestionBase(Record):
    """What all questions have."""

    id: Id = Field(
        description="Stable name; starts with the id of the module, for example `clock-q01`."
    )
    objective: Id = Field(description="The objective that the question tests.")
    stem: Text = Field(
        description=(
            "The question itself, complete without the options. It tests a decision or an "
            "understanding, not a memory of wording. It avoids *not* and *except*."
        )
    )
    facts: list[FactId] = Field(
        min_length=1, description="The facts that the right answer rests on."
    )
    difficulty: Literal["easy", "medium", "hard"] = Field(
        description="How hard you expect it to be for a reader of the module."
    )
    bloom: Bloom = Field(description="What the learner has to do, as a Bloom level.")


class SingleQuestion(QuestionBase):
    """One right answer among three to five."""

    kind: Literal["single"] = Field(description="`single`")
    options: list[Option] = Field(
        min_length=3, max_length=5, description="Three to five options, one of them correct."
    )


class MultipleQuestion(QuestionBase):
    """Any number of right answers; counted right when the whole set is right."""

    kind: Literal["multiple"] = Field(description="`multiple`")
    options: list[Option] = Field(
        min_length=3,
        max_length=6,
        description="Three to six options, at least two correct and at least one wrong.",
    )


class TrueFalseFeedback(Record):
    """Feedback for the two possible answers."""

    true: Text = Field(description="Shown to a learner who answered *true*.")
    false: Text = Field(description="Shown to a learner who answered *false*.")


class TrueFalseQuestion(QuestionBase):
    """A statement that is true or false."""

    kind: Literal["truefalse"] = Field(description="`truefalse`; the stem is the statement.")
    answer: Bool = Field(description="Whether the statement is true.")
    feedback: TrueFalseFeedback = Field(description="Feedback for each of the two answers.")
    misconception: Id = Field(description="The mistaken belief behind the wrong answer.")


class OrderItem(Record):
    """One step of an order question."""

    id: Id = Field(description="Name of the step within its question.")
    text: Text = Field(description="The step.")
    feedback: Text = Field(description="Why it stands where it stands.")


class OrderQuestion(QuestionBase):
    """Steps to put in order."""

    kind: Literal["order"] = Field(description="`order`")
    items: list[OrderItem] = Field(
        min_length=3,
        max_length=8,
        description="The steps in the right order. Learners see them shuffled, always the same way.",
    )
    misconception: Id | None = Field(
        default=None, description="The mistaken belief that a wrong order usually reveals."
    )


class MatchPair(Record):
    """A prompt and the answer that belongs to it."""

    id: Id = Field(description="Name of the pair within its question.")
    left: Text = Field(description="The prompt.")
    right: Text = Field(
        description="The answer that belongs to it. Two prompts may share one answer."
    )
    feedback: Text = Field(description="Why they belong together.")


class MatchQuestion(QuestionBase):
    """Prompts to match with answers."""

    kind: Literal["match"] = Field(description="`match`")
    pairs: list[MatchPair] = Field(min_length=3, max_length=8, description="The pairs.")
    extra: list[Text] = Field(
        default=[], max_length=3, description="Answers that belong to no prompt."
    )
    misconception: Id | None = Field(
        default=None, description="The mistaken belief that a wrong match usually reveals."
    )


Question = Annotated[
    SingleQuestion | MultipleQuestion | TrueFalseQuestion | OrderQuestion | MatchQuestion,
    Field(discriminator="kind"),
]


class QuizFile(Record):
    """`quiz.yml`: the questions of a module."""

    questions: list[Question] = Field(description="The questions, in the order of the page.")


#: Every kind of question, for the generated author's manual.
QUESTION_KINDS: tuple[type[BaseModel], ...] = (
    SingleQuestion,
    MultipleQuestion,
    TrueFalseQuestion,
    OrderQuestion,
    MatchQuestion,
)
