// The words of a reference in the languages of the region: the terms that the locales of the Citation Style Language
// define (https://github.com/citation-style-language/locales), so that a sentence of ours and one of a reference
// manager agree.
#pragma once
#include <string>
#include <string_view>

namespace rc::citation {

struct Terms {
    std::string_view language;  // BCP 47
    std::string_view join;      // before the last of several names: "and"
    std::string_view others;    // for names left out: "et al."
    std::string_view undated;   // "n.d."
    std::string_view no_date;   // in full
    std::string_view page;      // "p."
    std::string_view part;      // of a text without pages
    std::string_view online;    // the medium
    std::string_view viewed;    // before the day
    std::string_view available; // before the address
};

// English where that language has none. Any thread.
const Terms& terms_in(std::string_view language);

// "2023-05-07" as a style for English has it, "2023, May 7", and in other languages as dates are written there,
// "7. svibnja 2023."; as exact as the date is. `undated` for "".
std::string date_in(const Terms& terms, std::string_view date);

} // namespace rc::citation
