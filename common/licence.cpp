#include "common/licence.hpp"

#include <array>
#include <string>

namespace rc {
namespace {

// clang-format off
constexpr auto licences = std::to_array<OpenLicence>({
    {"CC0-1.0",      "CC0 1.0 Universal",                              "https://creativecommons.org/publicdomain/zero/1.0/"},
    {"CC-PDM-1.0",   "Public Domain Mark 1.0",                         "https://creativecommons.org/publicdomain/mark/1.0/"},
    {"CC-BY-4.0",    "Creative Commons Attribution 4.0",               "https://creativecommons.org/licenses/by/4.0/"},
    {"CC-BY-3.0",    "Creative Commons Attribution 3.0",               "https://creativecommons.org/licenses/by/3.0/"},
    {"CC-BY-2.5",    "Creative Commons Attribution 2.5",               "https://creativecommons.org/licenses/by/2.5/"},
    {"CC-BY-2.0",    "Creative Commons Attribution 2.0",               "https://creativecommons.org/licenses/by/2.0/"},
    {"CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0",    "https://creativecommons.org/licenses/by-sa/4.0/"},
    {"CC-BY-SA-3.0", "Creative Commons Attribution-ShareAlike 3.0",    "https://creativecommons.org/licenses/by-sa/3.0/"},
    {"CC-BY-SA-2.5", "Creative Commons Attribution-ShareAlike 2.5",    "https://creativecommons.org/licenses/by-sa/2.5/"},
    {"CC-BY-SA-2.0", "Creative Commons Attribution-ShareAlike 2.0",    "https://creativecommons.org/licenses/by-sa/2.0/"},
    {"OGL-UK-3.0",   "Open Government Licence 3.0 (United Kingdom)",   "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"},
});
// clang-format on

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Lower case, each run of blanks and hyphens one hyphen: "CC BY 4.0" as "cc-by-4.0".
std::string code_form(std::string_view text) {
    std::string form;
    for (const char c : text) {
        const bool parts = c == ' ' || c == '-';
        if (parts && (form.empty() || form.back() == '-')) continue;
        form += parts ? '-' : lower(c);
    }
    return form;
}

// Lower case, without protocol, "www." and slashes at the end.
std::string address_form(std::string_view text) {
    for (const std::string_view start : {"https://", "http://", "www."})
        if (code_form(text.substr(0, start.size())) == start) text.remove_prefix(start.size());
    while (text.ends_with('/')) text.remove_suffix(1);
    std::string form;
    for (const char c : text) form += lower(c);
    return form;
}

// The address itself, or what lies below it: ".../by/4.0/deed.sr", ".../by/3.0/rs".
bool leads_to(const std::string& written, const std::string& licence) {
    return written.starts_with(licence) && (written.size() == licence.size() || written[licence.size()] == '/');
}

} // namespace

const OpenLicence* find_open_licence(std::string_view statement) {
    const std::string code = code_form(statement), address = address_form(statement);
    for (const OpenLicence& licence : licences)
        if (code == code_form(licence.code) || leads_to(address, address_form(licence.address))) return &licence;
    return nullptr;
}

} // namespace rc
