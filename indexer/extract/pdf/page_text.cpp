#include "indexer/extract/pdf/page_text.hpp"

#include "indexer/extract/pdf/letters.hpp"
#include "indexer/extract/pdf/paragraphs.hpp"

#include <algorithm>
#include <cctype>

namespace rc::pdf {
namespace {

std::string_view bare_of_punctuation(std::string_view word) {
    constexpr std::string_view marks = ".,;:!?()[]\"'";
    while (!word.empty() && marks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    while (!word.empty() && marks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
    return word;
}

std::string_view last_word(std::string_view text) {
    const std::size_t space = text.find_last_of(" \n");
    return text.substr(space == std::string_view::npos ? 0 : space + 1);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" \n")); }

// "left-" and "right": the word's parts without punctuation.
std::pair<std::string, std::string> parts_of(std::string_view before, std::string_view after) {
    std::string_view left = bare_of_punctuation(last_word(before));
    if (left.ends_with('-')) left.remove_suffix(1);
    return {std::string(left), std::string(bare_of_punctuation(first_word(after)))};
}

template <typename Visit> void for_each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) visit(bare_of_punctuation(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool is_acronym(std::string_view word) {
    const Letters letters = letters_of(word);
    return letters.all >= 2 && letters.capital == letters.all;
}

// "2009–" + "10", "737–" + "9"
bool ends_with_open_dash(std::string_view text) {
    constexpr std::string_view dash = "–";
    return text.size() > dash.size() && text.ends_with(dash) &&
           std::isalnum(static_cast<unsigned char>(text[text.size() - dash.size() - 1]));
}

void count_line(std::vector<Type>& types, const Line& line, bool first_of_paragraph) {
    if (first_of_paragraph) types.emplace_back().row = line.in_table || line.begins_row;
    Type& type = types.back();
    type.size = std::max(type.size, line.size);
    type.bold = type.bold && line.bold;
    ++type.lines;
}

// Takes away the hyphen at the end of the text.
void drop_hyphen(PageText& page) {
    page.text.pop_back();
    if (page.words.empty() || page.words.back().end <= page.text.size()) return;
    page.words.back().end = static_cast<std::uint32_t>(page.text.size());
    if (page.words.back().begin == page.words.back().end) page.words.pop_back();
}

void append_words(PageText& page, const Line& line) {
    const auto at = static_cast<std::uint32_t>(page.text.size());
    page.text += line.text;
    for (const PlacedWord& word : line.words)
        page.words.push_back({at + word.begin, at + word.end, word.box.on_paper()});
}

// True if the line begins a paragraph in the end: a broken word keeps both lines in one.
bool append_line(PageText& page, const Line* last, const Line& line, bool paragraph, const HyphenatedWords& words) {
    bool begins = last == nullptr;
    const bool broken = last != nullptr && (last->hyphen == Line::Hyphen::surely ||
                                            (last->hyphen == Line::Hyphen::perhaps && begins_lower(line.text)));
    if (last != nullptr && !broken) {
        // A name written with a hyphen, "Horvat-Petrović", may be parted there too.
        const bool compound = last->hyphen == Line::Hyphen::perhaps && begins_letter(line.text) &&
                              same_column(*last, line) && line.box.y0 - last->box.y1 < line.size;
        begins = paragraph && !compound;
        if (!compound && (paragraph || !ends_with_open_dash(page.text))) page.text += paragraph ? '\n' : ' ';
    } else if (broken && last->hyphen == Line::Hyphen::perhaps) {
        const auto [left, right] = parts_of(page.text, line.text);
        if (!words.keeps_hyphen(left, right)) drop_hyphen(page);
    }
    append_words(page, line);
    return begins;
}

} // namespace

HyphenatedWords::HyphenatedWords(const std::vector<LinePage>& pages) {
    for (const LinePage& page : pages)
        for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
            if (page.lines[i].hyphen != Line::Hyphen::perhaps) continue;
            const auto [left, right] = parts_of(page.lines[i].text, page.lines[i + 1].text);
            counts_.emplace(left + right, 0);
            counts_.emplace(left + '-' + right, 0);
        }
    if (counts_.empty()) return;
    std::string word;
    for (const LinePage& page : pages)
        for (const Line& line : page.lines)
            for_each_word(line.text, [&](std::string_view found) {
                word.assign(found);
                if (const auto at = counts_.find(word); at != counts_.end()) ++at->second;
            });
}

bool HyphenatedWords::keeps_hyphen(const std::string& left, const std::string& right) const {
    if (is_acronym(left) && begins_lower(right)) return true; // "HIV-" + "om": no hyphenation ends with capitals
    const auto with = counts_.find(left + '-' + right), without = counts_.find(left + right);
    return with != counts_.end() && with->second > (without == counts_.end() ? 0 : without->second);
}

PageText text_of(const LinePage& page, const HyphenatedWords& words) {
    std::vector<const Line*> lines;
    for (const Line& line : page.lines)
        if (!line.running) lines.push_back(&line);
    const UsualGaps gaps(lines);
    PageText page_text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line* last = i == 0 ? nullptr : lines[i - 1];
        const bool paragraph = i > 0 && begins_paragraph(lines, i, gaps);
        count_line(page_text.types, *lines[i], append_line(page_text, last, *lines[i], paragraph, words));
    }
    return page_text;
}

void join_over_page_end(PageText& page, PageText& next_page, const HyphenatedWords& words) {
    std::string &text = page.text, &next = next_page.text;
    if (text.size() < 3 || !text.ends_with('-') || !begins_lower(next)) return;
    const auto [left, right] = parts_of(text, next);
    const auto end = static_cast<unsigned char>(left.empty() ? ' ' : left.back());
    if (!std::isalpha(end) && end < 0x80) return;
    const std::string_view rest = first_word(next);
    if (!words.keeps_hyphen(left, right)) drop_hyphen(page);
    text += rest;
    if (!page.words.empty()) page.words.back().end = static_cast<std::uint32_t>(text.size());
    if (rest.size() == next.size() || next[rest.size()] == '\n') next_page.types.erase(next_page.types.begin());
    const auto moved = static_cast<std::uint32_t>(std::min(rest.size() + 1, next.size()));
    next.erase(0, moved);
    std::erase_if(next_page.words, [&](const WordBox& word) { return word.begin < moved; });
    for (WordBox& word : next_page.words) {
        word.begin -= moved;
        word.end -= moved;
    }
}

} // namespace rc::pdf
