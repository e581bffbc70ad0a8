"""What the learner's own push teaches: sentences on this push, most useful first."""

from plenipot.models.lines import joined

from .conference import LAST_BEFORE, OWN, STATES, TIMES
from .doors import DOORS, MEMBER_DOORS, doors, opened
from .parameters import value
from .push import Plan, scores, supporters
from .whatif import best_change, earlier, idle
from .words import change_label, doors_label, move_label, say, state_label, states_label, time_label

_FRIENDS = ("for", "champion")
_VIEWS = ("objects", "few")  # why a door stays shut when it is the states that are not won


def _about_letter(result):
    """What the letter opened by itself: the doors that stay shut without it."""
    if result.plan.letter is None:
        return []
    numbers = [0] + result.plan.numbers[1:]
    without = opened(doors(result.conference, Plan(numbers), result.settings))
    gained = [name for name in result.opened if name not in without]
    if not gained:
        return [say("debrief.letter-nothing")]
    beyond = [name for name in gained if name in MEMBER_DOORS]
    key = "debrief.letter-carries" if beyond else "debrief.letter-stops"
    return [say(key, list=doors_label(beyond or gained))]


def _how_reached(result, state):
    """Why no message won a state: the end of a key, with the time of the message."""
    plan = result.plan
    at = plan.own if state == OWN else plan.writing if state in plan.capitals else None
    if at is None:
        return ("not-reached", None)
    if at >= LAST_BEFORE:
        return ("reached-late", at)
    if state != OWN and state not in result.conference.allies:
        return ("reached-abroad", None)
    return ("reached-little", None)


def _first_shut(result):
    """The first door that depends on the views of states and stayed shut, or None."""
    for door in result.doors:
        if door.name in ("documents", "rule") and not door.open:
            return door
    return None


def _about_block(result):
    """Which states kept a door shut, and whether a message of the learner reached them."""
    door = _first_shut(result)
    if door is None:
        return []
    if door.why not in _VIEWS:
        return [say("debrief.block-text")]
    until = LAST_BEFORE if door.name == "documents" else len(TIMES) - 1
    won = supporters(
        scores(result.conference, result.plan, until, result.settings), result.settings
    )
    missing = door.who if door.why == "objects" else [s for s in STATES if s not in won]
    told = [say("debrief.block-" + door.name, list=states_label(missing))]
    groups = []
    for state in missing:
        how = _how_reached(result, state)
        if how not in groups:
            groups.append(how)
    for how in groups:
        names = [state for state in missing if _how_reached(result, state) == how]
        when = time_label(how[1])
        told.append(say("debrief." + how[0], list=states_label(names), when=when))
    return told


def _about_council(result):
    last = result.doors[-1]
    if last.open:
        return [say("debrief.lasting", n=last.need)]
    if last.why == "short":
        return [say("debrief.short", n=last.n, need=last.need)]
    return []


def _about_next(result):
    if len(result.opened) == len(DOORS):
        return [say("debrief.all")]
    best = best_change(result.conference, result.plan, result.settings)
    if best:
        change = change_label(result.plan, best[0])
        told = [say("debrief.next", change=change, n=len(best[1]))]
        if result.goal > len(best[1]):
            told.append(say("debrief.next-further", most=result.goal))
        return told
    goal = result.goal
    values = {
        "most": goal,
        "budget": value("budget", result.settings),
        "start": time_label(result.conference.start),
    }
    key = "debrief.next-none" if goal > len(result.opened) else "debrief.next-most"
    return [say(key, **values)]


def _about_work(result):
    told = []
    friends = [s for s in result.plan.capitals if result.conference.attitude(s) in _FRIENDS]
    if friends:
        told.append(say("debrief.wrong-target", list=states_label(friends)))
    unused = idle(result.conference, result.plan, result.settings)
    unused = [move for move in unused if move not in friends]
    if unused:
        told.append(say("debrief.idle", list=joined([move_label(move) for move in unused])))
    return told


def _about_credit(result):
    told = []
    if result.anyway:
        told.append(say("debrief.anyway", list=doors_label(result.anyway)))
    shared = [name for name in result.helped if name in result.shared]
    if shared:
        champion = state_label(result.conference.champion)
        told.append(say("debrief.shared", list=doors_label(shared), champion=champion))
    mine = [name for name in result.helped if name not in shared]
    if mine:
        told.append(say("debrief.mine", list=doors_label(mine)))
    return told


def _about_access(result):
    if "meeting" in result.opened:
        return [say("debrief.access")]
    if [name for name in result.helped if name in MEMBER_DOORS]:
        return [say("debrief.influence")]
    return []


def _about_time(result):
    if result.plan.first is None or len(result.opened) == len(DOORS):
        return []
    found = earlier(result.conference, result.plan, result.settings)
    if len(found) > len(result.opened):
        start = time_label(result.conference.start)
        values = {"n": len(found), "now": len(result.opened), "start": start}
        return [say("debrief.earlier-more", **values)]
    door = _first_shut(result)
    if door is not None and door.why in _VIEWS:
        return [say("debrief.earlier-same")]
    return []


def push_sentences(result):
    """Sentences on the learner's own push, most useful first. No sentence comes twice."""
    if result.plan.work == 0:
        return [say("debrief.nothing", n=len(result.opened))] + _about_credit(result)
    return (
        _about_letter(result)
        + _about_block(result)
        + _about_council(result)
        + _about_next(result)
        + _about_work(result)
        + _about_credit(result)
        + _about_access(result)
        + _about_time(result)
    )


def count_line(result):
    """One sentence: how many doors opened, and how many with the learner's help."""
    return say("debrief.count", n=len(result.opened), helped=len(result.helped))


def goal_line(result):
    """One sentence: how many doors are possible at this conference."""
    goal = result.goal
    return say("debrief.goal", most=goal, budget=value("budget", result.settings))
