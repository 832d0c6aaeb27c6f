#include "indexer/snapshot/datasheet.hpp"

#include "common/citation/text.hpp"

#include <algorithm>
#include <vector>

namespace rc::snapshot {
namespace {

std::string number(std::uint64_t value) { return std::to_string(value); }

// Of a table: on one line, its bars escaped.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : citation::one_line(text)) {
        if (c == '|' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

// "| Serbia (RS) | 41 |": most documents first, then by code; those without a value last.
std::string table(const Datasheet& sheet, FieldId id) {
    const auto found = sheet.composition.by.find(id);
    if (found == sheet.composition.by.end()) return {};
    std::vector<std::pair<std::string, std::uint64_t>> rows(found->second.begin(), found->second.end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.first.empty() != b.first.empty() ? b.first.empty() : a.second > b.second;
    });
    std::string text = "| " + std::string(field(id).label) + " | documents |\n|---|---:|\n";
    for (const auto& [value, count] : rows) {
        const std::string label = sheet.taxonomy.is_closed(id) ? sheet.taxonomy.label(id, value, "en") : value;
        const std::string shown = value.empty() ? "not known" : label == value ? value : label + " (" + value + ")";
        text += "| " + cell(shown) + " | " + number(count) + " |\n";
    }
    return text + '\n';
}

// Footnotes that names in the tables ask for.
std::string footnotes(const Datasheet& sheet) {
    std::string text;
    const auto countries = sheet.composition.by.find(FieldId::country);
    if (countries == sheet.composition.by.end()) return text;
    for (const auto& [code, count] : countries->second)
        if (const TaxonomyTerm* term = sheet.taxonomy.find(FieldId::country, code); term && !term->note.empty())
            text += "\\" + term->note + "\n\n"; // begins with an asterisk, which would open a list
    return text;
}

std::string motivation(const Datasheet& sheet) {
    return "# Datasheet of the open data set of the Resource Centre\n\n"
           "State of the catalogue: change " +
           number(static_cast<std::uint64_t>(sheet.composition.revision)) + " of " + sheet.composition.updated +
           (sheet.address.empty() ? "" : ", from " + sheet.address) +
           ".\n\n## Motivation\n\n"
           "The Resource Centre collects documents on drug policy, harm reduction, criminal law, HIV and human rights "
           "in South "
           "East Europe for a network of civil-society organisations. The data set lets others study, check and reuse "
           "the whole "
           "collection without asking the server page by page.\n\n";
}

std::string composition(const Datasheet& sheet) {
    const Composition& c = sheet.composition;
    return "## Composition\n\n"
           "A record describes one document: a work in one edition and language. " +
           number(c.documents) + " documents with " + number(c.pages) + " pages have a record; " +
           number(c.documents_with_text) + " of them, with " + number(c.pages_with_text) +
           " pages, also have their text. Older editions (" + number(c.superseded) +
           ") are left out; of withdrawn documents (" + number(c.withdrawn) +
           ") only the ids are there, so that copies can be kept up to date. A document may count for several "
           "countries "
           "and themes.\n\n" +
           table(sheet, FieldId::country) + footnotes(sheet) + table(sheet, FieldId::language) +
           table(sheet, FieldId::theme) + table(sheet, FieldId::type) + table(sheet, FieldId::year);
}

std::string guesses(const Datasheet& sheet) {
    if (sheet.composition.guessed.empty()) return "Nothing in this set is a guess.\n\n";
    std::string text = "What was only found in the text is a guess:\n\n| Guessed | documents |\n|---|---:|\n";
    for (const auto& [id, count] : sheet.composition.guessed)
        text += "| " + std::string(field(id).label) + " | " + number(count) + " |\n";
    return text + '\n';
}

std::string collection(const Datasheet& sheet) {
    return "## Collection and processing\n\n"
           "Member organisations and editors choose the documents. Their description comes, in this order, from "
           "editors, from "
           "a manifest or import, from the file itself, or from its text. " +
           guesses(sheet) +
           "Text is taken from PDF, HTML and office files page by page, or recognised from scans; it is Unicode (NFC), "
           "its "
           "paragraphs are parted by line ends. Each record has the SHA-256 of the file that was read.\n\n";
}

std::string rights(const Datasheet& sheet) {
    std::string text = "## Rights\n\nRecords: ";
    if (sheet.licence)
        text.append(sheet.licence->name).append(", ").append(sheet.licence->address).append(".");
    else
        text += "no licence has been stated for them.";
    return text +
           " Texts belong to their authors. A text is in `texts.jsonl` only if the rights of its document name an open "
           "licence (Open Definition 2.1, or the public domain mark), which then applies to it; where nothing is "
           "known of the rights, or they allow less, there is only the record.\n\n" +
           table(sheet, FieldId::rights);
}

std::string gaps(const Datasheet& sheet) {
    std::string text =
        "## Known gaps\n\n"
        "The collection is what its members found worth keeping; it is no sample of anything, and how many documents "
        "a country or language has says nothing about that country. Documents without a value:\n\n"
        "| Field | documents |\n|---|---:|\n";
    for (const FieldId id : {FieldId::title, FieldId::country, FieldId::theme, FieldId::type, FieldId::language,
                             FieldId::publisher, FieldId::published, FieldId::rights})
        text += "| " + std::string(field(id).label) + " | " + number(sheet.composition.without(id)) + " |\n";
    std::string empty;
    const auto themes = sheet.composition.by.find(FieldId::theme);
    for (const TaxonomyTerm& term : sheet.taxonomy.terms(FieldId::theme))
        if (themes == sheet.composition.by.end() || !themes->second.contains(term.code))
            empty.append(empty.empty() ? "" : ", ").append(term.labels.at("en"));
    return text + "\nThemes without a document: " + (empty.empty() ? "none" : empty) + ".\n\n";
}

std::string maintenance() {
    return "## Uses and maintenance\n\n"
           "Authors and people in the texts are not to be profiled. Who keeps a copy should take out what "
           "`withdrawn.csv` "
           "names. The same state of the catalogue gives the same files to the byte; `sha256sum -c SHA256SUMS` checks "
           "them. "
           "`datapackage.json` describes files and columns for programs. In `records.csv` a cell that a spreadsheet "
           "would "
           "take for a formula begins with an apostrophe; `records.jsonl` has no such additions.\n";
}

} // namespace

std::string datasheet_text(const Datasheet& sheet) {
    return motivation(sheet) + composition(sheet) + collection(sheet) + rights(sheet) + gaps(sheet) + maintenance();
}

} // namespace rc::snapshot
