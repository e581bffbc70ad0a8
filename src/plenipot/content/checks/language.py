"""L: plain international English, and a text behind every picture."""

import re
import warnings
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ... import messages
from .. import prose
from ..course import Course
from .rules import Finding, rule

CONTRACTION = re.compile(
    r"\b(?:\w+n['’]t|(?:it|that|there|here|what|who|where|let|he|she)['’]s|\w+['’](?:re|ve|ll|d|m))\b",
    re.I,
)
#: Idioms and figures of speech that a reader of English as a second language may take word by word.
IDIOMS = (
    "ballpark", "back to square one", "bear in mind", "behind the scenes", "bottom line", "by and large",
    "come what may", "cut corners", "down the road", "get the ball rolling", "game changer", "hit the ground running",
    "in a nutshell", "keep an eye on", "level playing field", "low-hanging fruit", "make or break",
    "on the same page", "on the table", "out of the blue", "raise the bar", "rule of thumb", "silver bullet",
    "think outside the box", "touch base", "under the radar", "up in the air", "win-win", "at the end of the day",
    "the ball is in", "a foot in the door", "in the long run", "last but not least", "from scratch", "heads up",
)  # fmt: skip
LOOSE = {
    "International Telecommunications Union": "International Telecommunication Union",
    "chairman": "chair",
    "guys": "people",
    "blacklist": "block list",
    "whitelist": "allow list",
    "manpower": "people",
    "preambulatory": "preambular",
}
#: Names that a reader of this course cannot avoid; they do not count as hard words.
NAMES = re.compile(
    r"International Telecommunication Union|Plenipotentiary(?: Conferences?)?|Telecommunications?"
    r"|Constitution|Convention|Secretary-General|Secretariat|Administration|administrations?|delegations?"
    r"|Resolutions?|resolutions?|Asia-Pacific Telecommunity|facilitators?",
)
LONGEST_SENTENCE = 25
MEAN_SENTENCE = 18
GRADE = 10.0

CATALOGUES = Path(messages.__file__).parent / "en"


def sentences(text: str) -> list[str]:
    """Split a passage into sentences."""
    parts = re.split(r"(?<=[.!?:;])[\"”')\]]*\s+(?=[\"“(]?[A-Z0-9{])", text.strip())
    return [part for part in parts if re.search(r"\w", part)]


def word_count(sentence: str) -> int:
    """Count words; a number, a date or a name with hyphens is one."""
    return len(re.findall(r"[\w{}][\w{}'’.,/-]*", sentence))


@lru_cache(maxsize=1)
def _everything(course: Course) -> list[prose.Passage | prose.Picture]:
    return list(prose.everything(course, CATALOGUES))


def _passages(course: Course) -> list[prose.Passage]:
    return [found for found in _everything(course) if isinstance(found, prose.Passage)]


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text, names that cannot be avoided apart."""
    with warnings.catch_warnings():
        # textstat 0.7.4 warns of the setuptools that pyproject.toml pins for it. It is imported
        # here, for it takes a third of a second that Sphinx, which never asks for a grade, can save.
        warnings.simplefilter("ignore")
        import textstat

    return textstat.flesch_kincaid_grade(NAMES.sub("name", text))


@rule("L01", "No contractions", "Write both words: do not, it is, we will.")
def no_contractions(course: Course) -> Iterator[Finding]:
    """In every text that readers see."""
    for passage in _passages(course):
        for match in CONTRACTION.finditer(passage.text):
            yield passage.path, passage.line, f"'{match[0]}'"


@rule("L02", "No idioms", "Say what it means, word by word.")
def no_idioms(course: Course) -> Iterator[Finding]:
    """A list of idioms; case does not matter."""
    for passage in _passages(course):
        low = passage.text.lower()
        for idiom in IDIOMS:
            if re.search(rf"\b{re.escape(idiom)}\b", low):
                yield passage.path, passage.line, f"'{idiom}'"


@rule("L03", "Names are right and words include everybody", "Use the form that the message gives.")
def no_loose_words(course: Course) -> Iterator[Finding]:
    """Wrong names and words that leave people out."""
    for passage in _passages(course):
        for loose, better in LOOSE.items():
            if re.search(rf"\b{re.escape(loose)}\b", passage.text, re.I):
                yield passage.path, passage.line, f"'{loose}'; write '{better}'"


@rule("L04", "Sentences have at most 25 words", "Make two sentences of it.")
def short_sentences(course: Course) -> Iterator[Finding]:
    """Every sentence that readers see."""
    for passage in _passages(course):
        for sentence in sentences(passage.text):
            count = word_count(sentence)
            if count > LONGEST_SENTENCE:
                yield passage.path, passage.line, f"{count} words: '{sentence[:60]}…'"


@rule("L05", "Pages are easy to read", "Use shorter sentences and shorter words.")
def readable_pages(course: Course) -> Iterator[Finding]:
    """Flesch-Kincaid grade at most 10 and fewer than 18 words a sentence, page by page."""
    by_page: dict[str, list[prose.Passage]] = {}
    for passage in _passages(course):
        by_page.setdefault(passage.page, []).append(passage)
    for listed in by_page.values():
        # Labels and table cells are no sentences; they would make a page look easier than it is.
        text = [
            s for p in listed for s in sentences(p.text) if s[-1] in ".?!:;" and word_count(s) > 3
        ]
        if len(text) < 5:
            continue
        mean = sum(map(word_count, text)) / len(text)
        found = grade(" ".join(text))
        if found > GRADE:
            yield listed[0].path, 1, f"Flesch-Kincaid grade {found:.1f}, at most {GRADE:.0f}"
        if mean >= MEAN_SENTENCE:
            yield listed[0].path, 1, f"{mean:.1f} words a sentence, under {MEAN_SENTENCE}"


@rule("L06", "Every picture has a text", "Say in alt what a reader would learn from the picture.")
def alt_texts(course: Course) -> Iterator[Finding]:
    """Alternative texts of at least 20 characters."""
    for found in _everything(course):
        if isinstance(found, prose.Picture) and len(found.alt) < 20:
            yield found.path, found.line, f"the picture '{found.target}' has no alternative text"
