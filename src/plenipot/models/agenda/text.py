"""An agenda as plain text: what the command prints, and the sentences that all forms share."""

from plenipot.messages import message
from plenipot.models.days import day_label
from plenipot.models.lines import joined

from .lists import shopping_list
from .planner import clock


def title(plan):
    """The heading: the modules of the day."""
    return message("agenda", "title", modules=joined([one["title"] for one in plan.modules()]))


def summary(plan):
    """Sentences on the day as a whole: when, how many people, what is left over."""
    ask = plan.ask
    when = {"start": clock(ask.start), "end": clock(plan.end), "minutes": plan.end - ask.start}
    if ask.date is not None:
        found = [message("agenda", "when-date", date=day_label(ask.date), **when)]
    else:
        found = [message("agenda", "when", **when)]
    found += team_lines(plan)
    play, debrief = 0, 0
    for item in plan.items:
        if item.row is not None and item.row.method == "play":
            play += item.minutes
        if item.row is not None and item.row.method == "debrief":
            debrief += item.minutes
    if play:
        found.append(message("agenda", "debrief", play=play, debrief=debrief))
    spare = ask.minutes - (plan.end - ask.start)
    if spare:
        found.append(message("agenda", "spare", minutes=spare))
    return found


def team_lines(plan):
    """A sentence on the teams of each module; one for all if they are the same."""
    teams = plan.teams()
    if all([sizes == teams[0][1] for _, sizes in teams]):
        return [message("agenda", "teams", people=plan.ask.people, teams=_sizes(teams[0][1]))]
    found = [message("agenda", "people", people=plan.ask.people)]
    for name, sizes in teams:
        found.append(message("agenda", "teams-in", module=name, teams=_sizes(sizes)))
    return found


def _sizes(sizes):
    """Such as `2 teams of 5 and 1 team of 4`."""
    parts = []
    for size in sorted(set(sizes), reverse=True):
        number = len([one for one in sizes if one == size])
        key = "team-of" if number == 1 else "teams-of"
        parts.append(message("agenda", key, number=number, size=size))
    return joined(parts)


def changes(plan):
    """Sentences on what was left out or made shorter."""
    found = []
    for row in plan.left_out():
        found.append(
            message(
                "agenda",
                "left-out",
                title=row.activity["title"],
                module=plan.module_title(row),
                minutes=row.full,
            )
        )
    for row, minutes in plan.shortened():
        found.append(
            message(
                "agenda",
                "shortened",
                title=row.activity["title"],
                module=plan.module_title(row),
                minutes=minutes,
                full=row.full,
            )
        )
    return found


def next_cuts(plan):
    """Sentences on what to cut next, in order, with the minutes gained."""
    found = []
    for row, left, gained in plan.next_cuts():
        found.append(
            message(
                "agenda",
                "cut-shorter" if left else "cut-out",
                title=row.activity["title"],
                module=plan.module_title(row),
                left=left,
                gained=gained,
            )
        )
    return found


def thing(line):
    """A line of the shopping list as text."""
    text = message("agenda", "copies", number=line.number, item=line.item)
    if line.modules:
        return message("agenda", "used-in", thing=text, modules=joined(line.modules))
    return text


def lines(plan):
    """The whole agenda as lines of text."""
    found = [title(plan), ""] + summary(plan) + [""]
    for item in plan.items:
        found.append(
            message(
                "agenda",
                "line",
                start=clock(item.start),
                end=clock(item.start + item.minutes),
                minutes="%3d" % item.minutes,
                title=item.title(),
            )
        )
        if item.row is not None:
            words = message("agenda", "event", method=item.method(), leads=item.leads())
            found.append("    " + plan.module_title(item.row) + ". " + words)
        for number, name in item.materials:
            found.append("    - " + message("agenda", "copies", number=number, item=name))
        found += ["    " + note for note in item.notes]
    for key, sentences in (("changes", changes(plan)), ("next-cuts", next_cuts(plan))):
        found += ["", message("agenda", key)]
        found += ["- " + one for one in sentences] or [message("agenda", key + "-none")]
    for group, things in shopping_list(plan):
        found += ["", message("agenda", "group." + group)]
        found += ["- " + thing(line) for line in things]
    return found
