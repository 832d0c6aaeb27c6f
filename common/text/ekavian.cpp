#include "common/text/ekavian.hpp"

#include <string_view>

namespace rc::text {

namespace {

constexpr std::string_view before_je = "bcdfghkmprstvz"; // lj and nj are letters of their own
constexpr std::string_view before_ije = "bcdfghklmnprstvz";

bool follows(std::string_view letters, std::string_view word) {
    return !word.empty() && letters.find(word.back()) != std::string_view::npos;
}

} // namespace

void write_ekavian(std::string& word) {
    if (word.find("je", 1) == std::string::npos) return;
    std::string written;
    written.reserve(word.size());
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word.compare(at, 3, "ije") == 0 && at + 3 < word.size() && follows(before_ije, written))
            at += 2;
        else if (word.compare(at, 2, "je") == 0 && at + 2 < word.size() && follows(before_je, written))
            at += 1;
        written += word[at];
    }
    word = std::move(written);
}

} // namespace rc::text
