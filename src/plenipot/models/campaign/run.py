"""One run of the campaign: what stands, what is possible, and what an action does.

Three rules keep "earlier is never worse" true by construction. What an action costs never
falls with time. What it adds never falls with the turns before it, and counts only at the
end. Where an action needs another one, it keeps it: nothing that was reached is lost.
"""

from .actions import ACTIONS, NUMBER, TALKS, windows
from .events import draw
from .profiles import limits, start_positions
from .rules import OPENING, TURNS, plain_rules
from .states import (
    CLAUSE,
    CONSULTATIONS,
    FOR,
    HOME,
    OPEN,
    REGION,
    SMALL,
    STATES,
)

SLOTS = 2  # actions in a turn
_APPLY = NUMBER["apply-own"]
_ABROAD = NUMBER["ask-abroad"]
_DRAFT = NUMBER["draft"]
_TABLE = NUMBER["table"]
_FREE_TO_WRITE = NUMBER["capitals"]
_NEED_NETWORK = tuple([NUMBER[name] for name in ("partners", "group", "off-site", "rota")])
_ON_THE_CLAUSE = (_DRAFT, _TABLE, NUMBER["meetings"])
_NEED_PERSON = (NUMBER["meetings"], NUMBER["report"])
_PROPOSAL = NUMBER["proposal"]
_REGIONAL = NUMBER["regional"]
NOT_YET = -1
# A small delegation is glad of words and of somebody who knows the subject.
_BY_FRIENDSHIP = (SMALL, OPEN, HOME) + tuple(
    [state for state in range(len(STATES)) if state not in (SMALL, OPEN, HOME)]
)


class Step:
    """One action that took effect.

    `turn`, `action` (number), `cost`. `granted`: for a request for a badge, whether it was
    granted. `before`: for a talk, the state's three positions before it.
    """

    def __init__(self, turn, action, cost, granted=None, before=None):
        self.turn = turn
        self.action = action
        self.cost = cost
        self.granted = granted
        self.before = before


class Run:
    """A campaign in progress.

    `profile`: a `Profile`. `world`: the events of the seed. `rules`: a `Rules`. `turn`: 0 to
    10, or 11 when it has closed. `slot`: how many actions this turn has had. `left`: effort
    points. `positions`, `limits`: for each state three
    places in `POSITIONS`. `done`: for each action the turn in
    which it first took effect, or -1. `own`, `abroad`: True if that badge was granted.
    `steps`: every `Step` so far.
    """

    def __init__(self, profile, seed, rules=None):
        self.rules = rules or plain_rules()
        self.profile = profile
        self.seed = seed
        self.world = draw(seed, self.rules)
        self.turn = 0
        self.slot = 0
        self.left = self.rules.effort[profile.effort]
        self.windows = windows(self.rules)
        self.limits = limits(profile)
        self.positions = start_positions(profile, self.world.shifts)
        self.done = [NOT_YET] * len(ACTIONS)
        self.own = False
        self.abroad = False
        self.steps = []

    @property
    def closed(self):
        """True once the last turn is over."""
        return self.turn >= TURNS

    @property
    def bound(self):
        """True once a badge of the group's own people holds them to a delegation's line."""
        return self.turn >= OPENING and (self.own or self.abroad)

    def has(self, name):
        """True if an action, by its id, took effect."""
        return self.done[NUMBER[name]] >= 0

    @property
    def people(self):
        """How many people of the group and its partners have a badge."""
        count = self.own + self.abroad
        if self.has("partners"):
            many = self.has("group") and self.profile.contacts != "none"
            count += 2 if many else 1
        return count

    def cost(self, action):
        """What an action costs now, in effort points."""
        price = ACTIONS[action].price
        if price == "talk":
            state = action - 1
            found = self.rules.hard[self.turn]
            world = self.world
            if state == world.moved and self.turn >= world.moved_at:
                found += self.rules.more_moved
            if state == HOME and self.turn >= world.election_at:
                found += self.rules.more_election
            if state not in REGION:
                if self.profile.language:
                    found += self.rules.more_language
                if self.profile.contacts == "none":
                    found += self.rules.more_unknown
            return found
        if price == "region":
            return self.rules.hard[self.turn]
        return self.rules.costs[price] if price != "free" else 0

    def last_turn(self, action):
        """The last turn in which an action can take effect. The clause closes when decided."""
        last = self.windows[action][1]
        return min(last, self.world.decides) if action in _ON_THE_CLAUSE else last

    def refusal(self, action):
        """Why an action is not possible now, as the end of a message key; None if it is."""
        if action == 0:
            return None
        if self.turn < self.profile.start:
            return "start"
        if self.turn < self.windows[action][0]:
            return "early"
        if self.turn > self.last_turn(action):
            return "closed"
        if action <= TALKS:
            why = self._talk_refusal(action - 1)
        elif self.done[action] >= 0:
            why = "done"
        else:
            why = self._need(action)
        if why is None and self.cost(action) > self.left:
            return "effort"
        return why

    def _talk_refusal(self, state):
        if self.bound and not ((self.own and state == HOME) or (self.abroad and state == OPEN)):
            return "bound"
        return "limit" if tuple(self.positions[state]) == self.limits[state] else None

    def _need(self, action):
        if action in _NEED_NETWORK:
            return None if self.has("network") else "network"
        if action == _ABROAD:
            return None if self._knows_someone() else "contact"
        if action == _PROPOSAL:
            return None if self.positions[HOME][CONSULTATIONS] >= FOR else "home"
        if action == _REGIONAL:
            for state in REGION:
                if self.positions[state][CONSULTATIONS] >= FOR:
                    return None
            return "region"
        if action == _FREE_TO_WRITE:
            return "bound-off-site" if self.bound and not self.has("off-site") else None
        if action == _DRAFT:
            return None if self.friends() else "friend"
        if action == _TABLE:
            return None if self.has("draft") else "draft"
        if action in _NEED_PERSON:
            return None if self.people else "person"
        return None

    def _knows_someone(self):
        talked = self.done[1 + SMALL] >= 0 or self.done[1 + OPEN] >= 0
        return talked or self.has("network") or self.profile.contacts != "none"

    def friends(self):
        """Numbers of the states that would put the clause forward, the likeliest first."""
        return [state for state in _BY_FRIENDSHIP if self.positions[state][CLAUSE] >= FOR]

    def _granted(self, action):
        # It does not depend on the turn: a badge binds, so an earlier request must not bind
        # somebody whom a later one would have left free.
        if action == _APPLY:
            return self.world.own < self.rules.badge[self.profile.home]
        return self.world.abroad < self.rules.abroad[self.profile.contacts]

    def do(self, action):
        """Take an action that `refusal` allows, and go on to the next turn after the second."""
        if action:
            cost = self.cost(action)
            self.left -= cost
            step = Step(self.turn, action, cost)
            if action <= TALKS:
                self._talk(action - 1, step)
            elif action == _APPLY:
                step.granted = self.own = self._granted(action)
            elif action == _ABROAD:
                step.granted = self.abroad = self._granted(action)
            if self.done[action] < 0:
                self.done[action] = self.turn
            self.steps.append(step)
        self.slot += 1
        if self.slot == SLOTS:
            self.slot = 0
            self.turn += 1

    def _talk(self, state, step):
        row = self.positions[state]
        step.before = tuple(row)
        for objective in range(3):
            if row[objective] < self.limits[state][objective]:
                row[objective] += 1

    def possible(self):
        """Numbers of the actions that are possible now; 0, nothing, is always one of them."""
        return [number for number in range(len(ACTIONS)) if self.refusal(number) is None]
