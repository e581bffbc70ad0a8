"""What the changes did to a rota, as sentences."""

from plenipot.messages import message

from .score import AGREEMENTS
from .timetable import day_label, meeting_label
from .words import name, names, when


def _say(key, **values):
    return message("coordination", "change." + key, **values)


def _moved(result):
    event = result.outcome.event("moved")
    planned = event.meeting
    values = {"meeting": when(planned), "new": day_label(planned.day + 1)}
    if not event.who:
        return _say("moved", **values) + " " + _say("moved-nobody")
    who = names(event.who)
    if event.followed:
        end = _say("moved-followed", who=name(event.came))
    elif event.came is not None:
        end = _say("moved-stand-in", who=who, came=name(event.came))
    elif "channel" in result.agreements:
        end = _say("moved-not-free", who=who)
    else:
        end = _say("moved-waited", who=who)
    return _say("moved", **values) + " " + end


def _night(result):
    event = result.outcome.event("night")
    text = _say("night", meeting=when(event.meeting))
    if event.came is None:
        return text + " " + _say("night-nobody")
    return text + " " + _say("night-stayed", who=names(event.who))


def _ill(result):
    event = result.outcome.event("ill")
    who = name(event.who[0])
    if event.meeting is None:
        return _say("ill-free", who=who)
    values = {"who": who, "day": day_label(event.meeting.day)}
    values["meeting"] = meeting_label(event.meeting)
    if event.meeting is result.changes.moved:
        return _say("ill-moved", **values)
    if event.came is not None:
        return _say("ill-stand-in", came=name(event.came), **values)
    if event.meeting.webcast:
        return _say("ill-webcast", **values)
    return _say("ill-empty", **values)


def _difference(result):
    """What another set of agreements would have kept in the same changes."""
    if len(result.agreements) == len(AGREEMENTS):
        return []
    lost = result.plan.total - result.outcome.score.total
    found = result.with_agreements(list(AGREEMENTS))
    gain = found.outcome.score.total - result.outcome.score.total
    key = "with-all" if gain > 0 else "with-all-none"
    return [_say(key, n=gain, lost=lost, total=found.outcome.score.total)]


def changes_told(result):
    """Sentences on the three changes, and on what the agreements would have done."""
    return [_moved(result), _night(result), _ill(result)] + _difference(result)
