"""The agenda of an ask: what is done when, what was cut, and what to cut next."""

from plenipot.messages import message
from plenipot.models.lines import joined

from .groups import copies, team_sizes
from .kit import Rules, rows_of
from .search import MEAL, NONE, best_choice, shortest_choice

MIDNIGHT = 24 * 60
MANY = 3  # modules that a sentence can name


class AskError(ValueError):
    """An ask without an agenda. Its text is one or two sentences for people."""


class Ask:
    """What a facilitator has and wants.

    `modules`: numbers of modules in the kit; `minutes`, `people`: whole numbers; `start`:
    minutes from midnight; `date`: a date or None. The rest says what the room has.
    """

    def __init__(
        self,
        modules,
        minutes,
        people,
        start,
        date=None,
        projector=True,
        electricity=True,
        phones=False,
    ):
        self.modules = sorted(set(modules))
        self.minutes = minutes
        self.people = people
        self.start = start
        self.date = date
        self.electricity = electricity
        self.projector = projector and electricity
        self.phones = phones

    def holds(self, conditions):
        """True if all conditions, such as `no-projector`, are true."""
        for one in conditions:
            wanted = not one.startswith("no-")
            name = one if wanted else one[3:]
            if getattr(self, name) != wanted:
                return False
        return True


class Item:
    """A line of the plan: an activity, or a pause (`row` is None).

    `start` is in minutes from midnight. `materials` are pairs of copies and thing.
    """

    def __init__(self, start, minutes, kind, row=None, materials=(), notes=()):
        self.start = start
        self.minutes = minutes
        self.kind = kind
        self.row = row
        self.materials = list(materials)
        self.notes = list(notes)

    def title(self):
        """What it is called."""
        if self.row is None:
            return message("agenda", "meal" if self.kind == MEAL else "break")
        return self.row.activity["title"]

    def method(self):
        """The method in words; for a pause it is the pause."""
        return message("agenda", "method." + (self.row.method if self.row else "break"))

    def leads(self):
        """Who leads it."""
        return self.row.activity["leads"] if self.row else message("agenda", "nobody")

    def said(self):
        """What the facilitator can say, or an empty text."""
        return self.row.activity["say"] if self.row else ""

    def steps(self):
        """The steps of an activity of the frame; those of a module stand in its session plan."""
        return self.row.activity.get("steps", []) if self.row else []


class Plan:
    """The agenda of one ask: its `items`, and what follows from them."""

    def __init__(self, kit, ask, rows, choice, items):
        self.kit = kit
        self.ask = ask
        self.rows = rows
        self.choice = choice
        self.items = items
        self.end = items[-1].start + items[-1].minutes

    def modules(self):
        """The modules of the day, as the kit has them."""
        return [self.kit["modules"][number] for number in self.ask.modules]

    def module_title(self, row):
        """The title of the module of a row; that of the frame if it has none."""
        if row.module < 0:
            return message("agenda", "frame")
        return self.kit["modules"][row.module]["title"]

    def teams(self):
        """Pairs of a module's title and the sizes of its teams."""
        return [
            (one["title"], team_sizes(self.ask.people, one["team_size"])) for one in self.modules()
        ]

    def left_out(self):
        """The rows that are left out."""
        return [row for row, minutes in self._chosen() if not minutes]

    def shortened(self):
        """Pairs of row and minutes for what is shorter than its full form."""
        return [(row, minutes) for row, minutes in self._chosen() if 0 < minutes < row.full]

    def next_cuts(self):
        """What to cut if the day runs late, in order: triples of row, minutes, minutes gained.

        The minutes are those that remain, 0 if the row goes. What loses the fewest points for
        each minute comes first, and of equals what comes later in the day. A debrief stays.
        """
        found = []
        for place, (row, minutes) in enumerate(self._chosen()):
            if not minutes or row.method == "debrief":
                continue
            left = 0 if row.cut else row.shorter
            gained = minutes - left
            if gained:
                price = (row.gain(minutes) - row.gain(left)) * 1000 // gained
                found.append((price, -place, row, left, gained))
        found.sort(key=lambda one: one[:2])
        return [one[2:] for one in found]

    def _chosen(self):
        return [(self.rows[i], self.choice.minutes[i]) for i in range(len(self.rows))]


def clock(minutes):
    """Minutes from midnight as `09:30`."""
    return "%02d:%02d" % (minutes // 60, minutes % 60)


def time_of(text):
    """Minutes from midnight of a text such as `09:30`. Raises AskError."""
    parts = text.strip().split(":")
    if len(parts) == 2 and all([part.isdigit() and len(part) <= 2 for part in parts]):
        hours, minutes = int(parts[0]), int(parts[1])
        if hours < 24 and minutes < 60 and len(parts[1]) == 2:
            return hours * 60 + minutes
    raise AskError(message("agenda", "error.time", text=text))


def plan_of(kit, ask):
    """The best Plan of an ask. Raises AskError with what is wrong, or what would fit."""
    _check(kit, ask)
    rules = Rules(kit, ask.start)
    rows = rows_of(kit, ask.modules)
    choice = best_choice(rows, rules, ask.minutes)
    if choice is None:
        raise AskError(_what_fits(kit, ask, rules))
    lengths = _lengthened(choice, rules, ask.minutes)
    items = []
    now = ask.start
    for place, row in enumerate(rows):
        pause = choice.pauses[place]
        if pause:
            items.append(Item(now, lengths[place], pause))
            now += lengths[place]
        minutes = choice.minutes[place]
        if minutes:
            items.append(
                Item(now, minutes, NONE, row, _materials(kit, ask, row), _notes(kit, ask, row))
            )
            now += minutes
    return Plan(kit, ask, rows, choice, items)


def _check(kit, ask):
    if not ask.modules:
        raise AskError(message("agenda", "error.no-module"))
    if len(ask.modules) > kit["breaks"]["modules"]:
        raise AskError(message("agenda", "error.modules", most=kit["breaks"]["modules"]))
    if ask.people < 2:
        raise AskError(message("agenda", "error.people"))
    if ask.minutes < 1:
        raise AskError(message("agenda", "error.minutes"))
    if ask.minutes > kit["breaks"]["day"]:
        raise AskError(message("agenda", "error.day", most=kit["breaks"]["day"]))
    if ask.start + ask.minutes > MIDNIGHT:
        raise AskError(
            message("agenda", "error.midnight", start=clock(ask.start), minutes=ask.minutes)
        )
    for number in ask.modules:
        module = kit["modules"][number]
        low, high = module["people_min"], module["people_max"]
        if not low <= ask.people <= high:
            raise AskError(
                message(
                    "agenda",
                    "error.few" if ask.people < low else "error.many",
                    module=module["title"],
                    low=low,
                    high=high,
                    people=ask.people,
                    groups=-(-ask.people // high),
                )
            )


def _titles(kit, modules):
    return joined([kit["modules"][number]["title"] for number in modules])


def _asked(kit, modules):
    """The modules of an ask in a sentence; many of them by their number."""
    if len(modules) > MANY:
        return message("agenda", "fits.modules", number=len(modules))
    return _titles(kit, modules)


def _fitting(kit, asked, modules):
    """Those that fit in a sentence; if many fit, by what has to go."""
    if len(modules) > MANY:
        out = [number for number in asked if number not in modules]
        return message("agenda", "fits.all-but", modules=_titles(kit, out))
    return _titles(kit, modules)


def _what_fits(kit, ask, rules):
    """What the modules would need, and which of them fit."""
    room = MIDNIGHT - ask.start
    shortest = shortest_choice(rows_of(kit, ask.modules), rules, room)
    number = "one" if len(ask.modules) == 1 else "many"
    titles = _asked(kit, ask.modules)
    if shortest is None:
        need = message("agenda", "fits.never-" + number, modules=titles)
    else:
        key = "fits.need-" + number
        if any(shortest.pauses):
            key += "-break"
        need = message("agenda", key, modules=titles, least=shortest.length)
    left = list(ask.modules)
    while len(left) > 1:
        left.remove(_longest(kit, left))
        fitting = shortest_choice(rows_of(kit, left), rules, room)
        if fitting is not None and fitting.length <= ask.minutes:
            key = "fits.alone" if len(left) == 1 else "fits.some"
            titles = _fitting(kit, ask.modules, left)
            rest = message(
                "agenda", key, minutes=ask.minutes, modules=titles, least=fitting.length
            )  # fmt: skip
            return need + " " + rest
    if len(ask.modules) == 1:
        return need + " " + message("agenda", "fits.longer", minutes=ask.minutes)
    single = shortest_choice(rows_of(kit, left), rules, room)
    least = single.length if single is not None else room
    rest = message(
        "agenda", "fits.none", minutes=ask.minutes, module=_titles(kit, left), least=least
    )  # fmt: skip
    return need + " " + rest


def _longest(kit, modules):
    """The module whose shortest form is longest, the later of equals."""
    longest, most = modules[0], -1
    for number in modules:
        size = 0
        for one in kit["modules"][number]["activities"]:
            if not one["cut"]:
                size += one["shorter"] or one["minutes"]
        if size >= most:
            longest, most = number, size
    return longest


def _lengthened(choice, rules, most):
    """The minutes of the pause before each row: time that nothing else wants makes them longer."""
    lengths = [(0, rules.rest, rules.meal)[pause] for pause in choice.pauses]
    full = (0, rules.rest_full, rules.meal_full)
    total = choice.length
    limit = rules.meal_limit
    while True:
        grown = False
        for place, pause in enumerate(choice.pauses):
            if not pause or lengths[place] >= full[pause] or total >= most:
                continue
            if limit is not None and MEAL not in choice.pauses and total >= limit:
                continue
            lengths[place] += 1
            if _meal_in_time(choice, lengths, rules):
                total += 1
                grown = True
            else:
                lengths[place] -= 1
        if not grown:
            return lengths


def _meal_in_time(choice, lengths, rules):
    gone = 0
    for place, pause in enumerate(choice.pauses):
        if pause == MEAL and not rules.meal_from <= gone <= rules.meal_to:
            return False
        gone += lengths[place] + choice.minutes[place]
    return True


def _materials(kit, ask, row):
    size = kit["modules"][row.module]["team_size"] if row.module >= 0 else ask.people
    return [
        (copies(one["per"], one["count"], ask.people, size), one["item"])
        for one in row.activity["materials"]
    ]


def _notes(kit, ask, row):
    return [
        one["text"]
        for one in kit["notes"]
        if row.method in one["methods"] and ask.holds(one["when"])
    ]
