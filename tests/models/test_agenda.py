"""The agenda: teams and copies, frame, breaks, cuts, the list, and asks that cannot be."""

from datetime import date

from plenipot.models.agenda.calendar import calendar_text
from plenipot.models.agenda.groups import copies, team_sizes
from plenipot.models.agenda.lists import shopping_list
from plenipot.models.agenda.planner import Ask, AskError, plan_of, time_of
from plenipot.models.agenda.text import lines


def row(name, minutes, shorter, method, cut=0, materials=()):
    return {
        "id": name,
        "title": name,
        "minutes": minutes,
        "shorter": shorter,
        "method": method,
        "cut": cut,
        "leads": "Facilitator",
        "say": "",
        "materials": list(materials),
    }


def item(name, per, get="print", again=False, count=1):
    return {"item": name, "per": per, "count": count, "get": get, "again": again}


def module(name):
    return {
        "id": name,
        "names": [name, "01-" + name, name],
        "title": "Module " + name,
        "people_min": 6,
        "people_max": 40,
        "team_size": 5,
        "activities": [
            row("vote " + name, 5, 4, "vote", 2, [item("Card", "person", "print", True)]),
            row("talk " + name, 10, 7, "pairs", 1, [item("Set " + name, "pair")]),
            row("play " + name, 30, 24, "play", 0, [item("Story", "team")]),
            row("debrief " + name, 20, 15, "debrief", 0, [item("Large sheet", "room", "bring")]),
            row("plan " + name, 6, 4, "commit"),
        ],
    }


KIT = {
    "modules": [module("a"), module("b")],
    "opening": [row("welcome", 8, 5, "brief")],
    "closing": [row("closing", 6, 4, "commit")],
    "breaks": {
        "day": 480,
        "modules": 2,
        "work": 90,
        "least_work": 30,
        "shorter": 10,
        "minutes": 15,
        "meal_after": 150,
        "meal_shorter": 45,
        "meal_minutes": 60,
        "midday": 720,
        "meal_from": 690,
        "meal_to": 840,
    },
    "points": {
        "kept": [3, 12],
        "minute": 1,
        "play_minute": 2,
        "debrief_minute": 3,
        "pause": 10,
        "between_modules": 4,
    },
    "play_for_debrief": 4,
    "things": [
        {
            "item": "Projector",
            "get": "equipment",
            "per": "room",
            "count": 1,
            "when": ["projector"],
        },
        {"item": "Tape", "get": "equipment", "per": "room", "count": 1, "when": ["no-projector"]},
        {"item": "Table", "get": "room", "per": "team", "count": 1, "when": []},
    ],
    "notes": [{"text": "Show it.", "methods": ["vote"], "when": ["projector"]}],
}


def why(ask):
    """What is said to an ask that has no agenda."""
    try:
        plan_of(KIT, ask)
    except AskError as error:
        return str(error)
    return ""


def pauses(plan):
    return [(one.start, one.minutes, one.title()) for one in plan.items if one.row is None]


def test_teams_are_nearly_equal_and_nobody_is_alone():
    assert team_sizes(14, 5) == [5, 5, 4]
    assert team_sizes(3, 2) == [3]
    for people in range(2, 60):
        for about in range(2, 13):
            sizes = team_sizes(people, about)
            assert sum(sizes) == people
            assert min(sizes) >= 2 and max(sizes) - min(sizes) <= 1
            assert max(sizes) <= max(about, 3)


def test_copies():
    assert copies("person", 2, 14, 5) == 28
    assert copies("pair", 1, 15, 5) == 8
    assert copies("team", 1, 14, 5) == 3
    assert copies("room", 2, 14, 5) == 2


def test_with_enough_time_nothing_is_cut_and_breaks_are_long():
    plan = plan_of(KIT, Ask([0, 1], 240, 14, 780))
    assert plan.left_out() == [] and plan.shortened() == []
    assert pauses(plan) == [(859, 15, "Break")]
    assert plan.end == 780 + 171


def test_what_is_to_be_cut_first_goes_first():
    plan = plan_of(KIT, Ask([0], 75, 14, 780))
    assert [one.activity["title"] for one in plan.left_out()] == ["talk a"]
    cuts = plan.next_cuts()
    assert [one[2] for one in cuts][-1] == 5  # the vote goes last
    assert "debrief" not in [one[0].method for one in cuts]


def test_a_long_day_across_midday_has_a_meal():
    plan = plan_of(KIT, Ask([0, 1], 240, 14, 630))
    assert [one[2] for one in pauses(plan)] == ["Meal"]
    begin = pauses(plan)[0][0]
    assert 690 <= begin <= 840
    # One minute is lengthened as far as there is time.
    assert plan.end - 630 <= 240
    short = plan_of(KIT, Ask([0, 1], 150, 14, 630))
    assert [one[2] for one in pauses(short)] == ["Break"]


def test_asks_that_cannot_be_are_told_what_would_fit():
    assert why(Ask([0, 1], 90, 14, 780)) == (
        "Module a and Module b need at least 105 minutes with breaks. "
        "In 90 minutes Module a alone fits (52 minutes)."
    )
    assert why(Ask([0, 1], 50, 14, 780)) == (
        "Module a and Module b need at least 105 minutes with breaks. "
        "In 50 minutes none of them fits; Module a alone needs 52."
    )
    assert why(Ask([1], 50, 14, 780)).startswith("Module b needs at least 52 minutes. You have 50")
    assert "at least one module" in why(Ask([], 90, 14, 780))
    assert "at least two people" in why(Ask([0], 90, 1, 780))
    assert "6 to 40 people, not with 41. Make 2 groups" in why(Ask([0], 90, 41, 780))
    assert "not with 121. Make 4 groups" in why(Ask([0], 90, 121, 780))
    assert "6 to 40 people, not with 5. Invite more" in why(Ask([0], 90, 5, 780))
    assert "1 or more" in why(Ask([0], 0, 14, 780))
    assert "1 or more" in why(Ask([0], -5, 14, 780))
    assert "at most 480" in why(Ask([0], 481, 14, 780))
    assert "after midnight" in why(Ask([0], 90, 14, 1380))


def test_times_of_the_day():
    assert time_of("09:30") == time_of(" 9:30") == 570
    for text in ("", "9", "24:00", "09:60", "9:3", "-1:00", "09:30:00"):
        try:
            time_of(text)
        except AskError:
            continue
        raise AssertionError(text)


def test_the_list_counts_for_the_group_and_the_room():
    plan = plan_of(KIT, Ask([0, 1], 240, 14, 780))
    found = dict(shopping_list(plan))
    cards = [(one.number, one.item, len(one.modules)) for one in found["print"]]
    assert cards[0] == (14, "Card", 2)  # used again
    assert (7, "Set a", 1) in cards and (7, "Set b", 1) in cards
    assert cards.count((3, "Story", 1)) == 2  # the same name, other paper
    assert [(one.number, one.item) for one in found["bring"]] == [(2, "Large sheet")]
    assert [one.item for one in found["equipment"]] == ["Projector"]
    assert [(one.number, one.item) for one in found["room"]] == [(3, "Table")]


def test_without_projector_or_electricity_nothing_asks_for_one():
    for kind in ({"projector": False}, {"electricity": False}):
        plan = plan_of(KIT, Ask([0], 100, 14, 780, None, **kind))
        text = "\n".join(lines(plan))
        assert "Projector" not in text and "Show it." not in text and "Tape" in text
    assert "Show it." in "\n".join(lines(plan_of(KIT, Ask([0], 100, 14, 780))))


def test_the_calendar_has_one_event_for_each_line():
    plan = plan_of(KIT, Ask([0, 1], 240, 14, 780, date(2027, 2, 3)))
    text = calendar_text(plan)
    assert text == calendar_text(plan)
    assert text.count("BEGIN:VEVENT") == len(plan.items) == 13
    assert "DTSTART:20270203T130000\r\n" in text
    assert max([len(line.encode("utf-8")) for line in text.split("\r\n")]) <= 75
