"""A whole page for paper: type, lines to cut and to write on, and the name of each sheet at its foot.

Black on white throughout; where there is colour, a shape says the same.
"""

from plenipot.book.markup import Html, el

STYLE = """
@page {
  margin: 12mm 14mm 14mm;
  @bottom-left { content: string(foot); font: 9pt sans-serif; max-width: 75%; text-align: left; }
  @bottom-center { content: none; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
}
html { font-family: "DejaVu Sans", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
body { margin: 0; font-size: 11.5pt; line-height: 1.4; }
h1 { font-size: 17pt; margin: 0 0 4mm; line-height: 1.2; }
h2 { font-size: 13.5pt; margin: 6mm 0 2mm; break-after: avoid; }
h3 { font-size: 12pt; margin: 4mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 2.5mm; }
ul, ol { margin: 0 0 3mm; padding-inline-start: 7mm; }
li { margin-block-end: 1mm; }
blockquote { margin: 0 0 3mm; padding-inline-start: 4mm; border-inline-start: 1mm solid #888; }
.sheet { break-before: page; string-set: foot attr(data-foot); }
.sheet:first-child { break-before: auto; }
table.grid { inline-size: 100%; border-collapse: collapse; margin: 0 0 4mm; }
table.grid th, table.grid td { border: 0.3mm solid #000; padding: 1.2mm 1.8mm; text-align: start;
  vertical-align: top; }
table.grid th { background: #eee; font-size: 11pt; }
table.tasks th { inline-size: 45%; }
table.grid tr { break-inside: avoid; }
td.write { block-size: 9mm; }
.tall td.write { block-size: 15mm; }
.dense { font-size: 11pt; line-height: 1.3; }
.dense td.write { block-size: 5.6mm; }
.dense table.grid td, .dense table.grid th { padding-block: 0.6mm; }
th.wide-1 { inline-size: 52%; }
th.wide-2 { inline-size: 30%; }
dt { font-weight: 700; break-after: avoid; }
dd { margin: 0 0 2mm; }
.sign { text-align: center; padding-block-start: 12mm; }
.sign h1 { font-size: 44pt; }
.sign p { font-size: 26pt; line-height: 1.3; }
.blank { display: inline-block; inline-size: 22mm; border-block-end: 0.3mm solid #000; block-size: 5mm; }
.blank.long { inline-size: 100mm; max-inline-size: 100%; }
.rule { border-block-end: 0.3mm solid #888; block-size: 9mm; }
.sources, .small, ol.facts { font-size: 11pt; }
.mark { font-size: 9pt; }
.box { border: 0.3mm solid #000; padding: 2.5mm 3mm; margin: 0 0 3mm; break-inside: avoid; }
.keep { break-inside: avoid; }
h1 span { font-size: 11pt; font-weight: 400; margin-inline-start: 2mm; }
/* Short copies of a sheet: as many on a page as fit, each above a line to cut. */
.slip { break-inside: avoid; border-block-end: 0.35mm dashed #000; padding-block-end: 2mm;
  margin-block-end: 4mm; font-size: 11pt; line-height: 1.3; }
.slip h1 { font-size: 14pt; margin-block-end: 2mm; }
.slip p, .slip ol, .slip table.grid { margin-block-end: 2mm; }
.slip table.grid th, .slip table.grid td { padding-block: 0.9mm; }
.slip td.write { block-size: 8.5mm; }
table.cards { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
table.cards tr { break-inside: avoid; }
table.cards td { border: 0.35mm dashed #000; padding: 2.5mm 4mm; font-size: 13.5pt; line-height: 1.3;
  vertical-align: middle; block-size: 22mm; }
table.in-3 td { font-size: 12.5pt; line-height: 1.25; padding: 2mm 3mm; }
table.cards .name { font-size: 11pt; margin: 0 0 1mm; }
table.cards .name strong { font-size: 13.5pt; margin-inline-end: 2mm; }
table.cards .name span { white-space: nowrap; }
table.cards p { margin: 0 0 1.5mm; }
table.cards dt { font-size: 11pt; font-weight: 700; }
table.cards dd { margin: 0 0 1.5mm; }
table.cards dl { margin: 0; }
.run-in dt, .run-in dd { display: inline; }
.run-in dd::after { content: "\\A"; white-space: pre; }
table.cards dd.rule { block-size: 14mm; }
.face { text-align: center; }
.face .shape { font-size: 84pt; line-height: 1; font-weight: 700; }
.face .meaning { font-size: 18pt; font-weight: 700; }
.drawing svg { inline-size: 96mm; max-block-size: 240mm; overflow: visible; }
.drawing svg text { font-family: "DejaVu Sans", sans-serif; }
figure { margin: 0 0 4mm; break-inside: avoid; text-align: center; }
figcaption { font-weight: 700; text-align: start; margin-block-end: 2mm; }
"""


def page(title: str, *sheets: str, style: str = "") -> str:
    """Return a whole HTML page of sheets. `title` is escaped here; `style` comes after the common one."""
    head = el(
        "head",
        Html('<meta charset="utf-8">'),
        el("title", title),
        el("style", Html(STYLE + style)),
    )
    return f"<!doctype html>\n{el('html', head, el('body', *sheets), lang='en')}\n"


def sheet(foot: str, *parts: str, class_: str = "") -> Html:
    """Return what starts on a new page; `foot` is at the foot of its pages."""
    return el("section", *parts, class_=f"sheet {class_}".strip(), data_foot=foot)


def lines(count: int) -> Html:
    """Return lines to write on."""
    return Html(el("div", class_="rule") * count)
