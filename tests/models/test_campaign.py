"""The campaign model. Plain asserts only: this file also runs on MicroPython."""

from plenipot.models.campaign import model
from plenipot.models.campaign.actions import ACTIONS, IDS, NUMBER, TALKS, windows
from plenipot.models.campaign.debrief import debrief, log, report
from plenipot.models.campaign.events import NEVER, draw
from plenipot.models.campaign.freedom import ACTS, free_to
from plenipot.models.campaign.labels import action_label, turn_label
from plenipot.models.campaign.lessons import lessons, others
from plenipot.models.campaign.model import HEAD, LENGTH, CampaignError, begin, play, random_play
from plenipot.models.campaign.news import news
from plenipot.models.campaign.outcome import (
    coverage,
    letter_weight,
    objectors,
    outcomes,
    room_weeks,
)
from plenipot.models.campaign.parameters import CAMPAIGN_PARAMETERS, TABLE
from plenipot.models.campaign.profiles import PROFILES
from plenipot.models.campaign.rules import LAST, OPENING, TURNS, Rules, plain_rules, turn_of
from plenipot.models.campaign.run import SLOTS, Run
from plenipot.models.campaign.sensitivity import WITHOUT, measure
from plenipot.models.campaign.simulate import simulate
from plenipot.models.campaign.states import (
    AGAINST,
    CLAUSE,
    CONSULTATIONS,
    DOCUMENTS,
    FOR,
    HARD,
    HOME,
    SMALL,
    STATES,
)
from plenipot.models.campaign.strategies import STRATEGIES, historical, late
from plenipot.models.campaign.whatif import (
    by_strategy,
    in_turns,
    one_turn_earlier,
    one_turn_later,
    path_of_2014,
)
from plenipot.models.chance import Chance, seed_numbers
from plenipot.models.exercise import code_of, replay


def numbers(seed, profile, turns):
    """A play from a dict of turn to names of actions; the other turns hold nothing."""
    found = seed_numbers(seed)
    found.append(profile)
    for turn in range(TURNS):
        names = list(turns.get(turn, ()))
        found += [NUMBER[name] for name in names] + [0] * (SLOTS - len(names))
    return found


def changed(play_numbers, place, number):
    """The numbers of a play with one of them replaced."""
    found = list(play_numbers)
    found[place] = number
    return found


def raised(function, *arguments):
    """The CampaignError that a call raises, or None."""
    try:
        function(*arguments)
    except CampaignError as error:
        return error
    return None


def seed_where(wanted, first=0):
    """The first seed whose world is as wanted."""
    for seed in range(first, first + 400):
        if wanted(draw(seed, plain_rules())):
            return seed
    raise AssertionError("no such seed")


def test_turns_and_prices_follow_the_calendar():
    rules = plain_rules()
    assert (TURNS, OPENING, LAST) == (11, 8, 10)
    assert [turn_label(turn) for turn in (0, 7, 8, 10)] == ["T-24", "T-1", "week 1", "week 3"]
    assert rules.hard == [1, 1, 2, 2, 4, 4, 4, 8, 8, 8, 8]
    assert [turn_of(months) for months in (12, 6, 4, 2, 1)] == [2, 4, 5, 6, 7]
    assert turn_of(7) == 3  # the last turn that is not later


def test_a_play_fits_a_replay_code():
    assert LENGTH == 26
    assert len(ACTIONS) <= 32
    assert len(STATES) == TALKS
    result = by_strategy(historical, PROFILES[0], 32767)
    code = code_of(model, result.numbers)
    assert len(code) <= 40
    again = replay(model, code)
    assert again.numbers == result.numbers
    assert report(again) == report(result)


def test_what_cannot_be_is_refused():
    nothing = numbers(5, 0, {})
    for wrong, key in (
        (nothing[:-1], "error.numbers"),
        (nothing + nothing[-2:], "error.numbers"),
        (changed(nothing, 0, 32), "error.seed"),
        (changed(nothing, 3, len(PROFILES)), "error.profile"),
        (changed(nothing, LENGTH - 1, len(ACTIONS)), "error.action"),
    ):
        assert str(raised(play, wrong)) == key
    for turns, why in (
        ({0: ["network"]}, "start"),
        ({1: ["letter"]}, "early"),
        ({6: ["proposal"]}, "closed"),
        ({1: ["network"], 2: ["network"]}, "done"),
        ({8: ["rota"]}, "network"),
        ({2: ["proposal"]}, "home"),
        ({8: ["report"]}, "person"),
        ({8: ["table"]}, "draft"),
    ):
        error = raised(play, numbers(7, 0, turns))
        assert (str(error), error.why) == ("error.refused", why), turns


def test_a_refused_action_changes_nothing():
    run = begin(numbers(5, 0, {})[: HEAD + SLOTS])
    before = (run.left, run.turn, run.slot, list(run.done))
    assert raised(model.take, run, NUMBER["letter"]).why == "early"
    assert (run.left, run.turn, run.slot, list(run.done)) == before


def test_a_talk_moves_a_state_one_step_and_costs_what_the_turn_says():
    run = Run(PROFILES[2], 3)
    before = [list(row) for row in run.positions]
    run.do(1 + SMALL)
    for objective in range(3):
        limit = run.limits[SMALL][objective]
        assert run.positions[SMALL][objective] == min(limit, before[SMALL][objective] + 1)
    assert run.left == 30 - 1
    assert [row for n, row in enumerate(run.positions) if n != SMALL] == [
        row for n, row in enumerate(before) if n != SMALL
    ]


def test_states_do_not_pass_their_limits():
    run = Run(PROFILES[0], 1, Rules({"effort-usual": 99}))
    while not run.closed:
        run.do(1 + HARD if run.refusal(1 + HARD) is None else 0)
    assert run.positions[HARD] == [1, 1, 2]
    assert run.limits[HARD] == (1, 1, 2)


def test_events_raise_prices_from_their_turn_on():
    seed = seed_where(lambda world: world.election_at == 3)
    run = Run(PROFILES[0], seed)
    costs = []
    while not run.closed:
        costs.append(run.cost(1 + HOME) - run.rules.hard[run.turn])
        run.do(0)
        run.do(0)
    assert costs == [0] * 3 + [1] * 8
    seed = seed_where(lambda world: world.moved == SMALL and world.moved_at == 4)
    run = Run(PROFILES[8], seed)  # no contacts and another language: two points more
    costs = []
    while not run.closed:
        costs.append(run.cost(1 + SMALL) - run.rules.hard[run.turn])
        run.do(0)
        run.do(0)
    assert costs == [2] * 4 + [3] * 7


def test_a_refusal_at_home_and_a_badge_from_abroad():
    seed = seed_where(lambda world: world.own >= 60 and world.abroad < 65)
    result = play(numbers(seed, 0, {4: ["apply-own", "ask-abroad"]}))
    run = result.run
    assert (run.own, run.abroad, run.people) == (False, True, 1)
    assert [step.granted for step in run.steps] == [False, True]
    assert "Refused by your own government." in [row[2] for row in log(result)]
    assert [words for words in debrief(result) if "refused you a badge" in words]
    # A government that is almost always closed refuses more.
    refused = play(numbers(seed_where(lambda world: 8 <= world.own < 60), 2, {4: ["apply-own"]}))
    assert not refused.run.own


def test_a_badge_binds_its_holder_from_the_opening_on():
    seed = seed_where(lambda world: world.own < 60)
    run = begin(numbers(seed, 0, {2: ["apply-own"]}))
    assert run.own
    assert run.bound
    run = begin(numbers(seed, 0, {2: ["apply-own"]})[: HEAD + 8 * SLOTS])
    assert run.refusal(1 + SMALL) == "bound"
    assert run.refusal(1 + HOME) != "bound"
    assert run.refusal(NUMBER["capitals"]) == "bound-off-site"
    free = begin(numbers(seed, 0, {})[: HEAD + 8 * SLOTS])
    assert free.refusal(1 + SMALL) != "bound"
    assert free.refusal(NUMBER["capitals"]) is None


def test_a_badge_never_adds_freedom_to_speak():
    assert free_to([]) == list(ACTS)
    for badge in ("own", "abroad"):
        assert set(free_to([badge])) < set(free_to([]))
        assert set(free_to(["own", "abroad"])) <= set(free_to([badge]))


def test_more_coordination_never_lowers_coverage():
    for people in range(5):
        for travel in (False, True):
            alone = room_weeks(people, travel, False, False)
            channel = room_weeks(people, travel, True, False)
            rota = room_weeks(people, travel, True, True)
            assert sum(alone) <= sum(channel) <= sum(rota) <= 6
            assert sum(rota) <= people * (2 if travel else 1)
            for week in (1, 2):  # the clause is decided in week 2 or 3
                assert alone[week] <= channel[week] <= rota[week]


def test_two_people_with_a_rota_cover_the_weeks_that_decide():
    assert room_weeks(2, False, True, False) == [2, 0, 0]
    assert room_weeks(2, False, True, True) == [0, 1, 1]
    assert room_weeks(3, True, True, True) == [2, 2, 2]
    assert room_weeks(0, True, True, True) == [0, 0, 0]


def test_off_site_people_add_a_room_that_is_webcast():
    run = begin(numbers(7, 0, {1: ["network"], 4: ["off-site"]}))
    assert coverage(run) == [1, 1, 1]


def test_a_letter_weighs_more_with_a_group_and_with_trust():
    assert letter_weight(begin(numbers(7, 0, {8: ["letter"]}))) == 1
    late_network = {8: ["network", "group"], 9: ["letter"]}
    assert letter_weight(begin(numbers(7, 0, late_network))) == 2
    early = {1: ["network"], 6: ["group"], 7: ["letter"]}
    assert letter_weight(begin(numbers(7, 0, early))) == 3


def test_members_decide_pressure_alone_is_never_enough():
    for seed in range(60):
        run = Run(PROFILES[0], seed)
        for row in run.positions:
            row[DOCUMENTS] = AGAINST
        wanted = "network group letter secretariat capitals partners off-site report"
        for name in wanted.split():
            run.done[NUMBER[name]] = OPENING
        while not run.closed:
            run.do(0)
        assert outcomes(run)[DOCUMENTS].rung < 3


def test_consultations_need_a_proposal_of_states():
    for seed in range(60):
        run = Run(PROFILES[0], seed)
        for row in run.positions:
            row[CONSULTATIONS] = FOR
        assert not outcomes(run)[CONSULTATIONS].reached
        run.done[NUMBER["proposal"]] = 4
        while not run.closed:
            run.do(0)
        assert outcomes(run)[CONSULTATIONS].reached


def test_one_objection_keeps_the_clause_out():
    result = by_strategy(historical, PROFILES[0], 2029)
    clause = result.outcomes[CLAUSE]
    assert [need.id for need in clause.missing] == ["no-objector"]
    assert clause.rung == 2
    assert objectors(result.run) == [HARD]
    assert [words for words in debrief(result) if "Ambrel objected" in words]
    for row in result.run.positions:
        row[CLAUSE] = max(2, row[CLAUSE])
    assert outcomes(result.run)[CLAUSE].reached


def test_only_who_was_against_is_met_in_private():
    run = Run(PROFILES[0], seed_where(lambda world: world.hostile is None))
    for row in run.positions:
        row[CLAUSE] = AGAINST
    assert objectors(run) == list(range(8))
    run.done[NUMBER["meetings"]] = OPENING
    assert objectors(run) == [3, 4, 5, 6, 7]


def test_a_state_that_hardens_is_won_by_talks_not_by_a_meeting_alone():
    run = Run(PROFILES[0], seed_where(lambda world: world.hostile == HARD))
    for row in run.positions:
        row[CLAUSE] = FOR
    run.positions[HARD][CLAUSE] = AGAINST
    run.done[NUMBER["meetings"]] = OPENING
    assert objectors(run) == []  # it has not hardened yet
    run.turn = LAST
    assert objectors(run) == [HARD]
    run.positions[HARD][CLAUSE] += 1
    assert objectors(run) == []


def test_the_path_of_2014_and_a_start_in_week_1():
    reached = {"historical": 0, "late": 0}
    for seed in range(100):
        for name, strategy in (("historical", historical), ("late", late)):
            reached[name] += by_strategy(strategy, PROFILES[0], seed).reached
    assert reached["historical"] > 240
    assert reached["late"] < 20


def test_one_turn_earlier_never_reaches_less_and_never_costs_more():
    chance = Chance(11, "earlier")
    for _ in range(60):
        before = play(random_play(chance))
        after = play(one_turn_earlier(before.numbers))
        assert after.run.left >= before.run.left
        for number, new in enumerate(after.outcomes):
            assert new.rung >= before.outcomes[number].rung
        assert sorted([n for turn in in_turns(before.numbers) for n in turn]) == sorted(
            [n for turn in in_turns(after.numbers) for n in turn]
        )


def test_one_turn_later_tells_what_is_lost():
    total = 0
    for seed in range(40):
        result = by_strategy(historical, PROFILES[0], seed)
        other, lost = one_turn_later(result.numbers)
        total += result.score - other.score
        assert lost
        assert len(other.numbers) == LENGTH
        assert play(other.numbers).score == other.score
    assert total > 20  # half a step of nine in each play


def test_equal_seeds_give_equal_events_whatever_is_decided():
    one, two = draw(77, plain_rules()), draw(77, plain_rules())
    for name in ("shifts", "own", "abroad", "moved", "moved_at", "election_at", "leak_at"):
        assert getattr(one, name) == getattr(two, name)
    busy = by_strategy(historical, PROFILES[0], 77).run.world
    assert (busy.own, busy.hostile, busy.decides) == (one.own, one.hostile, one.decides)
    # A setting for one event leaves the others alone.
    other = draw(77, Rules({"moved-chance": 0}))
    assert other.moved_at == NEVER
    assert (other.shifts, other.leak_at, other.decides) == (one.shifts, one.leak_at, one.decides)
    for seed in range(40):
        calm = draw(seed, Rules({"region-chance": 0, "hostile-chance": 0, "election-chance": 0}))
        usual = draw(seed, plain_rules())
        assert (calm.leak_at, calm.own, calm.decides) == (usual.leak_at, usual.own, usual.decides)


def test_runs_share_no_state():
    first, second = Run(PROFILES[0], 9), Run(PROFILES[0], 9)
    first.do(1 + SMALL)
    assert second.left == 30
    assert second.positions != first.positions
    assert (
        by_strategy(historical, PROFILES[0], 9).score
        == by_strategy(historical, PROFILES[0], 9).score
    )


def test_every_random_play_ends_within_its_effort_and_windows():
    chance = Chance(3, "random")
    for _ in range(60):
        result = play(random_play(chance))
        run = result.run
        assert run.closed
        assert run.left >= 0
        spans = windows(run.rules)
        for step in run.steps:
            assert run.profile.start <= step.turn
            assert spans[step.action][0] <= step.turn <= spans[step.action][1]
        assert str(raised(model.take, run, 0)) == "error.over"


def test_every_play_has_words_for_phones_and_a_debrief():
    chance = Chance(4, "words")
    for _ in range(25):
        result = play(random_play(chance))
        assert max([len(line) for line in report(result)]) <= 34
        said = debrief(result) + lessons(result) + others(result)
        assert len(said) == len(set(said))
        for words in said + [row[2] for row in log(result)]:
            assert words
            assert "{" not in words


def test_a_play_of_nothing_shows_no_lesson():
    result = play(numbers(7, 0, {}))
    assert debrief(result) == ["You did nothing. States decided without you."]
    assert lessons(result)[0].startswith("This play shows none")
    assert result.score <= 1


def test_lessons_stand_only_where_the_play_shows_them():
    path = " ".join(lessons(by_strategy(historical, PROFILES[0], 2017)))
    for words in ("Engage before", "Delegations can", "Coordination helps", "Online channels"):
        assert words in path
    alone = " ".join(lessons(by_strategy(dict(STRATEGIES)["lone-wolf"], PROFILES[0], 2017)))
    assert "Coordination helps" not in alone
    assert "Online channels" not in alone


def test_news_keeps_what_nobody_can_know():
    seed = seed_where(lambda world: world.decides == 9 and world.moved_at == 4)
    run = Run(PROFILES[0], seed)
    heard = []
    while not run.closed:
        heard.append(" ".join(news(run)))
        run.do(0)
        run.do(0)
    assert "moves to another post" in heard[4]
    assert [turn for turn in range(TURNS) if "will be read in week 2" in heard[turn]] == [8]
    assert [turn for turn in range(TURNS) if "Have the clause tabled" in heard[turn]] == [8, 9]
    assert "Last turn for" in heard[5]
    assert "Ask your state for a proposal" in heard[5]


def test_the_same_plan_of_2014_stands_beside_every_play():
    result = play(numbers(31, 3, {}))
    beside = path_of_2014(result)
    assert beside.numbers[:HEAD] == result.numbers[:HEAD]
    assert beside.score > result.score


def test_simulation_gives_shares_and_refuses_bad_orders():
    found = simulate("historical", 0, 32760, 20)
    assert (found["strategy"], found["profile"], found["runs"]) == (
        "historical",
        "situation-2014",
        20,
    )
    for name in ("documents", "consultations", "clause", "all"):
        assert 0 <= found[name] <= 1
    for order in (("none", 0, 0, 1), ("late", 10, 0, 1), ("late", 0, -1, 1), ("late", 0, 0, 0)):
        try:
            simulate(*order)
        except ValueError as error:
            assert str(error).endswith(".")
        else:
            raise AssertionError(order)


def test_parameters_lie_in_their_ranges_and_have_words():
    for one in CAMPAIGN_PARAMETERS:
        assert one.low <= one.value <= one.high
        assert one.label()
        assert one.reason()
        assert one.amount()
    names = [one.name for one in CAMPAIGN_PARAMETERS]
    assert [name for name in WITHOUT if name not in names] == []
    assert TABLE.value("effort-usual", {"effort-usual": 5}) == 5


def test_the_measure_moves_with_a_number():
    plain = measure()
    assert plain[4] <= 15 < 50 <= plain[3]
    assert measure({"effort-usual": 26})[3] < plain[3]
    assert measure({"documents-need": 8})[0] < plain[0]


def test_every_action_has_a_name_of_its_own():
    names = [action_label(number) for number in range(len(ACTIONS))]
    assert len(set(names)) == len(names)
    assert len(set(IDS)) == len(IDS)
