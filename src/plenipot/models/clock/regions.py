"""When the six regional groups prepare, as far as evidence was read.

A region carries its own figures only where a source gives them. Everything else is the
general figure, and `general_first` and its kin let a view say so.
"""

from plenipot.messages import message

from .parameters import parameter, value


class Region:
    """One regional group, or `unsure`.

    `first`, `signoff`, `last` are names of parameters: months before opening at which the
    first preparatory meeting was held, sign-off began, and the last texts were signed.
    """

    def __init__(self, id, first, signoff, last):
        self.id = id
        self.first = first
        self.signoff = signoff
        self.last = last

    @property
    def own_first(self):
        """True if a source gives this region's first meeting."""
        return self.first != "region-first"

    @property
    def own_signoff(self):
        """True if a source gives the start of this region's sign-off."""
        return self.signoff != "signed-from"

    @property
    def own_last(self):
        """True if a source gives the end of this region's sign-off."""
        return self.last != "region-last"

    def label(self):
        """The region's name as shown to people."""
        return message("clock", "region." + self.id)

    def evidence(self):
        """One or two sentences: what was read about this region's calendar."""
        return message("clock", "region." + self.id + ".evidence")

    def opens(self, settings=None):
        """Point on the track of the first meeting (whole months, negative)."""
        return -min(value(self.first, settings), value("track", settings))

    def signing(self, settings=None):
        """Point on the track from which positions are signed in the region."""
        return -value(self.signoff, settings)

    def closes(self, settings=None):
        """Point on the track after which the region signs no more texts."""
        return -value(self.last, settings)

    def facts(self):
        """Ids of the facts behind this region's own figures, without repeats."""
        found = []
        for name in (self.first, self.signoff, self.last):
            fact = parameter(name).fact
            if fact and fact not in found:
                found.append(fact)
        return found


REGIONS = (
    Region("unsure", "region-first", "signed-from", "region-last"),
    Region("apt", "region-first-apt", "signed-from", "region-last-apt"),
    Region("arab", "region-first", "signed-from", "region-last"),
    Region("atu", "region-first-atu", "signed-from", "region-last"),
    Region("cept", "region-first", "signoff-start-cept", "region-last-cept"),
    Region("citel", "region-first", "signed-from", "region-last"),
    Region("rcc", "region-first-rcc", "signed-from", "region-last"),
)


def region(id):
    """Return the region with that id. Raises KeyError if there is none."""
    for one in REGIONS:
        if one.id == id:
            return one
    raise KeyError(id)
