"""One turn of a campaign: its news, and the lists of what is possible now."""

from plenipot.messages import message
from plenipot.models.campaign.actions import ACTIONS, GROUPS
from plenipot.models.campaign.labels import action_label, did, objective_label, turn_label
from plenipot.models.campaign.news import news
from plenipot.models.campaign.rules import TURNS
from plenipot.widgets.html import bullets, escape, paragraph


def _say(key, **values):
    return message("campaign", key, **values)


def choices(run):
    """What is possible now, as options of a list: by group, each with its price."""
    possible = run.possible()
    found = [(_say("action.choice-free"), 0)]
    for group in GROUPS:
        for action in possible:
            if ACTIONS[action].group == group:
                key = "action.choice-talk" if group == "talk" else "action.choice"
                label = _say(
                    key,
                    group="" if group == "talk" else _say("group." + group),
                    action=action_label(action),
                    cost=run.cost(action),
                )
                found.append((label, action))
    return found


def last_turn_line(run):
    """What the actions of the turn before did, as sentences."""
    steps = [step for step in run.steps if step.turn == run.turn - 1]
    return [
        _say("view.last-item", action=action_label(step.action), did=did(step, run))
        for step in steps
    ]


def turn_summary(run):
    """What is read out when a turn begins: which turn, what is left, what happened."""
    number = run.turn - run.profile.start + 1
    title = _say("view.turn", turn=turn_label(run.turn), n=number, all=TURNS - run.profile.start)
    left = _say("view.left", left=run.left, all=run.rules.effort[run.profile.effort])
    before = last_turn_line(run)
    if run.turn > run.profile.start and not before:
        before = [_say("view.last-nothing")]
    return (
        '<div class="lv-say">'
        + paragraph(title, "lv-reach")
        + bullets(before)
        + paragraph(left)
        + "</div>"
    )


def turn_news(run):
    """The news of a turn as HTML."""
    heading = "<h3>" + escape(_say("view.news")) + "</h3>"
    return heading + bullets(news(run)) + paragraph(_say("view.order"))


def profile_text(profile, rules):
    """What a situation gives a group, as a list of sentences."""
    lines = [
        _say("profile.start", turn=turn_label(profile.start)),
        _say("profile.effort", n=rules.effort[profile.effort]),
        _say("profile.home." + profile.home),
        _say("profile.contacts." + profile.contacts),
    ]
    for key in ("cares", "resists"):
        objective = getattr(profile, key)
        if objective is not None:
            lines.append(_say("profile." + key, what=objective_label(objective)))
    if profile.language:
        lines.append(_say("profile.language"))
    return bullets(lines)
