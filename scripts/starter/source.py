"""Reads the sources of the starter collection: one Markdown file with a small front matter for each document.

starter-source/<section>/<name>.<language>.md becomes starter/<section>/<name>.<language>.pdf or .html; files that differ
only in their language are versions of one work, its family.
"""
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

REQUIRED = ("title", "type", "country", "theme", "date", "format", "abstract")
FORMATS = ("pdf", "html")
CITATION = re.compile(r"\[@([a-z0-9-]+)(?::\s*([^\]]+))?\]")

# The name in every language of the collection, in all its cases; the asterisk is part of the name.
KOSOVO = r"(?<![\w/])((?:Kosov|Косов|Κοσσυφοπ[εέ]δ|Κ[οό]σοβ)\w*)"
KOSOVO_WITH_ASTERISK = re.compile(KOSOVO + r"\*")
KOSOVO_WITHOUT_ASTERISK = re.compile(KOSOVO + r"(?![\w*])")


class SourceError(Exception):
    """A source that cannot be used as it stands; the message names the file and what to mend."""


@dataclass
class Document:
    section: str
    name: str
    language: str
    meta: dict
    text: str  # Markdown without the front matter
    citations: list = field(default_factory=list)  # keys of the bibliography, in the order of first mention

    @property
    def family(self):
        return f"{self.section}-{self.name}"

    @property
    def file(self):
        return f"{self.section}/{self.name}.{self.language}.{self.meta['format']}"

    @property
    def names_kosovo(self):
        return any(KOSOVO_WITH_ASTERISK.search(part) for part in (self.meta["title"], self.meta["abstract"], self.text))

    def values(self, key):
        return [value.strip() for value in self.meta[key].split(",")]


def read_bibliography(folder):
    return json.loads((folder / "bibliography.json").read_text(encoding="utf-8"))


def read_documents(folder, bibliography):
    """All documents, sorted by file name. Raises SourceError for the first that is not complete."""
    documents = [read_document(path, bibliography) for path in sorted(folder.glob("*/*.md"))]
    cited = {key for document in documents for key in document.citations}
    unused = sorted(set(bibliography) - cited)
    if unused:
        raise SourceError(f"bibliography.json: nothing cites {', '.join(unused)}; remove it or cite it")
    return documents


def read_document(path, bibliography):
    meta, text = split_front_matter(path)
    name, language = path.stem.split(".", 1)
    document = Document(path.parent.name, name, language, meta, text)
    for key, _ in CITATION.findall(text):
        if key not in bibliography:
            raise SourceError(f"{path}: cites [@{key}], which bibliography.json does not hold")
        if key not in document.citations:
            document.citations.append(key)
    bare = KOSOVO_WITHOUT_ASTERISK.search("\n".join([meta["title"], meta["abstract"], text]))
    if bare:
        raise SourceError(f'{path}: "{bare.group(1)}" stands without its asterisk')
    return document


def split_front_matter(path):
    match = re.fullmatch(r"---\n(.*?)\n---\n(.*)", path.read_text(encoding="utf-8"), re.DOTALL)
    if not match:
        raise SourceError(f"{path}: no front matter between two lines of ---")
    meta = {}
    for line in match.group(1).splitlines():
        key, colon, value = line.partition(":")
        if not colon or not value.strip():
            raise SourceError(f"{path}: \"{line}\" is not of the form key: value")
        meta[key.strip()] = value.strip()
    missing = [key for key in REQUIRED if key not in meta]
    if missing:
        raise SourceError(f"{path}: front matter lacks {', '.join(missing)}")
    if meta["format"] not in FORMATS:
        raise SourceError(f"{path}: format is {meta['format']}, not one of {', '.join(FORMATS)}")
    return meta, match.group(2)
