"""What tests of several rooms share: a small course, the one browser, the npm packages.

The small course is sound; tests write it to disk and damage it one place at a time.
"""

import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_finder import ARGUMENTS, find_browser
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]

# The same examples in each run: a test that fails on some days only tells nobody what broke it.
# To look for new ones: pytest --hypothesis-profile default.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

COURSE = {
    "index.md": "# A small course\n\nThis is a page. It has text.\n",
    "book/course.yml": """
        id: small
        title: A small course
        lessons:
          - id: lesson-early
            text: Start early.
            facts: [F118]
        examine:
          - {id: barrier-late, text: A late start, facts: [F118]}
        """,
    "book/01-one/index.md": "# Module one\n\nInfluence can be limited.{fact}`F118`\n",
    "book/references.bib": """
        @misc{gpd2014,
          title = {A case study},
          author = {{Global Partners Digital}},
          url = {https://example.org/case},
        }
        """,
    "book/facts.yml": """
        facts:
          - id: F118
            statement: Influence can be very limited once the conference starts.
            values: {word: limited}
            source: gpd2014
            confidence: case-study
            as_of: 2026-01-01
            review_by: 2099-01-01
        """,
    "book/01-one/module.yml": """
        id: one
        number: 1
        title: Module one
        minutes: 20
        objectives:
          - id: one-o1
            text: Choose a date for a talk.
            bloom: apply
        misconceptions:
          - id: one-m-late
            text: Late is early enough.
        """,
    "book/01-one/quiz.yml": """
        questions:
          - id: one-q1
            kind: single
            objective: one-o1
            stem: When do you talk to the ministry?
            difficulty: medium
            bloom: apply
            facts: [F118]
            options:
              - id: a
                text: In the last week of the campaign
                feedback: It feels like the right moment, but the text is written by then.
                misconception: one-m-late
              - id: b
                text: A year before the opening day
                correct: true
                feedback: The ministry has not written its position, so a talk costs little.
              - id: c
                text: On the day of the start
                feedback: Everybody is there, but the delegation already has its instructions.
                misconception: one-m-late
          - id: one-q2
            kind: truefalse
            objective: one-o1
            stem: A talk in the last week costs as much effort as a talk a year before.
            answer: false
            feedback:
              "true": The words may be the same, but the position has become harder by then.
              "false": The position hardens, so the same talk costs more effort later on.
            misconception: one-m-late
            difficulty: medium
            bloom: understand
            facts: [F118]
          - id: one-q3
            kind: order
            objective: one-o1
            stem: Put the steps in order.
            difficulty: easy
            bloom: apply
            facts: [F118]
            items:
              - {id: talk, text: Talk, feedback: "The talk comes first, because the position is open."}
              - {id: draft, text: Draft, feedback: "The draft follows what the talk has made possible."}
              - {id: sign, text: Sign, feedback: "Signing closes the text, so it comes at the end."}
          - id: one-q4
            kind: match
            objective: one-o1
            stem: Match each stage with its cost.
            difficulty: easy
            bloom: apply
            facts: [F118]
            pairs:
              - {id: p, left: Open, right: One, feedback: "An open position moves after one good talk."}
              - {id: q, left: Drafted, right: Two, feedback: "A drafted position costs the redraft as well."}
              - {id: r, left: Signed, right: Four, feedback: "A signed position concerns other states too."}
          - id: one-q5
            kind: multiple
            objective: one-o1
            stem: Which two steps come first?
            difficulty: easy
            bloom: apply
            facts: [F118]
            options:
              - id: a
                text: Talk to the ministry
                correct: true
                feedback: The ministry writes the position, so it is the first address.
              - id: b
                text: Find your allies
                correct: true
                feedback: Allies share the work, and together you are heard more often.
              - id: c
                text: Sign the final text
                feedback: Signing feels like the goal, but it is the last step of all.
                misconception: one-m-late
        """,
    "book/01-one/scenario-a.yml": """
        id: one-a
        code: ONEA
        title: A scenario
        minutes: 10
        intro: You are in an invented state.
        objectives: [one-o1]
        state:
          - {kind: counter, id: effort, label: Effort, start: 2, max: 3}
          - {kind: flag, id: badge, label: You hold a badge}
        start: s1
        scenes:
          - id: s1
            title: First
            text: It starts.
            choices:
              - {id: a, text: Ask, effects: {effort: -1, badge: true}, feedback: You asked., next: s2}
              - {id: b, text: Wait, effects: {effort: -2}, feedback: You waited., next: s2}
          - id: s2
            title: Second
            text: It goes on.
            choices:
              - id: a
                text: Speak
                when: {effort: ">=1", badge: true}
                feedback: You spoke.
                next:
                  - {when: {effort: ">=2"}, to: never}
                  - {to: good}
              - {id: b, text: Leave, feedback: You left., next: bad}
          - id: good
            title: Good
            text: It worked.
            ending: {outcome: strong, lessons: [lesson-early], facts: [F118]}
          - id: bad
            title: Bad
            text: It did not work.
            ending: {outcome: weak, lessons: [lesson-early], facts: [F118]}
          - id: never
            title: Never
            text: Nobody comes here.
            ending: {outcome: partial, lessons: [lesson-early], facts: [F118]}
        worked_run:
          - {choice: a, why: Asking costs little.}
          - {choice: a, why: The badge opens the door.}
        debrief:
          what: ["What happened?"]
          so_what: ["What does it mean?"]
          now_what: ["What will you do?"]
          real: It is simpler than the real ITU.
        """,
    "book/01-one/picture-one.yml": """
        picture:
          kind: matrix
          id: one-who
          title: Who may do what
          alt: States vote. Influence is {F118:word}.
          kinds: [{id: may, label: may}, {id: not, label: may not}]
          head: Who
          columns: [Vote, Listen]
          rows:
            - {label: State, cells: [may, may], facts: [F118]}
            - {label: Guest, cells: [may, not]}
        """,
    "book/01-one/session.yml": """
        id: one-session
        title: A session
        people_min: 6
        people_max: 40
        team_size: 5
        room: A room.
        before: [Print the sheets.]
        silent: Ask in pairs.
        overheats: Pause for a minute.
        debrief: ["What happened?", "So what?", "Now what?"]
        activities:
          - {id: play, title: Play, minutes: 20, method: play, purpose: To try., steps: [Play.], cut: 1}
          - {id: talk, title: Talk, minutes: 10, method: debrief, purpose: To learn., steps: [Talk.]}
        votes:
          - {question: one-q1, because: Some like the last week.}
          - {question: one-q2, because: A talk is a talk.}
        arguments:
          - {claim: We are too few., because: Staff is small., answer: Ask who else could., facts: [F118]}
          - {claim: It is too late., because: The day is near., answer: Ask which door is open.}
          - {claim: Nobody listens., because: It was so before., answer: Ask who was asked.}
        watch:
          - {sign: A team is silent., do: Ask for one fact.}
          - {sign: A team is fast., do: Let it play again.}
        extension:
          - {title: Again, minutes: 10, steps: [Play again.]}
        """,
    "book/01-one/role-play-a.yml": """
        id: one-role-play
        title: A role play
        objectives: [one-o1]
        brief_minutes: 5
        play_minutes: 20
        debrief_minutes: 5
        people_min: 3
        people_max: 12
        invented: The states are invented.
        situation: Two states need one line.
        negotiated: {title: The line, lines: [One line.], goal: Nobody objects.}
        before: [Print the cards.]
        steps:
          - {minutes: 10, text: Talk.}
          - {minutes: 10, text: Agree.}
        roles:
          - id: north
            name: North
            symbol: "●"
            kind: state
            core: true
            public: It tabled the line.
            opening: We need this line.
            interests: [The secret wish of North.]
            red_lines: [The secret red line of North.]
            may_accept: [The secret price of North.]
            allies: [south]
          - id: south
            name: South
            symbol: "■"
            kind: state
            core: true
            public: It has doubts.
            opening: We have a doubt.
            interests: [The secret wish of South.]
            red_lines: [The secret red line of South.]
            may_accept: [The secret price of South.]
          - id: guest
            name: A guest
            symbol: "▲"
            kind: civil-society
            public: It has no floor.
            opening: May I say a word?
            interests: [The secret wish of the guest.]
            red_lines: [The secret red line of the guest.]
            may_accept: [The secret price of the guest.]
            allies: [north]
        observe: [Who spoke first?, Who gave way?]
        injects:
          - {minute: 5, by: A guard, to: [guest], text: Please be quiet., expected: It is quiet., otherwise: Wait.}
          - {minute: 9, by: A clock, text: Time passes., expected: They hurry., otherwise: Say it again.}
        debrief:
          what: [What happened?]
          so_what: [What does it mean?]
          now_what: [What will you do?]
          real:
            - {text: It is simpler than the real ITU., facts: [F118]}
            - {text: Real talks take longer.}
        notes:
          arguments: [{claim: We lost., answer: Ask what was lost.}]
          silent: Ask in pairs.
          overheats: Pause for a minute.
          cut: Leave out the news.
          extension: Play it again.
        """,
    "book/plan.yml": """
        sections:
          - id: plan-goal
            heading: Goal
            prompt: What do you want?
            help: One goal is enough.
            keys: [clock]
            module: one
            pages: [index]
          - id: plan-days
            heading: Days
            kind: dates
            prompt: When do you do it?
            help: One day a line.
          - id: plan-last
            heading: Last
            prompt: What comes last?
            help: Nothing more.
        """,
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of a small course. Its scene `never` cannot be reached, on purpose."""
    for name, text in COURSE.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def edit(small: Path):
    """Replace one text in one file of the small course, and return the line it stood on."""

    def replace(name: str, old: str, new: str) -> int:
        path = small / "book" / name if (small / "book" / name).exists() else small / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {name}"
        line = text[: text.index(old)].count("\n") + 1
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return line

    return replace


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The npm packages. Tests that need them fail if they are missing."""
    folder = ROOT / "node_modules"
    assert folder.is_dir(), "node_modules is missing. Run `make test`, or `npm ci`."
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that can reach no host but this one. One for all: Playwright runs once a process."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=find_browser(),
            args=[*ARGUMENTS, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        yield chromium
        chromium.close()
