"""Reads the name of a document and says what each part of it is.

It knows only what the sources of the course bear. Of everything else it says that the part
is not known to this course: a guess would look like knowledge.
"""

from plenipot.messages import message

LONGEST = 80  # characters; a longer text is not a name

KINDS = ("C", "ADM", "DT", "DL", "INF")
SYMBOLS = ("ADD", "MOD", "SUP", "NOC")
REGIONS = ("AFCP", "ACP", "ARB", "ECP", "IAP", "RCC")
STATES = ("SEN",)
CONFERENCES = ("PP", "WTDC", "WTSA")
COMMITTEES = ("COM1", "COM4", "COM5", "COM6", "WGPL")
FORMATS = ("MSW", "PDF")
LANGUAGES = ("E",)
DIGITS = "0123456789"


class NotRead(ValueError):
    """A text in which no part could be read. Its text is a key of the `documents` messages."""


class Part:
    """One part of a name: the `piece` itself, what it `names`, its `meaning`, if it is `known`."""

    def __init__(self, piece, names, meaning=None):
        self.piece = piece
        self.names = message("documents", "part." + names)
        self.known = meaning is not None
        self.meaning = meaning if self.known else message("documents", "unknown")


class Decoded:
    """What a name is: its `form` in one sentence, and its parts in order."""

    def __init__(self, form, parts):
        self.form = message("documents", "form." + form)
        self.parts = parts

    def summary(self):
        """One sentence on how many parts are known."""
        known = len([part for part in self.parts if part.known])
        key = "all-known" if known == len(self.parts) else "some-known"
        return message("documents", key, known=known, all=len(self.parts))


def _say(key, **values):
    return message("documents", key, **values)


def _number(text):
    return bool(text) and not text.strip(DIGITS)


def _listed(piece, names, known, prefix):
    return Part(piece, names, _say(prefix + "." + piece) if piece in known else None)


def _split(text):
    """The letters at the start of a text, the digits after them, and the rest."""
    letters = 0
    while letters < len(text) and "A" <= text[letters] <= "Z":
        letters += 1
    digits = letters
    while digits < len(text) and text[digits] in DIGITS:
        digits += 1
    return text[:letters], text[letters:digits], text[digits:]


def _document(piece):
    """A number of a document, with what may stand after it."""
    _, digits, rest = _split(piece)
    if not digits or not piece.startswith(digits):
        return [Part(piece, "number")]
    found = [Part(digits, "number", _say("number", n=int(digits)))]
    return found + ([Part(rest, "mark")] if rest else [])


def _file(text):
    head, _, tail = text.partition("!")
    pieces = head.split("-")
    letters, year, rest = _split(pieces[0])
    found = [Part(letters, "body", _say("body.S") if letters == "S" else None)]
    if len(year) == 2 and not rest:
        found.append(Part(year, "year", _say("year", year="20" + year)))
    elif year + rest:
        found.append(Part(year + rest, "year"))
    readers = (
        lambda piece: [_listed(piece, "conference", CONFERENCES, "conference")],
        lambda piece: [_listed(piece, "kind", KINDS, "kind")],
        _document,
    )
    for place, piece in enumerate(pieces[1:]):
        found += readers[place](piece) if place < len(readers) else [Part(piece, "more")]
    if not tail:
        return found
    mark, _, tail = tail.partition("!")
    if mark:
        found.append(Part(mark, "mark"))
    for place, piece in enumerate(tail.split("-") if tail else []):
        if place == 0:
            found.append(_listed(piece, "format", FORMATS, "format"))
        elif place == 1:
            found.append(_listed(piece, "language", LANGUAGES, "language"))
        else:
            found.append(Part(piece, "more"))
    return found


def _working(text):
    name, _, number = text.strip("[]").partition("/")
    serial = _say("working-number", n=int(number)) if _number(number) else None
    return [_listed(name, "group", COMMITTEES, "group"), Part(number, "serial", serial)]


def _author(piece):
    if piece in REGIONS:
        return Part(piece, "author", _say("region." + piece))
    return _listed(piece, "author", STATES, "state")


def _proposal(pieces):
    if len(pieces) == 2:  # printed without the first stroke: AFCP42AX/1
        letters, digits, rest = _split(pieces[0])
        pieces = [letters, digits + rest, pieces[1]]
    last = pieces[2]
    serial = _say("proposal-number", n=int(last)) if _number(last) else None
    return [_author(pieces[0])] + _document(pieces[1]) + [Part(last, "serial", serial)]


def _place(text):
    """What stands in brackets after a resolution: `Busan, 2014` or `Rev. Busan, 2014`."""
    inside = text.strip("() ")
    found = []
    if inside.lower().startswith("rev."):
        found.append(Part(inside[:4], "revised", _say("revised")))
        inside = inside[4:].strip()
    city, _, year = inside.partition(",")
    year = year.strip()
    sound = city.strip() and len(year) == 4 and _number(year)
    meaning = _say("place", city=city.strip(), year=year) if sound else None
    return found + ([Part(inside, "place", meaning)] if inside else [])


def _resolution(text):
    number, _, rest = text.partition("(")
    number = number.strip()
    if number.startswith("["):
        found = _working(number.upper())
    else:
        meaning = _say("resolution", n=int(number)) if _number(number) else None
        found = [Part(number, "resolution", meaning)]
    return found + (_place(rest) if rest else [])


def _forms(text):
    """The form of a name and its parts, or None if it has no form that the course knows."""
    upper = text.upper()
    pieces = upper.strip("[]").split("/")
    letters, digits, _ = _split(pieces[0])
    if upper in SYMBOLS:
        return "symbol", [Part(upper, "symbol", _say("symbol." + upper))]
    if upper.startswith("RESOLUTION "):
        return "resolution", _resolution(text[11:])
    if upper.startswith("(REV") or (text.startswith("(") and text.endswith(")")):
        return "place", _place(text)
    if upper.startswith("DOCUMENT "):
        return "document", _document(upper[9:].strip())
    if len(pieces) == 1 and letters and digits and ("-" in upper or "!" in upper):
        return "file", _file(upper)
    if len(pieces) == 2 and (pieces[0] in COMMITTEES or upper.startswith("[")):
        return "working", _working(upper)
    if len(pieces) == 2 and pieces[0] in KINDS:
        return "short", [_listed(pieces[0], "kind", KINDS, "kind")] + _document(pieces[1])
    if letters and len(pieces) in (2, 3) and (digits or len(pieces) == 3):
        return "proposal", _proposal(pieces)
    return None


def decode(text):
    """What the parts of a document name are, as `Decoded`.

    Raises NotRead with a message key if the text is empty, too long, or has no part that
    could be read.
    """
    text = " ".join(text.split())
    if not text:
        raise NotRead("error.empty")
    if len(text) > LONGEST:
        raise NotRead("error.long")
    found = _forms(text)
    if found is None:
        raise NotRead("error.none")
    parts = [part for part in found[1] if part.piece]
    if not [part for part in parts if part.known]:
        raise NotRead("error.none")
    return Decoded(found[0], parts)
