"""The model of the ways in. Plain asserts only: this file also runs on MicroPython."""

from plenipot.models.chance import Chance
from plenipot.models.exercise import PlayError, code_of, replay
from plenipot.models.routes import model
from plenipot.models.routes.access import DIMENSIONS, WEIGHTS, access, score
from plenipot.models.routes.best import best_answer, hindsight
from plenipot.models.routes.debrief import (
    card_sentences,
    closed_meanwhile,
    debrief,
    mix_label,
    report,
)
from plenipot.models.routes.model import (
    begin,
    begun,
    finish,
    mix_numbers,
    mix_of,
    opening_numbers,
    play,
    random_play,
    world_of,
)
from plenipot.models.routes.naming import GAINS, GIVES
from plenipot.models.routes.parameters import TABLE, value
from plenipot.models.routes.planner import best_plan, worlds
from plenipot.models.routes.profiles import CHOICES, GOALS, PARTS, READY, Profile, ready
from plenipot.models.routes.rules import (
    CARDS,
    ROUTES,
    World,
    obstacle,
    obstacle_later,
    people_for,
)
from plenipot.models.routes.sensitivity import MEASURES, measure
from plenipot.models.routes.simulate import simulate
from plenipot.models.routes.voices import ASK, AUDIENCES, FREE, NO, permissions, speakers


def refused(function, *arguments):
    """The PlayError that a call raises, or None."""
    try:
        function(*arguments)
    except PlayError as error:
        return error
    return None


def played(name, mix, later, card="subject", mood=0):
    """The result of two mixes of a ready profile in a world that is given."""
    profile = ready(name)
    first = begun(profile, World(card, mood), mix, opening_numbers(0, profile, mix))
    return finish(first, later)


def changed(name, part, choice):
    """A ready profile with one part changed."""
    numbers = list(ready(name).numbers)
    place = PARTS.index(part)
    numbers[place] = CHOICES[place].index(choice)
    return Profile(numbers)


def test_a_mix_is_two_numbers_and_back():
    for bits in range(256):
        mix = mix_of(bits % 32, bits // 32)
        assert mix_numbers(mix) == [bits % 32, bits // 32]
    assert mix_of(1, 4) == ["own", "offsite"]
    assert str(refused(mix_of, 0, 8)) == "error.mix"


def test_a_play_is_replayed_from_its_code():
    for seed in range(20):
        numbers = random_play(Chance(seed, "test"))
        result = play(numbers)
        assert result.numbers == numbers
        again = replay(model, code_of(model, numbers))
        assert report(again) == report(result)
        assert debrief(again) == debrief(result)


def test_lines_of_a_report_fit_a_phone():
    for seed in range(20):
        for line in report(play(random_play(Chance(seed, "lines")))):
            assert len(line) <= 34, line


def test_numbers_that_are_no_play_are_refused():
    good = opening_numbers(5, ready("lantern"), ["offsite"]) + mix_numbers(["offsite"])
    assert play(good).routes == ["offsite"]
    for place, number, key in (
        (0, 32, "error.seed"),
        (3, 4, "error.profile"),
        (9, 4, "error.profile"),
        (11, 8, "error.mix"),
        (12, -1, "error.gain"),
        (12, 7, "error.gain"),
        (13, 7, "error.give"),
        (15, 8, "error.mix"),
    ):
        wrong = list(good)
        wrong[place] = number
        assert str(refused(play, wrong)) == key, (place, number)
    assert str(refused(play, good[:-1])) == "error.numbers"
    assert str(refused(begin, good)) == "error.numbers"


def test_each_rule_keeps_somebody_out():
    for name, route, why in (
        ("village", "third", "no-contact"),
        ("kite", "member", "informal"),
        ("bridge", "member", "no-approval"),
        ("bridge", "exempt", "not-international"),
        ("lantern", "academia", "not-university"),
        ("bridge", "region", "no-regional-badge"),
        ("kite", "region", "closed"),
    ):
        profile = ready(name)
        assert obstacle(route, profile, profile.months) == why, (name, route)
    closed = changed("clinic", "openness", "closed")
    assert obstacle("academia", closed, closed.months) == "no-support"
    # An international body applies elsewhere: its government cannot stop it.
    assert obstacle("member", ready("shore"), 18) is None
    # Friends abroad can bring somebody to the regional meeting of a closed state.
    assert obstacle("region", ready("abroad"), 6) is None


def test_a_mix_that_is_not_possible_says_which_way_and_why():
    profile = ready("bridge")
    error = refused(begun, profile, World("head", 0), ["own", "exempt"])
    assert (str(error), error.route, error.why) == ("error.route", "exempt", "not-international")


def test_points_and_people_are_limits():
    error = refused(begun, ready("shore"), World("head", 0), ["own", "member"])
    assert (str(error), error.needs, error.has) == ("error.points", 7, 5)
    error = refused(begun, ready("kite"), World("head", 0), ["own", "offsite"])
    assert (str(error), error.needs, error.has) == ("error.people", 2, 1)
    first = begun(ready("bridge"), World("subject", 0), ["own", "consult"])
    error = refused(finish, first, ["third", "offsite"])
    assert (str(error), error.needs, error.has) == ("error.points-left", 6, 3)
    error = refused(begun, ready("meridian"), World("subject", 0), ["member", "exempt"])
    assert str(error) == "error.both"


def test_the_first_request_is_refused_in_every_play():
    for seed in range(40):
        first = begin(opening_numbers(seed, ready("lantern"), ["own", "offsite"]))
        assert "own" in first.lost
        assert "refuses your request" in card_sentences(first)[0]


def test_a_second_request_depends_on_the_government():
    assert "own" in played("lantern", ["own"], ["own"], "subject", 79).routes
    assert "own" not in played("lantern", ["own"], ["own"], "subject", 80).routes
    assert "own" in played("village", ["own"], ["own"], "subject", 39).routes
    assert "own" not in played("village", ["own"], ["own"], "subject", 40).routes
    assert played("bridge", ["own"], ["own"], "subject", 0).routes == []


def test_nobody_asks_again_who_did_not_ask_before():
    profile = ready("lantern")
    assert obstacle_later("own", profile, World("subject", 0), ("offsite",)) == "first-request"
    assert obstacle_later("own", profile, World("subject", 0), ("own",)) is None
    late = changed("lantern", "months", 2)
    assert obstacle_later("own", late, World("subject", 0), ("own",)) == "closed"


def test_each_card_meets_its_way():
    assert played("lantern", ["third"], [], "head").first.lost == ["third"]
    assert played("lantern", ["third"], ["third"], "waits").routes == ["third"]
    assert played("meridian", ["third"], ["third"], "head").routes == ["third"]  # another state
    assert played("watch", ["member"], [], "waits").first.lost == ["member"]
    assert played("lantern", ["member"], ["member"], "waits").routes == ["member"]  # in time
    assert played("abroad", ["region"], [], "moves").first.lost == ["region"]
    assert played("lantern", ["region"], ["region"], "moves").routes == ["region"]
    publish = DIMENSIONS.index("publish")
    assert played("press", ["consult"], ["consult"], "head").levels[publish] == 2
    assert played("press", ["consult"], ["consult"], "subject").levels[publish] == 1
    during = DIMENSIONS.index("during")
    assert played("press", ["offsite"], ["offsite"], "head").levels[during] == 2
    assert played("press", ["offsite"], ["offsite"], "closed").levels[during] == 1


def test_a_decision_never_changes_the_cards():
    for seed in range(30):
        cards = []
        for mix in ([], ["own"], ["own", "third", "offsite"], ["region"]):
            world = begin(opening_numbers(seed, ready("lantern"), mix)).world
            cards.append((world.card, world.mood))
        assert cards == [cards[0]] * 4


def test_every_card_comes():
    assert sorted({world_of(seed).card for seed in range(60)}) == sorted(CARDS)


def test_what_is_begun_late_costs_more_and_gives_documents_later():
    early = played("abroad", ["third"], ["third"])
    late = played("abroad", [], ["third"])
    assert late.spent == early.spent + value("cost-late")
    early = played("kite", ["offsite"], ["offsite"])
    assert early.first.months == 1
    six = changed("abroad", "months", 3)
    first = begun(six, World("subject", 0), ["third"])
    assert access(first.working(["third"]), six)[0] == 1  # fewer than four months were left


def test_two_ways_to_one_thing_are_surer():
    profile = ready("lantern")
    reach = DIMENSIONS.index("reach")
    assert access([("region", 12)], profile)[reach] == 2
    assert access([("region", 12), ("offsite", 12)], profile)[reach] == 3
    assert access([("consult", 12), ("offsite", 12)], profile)[reach] == 2


def test_nothing_at_all_leaves_independence_and_a_voice_at_home():
    assert access([], ready("lantern")) == (0, 0, 0, 0, 0, 1, 3)


def test_scores_run_from_0_to_100():
    for goal, weights in WEIGHTS:
        assert goal in GOALS
        assert len(weights) == len(DIMENSIONS)
        assert score((0,) * 7, goal) == 0
        assert score((3,) * 7, goal) == 100
    assert len(WEIGHTS) == len(GOALS)


def test_a_closed_state_may_notice():
    independence = DIMENSIONS.index("independence")
    assert access([("third", 9)], ready("bridge"))[independence] == 0
    assert access([("third", 9)], ready("lantern"))[independence] == 1
    assert access([("third", 9), ("offsite", 9)], ready("bridge"))[independence] == 1


def test_a_badge_adds_no_freedom_but_inside():
    free = permissions("free")
    for speaker in ("own", "third", "observer"):
        for place, audience in enumerate(AUDIENCES):
            if audience not in ("inside", "room"):
                assert permissions(speaker)[place] <= free[place], (speaker, audience)
    assert permissions("free")[AUDIENCES.index("press")] == FREE
    assert permissions("own")[AUDIENCES.index("press")] == ASK
    assert permissions("observer")[AUDIENCES.index("room")] == NO


def test_who_is_left_to_speak():
    assert speakers(["own"], 1, 1) == ["own"]
    assert speakers(["own"], 2, 1) == ["own", "free"]
    assert speakers(["own", "exempt", "offsite"], 3, 3) == ["own", "observer", "free"]
    assert people_for(["own", "consult"]) == 1


def test_gains_and_gives_of_three_mixes():
    first = begin(opening_numbers(0, ready("kite"), ["own"]))
    assert first.gains() == ["before", "during", "floor", "rooms"]
    assert first.gives() == ["line", "drafts", "nobody"]
    first = begin(opening_numbers(0, ready("press"), ["offsite"]))
    assert first.gains() == ["during", "reach", "publish"]
    assert first.gives() == ["room", "early"]
    first = begin(opening_numbers(0, ready("bridge"), ["third", "offsite"]))
    assert first.gives() == ["line", "drafts", "money", "noticed"]
    assert "independence" not in first.gains()
    assert len(GAINS) == len(GIVES) == 7


def test_the_best_answer_is_never_below_a_play_and_hindsight_never_below_that():
    for seed in range(12):
        result = play(random_play(Chance(seed, "best")))
        best = best_answer(result.first)
        assert result.score <= best.score
        assert best.score <= hindsight(result.profile, result.first.world).score


def test_the_debrief_speaks_of_this_play():
    refusal = played("lantern", ["own", "region"], ["own", "region", "offsite"])
    assert "took you the second time" in " ".join(debrief(refusal))
    assert "no mix reaches more" in " ".join(debrief(refusal))
    alone = played("kite", ["own"], ["own"])
    assert "Nobody works outside" in " ".join(debrief(alone))
    assert "What may I publish" in " ".join(debrief(alone))
    spare = played("bridge", ["own"], ["third"])
    assert "nobody works off site" in " ".join(debrief(spare))
    assert "may notice" in " ".join(debrief(spare))
    outside = played("press", ["offsite"], ["offsite"])
    assert "Nobody in your mix will sit inside" in " ".join(debrief(outside))
    assert "In 2012" not in " ".join(debrief(outside))
    poor = played("shore", ["own", "exempt", "consult", "offsite"], ["exempt", "consult"])
    assert "Your fallback is Sector Member without the fee" in " ".join(debrief(poor))
    poor = begun(changed("kite", "budget", 3), World("head", 0), ["own", "consult"])
    assert "that takes 2 points, and you had 1" in " ".join(debrief(finish(poor, ["consult"])))
    once = played("lantern", ["own"], [])
    assert "80 of 100 plays" in " ".join(debrief(once))


def test_what_closed_while_one_waited():
    assert closed_meanwhile(played("abroad", ["offsite"], ["offsite"]).first) == ["region"]
    assert closed_meanwhile(played("shore", ["exempt"], ["exempt"]).first) == []


def test_the_plan_adapts_to_the_profile():
    assert best_plan(ready("kite"))[0] == ["own"]
    assert best_plan(ready("press"))[0] == ["consult", "offsite"]
    assert sum([weight for _world, weight in worlds()]) == 100 * len(CARDS)
    assert sum([weight for _world, weight in worlds(False)]) == 100 * len(CARDS)


def test_simulating_gives_plain_data():
    found = simulate("offsite", 5, 0, 20)
    assert found["profile"] == "press"
    assert found["runs"] == 20
    assert 60 < found["mean"] < 75
    assert found["lowest"] <= found["mean"]
    for wrong in (("best", 0, 0, 1), ("own", 10, 0, 1), ("own", 0, -1, 1), ("own", 0, 0, 0)):
        said = ""
        try:
            simulate(*wrong)
        except ValueError as error:
            said = str(error)
        assert said.endswith("."), wrong


def test_the_lesson_stands_with_the_chosen_numbers():
    found = measure()
    assert len(found) == len(MEASURES)
    assert max(found[:3]) < found[3]
    assert found[4] < found[3]


def test_ready_profiles_are_ten_and_no_two_alike():
    assert len(READY) == 10
    assert len({numbers for _name, numbers in READY}) == 10
    for name, numbers in READY:
        assert ready(name).name == name
        assert Profile(numbers).label()
        for sentence in ready(name).sentences():
            assert sentence.endswith(".")
    assert changed("lantern", "months", 24).name is None


def test_every_number_has_words_and_lies_in_its_range():
    for one in TABLE.parameters:
        assert one.low <= one.value <= one.high, one.name
        assert one.label() and one.reason() and one.amount(), one.name


def test_mixes_have_names():
    assert mix_label([]) == "no way in"
    assert mix_label(list(ROUTES)).endswith("and off site")
