"""Some plays of an exercise as short sums. Runs on CPython and on MicroPython alike."""


def _sum(text):
    total = 7
    for character in text:
        total = (total * 131 + ord(character)) % 1000003
    return total


def sums(model, debrief, number):
    """One number for each play: it changes with the play and with what came of it."""
    from plenipot.models.chance import Chance

    found = []
    for seed in range(number):
        numbers = model.random_play(Chance(seed, "same"))
        lines = debrief.report(model.play(numbers))
        found.append(_sum("\n".join([str(one) for one in numbers] + lines)))
    return found
