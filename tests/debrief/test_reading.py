"""Files of a group: read back as they were written, and refused by one sentence each."""

import json
from functools import cache
from pathlib import Path

import pytest

from plenipot.codes import decode, encode
from plenipot.content import Course, load_course
from plenipot.content.forms import bank_hash
from plenipot.content.scoring import right_answer
from plenipot.debrief.example import example
from plenipot.debrief.plays import campaign_of, campaign_results
from plenipot.debrief.reading import BadFile, read_files
from plenipot.debrief.records import Record, Team, TeamRun, to_json
from plenipot.debrief.table import guarded, template, to_csv
from plenipot.models.campaign import model
from plenipot.models.exercise import code_of

ROOT = Path(__file__).resolve().parents[2]


@cache
def course() -> Course:
    return load_course(ROOT)


def read(text: str | bytes, name: str = "a.json") -> Record:
    content = text if isinstance(text, bytes) else text.encode()
    return read_files([(name, content)], course())[0]


def refusal(text: str | bytes, name: str = "a.json") -> str:
    with pytest.raises(BadFile) as bad:
        read(text, name)
    return str(bad.value)


def changed(**parts: object) -> str:
    return json.dumps({**json.loads(to_json(example(course()))), **parts})


def test_what_is_written_is_read_again_as_json_and_as_csv():
    record = example(course())
    record.votes[0].rounds["first"].typed = {"a": 3, "b": 0}
    record.teams[0].name = "=cmd|'/c calc'!A1, “quoted”"
    assert read(to_json(record)) == record
    assert read(to_csv(record), "a.csv") == record
    record.alone = {"clock-q07": {"p01": True}}
    assert read(to_json(record)) == record
    table = to_csv(record)
    spoiled = ("\ufeff" + table, table.replace("\r\n", "\r"), table.replace(",true,", ",TRUE,"))
    for text in spoiled:
        assert read(text, "a.csv") == record


def test_a_spreadsheet_takes_no_cell_for_a_formula():
    record = Record(bank="x", teams=[Team("t1", "=1+1", [])])
    assert "'=1+1" in to_csv(record)
    assert all(guarded(cell)[0] == "'" for cell in ("=1", "+1", "-1", "@x"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b'{"a": ', "not complete JSON"),
        (b'{"a": NaN}', "not complete JSON"),
        (b"[" * 100_000, "not complete JSON"),
        (b'{"format": "other"}', "neither an export"),
        (b"[1]", "neither an export"),
        (b'{"a": "\\ud800"}', "not complete JSON"),
        (b"\xff\xfea", "not text in UTF-8"),
        (b"\xc3\x28", "not text in UTF-8"),
        (b" " * 5_000_001, "larger than"),
        (b"activity,kind\n1,vote\n", "lacks the columns item, phase, who, answer, count"),
    ],
)
def test_a_file_that_is_no_record_is_refused(content, said):
    assert said in refusal(content) and "a.json" in refusal(content)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"version": 2}, "another version"),
        ({"people": "p01"}, "is damaged"),
        ({"people": ["<script>"]}, "is no short name"),
        ({"people": [f"q{n}" for n in range(1001)]}, "more than 1000 people"),
        ({"activities": [{"kind": "dance"}]}, "no kind of activity"),
        ({"activities": [{"kind": "vote", "question": "no-q1"}]}, "no question “no-q1”"),
        (
            {"activities": [{"kind": "scenario", "scenario": "clock-late-start", "runs": [{"team": "t1", "code": "LATE-1-AB-0000"}]}]},
            "cannot be used",
        ),
        (
            {"activities": [{"kind": "test", "moment": "pre", "form": "x", "answers": {"p01": {"meet-q04": "a"}}}]},
            "is no test",
        ),
        (
            {"activities": [{"kind": "test", "moment": "pre", "form": [], "answers": {"p01": {"meet-q04": "a"}}}]},
            "is no test",
        ),
        ({"activities": [{"kind": "vote", "question": "clock-q01"}]}, "no options to vote on"),
    ],
)  # fmt: skip
def test_a_damaged_export_is_refused(parts, said):
    assert said in refusal(changed(**parts))


@pytest.mark.parametrize("answer", ["zz", None, 10**400, {"a": 1}, ["a"]])
def test_an_answer_that_the_question_cannot_have_is_refused(answer):
    phases = {"first": {"votes": {"p01": answer}}}
    activity = {"kind": "vote", "question": "clock-q02", "phases": phases}
    assert "is no answer to clock-q02" in refusal(changed(activities=[activity]))


@pytest.mark.parametrize("count", ["-1", "1e3", "1000", "x", "99999999999"])
def test_a_count_that_is_no_count_is_refused_with_its_line(count):
    empty = template(course(), ["clock-q02"]).replace(",a,0", f",a,{count}", 1)
    said = refusal(empty, "counts.csv")
    assert said.startswith("Line 2: counts.csv: “") and "is no count" in said


def test_an_empty_table_can_be_filled_with_commas_or_semicolons():
    empty = template(course(), ["clock-q02", "clock-q07"])
    filled = empty.replace("clock-q02,first,,b,0", "clock-q02,first,,b,9")
    for text in (filled, filled.replace(",", ";"), filled.replace(",", "\t")):
        record = read(text, "counts.csv")
        assert record.votes[0].rounds["first"].typed["b"] == 9
        assert set(record.votes[1].rounds["second"].typed) == {"true", "false"}


def learner(**results: object) -> str:
    rooms = {"quiz": {}, "scenario": {}, "forms": {}, **results}
    return json.dumps(
        {
            "kind": "plenipot-record",
            "version": 1,
            "course": course().info.id,
            "bank": bank_hash(course()),
            "results": rooms,
        }
    )


def test_records_of_learners_become_one_group():
    right = right_answer(course().question("meet-q04"))
    one = {"answer": right, "right": True, "sure": 2, "tries": 1}
    files = [
        learner(
            quiz={"clock-q02": {**one, "answer": option}},
            scenario={"clock-late-start": {"decisions": [0], "endings": []}},
            forms={
                "pretest": {"answers": {"meet-q04": one}, "finished": 1, "best": 1},
            },
        )
        for option in "ab"
    ]
    record, notes = read_files(
        [
            ("a.json", files[0].encode()),
            ("b.json", files[1].encode()),
            ("c.json", files[0].encode()),
        ],
        course(),
    )
    assert record.people == ["f01", "f02"]
    assert not record.votes and record.alone == {"clock-q02": {"f01": "a", "f02": "b"}}
    assert [run.team for run in record.plays[0].runs] == ["f01", "f02"]
    assert record.plays[0].runs[0].code == encode("LATE", [0])
    assert record.tests[0].moment == "pre" and len(record.tests[0].answers) == 2
    assert notes == ["c.json holds the same as a.json. It was counted once."]


def test_another_course_and_damaged_decisions_are_refused():
    assert "another course" in refusal(learner().replace(course().info.id, "other"))
    for decisions in ([9], [0] * 40):
        bad = {"clock-late-start": {"decisions": decisions, "endings": []}}
        assert "is damaged" in refusal(learner(scenario=bad))


def test_another_bank_is_said_and_what_fits_is_counted():
    data = json.loads(changed(bank="0" * 16))
    data["activities"][0]["question"] = "no-q1"
    record, notes = read_files([("a.json", json.dumps(data).encode())], course())
    assert "another version of the questions" in notes[0]
    assert "one entry does not fit" in notes[1] and len(notes) == 2
    assert [vote.question for vote in record.votes] == [data["activities"][1]["question"]]


def test_a_campaign_that_was_stopped_counts_as_far_as_it_came():
    record = example(course())
    whole = record.plays[-1].runs[0].code
    result, decisions = campaign_of(whole)
    assert decisions == 22
    record.plays[-1].runs = [TeamRun("t1", code_of(model, result.numbers[:9]))]
    again = read(to_json(record))
    found = campaign_results(again)[0].teams[0]
    assert found.decisions == 5 and not found.finished


def test_two_exports_of_one_session_are_one_session():
    early, late = example(course()), example(course())
    for record, count in ((early, 3), (late, 5)):
        record.votes[0].rounds["first"].typed = {"a": count}
    name = course().scenario(early.plays[0].item).code
    decisions = decode(name, early.plays[0].runs[0].code)
    early.plays[0].runs[0] = TeamRun("t1", encode(name, decisions[:2]))
    files = [("noon.json", to_json(early)), ("end.json", to_json(late)), ("end.csv", to_csv(late))]
    whole, notes = read_files([(name, text.encode()) for name, text in files], course())
    assert whole == late
    assert len(notes) == 1 and notes[0].startswith("end.json differs from an earlier file")


def test_counts_of_two_tables_of_cards_are_added():
    filled = template(course(), ["clock-q02"]).replace(
        "clock-q02,first,,b,0", "clock-q02,first,,b,4"
    )
    files = [("one.csv", filled.encode()), ("two.csv", filled.replace(",4", ",3").encode())]
    whole, notes = read_files(
        [("room.json", to_json(example(course())).encode()), *files], course()
    )
    assert whole.vote("clock-q02").rounds["first"].typed["b"] == 7 and not notes


def test_a_team_that_played_twice_is_read_again():
    record = example(course())
    record.plays[0].add(record.plays[0].runs[0])
    assert record.plays[0].runs[-1].team == "t1-2"
    assert record.team_label("t1-2") == "Team 1 (2)"
    assert read(to_csv(record), "a.csv") == record == read(to_json(record))
