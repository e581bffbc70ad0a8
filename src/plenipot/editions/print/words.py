"""The words of the print kit, from the message catalogue."""

from plenipot.messages import message


def say(key: str, **values: object) -> str:
    """Return a message of the room `print`."""
    return message("print", key, **values)


def teams_text(teams: int) -> str:
    """Return how many teams there are, in words."""
    return say("teams-one" if teams == 1 else "teams-many", teams=teams)
