"""The rota model. Plain asserts only: this file also runs on MicroPython."""

from plenipot.models.chance import Chance
from plenipot.models.coordination.changes import Changes, happen
from plenipot.models.coordination.changes_told import changes_told
from plenipot.models.coordination.compare import compare
from plenipot.models.coordination.debrief import debrief, report
from plenipot.models.coordination.model import (
    CODE,
    LENGTH,
    agreements_number,
    agreements_of,
    decisions_of,
    double_booked,
    numbers_of,
    play,
    random_play,
    rota_of,
)
from plenipot.models.coordination.score import (
    AGREEMENTS,
    covered,
    days_worked,
    link_worth,
    note_level,
    off_site,
    score,
    tired_on,
    worth,
)
from plenipot.models.coordination.sensitivity import MEASURES, measure
from plenipot.models.coordination.simulate import STRATEGIES, simulate
from plenipot.models.coordination.team import SLOTS, SUBJECTS, TEAM, common_language
from plenipot.models.coordination.timetable import (
    MEETINGS,
    clashes,
    in_turn,
    links,
    meeting,
    open_to,
)
from plenipot.models.coordination.whatif import agreement_gains, best_swap, unused
from plenipot.models.exercise import PlayError, code_of, replay

AMINA, BENTO, CHANDRA, DALIA, EMEKA = 0, 1, 2, 3, 4
FIRST = [1, 3, 7, 5, 12, 8, 11, 14, 6, 15, 21, 25]
BEST = [3, 7, 9, 10, 13, 17, 18, 23, 14, 19, 16, 21]
ALL = list(AGREEMENTS)


class Model:
    """The model as the replay codes see it."""

    CODE = CODE
    play = staticmethod(play)


def key_of(numbers):
    """The message key of the PlayError that a play raises, or None."""
    try:
        play(numbers)
    except PlayError as error:
        return str(error)
    return None


def changed(numbers, place, number):
    """Numbers with one of them changed."""
    found = list(numbers)
    found[place] = number
    return found


def with_slot(place, number):
    """The first rota with one day changed."""
    return numbers_of(1, changed(FIRST, place, number), [])


def test_five_people_have_twelve_days_in_three_weeks():
    assert len(TEAM) == 5
    assert len(SLOTS) == 12 == sum([one.days for one in TEAM])
    assert LENGTH == 16
    for one in TEAM:
        assert 1 <= one.first < one.last <= 15
        assert one.days <= len(open_to(one)) <= 31
    assert sorted([one.letter for one in TEAM]) == [one.letter for one in TEAM]


def test_the_timetable_has_more_meetings_than_the_team_has_days():
    assert [one.number for one in MEETINGS] == list(range(1, 27))
    days = [one.day for one in MEETINGS]
    assert days == sorted(days)
    assert len([one for one in MEETINGS if not one.webcast]) == 16
    assert len(clashes()) == 6
    for one, other in clashes():
        assert one.day == other.day and one.subject != other.subject
    for one in MEETINGS:
        assert [who for who in TEAM if who.there(one.day)], one.number


def test_what_is_settled_is_settled_late():
    for subject in SUBJECTS:
        stages = [one.stage for one in in_turn(MEETINGS, subject)]
        order = [("first", "text", "settled").index(stage) for stage in stages]
        assert order == sorted(order)
        assert order[-1] == 2
    assert len(links(MEETINGS)) == 13


def test_coverage_is_presence_expertise_and_language():
    devices = meeting(11)
    assert devices.subject == "devices" and devices.weight() == 2
    assert covered(TEAM[DALIA], devices) == 6
    assert covered(TEAM[CHANDRA], devices) == 4  # knows the subject, speaks no French
    assert covered(TEAM[AMINA], devices) == 4  # speaks French, does not know the subject
    assert covered(TEAM[BENTO], devices) == 2


def test_notes_get_worse_without_rest_and_without_the_language():
    openness = meeting(9)
    assert [note_level(TEAM[AMINA], openness, tired) for tired in (0, 1, 2)] == [3, 2, 1]
    assert note_level(TEAM[DALIA], openness, 0) == 2  # English is not among Dalia's languages
    assert note_level(TEAM[DALIA], openness, 2) == 0


def test_a_weekend_is_rest():
    assert tired_on(3, [1, 2, 3]) == 2
    assert tired_on(3, [2, 3]) == 1
    assert tired_on(3, [1, 3]) == 0
    assert tired_on(6, [4, 5, 6]) == 0
    assert tired_on(10, [6, 7, 8, 9, 10]) == 2


def test_people_off_site_follow_webcast_rooms_only():
    assert off_site(meeting(1), []) == (1, 0)
    assert off_site(meeting(1), ["desk"]) == (2, 2)
    assert off_site(meeting(3), ALL) == (0, 0)
    # In a webcast room, a person adds only what the desk does not have.
    assert worth(DALIA, meeting(15), 0, ["desk"])[0] == 2
    assert worth(BENTO, meeting(15), 0, ["desk"]) == (0, 2)


def test_hand_overs_need_a_note_and_a_common_language():
    settled = meeting(16)
    assert link_worth(AMINA, AMINA, settled, []) == 12
    assert link_worth(AMINA, EMEKA, settled, []) == 0
    assert link_worth(AMINA, EMEKA, settled, ["notes"]) == 9
    assert not common_language(TEAM[BENTO], TEAM[DALIA])
    assert link_worth(BENTO, DALIA, settled, ["notes"]) == 3


def test_the_score_is_the_sum_of_its_parts():
    for decisions in (FIRST, BEST):
        for agreed in ([], ["desk"], ALL):
            found = score(rota_of(decisions), agreed)
            assert found.total == sum([row.points for row in found.rows]) - found.cost
            assert found.total == found.coverage + found.handover + found.notes - found.cost


def test_a_second_person_in_a_room_adds_nothing():
    alone = score([(AMINA, meeting(9))], ALL)
    both = score([(AMINA, meeting(9)), (DALIA, meeting(9))], ALL)
    assert both.total == alone.total
    row = both.row(meeting(9))
    assert (row.who, row.also) == (AMINA, [DALIA])


def test_the_first_rota_and_the_best_one():
    assert play(numbers_of(1, FIRST, [])).plan.total == 147
    assert play(numbers_of(1, BEST, ALL)).plan.total == 405


def test_bad_plays_are_refused():
    assert key_of([]) == "error.numbers"
    assert key_of(numbers_of(1, FIRST, [])[:-1]) == "error.numbers"
    assert key_of(changed(numbers_of(1, FIRST, []), 0, 32)) == "error.seed"
    assert key_of(changed(numbers_of(1, FIRST, []), LENGTH - 1, 8)) == "error.agreements"
    assert key_of(with_slot(0, 27)) == "error.meeting"
    assert key_of(with_slot(0, 25)) == "error.away"
    assert key_of(with_slot(0, 4)) == "error.twice"
    assert key_of(with_slot(0, 0)) is None


def test_who_is_in_two_rooms_is_named():
    assert double_booked(FIRST) is None
    assert double_booked(changed(FIRST, 0, 4)) == (AMINA, 4)


def test_decisions_and_agreements_come_back():
    assert decisions_of(rota_of(BEST)) == BEST
    assert decisions_of(rota_of([0] * 12)) == [0] * 12
    for number in range(8):
        assert agreements_number(agreements_of(number)) == number


def test_a_code_brings_a_play_back():
    numbers = numbers_of(7, BEST, ALL)
    code = code_of(Model, numbers)
    assert code.startswith("ROTA-1-007")
    assert report(replay(Model, code)) == report(play(numbers))


def test_changes_depend_on_the_seed_alone():
    kinds = []
    for seed in range(60):
        one, other = Changes(seed), Changes(seed)
        assert (one.moved, one.night, one.ill) == (other.moved, other.night, other.ill)
        assert not one.moved.webcast and not one.night.webcast
        assert one.moved is not one.night
        assert one.ill_place < TEAM[one.ill].days
        kinds.append((one.moved.number, one.night.number, one.ill, one.ill_place))
    assert len([kind for kind in kinds if kinds.count(kind) == 1]) > 40


def seed_where(wanted):
    """A seed whose changes are as wanted."""
    for seed in range(3000):
        if wanted(Changes(seed)):
            return seed
    raise AssertionError("no such seed")


def test_who_has_the_channel_goes_with_a_meeting_that_moves():
    seed = seed_where(lambda one: one.moved is meeting(21) and one.ill == BENTO)
    told = play(numbers_of(seed, FIRST, ["channel"])).outcome
    assert told.event("moved").came == EMEKA and told.event("moved").followed
    alone = play(numbers_of(seed, FIRST, [])).outcome
    assert alone.event("moved").who == [EMEKA] and alone.event("moved").came is None
    assert told.score.coverage > alone.score.coverage


def test_somebody_in_a_webcast_room_stands_in_for_a_person_who_is_ill():
    # Chandra is in the group on devices on Thursday of week 2, and Dalia in Committee 5.
    seed = seed_where(
        lambda one: one.ill == CHANDRA and one.ill_place == 2 and one.moved is meeting(21)
    )
    told = play(numbers_of(seed, FIRST, ["channel"]))
    assert told.outcome.event("ill").meeting is meeting(14)
    assert told.outcome.event("ill").came == DALIA
    alone = play(numbers_of(seed, FIRST, []))
    assert alone.outcome.event("ill").came is None
    assert [text for text in changes_told(told) if "Dalia went in place" in text]
    assert [text for text in changes_told(alone) if "chair stayed empty" in text]


def test_illness_on_the_day_of_a_moved_meeting_costs_nothing_more():
    seed = seed_where(
        lambda one: one.ill == EMEKA and one.ill_place == 1 and one.moved.number == 21
    )
    result = play(numbers_of(seed, BEST, ALL))
    assert result.outcome.event("moved").came == EMEKA
    assert [text for text in changes_told(result) if "nothing more" in text]


def test_a_night_session_is_for_those_who_are_there():
    seed = seed_where(lambda one: one.night is meeting(9))
    there = play(numbers_of(seed, BEST, ALL)).outcome
    assert AMINA in there.event("night").who or there.event("ill").who == [AMINA]
    rows = [row for row in there.score.rows if row.meeting.night]
    assert len(rows) == 1
    nobody = play(numbers_of(seed, [0] * 12, [])).outcome
    assert nobody.event("night").who == []


def test_what_was_left_of_a_lost_day_still_makes_tired():
    seed = seed_where(lambda one: one.moved is meeting(21) and one.ill == BENTO)
    decisions = [0] * 10 + [21, 23]
    waited = play(numbers_of(seed, decisions, [])).outcome.score
    assert waited.row(meeting(23)).tired == 1


def test_comparing_names_a_reason_for_each_difference():
    mine, other = play(numbers_of(1, FIRST, [])), play(numbers_of(1, BEST, ALL))
    pairs = compare(mine.plan, other.plan)
    assert len(pairs) == len(MEETINGS)
    assert sum([pair.gap for pair in pairs]) == 405 + 22 - 147
    reasons = [pair.reason for pair in pairs]
    for reason in ("nobody", "off-site", "language", "thread", "yours"):
        assert reason in reasons, reason
    for pair in pairs:
        assert (pair.gap > 0) == (pair.reason not in ("same", "yours"))


def test_the_best_swap_gains_what_it_says():
    result = play(numbers_of(1, FIRST, []))
    swap = best_swap(result)
    rota = [pair for pair in result.rota if pair != (swap.who, swap.old)] + [(swap.who, swap.new)]
    assert score(rota, []).total - result.plan.total == swap.gain > 0
    assert best_swap(play(numbers_of(1, BEST, ALL))) is None


def test_agreement_gains_are_gains_of_the_same_rota():
    for agreed in ([], ["channel"], ALL):
        result = play(numbers_of(1, FIRST, agreed))
        for name, gain in agreement_gains(result):
            other = [one for one in ALL if (one in agreed) != (one == name)]
            found = score(result.rota, other).total
            assert gain == (
                result.plan.total - found if name in agreed else found - result.plan.total
            )


def test_the_debrief_speaks_about_this_rota():
    told = " ".join(debrief(play(numbers_of(1, FIRST, []))))
    assert "Dalia was in a room that is webcast, Committee 5" in told
    assert "Nobody of the team was in 5 of them" in told
    assert "Chandra knows the subject, devices. But this group works in French" in told
    assert "48 points more" in told
    told = " ".join(debrief(play(numbers_of(1, BEST, ALL))))
    assert "Nobody of the team was in 1 of them: devices W3 Wed." in told
    assert "webcast, Committee" not in told


def test_a_rota_of_nothing_is_explained_too():
    result = play(numbers_of(1, [0] * 12, []))
    assert sum(unused(result)) == 12
    told = " ".join(debrief(result) + changes_told(result))
    assert "You left 12 person-days without use" in told
    assert "You had nobody there" in told
    assert result.plan.total == sum([off_site(one, [])[0] for one in MEETINGS])


def test_no_sentence_comes_twice_and_none_is_unfinished():
    for seed in range(40):
        result = play(random_play(Chance(seed, "debrief")))
        told = debrief(result) + changes_told(result)
        assert len(told) == len([text for text in told if told.count(text) == 1])
        for text in told:
            assert "{" not in text and text[-1] == "."


def test_reports_fit_a_phone():
    for seed in range(20):
        for line in report(play(random_play(Chance(seed, "report")))):
            assert 0 < len(line) <= 34


def test_more_agreements_never_lower_coverage():
    for seed in range(40):
        result = play(random_play(Chance(seed, "coverage")))
        for name in ALL:
            if name not in result.agreements:
                more = result.with_agreements(
                    [one for one in ALL if one in result.agreements or one == name]
                )
                assert more.plan.coverage >= result.plan.coverage
                assert more.outcome.score.coverage >= result.outcome.score.coverage


def test_each_naive_strategy_loses_to_the_coordinated_rota():
    means = [(name, simulate(name, 0, 0, 40)["total"]) for name, _make in STRATEGIES]
    assert means[-1][0] == "coordinated"
    for name, mean in means[:-1]:
        assert mean < means[-1][1], name


def test_simulations_say_what_is_wrong():
    for arguments in (("luck", 0, 0, 1), ("lone", 1, 0, 1), ("lone", 0, -1, 1), ("lone", 0, 0, 0)):
        try:
            simulate(*arguments)
            raise AssertionError(arguments)
        except ValueError as error:
            assert str(error)[-1] == "."


def test_the_lesson_is_measured():
    found = measure()
    assert len(found) == len(MEASURES)
    assert max(found) == found[-1]


def test_nothing_of_a_play_stays():
    rota = rota_of(FIRST)
    before = list(rota)
    worked = days_worked(rota)
    happen(rota, ALL, Changes(3))
    assert rota == before and days_worked(rota) == worked
