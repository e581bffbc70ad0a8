"""What an author is told when a directive or role names something that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches

from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

_logger = logging.getLogger(__name__)


def complain(source: SphinxDirective | SphinxRole, subject: str, text: str) -> None:
    """Warn at the place of a directive or role; `-W` makes it stop the build."""
    # What is missing may come to be in any file, so the page is read again until it is there.
    source.env.note_reread()
    _logger.warning(text, location=source.get_location(), type="plenipot", subtype=subject)


def unknown(
    source: SphinxDirective | SphinxRole,
    subject: str,
    name: str,
    known: Iterable[str],
    of: str = "",
) -> None:
    """Warn that a name is unknown, with the nearest known one as a suggestion.

    `of` says of what the subject is a part, for example ` of fact F118`.
    """
    text = f"unknown {subject}{of} '{name}'"
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    if near:
        text += f"; did you mean '{near[0]}'?"
    complain(source, subject, text)
