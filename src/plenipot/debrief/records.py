"""What a group did, as records: votes, plays of teams, and the tests before and after.

The room exports a record, learners' answer files become one, and so do counts that somebody
typed from paper. Whoever the record is of has a pseudonym such as p07, never a name.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from plenipot.messages import message

FORMAT, VERSION = "plenipot-room", 1
#: The two rounds of a vote: before and after people talk.
ROUNDS = ("first", "second")
MOMENTS = ("pre", "post")
#: The source of a play that is not of a team: a file of somebody who played alone.
ALONE = "file"
#: Where a play was written down.
SOURCES = ("room", "paper", ALONE)


@dataclass
class Round:
    """One round of a vote. `votes`: pseudonym to answer; `typed`: option to a count from paper."""

    votes: dict[str, Any] = field(default_factory=dict)
    typed: dict[str, int] = field(default_factory=dict)


@dataclass
class Vote:
    """A question that the group voted on, by round."""

    question: str
    rounds: dict[str, Round] = field(default_factory=lambda: {name: Round() for name in ROUNDS})


@dataclass(frozen=True)
class TeamRun:
    """The play of one team, as a replay code. `source` is one of SOURCES."""

    team: str
    code: str
    source: str = "room"


@dataclass
class Play:
    """One scenario, or the campaign, as the teams played it.

    `item` is the id of the scenario, or `campaign`.
    """

    kind: str
    item: str
    runs: list[TeamRun] = field(default_factory=list)

    def add(self, run: TeamRun) -> None:
        """Add a run. A team that played before gets a number after its id."""
        known = [one.team for one in self.runs]
        team, number = run.team, 1
        while team in known:
            number += 1
            team = f"{run.team}-{number}"
        self.runs.append(TeamRun(team, run.code, run.source))


@dataclass
class Test:
    """A test. `moment` is `pre` or `post`; `answers`: pseudonym to question to answer."""

    __test__ = False  # not a test of pytest

    moment: str
    form: str
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class Team:
    """A team with its members' pseudonyms."""

    id: str
    name: str = ""
    members: list[str] = field(default_factory=list)


@dataclass
class Record:
    """All of it. `bank` is the hash of the questions, or empty for a record without a file.

    `alone`: question to pseudonym to answer, of people who answered on their own, outside
    of votes and tests.
    """

    bank: str = ""
    people: list[str] = field(default_factory=list)
    teams: list[Team] = field(default_factory=list)
    votes: list[Vote] = field(default_factory=list)
    plays: list[Play] = field(default_factory=list)
    tests: list[Test] = field(default_factory=list)
    alone: dict[str, dict[str, Any]] = field(default_factory=dict)

    def team_label(self, id: str) -> str:
        """Return the name of a team for people: its own name, or its number, or its id."""
        named = {team.id: team.name for team in self.teams}
        if named.get(id):
            return named[id]
        if again := re.fullmatch(r"(.+)-([0-9]{1,3})", id):
            return f"{self.team_label(again[1])} ({again[2]})"
        numbered = re.fullmatch(r"t([0-9]{1,3})", id)
        return message("debrief", "team-number", n=numbered[1]) if numbered else id

    def vote(self, question: str) -> Vote:
        """Return the vote on a question, made if there is none."""
        return _found(self.votes, lambda one: one.question == question, lambda: Vote(question))

    def play(self, kind: str, item: str) -> Play:
        """Return the play of a scenario or of the campaign, made if there is none."""
        return _found(self.plays, lambda one: one.item == item, lambda: Play(kind, item))

    def test(self, moment: str, form: str) -> Test:
        """Return a test, made if there is none."""
        return _found(
            self.tests,
            lambda one: (one.moment, one.form) == (moment, form),
            lambda: Test(moment, form),
        )


def _found(listed: list[Any], wanted: Any, make: Any) -> Any:
    for one in listed:
        if wanted(one):
            return one
    listed.append(make())
    return listed[-1]


def to_json(record: Record) -> str:
    """Return a record as the text of a room export; reading it gives the record again."""
    activities: list[dict[str, Any]] = []
    for vote in record.votes:
        phases = {n: {"votes": r.votes, "typed": r.typed} for n, r in vote.rounds.items()}
        activities.append({"kind": "vote", "question": vote.question, "phases": phases})
    for play in record.plays:
        item = {"scenario": play.item} if play.kind == "scenario" else {}
        runs = [{"team": r.team, "code": r.code, "source": r.source} for r in play.runs]
        activities.append({"kind": play.kind, **item, "runs": runs})
    for test in record.tests:
        one = {"kind": "test", "moment": test.moment, "form": test.form, "answers": test.answers}
        activities.append(one)
    for question, answers in record.alone.items():
        activities.append({"kind": "alone", "question": question, "answers": answers})
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "bank": record.bank,
        "people": record.people,
        "teams": [{"id": t.id, "name": t.name, "members": t.members} for t in record.teams],
        "activities": [{"id": n, **one} for n, one in enumerate(activities, start=1)],
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"
