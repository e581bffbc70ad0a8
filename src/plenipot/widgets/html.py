"""Small pieces of HTML for the views. Everything that comes in as text is escaped here."""

# Colours follow the text, so that one set of rules serves light and dark pages.
# The last rules keep JupyterLab from cutting off long labels.
STYLE = """<style>
.lv-pair{display:flex;flex-wrap:wrap;gap:1rem}
.lv-pair>*{flex:1 1 19rem;min-inline-size:0}
.lv-scroll{overflow-x:auto;max-inline-size:100%}
.lv-table{border-collapse:collapse;inline-size:100%;margin-block:.5rem}
.lv-table caption{text-align:start;font-weight:600;padding-block:.25rem}
.lv-table th,.lv-table td{border-block-end:1px solid;padding:.25rem .35rem;text-align:start;
vertical-align:top;white-space:normal}
.lv-table tbody th{font-weight:500}
.lv-reach{font-weight:600}
.lv-track{inline-size:100%;max-inline-size:44rem;block-size:auto;display:block}
.lv-track text{fill:currentColor;font-family:inherit}
.lv-track .lv-line{stroke:currentColor;fill:none}
.lv-track .lv-box{stroke:currentColor;fill:none}
.lv-alert{border-inline-start:.25rem solid;padding-inline-start:.75rem}
.jupyter-widgets.widget-dropdown,.jupyter-widgets.widget-datepicker{inline-size:auto;
max-inline-size:44rem}
.jupyter-widgets .widget-label:has(+select),.jupyter-widgets .widget-label:has(+input)
{inline-size:auto}
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
    It scrolls sideways by itself on a narrow screen. `tabindex` lets the keyboard do so.
    """
    head = "".join(['<th scope="col">%s</th>' % escape(name) for name in columns])
    body = ""
    for row in rows:
        cells = ['<th scope="row">%s</th>' % _lines(row[0])]
        for cell in row[1:]:
            cells.append("<td>%s</td>" % _lines(cell))
        body += "<tr>" + "".join(cells) + "</tr>"
    return (
        '<div class="lv-scroll" role="region" tabindex="0" aria-label="%s">'
        '<table class="lv-table %s"><caption>%s</caption>'
        "<thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>"
    ) % (escape(caption), escape(css), escape(caption), head, body)


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
