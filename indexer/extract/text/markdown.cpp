#include "indexer/extract/text/markdown.hpp"

#include "indexer/extract/failure.hpp"
#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/embedded.hpp"
#include "indexer/extract/text/line_cutting.hpp"
#include "indexer/extract/text/markdown_inline.hpp"
#include "indexer/extract/text/paragraph_text.hpp"
#include "indexer/extract/text/parts.hpp"

#include <algorithm>
#include <cctype>
#include <map>

namespace rc {
namespace {

constexpr std::size_t window = 65536; // bytes that are looked at to tell Markdown from text

// Of "## Heading ##"; 0 if it is none.
unsigned heading_level(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    return marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ' ? static_cast<unsigned>(marks) : 0;
}

bool is_all(std::string_view line, char mark, std::size_t least) {
    return line.size() >= least && line.find_first_not_of(mark) == std::string_view::npos;
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

// "***", "- - -": a line across the page.
bool is_rule(std::string_view line) {
    std::string marks(line);
    std::erase(marks, ' ');
    return is_all(marks, '*', 3) || is_all(marks, '-', 3) || is_all(marks, '_', 3);
}

// "|---|:--:|" between the head of a table and its rows.
bool is_table_rule(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of("|-: ") == std::string_view::npos;
}

// Bytes of "- ", "* ", "+ " at the front; 0 if there is none.
std::size_t bullet(std::string_view line) {
    return line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ' ? 2 : 0;
}

// "12. " or "12) ": an item that keeps its number.
bool is_numbered(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return digits > 0 && digits < 10 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
           line[digits + 1] == ' ';
}

// "[name]: https://example.org": where links lead, no text.
bool is_definition(std::string_view line) {
    return line.starts_with('[') && !line.starts_with("[^") && line.find("]: ") != std::string_view::npos;
}

LinkDefinitions definitions_in(std::string_view text) {
    LinkDefinitions definitions;
    while (!text.empty()) {
        const std::string_view line = trimmed(take_line(text));
        if (!is_definition(line)) continue;
        const std::size_t end = line.find("]: ");
        const std::string_view address = trimmed(line.substr(end + 3));
        definitions.emplace(lower_ascii(line.substr(1, end - 1)), address.substr(0, address.find(' ')));
    }
    return definitions;
}

using YamlHead = std::map<std::string, std::string>;

// The lines "key: value" between two "---" at the front, taken off; none where that is no such head.
YamlHead take_yaml_head(std::string_view& text) {
    std::string_view rest = text;
    if (trimmed(take_line(rest)) != "---") return {};
    YamlHead head;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line == "---" || line == "...") {
            text = rest;
            return head;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || line.starts_with(' ')) continue;
        std::string value(trimmed(line.substr(colon + 1)));
        if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
            value = value.substr(1, value.size() - 2);
        head.emplace(lower_ascii(line.substr(0, colon)), value);
    }
    return {};
}

class BlockReader {
public:
    void read(std::string_view rest) {
        definitions_ = definitions_in(rest);
        while (!rest.empty()) read_line(take_line(rest));
        flush();
    }
    ParagraphText text;
    std::string title; // the first heading of the first level

private:
    void read_line(std::string_view written) {
        std::string_view line = trimmed(written);
        if (is_fence(line)) {
            flush();
            in_code_ = !in_code_;
        } else if (in_code_) {
            text.add(line);
        } else {
            while (line.starts_with('>')) line = trimmed(line.substr(1)); // a quotation
            read_text(line);
        }
    }
    void read_text(std::string_view line) {
        if (!paragraph_.empty() && (is_all(line, '=', 1) || is_all(line, '-', 2)))
            return flush(line.front() == '=' ? 1 : 2); // the paragraph above was a heading
        if (line.empty() || is_rule(line) || is_table_rule(line) || is_definition(line)) return flush();
        if (const unsigned level = heading_level(line)) {
            flush();
            line.remove_prefix(level);
            while (line.ends_with('#')) line.remove_suffix(1);
            paragraph_ = line;
            return flush(level);
        }
        if (line.starts_with('|')) return add_row(line);
        const std::size_t mark = bullet(line);
        if (mark > 0 || is_numbered(line)) flush();
        if (mark > 0) paragraph_ = "• ";
        if (!paragraph_.empty() && mark == 0) paragraph_ += ' ';
        paragraph_ += line.substr(mark);
    }
    void add_row(std::string_view line) {
        flush();
        line.remove_prefix(1);
        if (line.ends_with('|')) line.remove_suffix(1);
        while (!line.empty()) {
            const std::size_t end = std::min(line.find('|'), line.size());
            if (!paragraph_.empty()) paragraph_ += " | ";
            paragraph_ += trimmed(line.substr(0, end));
            line.remove_prefix(std::min(end + 1, line.size()));
        }
        flush();
    }
    void flush(unsigned level = 0) {
        LinkedLine line;
        add_markdown(paragraph_, definitions_, line);
        paragraph_.clear();
        const LinkedLine::Cleaned words = line.take();
        if (level == 1 && title.empty()) title = words.text;
        text.add(words.text, level, words.links);
    }

    LinkDefinitions definitions_;
    std::string paragraph_;
    bool in_code_ = false;
};

Description description_of(const YamlHead& head, const std::string& first_heading) {
    const auto value = [&](const char* key) {
        const auto found = head.find(key);
        return found == head.end() ? std::string() : clean_value(found->second, longest_embedded);
    };
    Description description;
    const std::string title = value("title").empty() ? clean_value(first_heading, longest_embedded) : value("title");
    if (!title.empty()) description.set(FieldId::title, title, Origin::embedded);
    set_names(description, FieldId::author, split_names(value("author")));
    if (const std::string date = date_of(value("date")); !date.empty())
        description.set(FieldId::published, date, Origin::embedded);
    set_language(description, value("lang"));
    return description;
}

} // namespace

bool looks_like_markdown(std::string_view bytes) {
    std::string_view rest = bytes.substr(0, window);
    if (!take_yaml_head(rest).empty()) return true;
    std::size_t headings = 0, marks = 0;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        headings += heading_level(line) > 0;
        marks += is_fence(line) || bullet(line) > 0 || is_table_rule(line) ||
                 line.find("](") != std::string_view::npos || line.find("**") != std::string_view::npos;
    }
    return headings >= 1 && headings + marks >= 3;
}

void read_markdown(std::string_view bytes, ExtractionSink& sink) {
    const std::string decoded = decode_text(bytes);
    std::string_view text = decoded;
    const YamlHead head = take_yaml_head(text);
    BlockReader reader;
    reader.read(text);
    const std::vector<Page> parts = cut_into_parts(reader.text, part_bytes);
    if (parts.empty()) throw ReadingFailure(Fault::empty, "the file holds no text", "check that it is the right file");
    sink.begin({"text/markdown", "markdown", false, 0});
    sink.describe(description_of(head, reader.title));
    for (const Page& part : parts) sink.page(part);
}

} // namespace rc
