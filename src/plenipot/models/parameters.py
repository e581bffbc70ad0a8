"""The numbers of the teaching models: each with its range, its source and its reason.

A parameter either rests on a fact of the course or is chosen for teaching. Every model has
one table in its own `parameters.py`; the page of assumptions is made from all of them, and
a test compares them with `facts.yml`.
"""

from plenipot.messages import message

CHOSEN = "chosen"  # the source, and the confidence, of a number chosen for teaching


class Parameter:
    """One number of a model.

    `name`: stable id. `value`: a whole number. `low`, `high`: the range that the evidence,
    or a reasonable teacher, leaves open (`low <= value <= high`). `unit`: the end of a key
    of the `models` messages that begins with `unit.`, such as `points`. `source`:
    `fact:<id>` or `chosen`. `confidence`: `case-study`, `primary`, `secondary`, `inference`
    or `chosen`. `room`: where the words on it stand (`parameter.<name>` and
    `parameter.<name>.why`), set by the table that holds it.
    """

    def __init__(self, name, value, unit, low, high, source=CHOSEN, confidence=CHOSEN):
        self.name = name
        self.value = value
        self.unit = unit
        self.low = low
        self.high = high
        self.source = source
        self.confidence = confidence
        self.room = None

    @property
    def fact(self):
        """The id of the fact behind the number, or None if it was chosen for teaching."""
        return None if self.source == CHOSEN else self.source[len("fact:") :]

    def label(self):
        """What the number is, in a few words."""
        return message(self.room, "parameter." + self.name)

    def reason(self):
        """Why it has this value, in one or two sentences."""
        return message(self.room, "parameter." + self.name + ".why")

    def amount(self):
        """The value with its unit, as read by people."""
        return message("models", "unit." + self.unit, n=self.value)

    def source_label(self):
        """`chosen for teaching`, or the id of the fact."""
        if self.source == CHOSEN:
            return message("models", "source.chosen")
        return message("models", "source.fact", id=self.fact)


class Table:
    """The parameters of one model, in the order in which people read them.

    `room`: the message room of the model. Raises ValueError if two have one name.
    """

    def __init__(self, room, parameters):
        self.room = room
        self.parameters = parameters
        self._by_name = {}
        for parameter in parameters:
            if parameter.name in self._by_name:
                raise ValueError("two parameters are named " + parameter.name)
            parameter.room = room
            self._by_name[parameter.name] = parameter

    def parameter(self, name):
        """Return the parameter of that name. Raises KeyError if there is none."""
        return self._by_name[name]

    def value(self, name, settings=None):
        """Return a parameter's value; `settings` (name -> whole number) overrides it.

        Raises KeyError for an unknown name.
        """
        if settings and name in settings:
            return settings[name]
        return self._by_name[name].value
