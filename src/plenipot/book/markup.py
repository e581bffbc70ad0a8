"""Writing HTML safely: text is escaped here, at the point of rendering, and only here."""

from html import escape

_VOID = frozenset({"input", "br"})


class Html(str):
    """A string that is HTML already and is not escaped again."""

    __slots__ = ()


def el(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """Return an element.

    Children that are not `Html` are escaped. In attribute names a trailing underscore is
    dropped and others become hyphens (`class_`, `data_kind`). `True` gives a bare attribute;
    `None` and `False` leave the attribute out.
    """
    parts = [f"<{name}"]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        label = key.rstrip("_").replace("_", "-")
        parts.append(f" {label}" if value is True else f' {label}="{escape(str(value))}"')
    parts.append(">")
    if name in _VOID:
        return Html("".join(parts))
    return Html("".join(parts) + join(*children) + f"</{name}>")


def join(*children: str) -> Html:
    """Return the children one after another, escaped where they are plain text."""
    return Html(
        "".join(
            child if isinstance(child, Html) else escape(child, quote=False) for child in children
        )
    )


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a plain text: blank lines part them, line ends are spaces."""
    return [" ".join(part.split()) for part in text.strip().split("\n\n") if part.strip()]


def paragraphs(text: str, class_: str | None = None) -> Html:
    """Return a text as `<p>` elements."""
    return join(*(el("p", part, class_=class_) for part in split_paragraphs(text)))


def phrases(text: str) -> Html:
    """Return a text for places where only phrasing content may stand (legends, labels)."""
    return join(*(el("span", part, class_="pp-para") for part in split_paragraphs(text)))
