"""The icon font, cut down to the icons that the built pages show."""

import re
from io import BytesIO
from pathlib import Path

from fontTools import subset as subsetting
from fontTools.ttLib import TTFont
from sphinx.application import Sphinx

from .offline import THEME

_POINT = re.compile(r'content:"\\([0-9a-f]{2,5})"')


def subset(app: Sphinx, exception: Exception | None) -> None:
    """Rewrite the fonts of the theme with the glyphs in use; drop fonts without any."""
    if exception or app.builder.name != "html":
        return
    out = Path(app.outdir)
    static = out / "_static"
    points = used_points(out)
    for old in sorted((static / "vendor").glob("fontawesome/**/webfonts/*")):
        if old.suffix != ".woff2":
            old.unlink()  # every browser that runs the exercises reads woff2
            continue
        # Always start from the theme's own file: an incremental build may use an icon more.
        old.write_bytes(_cut((THEME / old.relative_to(static)).read_bytes(), points))


def used_points(out: Path) -> set[int]:
    """Return the code points of the icons that pages, scripts and styles of a site name."""
    named: set[str] = set()
    for path in sorted([*out.rglob("*.html"), *(out / "_static").rglob("*.js")]):
        named.update(re.findall(r"\bfa-[a-z0-9-]+", path.read_text(encoding="utf-8")))
    points: set[int] = set()
    for path in sorted((out / "_static").rglob("*.css")):
        style = path.read_text(encoding="utf-8")
        for rule in style.split("}"):
            selectors, _, declarations = rule.rpartition("{")
            icons = re.findall(r"\.(fa-[a-z0-9-]+)", selectors)
            if not icons or named.intersection(icons):
                points.update(int(point, 16) for point in _POINT.findall(declarations))
        # Icons that the theme keeps in variables, such as those of admonitions, stand there as characters.
        points.update(ord(c) for c in style if "\ue000" <= c <= "\uf8ff")
    return points


def _cut(font: bytes, points: set[int]) -> bytes:
    options = subsetting.Options(flavor="woff2", layout_features=[], notdef_outline=True)
    options.recalc_timestamp = False  # two builds are the same to the byte
    loaded = TTFont(BytesIO(font), recalcTimestamp=False)
    cutter = subsetting.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(loaded)
    loaded.flavor = "woff2"
    target = BytesIO()
    loaded.save(target)
    return target.getvalue()
