"""What a play of the amendment desk teaches: sentences on this play, most useful first."""

from plenipot.messages import message
from plenipot.models.lines import wrapped

from .model import PARTS, limit
from .parameters import value
from .room import name_of
from .text import full_strength
from .whatif import best_change
from .words import change_label, choice_label, kind_label, names, outcome_label, refusal, remedy

_ORDER = ("refuses", "tables", "supports", "silent", "asks", "objects")


def _say(key, **values):
    return message("drafting", "debrief." + key, **values)


def _about_outcome(result):
    put = result.put
    tabler = name_of(put.tabler)
    if result.outcome == "withdrawn":
        reading = result.first.reading
        clear = not reading.refused and not reading.objectors
        return [_say("withdrawn-early" if clear else "withdrawn")]
    reading = result.last
    if result.outcome == "refused":
        own = reading.answer(put.tabler)
        return [_say("refused-" + refusal(own, put), tabler=tabler)]
    if result.outcome == "dropped":
        return [_say("dropped", who=names(reading.objectors))]
    told = []
    if not put.clause.about_users:
        told.append(_say("adopted-empty"))
    elif put.clause.operative:
        told.append(_say("adopted-operative"))
    else:
        told.append(_say("adopted-preamble", tabler=tabler))
    asked = reading.those("asks")
    if asked:
        had = len(reading.those("tables", "supports"))
        need = value("supporters", result.settings)
        if result.outcome == "weaker":
            told.append(_say("weaker", who=names(asked), n=need, had=had))
        else:
            told.append(_say("let-pass", who=names(asked), n=had))
    return told


def _about_price(result):
    if not result.deal or result.outcome == "refused":
        return []
    who = name_of(result.deal)
    if result.last.gave_up:
        return [_say("gave-up", who=who, tabler=name_of(result.put.tabler))]
    if result.outcome != "dropped":
        why = _say("deal-wasted-free", who=who)
    elif result.deal in result.last.objectors:
        why = _say("deal-wasted-little", who=who)
    else:
        why = _say("deal-wasted-other")
    return [_say("deal-wasted", who=who, why=why)]


def _about_lines(result):
    """One remedy for each red line that an objection came from."""
    told = []
    if result.outcome == "dropped":
        for who in result.last.objectors:
            sentence = remedy(result.last.answer(who), result.put.clause)
            if sentence not in told:
                told.append(sentence)
    return told


def _about_change(result):
    other = best_change(result)
    if result.outcome == "withdrawn":
        return []
    if other is None:
        return [_say("no-more" if result.strength else "no-single")]
    change = change_label(other.part, other.choice)
    outcome = outcome_label(other.outcome)
    key = "more" if result.strength else "enough"
    values = {"change": change, "outcome": outcome, "n": other.strength, "now": result.strength}
    return [_say(key, **values)]


def _noted(result, note):
    """Who was kept from agreeing by something, at the last reading."""
    if not result.last or result.outcome == "refused":
        return []
    answers = [one for one in result.last.answers if one.kind in ("asks", "objects")]
    return [one.who for one in answers if note in one.notes]


def _about_people(result):
    told = []
    tabler = name_of(result.put.tabler)
    for note, key in (
        ("against", "against"),
        ("absent", "absent"),
        ("rival", "rival"),
        ("said-no", "said-no"),
        ("long", "long"),
    ):
        kept = _noted(result, note)
        if kept:
            told.append(_say(key, who=names(kept), tabler=tabler))
    if result.put.late and _noted(result, "late"):
        told.append(_say("late"))
    return told


def _about_words(result):
    if not result.clause:
        return []
    told = [_say("tabler", tabler=name_of(result.put.tabler))]
    if result.clause.about_users and not result.clause.operative:
        told.append(_say("not-said"))
    return told


def debrief(result):
    """Sentences on a play, most useful first. No sentence comes twice."""
    return (
        _about_outcome(result)
        + _about_price(result)
        + _about_lines(result)
        + _about_change(result)
        + _about_people(result)
        + _about_words(result)
    )


def may_change(first, settings=None):
    """One sentence after a first reading: how much the delegation can carry to the last."""
    put = first.motion
    most = limit(put.tabler, put.late, settings)
    key = "view.may" + ("-none" if most == 0 else "-one" if most == 1 else "")
    return message("drafting", key, tabler=name_of(put.tabler), n=most)


def strength_line(result):
    """One sentence: how strong the words in the text are for users."""
    most = full_strength(result.settings)
    return message("drafting", "strength", n=result.strength, most=most)


def paid_line(result):
    """One sentence: favours and objections."""
    return message("drafting", "paid", favours=result.favours, brackets=result.brackets)


def _answers(reading):
    lines = []
    for kind in _ORDER:
        found = reading.those(kind)
        if found:
            text = message("drafting", "report.kind", kind=kind_label(kind), list=names(found))
            lines += wrapped(text, "  ", "  ")
    return lines


def report(result):
    """The play as short lines of plain text, for worked runs, the command line and tests."""
    put = result.first.motion
    here = result.room
    time = message("drafting", "report.time." + ("late" if put.late else "early"))
    absent, hurry = name_of(here.absent), name_of(here.hurry)
    lines = wrapped(message("drafting", "report.room", absent=absent, hurry=hurry))
    lines += wrapped(message("drafting", "report.first", time=time))
    lines += wrapped(put.clause.full(), "  ", "  ")
    lines += wrapped(message("drafting", "report.tabler", tabler=name_of(put.tabler)), "  ", "  ")
    reason = choice_label(PARTS.index("reason"), put.reason)
    lines += wrapped(message("drafting", "report.reason", reason=reason), "  ", "  ")
    lines += _answers(result.first.reading)
    if result.last:
        lines += wrapped(message("drafting", "report.last"))
        for part, choice in result.changed:
            change = change_label(part, choice)
            lines += wrapped(message("drafting", "report.change", change=change), "  ", "  ")
        if result.deal:
            lines += wrapped(
                message("drafting", "report.deal", who=name_of(result.deal)), "  ", "  "
            )
        lines += _answers(result.last)
    outcome = outcome_label(result.outcome)
    lines += wrapped(message("drafting", "report.result", outcome=outcome), "  ", "  ")
    if result.clause:
        lines += wrapped(
            message("drafting", "report.text", clause=result.clause.full()), "  ", "  "
        )
    return (
        lines + wrapped(strength_line(result), "  ", "  ") + wrapped(paid_line(result), "  ", "  ")
    )
