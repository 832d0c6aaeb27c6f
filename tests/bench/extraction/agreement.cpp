#include "tests/bench/extraction/agreement.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extract/text/clean.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>

namespace rc::bench {
namespace {

using Shingles = std::map<std::vector<std::string>, int>;

Shingles shingles_of(std::string_view text, std::size_t size) {
    const std::vector<std::string> words = words_of(text);
    Shingles shingles;
    for (std::size_t i = 0; i < std::max(words.size(), size) - size + 1 && !words.empty(); ++i) {
        const auto from = words.begin() + static_cast<std::ptrdiff_t>(i);
        ++shingles[{from, words.begin() + static_cast<std::ptrdiff_t>(std::min(i + size, words.size()))}];
    }
    return shingles;
}

// How many of `a` are in `b` too, and how many are not.
std::pair<double, double> shared(const Shingles& a, const Shingles& b) {
    double in = 0, out = 0;
    for (const auto& [shingle, count] : a) {
        const auto at = b.find(shingle);
        const int other = at == b.end() ? 0 : at->second;
        in += std::min(count, other);
        out += std::max(0, count - other);
    }
    return {in, out};
}

} // namespace

std::vector<std::string> words_of(std::string_view text) {
    const std::string utf8 = clean_line(text); // else a ligature would make another word of it
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = text::next_code_point(utf8, at);
        if (u_isalnum(static_cast<UChar32>(c)) || c == '_')
            text::append_utf8(words.back(), c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

Agreement agreement(const std::string& expected, const std::string& found, std::size_t size) {
    const Shingles want = shingles_of(expected, size), have = shingles_of(found, size);
    const auto [right, wrong] = shared(have, want);
    const double missed = shared(want, have).second;
    return {right + wrong == 0 ? 1 : right / (right + wrong), right + missed == 0 ? 1 : right / (right + missed)};
}

void AgreementMean::add(const Agreement& one) {
    sum_.precision += one.precision;
    sum_.recall += one.recall;
    ++count_;
}

Agreement AgreementMean::mean() const { return {sum_.precision / count_, sum_.recall / count_}; }

} // namespace rc::bench
