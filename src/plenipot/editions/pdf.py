"""PDF files of plain pages, by WeasyPrint."""

from pathlib import Path
from typing import Any, Literal

Paper = Literal["a4", "letter"]
#: What CSS calls each paper.
CSS_SIZE: dict[Paper, str] = {"a4": "A4", "letter": "letter"}

#: Type and edges of all printed pages: system fonts, black on white, numbers at the foot.
_STYLE = """
@page {{ size: {size}; margin: 16mm 15mm 18mm;
  @bottom-center {{ content: counter(page) " / " counter(pages); font: 9pt sans-serif; }} }}
html {{ font: 11pt/1.4 "DejaVu Sans", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #000; }}
"""


class PdfMissing(Exception):
    """WeasyPrint cannot work here. The text says what to install."""


def write_pdf(page: str, path: Path, *, paper: Paper = "a4", style: str = "") -> int:
    """Write a whole HTML page as a tagged PDF; return the number of its pages.

    `page` has `lang` and a `<title>`; whoever made it has escaped the texts in it. `style` is
    CSS that comes after the common style. Equal pages give equal files, byte by byte.
    Addresses that are neither `data:` nor `file:` are not fetched.
    Raises PdfMissing if Pango, which WeasyPrint takes from the system, is not there.
    """
    try:
        from weasyprint import CSS, HTML, default_url_fetcher
    except OSError as error:
        raise PdfMissing(
            f"WeasyPrint did not find Pango ({error}).\n"
            "Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0. macOS: brew install "
            "pango. Windows: see the installation page of WeasyPrint. Every file is there as HTML "
            "too; a browser prints it."
        ) from error

    def local(url: str) -> object:
        if not url.startswith(("data:", "file:")):
            raise ValueError(f"not a local address: {url}")
        return default_url_fetcher(url)

    sheets = [CSS(string=_STYLE.format(size=CSS_SIZE[paper])), CSS(string=style)]
    document = HTML(string=page, url_fetcher=local, base_url=str(path.parent)).render(
        stylesheets=sheets
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    document.write_pdf(str(path), pdf_tags=True, finisher=_name_headers)
    return len(document.pages)


def _name_headers(_document: Any, pdf: Any) -> None:
    """Give the head cells of tables names of their own, in order.

    WeasyPrint names them by their place in memory, which differs from run to run.
    """
    from pydyf import Array, Dictionary, String

    names: dict[str, Any] = {}

    def renamed(name: Any) -> Any:
        return names.setdefault(str(name.string), String(f"head{len(names)}"))

    for element in pdf.objects:
        if not isinstance(element, Dictionary):
            continue
        if "ID" in element and element.get("S") == "/TH":
            element["ID"] = renamed(element["ID"])
        attributes = element.get("A")
        if isinstance(attributes, Dictionary) and "Headers" in attributes:
            attributes["Headers"] = Array(renamed(name) for name in attributes["Headers"])
