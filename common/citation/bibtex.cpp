#include "common/citation/bibtex.hpp"

#include "common/citation/names.hpp"
#include "common/citation/text.hpp"
#include "common/citation/types.hpp"
#include "common/text/fold.hpp"

#include <array>
#include <set>
#include <vector>

namespace rc::citation {
namespace {

constexpr std::array<std::string_view, 13> months{"",    "jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

// BibTeX counts braces also where TeX would not, hence "\{" only of pairs (Zotero reads no other form), below.
std::string_view tex_of(char c) {
    switch (c) {
    case '\\':
        return "\\textbackslash{}";
    case '{':
        return "\\textbraceleft{}";
    case '}':
        return "\\textbraceright{}";
    case '~':
        return "\\textasciitilde{}";
    case '^':
        return "\\textasciicircum{}";
    case '%':
        return "\\%";
    case '&':
        return "\\&";
    case '#':
        return "\\#";
    case '_':
        return "\\_";
    case '$':
        return "\\$";
    default:
        return {};
    }
}

// The places of braces that form pairs.
std::set<std::size_t> paired_braces(std::string_view text) {
    std::set<std::size_t> paired;
    std::vector<std::size_t> open;
    for (std::size_t at = text.find_first_of("{}"); at != text.npos; at = text.find_first_of("{}", at + 1)) {
        if (text[at] == '{') {
            open.push_back(at);
        } else if (!open.empty()) {
            paired.insert({open.back(), at});
            open.pop_back();
        }
    }
    return paired;
}

std::string tex(std::string_view text) {
    const std::string line = one_line(text);
    const std::set<std::size_t> paired = paired_braces(line);
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (paired.contains(at))
            out.append("\\") += c;
        else if (const std::string_view command = tex_of(c); !command.empty())
            out += command;
        else
            out += c;
    }
    return out;
}

// Addresses stand as they are; what would break the entry is percent-encoded.
std::string verbatim(const std::string& address) {
    std::string out;
    for (const char c : one_line(address)) {
        if (c == '{')
            out += "%7B";
        else if (c == '}')
            out += "%7D";
        else if (c == '\\')
            out += "%5C";
        else if (c == ' ')
            out += "%20";
        else
            out += c;
    }
    return out;
}

// Braces keep a group from being parted at its spaces and "and".
std::string author_list(const Record& record) {
    std::vector<std::string> authors;
    for (const Name& name : read_names(record.authors, record.publisher))
        authors.push_back(name.is_person() ? tex(name.family) + ", " + tex(name.given) : '{' + tex(name.whole) + '}');
    return joined(authors, " and ");
}

// The first folded word that has a letter or digit of ASCII.
std::string key_word(std::string_view text) {
    std::string word;
    for (const char c : text::fold(text)) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!fits && !word.empty()) break;
        if (fits) word += c;
    }
    return word;
}

std::string key_of(const Record& record) {
    const std::vector<Name> names = read_names(record.authors, record.publisher);
    std::string name = names.empty() ? "" : key_word(names[0].is_person() ? names[0].family : names[0].whole);
    if (name.empty()) name = key_word(record.title);
    return name + record.published.substr(0, 4) + '-' + record.id;
}

class Entry {
public:
    Entry(std::string_view type, const std::string& key) { text_.append("@").append(type).append("{" + key); }
    // Nothing for an empty value, which must be TeX with matching braces.
    void add(std::string_view name, const std::string& value) {
        if (!value.empty()) text_.append(",\n  ").append(name).append(" = {" + value + '}');
    }
    void add_macro(std::string_view name, std::string_view macro) {
        if (!macro.empty()) text_.append(",\n  ").append(name).append(" = ").append(macro);
    }
    std::string ended() && { return std::move(text_) + "\n}\n\n"; }

private:
    std::string text_;
};

} // namespace

std::string bibtex(const Record& record) {
    const std::string_view type = names_of_type(record.type).bibtex;
    const DateParts published = date_parts(record.published);
    Entry entry(type, key_of(record));
    entry.add("author", author_list(record));
    entry.add("title", '{' + tex(record.title) + '}');
    entry.add("year", record.published.substr(0, 4));
    entry.add_macro("month", months.at(static_cast<std::size_t>(published.month)));
    entry.add("day", published.day == 0 ? "" : std::to_string(published.day));
    if (type == "techreport") {
        entry.add("institution", tex(record.publisher));
        entry.add("type", tex(record.type_label));
    } else {
        entry.add("publisher", tex(record.publisher));
    }
    entry.add("pages", tex(locator(record)));
    entry.add("language", tex(record.language));
    std::vector<std::string> keywords = record.theme_labels;
    keywords.insert(keywords.end(), record.country_labels.begin(), record.country_labels.end());
    entry.add("keywords", tex(joined(keywords, ", ")));
    entry.add("abstract", tex(record.abstract));
    entry.add("note", tex(joined(remarks(record), " · ")));
    entry.add("url", verbatim(place_address(record)));
    entry.add("urldate", record.accessed);
    return std::move(entry).ended();
}

} // namespace rc::citation
