"""The rows that can be chosen and the rules they are chosen by, from plain data.

A kit is what the course knows about group days: `modules`, each with its `activities`,
`opening` and `closing`, `breaks`, `points`, `things` and `notes`. It holds dicts, lists,
texts and numbers only, so that it can stand in a page.
"""


class Row:
    """One activity that can be chosen.

    `module` is the number of its module in the kit, or -1 in the frame of the day. `options`
    are its possible minutes, the longest first, and last 0 if it can be left out. `gains`
    are their points.
    """

    def __init__(self, activity, module, points):
        self.activity = activity
        self.module = module
        self.method = activity["method"]
        self.full = activity["minutes"]
        self.shorter = activity["shorter"] or self.full
        self.cut = activity["cut"]
        if self.method == "debrief":
            self.cut = 0
        self.rate = points["minute"]
        if self.method == "play":
            self.rate = points["play_minute"]
        if self.method == "debrief":
            self.rate = points["debrief_minute"]
        self.kept = 0
        if self.cut:
            self.kept = points["kept"][min(self.cut, len(points["kept"])) - 1]
        self.options = list(range(self.full, self.shorter - 1, -1))
        self.gains = [self.gain(minutes) for minutes in self.options]
        if self.cut:
            self.options.append(0)
            self.gains.append(0)

    def gain(self, minutes):
        """Points of these minutes, 0 if it is left out."""
        return self.kept + self.rate * (minutes - self.shorter) if minutes else 0


def rows_of(kit, modules):
    """The rows of a day with these modules (numbers in the kit), in order."""
    rows = [Row(one, -1, kit["points"]) for one in kit["opening"]]
    for number in modules:
        for one in kit["modules"][number]["activities"]:
            rows.append(Row(one, number, kit["points"]))
    return rows + [Row(one, -1, kit["points"]) for one in kit["closing"]]


class Rules:
    """When the group rests, with `start` of the day in minutes from midnight.

    `rest` and `meal` are the shortest pauses; `meal_from` and `meal_to` are counted from the
    start. Days longer than `meal_limit` have a meal; it is None if no day needs one.
    """

    def __init__(self, kit, start):
        breaks = kit["breaks"]
        self.work = breaks["work"]
        self.least_work = breaks["least_work"]
        self.rest = breaks["shorter"]
        self.rest_full = breaks["minutes"]
        self.meal = breaks["meal_shorter"]
        self.meal_full = breaks["meal_minutes"]
        self.meal_from = breaks["meal_from"] - start
        self.meal_to = breaks["meal_to"] - start
        self.meal_limit = None
        if start < breaks["midday"]:
            self.meal_limit = max(breaks["meal_after"], breaks["midday"] - start)
        self.price = kit["points"]["pause"]
        self.between = kit["points"]["between_modules"]
        self.share = kit["play_for_debrief"]


def blocked(rows, place):
    """True if no pause can stand before a row: at the start, or between play and debrief."""
    if place == 0:
        return True
    after_play = False
    for row in rows[:place]:
        if row.module == rows[place].module:
            if row.method == "play":
                after_play = True
            elif row.method == "debrief":
                after_play = False
    if not after_play:
        return False
    for row in rows[place:]:
        if row.module == rows[place].module and row.method == "debrief":
            return True
    return False


def between(rows, place):
    """True if a pause before a row stands between two modules."""
    before, after = rows[place - 1].module, rows[place].module
    return before != after and before >= 0 and after >= 0
