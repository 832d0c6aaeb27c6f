#include "server/citation/csv.hpp"

#include "server/citation/text.hpp"

#include <array>
#include <functional>

namespace rc::citation {
namespace {

std::string listed(const std::vector<std::string>& values) { return joined(values, "; "); }

struct Column {
    std::string_view name;
    std::string (*value)(const Record&);
};

constexpr std::array columns{
    Column{"id", [](const Record& r) { return r.id; }},
    Column{"title", [](const Record& r) { return r.title; }},
    Column{"authors", [](const Record& r) { return listed(r.authors); }},
    Column{"publisher", [](const Record& r) { return r.publisher; }},
    Column{"published", [](const Record& r) { return r.published; }},
    Column{"type", [](const Record& r) { return r.type; }},
    Column{"language", [](const Record& r) { return r.language; }},
    Column{"countries", [](const Record& r) { return listed(r.countries); }},
    Column{"country_names", [](const Record& r) { return listed(r.country_labels); }},
    Column{"themes", [](const Record& r) { return listed(r.themes); }},
    Column{"theme_names", [](const Record& r) { return listed(r.theme_labels); }},
    Column{"collections", [](const Record& r) { return listed(r.collections); }},
    Column{"abstract", [](const Record& r) { return r.abstract; }},
    Column{"pages", [](const Record& r) { return std::to_string(r.pages); }},
    Column{"address", [](const Record& r) { return r.address; }},
    Column{"file", [](const Record& r) { return r.file; }},
    Column{"media_type", [](const Record& r) { return r.media_type; }},
    Column{"source", [](const Record& r) { return r.source; }},
    Column{"sha256", [](const Record& r) { return r.sha256; }},
    Column{"added", [](const Record& r) { return r.added; }},
    Column{"updated", [](const Record& r) { return r.updated; }},
    Column{"notes", [](const Record& r) { return listed(r.notes); }},
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

std::string csv_head() {
    return "\xEF\xBB\xBF" + row([](const Column& column) { return std::string(column.name); });
}

std::string csv_row(const Record& record) {
    return row([&](const Column& column) { return column.value(record); });
}

} // namespace rc::citation
