#include "common/citation/quote.hpp"

#include "common/citation/text.hpp"
#include "common/text/utf8.hpp"

#include <string>
#include <vector>

namespace rc::citation {
namespace {

constexpr char32_t soft_hyphen = 0xAD, bullet = U'•', cell_end = U'|';
constexpr std::string_view left_out = "…";

// A text as quotes are compared, and which code point of it each of these bytes is from.
struct Comparable {
    std::string text;
    std::vector<std::uint32_t> places;
};

Comparable comparable(std::string_view text) {
    Comparable out;
    std::uint32_t place = 0;
    bool blank = false;
    for (std::size_t at = 0; at < text.size(); ++place) {
        const char32_t c = text::next_code_point(text, at);
        if (c == soft_hyphen) continue;
        if (is_blank(c) || c == bullet || c == cell_end) {
            blank = !out.text.empty();
            continue;
        }
        if (blank) out.text += ' ';
        blank = false;
        text::append_utf8(out.text, c);
        out.places.resize(out.text.size(), place);
    }
    return out;
}

} // namespace

bool stands_in(std::string_view quote, std::string_view text) {
    const std::string wanted = comparable(quote).text;
    return !wanted.empty() && comparable(text).text.find(wanted) != std::string::npos;
}

std::optional<QuotePlace> find_quote(std::string_view quote, std::string_view text) {
    const Comparable page = comparable(text);
    const std::string wanted = comparable(quote).text;
    if (wanted.empty()) return std::nullopt;
    const auto place = [&](std::size_t begin, std::size_t end) {
        return QuotePlace{page.places[begin], page.places[end - 1] + 1};
    };
    if (const auto at = page.text.find(wanted); at != std::string::npos) return place(at, at + wanted.size());
    const auto cut = wanted.find(left_out);
    if (cut == std::string::npos) return std::nullopt;
    const std::string first = one_line(wanted.substr(0, cut)), last = one_line(wanted.substr(cut + left_out.size()));
    if (first.empty() || last.empty()) return std::nullopt;
    const auto begin = page.text.find(first);
    if (begin == std::string::npos) return std::nullopt;
    const auto end = page.text.find(last, begin + first.size());
    if (end == std::string::npos) return std::nullopt;
    return place(begin, end + last.size());
}

} // namespace rc::citation
