"""Every number of the campaign, with its range and its source.

What is a word in the tables of states and profiles (`mixed`, `contacts-some`, `doubtful`) has
its number here too, or is a place in an order that is given there.
"""

from plenipot.models.parameters import Parameter, Table

CAMPAIGN_PARAMETERS = (
    # What a group has.
    Parameter("effort-small", 20, "points", 16, 24),
    Parameter("effort-usual", 30, "points", 26, 34),
    Parameter("effort-large", 38, "points", 35, 44),
    # What an action costs.
    Parameter("cost-light", 1, "points", 1, 2),
    Parameter("cost-heavy", 2, "points", 2, 3),
    Parameter("cost-open", 1, "points", 1, 2),
    Parameter("cost-drafted", 2, "points", 2, 3),
    Parameter("cost-signed", 4, "points", 3, 6),
    Parameter("cost-instructed", 8, "points", 6, 12),
    Parameter("more-moved", 1, "points", 0, 2),
    Parameter("more-election", 1, "points", 0, 2),
    Parameter("more-language", 1, "points", 0, 2),
    Parameter("more-unknown", 1, "points", 0, 2),
    # When things open, harden and close.
    Parameter("drafted-from", 12, "months", 8, 18),
    Parameter("signed-from", 6, "months", 4, 8),
    Parameter("instructed-from", 1, "months", 1, 2),
    Parameter("invitations", 12, "months", 12, 12, "fact:invitations-one-year", "primary"),
    Parameter("proposals-close", 4, "months", 4, 4, "fact:four-months-rule", "inference"),
    Parameter("region-closes", 2, "months", 1, 4),
    Parameter("named", 1, "months", 1, 1, "fact:composition-one-month-1992", "secondary"),
    # Who gets a badge, in 100 plays.
    Parameter("badge-open", 90, "percent", 80, 95),
    Parameter("badge-mixed", 60, "percent", 45, 75),
    Parameter("badge-closed", 8, "percent", 0, 20),
    Parameter("abroad-many", 85, "percent", 70, 95),
    Parameter("abroad-some", 65, "percent", 50, 80),
    Parameter("abroad-none", 25, "percent", 10, 40),
    # What chance does, in 100 plays.
    Parameter("shift", 20, "percent", 10, 30),
    Parameter("moved-chance", 40, "percent", 0, 100),
    Parameter("election-chance", 35, "percent", 0, 100),
    Parameter("region-chance", 40, "percent", 0, 100),
    Parameter("leak-chance", 25, "percent", 0, 100),
    Parameter("hostile-chance", 25, "percent", 0, 60),
    Parameter("clash-chance", 40, "percent", 0, 100),
    Parameter("night-chance", 50, "percent", 0, 100),
    Parameter("webcast-chance", 25, "percent", 0, 50),
    # What an objective needs.
    Parameter("documents-states", 2, "count", 1, 3),
    Parameter("documents-need", 7, "level", 6, 8),
    Parameter("pressure-most", 4, "level", 3, 5),
    Parameter("trust-turns", 2, "count", 1, 4),
    Parameter("consultations-need", 6, "level", 5, 7),
    Parameter("vehicle-own", 1, "level", 1, 1),
    Parameter("vehicle-region", 2, "level", 2, 3),
    Parameter("meetings-reach", 3, "count", 2, 4),
)

TABLE = Table("campaign", CAMPAIGN_PARAMETERS)
parameter = TABLE.parameter
value = TABLE.value
