#include "common/citation/quote.hpp"

#include "common/citation/text.hpp"

namespace rc::citation {
namespace {

void replace_all(std::string& text, std::string_view old, std::string_view by) {
    for (std::size_t at = text.find(old); at != text.npos; at = text.find(old, at + by.size()))
        text.replace(at, old.size(), by);
}

std::string comparable(std::string_view text) {
    std::string out(text);
    replace_all(out, "\u00AD", ""); // soft hyphen
    for (const std::string_view sign : {"•", "|"}) replace_all(out, sign, " ");
    return one_line(out);
}

} // namespace

bool stands_in(std::string_view quote, std::string_view text) {
    const std::string wanted = comparable(quote);
    return !wanted.empty() && comparable(text).find(wanted) != std::string::npos;
}

} // namespace rc::citation
