"""What a play of the amendment desk teaches: sentences on this play, most useful first."""

from plenipot.messages import message
from plenipot.models.lines import wrapped

from .model import PARTS, limit
from .moved import about_moves, about_people
from .parameters import value
from .room import LARGE, SMALL, name_of
from .text import full_strength
from .whatif import best_change, best_pair, would_table
from .words import change_label, choice_label, kind_label, names, outcome_label, refusal, remedy

_ORDER = ("refuses", "tables", "supports", "silent", "asks", "objects")
_MOST = 3  # sentences of one kind: more would hide the useful ones


def _say(key, **values):
    return message("drafting", "debrief." + key, **values)


def _willing(result):
    """Who would have tabled the same words."""
    willing = would_table(result.put, result.room, result.settings)
    return _say("would-table", who=names(willing)) if willing else _say("nobody-would-table")


def _about_outcome(result):
    put = result.put
    tabler = name_of(put.tabler)
    if result.outcome == "withdrawn":
        reading = result.first.reading
        if reading.refused:
            return [_say("withdrawn-refused", tabler=tabler)]
        return [_say("withdrawn" if reading.objectors else "withdrawn-early")]
    reading = result.last
    if result.outcome == "refused":
        own = reading.answer(put.tabler)
        return [_say("refused-" + refusal(own, put), tabler=tabler), _willing(result)]
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
    if result.last.gave_up and result.outcome == "dropped":
        return [_say("gave-up-dropped", who=who)]
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
    reading = result.last or result.first.reading
    for who in reading.objectors:
        sentence = remedy(reading.answer(who), result.put.clause)
        if sentence not in told:
            told.append(sentence)
    return told[:_MOST]


def _about_change(result):
    """What one change, or else two, would have done from the start."""
    if result.outcome == "withdrawn" and not result.first.reading.objectors:
        return []
    one = best_change(result)
    if one is not None:
        change = change_label(one.part, one.choice)
        values = {"outcome": outcome_label(one.outcome), "n": one.strength, "now": result.strength}
        return [_say("more" if result.strength else "enough", change=change, **values)]
    if result.strength:
        return [_say("no-more")]
    two = best_pair(result)
    if two is None:
        return [_say("no-pair")]
    first, second = [change_label(part, choice) for part, choice in two.changes]
    outcome = outcome_label(two.outcome)
    return [_say("pair", one=first, two=second, outcome=outcome, n=two.strength)]


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
        + _about_change(result)
        + about_moves(result)
        + _about_lines(result)
        + about_people(result)[:_MOST]
        + _about_words(result)
    )


def may_change(first, settings=None):
    """One sentence or more after a first reading: what can be changed until the last."""
    put = first.motion
    if first.reading.refused:
        small = limit(SMALL[0], put.late, settings)
        large = limit(LARGE[0], put.late, settings)
        return message("drafting", "view.may-refused", small=small, large=large)
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
