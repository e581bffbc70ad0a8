"""One reading of a clause in the ad hoc group: each delegation answers.

A clause puts pressure on a delegation if it touches one of its red lines. Reasons, friends
and time move the pressure. Up to one mark a delegation lets the clause pass, up to the next
it asks for a change, above that it objects. One objection keeps a clause in brackets.
"""

from .parameters import value
from .room import DELEGATIONS, LIKES, LINES, fit, standing
from .text import SHORT, Clause, place_force, push, verb_force

KINDS = ("tables", "supports", "silent", "asks", "objects")


class Motion:
    """What is put to a group: a `clause`, the `tabler`, its `reason`, and `late` or not."""

    def __init__(self, clause, tabler, reason, late=False):
        self.clause = clause
        self.tabler = tabler
        self.reason = reason
        self.late = late

    def parts(self):
        """The five things that can change between the readings."""
        clause = self.clause
        return (clause.place, clause.verb, clause.words, self.tabler, self.reason)


def motion(parts, late):
    """The `Motion` of five parts (see `Motion.parts`)."""
    return Motion(Clause(parts[0], parts[1], parts[2]), parts[3], parts[4], late)


class Answer:
    """What one delegation says.

    `kind`: one of `KINDS`, or `refuses` for a delegation that was asked to table.
    `pressure`: how hard the clause presses on it. `line`: the red line that it comes from, or
    None. `raw`: the pressure before reasons, friends, time and deals. `notes`: what moved the
    pressure, as ends of message keys. `liked`: True if the words serve it. `pressed`: True if
    the pressure is more than it lets pass.
    """

    def __init__(self, who, kind, pressure, line, raw, notes, liked, pressed):
        self.who = who
        self.kind = kind
        self.pressure = pressure
        self.line = line
        self.raw = raw
        self.notes = notes
        self.liked = liked
        self.pressed = pressed


class Reading:
    """The answers of one reading.

    `motion`: what was put. `answers`: one `Answer` for each delegation, in the order of the
    room; only that of the tabler if it refuses. `gave_up`: who let a red line go in a deal.
    """

    def __init__(self, motion, answers, gave_up):
        self.motion = motion
        self.answers = answers
        self.gave_up = gave_up

    def those(self, *kinds):
        """The delegations that gave an answer of these kinds."""
        return [answer.who for answer in self.answers if answer.kind in kinds]

    def answer(self, who):
        """The `Answer` of a delegation, or None if it was not asked."""
        for one in self.answers:
            if one.who == who:
                return one
        return None

    @property
    def refused(self):
        """True if the delegation that was asked to table did not want to."""
        return bool(self.those("refuses"))

    @property
    def objectors(self):
        """The delegations that object."""
        return self.those("objects")

    def outcome(self, settings=None):
        """What the reading decides: `refused`, `dropped`, `weaker` or `adopted`."""
        if self.refused:
            return "refused"
        if self.objectors:
            return "dropped"
        supporters = len(self.those("tables", "supports"))
        if self.those("asks") and supporters < value("supporters", settings):
            return "weaker"
        return "adopted"


def touched(who, clause, settings=None):
    """The red lines of a delegation that a clause touches, as pairs of line and pressure."""
    near = value("near-line", settings)
    red = value("red-line", settings)
    words = clause.words
    found = []
    for line in LINES[who]:
        if line == "orders":
            asked = near if clause.place == "instructs" else place_force(clause.place, settings)
            found.append((line, asked + push(words, settings)))
        elif line == "named" and words == "named":
            found.append((line, red))
        elif line == "shield" and clause.about_users:
            hit = red if words == "anydevice" else near if words in ("rights", "goodfaith") else 0
            found.append((line, hit + (near if clause.operative else 0)))
        elif line == "subject" and words in ("rights", "flow"):
            found.append((line, red))
        elif line == "duty" and clause.place in ("invites", "resolves"):
            found.append((line, near))
        elif line == "tasks" and clause.place == "instructs":
            found.append((line, red))
        elif line == "tasks" and clause.place == "resolves":
            found.append((line, near))
        elif line == "again" and words == "genuine":
            found.append((line, 2 * near))
        elif line == "internet" and words == "flow":
            found.append((line, red))
    return found


def _moved(who, motion, room, pressure, said_no, deal, settings):
    """The pressure after all that moves it, and the notes on what did."""
    notes = []
    clause = motion.clause
    level = fit(motion.reason, clause, who)
    if who == room.absent:
        # Whoever is to table must be won over in full; the others need only be pressed less.
        if level == 2 or (level == 1 and pressure and who != motion.tabler):
            notes.append("absent")
        level = 0
    if level < 0:
        pressure += value("reason-against", settings)
        notes.append("against")
    if not pressure:
        return 0, notes
    if level > 0:
        pressure -= value("reason-fits" if level == 2 else "reason-helps", settings)
        notes.append("fits" if level == 2 else "helps")
    terms = None if who == motion.tabler else standing(motion.tabler, who)
    if terms:
        pressure += value(terms, settings) * (-1 if terms == "friend" else 1)
        notes.append(terms)
    if who == room.hurry:
        short = clause.words in SHORT
        pressure += value("hurry", settings) * (-1 if short else 1)
        notes.append("short" if short else "long")
    if motion.late:
        pressure += value("hardens", settings)
        notes.append("late")
    if who in said_no:
        pressure += value("said-no", settings)
        notes.append("said-no")
    if who == deal:
        pressure -= value("deal", settings)
        notes.append("deal")
    return max(0, pressure), notes


def answer(who, motion, room, said_no=(), deal=None, settings=None):
    """The `Answer` of one delegation. `said_no`: who objected before. `deal`: who was paid."""
    clause = motion.clause
    lines = touched(who, clause, settings)
    raw = sum([pressure for _line, pressure in lines])
    # Words that the draft holds already are a waste of time, however they are put.
    if [line for line, _pressure in lines if line != "again"]:
        raw += verb_force(clause.verb, settings)
    pressure, notes = _moved(who, motion, room, raw, said_no, deal, settings)
    strongest = None
    for line, hit in lines:
        if strongest is None or hit > strongest[1]:
            strongest = (line, hit)
    spoken = strongest[0] if strongest else None
    if spoken is None and "against" in notes:
        spoken = "subject"  # the reason itself brings the other debate in
    calm = pressure <= value("passes-to", settings)
    glad = clause.words in LIKES[who]
    won = who != room.absent and fit(motion.reason, clause, who) == 2
    if who == motion.tabler:
        # A state puts forward what serves it, not only what does not hurt it.
        kind = "tables" if calm and (glad or won) else "refuses"
    elif calm:
        kind = "supports" if glad or (won and raw == 0) else "silent"
    else:
        kind = "asks" if pressure <= value("asks-to", settings) else "objects"
    return Answer(who, kind, pressure, spoken, raw, notes, glad, not calm)


def read(motion, room, said_no=(), deal=None, settings=None, anyway=False):
    """The `Reading` of a motion in a room.

    With `anyway` all others answer even if the delegation asked does not want to table.
    """
    own = answer(motion.tabler, motion, room, said_no, deal, settings)
    if own.kind == "refuses" and not anyway:
        return Reading(motion, [own], [])
    answers = []
    gave_up = []
    for who in DELEGATIONS:
        one = own
        if who != motion.tabler:
            one = answer(who, motion, room, said_no, deal, settings)
        if who == deal and one.kind != "objects":
            before = answer(who, motion, room, said_no, None, settings)
            if before.kind == "objects":
                gave_up.append(who)
        answers.append(one)
    return Reading(motion, answers, gave_up)
