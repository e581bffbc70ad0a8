"""The report: votes, ideas in the room, plays of teams, and the test before and after."""

from html import escape

from plenipot.content import Course
from plenipot.debrief.alone import alone_result
from plenipot.debrief.beliefs import beliefs
from plenipot.debrief.gain import FEW, TestResult, test_result
from plenipot.debrief.plays import CampaignResult, campaign_results, scenario_results
from plenipot.debrief.records import Record
from plenipot.debrief.small import FEWEST
from plenipot.debrief.votes import VoteResult, vote_results
from plenipot.messages import message

from .campaign import campaign_tables
from .ideas import alone_parts, belief_parts
from .parts import STYLE, heading, paragraph, say, table
from .pictures import paired_bars
from .scenario import scenario_parts

_CLASSES = 5  # of the picture of the test: 0 to 20 percent right, and so on


def report(record: Record, course: Course, notes: list[str] | None = None, level: int = 2) -> str:
    """Return the debrief as a piece of HTML with its style.

    `notes` are sentences about the files; `level` is that of its headings.
    """
    votes = vote_results(record, course)
    scenarios = scenario_results(record, course)
    campaigns = campaign_results(record)
    tests = test_result(record, course)
    alone = alone_result(record, course)
    parts = [paragraph(say("people", n=len(record.people), teams=len(record.teams)))]
    if notes:
        parts.append(_section(level, say("notes"), *(paragraph(escape(one)) for one in notes)))
    if not (votes or alone or scenarios or campaigns or tests):
        parts.append(paragraph(say("nothing")))
    if votes:
        shown = [_vote(vote, level + 1) for vote in votes]
        parts.append(_section(level, say("votes"), paragraph(say("votes-how")), *shown))
    if votes or alone or tests:
        ideas = belief_parts(beliefs(record, course))
        parts.append(_section(level, say("beliefs"), *ideas))
    if alone:
        parts.append(_section(level, say("alone"), *alone_parts(alone)))
    for scenario in scenarios:
        title = say("scenario", title=scenario.title)
        parts.append(_section(level, title, *scenario_parts(scenario, level + 1)))
    for number, campaign in enumerate(campaigns):
        parts.append(_section(level, say("campaign"), *_campaign(campaign, number)))
    if tests:
        parts.append(_section(level, say("tests"), *_tests(tests)))
    return f'<style>{STYLE}</style><div class="db-report">{"".join(parts)}</div>'


def _section(level: int, title: str, *parts: str) -> str:
    return f"<section>{heading(title, level)}{''.join(parts)}</section>"


def _words(key: str, **values: object) -> str:
    return message("debrief", key, **values)


def _percent(share: float) -> str:
    return _words("percent", n=round(100 * share))


# Votes


def _vote(vote: VoteResult, level: int) -> str:
    id = vote.question.id
    asked = (vote.people[0] > 0, vote.people[1] > 0)
    rows: list[tuple[str, int | None, int | None]] = []
    for option in vote.options:
        text = _words(option.id) if vote.question.kind == "truefalse" else option.text
        label = _words("right-mark", text=text) if option.correct else text
        first, second = option.counts
        rows.append((label, first if asked[0] else None, second if asked[1] else None))
    picture = paired_bars(
        _words("vote-picture"),
        _words("vote-described"),
        rows,
        (_words("before"), _words("after")),
    )
    columns = [place for place in (0, 1) if asked[place]]
    heads = [_words("before"), _words("after")]
    head = [_words("option"), *(heads[place] for place in columns)]
    cells = [[label, *((a, b)[place] for place in columns)] for label, a, b in rows]
    people = ("people-first", "people-second")
    said = [say(people[place], n=vote.people[place]) for place in columns]
    return (
        "<div>"
        + "".join(
            [
                heading(escape(vote.question.stem), level, "db-sub"),
                paragraph(". ".join(said) + "." if said else say("nothing")),
                picture,
                table(_words("vote-caption", id=id), head, cells),
                paragraph(_shares(vote)),
                _moves(vote),
            ]
        )
        + "</div>"
    )


def _shares(vote: VoteResult) -> str:
    before, after = vote.share(0), vote.share(1)
    if before is not None and after is not None:
        return say("share", before=_percent(before), after=_percent(after))
    if before is not None:
        return say("share-first", before=_percent(before))
    if after is not None:
        return say("share-second", after=_percent(after))
    return say("share-none")


def _moves(vote: VoteResult) -> str:
    moves = vote.moves
    if moves is None:
        return ""
    numbers = (moves.stayed_right, moves.to_right, moves.to_wrong, moves.stayed_wrong)
    if sum(numbers) < FEWEST:
        return paragraph(say("moves-hidden", fewest=FEWEST))
    names = ("stayed", "to_right", "to_wrong", "wrong")
    return paragraph(say("moves", **dict(zip(names, numbers, strict=True))))


def _campaign(found: CampaignResult, number: int) -> list[str]:
    apart = [paragraph(say("campaign-apart"))] if number else []
    return [*apart, *campaign_tables(found)]


# The test before and after


def _tests(found: TestResult) -> list[str]:
    parts = [_spread(found)]
    gain = found.gain
    rows: list[list[object]] = [
        [_words("tested-before"), len(found.before)],
        [_words("tested-after"), len(found.after)],
        [_words("tested-both"), gain.people if gain else 0],
    ]
    notes = []
    if gain is None:
        notes.append(say("no-pairs"))
    elif gain.people < FEWEST:
        notes.append(say("hidden-whole", fewest=FEWEST))
    else:
        span, part = gain.interval, gain.normalised
        rows += [
            [_words("mean-before"), _percent(gain.before)],
            [_words("mean-after"), _percent(gain.after)],
            [_words("gain"), f"{100 * gain.gain:+.0f}"],
            [_words("gain-interval"), _interval(gain.interval)],
            [
                _words("gain-normalised"),
                _words("normalised-none") if part is None else _percent(part),
            ],
        ]
        if gain.few:
            notes.append(say("few", few=FEW))
        if span and span[0] <= 0 <= span[1]:
            notes.append(say("crosses"))
        notes.append(say("not-caused"))
    if found.other_form:
        notes.append(say("other-form"))
    parts.append(table(_words("tests-caption"), [_words("measure"), _words("value")], rows))
    parts += [paragraph(note, "db-note") for note in notes]
    return [*parts, *_test_teams(found)]


def _interval(span: tuple[float, float] | None) -> str:
    if span is None:
        return _words("interval-none")
    if span[0] == span[1]:
        return _words("interval-same")
    return _words("interval", low=round(100 * span[0]), high=round(100 * span[1]))


def _spread(found: TestResult) -> str:
    """Return the picture of both tests; one of fewer people than may be shown is left out."""
    shown = [listed if len(listed) >= FEWEST else None for listed in (found.before, found.after)]
    if shown == [None, None]:
        return ""
    rows: list[tuple[str, int | None, int | None]] = []
    for place in range(_CLASSES):
        low, high = 100 * place // _CLASSES, 100 * (place + 1) // _CLASSES
        counts = [
            None if listed is None else sum(_class(one) == place for one in listed)
            for listed in shown
        ]
        key = "spread-row" if high < 100 else "spread-last"
        rows.append((_words(key, low=low, high=high), counts[0], counts[1]))
    title = _words("tests-picture")
    words = (_words("test-before"), _words("test-after"))
    picture = paired_bars(title, _words("vote-described"), rows, words)
    kept = [place for place in (0, 1) if shown[place] is not None]
    cells = [[label, *((a, b)[place] for place in kept)] for label, a, b in rows]
    head = [_words("spread"), *(words[place] for place in kept)]
    return picture + table(_words("spread-caption"), head, cells)


def _class(share: float) -> int:
    return min(_CLASSES - 1, int(share * _CLASSES + 1e-9))


def _test_teams(found: TestResult) -> list[str]:
    parts = []
    if found.teams:
        keys = ("team", "tested-both", "mean-before", "mean-after")
        rows = [[t.team, t.people, _percent(t.before), _percent(t.after)] for t in found.teams]
        caption = _words("teams-caption", fewest=FEWEST)
        parts.append(table(caption, [_words(key) for key in keys], rows))
    if found.hidden_teams:
        key = "teams-hidden-one" if found.hidden_teams == 1 else "teams-hidden"
        parts.append(paragraph(say(key, n=found.hidden_teams)))
    return parts
