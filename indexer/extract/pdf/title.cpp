#include "indexer/extract/pdf/title.hpp"

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/pdf/letters.hpp"
#include "indexer/extract/pdf/title_words.hpp"
#include "indexer/extract/text/clean.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace rc::pdf {
namespace {

constexpr std::size_t longest_title = 240; // bytes
constexpr std::size_t first_pages = 3;

// Lines of one type that follow each other.
struct Block {
    std::string text;
    double size;
    bool bold;
    double height; // of its top, as a share of the page
    double bottom; // points
    int lines;
};

const LinePage* first_with_prose(const std::vector<LinePage>& pages) {
    for (std::size_t i = 0; i < std::min(first_pages, pages.size()); ++i) {
        std::size_t bytes = 0;
        for (const Line& line : pages[i].lines) bytes += line.text.size();
        if (bytes > 60) return &pages[i];
    }
    return nullptr;
}

double body_size(const std::vector<LinePage>& pages) {
    std::map<int, std::size_t> bytes; // by half points
    for (std::size_t i = 0; i < std::min(first_pages, pages.size()); ++i)
        for (const Line& line : pages[i].lines) bytes[static_cast<int>(std::lround(line.size * 2))] += line.text.size();
    const auto most =
        std::max_element(bytes.begin(), bytes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == bytes.end() ? 0 : most->first / 2.0;
}

bool ends_with_hyphen(const std::string& text) { return text.size() > 2 && text.ends_with('-'); }

bool is_capitals(std::string_view text) {
    const Letters letters = letters_of(text);
    return 10 * letters.capital > 4 * letters.all;
}

// "I - OPĆE ODREDBE", "II. Scope"
bool begins_chapter(const std::string& text) {
    const std::size_t roman = text.find_first_not_of("IVX");
    if (roman != std::string::npos && roman > 0 && text.size() > roman + 2 &&
        (text[roman] == ' ' || text[roman] == '.')) {
        std::size_t at = roman + 1;
        const auto next = static_cast<UChar32>(text::next_code_point(text, at));
        return u_isupper(next) || !u_isalpha(next);
    }
    return false;
}

// A chapter, "Član 1." or "Article 1": where the text begins.
bool begins_section(const std::string& text) {
    if (begins_chapter(text)) return true;
    const std::size_t space = text.find(' '); // one capitalised word and a number
    std::size_t at = 0;
    return text.size() < 20 && space != std::string::npos &&
           u_isupper(static_cast<UChar32>(text::next_code_point(text, at))) &&
           text.find_first_not_of("0123456789", space + 1) >= text.size() - 1 && text.size() > space + 1;
}

// Lines that one title may have been set in.
bool goes_on(const Line& last, const Line& line) {
    if (std::fabs(line.size - last.size) >= 0.6 || line.bold != last.bold || begins_section(line.text)) return false;
    const std::string folded = text::fold(line.text);
    if (is_bare_type(folded) || cites_gazette(folded) || after_subject_label(line.text) > 0) return false;
    const bool capitals = is_capitals(last.text) && is_capitals(line.text);
    const double gap = line.box.y0 - last.box.y1;
    return gap < (capitals ? 2.2 : 1.1) * line.size && line.box.y0 >= last.box.y0 - 0.5 * line.size;
}

std::vector<Block> blocks_of(const LinePage& page) {
    std::vector<Block> blocks;
    const Line* last = nullptr;
    for (const Line& line : page.lines) {
        if (line.running) continue;
        const bool same = last != nullptr && goes_on(*last, line) && blocks.back().text.size() < longest_title + 20;
        if (same) {
            Block& block = blocks.back();
            if (ends_with_hyphen(block.text))
                block.text.pop_back();
            else
                block.text += ' ';
            block.text += line.text;
            block.bottom = line.box.y1;
            ++block.lines;
        } else {
            blocks.push_back(
                {line.text, line.size, line.bold, line.box.y0 / std::max(page.height, 1.0), line.box.y1, 1});
        }
        last = &line;
    }
    return blocks;
}

// Joins "ZAKON" with the "o spreČavanju zloupotrebe droga" below it.
void join_types(std::vector<Block>& blocks) {
    for (std::size_t i = 0; i + 1 < blocks.size() && i < 14; ++i) {
        Block& block = blocks[i];
        const Block& next = blocks[i + 1];
        const std::string below = text::fold(next.text);
        const bool close = next.height - block.height < 0.05 + 0.03 * block.lines;
        if (cites_gazette(below)) continue;
        const bool joins = is_bare_type(text::fold(block.text)) ? !names_issuer(below) : continues_title(below);
        if (!close || !joins || begins_section(next.text) || next.text.size() > longest_title || block.size <= 0 ||
            next.size < 0.6 * block.size)
            continue;
        block.text += ' ' + next.text;
        block.size = std::max(block.size, next.size);
        block.lines += next.lines;
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        --i;
        if (blocks[i + 1].text.size() > longest_title) ++i;
    }
}

// How much a block looks like a title: points of type above the body count most.
double score(const Block& block, double body) {
    double points = 2 * (block.size - body);
    if (block.bold) points += 3;
    if (is_capitals(block.text)) points += 2.5;
    points -= 6 * block.height;
    points += std::min<double>(static_cast<double>(block.text.size()), 60) / 20;
    if (block.text.size() > 180) points -= 4;
    if (block.text.find(' ') == std::string::npos) points -= 4; // the name of a country, "Introduction"
    if (is_proclamation(text::fold(block.text))) points -= 8;
    if (block.text.find('@') != std::string::npos || block.text.find("www.") != std::string::npos) points -= 8;
    return points;
}

// "Subject: ..." of a letter or a notice to the press, with the line it goes on in.
std::string subject_of(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
        if (const std::size_t at = after_subject_label(block.text); at > 0 && block.text.size() < longest_title)
            return block.text.substr(at);
    return {};
}

void drop_note_marks(std::string& title) {
    while (title.ends_with('*') || title.ends_with(' ')) title.pop_back();
}

} // namespace

std::string title_by_type(const std::vector<LinePage>& pages) {
    const LinePage* page = first_with_prose(pages);
    if (page == nullptr) return {};
    const double body = body_size(pages);
    std::vector<Block> blocks = blocks_of(*page);
    std::erase_if(blocks, [](const Block& b) { return b.text.size() < 90 && names_issuer(text::fold(b.text)); });
    join_types(blocks);
    const Block* best = nullptr;
    double best_score = 2; // of a block no different from the body
    for (const Block& block : blocks) {
        if (letters_of(block.text).all < 8 || begins_chapter(block.text) || block.text.size() > longest_title + 60)
            continue;
        if (const double points = score(block, body); points > best_score) {
            best = &block;
            best_score = points;
        }
    }
    constexpr std::size_t sentence = 120; // bytes; what is longer may be the motto of an office
    std::string title = best == nullptr || best->text.size() > sentence ? subject_of(blocks) : std::string();
    if (title.empty() && best != nullptr) title = best->text;
    drop_note_marks(title);
    return clean_value(title, longest_title);
}

} // namespace rc::pdf
