"""Choices, delegations and answers as words."""

from plenipot.messages import message
from plenipot.models.lines import joined

from .model import PARTS
from .room import name_of

# What moved a delegation, most telling first: against the clause, then for it.
_AGAINST = ("absent", "against", "said-no", "rival", "late", "long")
_FOR = ("fits", "friend", "short", "helps")


def names(delegations):
    """Delegations as a list in a sentence: `Pelland, Soruna and Brellin`; `nobody` if none."""
    return joined([name_of(who) for who in delegations])


def choice_label(part, choice):
    """A choice of one part of a clause (see `model.PARTS`), in a few words."""
    kind = PARTS[part]
    return name_of(choice) if kind == "tabler" else message("drafting", kind + "." + choice)


def change_label(part, choice):
    """A change as an order: `put it under "noting"`."""
    # A reason is a sentence; inside another one it goes without its full stop.
    label = choice_label(part, choice).rstrip(".")
    return message("drafting", "change." + PARTS[part], choice=label)


def kind_label(kind):
    """An answer in one to four words."""
    return message("drafting", "kind." + kind)


def outcome_label(outcome):
    """What became of the clause, in a few words."""
    return message("drafting", "outcome." + outcome)


def who_must(clause):
    """One sentence: who has to do what because of a clause in the text (None if there is none)."""
    key = "none"
    if clause is not None and clause.about_users:
        key = clause.place if clause.operative else "preamble"
    return message("drafting", "who-must." + key)


def _line_key(answer, clause):
    """The line that speaks, as the end of a key: orders weigh differently in the preamble."""
    if answer.line == "orders" and not clause.operative:
        return "orders-preamble"
    return answer.line


def said(answer, motion):
    """What a delegation says of a motion, in its own voice: one or two sentences."""
    kind = answer.kind
    if kind == "refuses":
        return message("drafting", "says.refuses." + refusal(answer, motion))
    if kind == "tables":
        return message("drafting", "says.tables." + answer.who)
    if kind == "supports":
        if answer.liked:
            return message("drafting", "says.supports." + answer.who)
        return message("drafting", "says.won." + motion.reason)
    if kind == "silent":
        end = (answer.line or "none") if answer.raw else "none"
        if "deal" in answer.notes:
            end = "deal"
        return message("drafting", "says.silent." + end)
    end = answer.line
    if kind == "objects":
        end = _line_key(answer, motion.clause)
    return message("drafting", "says." + kind + "." + end)


def refusal(answer, motion):
    """Why a delegation does not table: `line`, `absent` or `nothing`."""
    if answer.pressed:
        return "line"
    return "absent" if "absent" in answer.notes else "nothing"


def noted(answer):
    """What else moved a delegation, in one sentence; an empty text if there is nothing."""
    order = _AGAINST if answer.kind in ("asks", "objects") else _FOR
    for note in order:
        if note in answer.notes and answer.kind != "refuses":
            return message("drafting", "note." + note)
    return ""


def remedy(answer, clause):
    """What would spare the red line of a delegation that objects."""
    return message("drafting", "remedy." + _line_key(answer, clause))
