"""A vote from the first round to its result, and who sees what on the way."""

import json

import pytest
from house import House, Visitor, some_answer

QUESTION = "clock-q03"  # its right answer is d
PHASES = ("discuss", "second", "closed", "revealed")


def vote(house: House, question: str = QUESTION) -> tuple[Visitor, int]:
    lead = house.leader()
    return lead, lead.lead("activities", kind="vote", question=question)["id"]


def counts(lead: Visitor, phase: str) -> dict[str, int]:
    return lead.overview()["activities"][-1]["counts"][phase]["votes"]


def keys(data: object) -> set[str]:
    """Return the names of all values in some data."""
    if isinstance(data, dict):
        return set(data) | keys(list(data.values()))
    return set().union(*map(keys, data)) if isinstance(data, list) else set()


def test_a_vote_in_two_rounds_and_what_each_page_sees(house: House) -> None:
    lead, id = vote(house)
    one, other = house.people(2)
    for person, answer in ((one, "a"), (other, "d")):
        assert person.send("votes", activity=id, phase="first", answer=answer).json() == {
            "stored": True
        }
    secret = house.course.question(QUESTION).options[3].feedback
    for phase in PHASES:
        for page in (one.state(), house.visitor().get("projector")):
            assert "result" not in page["activity"] and secret not in json.dumps(page)
        lead.lead("phase", activity=id, phase=phase)
        if phase == "second":
            assert one.send("votes", activity=id, phase="second", answer="d").status_code == 200
    shown = one.state()["activity"]
    assert shown["mine"] == {"first": "a", "second": "d"}
    assert shown["result"]["first"] == {"a": 1, "b": 0, "c": 0, "d": 1}
    assert shown["result"]["second"] == {"a": 0, "b": 0, "c": 0, "d": 1}
    assert shown["result"]["right"] == "d" and shown["result"]["feedback"]["d"] == secret
    on_screen = house.visitor().get("projector")["activity"]
    assert on_screen["votes_in"] == {"first": 2, "second": 1}
    assert on_screen["result"] == shown["result"] and "mine" not in on_screen


def test_the_facilitator_sees_counts_and_the_key_from_the_start(house: House) -> None:
    lead, id = vote(house)
    house.person().send("votes", activity=id, phase="first", answer="b")
    shown = lead.overview()["activities"][0]
    assert shown["counts"]["first"] == {"votes": {"a": 0, "b": 1, "c": 0, "d": 0}, "typed": {}, "people": 1}  # fmt: skip
    assert shown["key"]["right"] == "d"
    beliefs = [row["misconception"] for row in shown["key"]["options"]]
    assert all(beliefs[:3]) and beliefs[3] is None


def test_another_vote_while_open_replaces_and_a_repeat_is_stored_once(house: House) -> None:
    lead, id = vote(house)
    person = house.person()
    first = {"activity": id, "phase": "first", "answer": "a", "key": "message-a"}
    later = {**first, "answer": "b", "key": "message-b"}
    for message in (first, later, later, first):  # the last one was on the way for long
        assert person.post("votes", **message).json() == {"stored": True}
    assert counts(lead, "first") == {"a": 0, "b": 1, "c": 0, "d": 0}
    lead.lead("phase", activity=id, phase="closed")
    assert person.post("votes", **later).json() == {"stored": True}  # it was, and it stays so
    assert person.send("votes", activity=id, phase="first", answer="c").status_code == 409
    assert counts(lead, "first") == {"a": 0, "b": 1, "c": 0, "d": 0}


def test_two_browsers_of_one_person_have_one_vote(house: House) -> None:
    lead, id = vote(house)
    phone, laptop = house.visitor(), house.visitor()
    ticket = phone.post("join").json()
    wrong = laptop.post("join", who=ticket["who"], again="AAAA-AAAA")
    assert wrong.status_code == 409 and "Join anew" in wrong.json()["text"]
    assert laptop.ask("GET", "/api/state").status_code == 401
    small = ticket["again"].lower().replace("-", " ")
    assert laptop.post("join", who=ticket["who"], again=small).json() == ticket
    phone.send("votes", activity=id, phase="first", answer="a")
    laptop.post("votes", activity=id, phase="first", answer="c", key="of-the-laptop")
    assert counts(lead, "first") == {"a": 0, "b": 0, "c": 1, "d": 0}
    assert phone.state()["activity"]["mine"]["first"] == "c"
    assert lead.overview()["people"] == [{"who": "p01", "team": None, "again": ticket["again"]}]
    assert phone.post("join").json() == ticket  # a second tap is not a second person


def test_late_joiners_vote_from_where_the_room_is(house: House) -> None:
    lead, id = vote(house)
    early = house.person()
    early.send("votes", activity=id, phase="first", answer="a")
    during = house.person()
    assert during.send("votes", activity=id, phase="first", answer="b").status_code == 200
    lead.lead("phase", activity=id, phase="discuss")
    late = house.person()
    assert late.state()["activity"]["mine"] == {"first": None, "second": None}
    for phase in ("first", "discuss", "second"):
        assert late.send("votes", activity=id, phase=phase, answer="a").status_code == 409
    lead.lead("phase", activity=id, phase="second")
    assert late.send("votes", activity=id, phase="first", answer="a").status_code == 409
    assert late.send("votes", activity=id, phase="second", answer="a").status_code == 200
    assert counts(lead, "first") == {"a": 1, "b": 1, "c": 0, "d": 0}
    assert counts(lead, "second") == {"a": 1, "b": 0, "c": 0, "d": 0}


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("single", "a", ["z", "", None, 1, True, ["a"], {"a": "a"}]),
        ("multiple", ["a", "b"], [[], ["a", "a"], ["z"], "a", [1], {"a": 1}, None]),
        ("truefalse", False, ["false", 0, None, [False]]),
    ],
)
def test_answers_that_are_not_there(house: House, kind: str, right: object, wrong: list) -> None:
    question = next(q.id for m in house.course.modules for q in m.questions if q.kind == kind)
    lead, id = vote(house, question)
    person = house.person()
    for answer in wrong:
        sent = person.send("votes", activity=id, phase="first", answer=answer)
        assert (sent.status_code, sent.json()["error"]) == (422, "answer")
    assert person.send("votes", activity=id, phase="first", answer=right).status_code == 200
    assert lead.overview()["activities"][0]["counts"]["first"]["people"] == 1


def test_steps_back_only_where_no_rounds_can_mix(house: House) -> None:
    lead, id = vote(house)
    person = house.person()

    def allowed() -> list[str]:
        return lead.overview()["activities"][0]["next"]

    lead.lead("phase", activity=id, phase="discuss")
    assert allowed() == ["second", "closed", "first"]
    lead.lead("phase", activity=id, phase="first")
    person.send("votes", activity=id, phase="first", answer="a")
    lead.lead("phase", activity=id, phase="discuss")
    assert allowed() == ["second", "closed"]
    back = lead.post("facilitator/phase", activity=id, phase="first")
    assert (back.status_code, back.json()["error"]) == (409, "phase")
    lead.lead("phase", activity=id, phase="second")
    assert allowed() == ["closed", "discuss"]
    lead.lead("phase", activity=id, phase="closed")
    assert allowed() == ["revealed", "second"]
    lead.lead("phase", activity=id, phase="revealed")
    lead.lead("phase", activity=id, phase="revealed")  # a second tap
    assert allowed() == []


def test_counts_from_paper_join_the_result(house: House) -> None:
    lead, id = vote(house)
    house.person().send("votes", activity=id, phase="first", answer="a")
    for typed in ({"z": 1}, {"a": -1}, {"a": 1000}, {"a": "4"}, {"a": True}, [4], None):
        refused = lead.post("facilitator/counts", activity=id, phase="first", counts=typed)
        assert refused.json()["error"] == "counts"
    for typed in ({"a": 9, "c": 2}, {"a": 4, "b": 7, "c": 0}):  # the second replaces the first
        lead.lead("counts", activity=id, phase="first", counts=typed)
    assert lead.overview()["activities"][0]["counts"]["first"]["typed"] == {"a": 4, "b": 7}
    for phase in ("closed", "revealed"):
        lead.lead("phase", activity=id, phase=phase)
    result = house.visitor().get("projector")["activity"]["result"]
    assert result["first"] == {"a": 5, "b": 7, "c": 0, "d": 0}


def test_only_the_activity_that_is_shown_takes_votes(house: House) -> None:
    lead, id = vote(house)
    person = house.person()
    lead.lead("activities", kind="vote", question="clock-q04")
    late = person.send("votes", activity=id, phase="first", answer="a")
    assert (late.status_code, late.json()["error"]) == (409, "activity")
    lead.lead("current", activity=id)
    assert person.send("votes", activity=id, phase="first", answer="a").status_code == 200
    lead.lead("current", activity=None)
    assert person.state()["activity"] is None
    for wrong in (99, -1, "1", True, None, 2**40, 1.5, {"id": 1}):
        sent = person.send("votes", activity=wrong, phase="first", answer="a")
        assert sent.json()["error"] == "activity"


def test_a_test_shows_no_answers_and_takes_every_kind(house: House) -> None:
    lead, person = house.leader(), house.person()
    kinds = set()
    for moment, form in (("pre", "final-a"), ("post", "final-b")):
        id = lead.lead("activities", kind="test", moment=moment, form=form)["id"]
        shown = person.state()["activity"]
        assert not {"feedback", "correct", "right", "answer"} & keys(shown)
        sent = {question["id"]: some_answer(question) for question in shown["questions"]}
        for question, answer in sent.items():
            stored = person.send("answers", activity=id, question=question, answer=answer)
            assert stored.json() == {"stored": True}
            wrong = person.send("answers", activity=id, question=question, answer=["z", "z"])
            assert wrong.json()["error"] == "answer"
        assert person.state()["activity"]["mine"] == sent
        kinds |= {question["kind"] for question in shown["questions"]}
    assert kinds >= {"single", "multiple", "match"}
    elsewhere = person.send("answers", activity=id, question="clock-q03x", answer="a")
    assert (elsewhere.status_code, elsewhere.json()["error"]) == (422, "item")
    assert lead.lead("activities", kind="test", moment="post")["id"] == id  # not a second one
    on_screen = house.visitor().get("projector")["activity"]
    assert (on_screen["people"], on_screen["answers"]) == (1, len(sent))
    lead.lead("phase", activity=id, phase="closed")
    late = person.send("answers", activity=id, question=question, answer=answer)
    assert (late.status_code, late.json()["error"]) == (409, "closed")


def test_news_only_when_there_is_news(house: House) -> None:
    _lead, id = vote(house)
    one, other = house.people(2)
    version = one.state()["version"]

    def unchanged() -> bool:
        return one.ask("GET", f"/api/state?since={version}").status_code == 204

    assert unchanged()
    other.send("votes", activity=id, phase="first", answer="a")
    assert unchanged()  # what others vote is not to be seen
    one.send("votes", activity=id, phase="first", answer="a")
    assert not unchanged()
    version = one.state()["version"]
    house.reopen()
    assert not unchanged()  # a restart never has a version of the run before
    assert one.state()["activity"]["mine"]["first"] == "a"
