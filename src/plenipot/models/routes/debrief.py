"""What a play of the ways in teaches: sentences on this play, most useful first."""

from plenipot.messages import message
from plenipot.models.lines import joined, wrapped

from .access import DIMENSIONS
from .best import best_answer, hindsight
from .naming import true_gains
from .parameters import value
from .rules import DELEGATIONS, HIT_BY, OBSERVERS, ROUTES, closes, obstacle, people_for
from .voices import speakers, tokens

BRIEFED = 4  # months before the opening: most texts of states are due


def _say(key, **values):
    return message("routes", "debrief." + key, **values)


def route_label(route):
    """The name of a route, as a title."""
    return message("routes", "route." + route)


def mix_label(mix):
    """The routes of a mix as a list in a sentence."""
    if not mix:
        return message("routes", "mix.none")
    return joined([message("routes", "route.%s.short" % route) for route in mix])


def dimension_label(dimension):
    """The name of one of `DIMENSIONS`."""
    return message("routes", "dimension." + dimension)


def goal_sentence(result):
    """The score of a play, in one sentence."""
    goal = message("routes", "goal.%s.short" % result.profile.goal)
    return message("routes", "score.sentence", n=result.score, goal=goal)


def card_sentences(first):
    """What the two cards say and do, as a list: the refusal, then the card of the seed."""
    profile, world = first.profile, first.world
    asked = "asked" if "own" in first.mix else "not-asked"
    told = [message("routes", "card.refused." + asked)]
    hit = [route for route, card in HIT_BY if card == world.card and route in first.mix]
    told.append(message("routes", "card." + world.card))
    if not hit:
        told.append(message("routes", "card.misses"))
    for route in hit:
        name = message("routes", "route.%s.short" % route)
        if route in first.lost:
            told.append(message("routes", "card.lost", route=name, months=profile.months))
        else:
            key = "card.weaker" if world.card in ("subject", "closed") else "card.holds"
            told.append(message("routes", key, route=name))
    return told


def _about_refusal(result):
    first, profile = result.first, result.profile
    kind = message("routes", "openness.%s.short" % profile.openness)
    if "own" not in first.mix and profile.openness == "closed":
        return [_say("not-asked-closed")]
    if "own" not in first.mix:
        return [_say("not-asked-" + ("yes" if first.world.answer(profile) else "no"), kind=kind)]
    if "own" in result.routes:
        return [_say("asked-again-yes", months=first.months)]
    if "own" in result.mix:
        return [_say("asked-again-no", kind=kind)]
    if first.obstacle("own") is not None:
        return [_say("no-time", months=first.months)]
    if profile.openness == "closed":
        return [_say("closed-no")]
    if first.left < first.price(["own"]):
        return [_say("asked-once-poor", left=first.left, needs=first.price(["own"]))]
    chance = value("second-request-" + profile.openness)
    return [_say("asked-once", kind=kind, chance=chance)]


def _about_fallback(result):
    """What stands in the place of an own delegation that was refused."""
    if "own" not in result.first.mix or "own" in result.routes or not result.routes:
        return []
    gains = true_gains(result.levels)
    mix = mix_label(result.routes)
    if not gains:
        return [_say("fallback-weak", mix=mix)]
    what = joined([message("routes", "dimension.%s.what" % name) for name in gains])
    return [_say("fallback", mix=mix, what=what)]


def _about_badge(result):
    routes = result.routes
    badges = [route for route in DELEGATIONS if route in routes]
    told = []
    if not badges:
        watching = [route for route in routes if route in OBSERVERS]
        return [_say("observer" if watching else "no-badge")]
    for route in badges:
        told.append(_say("badge-" + route))
    if "offsite" in routes:
        told.append(_say("free-left"))
    elif "free" in speakers(routes, result.profile.people, people_for(routes)):
        told.append(_say("spare"))
    else:
        told.append(_say("nobody-free"))
    if "third" in badges and result.profile.openness == "closed":
        told.append(_say("noticed"))
    return told


def closed_meanwhile(first):
    """The routes that were open at the start, were not begun, and have closed since."""
    profile = first.profile
    return [
        route
        for route in ROUTES
        if route not in first.mix
        and route != "own"
        and obstacle(route, profile, profile.months) is None
        and first.months < closes(route, profile)
    ]


def _about_time(result):
    shut = closed_meanwhile(result.first)
    if not shut:
        return []
    first = result.first
    return [
        _say("closed", routes=mix_label(shut), start=result.profile.months, months=first.months)
    ]


def _about_answer(result):
    best = best_answer(result.first)
    if best.score > result.score:
        return [_say("better", mix=mix_label(best.mix), n=best.score)]
    return []


def _about_hindsight(result):
    best = hindsight(result.profile, result.first.world)
    if best.score <= result.score:
        return [_say("no-better")]
    if best_answer(result.first).score < best.score:
        left = result.first.left
        return [_say("first-mix", mix=mix_label(best.mix), n=best.score, left=left)]
    return []


def _question(result):
    """The question that fits this play best, of those to ask before one accepts a badge."""
    routes = result.routes
    if "third" in routes:
        return "noticed" if result.profile.openness == "closed" else "others"
    if "own" in routes:
        if "offsite" not in routes:
            return "publish"
        return "brief" if result.first.months <= BRIEFED else "disagree"
    return "documents" if [route for route in routes if route in OBSERVERS] else None


def _about_gap(result):
    """What the goal still lacks most: the first dimension that counts and is at 0 or 1."""
    needs = {"know": "before", "words": "floor", "record": "publish", "relations": "reach"}
    wanted = needs[result.profile.goal]
    if result.levels[DIMENSIONS.index(wanted)] >= 2:
        return []
    return [_say("gap-" + wanted)]


def debrief(result):
    """Sentences on a play."""
    told = _about_badge(result) + _about_refusal(result) + _about_fallback(result)
    told += _about_gap(result)
    question = _question(result)
    if question is not None:
        told.append(_say("question", question=message("routes", "question." + question)))
    told += _about_time(result) + _about_answer(result) + _about_hindsight(result)
    if tokens(result.routes):
        told.append(_say("counter-view"))
    return told


def report(result):
    """The play as short lines of plain text, for a worked example and for tests."""
    first, profile = result.first, result.profile
    lost = mix_label(first.lost) if first.lost else message("routes", "mix.nothing")
    lines = wrapped(profile.label())
    lines += wrapped(message("routes", "report.first", mix=mix_label(first.mix)), "", "  ")
    lines += wrapped(message("routes", "report.hoped", n=first.score), "", "  ")
    lines += wrapped(message("routes", "report.lost", mix=lost), "", "  ")
    lines += wrapped(message("routes", "report.left", n=first.left, months=first.months), "", "  ")
    lines += wrapped(message("routes", "report.second", mix=mix_label(result.mix)), "", "  ")
    lines += wrapped(message("routes", "report.works", mix=mix_label(result.routes)), "", "  ")
    for place, dimension in enumerate(DIMENSIONS):
        name = dimension_label(dimension)
        lines += wrapped(
            message("routes", "report.level", name=name, n=result.levels[place]), "", "  "
        )
    return lines + wrapped(message("routes", "report.score", n=result.score))
