"""How people divide into teams, and how many copies that makes."""


def equal_sizes(people, teams):
    """Sizes of so many teams of `people`: as equal as can be, larger teams first."""
    smaller, rest = divmod(people, teams)
    return [smaller + 1] * rest + [smaller] * (teams - rest)


def team_sizes(people, about):
    """Sizes of the teams of `people`, each about `about`, largest first.

    They differ by one at most. Nobody is alone: with two people or more, no team has one.
    """
    return equal_sizes(people, max(1, min((people + about - 1) // about, people // 2)))


def copies(per, count, people, about):
    """How many of a thing a group needs, `count` for each person, pair or team, or in all."""
    if per == "person":
        return people * count
    if per == "pair":
        return (people + 1) // 2 * count
    if per == "team":
        return len(team_sizes(people, about)) * count
    return count
