"""The tables of the ways in: what is open, what a mix gives, who may say what to whom."""

from plenipot.messages import message
from plenipot.models.lines import joined
from plenipot.models.routes.access import DIMENSIONS
from plenipot.models.routes.debrief import dimension_label, mix_label, route_label
from plenipot.models.routes.rules import ROUTES, closes, cost, obstacle, people_for
from plenipot.models.routes.voices import AUDIENCES, permissions, speakers, tokens
from plenipot.widgets.html import bullets, paragraph, table


def _say(key, **values):
    return message("routes", key, **values)


def why(key):
    """The sentence that says why a way in is not open."""
    return _say("obstacle." + key)


def _price(route):
    person = _say("view.person" if people_for([route]) else "view.person-none")
    if route == "own":
        return _say("view.cost-own", n=cost("own"), again=cost("own", True), person=person)
    key = "view.cost-one" if cost(route) == 1 else "view.cost-more"
    return _say(key, n=cost(route), person=person)


def _closing(route, profile):
    months = closes(route, profile)
    if months == 0:
        return _say("view.closes-never")
    return _say("view.closes-one") if months == 1 else _say("view.closes", n=months)


def _for_you(route, profile):
    found = obstacle(route, profile, profile.months)
    if found is not None:
        return _say("view.not-open", why=why(found))
    return [_say("view.open"), _price(route), _closing(route, profile)]


def ways_table(profile):
    """The eight ways in, for one organisation."""
    rows = []
    for route in ROUTES:
        gives = [
            _say("view.gives", what=_say("route.%s.gives" % route)),
            _say("view.binds", what=_say("route.%s.binds" % route)),
        ]
        rows.append([route_label(route), _for_you(route, profile), gives])
    columns = [_say("view.column." + name) for name in ("way", "open", "gives")]
    return table(_say("view.ways"), columns, rows, "lv-plan")


def _now(first, route):
    if route in first.kept:
        return _say("view.now-kept")
    found = first.obstacle(route)
    if found is not None:
        return _say("view.now-no", why=why(found))
    points = first.price([route])
    if route == "own":
        return _say("view.now-again", n=points)
    return _say("view.now-open" if people_for([route]) else "view.now-open-no-person", n=points)


def still_table(first):
    """What can be done after the cards, one line for each way in."""
    rows = [[route_label(route), _now(first, route)] for route in ROUTES]
    columns = [_say("view.column.way"), _say("view.column.now")]
    return table(_say("view.still-caption"), columns, rows, "lv-grid")


def compare_table(result, best):
    """What the first mix would have given, what works, and the `Best` with hindsight."""
    first = result.first
    rows = []
    for place, dimension in enumerate(DIMENSIONS):
        levels = [first.levels[place], result.levels[place], best.levels[place]]
        rows.append([dimension_label(dimension)] + levels)
    rows.append([_say("view.row.score"), first.score, result.score, best.score])
    columns = [_say("view.column.what"), "A", "B", "C"]
    mixes = (first.mix, result.routes, best.mix)
    names = ("hoped", "got", "best")
    key = [_say("view.mix." + name, mix=mix_label(mixes[n])) for n, name in enumerate(names)]
    return bullets(key) + table(_say("view.compare"), columns, rows, "lv-grid")


def plays_table(results):
    """The plays so far, to compare: nothing while there is only one."""
    if len(results) < 2:
        return ""
    rows = []
    for number, result in enumerate(results):
        score = _say("view.score-of", n=result.score)
        mixes = [mix_label(result.first.mix), mix_label(result.routes)]
        name = _say("view.play", n=number + 1, who=result.profile.label())
        rows.append([name] + mixes + [score])
    columns = [_say("view.column." + name) for name in ("play", "first", "end", "score")]
    return table(_say("view.plays"), columns, rows, "lv-moves")


def voices_table(result):
    """The constraint token: who may say what to whom, in the mix that works."""
    routes = result.routes
    rows = []
    for speaker in speakers(routes, result.profile.people, people_for(routes)):
        cells = [
            _say("permission.%s.%d" % (AUDIENCES[place], permission))
            for place, permission in enumerate(permissions(speaker))
        ]
        rows.append([_say("speaker." + speaker)] + cells)
    columns = [_say("voices.speaker")] + [_say("audience." + name) for name in AUDIENCES]
    held = tokens(routes)
    if held > 1:
        count = _say("voices.tokens-more", n=held)
    else:
        count = _say("voices.tokens-one" if held else "voices.tokens-none")
    shown = table(_say("voices.caption"), columns, rows, "lv-moves")
    return shown + paragraph(count) + paragraph(_say("voices.note"))


def naming(first):
    """What is true of the two things that the learner named, as two sentences."""
    gains = first.gains()
    gives = first.gives()
    what = _say("dimension.%s.what" % first.gained)
    if first.gained in gains:
        told = [_say("naming.gain-right", what=what)]
    elif first.gained == "independence":
        told = [_say("naming.gain-independence")]
    elif gains:
        listed = joined([_say("dimension.%s.what" % name) for name in gains])
        told = [_say("naming.gain-wrong", what=what, true=listed)]
    else:
        told = [_say("naming.gain-wrong-none", what=what)]
    what = _say("give." + first.given)
    if first.given in gives:
        told.append(_say("naming.give-right", what=what))
    elif gives:
        listed = joined([_say("give." + name) for name in gives])
        told.append(_say("naming.give-wrong", what=what, true=listed))
    else:
        told.append(_say("naming.give-wrong-none", what=what))
    return told
