"""The model of letter and access. Plain asserts only: this file also runs on MicroPython."""

from plenipot.messages import message
from plenipot.models.chance import Chance, seed_numbers
from plenipot.models.exercise import PlayError, code_of, replay
from plenipot.models.letter import model
from plenipot.models.letter.chain import (
    ACTORS,
    HOLDERS,
    NEIGHBOURS,
    PAIRS,
    STEPS,
    holder,
    read_keys,
    read_order,
)
from plenipot.models.letter.conference import (
    ATTITUDES,
    LAST_BEFORE,
    MOODS,
    OTHERS,
    STATES,
    TIMES,
    Conference,
    conference,
)
from plenipot.models.letter.debrief import debrief, report
from plenipot.models.letter.doors import DOORS, MEMBER_DOORS, doors, opened, text_at
from plenipot.models.letter.goal import most
from plenipot.models.letter.model import (
    LENGTH,
    Result,
    numbers_of,
    packed,
    parts_of,
    play,
    random_play,
    unpacked,
)
from plenipot.models.letter.parameters import LETTER_PARAMETERS, TABLE, value
from plenipot.models.letter.push import NOTHING, Plan, attitudes, force, scores
from plenipot.models.letter.push_debrief import push_sentences
from plenipot.models.letter.sensitivity import MEASURES, WITHOUT, measure, targeted
from plenipot.models.letter.whatif import anyway, best_change, earlier, idle, needs_others
from plenipot.models.parameters import CHOSEN
from plenipot.models.sensitivity import trials

RIGHT = [1, 2, 3, 3, 3, 6, 7, 8]
LETTER = [1, 1, 3, 0, 0, 0, 0, 0, 0, 0]  # to the Secretary-General, many sign, two weeks before
# Two unsure states, one that objects, one champion that brings no text by itself.
MIXED = ("unsure", "against", "for", "unsure", "champion", "for")


def key_of(function, *arguments):
    """The message key of the PlayError that a call raises, or None."""
    try:
        function(*arguments)
    except PlayError as error:
        return str(error)
    return None


def there(attitudes=MIXED, start=1, planned=False, tables=False, carried=0, allies=OTHERS):
    """A conference of one's own making."""
    return Conference("made", attitudes, allies, start, planned, tables, carried)


def push(
    to=0, many=0, letter=3, staff=0, own=0, capitals=(), writing=1, asked=0, asking=1, years=0
):
    """A plan, with the names of the capitals."""
    mask = sum([1 << OTHERS.index(state) for state in capitals])
    return Plan([to, many, letter, staff, own, mask, writing, asked, asking, years])


def names(here, plan):
    return opened(doors(here, plan))


def why(here, plan, name):
    return doors(here, plan)[DOORS.index(name)].why


def result_of(here, plan):
    """The result of a push at a conference of one's own making."""
    return Result([0] * LENGTH, None, None, here, plan, None)


# The order of 2014


def test_pairs_follow_the_sources_and_leave_undated_steps_free():
    assert len(PAIRS) == 25
    free = [(a, b) for a in STEPS for b in STEPS if a != b]
    free = [p for p in free if p not in PAIRS and (p[1], p[0]) not in PAIRS]
    assert len(free) == 6  # three pairs, both ways
    for first, second in free:
        assert first in ("briefings", "meeting", "contributions")
        assert second in ("briefings", "meeting", "contributions")
    for first, second in NEIGHBOURS:
        assert message("letter", "pair." + first + "." + second).endswith(".")


def test_an_order_is_scored_by_pairs():
    assert read_order(RIGHT).right == 25
    assert read_order([1, 2, 5, 4, 3, 6, 7, 8]).wrong == []
    assert read_order([8, 7, 6, 5, 4, 3, 2, 1]).right == 0
    order = read_order([1, 2, 3, 3, 3, 6, 7, 6])  # the final decision shares a place
    assert order.right == 23
    assert order.wrong == [("interim", "final")]
    assert read_order([2, 1, 3, 4, 5, 6, 7, 8]).wrong == [("letter", "reply")]


def test_neighbours_tell_of_every_wrong_order():
    chance = Chance(1, "letter test")
    for _ in range(300):
        order = read_order([1 + chance.below(8) for _ in STEPS])
        assert (order.right == len(PAIRS)) == (order.wrong == [])


def test_bad_orders_and_answers_name_their_message():
    assert read_order([0] * 8) is None
    assert read_keys([0] * 8) is None
    assert key_of(read_order, [0, 2, 3, 4, 5, 6, 7, 8]) == "error.places"
    assert key_of(read_order, [9, 2, 3, 4, 5, 6, 7, 8]) == "error.place"
    assert key_of(read_keys, [0, 2, 2, 2, 3, 4, 4, 4]) == "error.actors"
    assert key_of(read_keys, [5, 2, 2, 2, 3, 4, 4, 4]) == "error.actor"


def test_who_held_each_key():
    right = [1 + ACTORS.index(one) for one in HOLDERS]
    assert read_keys(right).right == 8
    assert [holder(step) for step in STEPS[:5]] == ["civil-society"] + ["secretariat"] * 3 + [
        "heads"
    ]
    keys = read_keys([2] * 8)
    assert keys.right == 3
    assert ("contributions", "secretariat") in keys.wrong


def test_every_wrong_answer_has_a_sentence_of_its_own():
    told = []
    for step in STEPS:
        for actor in ACTORS:
            if actor != holder(step):
                told.append(message("letter", "holder." + step + "." + actor))
    assert len(told) == 24
    assert len(set(told)) == 24


# The push


def test_a_letter_alone_opens_what_the_secretariat_holds():
    plan = Plan(LETTER)
    assert names(there(), plan) == ["reply", "briefings", "meeting"]
    for seed in range(300):
        here = conference(seed)
        found = names(here, plan)
        assert [n for n in found if n in MEMBER_DOORS] == [
            n for n in anyway(here) if n in MEMBER_DOORS
        ]


def test_a_letter_opens_only_for_its_reader_and_in_time():
    assert why(there(), push(), "reply") == "no-letter"
    assert why(there(), push(2, 1), "reply") == "address"
    assert why(there(), push(1, 1, 4), "reply") == "late"
    assert why(there(), push(1, 0), "meeting") == "few"
    assert why(there(), push(1, 0, 3, 3), "meeting") == "staff"  # a talk two months before
    assert why(there(), push(1, 0, 3, 4), "meeting") == "few"
    assert why(there(), push(0, 0, 3, 4), "briefings") == "asked"
    assert why(there(planned=True), push(), "briefings") == "planned"


def test_heads_of_delegation_need_friends_and_no_objection():
    assert why(there(), push(), "documents") == "objects"
    wooed = push(capitals=("besca",))
    assert why(there(), wooed, "documents") == "few"
    assert "documents" in names(there(), push(own=2, capitals=("besca",)))
    late = push(own=5, capitals=("besca",))  # a talk in week 1 comes after day 1
    assert "documents" not in names(there(), late)


def test_a_rule_needs_a_text_from_a_state_that_wants_it():
    won = {"own": 2, "capitals": ("besca", "dunmere")}
    assert why(there(), push(**won), "rule") == "no-text"
    assert "rule" in names(there(), push(asked=5, **won))
    assert "rule" in names(there(tables=True), push(**won))
    assert why(there(), push(asked=2, asking=1), "rule") == "refused"  # Besca objects
    assert why(there(), push(asked=5, asking=5, **won), "rule") == "late"
    here = there()
    # Dunmere was asked a year before it was won. It waits, and brings the text then.
    assert text_at(here, push(capitals=("dunmere",), writing=2, asked=4, asking=0)) == 2


def test_a_late_text_needs_a_wider_circle():
    four = {"capitals": ("besca",), "own": 2}
    assert why(there(), push(asked=5, asking=1, **four), "rule") == "open"
    assert why(there(), push(asked=5, asking=2, **four), "rule") == "few"
    five = {"capitals": ("besca", "dunmere"), "own": 2}
    assert why(there(), push(asked=5, asking=2, **five), "rule") == "open"


def test_a_policy_needs_years_after_the_conference():
    won = {"own": 2, "capitals": ("besca", "dunmere"), "asked": 5}
    for carried in (0, 1, 2):
        for years in (0, 1, 2):
            found = names(there(carried=carried), push(years=years, **won))
            assert ("policy" in found) == (carried + years >= 2)
    assert why(there(), push(years=2), "policy") == "no-rule"


def test_positions_harden():
    forces = [force(time) for time in range(len(TIMES))]
    assert forces == sorted(forces, reverse=True)
    assert forces[0] == 2 * value("distance")  # from objection to favour in one message
    assert forces[-1] == 0
    here = there(allies=())
    near = scores(there(), push(capitals=("besca",), writing=2), LAST_BEFORE)
    abroad = scores(here, push(capitals=("besca",), writing=2), LAST_BEFORE)
    assert near[1] - abroad[1] == value("no-ally")
    assert attitudes(near)[1] == "unsure"
    assert attitudes(abroad)[1] == "against"


def test_work_counts_everything_that_somebody_has_to_do():
    assert Plan(NOTHING).work == 0
    assert Plan(NOTHING).first is None
    assert Plan(LETTER).work == 2
    full = push(3, 1, 3, 2, 2, OTHERS, 1, 5, 1, 2)
    assert full.work == 3 + 1 + 1 + 5 + 1 + 2
    assert full.first == 1
    assert Plan([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]).work == 0  # nobody signs a letter that is not sent


# What would have been


def test_credit_is_shared_with_those_who_pushed_too():
    won = push(own=2, capitals=("besca", "dunmere"), asked=5)
    assert names(there(), won) == ["documents", "rule"]
    assert needs_others(there(), won) == ["rule"]
    assert needs_others(there(planned=True), Plan(NOTHING)) == ["briefings"]
    calm = there(("for", "for", "for", "for", "champion", "unsure"), tables=True, carried=2)
    assert anyway(calm) == ["documents", "rule", "policy"]


def test_idle_moves_are_named():
    plan = push(1, 1, capitals=("corvane",))
    assert idle(there(), plan) == ["corvane"]
    assert idle(there(planned=True), push(staff=2)) == ["staff"]
    assert idle(there(), push(staff=2)) == []


def test_the_best_change_prefers_doors_of_the_members():
    here = there()
    plan, found = best_change(here, push(own=2))
    assert "documents" in found
    assert plan.capitals == ["besca"]
    assert best_change(there(start=3), push()) is not None


def test_earlier_moves_every_time_by_one():
    here = there(start=0)
    assert "documents" not in names(here, push(own=4, capitals=("besca",), writing=3))
    assert "documents" in earlier(here, push(own=4, capitals=("besca",), writing=3))
    assert earlier(here, Plan(NOTHING)) == []


def test_a_late_start_cannot_have_every_door():
    hard = ("unsure", "against", "for", "unsure", "champion", "unsure")
    assert [most(there(hard, start)) for start in range(4)] == [6, 6, 6, 5]
    assert most(there(hard, 3, allies=())) == 3


# Plays


def test_conferences_are_what_they_say():
    moods = []
    for seed in range(300):
        here = conference(seed)
        roles = next(roles for name, roles in MOODS if name == here.mood)
        assert sorted(here.attitudes) == sorted(roles)
        assert len(here.those("champion")) == 1
        assert 0 <= here.start <= LAST_BEFORE
        assert 0 <= here.carried <= 2
        assert [state for state in here.allies if state not in OTHERS] == []
        moods.append(here.mood)
    assert sorted(set(moods)) == ["calm", "mixed", "split"]
    assert moods.count("mixed") > 150


def test_numbers_pack_and_unpack():
    answers = [1, 2, 3, 4, 0, 4, 4, 1]
    assert unpacked(packed(answers)) == answers
    assert max(packed([4] * 8)) <= 31
    numbers = numbers_of(seed_numbers(5), RIGHT, answers, LETTER)
    assert len(numbers) == LENGTH
    seed, places, found, moves = parts_of(numbers)
    assert (seed, places, found, moves) == (seed_numbers(5), RIGHT, answers, LETTER)


def test_plays_that_cannot_be_are_refused():
    good = numbers_of(seed_numbers(3), push=LETTER)
    assert play(good).opened == ["reply", "briefings", "meeting"]
    assert key_of(play, good[:-1]) == "error.numbers"
    for place, number, key in ((0, 32, "seed"), (11, 25, "actor"), (24, 3, "push")):
        bad = list(good)
        bad[place] = number
        assert key_of(play, bad) == "error." + key
    assert (
        key_of(play, numbers_of(seed_numbers(3), [1] + [0] * 7, [0] * 8, LETTER)) == "error.places"
    )
    early = numbers_of(seed_numbers(3), push=[1, 1, 0] + [0] * 7)
    assert key_of(play, early) == "error.start"
    much = numbers_of(seed_numbers(3), push=[3, 1, 3, 2, 2, 31, 1, 0, 0, 0])
    assert key_of(play, much) == "error.work"


def test_a_play_comes_back_from_its_code():
    numbers = numbers_of(seed_numbers(3), RIGHT, [1, 2, 2, 2, 3, 4, 4, 4], LETTER)
    code = code_of(model, numbers)
    assert code.startswith("LETT-1-")
    assert len(code) <= 40
    assert report(replay(model, code)) == report(play(numbers))


def test_random_plays_are_valid_and_told_without_repeats():
    for number in range(60):
        numbers = random_play(Chance(number, "letter plays"))
        result = play(numbers)
        told = debrief(result)
        assert told
        assert len(told) == len(set(told)), told
        for sentence in told:
            assert "{" not in sentence
            assert sentence[-1] in ".?"
        for line in report(result):
            assert len(line) <= 34, line


def test_the_debrief_speaks_about_this_push():
    text = " ".join(push_sentences(result_of(there(), Plan(LETTER))))
    assert "It opened nothing that belongs to the members" in text
    assert "Not won by day 1: Besca" in text
    assert "No message of yours reached: Besca" in text
    assert "Access is not influence" in text
    text = " ".join(
        push_sentences(result_of(there(), push(capitals=("besca", "corvane"), writing=3)))
    )
    assert "in favour already: Corvane" in text
    assert "two weeks before, when it moves a state only a little: Besca" in text
    carried = push(3, 1, 3, 0, 2, ("besca", "dunmere"), 1, 5, 1, 0)
    text = " ".join(push_sentences(result_of(there(planned=True), carried)))
    assert 'say "contributed towards"' in text
    assert "would have opened without you: the briefings" in text
    text = " ".join(push_sentences(result_of(there(planned=True), Plan(NOTHING))))
    assert "You planned nothing, and 1 of 6 doors opened" in text


def test_parameters_have_words_and_ranges():
    for one in LETTER_PARAMETERS:
        assert one.low <= one.value <= one.high, one.name
        assert (one.source == CHOSEN) == (one.confidence == CHOSEN)
        assert len(one.label()) > 5
        assert one.reason().endswith(".")
        assert str(one.value) in one.amount()


def test_sensitivity_keeps_the_lesson_in_every_range():
    assert len(measure()) == len(MEASURES)
    for row in trials(TABLE, measure, WITHOUT):
        found = row.found
        # A letter alone never opens more than what opens by itself, and less than a push.
        assert found[0] <= found[1] <= found[2], row.parameter.name
        assert found[0] < found[2], row.parameter.name


def test_a_targeted_push_stays_within_its_work():
    for seed in range(60):
        assert targeted(conference(seed), 3, 1, 2).work <= value("budget")


def test_attitudes_and_states_are_named():
    assert len({message("letter", "attitude." + one) for one in ATTITUDES}) == 4
    assert len({message("letter", "state." + one) for one in STATES}) == 6


def test_conference_nine_makes_the_choice_that_the_page_promises():
    here = conference(9)
    assert TIMES[here.start] == "weeks"
    aims = [s for s in OTHERS if here.attitude(s) != "for"]
    near = push(3, 1, 3, 0, 0, aims, 3, 1, 3, 0)
    far = push(2, 1, 3, 0, 0, aims, 3, 1, 3, 2)
    assert names(here, near) == ["reply", "briefings", "meeting", "documents", "rule"]
    assert names(here, far) == ["documents", "rule", "policy"]
    assert near.work <= value("budget")
    assert far.work <= value("budget")
    # Each part of this is needed, and together they are more than the group can do.
    both = push(3, 1, 3, 0, 0, aims, 3, 1, 3, 2)
    assert both.work > value("budget")
    assert idle(here, both) == []
