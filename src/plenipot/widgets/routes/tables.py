"""The tables of the ways in: what is open, what a mix gives, who may say what to whom."""

from plenipot.messages import message
from plenipot.models.lines import joined
from plenipot.models.routes.access import DIMENSIONS
from plenipot.models.routes.debrief import dimension_label, mix_label, route_label
from plenipot.models.routes.rules import ROUTES, closes, cost, obstacle, people_for
from plenipot.models.routes.voices import AUDIENCES, permissions, speakers, tokens
from plenipot.widgets.html import bullets, escape, paragraph, table

QUESTIONS = 9


def _say(key, **values):
    return message("routes", key, **values)


def why(key):
    """The sentence that says why a way in is not open."""
    return _say("obstacle." + key)


def _price(route):
    if route == "own":
        return _say("view.cost-own", n=cost("own"), again=cost("own", True))
    points = cost(route)
    return _say("view.cost-one") if points == 1 else _say("view.cost-more", n=points)


def _closing(route, profile):
    months = closes(route, profile)
    if months == 0:
        return _say("view.closes-never")
    return _say("view.closes-one") if months == 1 else _say("view.closes", n=months)


def ways_table(profile):
    """The eight ways in, for one organisation."""
    rows = []
    for route in ROUTES:
        found = obstacle(route, profile, profile.months)
        person = _say("view.person" if people_for([route]) else "view.person-none")
        rows.append(
            [
                route_label(route),
                _say("view.open") if found is None else _say("view.not-open", why=why(found)),
                [_price(route), person, _closing(route, profile)],
                _say("route.%s.gives" % route),
                _say("route.%s.binds" % route),
            ]
        )
    names = ("way", "open", "cost", "gives", "binds")
    columns = [_say("view.column." + name) for name in names]
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
    return table(_say("view.still-caption"), columns, rows, "lv-plan")


def compare_table(result, best):
    """What the first mix would have given, what works, and the `Best` with hindsight."""
    first = result.first
    rows = [
        [
            _say("view.row.routes"),
            mix_label(first.mix),
            mix_label(result.routes),
            mix_label(best.mix),
        ]
    ]
    for place, dimension in enumerate(DIMENSIONS):
        levels = (first.levels[place], result.levels[place], best.levels[place])
        rows.append([dimension_label(dimension)] + [_say("view.level", n=n) for n in levels])
    scores = [_say("view.score", n=n) for n in (first.score, result.score, best.score)]
    rows.append([_say("view.row.score")] + scores)
    columns = [_say("view.column." + name) for name in ("what", "hoped", "got", "best")]
    return table(_say("view.compare"), columns, rows, "lv-plan")


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
    shown = table(_say("voices.caption"), columns, rows, "lv-plan")
    return shown + paragraph(count) + paragraph(_say("voices.note"))


def questions():
    """The questions to ask before one accepts a badge."""
    asked = [_say("question.%d" % number) for number in range(QUESTIONS)]
    title = "<h3>" + escape(_say("questions.title")) + "</h3>"
    return title + bullets(asked) + paragraph(_say("questions.note"))


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
