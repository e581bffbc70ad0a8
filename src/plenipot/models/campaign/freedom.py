"""What people may do during the conference, with and without a badge."""

ACTS = ("speak-for-yourselves", "publish-drafts", "write-to-capitals", "disagree-in-public")
BADGES = ("own", "abroad")


def free_to(badges):
    """The acts that somebody with these badges is free to do by themselves, as a list.

    A badge of a delegation binds its holder to the line of that delegation. What the terms
    allow varies, so a real group asks before it accepts. In this model a badge takes away all
    four. It never adds one.
    """
    bound = [badge for badge in BADGES if badge in badges]
    return [] if bound else list(ACTS)


def badges(run):
    """The badges that the group's own people hold in a run, as a list of `BADGES`."""
    found = ["own"] if run.own else []
    return found + (["abroad"] if run.abroad else [])
