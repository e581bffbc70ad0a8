"""Reads the widget state that an executed notebook holds, as `draw` takes it."""

from typing import Any

from plenipot.live.draw import CHOICES


def props_of(models: dict[str, Any], widget: str) -> tuple[str, dict[str, Any]]:
    """Return `(kind, props)` of a widget, by its id in the notebook's saved state.

    `models` is the `state` of the notebook's widget metadata. The kind may be one that
    `draw` does not know.
    """
    model = models[widget]
    kind = model["model_name"].removesuffix("Model")
    held = model["state"]
    layout = models.get(_reference(held.get("layout", "")), {"state": {}})["state"]
    props = {
        name: held.get(name) for name in ("value", "min", "max", "step", "rows", "index", "tooltip")
    }
    props["hidden"] = layout.get("display") == "none"
    props["description"] = held.get("description") or ""
    props["disabled"] = bool(held.get("disabled"))
    props["style"] = held.get("button_style") or ""
    # ipywidgets holds a zero-width space here to keep the height of an empty line.
    props["placeholder"] = (held.get("placeholder") or "").replace("\u200b", "")
    props["children"] = [_reference(child) for child in held.get("children", [])]
    if kind in CHOICES:
        props["labels"] = list(held["_options_labels"])
    if kind == "DatePicker":
        for name in ("value", "min", "max"):
            props[name] = _iso(props[name])
    return kind, props


def _reference(text: str) -> str:
    return (text or "").removeprefix("IPY_MODEL_")


def _iso(day: dict[str, int] | None) -> str:
    """Return a saved date as ISO text. Its months count from 0, as in JavaScript."""
    if not day:
        return ""
    return f"{day['year']:04d}-{day['month'] + 1:02d}-{day['date']:02d}"
