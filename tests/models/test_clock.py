"""The clock model. Plain asserts only: this file also runs on MicroPython."""

from plenipot.models.clock.debrief import (
    debrief,
    move_label,
    point_label,
    report,
    rung_sentence,
    why,
)
from plenipot.models.clock.model import (
    ASKS,
    MOVES,
    POINTS,
    TALKS,
    ClockError,
    compare,
    earlier,
    everything_at,
    last_start,
    open_moves,
    read_plan,
    run,
    stage_at,
    window,
)
from plenipot.models.clock.parameters import CLOCK_PARAMETERS, TABLE, parameter, value
from plenipot.models.clock.regions import REGIONS, region
from plenipot.models.clock.sensitivity import WITHOUT, measure
from plenipot.models.parameters import CHOSEN
from plenipot.models.sensitivity import trials

EARLY = [
    ("home", -20),
    ("neighbour", -16),
    ("abroad", -14),
    ("regional", -12),
    ("proposal", -10),
    ("room", 1),
]


def key_of(function, *arguments):
    """The message key of the ClockError that a call raises, or None."""
    try:
        function(*arguments)
    except ClockError as error:
        return str(error)
    return None


def test_track_runs_from_two_years_before_to_week_three():
    assert POINTS[0] == -24
    assert POINTS[-4:] == (-1, 1, 2, 3)
    assert 0 not in POINTS
    assert len(POINTS) == 27


def test_positions_harden_at_the_marks():
    assert [stage_at(point) for point in (-24, -13)] == ["open", "open"]
    assert [stage_at(point) for point in (-12, -7)] == ["drafted", "drafted"]
    assert [stage_at(point) for point in (-6, -2)] == ["signed", "signed"]
    assert [stage_at(point) for point in (-1, 1, 3)] == ["instructed"] * 3
    assert stage_at(-7, "cept") == "signed"


def test_a_talk_costs_1_2_4_8():
    costs = [run([("home", point)]).spent for point in (-24, -12, -6, -1, 1)]
    assert costs == [1, 2, 4, 8, 8]


def test_state_of_another_region_keeps_its_own_calendar():
    result = run([("home", -7), ("abroad", -7)], "resolution", "cept")
    assert result.step("home").stage == "signed"
    assert result.step("abroad").stage == "drafted"


def test_proposals_close_at_four_months_and_treaty_changes_at_eight():
    for ask, last in (("resolution", -4), ("treaty", -8)):
        assert run([("home", -18), ("proposal", last)], ask).rung == 3
        late = run([("home", -18), ("proposal", last + 1)], ask)
        assert late.rung == 1
        assert late.expired == ["proposal"]
        assert late.step("proposal").cost == 0
        assert late.step("proposal").why == "why.expired-proposal"


def test_treaty_deadline_holds_for_a_regional_text_too():
    assert run([("home", -18), ("regional", -8)], "treaty").rung == 4
    assert run([("home", -18), ("regional", -7)], "treaty").rung == 1
    assert run([("home", -18), ("regional", -7)], "resolution").rung == 4


def test_a_move_before_its_window_waits_and_loses_nothing():
    step = run([("home", -24), ("proposal", -24)]).step("proposal")
    assert (step.outcome, step.why, step.at) == ("waited", "why.waited-window", -12)
    step = run([("home", -10), ("regional", -12)]).step("regional")
    assert (step.outcome, step.why, step.at) == ("waited", "why.waited-support", -10)


def test_only_a_state_can_propose():
    result = run([("proposal", -10), ("regional", -10)])
    assert result.rung == 0
    assert result.spent == 0
    assert result.step("proposal").outcome == "no-support"
    assert result.step("regional").why == "why.needs-home"


def test_support_that_comes_after_the_deadline_is_too_late():
    step = run([("home", -3), ("proposal", -5)]).step("proposal")
    assert (step.outcome, step.why) == ("expired", "why.home-too-late")


def test_a_neighbour_halves_the_work_in_the_region():
    alone = run([("home", -14), ("regional", -10)])
    shared = run([("home", -14), ("neighbour", -14), ("regional", -10)])
    assert alone.step("regional").cost == 4
    assert shared.step("regional").cost == 2
    # A neighbour won after the region has closed signs nothing.
    late = run([("home", -14), ("neighbour", -1), ("regional", -14)], "resolution", "apt")
    assert late.step("regional").cost == 2
    assert window("regional", "resolution", "apt")[1] == -2


def test_amendment_in_the_room():
    one = run([("home", 1), ("room", 1)])
    assert (one.rung, one.spent, one.left) == (2, 12, 0)
    two = run([("home", -14), ("neighbour", -14), ("room", 3)])
    assert two.step("room").cost == 2
    assert run([("room", 2)]).step("room").outcome == "no-support"
    step = run([("home", 3), ("room", 1)]).step("room")
    assert (step.outcome, step.why, step.at) == ("waited", "why.waited-support", 3)
    treaty = run([("home", -14), ("room", 1)], "treaty").step("room")
    assert (treaty.outcome, treaty.why) == ("not-open", "why.room-treaty")


def test_a_start_in_week_one_is_limited_but_not_hopeless():
    for one in REGIONS:
        for week in (1, 2, 3):
            assert run(everything_at(week), "resolution", one.id).rung == 2
            assert run(everything_at(week), "treaty", one.id).rung == 1


def test_an_early_plan_reaches_the_top_in_every_region():
    for one in REGIONS:
        result = run(EARLY, "resolution", one.id)
        assert result.rung == 5, one.id
        assert result.expired == []
    assert run(EARLY).spent == 8


def test_latest_starts():
    assert [last_start(rung) for rung in range(6)] == [3, 3, 3, -2, -2, -7]
    assert [last_start(rung, "treaty") for rung in range(6)] == [3, 3, -8, -8, -8, -8]
    settings = {"budget": 0}
    assert last_start(1, "resolution", "unsure", settings) is None


def test_effort_that_does_not_cover_the_plan_goes_where_it_reaches_furthest():
    result = run([("home", -2), ("neighbour", -1), ("room", 1)])
    assert result.rung == 2
    assert result.spent <= 12
    assert result.step("neighbour").outcome == "no-effort"
    assert result.step("neighbour").cost == 0


def test_budget_is_never_overspent_and_nothing_happens_outside_its_window():
    for one in REGIONS:
        for ask in ASKS:
            for first in (-24, -13, -8, -6, -4, -1, 1, 3):
                for second in (-22, -12, -7, -3, -1, 2):
                    plan = [(move, first) for move in TALKS]
                    plan += [(move, second) for move in MOVES[3:]]
                    result = run(plan, ask, one.id)
                    assert 0 <= result.spent <= 12
                    assert result.spent + result.left == 12
                    for step in result.steps:
                        if step.reached:
                            opens, closes = window(step.move, ask, one.id)
                            assert opens <= step.at <= closes
                            assert step.at >= step.planned
                        else:
                            assert step.cost == 0


def test_six_months_earlier():
    plan = [("home", 2), ("neighbour", -20), ("abroad", None), ("proposal", -1)]
    assert earlier(plan) == [
        ("home", -6),
        ("neighbour", -24),
        ("abroad", None),
        ("regional", None),
        ("proposal", -7),
        ("room", None),
    ]
    assert earlier(plan, 0) == read_plan(plan)


def test_earlier_never_reaches_less():
    for ask in ASKS:
        for point in POINTS:
            for other in (-24, -12, -6, -2, 1):
                plan = [(m, point if i % 2 else other) for i, m in enumerate(MOVES)]
                now, before = compare(plan, ask)
                assert before.rung >= now.rung


def test_equal_plans_give_equal_runs():
    first = run(EARLY, "resolution", "atu")
    second = run([(move, point) for move, point in reversed(EARLY)], "resolution", "atu")
    assert report(first) == report(second)


def test_open_moves():
    states = dict(open_moves(-5, "treaty"))
    assert states["proposal"] == "closed"
    assert states["room"] == "not-open"
    assert states["home"] == "open"
    assert dict(open_moves(-13))["proposal"] == "later"
    assert dict(open_moves(-13, "resolution", "apt"))["regional"] == "open"


def test_bad_input_names_its_message():
    assert key_of(run, [("fly", -3)]) == "error.move"
    assert key_of(run, [("home", -3), ("home", -4)]) == "error.twice"
    assert key_of(run, [("home", 0)]) == "error.point"
    assert key_of(run, [("home", 4)]) == "error.point"
    assert key_of(run, [("home", -25)]) == "error.point"
    assert key_of(run, EARLY, "wish") == "error.ask"
    assert key_of(run, EARLY, "treaty", "moon") == "error.region"


def test_regions_show_figures_of_their_own_only_with_evidence():
    own = [one.id for one in REGIONS if one.own_first]
    assert own == ["apt", "atu", "rcc"]
    assert [one.id for one in REGIONS if one.own_signoff] == ["cept"]
    assert [one.id for one in REGIONS if one.own_last] == ["apt", "cept"]
    for id in ("arab", "citel"):
        assert "No evidence" in region(id).evidence()
    assert region("atu").opens() == -24  # 28 months lie before the track
    assert region("apt").facts() == ["apt-pp26-first", "apt-pp10-replies"]


def test_every_parameter_is_within_its_range_and_has_words():
    names = [one.name for one in CLOCK_PARAMETERS]
    assert len(names) == len(set(names))
    for one in CLOCK_PARAMETERS:
        assert one.low <= one.value <= one.high, one.name
        assert (one.source == CHOSEN) == (one.confidence == CHOSEN)
        assert len(one.label()) > 5
        assert one.reason().endswith(".")
        assert str(one.value) in one.amount()
        assert one.source_label()
    assert parameter("treaty-closes").fact == "eight-months-rule"
    assert value("budget") == 12
    assert value("budget", {"budget": 3}) == 3


def test_debrief_teaches_about_this_plan():
    plan = [("home", 1), ("proposal", -1), ("room", 2)]
    now, before = compare(plan)
    text = " ".join(debrief(now, before))
    assert "cost 8 points at week 1" in text
    assert "At T-18 it would have cost 1" in text
    assert "came at T-1" in text
    assert "The deadline for this ask is T-4" in text
    assert "very limited" in text
    assert "reach 3 of 5 instead of 2" in text


def test_every_run_has_a_debrief_and_every_step_a_reason():
    plans = [[], [("room", 1)], EARLY, everything_at(-2), everything_at(-13), everything_at(3)]
    for ask in ASKS:
        for plan in plans:
            now, before = compare(plan, ask)
            sentences = debrief(now, before)
            assert sentences
            assert len(sentences) == len(set(sentences))
            for sentence in sentences:
                assert "{" not in sentence
            for step in now.steps:
                assert why(step, now).endswith(".")
            assert rung_sentence(now.rung).startswith(f"Reach {now.rung} of 5.")


def test_labels():
    assert [point_label(point) for point in (-12, 2, None)] == ["T-12", "week 2", "none"]
    assert len({move_label(move) for move in MOVES}) == 6


def test_sensitivity_tries_both_ends_of_every_chosen_range():
    rows = trials(TABLE, measure, WITHOUT)
    chosen = [one.name for one in CLOCK_PARAMETERS if one.low != one.high]
    assert sorted({row.parameter.name for row in rows}) == sorted(
        [name for name in chosen if name not in ("track", "compared")]
    )
    dear = next(r for r in rows if r.parameter.name == "room-one" and r.value == 8)
    assert dear.found[-1] == 1  # with a dear room, a start in week 1 changes no words
    for row in rows:
        assert list(row.found) == sorted(row.found, reverse=True)
