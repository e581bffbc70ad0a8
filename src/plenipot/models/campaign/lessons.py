"""The four lessons of the case study, each only if a play shows it, and other plays beside it."""

from plenipot.messages import message
from plenipot.models.lines import joined

from .actions import TALKS
from .labels import action_label, objective_label
from .model import play
from .rules import OPENING, turn_of
from .strategies import late
from .whatif import by_strategy, one_turn_earlier, one_turn_later, path_of_2014

_T6 = turn_of(6)
_MOST_LOST = 3  # names in a sentence


def _say(key, **values):
    return message("campaign", key, **values)


def _early(result):
    run = result.run
    talks = [step for step in run.steps if step.action <= TALKS]
    before = [step.cost for step in talks if step.turn < _T6]
    after = [step.cost for step in talks if step.turn >= _T6]
    paid, dear = sum(before), sum(after)
    if before and after:
        return _say("lesson.early", early=len(before), paid=paid, late=len(after), dear=dear)
    if before:
        dear = len(before) * run.rules.hard[OPENING]
        return _say("lesson.early-only", early=len(before), paid=paid, dear=dear)
    if after:
        paid = len(after) * run.rules.hard[1]
        return _say("lesson.early-late", late=len(after), paid=paid, dear=dear)
    return None


def lessons(result):
    """Sentences on the lessons that a play shows; one sentence that it shows none."""
    run = result.run
    found = [_early(result)]
    if run.people and run.has("table"):
        found.append(_say("lesson.delegation", n=run.people))
    shared = [name for name in ("partners", "group", "rota") if run.has(name)]
    if run.has("network") and shared:
        found.append(_say("lesson.coordination"))
    used = run.has("capitals") or run.has("report") or run.world.webcast
    if run.has("off-site") and used:
        found.append(_say("lesson.online"))
    return [words for words in found if words] or [_say("lesson.none")]


def _earlier(result):
    other = play(one_turn_earlier(result.numbers))
    saved = other.run.left - result.run.left
    if other.score == result.score and not saved:
        return _say("whatif.earlier-same")
    return _say("whatif.earlier", other=other.score, score=result.score, saved=saved)


def _later(result):
    other, lost = one_turn_later(result.numbers)
    if not lost:
        more = result.run.left - other.run.left
        return _say("whatif.later-none", other=other.score, score=result.score, more=more)
    names = [action_label(action) for action in lost[:_MOST_LOST]]
    more = len(lost) - _MOST_LOST
    if more > 0:
        names.append(_say("whatif.more", n=more))
    return _say("whatif.later", other=other.score, score=result.score, lost="; ".join(names))


def others(result):
    """Sentences on the same play at other dates, and on other ways to play this conference."""
    run = result.run
    found = []
    if run.steps:
        found = [_earlier(result), _later(result)]
    path = path_of_2014(result)
    reached = [objective_label(n) for n, outcome in enumerate(path.outcomes) if outcome.reached]
    which = joined(reached) if reached else _say("whatif.none")
    found.append(_say("whatif.historical", other=path.score, which=which))
    other = by_strategy(late, run.profile, run.seed, run.rules)
    found.append(_say("whatif.late", other=other.score))
    return found
