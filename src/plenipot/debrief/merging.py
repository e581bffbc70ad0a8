"""Putting records together: what two files of one session share is counted once."""

from typing import Any

from .records import Play, Record, TeamRun, Vote


def merge(whole: Record, added: Record) -> bool:
    """Put a record into another one, and return whether it changed what stood there.

    The same short name is the same person, and the later answer counts. Counts from paper
    are added if they come without people, as from two tables of cards; those of an export
    replace earlier ones, since the export of a session holds all its counts. A play of a
    team that goes on where an earlier file stopped is one play.
    """
    whole.bank = added.bank or whole.bank
    before = len(whole.people)
    whole.people = list(dict.fromkeys([*whole.people, *added.people]))
    changed = False
    for team in added.teams:
        if all(known.id != team.id for known in whole.teams):
            whole.teams.append(team)
    paper = not added.people or before == 0
    for vote in added.votes:
        changed |= _vote(whole.vote(vote.question), vote, paper)
    for play in added.plays:
        _play(whole.play(play.kind, play.item), play)
    for test in added.tests:
        known = whole.test(test.moment, test.form).answers
        for who, answers in test.answers.items():
            changed |= _later(known.setdefault(who, {}), answers)
    for question, answers in added.alone.items():
        changed |= _later(whole.alone.setdefault(question, {}), answers)
    return changed


def _later(known: dict[str, Any], added: dict[str, Any]) -> bool:
    changed = any(known.get(key, value) != value for key, value in added.items())
    known.update(added)
    return changed


def _vote(known: Vote, added: Vote, paper: bool) -> bool:
    changed = False
    for name, part in added.rounds.items():
        there = known.rounds[name]
        changed |= _later(there.votes, part.votes)
        if paper:
            for option, count in part.typed.items():
                there.typed[option] = there.typed.get(option, 0) + count
        else:
            changed |= _later(there.typed, part.typed)
    return changed


def _play(known: Play, added: Play) -> None:
    mine = list(known.runs)
    for run in added.runs:
        for place, one in enumerate(mine):
            if _base(one.team) == _base(run.team) and _goes_on(one.code, run.code):
                longer = max(one.code, run.code, key=len)
                known.runs[place] = TeamRun(one.team, longer, run.source)
                mine[place] = TeamRun("", "", "")  # each is met once
                break
        else:
            known.add(TeamRun(_base(run.team), run.code, run.source))


def _base(team: str) -> str:
    """Return the id of a team without the number of its play."""
    head, mark, number = team.rpartition("-")
    return head if mark and number.isdigit() else team


def _goes_on(one: str, other: str) -> bool:
    """Return whether one play is the beginning of the other."""
    a, b = (code.rsplit("-", 1)[0] for code in sorted((one, other), key=len))
    return b.startswith(a)
