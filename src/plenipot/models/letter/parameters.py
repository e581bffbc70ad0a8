"""Every number of the exercise on letter and access, with its range and its source."""

from plenipot.models.parameters import Parameter, Table

# The ranges of the forces never change their order: earlier is never weaker.
LETTER_PARAMETERS = (
    Parameter("budget", 9, "work", 8, 11),
    Parameter("force-year", 4, "level", 3, 5),
    Parameter("force-half", 3, "level", 2, 3),
    Parameter("force-months", 2, "level", 2, 2),
    Parameter("force-weeks", 1, "level", 1, 2),
    Parameter("force-week1", 1, "level", 0, 1),
    Parameter("force-week2", 0, "level", 0, 0),
    Parameter("face", 1, "level", 0, 2),
    Parameter("no-ally", 1, "level", 0, 2),
    Parameter("letter-force", 1, "level", 0, 2),
    Parameter("distance", 2, "level", 1, 3),
    Parameter("heads-for", 4, "states", 3, 5),
    Parameter("rule-for", 4, "states", 3, 4),
    Parameter("rule-for-late", 5, "states", 4, 6),
    Parameter("proposals-close", 4, "months", 4, 4, "fact:four-months-rule", "inference"),
    Parameter("council-years", 2, "years", 1, 3),
    Parameter("calm", 15, "percent", 0, 30),
    Parameter("split", 20, "percent", 10, 40),
    Parameter("ally", 75, "percent", 50, 100),
    Parameter("planned", 60, "percent", 30, 90),
    Parameter("tables", 50, "percent", 20, 80),
    Parameter("carried-one", 40, "percent", 20, 50),
    Parameter("carried-two", 20, "percent", 10, 40),
    Parameter("start-year", 20, "percent", 10, 25),
    Parameter("start-half", 30, "percent", 20, 35),
    Parameter("start-months", 30, "percent", 20, 35),
)

TABLE = Table("letter", LETTER_PARAMETERS)
parameter = TABLE.parameter
value = TABLE.value
