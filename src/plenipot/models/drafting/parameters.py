"""Every number of the amendment desk, with its range. All of them are chosen for teaching."""

from plenipot.models.parameters import Parameter, Table

# Weights of places, verbs and words never change their order inside these ranges: the end of
# one range is at most the beginning of the next.
DRAFTING_PARAMETERS = (
    Parameter("place-noting", 0, "level", 0, 1),
    Parameter("place-considering", 1, "level", 1, 2),
    Parameter("place-recognizing", 2, "level", 2, 3),
    Parameter("place-invites", 7, "level", 6, 8),
    Parameter("place-instructs", 7, "level", 6, 8),
    Parameter("place-resolves", 9, "level", 8, 10),
    Parameter("verb-maintain", 1, "level", 0, 1),
    Parameter("verb-protect", 2, "level", 1, 2),
    Parameter("verb-guarantee", 4, "level", 3, 5),
    Parameter("words-connectivity", 1, "level", 0, 2),
    Parameter("words-goodfaith", 2, "level", 2, 3),
    Parameter("words-strong", 3, "level", 3, 4),
    Parameter("red-line", 7, "level", 6, 8),
    Parameter("near-line", 2, "level", 1, 3),
    Parameter("passes-to", 2, "level", 1, 3),
    Parameter("asks-to", 4, "level", 3, 5),
    Parameter("reason-fits", 2, "level", 1, 3),
    Parameter("reason-helps", 1, "level", 0, 1),
    Parameter("reason-against", 2, "level", 0, 3),
    Parameter("friend", 1, "level", 0, 2),
    Parameter("rival", 1, "level", 0, 2),
    Parameter("hurry", 1, "level", 0, 2),
    Parameter("hardens", 1, "level", 0, 2),
    Parameter("said-no", 1, "level", 0, 2),
    Parameter("deal", 4, "level", 3, 6),
    Parameter("supporters", 4, "count", 3, 6),
    Parameter("hedge", 1, "level", 1, 2),
    Parameter("changes-small", 1, "count", 0, 2),
    Parameter("changes-large", 2, "count", 1, 2),
    Parameter("late-changes", 1, "count", 0, 1),
    Parameter("favour-small", 1, "count", 1, 2),
    Parameter("favour-large", 2, "count", 1, 3),
    Parameter("favour-change", 1, "count", 0, 1),
    Parameter("favour-deal", 3, "count", 2, 5),
)

TABLE = Table("drafting", DRAFTING_PARAMETERS)
parameter = TABLE.parameter
value = TABLE.value
