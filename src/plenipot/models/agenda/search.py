"""The best choice of minutes and pauses, exactly.

Row by row, from the start of the day, all states that a choice can lead to are kept: minutes
gone, work since the last pause, whether there was a meal, and what the module still owes its
play in debrief. Of two choices that lead to one state the better one is kept. A state is
dropped if even the most that can follow it stays below a floor. The floor starts at what no
choice can beat, and is lowered until a choice reaches it: that choice is the best.

Of choices with equal points, the one whose day ends first is taken; of those, the one with
the longer form of the earlier row, and without a pause before it.
"""

from .kit import between, blocked

NONE, REST, MEAL = 0, 1, 2
PAID = -30000  # what a module owes when nothing that follows can make it owe
NEVER = -1000000
STEP = 4  # points by which the floor is lowered at least


class Choice:
    """A choice: `minutes` and `pauses` (before the row) of each row, `points`, `length`."""

    def __init__(self, minutes, pauses, points, length):
        self.minutes = minutes
        self.pauses = pauses
        self.points = points
        self.length = length


class _State:
    """What one choice of the first rows leads to, and the way to it."""

    def __init__(self, points, gone, work, meal, owed, before, minutes, pause):
        self.points = points
        self.gone = gone
        self.work = work
        self.meal = meal
        self.owed = owed
        self.before = before
        self.minutes = minutes
        self.pause = pause


class Search:
    """A search over rows under rules, in at most `most` minutes.

    With `shortest`, the points are the minutes saved: the best choice is the shortest day.
    """

    def __init__(self, rows, rules, most, shortest=False):
        self.rows = rows
        self.rules = rules
        self.most = most
        self.shortest = shortest
        self.lengths = (0, rules.rest, rules.meal)
        self.prices = (0, rules.rest, rules.meal) if shortest else (0, rules.price, rules.price)
        self.bonus = 0 if shortest else rules.between
        self.closed = [blocked(rows, place) for place in range(len(rows))]
        self.cheap = [place > 0 and between(rows, place) for place in range(len(rows))]
        self._look_ahead()

    def best(self):
        """The best Choice, or None if there is none."""
        if self.least[0] > self.most:
            return None
        bound = self._ahead(0, 0, 0, 0)
        if bound == NEVER:
            return None
        gap = 0
        while True:
            self.dropped = False
            found = self._run(bound - gap)
            if found is not None or not self.dropped:
                return found
            gap += max(STEP, gap // 2)

    def _look_ahead(self):
        """For each place: the least minutes, the most points, and the worst debt that follow."""
        rows, size = self.rows, len(self.rows)
        self.least = [0] * (size + 1)
        self.debt = [0] * (size + 1)
        self.ahead = [None] * size + [[0] * (self.most + 1)]
        self.pauses = [None] * size + [[0] * (self.rules.work + 1)]
        for place in range(size - 1, -1, -1):
            row = rows[place]
            shortest = min(row.options)
            self.least[place] = self.least[place + 1] + shortest
            debt = 0
            if place + 1 < size and rows[place + 1].module == row.module:
                debt = self.debt[place + 1]
            if row.method == "play":
                debt += row.full
            elif row.method == "debrief":
                debt -= self.rules.share * shortest
            self.debt[place] = debt
            self.pauses[place] = self._pauses_ahead(place, shortest)
            if not self.shortest:
                self.ahead[place] = self._points_ahead(row, self.ahead[place + 1])

    def _pauses_ahead(self, place, minutes):
        """The fewest pauses from a row on, for each number of minutes worked before it."""
        following = self.pauses[place + 1]
        longest = self.rules.work
        if minutes > longest:
            return [-NEVER] * (longest + 1)
        rested = -NEVER if self.closed[place] else 1 + following[minutes]
        found = []
        for work in range(longest + 1):
            fewest = rested
            if work + minutes <= longest:
                fewest = min(fewest, following[work + minutes])
            found.append(fewest)
        return found

    def _points_ahead(self, row, following):
        found = []
        options = [(row.options[i], row.gains[i]) for i in range(len(row.options))]
        for left in range(self.most + 1):
            top = NEVER
            for minutes, gain in options:
                if minutes <= left and gain + following[left - minutes] > top:
                    top = gain + following[left - minutes]
            found.append(top if top > NEVER // 2 else NEVER)
        return found

    def _ahead(self, place, gone, work, meal):
        """The most points that rows from `place` on can add, pauses allowed for."""
        limit = self.rules.meal_limit
        left = self.most - gone
        if meal or limit is None:
            return self._with_pauses(place, left, work, 0)
        without = self._with_pauses(place, min(left, limit - gone), work, 0)
        if gone > self.rules.meal_to:
            return without
        return max(without, self._with_pauses(place, left, work, 1))

    def _with_pauses(self, place, left, work, meals):
        """The same, with so many meals among the pauses."""
        need = self.least[place]
        top = NEVER
        count = max(self.pauses[place][work], meals)
        if count >= -NEVER:
            return NEVER
        left -= count * self.rules.rest + meals * (self.rules.meal - self.rules.rest)
        while left >= need:
            room = min(left, self.rules.work * (count + 1) - work)
            if room >= need:
                found = -need if self.shortest else self.ahead[place][room]
                top = max(top, found - self._pauses_cost(count, meals))
                if room == left:
                    break  # more pauses would only take time away
            count += 1
            left -= self.rules.rest
        return top

    def _pauses_cost(self, count, meals):
        return (
            (count - meals) * (self.prices[REST] - self.bonus)
            + meals * (self.prices[MEAL] - self.bonus)
        )  # fmt: skip

    def _run(self, floor):
        """The best choice if it has at least `floor` points, else None."""
        layer = [_State(0, 0, 0, 0, 0, None, 0, NONE)]
        for place in range(len(self.rows)):
            layer = self._next(place, layer, floor)
        best = None
        for state in layer:
            if best is None or (state.points, -state.gone) > (best.points, -best.gone):
                best = state
        return self._choice(best) if best is not None else None

    def _next(self, place, layer, floor):
        """The states after a row, in the order of their ways."""
        found = {}
        order = []
        bounds = {}
        for state in layer:
            for pause in self._pauses(place, state):
                self._extend(place, state, pause, floor, found, order, bounds)
        # A state whose way was replaced by a better one stands again, further back.
        return [state for key, state in order if found[key] is state]

    def _pauses(self, place, state):
        rules = self.rules
        pauses = [NONE]
        if not self.closed[place] and state.work >= rules.least_work:
            pauses.append(REST)
            if not state.meal and rules.meal_from <= state.gone <= rules.meal_to:
                pauses.append(MEAL)
        return pauses

    def _extend(self, place, state, pause, floor, found, order, bounds):
        row = self.rows[place]
        first = place == 0 or self.rows[place - 1].module != row.module
        last = place + 1 == len(self.rows) or self.rows[place + 1].module != row.module
        points = state.points - self.prices[pause]
        if pause and self.cheap[place]:
            points += self.bonus
        begin = state.gone + self.lengths[pause]
        worked = 0 if pause else state.work
        meal = 1 if state.meal or pause == MEAL else 0
        for number, minutes in enumerate(row.options):
            gone = begin + minutes
            work = worked + minutes
            if work > self.rules.work or gone + self.least[place + 1] > self.most:
                continue
            owed = self._owed(place, 0 if first else state.owed, minutes, last)
            if owed is None or (
                place + 1 == len(self.rows) and not self._can_end(gone, work, meal)
            ):
                continue
            total = points + (-minutes if self.shortest else row.gains[number])
            key = (gone, work, meal, owed)
            if key in found and found[key].points >= total:
                continue
            at = (gone, work, meal)
            if at not in bounds:
                bounds[at] = self._ahead(place + 1, gone, work, meal)
            if bounds[at] == NEVER:
                continue
            if total + bounds[at] < floor:
                self.dropped = True
                continue
            reached = _State(total, gone, work, meal, owed, state, minutes, pause)
            found[key] = reached
            order.append((key, reached))

    def _owed(self, place, owed, minutes, last):
        """What the module owes after a row, or None if it ends in debt."""
        if owed == PAID:
            return 0 if last else PAID
        method = self.rows[place].method
        if method == "play":
            owed += minutes
        elif method == "debrief":
            owed -= self.rules.share * minutes
        if last:
            return 0 if owed <= 0 else None
        return PAID if owed + self.debt[place + 1] <= 0 else owed

    def _can_end(self, gone, work, meal):
        limit = self.rules.meal_limit
        if limit is not None and gone > limit and not meal:
            return False
        return work == gone or work >= self.rules.least_work

    def _choice(self, state):
        points, length = state.points, state.gone
        minutes = []
        pauses = []
        while state.before is not None:
            minutes.insert(0, state.minutes)
            pauses.insert(0, state.pause)
            state = state.before
        return Choice(minutes, pauses, points, length)


def best_choice(rows, rules, most):
    """The best Choice of rows in at most `most` minutes, or None if no choice fits."""
    return Search(rows, rules, most).best()


def shortest_choice(rows, rules, most):
    """The Choice with the shortest day of at most `most` minutes, or None."""
    return Search(rows, rules, most, shortest=True).best()
