"""Courses of any size with invented questions, written to disk as authors write them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

#: A question of a bank: its kind and its difficulty.
Shape = tuple[str, str]


@dataclass(frozen=True)
class Part:
    """A module of a bank: for each objective its Bloom level and its questions."""

    id: str
    objectives: Sequence[tuple[str, Sequence[Shape]]]


def _records(names: str, **fields: str) -> list[dict[str, object]]:
    return [
        {"id": name, "feedback": f"Part {name} stands here because the example needs it.", **fields}
        for name in names
    ]


def question(id: str, objective: str, shape: Shape) -> dict[str, object]:
    """Return a question; the first option is right, or the statement is true."""
    kind, difficulty = shape
    common = {
        "id": id, "kind": kind, "objective": objective, "stem": f"What holds for {id}?",
        "difficulty": difficulty, "bloom": "apply", "facts": ["F001"],
    }  # fmt: skip
    if kind == "truefalse":
        words = {"true": "Yes, this statement is true as it stands here.", "false": "No, it is true as it stands in this place."}  # fmt: skip
        return {**common, "answer": True, "feedback": words, "misconception": objective[:-3] + "-m"}
    if kind == "order":
        items = [{**record, "text": f"Step {record['id']}"} for record in _records("abc")]
        return {**common, "items": items}
    options = [{**record, "text": f"Option {record['id']}"} for record in _records("abc")]
    for option in options[: 1 if kind == "single" else 2]:
        option["correct"] = True
    for option in options:
        if "correct" not in option:
            option["misconception"] = objective[:-3] + "-m"
    return {**common, "options": options}


def write_modules(root: Path, parts: Sequence[Part], first: int = 1) -> list[str]:
    """Write modules into `root`/book; return the ids of their questions."""
    ids = []
    for number, part in enumerate(parts, start=first):
        folder = root / "book" / f"{number:02d}-{part.id}"
        folder.mkdir(parents=True)
        objectives, questions = [], []
        for place, (bloom, shapes) in enumerate(part.objectives, start=1):
            name = f"{part.id}-o{place}"
            objectives.append(
                {"id": name, "text": f"Choose thing {place} of {part.id}.", "bloom": bloom}
            )
            for shape in shapes:
                questions.append(question(f"{part.id}-q{len(questions) + 1}", name, shape))
        module = {
            "id": part.id, "number": number, "title": f"Module {part.id}", "minutes": 20,
            "objectives": objectives, "misconceptions": [{"id": f"{part.id}-m", "text": "Nothing matters."}],
        }  # fmt: skip
        _dump(folder / "module.yml", module)
        if questions:
            _dump(folder / "quiz.yml", {"questions": questions})
        ids += [str(one["id"]) for one in questions]
    return ids


def write_pretest(root: Path, questions: Sequence[str]) -> None:
    """Write `forms.yml`: each question sends the reader to its own module."""
    items = [
        {"question": id, "modules": [{"module": id.split("-")[0], "why": f"It shows what holds for {id}."}]}
        for id in questions
    ]  # fmt: skip
    _dump(root / "book" / "forms.yml", {"pretest": items})


def _dump(path: Path, data: object) -> None:
    path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
