#include "common/citation/name_list.hpp"

#include "common/citation/text.hpp"
#include "common/text/utf8.hpp"

#include <functional>
#include <unicode/uchar.h>

namespace rc::citation {
namespace {

constexpr std::size_t most_in_apa = 20, most_in_entry = 10, kept_in_entry = 7, most_in_note = 3;

using Form = std::function<std::string(const Name&)>;

std::string family_or_whole(const Name& name) { return name.is_person() ? name.family : name.whole; }
std::string as_written(const Name& name) { return name.is_person() ? name.given + ' ' + name.family : name.whole; }
std::string turned(const Name& name) { return name.is_person() ? name.family + ", " + name.given : name.whole; }

std::string capitals(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();)
        text::append_utf8(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(text::next_code_point(text, at)))));
    return out;
}

// "Jean-Pierre A." -> "J.-P. A."
std::string initials(const std::string& given) {
    std::string out;
    bool begins = true;
    for (std::size_t at = 0; at < given.size();) {
        const char32_t c = text::next_code_point(given, at);
        if (c == ' ' || c == '-') {
            out += static_cast<char>(c);
            begins = true;
        } else if (begins && u_isalpha(static_cast<UChar32>(c))) {
            text::append_utf8(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))));
            out += '.';
            begins = false;
        }
    }
    return out;
}

// "a, b and c"; `last` stands before the last name, `first` is the form of the first one.
std::string listed(const std::vector<Name>& names, const Form& first, const Form& other, std::string_view last) {
    std::string out = first(names.front());
    for (std::size_t i = 1; i < names.size(); ++i)
        out.append(i + 1 == names.size() ? last : ", ").append(other(names[i]));
    return out;
}

std::string first_and_others(const std::vector<Name>& names, std::size_t kept, const Form& first, const Form& other,
                             const Terms& terms) {
    const std::vector<Name> shown(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(kept));
    return listed(shown, first, other, ", ") + (kept > 1 ? ", " : " ") + std::string(terms.others);
}

// " and " before the last name; English has a comma before it where there are `serial` names or more.
std::string before_last(const std::vector<Name>& names, const Terms& terms, std::size_t serial) {
    const bool comma = terms.language == "en" && names.size() >= serial;
    return (comma ? ", " : " ") + std::string(terms.join) + ' ';
}

} // namespace

std::string apa_entry(const std::vector<Name>& names) {
    const Form form = [](const Name& name) {
        return name.is_person() ? name.family + ", " + initials(name.given) : name.whole;
    };
    if (names.size() <= most_in_apa) return listed(names, form, form, ", & ");
    std::vector<Name> shown(names.begin(), names.begin() + most_in_apa - 1);
    shown.push_back(names.back());
    return listed(shown, form, form, ", . . . ");
}

std::string apa_in_text(const std::vector<Name>& names, const Terms& terms) {
    if (names.size() > 2) return first_and_others(names, 1, family_or_whole, family_or_whole, terms);
    return listed(names, family_or_whole, family_or_whole, " & ");
}

std::string chicago_entry(const std::vector<Name>& names, const Terms& terms) {
    if (names.size() > most_in_entry) return first_and_others(names, kept_in_entry, turned, as_written, terms);
    return listed(names, turned, as_written, before_last(names, terms, 2));
}

std::string chicago_note(const std::vector<Name>& names, const Terms& terms) {
    if (names.size() > most_in_note) return first_and_others(names, 1, as_written, as_written, terms);
    return listed(names, as_written, as_written, before_last(names, terms, 3));
}

std::string iso690_names(const std::vector<Name>& names, const Terms& terms) {
    const auto first = [](const Name& name) {
        return name.is_person() ? capitals(name.family) + ", " + name.given : name.whole;
    };
    const auto other = [](const Name& name) {
        return name.is_person() ? name.given + ' ' + capitals(name.family) : name.whole;
    };
    return listed(names, first, other, ' ' + std::string(terms.join) + ' ');
}

} // namespace rc::citation
