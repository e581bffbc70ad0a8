"""The test before and after: the gain of a group, with what can be said about it."""

import warnings
from dataclasses import dataclass
from statistics import fmean

from plenipot.content import Course
from plenipot.content.forms import form_of
from plenipot.content.scoring import is_right

from .records import Record
from .small import shown_apart

#: Below this number of people a mean says little.
FEW = 10
CONFIDENCE = 0.95
RESAMPLES = 9_999
SEED = 2014


@dataclass(frozen=True)
class Gain:
    """The gain of the people who took both tests. Shares are from 0 to 1.

    `interval` is that of the mean gain (95 percent, bootstrap by percentiles over people,
    fixed seed), or None with fewer than two people. `normalised` is the part of what could be
    gained that was gained, or None if all was right before.
    """

    people: int
    before: float
    after: float
    gain: float
    normalised: float | None
    interval: tuple[float, float] | None

    @property
    def few(self) -> bool:
        """Whether there are so few people that the mean says little."""
        return self.people < FEW


@dataclass(frozen=True)
class TeamGain:
    """The means of a team that is large enough to be shown."""

    team: str
    people: int
    before: float
    after: float


@dataclass(frozen=True)
class TestResult:
    """The tests. `scores`: the share right of each person, before and after, in no order."""

    __test__ = False

    before: tuple[float, ...]
    after: tuple[float, ...]
    gain: Gain | None
    other_form: bool
    teams: tuple[TeamGain, ...]
    hidden_teams: int


def test_result(record: Record, course: Course) -> TestResult | None:
    """Return the result of the tests, or None if there was none.

    A question without an answer counts as not right. Where one person took a test twice in
    different forms, the last form counts.
    """
    scores: dict[str, dict[str, float]] = {"pre": {}, "post": {}}
    forms: dict[str, set[str]] = {"pre": set(), "post": set()}
    for test in record.tests:
        questions = form_of(course, test.form).questions
        forms[test.moment].add(test.form)
        for who, answers in test.answers.items():
            right = sum(is_right(q, answers[q.id]) for q in questions if q.id in answers)
            scores[test.moment][who] = right / len(questions)
    before, after = scores["pre"], scores["post"]
    if not before and not after:
        return None
    both = sorted(set(before) & set(after))
    pairs = [(before[who], after[who]) for who in both]
    teams, hidden = _teams(record, before, after, both)
    return TestResult(
        tuple(sorted(before.values())),
        tuple(sorted(after.values())),
        gain_of(pairs) if pairs else None,
        bool(before and after and forms["pre"] != forms["post"]),
        teams,
        hidden,
    )


test_result.__test__ = False  # type: ignore[attr-defined]  # not a test of pytest


def gain_of(pairs: list[tuple[float, float]]) -> Gain:
    """Return the gain of people with a share before and after. Raises ValueError without any."""
    if not pairs:
        raise ValueError("no people")
    before = fmean(one for one, _ in pairs)
    after = fmean(one for _, one in pairs)
    left = 1 - before
    return Gain(
        len(pairs),
        before,
        after,
        after - before,
        (after - before) / left if left > 1e-9 else None,
        interval([b - a for a, b in pairs]),
    )


def interval(values: list[float]) -> tuple[float, float] | None:
    """Return the bootstrap interval of a mean, or None with fewer than two values."""
    if len(values) < 2:
        return None
    if max(values) - min(values) < 1e-12:
        return values[0], values[0]  # every sample is the same
    from numpy.random import default_rng
    from scipy.stats import bootstrap

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = bootstrap(
            (values,),
            lambda sample, axis: sample.mean(axis=axis),
            confidence_level=CONFIDENCE,
            n_resamples=RESAMPLES,
            method="percentile",
            rng=default_rng(SEED),
        )
    return float(found.confidence_interval.low), float(found.confidence_interval.high)


def _teams(
    record: Record, before: dict[str, float], after: dict[str, float], both: list[str]
) -> tuple[tuple[TeamGain, ...], int]:
    members = {team.id: [who for who in team.members if who in both] for team in record.teams}
    placed = {who for listed in members.values() for who in listed}
    rest = [who for who in both if who not in placed]
    sizes = {id: len(listed) for id, listed in members.items()}
    shown = shown_apart({**sizes, "": len(rest)})
    found = [
        TeamGain(
            record.team_label(id),
            len(members[id]),
            fmean(before[who] for who in members[id]),
            fmean(after[who] for who in members[id]),
        )
        for id in shown
        if id
    ]
    hidden = sum(1 for id, size in sizes.items() if size and id not in shown)
    return tuple(found), hidden
