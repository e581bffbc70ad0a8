"""Every number of the ways in, with its range. Levels run from 0 (nothing) to 3 (most)."""

from plenipot.models.parameters import CHOSEN, Parameter, Table

ROUTES_PARAMETERS = (
    # Deadlines: months that must be left when a route is begun.
    Parameter("wait", 2, "months-long", 1, 3, CHOSEN, CHOSEN),
    Parameter("own-closes", 1, "months", 1, 2, "fact:composition-one-month-1992", "secondary"),
    Parameter("third-closes", 1, "months", 1, 2, CHOSEN, CHOSEN),
    Parameter("third-search", 1, "months-long", 0, 2, CHOSEN, CHOSEN),
    Parameter("member-closes", 6, "months", 4, 9, CHOSEN, CHOSEN),
    Parameter("exempt-closes", 12, "months", 9, 18, CHOSEN, CHOSEN),
    Parameter("academia-closes", 6, "months", 4, 9, CHOSEN, CHOSEN),
    Parameter("region-closes", 6, "months", 3, 7, CHOSEN, CHOSEN),
    Parameter("consult-closes", 2, "months", 1, 3, CHOSEN, CHOSEN),
    Parameter("early-documents", 4, "months", 3, 6, CHOSEN, CHOSEN),
    # What the cards do.
    Parameter("waits-longer", 6, "months-long", 3, 9, CHOSEN, CHOSEN),
    Parameter("meets-earlier", 3, "months-long", 1, 4, CHOSEN, CHOSEN),
    Parameter("second-request-mixed", 40, "percent", 20, 60, CHOSEN, CHOSEN),
    Parameter("second-request-open", 80, "percent", 60, 95, CHOSEN, CHOSEN),
    # Costs.
    Parameter("cost-own", 1, "budget", 1, 2, CHOSEN, CHOSEN),
    Parameter("cost-own-again", 2, "budget", 1, 3, CHOSEN, CHOSEN),
    Parameter("cost-late", 1, "budget", 0, 2, CHOSEN, CHOSEN),
    Parameter("cost-third", 3, "budget", 2, 4, CHOSEN, CHOSEN),
    Parameter("cost-member", 6, "budget", 4, 8, CHOSEN, CHOSEN),
    Parameter("cost-exempt", 2, "budget", 1, 3, CHOSEN, CHOSEN),
    Parameter("cost-academia", 2, "budget", 1, 3, CHOSEN, CHOSEN),
    Parameter("cost-region", 3, "budget", 2, 4, CHOSEN, CHOSEN),
    Parameter("cost-consult", 1, "budget", 1, 2, CHOSEN, CHOSEN),
    Parameter("cost-offsite", 1, "budget", 1, 2, CHOSEN, CHOSEN),
    # What each route gives.
    Parameter("own-before", 3, "level", 2, 3),
    Parameter("own-during", 3, "level", 2, 3),
    Parameter("own-floor", 2, "level", 1, 2),
    Parameter("own-rooms", 2, "level", 2, 3),
    Parameter("third-before", 2, "level", 2, 3),
    Parameter("third-during", 3, "level", 2, 3),
    Parameter("third-floor", 2, "level", 1, 2),
    Parameter("third-rooms", 2, "level", 2, 3),
    Parameter("member-before", 2, "level", 1, 3),
    Parameter("member-during", 2, "level", 2, 3),
    Parameter("member-rooms", 1, "level", 1, 2),
    Parameter("member-reach", 1, "level", 0, 2),
    Parameter("academia-before", 2, "level", 1, 2),
    Parameter("academia-during", 1, "level", 0, 2),
    Parameter("academia-reach", 1, "level", 0, 2),
    Parameter("region-before", 2, "level", 1, 2),
    Parameter("region-floor", 2, "level", 1, 2),
    Parameter("region-reach", 2, "level", 1, 2),
    Parameter("consult-reach", 1, "level", 0, 1),
    Parameter("consult-publish", 2, "level", 1, 3),
    Parameter("offsite-during", 2, "level", 1, 2),
    Parameter("offsite-reach", 2, "level", 1, 2),
    Parameter("offsite-publish", 2, "level", 2, 3),
    # What a badge binds, and what works together.
    Parameter("home-publish", 1, "level", 0, 1),
    Parameter("badge-publish", 1, "level", 0, 1),
    Parameter("badge-binds", 2, "level", 1, 3),
    Parameter("region-binds", 1, "level", 0, 1),
    Parameter("noticed", 1, "level", 0, 1),
    Parameter("outside-frees", 1, "level", 0, 1),
    Parameter("together", 1, "level", 0, 1),
)

TABLE = Table("routes", ROUTES_PARAMETERS)
parameter = TABLE.parameter
value = TABLE.value
