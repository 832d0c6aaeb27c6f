#include "indexer/extract/pdf/running_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace rc::pdf {
namespace {

constexpr std::size_t outermost = 4; // lines looked at, above and below
constexpr double top_zone = 0.16, foot_zone = 0.84;
constexpr double same_height = 0.03; // of the page

struct Place {
    std::size_t page, line;
    double height; // of its top, as a share of the page
};
using Places = std::map<std::string, std::vector<Place>>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The line without spaces, every number as one '#'.
std::string pattern_of(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (is_digit(c)) {
            if (out.empty() || out.back() != '#') out += '#';
        } else if (c != ' ') {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return out;
}

bool is_page_number(const std::string& pattern) {
    if (pattern.find('#') == std::string::npos || pattern.size() > 14) return false;
    constexpr auto words = std::to_array<std::string_view>({"page#", "page#of#", "#of#", "str.#", "σελίδα#", "sayfa#"});
    std::string bare;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern.compare(at, 3, "–") == 0 || pattern.compare(at, 3, "—") == 0)
            at += 2;
        else if (std::string_view("-|/.()[]").find(pattern[at]) == std::string_view::npos)
            bare += pattern[at];
    }
    return bare == "#" || bare == "##" || std::find(words.begin(), words.end(), pattern) != words.end();
}

// Numbers change from page to page as the page number does, or hardly ever.
bool numbers_count_with_pages(const std::vector<LinePage>& pages, const std::vector<Place>& places) {
    std::map<long, std::size_t> differences; // number minus page
    std::set<std::string_view> texts;
    for (const Place& place : places) {
        const std::string& text = pages[place.page].lines[place.line].text;
        texts.insert(text);
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at;
            while (end < text.size() && is_digit(text[end])) ++end;
            if (end > at && end - at < 6)
                ++differences[std::stol(text.substr(at, end - at)) - static_cast<long>(place.page)];
            at = std::max(end, at + 1);
        }
    }
    std::size_t best = 0;
    for (const auto& [difference, count] : differences) best = std::max(best, count);
    return texts.size() <= 1 + places.size() / 4 || 10 * best >= 7 * places.size();
}

void gather(const std::vector<LinePage>& pages, Places& tops, Places& feet) {
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const auto& lines = pages[p].lines;
        if (pages[p].height <= 0) continue;
        std::vector<std::size_t> order(lines.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return lines[a].box.y0 < lines[b].box.y0; });
        for (std::size_t k = 0; k < order.size(); ++k) {
            const double height = lines[order[k]].box.y0 / pages[p].height;
            if (k < outermost && height < top_zone)
                tops[pattern_of(lines[order[k]].text)].push_back({p, order[k], height});
            if (k + outermost >= order.size() && height > foot_zone)
                feet[pattern_of(lines[order[k]].text)].push_back({p, order[k], height});
        }
    }
}

std::size_t distinct_pages(const std::vector<Place>& places) { // they come in page order
    std::size_t count = 0;
    for (std::size_t i = 0; i < places.size(); ++i) count += i == 0 || places[i].page != places[i - 1].page;
    return count;
}

void mark(std::vector<LinePage>& pages, const Places& places) {
    const std::size_t quarter = pages.size() < 3 ? 2 : std::max<std::size_t>(3, pages.size() / 4);
    for (const auto& [pattern, found] : places) {
        const bool number = is_page_number(pattern);
        if (distinct_pages(found) < (number ? std::size_t{2} : quarter)) continue;
        if (!number && pattern.find('#') != std::string::npos && !numbers_count_with_pages(pages, found)) continue;
        std::vector<double> heights;
        for (const Place& place : found) heights.push_back(place.height);
        std::sort(heights.begin(), heights.end());
        const double median = heights[heights.size() / 2];
        for (const Place& place : found)
            if (number || std::fabs(place.height - median) < same_height)
                pages[place.page].lines[place.line].running = true;
    }
}

// A number alone at the very edge, or the page's own label.
void mark_lone_numbers(LinePage& page) {
    for (Line& line : page.lines) {
        const double height = page.height > 0 ? line.box.y0 / page.height : 0.5;
        if (height >= 0.08 && height <= 0.92) continue;
        std::string bare;
        for (char c : line.text)
            if (std::isalnum(static_cast<unsigned char>(c)))
                bare += c;
            else if (static_cast<unsigned char>(c) >= 0x80 && !line.text.starts_with("–") &&
                     !line.text.starts_with("—"))
                bare += '?';
        const bool number = !bare.empty() && bare.size() < 5 && std::all_of(bare.begin(), bare.end(), is_digit);
        if (number || (!bare.empty() && bare == page.label)) line.running = true;
    }
}

// A page with nothing but its header: then the header is what it says.
void keep_only_text(LinePage& page) {
    if (!std::all_of(page.lines.begin(), page.lines.end(), [](const Line& line) { return line.running; })) return;
    for (Line& line : page.lines) line.running = is_page_number(pattern_of(line.text));
}

} // namespace

void mark_running_lines(std::vector<LinePage>& pages) {
    Places tops, feet;
    gather(pages, tops, feet);
    mark(pages, tops);
    mark(pages, feet);
    for (LinePage& page : pages) {
        mark_lone_numbers(page);
        keep_only_text(page);
    }
}

} // namespace rc::pdf
