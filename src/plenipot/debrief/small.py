"""Small groups are hidden, so that nobody can be recognised, not even by subtraction."""

#: Results of fewer people than this are never shown apart from the others.
FEWEST = 5


def shown_apart(sizes: dict[str, int]) -> list[str]:
    """Return the names of the groups whose results may be shown, in the order given.

    The results of the whole are known, so what is hidden can be found by subtraction. So the
    hidden groups hold at least `FEWEST` people together, or none is hidden; groups that are
    large enough are hidden, the smallest first, until that is so. An empty group shows nothing
    and hides nothing.
    """
    full = {name: size for name, size in sizes.items() if size}
    visible = {name for name, size in full.items() if size >= FEWEST}
    hidden = sum(size for name, size in full.items() if name not in visible)
    for name in sorted(visible, key=lambda one: (full[one], one)):
        if not 0 < hidden < FEWEST:
            break
        visible.discard(name)
        hidden += full[name]
    return [name for name in sizes if name in visible]
