"""Any order of operations keeps the rules; a small model of its own says what is right."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from plenipot.content import Course
from plenipot.exercises import replayed
from plenipot.room import joining, leading, taking, teams, views
from plenipot.room.export import exported
from plenipot.room.overview import facilitator
from plenipot.room.people import pseudonym, shared_out
from plenipot.room.phases import next_phases
from plenipot.room.refusals import Refused
from plenipot.room.session import Room
from plenipot.room.store import Store

PLACES = st.integers(0, 5)
ORDER = ("first", "discuss", "second", "closed", "revealed")


class Sessions(RuleBasedStateMachine):
    """One session, done to by everybody in any order."""

    course: Course

    def __init__(self) -> None:
        super().__init__()
        self.store = Store(Path(":memory:"), "bank")
        self.room = Room(self.course, self.store)
        self.people: list[int] = []
        self.gone: list[int] = []
        self.votes: dict[tuple[int, str, int], Any] = {}
        self.decided: dict[tuple[int, int], list[Any]] = {}
        self.sent = 0

    def teardown(self) -> None:
        self.store.close()

    def do(self, work: Callable[[], Any]) -> Any:
        """Do what the desk does; a refusal changes nothing."""
        before = exported(self.room)
        with self.store.transaction():
            try:
                with self.store.part():
                    return work() or True
            except Refused as why:
                assert why.text()
        assert exported(self.room) == before
        return None

    def one(self, place: int) -> int:
        """Return somebody who is here, or now and then somebody who was removed."""
        if place == 5 and self.gone:
            return self.gone[-1]
        return self.people[place % len(self.people)] if self.people else 99

    def activity(self, place: int) -> int:
        found = self.room.activities()
        return found[-1 - place % len(found)].id if found else 1

    def key(self) -> str:
        self.sent += 1
        return f"message-{self.sent}"

    @initialize()
    def begin(self) -> None:
        """Begin with a vote among three people in two teams; what happens next is open."""
        for _ in range(3):
            self.join()
        self.teams(2)
        self.add({"kind": "vote", "question": "clock-q03"})

    @rule()
    def join(self) -> None:
        sizes = teams.sizes(self.room)
        who = self.do(lambda: joining.join(self.room))[0]
        assert who not in self.people
        self.people.append(who)
        team = teams.team_now(self.room, who)
        assert (team is None) == (not sizes) and (
            team is None or sizes[team] == min(sizes.values())
        )

    @rule(place=PLACES)
    def remove(self, place: int) -> None:
        who = self.one(place)
        if self.do(lambda: joining.remove(self.room, pseudonym(who))):
            self.people.remove(who)
            self.gone.append(who)
            self.votes = {key: vote for key, vote in self.votes.items() if key[2] != who}

    @rule(number=st.integers(-1, 4))
    def teams(self, number: int) -> None:
        if self.do(lambda: teams.make_teams(self.room, number)):
            sizes = teams.sizes(self.room)
            assert len(sizes) == number and sum(sizes.values()) == (
                len(self.people) if number else 0
            )
            assert not sizes or max(sizes.values()) - min(sizes.values()) <= 1

    @rule(place=PLACES, team=st.integers(0, 4))
    def move(self, place: int, team: int) -> None:
        self.do(lambda: teams.move(self.room, pseudonym(self.one(place)), f"t{team}"))

    @rule(wish=st.sampled_from([
        {"kind": "vote", "question": "clock-q03"}, {"kind": "vote", "question": "clock-q06"},
        {"kind": "scenario", "scenario": "clock-late-start"}, {"kind": "campaign", "seed": 7},
        {"kind": "test", "moment": "pre"},
    ]))  # fmt: skip
    def add(self, wish: dict[str, Any]) -> None:
        before = [activity.id for activity in self.room.activities()]
        id = self.do(lambda: leading.add(self.room, wish))
        if id:
            now = self.room.current()
            assert now is not None and now.id == id
            assert id not in before or wish["kind"] == "test"

    @rule(place=PLACES, phase=st.sampled_from([*ORDER, "open", "else"]), usual=st.booleans())
    def go_on(self, place: int, phase: str, usual: bool) -> None:
        id = self.activity(place)
        if usual and self.room.activities():
            phase = next(iter(leading.following(self.room, self.room.activity(id))), phase)
        old = self.room.activity(id) if self.room.activities() else None
        if self.do(lambda: leading.go_on(self.room, id, phase)) and old and old.phase != phase:
            assert old.phase != "revealed"
            assert phase != "revealed" or old.phase == "closed"
            voted = {key[1] for key in self.votes if key[0] == id}
            if (old.phase, phase) == ("discuss", "first"):
                assert "first" not in voted
            if (old.phase, phase) == ("second", "discuss"):
                assert "second" not in voted

    @rule(place=PLACES)
    def show(self, place: int) -> None:
        self.do(lambda: leading.show(self.room, self.activity(place)))

    @rule(
        who=PLACES, place=PLACES, phase=st.sampled_from(ORDER), usual=st.booleans(),
        answer=st.sampled_from(["a", "b", "c", ["a", "b"], ["c"], True, "z"]),
    )  # fmt: skip
    def vote(self, who: int, place: int, phase: str, usual: bool, answer: Any) -> None:
        person, id = self.one(who), self.activity(place)
        if usual and self.room.current():
            id, phase = self.room.current().id, self.room.current().phase
        now = self.room.current()
        if self.do(lambda: taking.vote(self.room, person, id, phase, answer, self.key())):
            assert now is not None and now.id == id and now.kind == "vote"
            assert person in self.people
            assert now.phase == phase and phase in ("first", "second")
            self.votes[(id, phase, person)] = answer

    @rule(place=PLACES, phase=st.sampled_from(ORDER), count=st.integers(-1, 1000))
    def typed(self, place: int, phase: str, count: int) -> None:
        id = self.activity(place)
        self.do(lambda: leading.type_counts(self.room, id, phase, {"a": count}))

    @rule(
        who=PLACES, place=PLACES, step=PLACES, usual=st.booleans(),
        choice=st.sampled_from(["a", "b", "c", 0, 1, 13]),
    )  # fmt: skip
    def decide(self, who: int, place: int, step: int, usual: bool, choice: Any) -> None:
        person, id = self.one(who), self.activity(place)
        if usual and self.room.current():
            id = self.room.current().id
        team = teams.team_now(self.room, person)
        taken = self.decided.setdefault((id, team or 0), [])
        step = len(taken) if step else 99
        if self.do(lambda: taking.decide(self.room, person, team, id, step, choice, self.key())):
            assert team is not None and step == len(taken)
            taken.append(choice)

    @invariant()
    def votes_are_as_accepted(self) -> None:
        rows = self.store.rows("SELECT activity, phase, who FROM votes")
        assert sorted(rows) == sorted(self.votes)
        found = exported(self.room)["activities"]
        for (id, phase, who), answer in self.votes.items():
            votes = next(one for one in found if one["id"] == id)["phases"][phase]["votes"]
            assert votes[pseudonym(who)] == answer

    @invariant()
    def plays_are_as_decided(self) -> None:
        for (id, team), choices in self.decided.items():
            if team in teams.sizes(self.room) and choices:
                play = taking.play_of(self.room, self.room.activity(id), team)
                assert play.step == len(choices)
                assert [
                    c for c, _ in taking.decisions(self.room, self.room.activity(id), team)
                ] == choices
        for activity in exported(self.room)["activities"]:
            for run in activity.get("runs", ()):
                assert (
                    not run["code"].startswith("CAMP")
                    or len(run["code"]) < 40
                    or replayed(run["code"])
                )

    @invariant()
    def every_page_can_be_drawn(self) -> None:
        sizes = teams.sizes(self.room)
        everything = facilitator(self.room, "http://localhost/")
        assert [row["who"] for row in everything["people"]] == [pseudonym(w) for w in self.people]
        pages = [views.projector(self.room, "http://localhost/")]
        for who in self.people[:2]:
            team = teams.team_now(self.room, who)
            assert team is None or team in sizes
            pages.append(views.participant(self.room, who, team))
        for page in pages:
            shown = page["activity"]
            if shown and shown["kind"] == "vote":
                assert ("result" in shown) == (shown["phase"] == "revealed")


def test_any_order_of_operations_keeps_the_rules(whole: Course) -> None:
    machine = type("OnThisCourse", (Sessions,), {"course": whole})
    few = settings(max_examples=30, stateful_step_count=40, deadline=None, derandomize=True)
    run_state_machine_as_test(machine, settings=few)


@pytest.mark.parametrize("people", [0, 1, 7, 40])
@pytest.mark.parametrize("teams", [1, 3, 8])
def test_sharing_out_is_even(people: int, teams: int) -> None:
    shared = shared_out(range(people), range(1, teams + 1))
    sizes = [list(shared.values()).count(team) for team in range(1, teams + 1)]
    assert len(shared) == people and max(sizes) - min(sizes) <= 1


def test_phases_lead_on_from_everywhere_to_the_result() -> None:
    for phase, usual in itertools.pairwise(ORDER):
        for voted in (True, False):
            assert next_phases("vote", phase, "first", voted)[0] == usual
    assert next_phases("vote", "revealed", "closed", False) == []
    for kind in ("scenario", "campaign", "test"):
        assert next_phases(kind, "open", "", True) == ["closed"]
        assert next_phases(kind, "closed", "open", True) == ["open"]
