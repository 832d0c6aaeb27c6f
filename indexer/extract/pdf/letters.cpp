#include "indexer/extract/pdf/letters.hpp"

#include "common/text/utf8.hpp"

#include <unicode/uchar.h>

namespace rc::pdf {

Letters letters_of(std::string_view text) {
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<UChar32>(text::next_code_point(text, at));
        letters.all += u_isalpha(c) ? 1 : 0;
        letters.capital += u_isupper(c) ? 1 : 0;
    }
    return letters;
}

} // namespace rc::pdf
