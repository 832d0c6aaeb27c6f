#include "indexer/extract/pdf/running_lines.hpp"

#include "indexer/extract/pdf/page_number.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace rc::pdf {
namespace {

constexpr std::size_t outermost = 4; // lines looked at, above and below
constexpr double top_zone = 0.16, foot_zone = 0.84;
constexpr double same_height = 0.03; // of the page

struct Place {
    std::size_t page;
    Line* line;
    double height; // of its top, as a share of the page
};
using Places = std::map<std::string, std::vector<Place>>; // by pattern

struct OuterLines {
    std::vector<Place> tops, feet;
};

OuterLines outer_lines(LinePage& page, std::size_t number) {
    OuterLines outer;
    if (page.height <= 0) return outer;
    std::vector<Place> places;
    for (Line& line : page.lines) places.push_back({number, &line, line.box.y0 / page.height});
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.height < b.height; });
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i < outermost && places[i].height < top_zone) outer.tops.push_back(places[i]);
        if (i + outermost >= places.size() && places[i].height > foot_zone) outer.feet.push_back(places[i]);
    }
    return outer;
}

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

// Numbers change from page to page as the page number does, or hardly ever.
bool numbers_count_with_pages(const std::vector<Place>& places) {
    std::map<long, std::size_t> differences; // number minus page
    std::set<std::string_view> texts;
    for (const Place& place : places) {
        const std::string& text = place.line->text;
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

std::size_t distinct_pages(const std::vector<Place>& places) { // they come in page order
    std::size_t count = 0;
    for (std::size_t i = 0; i < places.size(); ++i) count += i == 0 || places[i].page != places[i - 1].page;
    return count;
}

void mark_repeated(const Places& places, std::size_t pages) {
    const std::size_t quarter = pages < 3 ? 2 : std::max<std::size_t>(3, pages / 4);
    for (const auto& [pattern, found] : places) {
        if (distinct_pages(found) < quarter) continue;
        if (pattern.find('#') != std::string::npos && !numbers_count_with_pages(found)) continue;
        std::vector<double> heights;
        for (const Place& place : found) heights.push_back(place.height);
        std::sort(heights.begin(), heights.end());
        const double median = heights[heights.size() / 2];
        for (const Place& place : found)
            if (std::fabs(place.height - median) < same_height) place.line->running = true;
    }
}

// Page numbers: the page's own label, or numbers that differ from their pages by the same on a good part of the pages
// that have such lines.
void mark_page_numbers(const std::vector<Place>& numbered, const std::vector<LinePage>& pages) {
    std::map<long, std::set<std::size_t>> pages_of; // by number minus page
    std::set<std::size_t> all_pages;
    for (const Place& place : numbered) {
        place.line->running = place.line->text == pages[place.page].label;
        all_pages.insert(place.page);
        for (const long number : page_numbers_in(place.line->text))
            pages_of[number - static_cast<long>(place.page)].insert(place.page);
    }
    const std::size_t enough = std::max<std::size_t>(2, all_pages.size() / 4);
    for (const Place& place : numbered)
        for (const long number : page_numbers_in(place.line->text))
            if (pages_of[number - static_cast<long>(place.page)].size() >= enough) place.line->running = true;
}

// A gap or another type between a line and the next one towards the middle of the page.
bool is_set_off(const Line& line, const Line& inner) {
    constexpr double line_gap = 0.7; // times the type
    const double gap = std::max(inner.box.y0 - line.box.y1, line.box.y0 - inner.box.y1);
    return gap > line_gap * line.size || std::fabs(line.size - inner.size) > 0.6 || line.bold != inner.bold;
}

// Lines that go over into the text are text, though they come again. `inwards` are the lines from one edge of the page.
void keep_what_goes_on(const std::vector<Line*>& inwards) {
    for (std::size_t i = inwards.size(); i-- > 0;) {
        if (!inwards[i]->running) continue;
        const Box& box = inwards[i]->box;
        const auto inner =
            std::find_if(inwards.begin() + static_cast<std::ptrdiff_t>(i), inwards.end(), [&](Line* line) {
                const double level = 0.3 * box.height(); // beside it, not below or above
                return line->box.y0 > box.y1 - level || line->box.y1 < box.y0 + level;
            });
        if (inner == inwards.end() || is_set_off(*inwards[i], **inner)) return;
        inwards[i]->running = false;
    }
}

void keep_text_at_edges(LinePage& page) {
    std::vector<Line*> lines;
    for (Line& line : page.lines) lines.push_back(&line);
    std::sort(lines.begin(), lines.end(), [](const Line* a, const Line* b) { return a->box.y0 < b->box.y0; });
    const auto middle = std::partition_point(lines.begin(), lines.end(),
                                             [&](const Line* line) { return line->box.y0 < 0.5 * page.height; });
    keep_what_goes_on({lines.begin(), middle});
    keep_what_goes_on({lines.rbegin(), std::make_reverse_iterator(middle)});
}

struct Bytes {
    std::size_t running = 0, text = 0;
    void add(const LinePage& page) {
        for (const Line& line : page.lines) (line.running ? running : text) += line.text.size();
    }
};

// A page that says nothing else says that; a document that says little else (labels, forms) too.
void keep_what_is_text(std::vector<LinePage>& pages) {
    Bytes all;
    for (const LinePage& page : pages) all.add(page);
    for (LinePage& page : pages) {
        Bytes bytes;
        bytes.add(page);
        if (bytes.text > 0 && all.running < all.text) continue;
        for (Line& line : page.lines) line.running = line.running && !page_numbers_in(line.text).empty();
        Bytes now;
        now.add(page);
        if (now.text > 0) continue;
        for (Line& line : page.lines) line.running = false;
    }
}

} // namespace

void mark_running_lines(std::vector<LinePage>& pages) {
    if (pages.size() < 2) return;
    Places tops, feet;
    std::vector<Place> numbered;
    const auto gather = [&](const std::vector<Place>& places, Places& by_pattern) {
        for (const Place& place : places)
            if (page_numbers_in(place.line->text).empty())
                by_pattern[pattern_of(place.line->text)].push_back(place);
            else
                numbered.push_back(place);
    };
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const OuterLines outer = outer_lines(pages[i], i);
        gather(outer.tops, tops);
        gather(outer.feet, feet);
    }
    mark_repeated(tops, pages.size());
    mark_repeated(feet, pages.size());
    for (LinePage& page : pages) keep_text_at_edges(page);
    mark_page_numbers(numbered, pages);
    keep_what_is_text(pages);
}

} // namespace rc::pdf
