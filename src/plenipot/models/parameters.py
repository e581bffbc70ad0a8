"""Every number of the clock, with its range, its source and the reason for it.

This is a teaching model. A parameter either rests on a fact of the course or is
chosen for teaching; the page of assumptions and the sensitivity table are made from
this table, and a test compares it with `facts.yml`.
"""

from plenipot.messages import message

CHOSEN = "chosen"  # the source, and the confidence, of a number chosen for teaching


class Parameter:
    """One number of the model.

    `name`: stable id. `value`: a whole number. `low`, `high`: the range that the evidence,
    or a reasonable teacher, leaves open (`low <= value <= high`). `unit`: `points`, `months`
    or `times`. `source`: `fact:<id>` or `chosen`. `confidence`: `case-study`, `primary`,
    `secondary`, `inference` or `chosen`.
    """

    def __init__(self, name, value, unit, low, high, source, confidence):
        self.name = name
        self.value = value
        self.unit = unit
        self.low = low
        self.high = high
        self.source = source
        self.confidence = confidence

    @property
    def fact(self):
        """The id of the fact behind the number, or None if it was chosen for teaching."""
        return None if self.source == CHOSEN else self.source[len("fact:") :]

    def label(self):
        """What the number is, in a few words."""
        return message("clock", "parameter." + self.name)

    def reason(self):
        """Why it has this value, in one or two sentences."""
        return message("clock", "parameter." + self.name + ".why")

    def amount(self):
        """The value with its unit, as read by people."""
        return message("clock", "unit." + self.unit, n=self.value)

    def source_label(self):
        """`chosen for teaching`, or the id of the fact."""
        if self.source == CHOSEN:
            return message("clock", "source.chosen")
        return message("clock", "source.fact", id=self.fact)


CLOCK_PARAMETERS = (
    Parameter("track", 24, "months", 12, 36, CHOSEN, CHOSEN),
    Parameter("budget", 12, "points", 8, 16, CHOSEN, CHOSEN),
    Parameter("cost-open", 1, "points", 1, 2, CHOSEN, CHOSEN),
    Parameter("cost-drafted", 2, "points", 2, 3, CHOSEN, CHOSEN),
    Parameter("cost-signed", 4, "points", 3, 6, CHOSEN, CHOSEN),
    Parameter("cost-instructed", 8, "points", 6, 12, CHOSEN, CHOSEN),
    Parameter("drafted-from", 12, "months", 9, 18, CHOSEN, CHOSEN),
    Parameter("signed-from", 6, "months", 5, 7, CHOSEN, CHOSEN),
    Parameter("instructed-from", 1, "months", 1, 2, CHOSEN, CHOSEN),
    Parameter("treaty-closes", 8, "months", 8, 8, "fact:eight-months-rule", "secondary"),
    Parameter("proposals-close", 4, "months", 4, 4, "fact:four-months-rule", "inference"),
    Parameter("invitations", 12, "months", 12, 12, "fact:invitations-one-year", "primary"),
    Parameter("region-first", 12, "months", 12, 36, "fact:apnic-year-ahead", "secondary"),
    Parameter("region-first-atu", 28, "months", 28, 28, "fact:atu-pp26-first", "secondary"),
    Parameter("region-first-apt", 16, "months", 16, 16, "fact:apt-pp26-first", "primary"),
    Parameter("region-first-rcc", 36, "months", 24, 36, "fact:rcc-pp22", "secondary"),
    Parameter("signoff-start-cept", 7, "months", 7, 7, "fact:cept-pp06-approved", "primary"),
    Parameter("region-last", 2, "months", 1, 3, CHOSEN, CHOSEN),
    Parameter("region-last-apt", 2, "months", 2, 2, "fact:apt-pp10-replies", "primary"),
    Parameter("region-last-cept", 2, "months", 1, 2, "fact:cept-pp06-last", "primary"),
    Parameter("regional-alone", 2, "times", 1, 3, CHOSEN, CHOSEN),
    Parameter("proposal-cost", 1, "points", 1, 2, CHOSEN, CHOSEN),
    Parameter("room-one", 4, "points", 4, 8, CHOSEN, CHOSEN),
    Parameter("room-more", 2, "points", 2, 4, CHOSEN, CHOSEN),
    Parameter("compared", 6, "months", 3, 12, CHOSEN, CHOSEN),
)

_BY_NAME = {parameter.name: parameter for parameter in CLOCK_PARAMETERS}


def parameter(name):
    """Return the parameter of that name. Raises KeyError if there is none."""
    return _BY_NAME[name]


def value(name, settings=None):
    """Return a parameter's value; `settings` (name -> whole number) overrides it.

    Raises KeyError for an unknown name.
    """
    if settings and name in settings:
        return settings[name]
    return _BY_NAME[name].value
