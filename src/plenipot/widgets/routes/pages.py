"""What stands below the controls of the ways in, as HTML: after the cards, and in the end."""

from plenipot.messages import message
from plenipot.models.routes.best import hindsight
from plenipot.models.routes.debrief import card_sentences, debrief, goal_sentence, mix_label
from plenipot.models.routes.parameters import value
from plenipot.widgets.html import bullets, escape, paragraph

from .picture import compare_picture
from .tables import compare_table, naming, still_table, voices_table


def _say(key, **values):
    return message("routes", key, **values)


def _title(words):
    return "<h3>" + escape(words) + "</h3>"


def points_label(people):
    """`1 person` or `3 people`."""
    return _say("view.people-one") if people == 1 else _say("view.people-more", n=people)


def who_page(profile):
    """Who the organisation is, in short sentences."""
    return "<h3>" + escape(profile.label()) + "</h3>" + paragraph(" ".join(profile.sentences()))


def cards_page(first):
    """What the learner named, the two cards, and what can be done now."""
    after = _say("view.after", left=first.left, months=first.months, kept=mix_label(first.kept))
    # `lv-say` marks what the page reads out after a click.
    said = bullets(card_sentences(first)) + paragraph(after, "lv-reach")
    return (
        _title(_say("view.named"))
        + bullets(naming(first))
        + paragraph(_say("view.hoped", n=first.score))
        + _title(_say("view.cards-months", wait=value("wait")))
        + '<div class="lv-say">'
        + said
        + "</div>"
        + paragraph(_say("view.evidence"))
        + still_table(first)
    )


def summary_page(result):
    """The end of a play in two sentences."""
    return (
        '<div class="lv-say">'
        + paragraph(_say("view.summary", mix=mix_label(result.routes)))
        + paragraph(goal_sentence(result), "lv-reach")
        + "</div>"
    )


def end_page(result):
    """Everything on a whole play: debrief, picture, tables and the questions to ask."""
    best = hindsight(result.profile, result.first.world)
    return (
        summary_page(result)
        + _title(_say("view.debrief"))
        + bullets(debrief(result))
        + voices_table(result)
        + compare_picture(result.first.levels, result.levels, best.levels)
        + paragraph(_say("picture.key"))
        + compare_table(result, best)
        + paragraph(_say("view.score-note"))
    )
