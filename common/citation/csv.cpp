#include "common/citation/csv.hpp"

#include "common/citation/text.hpp"

#include <array>
#include <functional>

namespace rc::citation {
namespace {

std::string listed(const std::vector<std::string>& values) { return joined(values, "; "); }

struct Column {
    std::string_view name, meaning;
    std::string (*value)(const Record&);
};

constexpr std::array columns{
    Column{"id", "public identifier", [](const Record& r) { return r.id; }},
    Column{"title", "title", [](const Record& r) { return r.title; }},
    Column{"authors", "as the document or its source names them", [](const Record& r) { return listed(r.authors); }},
    Column{"publisher", "who published it", [](const Record& r) { return r.publisher; }},
    Column{"published", "YYYY, YYYY-MM or YYYY-MM-DD", [](const Record& r) { return r.published; }},
    Column{"type", "code of the document type", [](const Record& r) { return r.type; }},
    Column{"language", "BCP 47", [](const Record& r) { return r.language; }},
    Column{"countries", "codes, ISO 3166-1; XK is Kosovo*", [](const Record& r) { return listed(r.countries); }},
    Column{"country_names", "the same for people", [](const Record& r) { return listed(r.country_labels); }},
    Column{"themes", "codes", [](const Record& r) { return listed(r.themes); }},
    Column{"theme_names", "the same for people", [](const Record& r) { return listed(r.theme_labels); }},
    Column{"collections", "names", [](const Record& r) { return listed(r.collections); }},
    Column{"rights", "a licence by its SPDX code or address, or a sentence; empty: not known",
           [](const Record& r) { return r.rights; }},
    Column{"abstract", "what it is about", [](const Record& r) { return r.abstract; }},
    Column{"pages", "their number; of texts without pages, the number of parts",
           [](const Record& r) { return std::to_string(r.pages); }},
    Column{"address", "its page in the library, which names this edition", [](const Record& r) { return r.address; }},
    Column{"file", "the original file in the library; empty: there is none", [](const Record& r) { return r.file; }},
    Column{"media_type", "of the original", [](const Record& r) { return r.media_type; }},
    Column{"source", "where it came from", [](const Record& r) { return r.source; }},
    Column{"sha256", "of the original, or of the text", [](const Record& r) { return r.sha256; }},
    Column{"added", "when it came to the library, UTC", [](const Record& r) { return r.added; }},
    Column{"updated", "when it was last changed there, UTC", [](const Record& r) { return r.updated; }},
    Column{"notes", "what should be known beside it", [](const Record& r) { return listed(r.notes); }},
};

// https://owasp.org/www-community/attacks/CSV_Injection
std::string cell(std::string text) {
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(0, 1, '\'');
    if (text.find_first_of("\",\r\n;") == text.npos) return text;
    std::string quoted_text = "\"";
    for (const char c : text) {
        if (c == '"') quoted_text += '"';
        quoted_text += c;
    }
    return quoted_text + '"';
}

std::string row(const std::function<std::string(const Column&)>& value) {
    std::string line;
    for (const Column& column : columns) line.append(line.empty() ? "" : ",").append(cell(value(column)));
    return line + "\r\n";
}

} // namespace

std::vector<ColumnName> csv_columns() {
    std::vector<ColumnName> names;
    for (const Column& column : columns) names.push_back({column.name, column.meaning});
    return names;
}

std::string csv_head() {
    return "\xEF\xBB\xBF" + row([](const Column& column) { return std::string(column.name); });
}

std::string csv_row(const Record& record) {
    return row([&](const Column& column) { return column.value(record); });
}

} // namespace rc::citation
