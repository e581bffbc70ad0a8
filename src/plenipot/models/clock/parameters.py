"""Every number of the clock, with its range and its source."""

from plenipot.models.parameters import CHOSEN, Parameter, Table

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

TABLE = Table("clock", CLOCK_PARAMETERS)
parameter = TABLE.parameter
value = TABLE.value
