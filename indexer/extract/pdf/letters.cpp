#include "indexer/extract/pdf/letters.hpp"

#include "common/text/utf8.hpp"

#include <unicode/uchar.h>

namespace rc::pdf {
namespace {

UChar32 first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? 0 : static_cast<UChar32>(text::next_code_point(text, at));
}

} // namespace

Letters letters_of(std::string_view text) {
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<UChar32>(text::next_code_point(text, at));
        letters.all += u_isalpha(c) ? 1 : 0;
        letters.capital += u_isupper(c) ? 1 : 0;
    }
    return letters;
}

bool begins_lower(std::string_view text) { return u_islower(first_of(text)) != 0; }
bool begins_letter(std::string_view text) { return u_isalpha(first_of(text)) != 0; }

bool is_numeric(std::string_view text) {
    std::size_t digits = 0, others = 0;
    for (const char c : text)
        if (c >= '0' && c <= '9')
            ++digits;
        else if (std::string_view(" .,%()-+/*").find(c) == std::string_view::npos)
            ++others;
    return digits > 0 && digits >= others;
}

} // namespace rc::pdf
