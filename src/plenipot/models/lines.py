"""Plain text for narrow places: lines of a report, and names in a sentence."""

from plenipot.messages import message

WIDTH = 34  # characters in a line of a report: what a phone shows


def wrapped(text, first="", rest="", width=WIDTH):
    """A text as lines of at most `width` characters, if its words are not longer than that.

    `first` and `rest` are the indents of the first line and of all others.
    """
    lines = []
    line = first
    begun = False
    for word in text.split():
        if begun and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = rest
            begun = False
        line += (" " if begun else "") + word
        begun = True
    return lines + [line]


def joined(names):
    """Names as a list in a sentence: `Pelland, Soruna and Brellin`; `nobody` if there is none."""
    names = list(names)
    if not names:
        return message("models", "list.nobody")
    if len(names) == 1:
        return names[0]
    return message("models", "list.last", most=", ".join(names[:-1]), last=names[-1])
