#include "server/search/neighbours.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>
#include <tuple>
#include <xapian.h>

namespace rc::search {
namespace {

std::u32string letters_of(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out += text::next_code_point(text, at);
    return out;
}

// Distances of the beginnings of one word after another to all beginnings of `word`: what two words in sorted order
// have in common is computed once. Optimal string alignment: no letter is changed twice.
class Distances {
public:
    Distances(std::u32string word, unsigned most) : word_(std::move(word)), most_(most), rows_(1) {
        for (unsigned i = 0; i <= word_.size(); ++i) rows_[0].push_back(i);
    }

    // The distance of `term` if it is near. Else nothing, and `hopeless` is the number of its letters behind which no
    // word can be near any more (0: longer words may be).
    bool is_near(const std::u32string& term, unsigned& distance, std::size_t& hopeless) {
        const auto common = std::ranges::mismatch(term, term_).in1 - term.begin();
        std::size_t row = std::min(static_cast<std::size_t>(common), rows_.size() - 1);
        rows_.resize(row + 1);
        term_ = term;
        for (hopeless = 0; row < term.size(); ++row) {
            add_row();
            // A swap reaches back two rows.
            if (least(row + 1) > most_ && least(row) >= most_) {
                hopeless = row + 1;
                return false;
            }
        }
        distance = rows_.back().back();
        return distance <= most_;
    }

private:
    void add_row() {
        const std::size_t row = rows_.size();
        const char32_t letter = term_[row - 1];
        std::vector<unsigned> next{static_cast<unsigned>(row)};
        const std::vector<unsigned>& above = rows_.back();
        for (std::size_t i = 1; i <= word_.size(); ++i) {
            unsigned best = std::min({above[i] + 1, next[i - 1] + 1, above[i - 1] + (word_[i - 1] != letter)});
            if (row > 1 && i > 1 && letter == word_[i - 2] && term_[row - 2] == word_[i - 1])
                best = std::min(best, rows_[row - 2][i - 2] + 1);
            next.push_back(best);
        }
        rows_.push_back(std::move(next));
    }

    unsigned least(std::size_t row) const { return std::ranges::min(rows_[row]); }

    std::u32string word_, term_;
    unsigned most_;
    std::vector<std::vector<unsigned>> rows_; // row n: the first n letters of term_
};

// Behind every term that begins as the first `letters` of `term`.
std::string behind(const std::string& term, std::size_t letters) {
    std::size_t at = 0;
    for (; letters > 0; --letters) text::next_code_point(term, at);
    std::string out = term.substr(0, at);
    out.back() = static_cast<char>(static_cast<unsigned char>(out.back()) + 1); // the last byte of UTF-8 is below 0xFF
    return out;
}

// Those that begin with `beginning`, which may be empty.
void walk(std::string_view word, unsigned most, const std::string& beginning, const Xapian::Database& database,
          std::vector<Neighbour>& found) {
    Distances distances(letters_of(word), most);
    auto it = database.allterms_begin(beginning);
    const auto end = database.allterms_end(beginning);
    if (beginning.empty() && it != end) it.skip_to("a"); // prefixes are capitals; words with digits are no neighbours
    while (it != end) {
        const std::string term = *it;
        unsigned distance = 0;
        std::size_t hopeless = 0;
        if (distances.is_near(letters_of(term), distance, hopeless) && distance > 0)
            found.push_back({term, distance, it.get_termfreq()});
        if (hopeless > 0)
            it.skip_to(behind(term, hopeless));
        else
            ++it;
    }
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

} // namespace

unsigned most_distance(std::size_t letters) { return letters < 4 ? 0 : letters < 7 ? 1 : 2; }

std::vector<Neighbour> neighbours(std::string_view word, std::size_t count, const Xapian::Database& database) {
    std::vector<Neighbour> found;
    const unsigned most = most_distance(text::count_code_points(word));
    if (most == 0 || has_digit(word)) return found;
    walk(word, 1, "", database, found);
    if (found.empty() && most > 1) {
        std::size_t first_letter = 0;
        text::next_code_point(word, first_letter);
        walk(word, most, std::string(word.substr(0, first_letter)), database, found);
    }
    std::erase_if(found, [](const Neighbour& neighbour) { return has_digit(neighbour.term); });
    std::ranges::sort(found, {}, [](const Neighbour& neighbour) {
        return std::tuple(neighbour.distance, -std::int64_t{neighbour.documents}, neighbour.term);
    });
    if (found.size() > count) found.resize(count);
    return found;
}

} // namespace rc::search
