"""What a rota teaches: sentences on this play, most useful first; and a report of it."""

from plenipot.messages import message
from plenipot.models.lines import wrapped

from .model import SEED
from .parameters import value
from .score import AGREEMENTS, note_level
from .team import SLOTS, SUBJECTS, TEAM
from .timetable import (
    MEETINGS,
    WORKING_LANGUAGE,
    day_label,
    day_short,
    links,
    meeting,
    meeting_label,
    room_label,
    subject_label,
)
from .whatif import agreement_gains, best_swap, unused
from .words import agreement_label, name, names, total_line, when

_MOST = 2  # sentences of one kind
_ALL = 9  # more than this nobody reads


def _say(key, **values):
    return message("coordination", "debrief." + key, **values)


def _about_settled(result):
    """The meetings in which the text is settled and nobody of the team is there."""
    rows = [row for row in result.plan.rows if row.meeting.stage == "settled"]
    rows = [row for row in rows if not row.meeting.webcast]
    empty = [row.meeting for row in rows if row.who is None]
    if not empty:
        return [_say("settled-all", n=len(rows))]
    days = "; ".join([subject_label(one.subject) + " " + day_short(one.day) for one in empty])
    return [_say("settled-empty", n=len(empty), all=len(rows), list=days)]


def _about_webcast(result):
    """Days in a webcast room while an ad hoc group met without the team."""
    told = []
    for who, one in result.rota:
        if not one.webcast:
            continue
        for row in result.plan.rows:
            if row.meeting.day == one.day and row.who is None and not row.meeting.webcast:
                other = meeting_label(row.meeting)
                values = {"day": day_label(one.day), "who": name(who), "other": other}
                told.append(_say("webcast", place=room_label(one.room), **values))
                break
    sent = len([one for _who, one in result.rota if one.webcast])
    if sent and not told:
        told.append(_say("webcast-days", n=sent))
    return told[:_MOST]


def _about_unused(result):
    left = unused(result)
    idle = [who for who, days in enumerate(left) if days]
    return [_say("unused", n=sum(left), who=names(idle))] if idle else []


def _about_double(result):
    for row in result.plan.rows:
        if row.also:
            people = names([row.who] + row.also)
            return [_say("double", who=people, meeting=when(row.meeting))]
    return []


def _about_swap(result):
    swap = best_swap(result)
    if swap is None:
        return [_say("swap-none")]
    who, new = name(swap.who), when(swap.new)
    if swap.old is None:
        return [_say("swap-add", who=who, new=new, n=swap.gain)]
    return [_say("swap", who=who, new=new, old=when(swap.old), n=swap.gain)]


def _about_threads(result):
    """For the subject with most breaks: how often the thread broke, and why."""
    turns = [(result.plan.row(one), result.plan.row(other)) for one, other in links(MEETINGS)]
    worst, most = None, 0
    for subject in SUBJECTS:
        here = [pair for pair in turns if pair[0].meeting.subject == subject]
        broken = [one for one, other in here if one.who is None or other.who is None]
        if len(broken) > most:
            worst, most = (subject, len(here)), len(broken)
    if worst is None:
        return [_say("thread-whole")]
    return [_say("thread-broken", subject=subject_label(worst[0]), n=most, all=worst[1])]


def _about_handovers(result):
    told = []
    for row in result.plan.rows:
        if row.who is None or row.before in (None, row.who):
            continue
        values = {"subject": subject_label(row.meeting.subject), "one": name(row.before)}
        values["other"] = name(row.who)
        values["day"] = day_label(row.meeting.day)
        if "notes" not in result.agreements:
            points = value("handed-over", result.settings) * row.meeting.weight(result.settings)
            told.append(_say("handover-none", n=points, **values))
        elif row.link < value("handed-over", result.settings) * row.meeting.weight(result.settings):
            told.append(_say("handover-language", **values))
    return told[:_MOST]


def _about_tired(result):
    worst = None
    for row in result.plan.rows:
        if row.who is not None and row.tired and (worst is None or row.tired > worst.tired):
            worst = row
    if worst is None:
        return []
    rested = note_level(TEAM[worst.who], worst.meeting, 0, result.settings)
    values = {"who": name(worst.who), "day": day_label(worst.meeting.day), "rested": rested}
    return [_say("tired", days=worst.tired + 1, level=worst.level, **values)]


def _about_language(result):
    for row in result.plan.rows:
        if row.who is not None and not row.meeting.understood(TEAM[row.who]):
            spoken = message("coordination", "language." + WORKING_LANGUAGE[row.meeting.subject])
            knows = row.meeting.subject in TEAM[row.who].subjects
            return [
                _say(
                    "language-expert" if knows else "language",
                    who=name(row.who),
                    language=spoken,
                    subject=subject_label(row.meeting.subject),
                    meeting=when(row.meeting),
                )
            ]
    return []


def _about_agreements(result):
    told = []
    for key, gain in agreement_gains(result):
        has = key in result.agreements
        if gain > 0:
            told.append(_say("agreed-" + key if has else "not-agreed-" + key, n=gain))
        elif has:
            told.append(_say("agreed-idle", what=agreement_label(key)))
    return told


def _about_desk(result):
    """Weeks in which no usable note reached the people off site."""
    if "channel" not in result.agreements:
        return []
    useful = value("useful", result.settings)
    fed = [row.meeting.week for row in result.plan.rows if row.level >= useful]
    weeks = [str(week) for week in (1, 2, 3) if week not in fed]
    return [_say("unfed", weeks=" ".join(weeks))] if weeks else []


def debrief(result):
    """Sentences on a play, most useful first. No sentence comes twice."""
    found = (
        _about_webcast(result)
        + _about_settled(result)
        + _about_swap(result)
        + _about_handovers(result)
        + _about_threads(result)
        + _about_language(result)
        + _about_tired(result)
        + _about_double(result)
        + _about_unused(result)
        + _about_desk(result)
        + _about_agreements(result)
    )
    return found[:_ALL]


def report(result):
    """The play as short lines of plain text, for worked runs, the command line and tests."""
    lines = []
    last = None
    for place, (who, _day) in enumerate(SLOTS):
        number = result.numbers[SEED + place]
        if who != last:
            lines.append(name(who))
            last = who
        if number:
            one = meeting(number)
            text = day_short(one.day) + " " + meeting_label(one)
        else:
            text = message("coordination", "report.unused")
        lines += wrapped(text, "  ", "    ")
    agreed = [agreement_label(key) for key in AGREEMENTS if key in result.agreements]
    text = "; ".join(agreed) or message("coordination", "report.nothing")
    lines += wrapped(message("coordination", "report.agreed", list=text), "", "  ")
    for key, found in (("paper", result.plan), ("changes", result.outcome.score)):
        lines += wrapped(message("coordination", "report." + key))
        lines += wrapped(total_line(found), "  ", "  ")
    return lines
