"""What the amendment desk shows: the room, a first reading, a last reading."""

from plenipot.messages import message
from plenipot.models.drafting import model
from plenipot.models.drafting.debrief import debrief, may_change, paid_line, strength_line
from plenipot.models.drafting.model import limit
from plenipot.models.drafting.room import (
    DELEGATIONS,
    LINES,
    SMALL,
    friends_of,
    name_of,
    rivals_of,
)
from plenipot.models.drafting.whatif import read_in
from plenipot.models.drafting.words import (
    kind_label,
    names,
    noted,
    outcome_label,
    said,
    who_must,
)
from plenipot.widgets.html import bullets, escape, paragraph, table
from plenipot.widgets.replay import code_line

from .document import document, excerpt
from .picture import pressure_picture


def _say(key, **values):
    return message("drafting", key, **values)


def _heading(key):
    return "<h3>" + escape(_say(key)) + "</h3>"


def _lines_of(who):
    lines = [_say("line." + line) for line in LINES[who]]
    return "; ".join(lines) if lines else _say("line.none")


def _terms(who):
    found = [_say("view.friends", list=names(friends_of(who)))]
    if rivals_of(who):
        found.append(_say("view.rivals", list=names(rivals_of(who))))
    return "; ".join(found)


def room_page(here):
    """What the learner hears before the meeting, and who is in the room."""
    same = "-same" if here.absent == here.hurry else ""
    absent, hurry = name_of(here.absent), name_of(here.hurry)
    rows = []
    for who in DELEGATIONS:
        size = _say("size.small" if who in SMALL else "size.large", n=limit(who, False))
        rows.append([name_of(who), _say("about." + who), _lines_of(who), size, _terms(who)])
    columns = [_say("view.column." + key) for key in ("who", "wants", "line", "size", "terms")]
    return table(_say("view.room"), columns, rows, "lv-moves") + paragraph(
        _say("view.heard" + same, absent=absent, hurry=hurry)
    )


def draft_page(clause):
    """The draft with the clause that the lists make at this moment."""
    caption = paragraph(_say("doc.now"), "lv-reach")
    return caption + document(clause) + paragraph(_say("doc.key"))


def _answers(reading):
    """What each delegation says, in its own voice, with the red line behind it."""
    rows = []
    for one in reading.answers:
        spoken = [said(one, reading.motion)]
        if noted(one):
            spoken.append(noted(one))
        rows.append([name_of(one.who), kind_label(one.kind), spoken, _lines_of(one.who)])
    columns = [_say("view.column." + key) for key in ("who", "kind", "says", "line")]
    return table(_say("view.answers"), columns, rows, "lv-moves")


def _first_sentence(first):
    reading = first.reading
    clause = first.motion.clause.full()
    if reading.refused:
        return _say("view.first-refused", tabler=name_of(first.motion.tabler), clause=clause)
    objectors, asked = reading.objectors, reading.those("asks")
    if objectors:
        key = "view.first-open" + ("-many" if len(objectors) > 1 else "")
        return _say(key, clause=clause, who=names(objectors))
    if asked:
        return _say("view.first-asks", clause=clause, who=names(asked))
    return _say("view.first-clear", clause=clause)


def first_summary(first):
    """One or two sentences on a first reading; `lv-say` marks what the page reads out."""
    return (
        '<div class="lv-say">'
        + paragraph(_first_sentence(first), "lv-reach")
        + paragraph(may_change(first))
        + "</div>"
    )


def first_page(first):
    """Everything on a first reading below its summary."""
    reading = first.reading
    shown = ""
    if not reading.refused:
        shown = paragraph(_say("doc.first"), "lv-reach")
        shown += excerpt(first.motion.clause, bool(reading.objectors))
        shown += pressure_picture(reading, None, "desk-first")
        shown += paragraph(_say("picture.key"))
    return _heading("view.first") + shown + _answers(reading)


def _last_sentence(result):
    key = "view.last" if result.last else "view.ended"
    return _say(key, outcome=outcome_label(result.outcome))


def _clause_sentence(result):
    put = result.put.clause.full()
    if result.outcome == "weaker":
        return _say("view.clause-weaker", put=put, clause=result.clause.full())
    return _say("view.clause", clause=put)


def last_summary(result):
    """How the play ended, in a few sentences that the page reads out."""
    sentences = [
        _clause_sentence(result),
        _say("outcome." + result.outcome + ".what"),
        who_must(result.clause) + " " + strength_line(result),
        paid_line(result),
    ]
    return (
        '<div class="lv-say">'
        + paragraph(_last_sentence(result), "lv-reach")
        + "".join([paragraph(sentence) for sentence in sentences])
        + "</div>"
    )


def _beside(result):
    """The same words where they would ask somebody to act; or, if they did, where not."""
    operative = result.put.clause.operative
    place = "considering" if operative else "invites"
    reading = read_in(result.put, result.room, place, result.settings)
    against = reading.objectors
    key = "beside." + ("preamble" if operative else "operative")
    values = {"place": _say("place." + place), "text": reading.motion.clause.full()}
    if against:
        values["who"] = names(against)
    else:
        key += "-asks" if reading.those("asks") else "-free"
        values["who"] = names(reading.those("asks"))
    told = [paragraph(_say(key, **values))]
    if reading.refused:
        tabler = name_of(result.put.tabler)
        told.append(paragraph(_say("beside.refuses", tabler=tabler)))
    why = []
    for who in against:
        words = said(reading.answer(who), reading.motion)
        why.append(_say("beside.why", who=name_of(who), why=words))
    return _heading("beside.title") + "".join(told) + bullets(why)


def _real():
    quoted = '<blockquote class="lv-quote"><p>%s</p></blockquote>' % escape(_say("real.text"))
    told = [paragraph(_say("real." + key)) for key in ("what", "worth", "inference")]
    return _heading("real.title") + quoted + "".join(told)


def last_page(result):
    """Everything on a play below its summary: debrief, text, answers, comparisons, code."""
    if result.clause:
        text = document(result.clause)
    else:
        text = paragraph(_say("doc.unchanged"))
    answers = ""
    if result.last:
        answers = pressure_picture(result.last, result.first.reading, "desk-last")
        if answers:
            key = "picture.key" + ("" if result.first.reading.refused else "-before")
            answers += paragraph(_say(key))
        answers += _answers(result.last)
    return (
        _heading("view.debrief")
        + bullets(debrief(result))
        + _heading("view.last-text")
        + text
        + answers
        + _beside(result)
        + _real()
        + code_line(model, result.numbers)
    )
