#include "indexer/extract/pdf/lines.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extract/pdf/printed_once.hpp"
#include "indexer/extract/text/clean.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <span>

namespace rc::pdf {
namespace {

double overlap(double a0, double a1, double b0, double b1) { return std::min(a1, b1) - std::max(a0, b0); }

// Whether `word` goes on the line that `last` is the last word of.
bool same_line(const Word& last, const Word& word) {
    if (last.upright != word.upright) return false;
    if (!word.upright)
        return overlap(last.box.x0, last.box.x1, word.box.x0, word.box.x1) >
               0.4 * std::min(last.box.width(), word.box.width());
    const double lower = std::min(last.box.height(), word.box.height());
    if (overlap(last.box.y0, last.box.y1, word.box.y0, word.box.y1) < 0.4 * lower) return false;
    return word.box.x0 >= last.box.x1 - 3 * word.size && word.box.x0 <= last.box.x1 + 4 * word.size;
}

bool is_one_letter(const Word& word) {
    const auto first = static_cast<unsigned char>(word.text[0]);
    if (first < 0x80 && !std::isalpha(first)) return false;
    std::size_t at = 0;
    text::next_code_point(word.text, at);
    return at == word.text.size();
}

bool is_note_number(const Word& last, const Word& word) {
    return word.size < 0.85 * last.size && word.text.size() <= 3 &&
           std::all_of(word.text.begin(), word.text.end(), [](unsigned char c) { return std::isdigit(c); });
}

// The gap between the letters of the letter-spaced run that begins at `words[from]`, or 0 if none begins there.
// Three letters on their own are "a i o"; four in equal steps are a heading.
double letter_gap(std::span<const Word> words, std::size_t from) {
    std::vector<double> gaps;
    for (std::size_t i = from; i + 1 < words.size() && is_one_letter(words[i]) && is_one_letter(words[i + 1]); ++i)
        gaps.push_back(words[i + 1].box.x0 - words[i].box.x1);
    if (gaps.size() < 3) return 0;
    std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2), gaps.end());
    return std::max(gaps[gaps.size() / 2], 0.01);
}

bool begins_with_mark(std::string_view text) {
    std::size_t at = 0;
    const auto c = static_cast<UChar32>(text::next_code_point(text, at));
    return u_getCombiningClass(c) != 0;
}

// Puts cleaned words together, and remembers where each stands.
class LineText {
public:
    explicit LineText(Line& line) : line_(line) {}

    void add(const Word& word, bool space) {
        const std::string piece = clean_line(word.text);
        space_ = space_ || space;
        if (piece.empty()) return;
        const bool mark = begins_with_mark(piece); // an accent that was drawn apart
        if (line_.words.empty() || (space_ && !mark)) {
            if (!line_.words.empty()) line_.text += ' ';
            const auto at = static_cast<std::uint32_t>(line_.text.size());
            line_.words.push_back({at, at, word.box});
        }
        PlacedWord& placed = line_.words.back();
        line_.text += piece;
        if (mark) line_.text.replace(placed.begin, std::string::npos, clean_line(line_.text.substr(placed.begin)));
        placed.end = static_cast<std::uint32_t>(line_.text.size());
        placed.box.include(word.box);
        placed.soft_hyphen = word.text.ends_with("\u00AD");
        space_ = false;
    }

private:
    Line& line_;
    bool space_ = false;
};

void join(std::span<const Word> words, Line& line) {
    LineText text(line);
    double spaced = 0; // letter gap of the run we are in
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool space = false;
        if (i > 0) {
            const Word& last = words[i - 1];
            const double gap = words[i].box.x0 - last.box.x1;
            const bool run = spaced > 0 && is_one_letter(last) && is_one_letter(words[i]);
            space = run ? gap > 1.6 * spaced
                        : last.space_after || gap > 0.2 * words[i].size || !words[i].upright ||
                              is_note_number(last, words[i]);
        }
        if (!is_one_letter(words[i]))
            spaced = 0;
        else if (spaced == 0)
            spaced = letter_gap(words, i);
        text.add(words[i], space);
    }
}

// Tells whether the line's last word goes on, and takes away a hyphen that surely is none of the word.
void end_line(Line& line) {
    constexpr std::string_view breaking_hyphen = "\u2010";
    line.hyphen = Line::Hyphen::none;
    if (line.words.empty()) return;
    if (line.words.back().soft_hyphen) {
        line.hyphen = Line::Hyphen::surely;
    } else if (line.text.ends_with(breaking_hyphen)) {
        line.hyphen = Line::Hyphen::surely;
        line.text.resize(line.text.size() - breaking_hyphen.size());
        line.words.back().end = static_cast<std::uint32_t>(line.text.size());
        if (line.words.back().begin >= line.words.back().end) line.words.pop_back();
    } else if (line.text.size() >= 3 && line.text.ends_with('-')) {
        const auto before = static_cast<unsigned char>(line.text[line.text.size() - 2]);
        if (std::isalpha(before) || before >= 0x80) line.hyphen = Line::Hyphen::perhaps;
    }
}

bool is_right_to_left(char32_t c) {
    return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00);
}

bool is_right_to_left(std::string_view text) {
    std::size_t letters = 0, of_them = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        letters += c >= 'A';
        of_them += is_right_to_left(c);
    }
    return 2 * of_them > letters;
}

// Poppler gives Hebrew and Arabic as they are seen, from the left; a reader wants them as they are read.
void order_right_to_left(std::vector<Word>& words) {
    const auto count =
        std::count_if(words.begin(), words.end(), [](const Word& w) { return is_right_to_left(w.text); });
    if (2 * static_cast<std::size_t>(count) <= words.size()) return;
    std::reverse(words.begin(), words.end());
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].space_after = i + 1 < words.size();
        if (!is_right_to_left(words[i].text)) continue;
        std::string turned;
        for (std::size_t at = 0; at < words[i].text.size();) {
            const std::size_t from = at;
            text::next_code_point(words[i].text, at);
            turned.insert(0, words[i].text, from, at - from);
        }
        words[i].text = std::move(turned);
    }
}

// The size that most of the letters have: a line that begins with a number of its article in bigger type is no heading.
double usual_size(std::span<const Word> words) {
    std::size_t all = 0, up_to = 0;
    std::vector<std::pair<double, std::size_t>> sizes; // with bytes
    for (const Word& word : words) {
        sizes.emplace_back(word.size, word.text.size());
        all += word.text.size();
    }
    std::sort(sizes.begin(), sizes.end());
    for (const auto& [size, bytes] : sizes)
        if (2 * (up_to += bytes) >= all) return size;
    return 0;
}

Line line_of(std::span<const Word> words) {
    Line line;
    line.box = words.front().box;
    line.size = usual_size(words);
    std::size_t bold = 0, all = 0;
    for (const Word& word : words) {
        line.box.include(word.box);
        all += word.text.size();
        bold += word.bold ? word.text.size() : 0;
    }
    line.bold = 2 * bold > all;
    line.upright = words.front().upright;
    join(words, line);
    end_line(line);
    return line;
}

} // namespace

LinePage lines_of(const WordPage& page) {
    LinePage result{page.label, page.width, page.height, {}, page.links, page.rules, page.lost_letters};
    std::vector<Word> current;
    const auto flush = [&] {
        if (current.empty()) return;
        order_right_to_left(current);
        if (Line line = line_of(current); !line.text.empty()) result.lines.push_back(std::move(line));
        current.clear();
    };
    for (const Word& word : printed_once(page.words)) {
        if (!current.empty() && !same_line(current.back(), word)) flush();
        current.push_back(word);
    }
    flush();
    const auto upright =
        std::count_if(result.lines.begin(), result.lines.end(), [](const Line& line) { return line.upright; });
    if (2 * static_cast<std::size_t>(upright) > result.lines.size())
        std::stable_partition(result.lines.begin(), result.lines.end(), [](const Line& line) { return line.upright; });
    return result;
}

bool is_wide_gap(const Line& line, double gap) { return gap > 1.2 * line.size; }

void mend_words(Line& line, const std::function<std::string(std::string_view)>& mend) {
    std::string mended;
    for (std::size_t i = 0, at = 0; i < line.words.size(); ++i) {
        PlacedWord& word = line.words[i];
        mended.append(line.text, at, word.begin - at);
        at = word.end;
        const auto begin = static_cast<std::uint32_t>(mended.size());
        mended += mend(std::string_view(line.text).substr(word.begin, word.end - word.begin));
        word.begin = begin;
        word.end = static_cast<std::uint32_t>(mended.size());
    }
    line.text = std::move(mended);
}

std::pair<Line, Line> parted(const Line& line, std::size_t words) {
    const auto middle = line.words.begin() + static_cast<std::ptrdiff_t>(words);
    std::pair<Line, Line> parts(line, line);
    auto& [left, right] = parts;
    left.words.assign(line.words.begin(), middle);
    left.text.resize(left.words.back().end);
    left.box.x1 = left.words.back().box.x1;
    end_line(left);
    right.words.assign(middle, line.words.end());
    const std::uint32_t cut = right.words.front().begin;
    right.text.erase(0, cut);
    right.box.x0 = right.words.front().box.x0;
    for (PlacedWord& word : right.words) {
        word.begin -= cut;
        word.end -= cut;
    }
    return parts;
}

} // namespace rc::pdf
