"""An agenda as a run sheet: one page of HTML that is also the PDF, and the calendar file."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from plenipot.messages import message
from plenipot.models.agenda.calendar import calendar_text
from plenipot.models.agenda.lists import shopping_list
from plenipot.models.agenda.planner import Item, Plan, clock
from plenipot.models.agenda.text import changes, next_cuts, summary, thing, title

from .pdf import Paper, write_pdf

#: For screen and paper alike: read standing, from a table, in black on white.
STYLE = """
:root { color-scheme: light; }
body { font: 12pt/1.4 "DejaVu Sans", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  max-inline-size: 48rem; margin: 1rem auto; padding-inline: 1rem; color: #000; background: #fff; }
h1 { font-size: 19pt; line-height: 1.2; margin-block: 0 .4em; }
h2 { font-size: 15pt; margin-block: 1.2em .4em; break-after: avoid; }
h3 { font-size: 13pt; margin-block: .8em .2em; break-after: avoid; }
p, ul, ol { margin-block: .3em; }
li { margin-block: .15em; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; }
th, td { border-block-end: 1px solid #000; padding: .3em .4em; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.time { font-weight: bold; white-space: nowrap; font-variant-numeric: tabular-nums; }
.details .time { font-size: 14pt; }
.minutes { text-align: end; white-space: nowrap; }
.pause td, .pause th { background: #eee; }
.who { font-size: 10.5pt; }
.title { font-weight: bold; font-size: 13pt; }
.say { border-inline-start: 1.2mm solid #000; padding-inline-start: .7em; margin-inline: 0; margin-block: .5em; }
.note { font-style: italic; }
input { appearance: none; display: inline-block; inline-size: 5mm; block-size: 5mm; margin: 0;
  border: .5mm solid #000; background: #fff; }
input:checked { background: #000; }
input:focus-visible { outline: 3px solid #00f; outline-offset: 2px; }
.details th[scope="row"] { white-space: nowrap; }
.details { break-before: page; }
.late section { break-inside: avoid; }
.get { break-before: page; }
.get ul { list-style: "\\2610  "; }
"""
#: What only paper needs.
PAPER_STYLE = "body { margin: 0; padding: 0; max-inline-size: none; }"


def run_sheet(plan: Plan) -> str:
    """Return the run sheet as a whole HTML page."""
    head = escape(title(plan))
    body = [
        f"<h1>{head}</h1>",
        *_paragraphs(summary(plan)),
        _overview(plan),
        f'<section class="details"><h2>{_say("details")}</h2>',
        f"<p>{_say('steps-where')}</p>",
        _details(plan),
        f'</section><div class="late"><section><h2>{_say("next-cuts")}</h2>',
        _list(next_cuts(plan), "ol") or f"<p>{_say('next-cuts-none')}</p>",
        f"</section><section><h2>{_say('changes')}</h2>",
        _list(changes(plan)) or f"<p>{_say('changes-none')}</p>",
        f'</section></div><section class="get"><h2>{_say("get")}</h2>',
        *_shopping(plan),
        "</section>",
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{head}</title>\n<style>{STYLE}@media print {{ {PAPER_STYLE} }}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(body)
        + "\n</main>\n</body>\n</html>\n"
    )


def write_files(plan: Plan, folder: Path, paper: Paper) -> list[Path]:
    """Write run sheet and, if the ask has a date, calendar file; return the files.

    Raises PdfMissing if no PDF can be made here (the other files are then written), and
    OSError if the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    page = run_sheet(plan)
    files = [folder / "run-sheet.html"]
    files[0].write_text(page, encoding="utf-8")
    if plan.ask.date is not None:
        files.append(folder / "agenda.ics")
        files[-1].write_bytes(calendar_text(plan).encode("utf-8"))
    write_pdf(page, folder / "run-sheet.pdf", paper=paper, style=PAPER_STYLE)
    return [*files, folder / "run-sheet.pdf"]


def _say(key: str) -> str:
    return escape(message("agenda", key))


def _paragraphs(sentences: Iterable[str]) -> list[str]:
    return [f"<p>{escape(one)}</p>" for one in sentences]


def _list(sentences: Iterable[str], kind: str = "ul") -> str:
    items = "".join(f"<li>{escape(one)}</li>" for one in sentences)
    return f"<{kind}>{items}</{kind}>" if items else ""


def _head(*keys: str) -> str:
    cells = "".join(f'<th scope="col">{_say("head-" + key)}</th>' for key in keys)
    return f"<thead><tr>{cells}</tr></thead>"


def _times(item: Item) -> str:
    return f"{clock(item.start)}–{clock(item.start + item.minutes)}"


def _tick(item: Item) -> str:
    label = message("agenda", "tick", title=item.title())
    return f'<td><input type="checkbox" aria-label="{escape(label)}"></td>'


def _overview(plan: Plan) -> str:
    rows = []
    for item in plan.items:
        module = plan.module_title(item.row) if item.row else ""
        rows.append(
            f"<tr{_kind(item)}>{_tick(item)}"
            f'<th scope="row" class="time">{_times(item)}</th>'
            f'<td class="minutes">{item.minutes}</td>'
            f"<td>{escape(item.title())}</td><td>{escape(module)}</td></tr>"
        )
    head = _head("done", "time", "minutes", "activity", "module")
    return f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"


def _details(plan: Plan) -> str:
    rows = [
        f"<tr{_kind(item)}>{_tick(item)}"
        f'<th scope="row"><div class="time">{clock(item.start)}</div>'
        f"{escape(message('agenda', 'minutes', minutes=item.minutes))}</th>"
        f"<td>{_cell(plan, item)}</td></tr>"
        for item in plan.items
    ]
    head = _head("done", "time", "activity")
    return f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"


def _kind(item: Item) -> str:
    return "" if item.row else ' class="pause"'


def _cell(plan: Plan, item: Item) -> str:
    parts = [f'<div class="title">{escape(item.title())}</div>']
    if item.row is not None:
        who = message("agenda", "event", method=item.method(), leads=item.leads())
        parts.append(f'<div class="who">{escape(plan.module_title(item.row))}. {escape(who)}</div>')
    if item.materials:
        ready = [
            message("agenda", "copies", number=number, item=name) for number, name in item.materials
        ]
        parts.append(f"<div>{_say('have-ready')}</div>{_list(ready)}")
    parts += [f'<p class="note">{escape(note)}</p>' for note in item.notes]
    parts.append(_list(item.steps(), "ol"))
    if item.said():
        parts.append(f'<blockquote class="say">{escape(item.said())}</blockquote>')
    return "".join(parts)


def _shopping(plan: Plan) -> list[str]:
    parts = []
    for group, things in shopping_list(plan):
        parts.append(f"<h3>{_say('group.' + group)}</h3>")
        parts.append(_list(thing(line) for line in things))
    return parts
