"""Turns a document of the starter collection into HTML: a page of its own, or what the PDF is printed from."""
import html
import json
from string import Template

import markdown
from markdown.extensions.toc import TocExtension, slugify_unicode

from starter.source import CITATION, KOSOVO_WITH_ASTERISK

AUTHOR = "Resource Centre editors"
PUBLISHER = "Resource Centre"


class Renderer:
    def __init__(self, template_folder, bibliography, documents):
        self._template = {name: Template((template_folder / name).read_text(encoding="utf-8"))
                          for name in ("page.html", "print.html")}
        self._style = {name: (template_folder / name).read_text(encoding="utf-8") for name in ("page.css", "print.css")}
        self._labels = json.loads((template_folder / "labels.json").read_text(encoding="utf-8"))
        self._bibliography = bibliography
        self._versions = {}
        for document in documents:
            self._versions.setdefault(document.family, []).append(document.language)

    def page(self, document):
        """A self-contained HTML5 article: style inside, no script, no outside request."""
        return self._fill("page.html", document, self._style["page.css"])

    def print_page(self, document):
        """The same text with a front page, for paper."""
        return self._fill("print.html", document, self._style["print.css"])

    def _fill(self, template, document, style):
        label = self._labels[document.language]
        body, toc = self._body(document)
        toc.append({"id": "sources", "name": label["sources"]})
        others = [self._labels[language]["language"] for language in self._versions[document.family]
                  if language != document.language]
        meta = document.meta
        return self._template[template].substitute(
            label,
            language_tag=document.language,
            title=html.escape(meta["title"]),
            abstract=html.escape(meta["abstract"]),
            abstract_attribute=html.escape(meta["abstract"], quote=True),
            section=label[document.section],
            author=AUTHOR,
            publisher=PUBLISHER,
            date=meta["date"],
            style=style,
            toc="\n".join(f'<li><a href="#{item["id"]}">{item["name"]}</a></li>' for item in toc),
            body=body,
            source_list=self._sources(document),
            versions=f'<p>{label["versions"]}: {", ".join(others)}</p>' if others else "",
            footnote=f'<p class="designation">{label["kosovo"]}</p>' if document.names_kosovo else "")

    def _body(self, document):
        def cite(match):
            number = document.citations.index(match.group(1)) + 1
            place = f", {match.group(2)}" if match.group(2) else ""
            return f'<a class="cite" href="#source-{number}">[{number}{place}]</a>'

        # Two asterisks in a paragraph would otherwise be read as emphasis.
        text = KOSOVO_WITH_ASTERISK.sub(r"\1\\*", CITATION.sub(cite, document.text))
        converter = markdown.Markdown(
            extensions=["tables", "sane_lists", TocExtension(slugify=slugify_unicode, toc_depth="2-2")],
            output_format="html")
        body = converter.convert(text)
        body = body.replace("<th></th>", "<td></td>").replace("<th>", '<th scope="col">')  # an empty corner heads nothing
        return body, list(converter.toc_tokens)

    def _sources(self, document):
        return "\n".join(f'<li id="source-{number}">{self._source(self._bibliography[key], document.language)}</li>'
                         for number, key in enumerate(document.citations, 1))

    @staticmethod
    def _source(entry, language):
        title = html.escape(entry["title"])
        if "url" in entry:
            title = f'<a href="{html.escape(entry["url"], quote=True)}">{title}</a>'
        parts = [title, html.escape(entry["publisher"] + (f', {entry["year"]}' if "year" in entry else ""))]
        if language == "en":  # the note on what was seen is written in English only
            parts.append("Seen: " + html.escape(entry["seen"]))
        return ". ".join(parts) + "."
