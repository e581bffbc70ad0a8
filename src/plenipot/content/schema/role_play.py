"""`role-play-*.yml`: people play states and others who must agree, with cards and on paper."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Bool, FactId, Id, Record, Text

#: Shapes that a black-and-white printer and a common font have. Each role has one of its own.
Symbol = Literal["●", "■", "▲", "◆", "★", "✚", "⬟", "☾", "▼", "♥", "⬢", "✖"]

Kind = Literal[
    "state", "chair", "secretariat", "region", "ministry", "regulator", "company", "civil-society"
]

#: A line of a card. Longer ones do not fit the card; `plenipot check` says so.
CardLine = Annotated[Text, StringConstraints(max_length=90)]


class Role(Record):
    """A role: one card. Two people can share it."""

    id: Id = Field(description="Name of the role within its play.")
    name: Annotated[Text, StringConstraints(max_length=30)] = Field(
        description="Name on the card, for example *Isoria*. At most 30 characters."
    )
    symbol: Symbol = Field(description="Shape on the card, so that nobody needs to see colours.")
    kind: Kind = Field(description="What it is.")
    core: Bool = Field(
        default=False, description="The play does not work without it: it is given out first."
    )
    least: int = Field(
        default=1, ge=1, le=6, description="People who hold a core role from the start."
    )
    most: int = Field(default=2, ge=1, le=6, description="Most people who share the role.")
    public: Annotated[Text, StringConstraints(max_length=240)] = Field(
        description="What everybody knows about it, at most 240 characters."
    )
    opening: Annotated[Text, StringConstraints(max_length=160)] = Field(
        description="A first sentence that the player can say, at most 160 characters."
    )
    interests: list[CardLine] = Field(
        min_length=1,
        max_length=3,
        description="Secret: what it wants. One to three lines of at most 90 characters.",
    )
    red_lines: list[CardLine] = Field(
        min_length=1, max_length=2, description="Secret: what it never accepts. One or two lines."
    )
    may_accept: list[CardLine] = Field(
        min_length=1,
        max_length=2,
        description="Secret: what it can live with if it gets something for it. One or two lines.",
    )
    allies: list[Id] = Field(
        default=[], max_length=3, description="Roles with which it is on good terms."
    )


class PlayStep(Record):
    """A step of the play, with its minutes."""

    minutes: int = Field(ge=1, le=60, description="How long it takes.")
    text: Text = Field(description="What the players do.")


class Inject(Record):
    """News that the facilitator brings into the play."""

    minute: int = Field(ge=0, le=120, description="Minute of the play in which it comes.")
    by: Text = Field(description="Who it comes from, for example *The chair*.")
    to: list[Id] = Field(default=[], description="Roles that hear it. Empty: everybody.")
    text: Text = Field(description="The words to read or to hand over.")
    expected: Text = Field(description="What the players will probably do.")
    otherwise: Text = Field(description="What the facilitator does if they do not.")


class Negotiated(Record):
    """The text or thing that the players must agree on."""

    title: Text = Field(description="What it is called in the play.")
    lines: list[Text] = Field(min_length=1, description="The lines of it, as they stand at first.")
    goal: Text = Field(description="What counts as an agreement at the end.")


class Difference(Record):
    """Where the play differs from the real ITU."""

    text: Text = Field(description="The difference, in one or two sentences.")
    facts: list[FactId] = Field(default=[], description="The facts that it rests on.")


class RolePlayDebrief(Record):
    """Questions for after the play, when everybody has left the role."""

    what: list[Text] = Field(min_length=1, description="What? What happened, as facts.")
    so_what: list[Text] = Field(min_length=1, description="So what? What it means.")
    now_what: list[Text] = Field(min_length=1, description="Now what? What people will do.")
    real: list[Difference] = Field(
        min_length=2, description="Where the play differs from the real ITU."
    )


class LikelyArgument(Record):
    """Something that players often say, and what the facilitator can answer."""

    claim: Text = Field(description="What is often said.")
    answer: Text = Field(description="What the facilitator can ask or say.")


class RolePlayNotes(Record):
    """What the facilitator has at hand."""

    arguments: list[LikelyArgument] = Field(min_length=1, description="Likely arguments.")
    silent: Text = Field(description="What to do if the room is silent.")
    overheats: Text = Field(description="What to do if the talk gets too hot.")
    cut: Text = Field(description="What to leave out when time is short. Never the debrief.")
    extension: Text = Field(description="What a group with more time can do.")


class RolePlay(Record):
    """`role-play-*.yml`: a role play on paper."""

    id: Id = Field(description="Stable name; starts with the id of the module.")
    title: Text = Field(description="Title of the role play.")
    objectives: list[Id] = Field(
        min_length=1, description="The objectives of the module that it practises."
    )
    brief_minutes: int = Field(ge=3, le=30, description="Minutes to explain and to read the cards.")
    play_minutes: int = Field(ge=5, le=120, description="Minutes of play: the sum of the steps.")
    debrief_minutes: int = Field(
        ge=3, le=60, description="Minutes of debrief, at least a quarter of the play."
    )
    people_min: int = Field(ge=2, description="Smallest group it works for.")
    people_max: int = Field(
        le=400, description="Largest group it works for. Large groups play at several tables."
    )
    invented: Text = Field(description="What is invented, said plainly.")
    situation: Text = Field(description="What everybody knows at the start.")
    negotiated: Negotiated = Field(description="The text or thing that must be agreed.")
    before: list[Text] = Field(min_length=1, description="What the facilitator prepares, in order.")
    steps: list[PlayStep] = Field(min_length=2, description="How to play, on paper only.")
    roles: list[Role] = Field(min_length=3, max_length=12, description="The cards.")
    observe: list[CardLine] = Field(
        min_length=2, max_length=4, description="What observers write down; their card shows it."
    )
    injects: list[Inject] = Field(default=[], description="News during the play, by minute.")
    debrief: RolePlayDebrief = Field(description="Questions for after the play.")
    notes: RolePlayNotes = Field(description="Notes for the facilitator.")
