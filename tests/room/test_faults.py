"""What goes wrong in a room, by accident or on purpose: each is refused, and nothing is lost."""

import html
import re
import sqlite3
from pathlib import Path

import pytest
from house import HERE, House, some_answer

from plenipot.content import Course
from plenipot.debrief.reading import read_files
from plenipot.room import joining, locks
from plenipot.room.app import make_app
from plenipot.room.store import BESIDE, VERSION, Store, StoreError

LEAD = [
    ("GET", "state"), ("GET", "catalogue"), ("GET", "export.json"), ("GET", "export.csv"), ("POST", "activities"),
    ("POST", "phase"), ("POST", "current"), ("POST", "counts"), ("POST", "code"),
    ("POST", "teams"), ("POST", "remove"), ("POST", "delete"),
]  # fmt: skip


def refused(answer, status: int, error: str) -> None:
    assert (answer.status_code, answer.json()["error"]) == (status, error), answer.text
    assert answer.json()["text"].endswith(".")


def test_a_participant_is_no_facilitator(house: House) -> None:
    listed = {route.path for route in house.app.routes if "/facilitator/" in route.path}
    assert listed == {f"/api/facilitator/{name}" for _, name in LEAD} | {
        "/api/facilitator/login", "/api/facilitator/export.csv",
    } & listed  # fmt: skip
    person = house.person()
    for method, name in LEAD:
        for visitor in (person, house.visitor()):
            body = {"json": {"confirm": "delete"}} if method == "POST" else {}
            refused(visitor.ask(method, f"/api/facilitator/{name}", **body), 403, "facilitator")
    person.client.cookies.set("lead", person.client.cookies["room"])
    refused(person.ask("GET", "/api/facilitator/state"), 403, "facilitator")
    away = person.ask("GET", "/debrief")
    assert (away.status_code, away.headers["Location"], away.text) == (303, "/facilitator", "")
    refused(person.ask("POST", "/api/projector", json={"phase": "revealed"}), 405, "method")
    assert house.file.exists()


def test_guessing_the_facilitators_code_is_locked(house: House) -> None:
    now = [0.0]
    house.app = make_app(house.room, lambda: HERE, locks=locks.Locks(lambda: now[0]))
    guesser, lead = house.person(), house.leader()
    with house.store.transaction():
        code = joining.new_code(house.store)
    wrong = "000-000" if code != "000-000" else "111-111"
    waits = []
    for _ in range(2):
        for _ in range(locks.TRIES):
            refused(guesser.post("facilitator/login", code=wrong), 403, "login")
        right = guesser.post("facilitator/login", code=code)
        refused(right, 429, "locked")
        waits.append(int(right.headers["Retry-After"]))
        now[0] += waits[-1] + 1
    assert waits == [60, 120]
    for _ in range(locks.TRIES):
        guesser.post("facilitator/login", code=wrong)
    assert lead.overview()["people"]  # who is in stays in
    house.visitor("127.0.0.1").lead("login", code=code.replace("-", " "))  # the laptop itself
    refused(house.visitor("::1").post("facilitator/login", code=code), 403, "login")  # used up
    for strange in (None, ["1"], "", "١٢٣٤٥٦"):
        refused(house.visitor("127.0.0.1").post("facilitator/login", code=strange), 403, "login")


def test_guessing_who_somebody_is_is_locked(house: House) -> None:
    owner, thief = house.visitor(), house.person()
    ticket = owner.post("join").json()
    for _ in range(locks.TRIES):
        refused(thief.post("join", who=ticket["who"], again="0000-0000"), 409, "again")
    refused(thief.post("join", **ticket), 429, "locked")
    assert owner.state()["who"] == ticket["who"]  # the lock is on guessing, not on the person
    for who in ("p99", "p1", "P02", 2, None, "p" * 50, "p٢"):
        refused(house.visitor().post("join", who=who, again=ticket["again"]), 409, "again")


BODIES = [
    b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b'{"activity": NaN}', b"[" * 3000,
    b'{"activity": 1' + b"0" * 3000 + b"}", b"{'a': 1}", b'{"a":1}{"b":2}',
]  # fmt: skip


@pytest.mark.parametrize("path", ["votes", "decisions", "answers", "team", "team-name", "join"])
def test_bodies_that_are_no_message(house: House, path: str) -> None:
    person = house.person()
    as_json = {"Content-Type": "application/json"}
    for body in BODIES:
        answer = person.ask("POST", f"/api/{path}", content=body, headers=as_json)
        good = path == "join" and body.endswith(b"0}")  # it joins, whatever else is said
        assert answer.status_code in ((200,) if good else (400, 409, 422)), (body, answer.text)
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""):
        answer = person.ask("POST", f"/api/{path}", content=b"{}", headers={"Content-Type": kind})
        refused(answer, 415, "type")
    large = person.ask("POST", f"/api/{path}", content=b'{"a":"%s"}' % (b"x" * 4000), headers=as_json)  # fmt: skip
    refused(large, 413, "size")

    async def without_length():
        for _ in range(5):
            yield b" " * 1000

    refused(person.ask("POST", f"/api/{path}", content=without_length(), headers=as_json), 413, "size")  # fmt: skip
    for key in (None, "", "short", 12345678, "x" * 65, "schlüssel"):
        answer = person.ask("POST", "/api/votes", json={"key": key})
        refused(answer, 422, "key")
    assert person.state()["who"] == "p01"


def test_the_facilitators_bodies_are_larger_but_not_endless(house: House) -> None:
    lead = house.leader()
    refused(lead.post("facilitator/teams", teams="x" * 5000), 422, "teams")
    refused(lead.post("facilitator/teams", teams="x" * 64_000), 413, "size")
    for wish in ({}, {"kind": "party"}, {"kind": "vote", "question": ["clock-q03"]},
                 {"kind": "vote", "question": "clock-q01"}, {"kind": "scenario", "scenario": None},
                 {"kind": "campaign", "seed": -1}, {"kind": "campaign", "seed": 1.5},
                 {"kind": "campaign", "profile": 10}, {"kind": "test", "moment": "during"},
                 {"kind": "test", "moment": "pre", "form": "final-c"}):  # fmt: skip
        answer = lead.post("facilitator/activities", **wish)
        assert answer.status_code in (409, 422), wish
    for teams in (-1, 41, "2", True, None, 1.5):
        refused(lead.post("facilitator/teams", teams=teams), 422, "teams")
    for strange in ({}, {"move": "p01"}, {"rename": []}, {"choosing": "yes"}):
        refused(lead.post("facilitator/teams", **strange), 400, "body")
    assert lead.overview()["activities"] == [] == lead.overview()["teams"]


def test_a_script_in_a_name_stays_text(house: House) -> None:
    lead, person = house.leader(), house.person()
    lead.lead("teams", teams=1)
    script = "<script>alert(1)</script>"
    named = person.post("team-name", name=f"  {script}\x00\n\u202e ")
    assert named.headers["Content-Type"] == "application/json"
    assert named.headers["X-Content-Type-Options"] == "nosniff"
    assert named.json()["team"]["name"] == script
    for page in ("/", "/projector", "/facilitator"):
        shown = lead.ask("GET", page)
        assert script not in html.unescape(shown.text)
        assert "default-src 'self'" in shown.headers["Content-Security-Policy"]
    for name in ("x" * 31, None, 7, ["x"]):
        refused(person.post("team-name", name=name), 422, "name")
    person.ask("POST", "/api/team-name", content=b'{"name":"\\ud800"}', headers={"Content-Type": "application/json"})  # fmt: skip
    assert person.state()["team"]["name"] == ""  # half a character is none
    lead.lead("teams", rename={"team": "t1", "name": "Friends"})
    assert person.state()["team"]["name"] == "Friends"


def test_other_sites_and_other_names_are_refused(house: House) -> None:
    person = house.person()
    for host in (
        "evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8090",
        "",
        "a@b@c",
        "[::1",
    ):
        for method in ("GET", "POST"):
            refused(person.ask(method, "/api/state", headers={"Host": host}), 403, "host")
    for host in ("192.168.1.5:8090", "localhost:8090", "[::1]:8090", "10.0.0.7"):
        assert person.ask("GET", "/api/state", headers={"Host": host}).status_code == 200
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"},
                    {"Origin": "http://127.0.0.1:9999"}, {"Sec-Fetch-Site": "cross-site"},
                    {"Sec-Fetch-Site": "same-site"}):  # fmt: skip
        answer = person.ask("POST", "/api/team-name", json={"name": "x"}, headers=headers)
        refused(answer, 403, "origin")
    own = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}
    refused(person.ask("POST", "/api/team-name", json={"name": "x"}, headers=own), 409, "no-team")
    cookie = house.visitor().post("join").headers["Set-Cookie"]
    assert re.search(r"HttpOnly", cookie) and re.search(r"SameSite=strict", cookie)
    assert "Access-Control-Allow-Origin" not in person.ask("GET", "/api/state").headers


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/app.py", "/static//etc/passwd",
     "/static/..%5capp.py", "/static/", "/static", "/static/%00", "/room.db", "/api", "/api/",
     "/api/nothing", "/.git/config", "/debrief/../api/facilitator/state", "/static/" + "x" * 5000],
)  # fmt: skip
def test_paths_that_lead_nowhere(house: House, path: str) -> None:
    answer = house.person().ask("GET", path)
    assert answer.status_code in (403, 404, 405) and "import" not in answer.text
    assert answer.json()["error"] in ("unknown", "facilitator", "method")


def test_a_removed_person_and_a_full_room(house: House, monkeypatch) -> None:
    lead = house.leader()
    id = lead.lead("activities", kind="vote", question="clock-q03")["id"]
    gone, stays = house.people(2)
    for person in (gone, stays):
        person.send("votes", activity=id, phase="first", answer="a")
    lead.lead("remove", who="p01")
    refused(lead.post("facilitator/remove", who="p01"), 422, "who")
    refused(gone.send("votes", activity=id, phase="first", answer="b"), 401, "join")
    assert lead.overview()["activities"][0]["counts"]["first"]["people"] == 1
    assert gone.post("join").json()["who"] == "p03"  # nobody becomes p01 again
    monkeypatch.setattr(joining, "MOST_PEOPLE", 2)
    refused(house.visitor().post("join"), 409, "full")
    assert house.visitor().post("join", who="p02", again=stays.post("join").json()["again"]).status_code == 200  # fmt: skip


def test_a_store_that_cannot_be_written_loses_nothing(house: House) -> None:
    lead = house.leader()
    id = lead.lead("activities", kind="vote", question="clock-q03")["id"]
    one, other = house.people(2)
    vote = {"activity": id, "phase": "first", "answer": "a"}
    assert one.send("votes", **vote).status_code == 200
    house.store.run("PRAGMA query_only=ON")  # as on a disk that has become read-only
    refused(other.post("votes", key="of-the-other", **vote), 503, "store")
    refused(house.visitor().post("join"), 503, "store")
    assert one.state()["activity"]["mine"]["first"] == "a"  # reading goes on
    house.store.run("PRAGMA query_only=OFF")
    pages = house.store.value("PRAGMA page_count")
    house.store.run(f"PRAGMA max_page_count={pages}")  # as on a full disk
    lead.lead("teams", teams=1)
    answers = []
    while not answers or (answers[-1].status_code == 200 and len(answers) < 2000):
        answers.append(house.visitor().post("join"))
    refused(answers[-1], 503, "store")
    house.store.run("PRAGMA max_page_count=1000000")
    assert other.post("votes", key="of-the-other", **vote).status_code == 200
    shown = lead.overview()
    assert shown["activities"][0]["counts"]["first"]["votes"]["a"] == 2
    assert len(shown["people"]) == 2 + len(answers) - 1
    house.reopen()
    assert len(lead.overview()["people"]) == 2 + len(answers) - 1


def test_each_change_of_a_commit_stands_alone(house: House) -> None:
    lead = house.leader()
    id = lead.lead("activities", kind="vote", question="clock-q03")["id"]
    people = house.people(6)
    import asyncio

    async def together():
        sent = [
            person.client.post("/api/votes", json={
                "activity": id, "phase": "first", "answer": "a" if number % 2 else "z",
                "key": f"together-{number}",
            })
            for number, person in enumerate(people)
        ]  # fmt: skip
        return await asyncio.gather(*sent)

    codes = [answer.status_code for answer in house.run(together())]
    assert codes == [422, 200] * 3
    assert lead.overview()["activities"][0]["counts"]["first"]["people"] == 3


def test_files_that_are_no_room(whole: Course, tmp_path: Path) -> None:
    text = tmp_path / "text.db"
    text.write_text("This is not a database. " * 100, encoding="utf-8")
    other = tmp_path / "other.db"
    newer = tmp_path / "newer.db"
    questions = tmp_path / "questions.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE mine (a)")
    db.close()
    Store(newer, "bank").close()
    with sqlite3.connect(newer) as db:
        db.execute(f"PRAGMA user_version={VERSION + 1}")
    db.close()
    Store(questions, "another bank").close()
    for file, words in ((text, "not a file of a room"), (other, "not a file of a room"),
                        (newer, "another version"), (questions, "other questions"),
                        (tmp_path, "cannot be used")):  # fmt: skip
        before = file.read_bytes() if file.is_file() else b""
        with pytest.raises(StoreError, match=words) as error:
            Store(file, "bank")
        assert str(error.value).count(". ") <= 1 and "--file" in str(error.value)
        assert not file.is_file() or file.read_bytes() == before


def test_deleting_leaves_nothing_behind(house: House) -> None:
    lead, person = house.leader(), house.person()
    lead.lead("teams", teams=1)
    person.post("team-name", name="Unforgettable")
    for confirm in (None, "", "yes", True):
        refused(lead.post("facilitator/delete", confirm=confirm), 422, "confirm")
    assert lead.lead("delete", confirm="delete") == {"deleted": True}
    assert not house.file.exists() and house.ended == 1
    assert not [end for end in BESIDE if house.file.with_name(house.file.name + end).exists()]
    for path in ("/api/state", "/api/projector", "/api/facilitator/state", "/qr.svg"):
        refused(person.ask("GET", path), 410, "deleted")
    refused(person.post("join"), 410, "deleted")


def test_the_export_is_what_the_debrief_reads_and_holds_no_secrets(house: House) -> None:
    lead, people = house.leader(), house.people(6)
    id = lead.lead("activities", kind="vote", question="clock-q03")["id"]
    for person in people:
        person.send("votes", activity=id, phase="first", answer="a")
    lead.lead("counts", activity=id, phase="second", counts={"d": 5})
    lead.lead("teams", teams=2)
    lead.lead("teams", rename={"team": "t1", "name": "=1+1"})
    play = lead.lead("activities", kind="scenario", scenario="clock-late-start")["id"]
    people[1].send("decisions", activity=play, step=0, choice="a")
    code = people[1].state()["activity"]["code"]
    campaign = lead.lead("activities", kind="campaign", seed=7)["id"]
    people[0].send("decisions", activity=campaign, step=0, choice=1)
    test = lead.lead("activities", kind="test", moment="pre")["id"]
    for question in people[0].state()["activity"]["questions"]:
        people[0].send("answers", activity=test, question=question["id"], answer=some_answer(question))  # fmt: skip
    answer = lead.ask("GET", "/api/facilitator/export.json")
    assert "attachment" in answer.headers["Content-Disposition"]
    table = lead.ask("GET", "/api/facilitator/export.csv")
    record, notes = read_files([("room.json", answer.content)], house.course)
    again, _ = read_files([("room.csv", table.content)], house.course)
    assert record == again and notes == []
    assert "'=1+1" in table.text and table.headers["Content-Type"].startswith("text/csv")
    assert len(record.people) == 6 and record.teams[0].members == ["p01", "p03", "p05"]
    rounds = record.votes[0].rounds
    assert rounds["first"].votes == dict.fromkeys(record.people, "a")
    assert rounds["second"].typed == {"d": 5} and not rounds["second"].votes
    assert [(run.team, run.code) for run in record.plays[0].runs] == [("t2", code)]
    assert record.plays[1].runs[0].team == "t1" and len(record.tests[0].answers["p01"]) == 10
    page = lead.ask("GET", "/debrief")
    assert page.status_code == 200 and "script" not in page.headers["Content-Security-Policy"]
    assert "<h1>" in page.text and "=1+1" in page.text and "<script" not in page.text
    secrets = [row["again"] for row in lead.overview()["people"]]
    secrets += [visitor.client.cookies["room"] for visitor in people]
    for text in (answer.text, table.text, page.text):
        assert not [secret for secret in secrets if secret in text]
