"""The clock: what a plan of moves reaches, given when each move is made.

Time is a point on a track: a whole number of months before opening (-24 to -1), then the
week of the conference (1 to 3). There is no point 0: the opening is the start of week 1.

A plan gives each of six moves one point, or none. Positions harden as the opening comes
near (open, drafted, signed in the region, instructed) and cost more effort to move. A move
that comes before its window waits for it; one that comes after it has expired and costs
nothing. If the effort does not cover a whole plan, the team keeps the moves that reach
furthest, then as many as it can, then the cheapest.

Because of these rules a plan with every move at the same point or earlier never reaches
less, and the same moves never cost more (see `tests/models/test_clock_properties.py`).
The states and the conference of the exercise are fictional.
"""

from plenipot.models.exercise import PlayError

from .parameters import value
from .regions import REGIONS, region

FIRST = -24
POINTS = tuple(range(FIRST, 0)) + (1, 2, 3)
STAGES = ("open", "drafted", "signed", "instructed")
ASKS = ("resolution", "treaty")
TALKS = ("home", "neighbour", "abroad")
MOVES = TALKS + ("regional", "proposal", "room")
TOP = 5  # the highest rung of the ladder of reach


CODE = "CLOK"


class ClockError(PlayError):
    """A plan that cannot be read. Its text is a key of the `clock` messages."""


class Step:
    """What became of one move.

    `move`: its name. `planned`: the point chosen, or None. `at`: the point at which it took
    effect, or None. `stage`: the hardness met there (talks and regional texts), or None.
    `cost`: effort points spent. `outcome`: `done`, `waited` (done, later than planned),
    `expired`, `no-effort`, `no-support`, `not-open` (not for this kind of ask) or
    `not-planned`. `why`: key of the sentence that explains it.
    """

    def __init__(self, move, planned, outcome, why, at=None, stage=None, cost=0):
        self.move = move
        self.planned = planned
        self.outcome = outcome
        self.why = why
        self.at = at
        self.stage = stage
        self.cost = cost

    @property
    def reached(self):
        """True if the move took effect."""
        return self.at is not None


class Result:
    """What a plan reached.

    `steps`: one `Step` for each of `MOVES`, in that order. `rung`: 0 to 5 on the ladder of
    reach. `spent`, `left`: effort points. `expired`: names of the moves that came too late.
    """

    def __init__(self, ask, region_id, steps, rung, budget):
        self.ask = ask
        self.region = region_id
        self.steps = steps
        self.rung = rung
        self.spent = sum([step.cost for step in steps])
        self.left = budget - self.spent
        self.expired = [step.move for step in steps if step.outcome == "expired"]

    def step(self, move):
        """The `Step` of one move."""
        return self.steps[MOVES.index(move)]


def stage_at(point, region_id="unsure", settings=None):
    """How hard positions are at a point: one of `STAGES`."""
    if point >= -value("instructed-from", settings):
        return "instructed"
    if point >= region(region_id).signing(settings):
        return "signed"
    if point >= -value("drafted-from", settings):
        return "drafted"
    return "open"


def window(move, ask="resolution", region_id="unsure", settings=None):
    """First and last point at which a move can take effect, or None if it never can."""
    if move in TALKS:
        return (FIRST, POINTS[-1])
    if move == "room":
        return None if ask == "treaty" else (1, POINTS[-1])
    treaty = -value("treaty-closes", settings)
    if move == "regional":
        there = region(region_id)
        closes = there.closes(settings)
        # A regional text is a proposal too: the treaty deadline holds for it.
        return (there.opens(settings), min(closes, treaty) if ask == "treaty" else closes)
    closes = treaty if ask == "treaty" else -value("proposals-close", settings)
    return (-value("invitations", settings), closes)


def open_moves(point, ask="resolution", region_id="unsure", settings=None):
    """List of (move, state) at a point: `open`, `later`, `closed` or `not-open`."""
    states = []
    for move in MOVES:
        span = window(move, ask, region_id, settings)
        if span is None:
            states.append((move, "not-open"))
        elif point > span[1]:
            states.append((move, "closed"))
        else:
            states.append((move, "later" if point < span[0] else "open"))
    return states


def read_plan(plan):
    """Return a plan as a list of (move, point or None) in the order of `MOVES`.

    `plan` is a list of such pairs in any order; what it leaves out is not planned.
    Raises ClockError for an unknown or repeated move, or a point that is not on the track.
    """
    found = {}
    for move, point in plan:
        if move not in MOVES:
            raise ClockError("error.move")
        if move in found:
            raise ClockError("error.twice")
        if point is not None and point not in POINTS:
            raise ClockError("error.point")
        found[move] = point
    return [(move, found.get(move)) for move in MOVES]


def earlier(plan, months=6):
    """The same plan, some whole months earlier.

    A week of the conference counts as the month of the opening, so week 2 becomes T-6.
    Nothing goes back beyond the start of the track.
    """
    moved = []
    for move, point in read_plan(plan):
        if point is not None and months > 0:
            point = max(FIRST, min(point, 0) - months)
        moved.append((move, point))
    return moved


def _rung(kept):
    """The rung that a set of moves reaches once all of them have taken effect."""
    if "regional" in kept:
        return TOP if "abroad" in kept else 4
    if "proposal" in kept:
        return 3
    if "room" in kept:
        return 2
    return 1 if kept else 0


class _Terms:
    """The windows and costs of one kind of ask, in one region, under some settings."""

    def __init__(self, ask, region_id, settings):
        self.region = region_id
        self.settings = settings
        self.windows = {}
        for move in MOVES:
            self.windows[move] = window(move, ask, region_id, settings)

    def stage(self, move, point):
        # The state in another region follows the general calendar, not the learner's.
        return stage_at(point, "unsure" if move == "abroad" else self.region, self.settings)

    def cost(self, move, at):
        """Effort for one move, given the points at which the kept moves take effect."""
        if move == "proposal":
            return value("proposal-cost", self.settings)
        if move == "room":
            friends = [talk for talk in TALKS if talk in at]
            return value("room-more" if len(friends) > 1 else "room-one", self.settings)
        points = value("cost-" + self.stage(move, at[move]), self.settings)
        if move == "regional":
            # A neighbour may sign at any time before the region closes, by letter if need be.
            signs = "neighbour" in at and at["neighbour"] <= self.windows["regional"][1]
            if not signs:
                points *= value("regional-alone", self.settings)
        return points

    def points_of(self, kept, wanted):
        """Points at which exactly these moves take effect (a dict), or None if one cannot."""
        at = {}
        for move in MOVES:
            if move not in kept:
                continue
            span = self.windows[move]
            if span is None:
                return None
            point = max(wanted[move], span[0])
            if move in ("regional", "proposal"):
                if "home" not in at:
                    return None
                point = max(point, at["home"])
            if move == "room":
                friends = [at[talk] for talk in TALKS if talk in at]
                if not friends:
                    return None
                point = max(point, max(friends))
            if point > span[1]:
                return None
            at[move] = point
        return at


def _choose(wanted, terms, budget):
    """The points and costs (dicts) of the moves that the team keeps."""
    planned = [move for move in MOVES if wanted[move] is not None]
    best = None
    for mask in range(1 << len(planned)):
        kept = [move for number, move in enumerate(planned) if mask & (1 << number)]
        at = terms.points_of(kept, wanted)
        if at is None:
            continue
        costs = {}
        for move in kept:
            costs[move] = terms.cost(move, at)
        total = sum(costs.values())
        if total > budget:
            continue
        rank = (_rung(kept), len(kept), -total)
        # Equal ranks: the first found stays, so that the choice is always the same.
        if best is None or rank > best[0]:
            best = (rank, at, costs)
    return best[1], best[2]  # keeping nothing is always possible


def _taken(move, wanted, at, costs, terms):
    planned = wanted[move]
    stage = None if move in ("proposal", "room") else terms.stage(move, at[move])
    outcome, why = "done", "why.done"
    if at[move] > planned:
        outcome = "waited"
        late = at[move] > terms.windows[move][0]
        why = "why.waited-support" if late else "why.waited-window"
    return Step(move, planned, outcome, why, at[move], stage, costs[move])


def _missed(move, wanted, at, terms):
    planned = wanted[move]
    if planned is None:
        return Step(move, None, "not-planned", "why.not-planned")
    span = terms.windows[move]
    if span is None:
        return Step(move, planned, "not-open", "why.room-treaty")
    if planned > span[1]:
        return Step(move, planned, "expired", "why.expired-" + move)
    if move in ("regional", "proposal"):
        if wanted["home"] is None:
            return Step(move, planned, "no-support", "why.needs-home")
        if wanted["home"] > span[1]:
            return Step(move, planned, "expired", "why.home-too-late")
        if "home" not in at:
            return Step(move, planned, "no-support", "why.home-not-reached")
    if move == "room" and not [talk for talk in TALKS if talk in at]:
        return Step(move, planned, "no-support", "why.needs-friend")
    return Step(move, planned, "no-effort", "why.no-effort")


def run(plan, ask="resolution", region_id="unsure", settings=None):
    """Play a plan and return its `Result`.

    `plan`: list of (move, point or None). `ask`: one of `ASKS`. `region_id`: id of a region.
    `settings`: parameters to change (name -> whole number), for sensitivity.
    Raises ClockError with a message key for a plan, ask or region that does not exist.
    """
    if ask not in ASKS:
        raise ClockError("error.ask")
    try:
        region(region_id)
    except KeyError:
        raise ClockError("error.region") from None
    wanted = dict(read_plan(plan))
    terms = _Terms(ask, region_id, settings)
    budget = value("budget", settings)
    at, costs = _choose(wanted, terms, budget)
    steps = []
    for move in MOVES:
        if move in at:
            steps.append(_taken(move, wanted, at, costs, terms))
        else:
            steps.append(_missed(move, wanted, at, terms))
    return Result(ask, region_id, steps, _rung(at), budget)


def compare(plan, ask="resolution", region_id="unsure", settings=None):
    """Return two results: of the plan, and of the same plan some months earlier."""
    before = earlier(plan, value("compared", settings))
    return run(plan, ask, region_id, settings), run(before, ask, region_id, settings)


def everything_at(point):
    """The plan that makes all six moves at one point."""
    return [(move, point) for move in MOVES]


def last_start(rung, ask="resolution", region_id="unsure", settings=None):
    """The latest point at which a start, with all six moves at once, still reaches a rung.

    None if no start reaches it.
    """
    found = None
    for point in POINTS:
        if run(everything_at(point), ask, region_id, settings).rung >= rung:
            found = point
    return found


def numbers_of(plan, ask="resolution", region_id="unsure"):
    """A plan as the numbers of a replay code: the ask, the region and a point for each move.

    A point is its place on the track, from 1; 0 is a move that is not planned.
    Raises ClockError for a plan, ask or region that does not exist.
    """
    ids = [one.id for one in REGIONS]
    if ask not in ASKS:
        raise ClockError("error.ask")
    if region_id not in ids:
        raise ClockError("error.region")
    numbers = [ASKS.index(ask), ids.index(region_id)]
    for _move, point in read_plan(plan):
        numbers.append(0 if point is None else POINTS.index(point) + 1)
    return numbers


def plan_of(numbers):
    """The plan, ask and region of the numbers of a replay code. Raises ClockError."""
    if len(numbers) != 2 + len(MOVES):
        raise ClockError("error.numbers")
    if not 0 <= numbers[0] < len(ASKS):
        raise ClockError("error.ask")
    if not 0 <= numbers[1] < len(REGIONS):
        raise ClockError("error.region")
    plan = []
    for number, move in enumerate(MOVES):
        place = numbers[2 + number]
        if not 0 <= place <= len(POINTS):
            raise ClockError("error.point")
        plan.append((move, POINTS[place - 1] if place else None))
    return plan, ASKS[numbers[0]], REGIONS[numbers[1]].id


def play(numbers, settings=None):
    """The `Result` of the plan in the numbers of a replay code. Raises ClockError."""
    plan, ask, region_id = plan_of(numbers)
    result = run(plan, ask, region_id, settings)
    result.numbers = list(numbers)
    return result


def random_play(chance):
    """The numbers of some plan: any ask, any region, any point for each move."""
    numbers = [chance.below(len(ASKS)), chance.below(len(REGIONS))]
    for _move in MOVES:
        numbers.append(chance.below(len(POINTS) + 1))
    return numbers
