"""Role plays on paper: the cards, the sheet for the table, the key for the facilitator.

Each function returns a whole plain page for `write_pdf`. A card is half a sheet wide and half a
sheet high twice over: printed on one side, cut once, folded once. Then everybody sees what all
may know, and only the holder sees the rest; no printer has to match two sides.
"""

from collections.abc import Iterable, Sequence
from html import escape

from plenipot.content import Course
from plenipot.content.casting import Seat, at_table, cast, shown_casts, shown_sizes, tables
from plenipot.content.schema import Role, RolePlay
from plenipot.messages import message

from .pdf import CSS_SIZE, Paper

#: Width and height of half a sheet, in millimetres. A hair less than half: nothing may run over.
HALF: dict[Paper, tuple[float, float]] = {"a4": (210, 148.0), "letter": (215.9, 139.2)}
#: Space above and below the text of a card, in millimetres; most printers need 5.
_EDGES = 15.0

#: Colours of the band. The symbol says the same, so that grey prints lose nothing.
_COLOURS = (
    "#0b7285",
    "#e8590c",
    "#5f3dc4",
    "#2b8a3e",
    "#c2255c",
    "#1864ab",
    "#a0661a",
    "#495057",
    "#f2b705",
    "#74b816",
    "#e599f7",
    "#6b2d0e",
)

_CARD_STYLE = """
@page {{ size: {size}; margin: 0; @bottom-center {{ content: none; }} }}
html {{ font-size: 11.5pt; line-height: 1.25; }}
body {{ margin: 0; }}
table.card {{ width: {width}mm; border-collapse: collapse; table-layout: fixed; break-inside: avoid;
  border-block-end: 0.4pt dashed #000; }}
table.card td {{ vertical-align: top; padding: 9mm 9mm 6mm; height: {inside}mm; }}
td.secret {{ border-inline-start: 0.4pt dotted #000; }}
.band {{ display: flex; align-items: center; gap: 5mm; border-block-start: 4mm solid; padding-block-start: 2mm; }}
.symbol {{ font-size: 44pt; line-height: 1; }}
h2 {{ font-size: 19pt; line-height: 1.1; margin: 0; }}
h3 {{ font-size: 11.5pt; margin: 2mm 0 0.5mm; break-after: avoid; }}
p {{ margin: 0 0 1.2mm; }}
ul {{ margin: 0; padding-inline-start: 4.5mm; }}
.kind, .foot {{ font-size: 11pt; line-height: 1.15; }}
.only {{ font-size: 13pt; font-weight: bold; border: 1.2pt solid #000; padding: 1mm 2mm; margin: 0; }}
.write p {{ border-block-end: 0.6pt solid #000; height: 13mm; }}
"""

_PAGE_STYLE = """
html { line-height: 1.3; }
h1 { font-size: 18pt; margin: 0 0 3mm; }
h2 { font-size: 14pt; margin: 6mm 0 2mm; break-after: avoid; }
h3 { font-size: 12pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
ul, ol { margin: 0 0 2mm; padding-inline-start: 7mm; }
li { margin-block-end: 1mm; }
.role h4 { font-size: 11pt; margin: 2mm 0 0.5mm; break-after: avoid; }
.role { border-block-start: 0.6pt solid #000; }
table { border-collapse: collapse; width: 100%; margin-block-end: 3mm; }
th, td { border: 0.6pt solid #000; padding: 1.2mm 2mm; text-align: start; vertical-align: top; }
tr, .role { break-inside: avoid; }
.name { font-weight: bold; margin: 0 0 1mm; break-after: avoid; }
.symbol { font-size: 18pt; line-height: 1; }
.only { border: 1.5pt solid #000; padding: 2mm 3mm; font-weight: bold; }
.text { border-inline-start: 2pt solid #000; padding-inline-start: 4mm; }
"""


def _say(key: str, **values: object) -> str:
    return escape(message("role-plays", key, **values), quote=False)


def _p(text: str, class_: str = "") -> str:
    """Return a plain text as paragraphs; a blank line parts them."""
    label = f' class="{class_}"' if class_ else ""
    parts = [part for part in text.split("\n\n") if part.strip()]
    return "".join(f"<p{label}>{escape(part, quote=False)}</p>" for part in parts)


def _list(items: Iterable[str], kind: str = "ul") -> str:
    lines = "".join(f"<li>{escape(item, quote=False)}</li>" for item in items)
    return f"<{kind}>{lines}</{kind}>"


def _h(level: int, text: str) -> str:
    return f"<h{level}>{text}</h{level}>"


def _table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with its name above it. Cells are HTML already.

    The name is no `caption`: WeasyPrint 69 fails to tag a table whose caption ends a page.
    """
    top = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<p class="name">{caption}</p><table><thead><tr>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _page(title: str, style: str, body: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>{style}</style></head><body>{body}</body></html>\n"
    )


def role_cards(play: RolePlay, people: int, *, paper: Paper = "a4") -> str:
    """Return the cards for a group, one for each person, two on a sheet; no blank cards.

    Cards of one table follow each other. Raises CastError if the group does not fit the play.
    """
    width, height = HALF[paper]
    style = _CARD_STYLE.format(size=CSS_SIZE[paper], width=width, inside=height - _EDGES)
    seats = cast(play, people)
    many = tables(play, people) > 1
    cards = "".join(_card(play, seat, many) for seat in seats)
    title = f"{escape(play.title, quote=False)}: {_say('card.title')}"
    return _page(title, style, cards)


def card_sheets(people: int) -> int:
    """Return the sheets of paper that the cards of a group take, printed on one side."""
    return -(-people // 2)


def _card(play: RolePlay, seat: Seat, many: bool) -> str:
    foot = escape(play.title, quote=False)
    if many:
        foot += " · " + _say("card.table", n=seat.table)
    if seat.role is None:
        front, back = _observer(play)
    else:
        front, back = _front(play, seat.role, seat.holders), _back(seat.role)
    return (
        f'<table class="card" role="presentation"><tr><td class="public">{front}<p class="foot">'
        f'{foot}</p></td><td class="secret">{back}</td></tr></table>'
    )


def _band(symbol: str, name: str, kind: str, colour: str) -> str:
    return (
        f'<div class="band" style="border-color: {colour}"><span class="symbol">{symbol}</span>'
        f'<div><h2>{name}</h2><p class="kind">{kind}</p></div></div>'
    )


def _front(play: RolePlay, role: Role, holders: int) -> str:
    colour = _COLOURS[play.roles.index(role) % len(_COLOURS)]
    parts = [
        _band(role.symbol, escape(role.name, quote=False), _say(f"kind.{role.kind}"), colour),
        _h(3, _say("card.public")),
        _p(role.public),
        _h(3, _say("card.opening")),
        _p(f"“{role.opening}”"),
        _h(3, _say("card.allies")),
        f"<p>{_names(play, role.allies) or _say('card.no-allies')}</p>",
    ]
    if holders == 2:
        parts.append(f"<p><strong>{_say('card.pair-one')}</strong></p>")
    elif holders > 2:
        parts.append(f"<p><strong>{_say('card.pair', n=holders - 1)}</strong></p>")
    return "".join(parts)


def _back(role: Role) -> str:
    return "".join(
        [
            f'<p class="only">{role.symbol} {_say("card.secret")}</p>',
            *_secrets(role, 3),
            f'<p class="foot">{_say("card.keep")}</p>',
        ]
    )


def _secrets(role: Role, level: int) -> list[str]:
    """Return what only the holder of a card knows, as HTML."""
    found = []
    for key, lines in (
        ("interests", role.interests),
        ("red-lines", role.red_lines),
        ("may-accept", role.may_accept),
    ):
        found += [_h(level, _say(f"card.{key}")), _list(lines)]
    return found


def _observer(play: RolePlay) -> tuple[str, str]:
    front = _band("○", _say("card.observer"), _say("card.observer-kind"), "#000")
    back = "".join(f"{_h(3, escape(line, quote=False))}<p></p>" for line in play.observe)
    return (
        front + f"<p>{_say('card.observer-public')}</p>",
        f'<p class="only">{_say("card.observer-secret")}</p><div class="write">{back}</div>',
    )


def _names(play: RolePlay, ids: Sequence[str]) -> str:
    known = {role.id: role for role in play.roles}
    return escape(", ".join(f"{known[id].symbol} {known[id].name}" for id in ids), quote=False)


def role_play_sheet(play: RolePlay) -> str:
    """Return what lies on the table for everybody; nothing of it is secret."""
    rows = [
        (
            f'<span class="symbol">{role.symbol}</span>',
            escape(role.name, quote=False),
            _say(f"kind.{role.kind}"),
            escape(role.public, quote=False),
        )
        for role in play.roles
    ]
    head = [_say(f"sheet.head-{key}") for key in ("symbol", "name", "kind", "public")]
    body = [
        _h(1, escape(play.title, quote=False)),
        _p(play.invented),
        _h(2, _say("sheet.situation")),
        _p(play.situation),
        *_negotiated(play),
        _h(2, _say("sheet.who")),
        _table(_say("sheet.caption-who"), head, rows),
        _h(2, _say("sheet.steps")),
        _steps(play),
        _h(2, _say("sheet.rules")),
        f"<ul>{''.join('<li>' + _say(f'sheet.{key}') + '</li>' for key in _RULES)}</ul>",
    ]
    return _page(_say("sheet.title", title=play.title), _PAGE_STYLE, "".join(body))


_RULES = ("rule-card", "rule-red", "rule-real")


def _negotiated(play: RolePlay) -> list[str]:
    asked = play.negotiated
    return [
        _h(2, escape(asked.title, quote=False)),
        f'<div class="text">{"".join(_p(line) for line in asked.lines)}</div>',
        _h(3, _say("sheet.goal")),
        _p(asked.goal),
    ]


def _steps(play: RolePlay) -> str:
    return _list(
        [
            f"{message('role-plays', 'key.step', minutes=step.minutes)}: {step.text}"
            for step in play.steps
        ],
        "ol",
    )


def role_play_key(play: RolePlay, course: Course) -> str:
    """Return everything about a play, for the facilitator only."""
    minutes = {
        "brief": play.brief_minutes,
        "play": play.play_minutes,
        "debrief": play.debrief_minutes,
    }
    body = [
        _h(1, _say("key.title", title=play.title)),
        f'<p class="only">{_say("key.only")}</p>',
        _labelled("time", _say("key.time-text", all=sum(minutes.values()), **minutes)),
        _labelled("people", _say("key.people-text", low=play.people_min, high=play.people_max)),
        _labelled("invented", escape(play.invented, quote=False)),
        _h(2, _say("key.before")),
        _list(play.before, "ol"),
        _h(2, _say("key.cast")),
        _p(message("role-plays", "key.cast-text", most=at_table(play))),
        _casting(play),
        _h(2, _say("key.cards")),
        *(_told(play, role) for role in play.roles),
        _h(2, _say("key.observe")),
        _list(play.observe),
        *_injects(play),
        *_debrief(play, course),
        *_notes(play),
    ]
    return _page(_say("key.title", title=play.title), _PAGE_STYLE, "".join(body))


def _labelled(key: str, text: str) -> str:
    return f"<p><strong>{_say(f'key.{key}')}.</strong> {text}</p>"


def _casting(play: RolePlay) -> str:
    head = [_say("key.head-role"), *(str(n) for n in shown_sizes(play))]
    rows = [[escape(cell, quote=False) for cell in row] for row in shown_casts(play)]
    return _table(_say("key.caption-cast"), head, rows)


def _told(play: RolePlay, role: Role) -> str:
    allies = _names(play, role.allies) or _say("card.no-allies")
    kind = _say(f"kind.{role.kind}")
    head = f"{role.symbol} {escape(role.name, quote=False)} ({kind})"
    return (
        f'<div class="role">{_h(3, head)}'
        f"{_p(role.public)}<p>“{escape(role.opening, quote=False)}”</p>"
        f"<p><strong>{_say('card.allies')}:</strong> {allies}</p>"
        f"{''.join(_secrets(role, 4))}</div>"
    )


def _injects(play: RolePlay) -> list[str]:
    if not play.injects:
        return []
    rows = [
        (
            str(inject.minute),
            escape(inject.by, quote=False),
            _names(play, inject.to) or _say("key.all"),
            escape(inject.text, quote=False),
            escape(inject.expected, quote=False),
            escape(inject.otherwise, quote=False),
        )
        for inject in play.injects
    ]
    keys = ("minute", "by", "to", "text", "expected", "otherwise")
    head = [_say(f"key.head-{key}") for key in keys]
    return [_h(2, _say("key.injects")), _table(_say("key.caption-injects"), head, rows)]


def _debrief(play: RolePlay, course: Course) -> list[str]:
    asked = play.debrief
    found = [_h(2, _say("key.debrief")), _p(message("role-plays", "key.leave"))]
    for key, questions in (
        ("what", asked.what),
        ("so-what", asked.so_what),
        ("now-what", asked.now_what),
    ):
        found += [_h(3, _say(f"key.{key}")), _list(questions)]
    found.append(_h(3, _say("key.real")))
    for difference in asked.real:
        found += [_p(difference.text), _sources(difference.facts, course)]
    return found


def _sources(ids: Sequence[str], course: Course) -> str:
    """Return the facts behind a sentence, each with its source in words."""
    lines = []
    for id in ids:
        fact = course.facts[id]
        title = course.sources[fact.source].title
        lines.append(f"{fact.statement} ({message('role-plays', 'key.source', title=title)})")
    return _list(lines) if lines else ""


def _notes(play: RolePlay) -> list[str]:
    notes = play.notes
    found = [_h(2, _say("key.notes")), _h(3, _say("key.arguments"))]
    for argument in notes.arguments:
        claim, answer = (escape(text, quote=False) for text in (argument.claim, argument.answer))
        found.append(f"<p>“{claim}” {answer}</p>")
    for key in ("silent", "overheats", "cut", "extension"):
        found += [_h(3, _say(f"key.{key}")), _p(getattr(notes, key))]
    return found
