"""Prints a page to PDF, the same bytes for the same page on the same Debian release."""
import io
import subprocess

import pydyf
from weasyprint import HTML

FONTS = ("Noto Serif", "Noto Sans")


class PdfError(Exception):
    """What is missing on this machine, or what came out wrong."""


def require_fonts():
    for family in FONTS:
        found = subprocess.run(["fc-match", "--format=%{family}", family], capture_output=True, text=True, check=True)
        if family not in found.stdout:
            raise PdfError(f"font {family} not found; install the Debian package fonts-noto-core")


def print_pdf(page):
    """The bytes of the PDF: tagged with its language, with an outline, pages labelled i, 1, 2, 3 ..."""
    target = io.BytesIO()
    HTML(string=page).write_pdf(target, finisher=_label_pages)
    return target.getvalue()


def _label_pages(_document, pdf):
    front, text = pydyf.Dictionary({"S": "/r"}), pydyf.Dictionary({"S": "/D"})
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, front, 1, text])})


def text_of(path):
    """What a reader program finds in the PDF, by page."""
    return subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True).stdout
