"""The rows of the planner as Markdown for the learner's plan, one date a line."""

from plenipot.messages import message
from plenipot.models.days import day_label

from .regions import region

KEY = "dates"  # the name under which the plan keeps them


def dates_text(rows, opening, region_id, start):
    """The rows of `planner.back_cast`; each line begins with its date, so that it can be read."""
    there = region(region_id).label()
    lines = [
        message(
            "clock",
            "kept.from",
            opening=day_label(opening),
            region=there,
            start=day_label(start),
        ),
        "",
    ]
    for row in rows:
        state = message("clock", "kept.passed") if row.passed else ""
        words = message("clock", "kept.row", what=row.what(), do=row.do(), state=state)
        lines.append("- " + row.date.isoformat() + " " + words)
    return "\n".join(lines)
