"""What chance decides, once for each seed, whatever the group does.

Each draw has a stream of its own. A decision therefore never changes what chance gives
elsewhere, and two teams with one seed meet the same events.
"""

from plenipot.models.chance import Chance

from .states import CAUTIOUS, HARD, LARGE, OBJECTIVES, STATES

NEVER = 99  # a turn after the last one
REGION_TEXT_AT = 3  # the turn in which a text of the region arrives, if one does


class World:
    """The events of one seed.

    `shifts`: for each state and objective in turn, -1, 0 or 1 added to its starting position.
    `own`, `abroad`: 0 to 99; a request for a badge is granted if this is below its chance.
    `moved`: the state whose friendly delegate moves on, and `moved_at`: from which turn.
    `election_at`, `leak_at`: turns. `region_text`: 1 if a text of the region opens the door to
    consultations, -1 if one closes it, else 0. `hostile`: the state that hardens on the clause
    in week 2, or None. `decides`: number of the turn in which the clause is decided (week 2 or
    3). `clash`: True if the two rooms then meet at the same time. `night`: True if week 3 ends
    in night sessions. `webcast`: True if the meeting on the clause is webcast. A turn is `NEVER` if its event does not happen.
    """


def _turn(chance, percent, first, last):
    if chance.happens(percent):
        return first + chance.below(last - first + 1)
    return NEVER


def draw(seed, rules):
    """The `World` of a seed (0 to 32767) under some `Rules`."""
    world = World()
    shift = rules.shift
    chance = Chance(seed, "camp positions")
    shifts = []
    for _ in range(len(STATES) * len(OBJECTIVES)):
        rolled = chance.below(100)
        shifts.append(-1 if rolled < shift else (1 if rolled < 2 * shift else 0))
    world.shifts = shifts
    chance = Chance(seed, "camp badges")
    world.own = chance.below(100)
    world.abroad = chance.below(100)
    chance = Chance(seed, "camp moved")
    world.moved = 1 + chance.below(6)
    world.moved_at = _turn(chance, rules.moved_chance, 2, 6)
    world.election_at = _turn(Chance(seed, "camp election"), rules.election_chance, 2, 5)
    chance = Chance(seed, "camp region")
    world.region_text = 0
    if chance.happens(rules.region_chance):
        world.region_text = 1 if chance.below(2) else -1
    world.leak_at = _turn(Chance(seed, "camp leak"), rules.leak_chance, 6, 8)
    chance = Chance(seed, "camp hostile")
    world.hostile = None
    if chance.happens(rules.hostile_chance):
        world.hostile = (LARGE, CAUTIOUS, HARD)[chance.below(3)]
    chance = Chance(seed, "camp rooms")
    world.decides = 9 + chance.below(2)
    world.clash = chance.happens(rules.clash_chance)
    world.night = chance.happens(rules.night_chance)
    world.webcast = chance.happens(rules.webcast_chance)
    return world
