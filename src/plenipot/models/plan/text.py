"""A plan as Markdown, written and read back, and as the blocks of a document.

`book/js/plan/text.js` does the same in the page. The tests compare the two.
"""

from plenipot.messages import message


class Dates:
    """The dates that a learner took over from the planner.

    `name` is one line, `text` is Markdown with one date a line, and `calendar` is the text of
    a calendar file, or empty.
    """

    def __init__(self, name, text, calendar=""):
        self.name = name
        self.text = text
        self.calendar = calendar


class Plan:
    """What a learner wrote.

    `sections`: what has `id`, `heading` and `kind` (`text` or `dates`), in order; `answers`: text
    by the id of a section; `dates`: `Dates` or None.
    """

    def __init__(self, sections, answers, dates=None):
        self.sections = sections
        self.answers = answers
        self.dates = dates


def clean(text):
    """Text with line feeds at the ends of lines and without what no file may hold."""
    kept = ""
    for character in text.replace("\r\n", "\n").replace("\r", "\n"):
        code = ord(character)
        allowed = code >= 32 or character in "\n\t"
        if allowed and code != 127 and not 0xD800 <= code <= 0xDFFF and code & 0xFFFE != 0xFFFE:
            kept += character
    lines = kept.split("\n")
    while lines and not lines[0].strip(" \t"):
        lines = lines[1:]
    while lines and not lines[-1].strip(" \t"):
        lines = lines[:-1]
    return "\n".join(lines)


def _shielded(line):
    # A line that looks like a heading would end its section when the plan is read back.
    return "\\" + line if line.lstrip("\\").startswith("#") else line


def _bare(line):
    shielded = line.startswith("\\") and line.lstrip("\\").startswith("#")
    return line[1:] if shielded else line


def parts(plan, section):
    """What stands in a section, as a list of (heading or empty, text)."""
    own = clean(plan.answers.get(section.id, ""))
    if section.kind == "text" or plan.dates is None:
        return [("", own)] if own else []
    found = [(clean(plan.dates.name).replace("\n", " "), clean(plan.dates.text))]
    return found + [(message("plan", "own-dates"), own)] if own else found


def markdown(plan):
    """The plan as Markdown."""
    lines = ["# " + message("plan", "title"), ""]
    for section in plan.sections:
        lines += ["## " + section.heading, ""]
        for heading, text in parts(plan, section):
            if heading:
                lines += ["### " + heading, ""]
            lines += [_shielded(line) for line in text.split("\n")] + [""]
    return "\n".join(lines)


def read(text, sections):
    """A plan from Markdown that `markdown` wrote, or None if no section of it can be found.

    Headings that somebody added stay as text, and so does what stands before the first section.
    """
    titles = {section.heading: section for section in sections}
    answers = {section.id: [] for section in sections}
    dates = None
    at = None
    into = before = []
    for line in clean(text).split("\n"):
        heading = line[3:].strip(" \t")
        if line.startswith("## ") and heading in titles:
            at = titles[heading]
            into = answers[at.id]
        elif at is not None and at.kind == "dates" and line.startswith("### "):
            heading = line[4:].strip(" \t")
            if heading == message("plan", "own-dates"):
                into = answers[at.id]
            else:
                dates = (heading, [])
                into = dates[1]
        elif at is not None or not line.startswith("# "):
            into.append(_bare(line))
    if at is None:
        return None
    first = answers[sections[0].id]
    answers[sections[0].id] = before + first
    texts = {name: clean("\n".join(lines)) for name, lines in answers.items()}
    return Plan(sections, texts, Dates(dates[0], clean("\n".join(dates[1]))) if dates else None)


def blocks(plan):
    """The plan as (style, text) of each paragraph: `Title`, `Heading1`, `Heading2`, `List`, `Normal`."""
    found = [("Title", message("plan", "title"))]
    for section in plan.sections:
        found.append(("Heading1", section.heading))
        for heading, text in parts(plan, section):
            if heading:
                found.append(("Heading2", heading))
            for line in text.split("\n"):
                bullet = line[:2] in ("- ", "* ")
                found.append(("List", line[2:]) if bullet else ("Normal", line))
    return found
