"""How far what a model teaches depends on the numbers chosen for it."""


class Trial:
    """One parameter at one end of its range.

    `parameter`: the `Parameter`. `value`: the whole number tried. `found`: what `measure`
    returned with it.
    """

    def __init__(self, parameter, value, found):
        self.parameter = parameter
        self.value = value
        self.found = found


def trials(table, measure, without=()):
    """A `Trial` for each end of the range of each parameter of a `Table` that has a range.

    `measure(settings)` plays the model with some parameters changed and returns a tuple.
    `without`: names of parameters that change only what is shown.
    """
    found = []
    for one in table.parameters:
        if one.name in without:
            continue
        for end in (one.low, one.high):
            if end != one.value:
                found.append(Trial(one, end, measure({one.name: end})))
    return found
