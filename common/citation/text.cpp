#include "common/citation/text.hpp"

#include "common/text/utf8.hpp"

#include <array>
#include <charconv>

namespace rc::citation {
namespace {

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

} // namespace

bool is_blank(char32_t c) { return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029; }

std::string one_line(std::string_view text) {
    std::string out;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (is_blank(c)) {
            blank = true;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        text::append_utf8(out, c);
    }
    return out;
}

std::string xml_escape(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        const bool is_allowed = c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
        if (!is_allowed) continue;
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            text::append_utf8(out, c);
    }
    return out;
}

std::string quoted(std::string_view text) { return "“" + one_line(text) + "”"; }

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const std::string& part : parts)
        if (!part.empty()) out.append(out.empty() ? "" : between).append(part);
    return out;
}

DateParts date_parts(std::string_view date) {
    DateParts parts;
    parts.year = number(date.substr(0, 4));
    if (date.size() >= 7) parts.month = number(date.substr(5, 2));
    if (date.size() >= 10) parts.day = number(date.substr(8, 2));
    return parts;
}

std::string_view month_name(int month) {
    static constexpr std::array<std::string_view, 13> names{"",        "January",  "February", "March",  "April",
                                                            "May",     "June",     "July",     "August", "September",
                                                            "October", "November", "December"};
    return names.at(static_cast<std::size_t>(month));
}

} // namespace rc::citation
