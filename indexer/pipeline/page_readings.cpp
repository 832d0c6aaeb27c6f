#include "indexer/pipeline/page_readings.hpp"

#include "common/text/code_points.hpp"
#include "common/text/language_identification.hpp"
#include "common/text/utf8.hpp"
#include "indexer/pipeline/lost_marks.hpp"

#include <algorithm>
#include <array>

namespace rc {
namespace {

struct Script {
    char32_t first, last;
    const char* code;
};
constexpr std::array<Script, 6> scripts{{{U'A', 0x24F, "Latn"},
                                         {0x370, 0x3FF, "Grek"},
                                         {0x400, 0x52F, "Cyrl"},
                                         {0x590, 0x5FF, "Hebr"},
                                         {0x600, 0x6FF, "Arab"},
                                         {0x1F00, 0x1FFF, "Grek"}}};

// The group's own tag; of the four that are one to the model, what their script alone leaves open is "sh".
std::string tag_of(text::Group group, const std::string& script) {
    if (group == text::Group::hbs) return script == "Cyrl" ? "sr-Cyrl" : "sh";
    for (const std::string_view tag : {"en", "sl", "bg", "mk", "ro", "el", "sq", "tr"})
        if (text::group_of(tag) == group) return std::string(tag);
    return {};
}

} // namespace

std::string script_of_text(std::string_view text) {
    std::array<std::size_t, scripts.size() + 1> letters{};
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (text::kind_of(c) != text::Kind::letter) continue;
        const auto script = std::ranges::find_if(scripts, [&](const Script& s) { return c >= s.first && c <= s.last; });
        ++letters[static_cast<std::size_t>(script - scripts.begin())];
    }
    const auto most = static_cast<std::size_t>(std::ranges::max_element(letters) - letters.begin());
    if (letters[most] == 0) return {};
    return most == scripts.size() ? "Zyyy" : scripts[most].code;
}

void complete_readings(std::vector<Page>& pages, const std::string& method, const std::string& language) {
    const text::Group of_document = text::group_of(language);
    for (Page& page : pages) {
        PageReading& reading = page.reading;
        if (reading.method.empty()) reading.method = method;
        if (page.text.empty() && reading.faults.none()) reading.faults.add(Fault::empty);
        reading.script = script_of_text(page.text);
        if (reading.script.empty()) { // a picture is probably of what the rest is
            reading.language = reading.faults.hide() ? language : std::string();
            continue;
        }
        const text::Group group = text::group_of_page(page.text, of_document);
        reading.language = group == of_document ? language : tag_of(group, reading.script);
        const bool whole = !reading.faults.hide() && !reading.faults.has(Fault::lost_letters);
        if (whole && has_lost_marks(page.text, group)) reading.faults.add(Fault::no_diacritics);
    }
}

} // namespace rc
