// Small operations on text that the formats share.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::citation {

// White space and control characters.
bool is_blank(char32_t c);
// Each run of them becomes one space, none at the ends.
std::string one_line(std::string_view text);
// For element content and quoted attributes of XML 1.0; characters that XML cannot hold are left out.
std::string xml_escape(std::string_view text);
// In typographic quotation marks.
std::string quoted(std::string_view text);
// Empty parts are left out.
std::string joined(const std::vector<std::string>& parts, std::string_view between);

// Of a date "YYYY[-MM[-DD]]": 0 where it does not say.
struct DateParts {
    int year = 0, month = 0, day = 0;
};
DateParts date_parts(std::string_view date);
// "January" of 1.
std::string_view month_name(int month);

} // namespace rc::citation
