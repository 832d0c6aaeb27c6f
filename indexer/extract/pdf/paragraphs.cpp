#include "indexer/extract/pdf/paragraphs.hpp"

#include "indexer/extract/pdf/letters.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string_view>

namespace rc::pdf {
namespace {

constexpr double set_apart = 0.35;   // above the usual gap: a new paragraph
constexpr double within_reach = 1.5; // above the usual gap: a sentence may still go on

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

bool ends_sentence(std::string_view text) {
    constexpr std::string_view closers = ")\"'";
    while (!text.empty() && closers.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    for (std::string_view mark : {".", "!", "?", ":", ";", "”", "“", "»", "…"})
        if (text.ends_with(mark)) return true;
    return false;
}

bool ends_clause(std::string_view text) { return ends_sentence(text) || text.ends_with(','); }

// "[3, p. 4]"
bool is_reference(std::string_view text) { return text.size() > 2 && text[0] == '[' && is_digit(text[1]); }

// "•", "–": what begins an item. An "o" is one if it is set apart, as it is a word of most languages of the region.
bool begins_with_bullet(const Line& line) {
    constexpr double apart = 0.6; // of the type
    for (std::string_view bullet : {"•", "▪", "◦", "●", "■", "–", "—", "- ", "* "})
        if (line.text.starts_with(bullet)) return true;
    return line.text.starts_with("o ") && line.words.size() > 1 &&
           line.words[1].box.x0 - line.words[0].box.x1 > apart * line.size;
}

// "1.", "(a)", "iv)": what begins a numbered paragraph. "2. tačka" may also be an ordinal number within a sentence.
enum class Numbering { none, perhaps, surely };
Numbering numbering_of(std::string_view text) {
    std::size_t at = text.starts_with('(') ? 1 : 0;
    const std::size_t start = at;
    while (at < text.size() && at - start < 4 && std::isalnum(static_cast<unsigned char>(text[at]))) ++at;
    if (at == start || at + 1 >= text.size() || text[at + 1] != ' ') return Numbering::none;
    if (text[at] == ')') return Numbering::surely;
    if (text[at] != '.' || !(is_digit(text[start]) || at - start == 1)) return Numbering::none;
    return begins_lower(text.substr(at + 2)) ? Numbering::perhaps : Numbering::surely;
}

// 12 of "12. ..."; 0 if it begins with none.
int number_before(std::string_view text) {
    int number = 0;
    std::size_t at = 0;
    for (; at < text.size() && at < 4 && is_digit(text[at]); ++at) number = 10 * number + (text[at] - '0');
    return at < text.size() && text[at] == '.' ? number : 0;
}

// Whether the line's number follows that of an item which begins in the same column, not far above.
bool counts_on(const std::vector<const Line*>& lines, std::size_t at) {
    constexpr std::size_t farthest = 12; // lines
    const Line& line = *lines[at];
    const int before = number_before(line.text) - 1;
    for (std::size_t i = at; before > 0 && i > 0 && at - i < farthest; --i)
        if (number_before(lines[i - 1]->text) == before && std::fabs(lines[i - 1]->box.x0 - line.box.x0) < line.size)
            return true;
    return false;
}

// A row of a table: mostly figures, with no comma or full stop behind them as numbers of articles and dates have.
bool is_row_of_figures(std::string_view text) {
    std::size_t words = 0, figures = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        ++words;
        figures += end > at && is_digit(text[end - 1]);
        at = end + 1;
    }
    return figures >= 2 && 2 * figures >= words && !begins_lower(text);
}

bool same_row(const Line& a, const Line& b) {
    return std::min(a.box.y1, b.box.y1) - std::max(a.box.y0, b.box.y0) > 0.5 * std::min(a.box.height(), b.box.height());
}

// Where the column that `line` stands in ends on the right: the widest of its neighbours.
double right_edge(const std::vector<const Line*>& lines, std::size_t at) {
    double edge = 0;
    for (std::size_t i = at >= 6 ? at - 6 : 0; i < std::min(at + 7, lines.size()); ++i)
        if (i == at || same_column(*lines[std::min(i, at)], *lines[std::max(i, at)]))
            edge = std::max(edge, lines[i]->box.x1);
    return edge;
}

long half_points(double size) { return std::lround(2 * size); }

constexpr std::size_t enough = 3; // gaps, to tell what is usual

double median(std::vector<double>& gaps) {
    if (gaps.empty()) return 0.3;
    std::sort(gaps.begin(), gaps.end());
    return std::clamp(gaps[gaps.size() / 2], -0.3, 1.5);
}

} // namespace

bool same_column(const Line& a, const Line& b) {
    return b.box.y0 > a.box.y0 && std::min(a.box.x1, b.box.x1) > std::max(a.box.x0, b.box.x0);
}

UsualGaps::UsualGaps(const std::vector<const Line*>& lines) {
    struct Gaps {
        std::vector<double> all, going_on;
    };
    Gaps of_page;
    std::map<long, Gaps> of_type;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Line &last = *lines[i - 1], &line = *lines[i];
        if (!same_column(last, line) || line.size <= 0) continue;
        const double gap = (line.box.y0 - last.box.y1) / line.size;
        const bool goes_on = begins_lower(line.text) && !ends_sentence(last.text);
        for (Gaps* gaps : {&of_page, &of_type[half_points(line.size)]}) {
            gaps->all.push_back(gap);
            if (goes_on) gaps->going_on.push_back(gap);
        }
    }
    of_page_ = median(of_page.going_on.size() >= enough ? of_page.going_on : of_page.all);
    for (auto& [type, gaps] : of_type)
        if (gaps.going_on.size() >= enough) of_type_[type] = median(gaps.going_on);
}

double UsualGaps::of(const Line& line) const {
    const auto found = of_type_.find(half_points(line.size));
    return found == of_type_.end() ? of_page_ : std::max(of_page_, found->second);
}

bool begins_paragraph(const std::vector<const Line*>& lines, std::size_t at, const UsualGaps& gaps) {
    const Line &last = *lines[at - 1], &line = *lines[at];
    if (line.begins_row || line.upright != last.upright) return true;
    if (line.goes_on_row) return false;
    if (same_row(last, line)) return false; // cells of one row, or a line that was written in pieces
    if (!same_column(last, line)) return ends_sentence(last.text) || !begins_lower(line.text); // a new column
    const double above = (line.box.y0 - last.box.y1) / line.size - gaps.of(line);
    const double edge = right_edge(lines, at - 1);
    const bool short_before = last.box.x1 < edge - 3 * line.size;
    const bool open_before = !ends_sentence(last.text) && !short_before; // a full line within a sentence
    const bool reaches_far = last.box.x1 > edge - 0.25 * (edge - last.box.x0);
    const bool in_clause = reaches_far && !ends_clause(last.text);
    const Numbering numbering = numbering_of(line.text);
    const bool item = begins_with_bullet(line) || numbering == Numbering::surely ||
                      (numbering == Numbering::perhaps && (!in_clause || counts_on(lines, at)));
    const bool figures = is_row_of_figures(line.text) || is_row_of_figures(last.text);
    const bool goes_on = begins_lower(line.text) || is_reference(line.text);
    const bool below_it = line.box.x0 < last.box.x0 + line.size && above < within_reach;
    if (goes_on && in_clause && below_it && !item && !figures) return false;
    const bool within_sentence = open_before && (goes_on || line.bold || line.text.starts_with('('));
    if (std::fabs(line.size - last.size) > 1.2 || (line.bold != last.bold && !within_sentence)) return true;
    if (above > set_apart) return true;
    if (item || figures) return true;
    const bool indented = line.box.x0 > last.box.x0 + 0.8 * line.size;
    if (ends_sentence(last.text)) return indented || short_before;
    return short_before && !begins_lower(line.text) && edge - last.box.x1 > 0.3 * (last.box.x1 - last.box.x0);
}

} // namespace rc::pdf
