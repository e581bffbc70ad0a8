"""What to print, to bring and to have in the room, counted for one agenda."""

from .groups import copies

GROUPS = ("print", "bring", "equipment", "room")


class Line:
    """A thing to get: how many, what, and in which modules it is used."""

    def __init__(self, number, item, modules):
        self.number = number
        self.item = item
        self.modules = modules


def shopping_list(plan):
    """Pairs of group and lines for an agenda: what it chose, in the room that it is for."""
    used = [(module, _chosen(plan, module)) for module in plan.modules()]
    things = [thing for thing in plan.kit["things"] if plan.ask.holds(thing["when"])]
    return needed(used, things, plan.ask.people)


def needed(used, things, people):
    """Pairs of group and lines, in the order of `GROUPS`. Empty groups are left out.

    `used` holds pairs of a module and those of its activities that are done; `things` is what
    the day needs beside them.
    """
    lines = {group: [] for group in GROUPS}
    for module, activities in used:
        for thing, number in _counted(activities, people, module["team_size"]):
            _add(lines[thing["get"]], thing, number, module["title"])
    about = min([module["team_size"] for module, _ in used])
    for thing in things:
        number = copies(thing["per"], thing["count"], people, about)
        lines[thing["get"]].append(Line(number, thing["item"], []))
    return [(group, lines[group]) for group in GROUPS if lines[group]]


def _chosen(plan, module):
    """The activities of a module that an agenda has."""
    found = []
    for item in plan.items:
        if item.row is None or item.row.module < 0:
            continue
        if plan.kit["modules"][item.row.module] is module:
            found.append(item.row.activity)
    return found


def _counted(activities, people, about):
    """Pairs of thing and number for one module; what two activities use is counted once."""
    found = []
    for activity in activities:
        for thing in activity["materials"]:
            number = copies(thing["per"], thing["count"], people, about)
            for place, (known, before) in enumerate(found):
                if known["item"] == thing["item"] and known["per"] == thing["per"]:
                    found[place] = (known, max(before, number))
                    break
            else:
                found.append((thing, number))
    return found


def _add(lines, thing, number, title):
    """Add a thing. What is used again counts once, what is brought adds up, the rest is apart."""
    for line in lines:
        if line.item == thing["item"] and (thing["again"] or thing["get"] == "bring"):
            line.number = max(line.number, number) if thing["again"] else line.number + number
            line.modules.append(title)
            return
    lines.append(Line(number, thing["item"], [title]))
