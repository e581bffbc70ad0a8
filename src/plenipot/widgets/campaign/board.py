"""The board of a campaign: where the states stand and how far each objective has come."""

from plenipot.messages import message
from plenipot.models.campaign.labels import objective_label, position_label, state_label
from plenipot.models.campaign.outcome import coverage
from plenipot.models.campaign.standing import objective_rows
from plenipot.models.campaign.states import FOR, OBJECTIVES, STATES
from plenipot.widgets.html import escape, paragraph, table
from plenipot.widgets.svg import bar, box, picture, share, text

# Shares of the width, in percent, and pixels.
_BARS = (34, 57, 80)
_BAR_WIDTH = 20
_ROW = 23
_TOP = 24
_BAR = 13


def _say(key, **values):
    return message("campaign", key, **values)


def _described(run):
    found = []
    for state, row in enumerate(run.positions):
        words = ", ".join([position_label(position) for position in row])
        found.append(_say("picture.state", state=state_label(state), positions=words))
    return " ".join(found)


def states_picture(run):
    """Three bars for each state: the fuller, the nearer it is to being for an objective."""
    parts = []
    for objective in range(len(OBJECTIVES)):
        middle = _BARS[objective] + _BAR_WIDTH / 2
        parts.append(text(share(middle), 14, str(objective + 1), css="lv-caption"))
    for state, row in enumerate(run.positions):
        y = _TOP + state * _ROW
        parts.append(text("0", y + 11, state_label(state), "start"))
        for objective, position in enumerate(row):
            start = _BARS[objective]
            parts.append(box(start, start + _BAR_WIDTH, y, _BAR))
            if position:
                parts.append(bar(start, start + _BAR_WIDTH * position / FOR, y, _BAR))
    height = _TOP + len(STATES) * _ROW
    return picture("lv-campaign", _say("picture.title"), _described(run), parts, height)


def objectives_table(run, caption):
    """A table with the needs of each objective, its points and its step."""
    columns = [
        _say(key)
        for key in ("view.objectives.column", "view.needs.what", "view.points", "view.step")
    ]
    return table(caption, columns, objective_rows(run), "lv-plan")


def _states_table(run):
    rows = []
    for state, row in enumerate(run.positions):
        name = [state_label(state), _say("state.%s.what" % STATES[state])]
        rows.append([name] + [position_label(position) for position in row])
    columns = [_say("view.board.state")]
    for number in range(len(OBJECTIVES)):
        columns.append("%d. %s" % (number + 1, objective_label(number)))
    return table(_say("view.board.caption"), columns, rows, "lv-plan")


def people_line(run):
    """Who has a badge and whose line binds them, as one paragraph."""
    if not run.people:
        return paragraph(_say("view.people-none"))
    tokens = [_say("view.token." + name) for name in ("own", "abroad") if getattr(run, name)]
    if run.people > len(tokens):
        tokens.append(_say("view.token.partners"))
    return paragraph(_say("view.people", n=run.people, tokens="; ".join(tokens)))


def board(run):
    """The whole board as HTML: people, objectives, and states as picture and as table."""
    a, b, c = coverage(run)
    return (
        objectives_table(run, _say("view.objectives.caption"))
        + people_line(run)
        + paragraph(_say("view.coverage", a=a, b=b, c=c))
        + states_picture(run)
        + paragraph(_say("picture.key"))
        + "<details><summary>%s</summary>%s</details>"
        % (escape(_say("view.board.table")), _states_table(run))
    )
