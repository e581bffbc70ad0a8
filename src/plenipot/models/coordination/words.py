"""Names and short phrases on a rota, for the debrief, the report and the views."""

from plenipot.messages import message
from plenipot.models.lines import joined

from .team import TEAM
from .timetable import day_label, meeting_label, subject_label


def name(who):
    """The name of a member, given the number."""
    return TEAM[who].label()


def names(members):
    """Names of members as a list in a sentence."""
    return joined([name(who) for who in members])


def languages(member):
    """The languages of a member as a list in a sentence."""
    return joined([message("coordination", "language." + one) for one in member.languages])


def subjects(member):
    """What a member knows well, as a list in a sentence."""
    return joined([subject_label(one) for one in member.subjects])


def when(meeting):
    """`the ad hoc group on openness (Monday, week 2)`."""
    label = meeting_label(meeting)
    return message("coordination", "meeting.when", meeting=label, day=day_label(meeting.day))


def agreement_label(key):
    """What a team agrees on, in a few words."""
    return message("coordination", "agreement." + key)


def total_line(found):
    """One sentence on the points of a `Score`."""
    return message(
        "coordination",
        "total",
        total=found.total,
        coverage=found.coverage,
        handover=found.handover,
        notes=found.notes,
        cost=found.cost,
    )
