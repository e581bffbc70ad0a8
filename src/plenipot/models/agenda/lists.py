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
    """Pairs of group and lines, in the order of `GROUPS`. Empty groups are left out."""
    lines = {group: [] for group in GROUPS}
    for module in plan.modules():
        for thing, number in _used(plan, module):
            _add(lines[thing["get"]], thing, number, module["title"])
    sizes = [module["team_size"] for module in plan.modules()]
    for thing in plan.kit["things"]:
        if plan.ask.holds(thing["when"]):
            number = copies(thing["per"], thing["count"], plan.ask.people, min(sizes))
            lines[thing["get"]].append(Line(number, thing["item"], []))
    return [(group, lines[group]) for group in GROUPS if lines[group]]


def _used(plan, module):
    """Pairs of thing and number for one module; what two activities use is counted once."""
    found = []
    for item in plan.items:
        if item.row is None or item.row.module < 0:
            continue
        if plan.kit["modules"][item.row.module] is not module:
            continue
        for thing in item.row.activity["materials"]:
            number = copies(thing["per"], thing["count"], plan.ask.people, module["team_size"])
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
