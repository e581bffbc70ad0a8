"""Who was moved by what, in a play of the amendment desk: for the debrief."""

from plenipot.messages import message

from .parameters import value
from .room import fit, name_of
from .words import names

_RANKS = ("supports", "silent", "asks", "objects")
# What can keep a delegation from a milder answer, with the parameter that says how much.
_CAUSES = (
    ("against", "reason-against"),
    ("absent", None),
    ("rival", "rival"),
    ("said-no", "said-no"),
    ("long", "hurry"),
    ("late", "hardens"),
)


def about_moves(result):
    """Sentences on whom the changes and the deal between the readings moved, and whither."""
    if not (result.last and (result.changed or result.deal)):
        return []
    if result.last.refused or result.first.reading.refused:
        return []
    tablers = (result.put.tabler, result.first.motion.tabler)
    won = []
    lost = []
    for one in result.last.answers:
        if one.who in tablers:
            continue
        before = result.first.reading.answer(one.who)
        step = _RANKS.index(one.kind) - _RANKS.index(before.kind)
        if step < 0:
            won.append(one.who)
        elif step > 0:
            lost.append(one.who)
    told = []
    for key, moved in (("won", won), ("lost", lost)):
        if moved:
            told.append(message("drafting", "debrief." + key, who=names(moved)))
    return told


def _size(parameter, answer, result):
    """How much pressure a cause added, or kept from being taken away."""
    settings = result.settings
    if parameter:
        return value(parameter, settings)
    level = fit(result.put.reason, result.put.clause, answer.who)
    return value("reason-fits" if level == 2 else "reason-helps", settings)


def _decided(note, parameter, result):
    """The delegations that would have answered more mildly in the last reading without it."""
    found = []
    for one in result.last.answers:
        if one.kind not in ("asks", "objects") or note not in one.notes:
            continue
        mark = "asks-to" if one.kind == "objects" else "passes-to"
        size = _size(parameter, one, result)
        if one.pressure - size <= value(mark, result.settings):
            found.append(one.who)
    return found


def about_people(result):
    """Sentences on what made the answer of a delegation harder in the last reading.

    Only what decided: without it, that delegation would have asked for less.
    """
    if not result.last or result.last.refused:
        return []
    told = []
    tabler = name_of(result.put.tabler)
    for note, parameter in _CAUSES:
        kept = _decided(note, parameter, result)
        if kept:
            told.append(message("drafting", "debrief." + note, who=names(kept), tabler=tabler))
    return told
