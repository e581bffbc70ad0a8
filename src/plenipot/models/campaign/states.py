"""The eight fictional states, the three objectives, and where each state begins.

A position is a place in the order of `POSITIONS`. The starting positions are chosen for
teaching: a profile moves some of them by one, and so does the seed (parameter `shift`).
"""

OBJECTIVES = ("documents", "consultations", "clause")
DOCUMENTS, CONSULTATIONS, CLAUSE = 0, 1, 2

POSITIONS = ("against", "doubtful", "neutral", "for")
AGAINST, DOUBTFUL, NEUTRAL, FOR = 0, 1, 2, 3

# In the order of the numbers of the actions that talk with them (see `actions.py`).
STATES = ("home", "neighbour", "lead", "small", "open", "large", "cautious", "hard")
HOME, NEIGHBOUR, LEAD, SMALL, OPEN, LARGE, CAUTIOUS, HARD = range(8)
REGION = (HOME, NEIGHBOUR, LEAD)

# Position at the start on documents, consultations and clause. The home state's own is in
# the profile.
STARTS = (
    (1, 1, 1),
    (1, 1, 1),
    (1, 1, 1),
    (2, 1, 2),
    (2, 2, 2),
    (1, 1, 1),
    (1, 1, 1),
    (0, 0, 0),
)
# As far as talks can move a state; the home state's is in the profile. A state with red lines lets others decide; it never leads.
LIMITS = (
    (3, 3, 3),
    (3, 3, 3),
    (3, 3, 3),
    (3, 3, 3),
    (3, 3, 3),
    (3, 3, 3),
    (2, 2, 3),
    (1, 1, 2),
)
