"""An invented group, drawn by a fixed seed, to show what a debrief looks like."""

from random import Random

from plenipot.content import Course
from plenipot.content.forms import PRETEST, bank_hash, pretest
from plenipot.content.play import Run
from plenipot.content.schema import Question, Scenario
from plenipot.content.scoring import right_answer
from plenipot.models.campaign import model, strategies
from plenipot.models.chance import seed_numbers
from plenipot.models.exercise import code_of

from .answers import options_of
from .records import Play, Record, Round, Team, TeamRun, Vote

#: What the three invented teams do in the campaign.
_PLANS = ("late", "mixed", "lone-wolf")
_SEED = 7


def example(course: Course, people: int = 14, teams: int = 3) -> Record:
    """Return the record of an invented group. The same course gives the same record."""
    chance = Random(_SEED)
    record = Record(bank=bank_hash(course), people=[f"p{n + 1:02d}" for n in range(people)])
    record.teams = [Team(f"t{n + 1}", "", record.people[n::teams]) for n in range(teams)]
    votable = [
        q
        for m in course.modules
        for q in m.questions
        if q.kind == "single" and q.bloom != "remember"
    ]
    for question in votable[:: max(1, len(votable) // 2)][:2]:
        record.votes.append(_vote(question, record.people, chance))
    for scenario in [s for m in course.modules for s in m.scenarios][:1]:
        runs = [TeamRun(team.id, _run(scenario, chance)) for team in record.teams]
        record.plays.append(Play("scenario", scenario.id, runs))
    named = dict(strategies.STRATEGIES)
    campaigns = [
        TeamRun(team.id, _campaign(named[plan]))
        for team, plan in zip(record.teams, _PLANS, strict=False)
    ]
    record.plays.append(Play("campaign", "campaign", campaigns))
    for moment, share in (("pre", 0.45), ("post", 0.7)):
        test = record.test(moment, PRETEST)
        for who in record.people:
            test.answers[who] = {q.id: _answer(q, chance, share) for q in pretest(course).questions}
    return record


def _vote(question: Question, people: list[str], chance: Random) -> Vote:
    first = {who: _answer(question, chance, 0.35) for who in people}
    second = {
        who: answer if chance.random() < 0.5 else _answer(question, chance, 0.8)
        for who, answer in first.items()
    }
    return Vote(question.id, {"first": Round(first), "second": Round(second)})


def _answer(question: Question, chance: Random, share: float) -> object:
    """Return the right answer with this probability, and else some answer of the same kind."""
    right = right_answer(question)
    if chance.random() < share:
        return right
    if question.kind == "truefalse":
        return not right
    if question.kind == "single":
        return chance.choice(options_of(question))
    if question.kind == "multiple":
        return sorted(chance.sample(options_of(question), 2))
    if question.kind == "order":
        return chance.sample(right, len(right))
    return {key: chance.choice(sorted(right.values())) for key in right}


def _run(scenario: Scenario, chance: Random) -> str:
    run = Run(scenario)
    while not run.finished:
        run.choose(chance.choice(run.open_choices()).id)
    return run.code()


def _campaign(strategy: object) -> str:
    numbers = [*seed_numbers(_SEED), 0]
    run = model.begin(numbers)
    strategy(run)  # type: ignore[operator]
    actions: list[int] = []
    for turn in range(model.TURNS):
        taken = [step.action for step in run.steps if step.turn == turn]
        actions += [*taken, *[0] * (model.SLOTS - len(taken))]
    return str(code_of(model, [*numbers, *actions]))
