"""Small pieces of HTML for the views. Everything that comes in as text is escaped here."""

from plenipot.messages import message

# Colours follow the text, so that one set of rules serves light and dark pages. What a place
# has room for is asked of the container: the same view stands in a page, on a phone and in
# JupyterLab. The last rules keep JupyterLab from cutting off long labels
# and from setting lines far apart.
STYLE = """<style>
.lv-fit{container-type:inline-size}
.lv-pair>*+*{margin-block-start:1.5rem}
@container (min-width:36rem){
.lv-pair{display:grid;grid-template-columns:1fr 1fr;column-gap:1.5rem}
.lv-pair>*+*{margin-block-start:0}
}
.lv-table{border-collapse:collapse;inline-size:100%;margin-block:.5rem}
.lv-table caption{caption-side:top;text-align:start;font-weight:600;padding-block:.25rem;
color:inherit}
.lv-table th,.lv-table td{border-block-end:1px solid;padding:.25rem .5rem;text-align:start;
vertical-align:top;white-space:normal;overflow-wrap:break-word}
.lv-table tbody th{font-weight:600}
@container (min-width:34rem){
.lv-plan tbody th{inline-size:9.5rem}
}
@container (max-width:33.99rem){
.lv-table,.lv-table caption,.lv-table tbody,.lv-table tr{display:block}
.lv-table thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;
clip-path:inset(50%)}
.lv-table tr{border-block-start:2px solid;padding-block:.35rem}
.lv-table tbody th,.lv-table tbody td{display:block;border:0;padding:.1rem 0}
.lv-table td::before{content:attr(data-label);content:attr(data-label) / "";opacity:.85}
.lv-table.lv-moves tbody td{display:grid;grid-template-columns:5.5rem minmax(0,1fr);
column-gap:.5rem}
.lv-moves td>*{grid-column:2}
.lv-plan td::before{display:block;font-weight:600;margin-block-start:.35rem}
}
@container (max-width:33.99rem){
.lv-table.lv-grid{display:table}
.lv-grid caption{display:table-caption}
.lv-grid thead{display:table-header-group;position:static;clip-path:none}
.lv-grid tbody{display:table-row-group}
.lv-grid tr{display:table-row}
.lv-table.lv-grid tbody :is(th,td){display:table-cell;border-block-end:1px solid;
padding:.25rem .5rem}
.lv-grid td::before{content:none}
}
.lv-reach{font-weight:600}
.lv-track{display:block;inline-size:100%;max-inline-size:35rem;margin-block:1rem;direction:ltr}
.lv-track text{fill:currentColor;font-family:inherit}
.lv-track .lv-caption{font-weight:600}
.lv-track .lv-line{stroke:currentColor;fill:none}
.lv-track .lv-box{stroke:currentColor;fill:none}
.lv-kept,.widget-html-content pre.lv-kept{white-space:pre-wrap;overflow-wrap:anywhere;
word-break:normal;font:inherit;border:1px solid;padding:.75rem;
margin-block:.5rem}
.lv-download{text-decoration:underline}
.lv-alert{border-inline-start:.25rem solid;padding-inline-start:.75rem}
.jupyter-widgets.widget-dropdown,.jupyter-widgets.widget-datepicker,
.jupyter-widgets.widget-text,.jupyter-widgets.widget-checkbox{inline-size:auto;
max-inline-size:44rem}
.jupyter-widgets .widget-label:has(+select),.jupyter-widgets .widget-label:has(+input),
.jupyter-widgets .widget-label:has(+textarea),.jupyter-widgets.jupyter-button
{inline-size:auto}
.jupyter-widgets.widget-textarea{inline-size:100%;max-inline-size:44rem;flex-flow:column}
.jupyter-widgets.widget-textarea textarea{inline-size:100%}
.jupyter-widgets.widget-html .widget-html-content{line-height:1.5}
</style>"""


def escape(text):
    """Text safe between tags and inside quoted attributes."""
    text = str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")


def paragraph(text, css=""):
    """One paragraph of plain text, with a CSS class if one is given."""
    return "<p%s>%s</p>" % (' class="%s"' % escape(css) if css else "", escape(text))


def alert(text):
    """One sentence that is read out at once: something is wrong with the input."""
    return '<p class="lv-alert" role="alert">%s</p>' % escape(text)


def bullets(sentences):
    """A list of plain sentences; nothing if there are none."""
    if not sentences:
        return ""
    return "<ul>" + "".join(["<li>%s</li>" % escape(text) for text in sentences]) + "</ul>"


def _lines(cell):
    if isinstance(cell, list):
        return "".join(["<div>%s</div>" % escape(line) for line in cell])
    return escape(cell)


def table(caption, columns, rows, css=""):
    """A table of plain text. `columns` are headings; the first cell of a row heads the row.

    A cell is a text, a number, or a list of texts that stand below each other.
    Where it is narrow, each row becomes a card whose cells carry the name of their column.
    The roles say what the parts are, because browsers forget it once CSS lays them out so.
    """
    head = "".join(
        ['<th role="columnheader" scope="col">%s</th>' % escape(name) for name in columns]
    )
    body = ""
    for row in rows:
        cells = ['<th role="rowheader" scope="row">%s</th>' % _lines(row[0])]
        for number, cell in enumerate(row[1:]):
            label = escape(columns[number + 1])
            cells.append('<td role="cell" data-label="%s">%s</td>' % (label, _lines(cell)))
        body += '<tr role="row">' + "".join(cells) + "</tr>"
    return (
        '<div class="lv-fit"><table class="lv-table %s" role="table"><caption>%s</caption>'
        '<thead role="rowgroup"><tr role="row">%s</tr></thead>'
        '<tbody role="rowgroup">%s</tbody></table></div>'
    ) % (escape(css), escape(caption), head, body)


_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
_OCTETS = [chr(n) if n < 128 and chr(n) in _PLAIN else "%%%02X" % n for n in range(256)]


def percent_encoded(text):
    """Text as the part of an address: every octet but plain letters and digits as %XX."""
    return "".join([_OCTETS[octet] for octet in text.encode("utf-8")])


def download_link(label, name, kind, text):
    """A link that saves `text` as a file. `kind` is its media type, such as `text/calendar`."""
    address = "data:" + kind + ";charset=utf-8," + percent_encoded(text)
    return '<p><a class="lv-download" download="%s" href="%s">%s</a></p>' % (
        escape(name),
        escape(address),
        escape(label),
    )


def keepsake(key, title, text, calendar="", level=4):
    """Words of the learner for the plan: shown, to be downloaded, and kept in the page.

    `key` is a stable name: a newer text with the same key takes the place of an older one.
    `text` is Markdown. In the page a script adds a button that keeps it in this browser.
    `calendar` is the text of a calendar file that is kept with it. The text is then closed
    until it is opened, for the view has shown the same dates already. `level` is that of the
    heading: one more than the heading above it.
    """
    link = download_link(message("models", "keep.download"), key + ".md", "text/markdown", text)
    shown = '<pre class="lv-kept">%s</pre>%s' % (escape(text), link)
    if calendar:
        summary = escape(message("models", "keep.show"))
        shown = "<details><summary>%s</summary>%s</details>" % (summary, shown)
    # HTML makes a line feed of every line end; the page makes the file's line ends again.
    dates = escape(calendar.replace("\r\n", "\n"))
    return ('<div class="lv-keep" data-key="%s" data-title="%s"%s><h%d>%s</h%d>%s</div>') % (
        escape(key),
        escape(title),
        ' data-calendar="%s"' % dates if dates else "",
        level,
        escape(title),
        level,
        shown,
    )
