#include "common/text/language_features.hpp"

#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <unicode/uchar.h>

namespace rc::text {

namespace {

constexpr std::u32string_view before_sentence = U".!?:\n\u2022";
constexpr std::size_t longest_word = 40; // letters; longer runs are no words

char32_t lower(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
    switch (c) { // Romanian is written with comma and with cedilla; Turkish has the cedilla
    case U'Ș':
    case U'ș':
        return U'ş';
    case U'Ț':
    case U'ț':
        return U'ţ';
    default:
        return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    }
}

// "https://example.org/page", "www.example.org" and "name@example.org" are of no language. Where `utf8` ends or has a
// space.
std::size_t end_of_address(std::string_view utf8, std::size_t begin) {
    const std::size_t end = std::min(utf8.find_first_of(" \t\r\n", begin), utf8.size());
    const std::string_view chunk = utf8.substr(begin, end - begin);
    const bool is_address =
        chunk.find("://") != chunk.npos || chunk.starts_with("www.") || chunk.find('@') != chunk.npos;
    return is_address ? end : begin;
}

class Words {
public:
    Words(std::string_view utf8, const SeeWord& see) : utf8_(utf8), see_(see) {}

    void read() {
        for (std::size_t at = 0; at < utf8_.size();) {
            if (at == 0 || utf8_[at - 1] == ' ' || utf8_[at - 1] == '\n')
                if (at = end_of_address(utf8_, at); at == utf8_.size()) break;
            const char32_t c = next_code_point(utf8_, at);
            switch (kind_of(c)) {
            case Kind::letter:
                add(c);
                break;
            case Kind::mark:
            case Kind::joiner:
                break;
            default:
                end_word();
                begins_sentence_ = begins_sentence_ || before_sentence.find(c) != before_sentence.npos;
            }
        }
        end_word();
    }

private:
    void add(char32_t c) {
        const bool is_large = is_capital(c);
        if (word_.empty()) begins_large_ = is_large;
        goes_on_large_ = !word_.empty() && (goes_on_large_ || is_large);
        word_ += lower(c);
    }

    void end_word() {
        if (word_.empty()) return;
        if (word_.size() <= longest_word)
            see_(script_of(word_.front()), word_, begins_large_ && !goes_on_large_ && !begins_sentence_);
        begins_sentence_ = false;
        word_.clear();
    }

    std::string_view utf8_;
    const SeeWord& see_;
    std::u32string word_;
    bool begins_large_ = false, goes_on_large_ = false, begins_sentence_ = true;
};

} // namespace

Script script_of(char32_t c) {
    if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
    if (c >= 0x400 && c < 0x530) return Script::cyrillic;
    if ((c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000)) return Script::greek;
    return Script::other;
}

void for_each_word(std::string_view utf8, const SeeWord& see) { Words(utf8, see).read(); }

} // namespace rc::text
