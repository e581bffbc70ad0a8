"""A dated plan, cast back from the opening of a conference.

Marks that come from a rule or from one earlier conference are turned into dates for
the learner's own conference. Such a date is arithmetic, not an announcement: each row says
how sure it is, and gives one thing to do.
"""

from plenipot.messages import message
from plenipot.models.days import add_days, add_months

from .model import open_moves
from .parameters import parameter, value
from .regions import region

EARLIEST_YEAR = 1990
LATEST_YEAR = 2100
LENGTH = 18  # days from the first to the last day of a conference of three weeks
YEARS_AHEAD = 8  # two conferences: a start before that is a slip of the pen


class PlanError(ValueError):
    """Dates from which no plan can be made. Its text is a key of the `clock` messages."""


class Row:
    """One dated line of a plan.

    `key`: stable name; `date`: its day; `amount`, `unit` (`months`, `weeks` or `days`): the
    distance from the opening, negative before it; `kind`: `opens`, `closes`, `action` or
    `rhythm`; `confidence` as for facts, or `chosen`; `facts`: ids; `passed`: True if the
    day is before the learner's first day.
    """

    def __init__(self, key, date, amount, unit, kind, confidence, facts, passed):
        self.key = key
        self.date = date
        self.amount = amount
        self.unit = unit
        self.kind = kind
        self.confidence = confidence
        self.facts = facts
        self.passed = passed

    def what(self):
        """What happens on that day."""
        return message("clock", "row." + self.key + ".what")

    def do(self):
        """What the learner can do."""
        return message("clock", "row." + self.key + ".do")

    def sure(self):
        """How sure the date is, and where it comes from."""
        return message("clock", "row." + self.key + ".sure")

    def label(self):
        """The distance from the opening, in words."""
        if self.amount == 0:
            return message("clock", "distance.opening")
        side = "before" if self.amount < 0 else "after"
        size = abs(self.amount)
        number = "one" if size == 1 else "many"
        return message("clock", "distance." + self.unit + "-" + side + "-" + number, n=size)


def _first_meeting(there):
    key = "first-" + there.id if there.own_first else "first-general"
    first = parameter(there.first)
    return (key, -first.value, "months", "opens", first.confidence, [first.fact])


def _signoff_start(there):
    if there.own_signoff:
        mark = parameter(there.signoff)
        key = "signoff-" + there.id
        return (key, -mark.value, "months", "action", mark.confidence, [mark.fact])
    months = -value("signed-from")
    return ("signoff-general", months, "months", "action", "chosen", ["locks-summary"])


def _signoff_end(there):
    # The two sources give weeks, so the row does too; the track of the clock knows months only.
    if there.id == "apt":
        return ("last-apt", -9, "weeks", "closes", "primary", ["apt-pp10-replies"])
    if there.id == "cept":
        return ("last-cept", -7, "weeks", "closes", "primary", ["cept-pp06-last"])
    return ("last-general", -value("region-last"), "months", "closes", "chosen", ["locks-summary"])


def _marks(there):
    """Every mark as (key, amount, unit, kind, confidence, facts), in no order."""
    treaty = parameter("treaty-closes")
    others = parameter("proposals-close")
    invited = parameter("invitations")
    return [
        ("national", -24, "months", "action", "case-study", ["F052", "F053"]),
        _first_meeting(there),
        ("talk", -18, "months", "action", "case-study", ["F119", "F121"]),
        ("invitations", -invited.value, "months", "opens", invited.confidence, [invited.fact]),
        ("regions-meet", -11, "months", "rhythm", "primary", ["interregional-pp06"]),
        ("treaty", -treaty.value, "months", "closes", treaty.confidence, [treaty.fact]),
        _signoff_start(there),
        ("proposals", -others.value, "months", "closes", others.confidence, [others.fact]),
        _signoff_end(there),
        ("letter", -6, "weeks", "action", "inference", ["letter-date", "istanbul-six-weeks"]),
        ("delegation", -1, "months", "rhythm", "secondary", ["composition-one-month-1992"]),
        ("opening", 0, "days", "rhythm", "secondary", ["week-rhythm-2014"]),
        ("week-2", 1, "weeks", "rhythm", "secondary", ["week-rhythm-2014"]),
        ("week-3", 2, "weeks", "rhythm", "secondary", ["week-rhythm-2014"]),
        ("debrief", 5, "weeks", "action", "chosen", []),
    ]


def _day(opening, amount, unit):
    if unit == "months":
        return add_months(opening, amount)
    return add_days(opening, amount * 7 if unit == "weeks" else amount)


def _check(opening, region_id, start):
    if opening is None or start is None:
        raise PlanError("error.no-date")
    if not EARLIEST_YEAR <= opening.year <= LATEST_YEAR:
        raise PlanError("error.opening-year")
    if start > add_days(opening, LENGTH):
        raise PlanError("error.start-late")
    if start < add_months(opening, -12 * YEARS_AHEAD):
        raise PlanError("error.start-early")
    try:
        return region(region_id)
    except KeyError:
        raise PlanError("error.region") from None


def back_cast(opening, region_id, start):
    """Return the plan as a list of `Row`, by date.

    `opening`: first day of the conference (a date). `region_id`: id of a region. `start`: the
    first day on which the learner can work. Raises PlanError with a message key if a date is
    missing, the year of the opening is not 1990 to 2100, the start is after the conference or
    more than eight years before it, or the region does not exist.
    """
    there = _check(opening, region_id, start)
    rows = []
    for key, amount, unit, kind, confidence, facts in _marks(there):
        day = _day(opening, amount, unit)
        rows.append(Row(key, day, amount, unit, kind, confidence, facts, day < start))
    # The key settles the order of two rows on one day, so that it is always the same.
    return sorted(rows, key=lambda row: (row.date.toordinal(), row.key))


def track_point(opening, day):
    """The point of the clock's track on which a day lies, at most 24 months before opening.

    Days after the opening give the week; days after week 3 still give week 3. A day between
    two months counts as the later one, because an unfinished month is no full month.
    """
    if day >= opening:
        return min((day.toordinal() - opening.toordinal()) // 7 + 1, 3)
    months = 1
    while months < 24 and day <= add_months(opening, -months - 1):
        months += 1
    return -months


def still_works(opening, region_id, start, ask="resolution"):
    """List of (move, state) on the learner's first day; see `clock.open_moves`."""
    return open_moves(track_point(opening, start), ask, region_id)
