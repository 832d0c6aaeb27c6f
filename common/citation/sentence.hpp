// A reference as a sentence to put into a text, as plain text.
// APA: Publication Manual of the American Psychological Association, 7th ed., 2020, chapters 8 to 10
// Chicago: The Chicago Manual of Style, 17th ed., 2017, chapter 14; a note where a place is cited, else an entry of a
// bibliography
// ISO 690:2021, Guidelines for bibliographic references and citations to information resources
#pragma once
#include "common/citation/record.hpp"

#include <array>
#include <string_view>

namespace rc::citation {

enum class Style { apa, chicago, iso690 };

struct StyleName {
    Style style;
    std::string_view code, name; // for parameters, for people
};
inline constexpr std::array<StyleName, 3> styles{
    {{Style::apa, "apa", "APA"}, {Style::chicago, "chicago", "Chicago"}, {Style::iso690, "iso690", "ISO 690"}}};

// A quote stands before the reference. Without authors the publisher is the author.
// Its own words are in `language` (BCP 47) where there are terms in it (terms.hpp), else in English.
std::string sentence(const Record& record, Style style, std::string_view language = "en");

} // namespace rc::citation
