"""Teams that decide: in a scenario and in the campaign, on phones and on paper."""

from house import House, Visitor

from plenipot import codes
from plenipot.content.play import Run
from plenipot.models.campaign import model
from plenipot.models.campaign.profiles import PROFILES
from plenipot.models.chance import Chance, seed_numbers
from plenipot.models.exercise import code_of, replay

SCENARIO = "clock-late-start"


def playing(house: House, people: int = 4, teams: int = 2, **wish: object) -> tuple[Visitor, int, list[Visitor]]:  # fmt: skip
    lead, phones = house.leader(), house.people(people)
    lead.lead("teams", teams=teams)
    wish = wish or {"kind": "scenario", "scenario": SCENARIO}
    return lead, lead.lead("activities", **wish)["id"], phones


def first_open(shown: dict) -> object:
    if shown["kind"] == "scenario":
        return next(choice["id"] for choice in shown["scene"]["choices"] if choice["open"])
    return next(row["n"] for row in shown["actions"][1:] + shown["actions"][:1] if row["open"])


def over(shown: dict) -> bool:
    return bool(shown["scene"]["ending"] if shown["kind"] == "scenario" else shown["finished"])


def play_on(phones: list[Visitor], id: int) -> dict:
    """Let the members of a team decide in turn until the end; return what they see."""
    shown = phones[0].state()["activity"]
    while not over(shown):
        phone = phones[shown["step"] % len(phones)]
        sent = phone.send("decisions", activity=id, step=shown["step"], choice=first_open(shown))
        assert sent.status_code == 200, sent.text
        shown = sent.json()["activity"]
    return shown


def test_teams_play_a_scenario_to_its_end(house: House) -> None:
    lead, id, phones = playing(house)
    assert [phone.state()["team"]["id"] for phone in phones] == ["t1", "t2", "t1", "t2"]
    shown = play_on(phones[::2], id)
    run = Run.replay(house.course.scenario(SCENARIO), shown["code"])
    assert run.finished and len(shown["log"]) == shown["step"] == len(run.log)
    assert shown["scene"]["ending"]["lessons"] and shown["last"]["by"] in ("p01", "p03")
    rows = lead.overview()["activities"][0]["runs"]
    assert [(row["team"], row["step"], row["finished"]) for row in rows] == [
        ("t1", shown["step"], True), ("t2", 0, False),
    ]  # fmt: skip
    after = phones[0].send("decisions", activity=id, step=shown["step"], choice="a")
    assert (after.status_code, after.json()["error"]) == (422, "choice")
    on_screen = house.visitor().get("projector")["activity"]
    assert on_screen["teams"][0]["ending"] == shown["scene"]["ending"]["outcome"]
    assert "scene" not in on_screen  # it would tell the others what the first team met


def test_teams_play_the_campaign_with_one_seed(house: House) -> None:
    lead, id, phones = playing(house, kind="campaign", seed=7, profile=4)
    opening = [phone.state()["activity"] for phone in phones[:2]]
    assert opening[0]["turn"]["news"] == opening[1]["turn"]["news"]
    closed = [row for row in opening[0]["actions"] if not row["open"]]
    assert closed and all(row["why"] for row in closed)
    refused = phones[0].send("decisions", activity=id, step=0, choice=closed[0]["n"])
    assert refused.status_code == 422 and closed[0]["why"] in refused.json()["text"]
    for wrong in (99, -1, "1", True, None, 1.0):
        refused = phones[0].send("decisions", activity=id, step=0, choice=wrong)
        assert refused.json()["error"] == "choice"
    shown = play_on(phones[::2], id)
    result = replay(model, shown["code"])
    assert result.run.profile is PROFILES[4] and str(result.score) in shown["result"]
    assert shown["report"] and len(shown["log"]) == len(result.run.steps)
    assert phones[1].state()["activity"]["step"] == 0
    assert lead.overview()["activities"][0]["runs"][0]["ending"] == shown["result"]


def test_the_slower_of_two_members_sees_where_the_team_is(house: House) -> None:
    _, id, phones = playing(house)
    fast, slow = phones[0], phones[2]
    decision = {"activity": id, "step": 0, "choice": "a", "key": "the-first-one"}
    then = fast.post("decisions", **decision).json()["activity"]
    late = slow.send("decisions", activity=id, step=0, choice="b")
    assert (late.status_code, late.json()["error"]) == (409, "step")
    assert late.json()["view"]["activity"]["scene"] == then["scene"]
    again = fast.post("decisions", **decision)  # the same message twice counts once
    assert again.status_code == 200 and again.json()["activity"]["step"] == 1
    for wrong in (-1, 2, "1", True, None):
        sent = slow.send("decisions", activity=id, step=wrong, choice="a")
        assert sent.json()["error"] == "step"


def test_whoever_joins_during_a_play_helps_the_smallest_team(house: House) -> None:
    lead, id, phones = playing(house, people=3)
    phones[1].send("decisions", activity=id, step=0, choice="a")
    late = house.person()
    shown = late.state()
    assert shown["team"]["id"] == "t2" and shown["activity"]["step"] == 1
    assert late.send("decisions", activity=id, step=1, choice=first_open(shown["activity"])).status_code == 200  # fmt: skip
    assert lead.overview()["people"][3]["team"] == "t2"


def test_without_teams_nobody_plays(house: House) -> None:
    lead, person = house.leader(), house.person()
    early = lead.post("facilitator/activities", kind="scenario", scenario=SCENARIO)
    assert (early.status_code, early.json()["error"]) == (409, "no-teams")
    lead.lead("teams", teams=1)
    id = lead.lead("activities", kind="scenario", scenario=SCENARIO)["id"]
    assert person.post("team", team="t1").json()["error"] == "team-fixed"
    lead.lead("teams", choosing=True)
    assert person.post("team", team="t9").json()["error"] == "team"
    assert person.post("team", team="t1").json()["team"] == {"id": "t1", "name": ""}
    assert person.send("decisions", activity=id, step=0, choice="a").status_code == 200
    kept = lead.post("facilitator/teams", teams=0)
    assert (kept.status_code, kept.json()["error"]) == (409, "teams-kept")
    lead.lead("teams", teams=2)
    lead.lead("teams", move={"who": "p01", "team": "t2"})
    assert person.state()["activity"]["step"] == 0  # the other team has not begun


def test_a_team_on_paper_brings_its_code(house: House) -> None:
    lead, id, phones = playing(house)
    scenario = house.course.scenario(SCENARIO)
    run = Run(scenario)
    while not run.finished:
        run.choose(run.open_choices()[0].id)
    code = run.code()
    tampered = code[:-1] + ("2" if code[-1] != "2" else "3")
    forged = codes.encode(scenario.code, [5] * 3)  # right letters, but no such choices
    other = codes.encode("WAYS", [0])
    for wrong in (tampered, forged, other, "x" * 5000, "LATE-1-ABCA", "💥"):
        refused = lead.post("facilitator/code", activity=id, team="t1", code=wrong)
        assert (refused.status_code, refused.json()["error"]) == (422, "code")
    spoken = code.lower().replace("-", " - ")
    lead.lead("code", activity=id, team="t1", code=spoken)
    row = lead.overview()["activities"][0]["runs"][0]
    assert (row["code"], row["source"], row["finished"]) == (code, "paper", True)
    shown = phones[0].state()["activity"]
    assert shown["paper"] and shown["scene"]["ending"]
    sent = phones[0].send("decisions", activity=id, step=0, choice="a")
    assert (sent.status_code, sent.json()["error"]) == (409, "played")
    lead.lead("code", activity=id, team="t1", code="")
    assert phones[0].send("decisions", activity=id, step=0, choice="a").status_code == 200
    refused = lead.post("facilitator/code", activity=id, team="t1", code=code)
    assert (refused.status_code, refused.json()["error"]) == (409, "played")


def test_a_campaign_on_paper_needs_the_same_seed(house: House) -> None:
    lead, id, _ = playing(house, kind="campaign", seed=7, profile=0)
    numbers = model.random_play(Chance(1))
    wrong = lead.post("facilitator/code", activity=id, team="t1", code=code_of(model, numbers))
    assert (wrong.status_code, wrong.json()["error"]) == (422, "seed")
    idle = [*seed_numbers(7), 0] + [0] * (model.LENGTH - model.HEAD)
    early = [*idle[:4], 1, *idle[5:]]  # an action before the group can begin
    refused = lead.post("facilitator/code", activity=id, team="t1", code=code_of(model, early))
    assert refused.json()["error"] == "code"
    lead.lead("code", activity=id, team="t1", code=code_of(model, idle))
    assert lead.overview()["activities"][0]["runs"][0]["finished"]
