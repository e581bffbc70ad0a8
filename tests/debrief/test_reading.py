"""Files of a group: read back as they were written, and refused by one sentence each."""

import json
from functools import cache
from pathlib import Path

import pytest

from plenipot.codes import encode
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
    assert read("\ufeff" + to_csv(record), "a.csv") == record


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
    assert record.votes[0].rounds["first"].votes == {"f01": "a", "f02": "b"}
    assert [run.team for run in record.plays[0].runs] == ["f01", "f02"]
    assert record.plays[0].runs[0].code == encode("LATE", [0])
    assert record.tests[0].moment == "pre" and len(record.tests[0].answers) == 2
    assert notes == ["c.json holds the same as a.json. It was counted once."]


def test_another_course_and_damaged_decisions_are_refused():
    assert "another course" in refusal(learner().replace(course().info.id, "other"))
    bad = {"clock-late-start": {"decisions": [9], "endings": []}}
    assert "is damaged" in refusal(learner(scenario=bad))


def test_another_bank_is_said_and_what_fits_is_counted():
    record, notes = read_files([("a.json", changed(bank="0" * 16).encode())], course())
    assert "another version of the questions" in notes[0]
    assert record.votes


def test_a_campaign_that_was_stopped_counts_as_far_as_it_came():
    record = example(course())
    whole = record.plays[-1].runs[0].code
    result, decisions = campaign_of(whole)
    assert decisions == 22
    record.plays[-1].runs = [TeamRun("t1", code_of(model, result.numbers[:9]))]
    again = read(to_json(record))
    found = campaign_results(again)[0].teams[0]
    assert found.decisions == 5 and not found.finished
