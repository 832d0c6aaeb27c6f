#include "server/search/warning.hpp"

#include <algorithm>
#include <cassert>

namespace rc::search {

const std::vector<std::pair<std::string_view, std::string_view>>& warning_texts() {
    // clang-format off
    static const std::vector<std::pair<std::string_view, std::string_view>> texts{
        {"unknown-word",        "no document has the word “{word}”"},
        {"unknown-value",       "no document has the {field} “{value}”; searched as words"},
        {"any-words",           "no document has all of these words; documents with any of them are listed"},
        {"few-with-all",        "documents with all of these words: {count}; those with any of them are listed as well"},
        {"other-languages",     "where few documents of a language have all of this, those with its concepts are listed as well"},
        {"leading-wildcard",    "“*{word}”: a wildcard cannot stand at the beginning of a word; searched as “{word}”"},
        {"short-wildcard",      "“{word}”: a wildcard needs two letters before it; searched as plain words"},
        {"wide-wildcard",       "“{word}” fits more words than can be searched at once; only the {count} most frequent are"},
        {"plain-operator",      "“{word}” has nothing to join here; searched as a word"},
        {"plain-distance",      "“{word}” can only stand between two words; searched as a word"},
        {"closing-parenthesis", "a closing parenthesis without an opening one was ignored"},
        {"open-parenthesis",    "a parenthesis is not closed; it was closed at the end"},
        {"deep-parentheses",    "parentheses are nested too deeply; the inner ones were ignored"},
        {"open-quotation",      "a quotation mark is not closed; what follows it was searched as words"},
        {"many-words",          "only the first {count} words are searched"},
        {"no-field",            "“{word}” is not a field; searched as words"},
        {"unreadable-value",    "“{word}” cannot be read as a search in the field {field}; searched as words"},
    };
    // clang-format on
    return texts;
}

std::string in_english(const Warning& warning) {
    const auto row =
        std::ranges::find(warning_texts(), warning.code, &std::pair<std::string_view, std::string_view>::first);
    assert(row != warning_texts().end());
    std::string text(row->second);
    for (const auto& [name, value] : warning.values) {
        const std::string place = '{' + std::string(name) + '}';
        for (std::size_t at = text.find(place); at != text.npos; at = text.find(place, at + value.size()))
            text.replace(at, place.size(), value);
    }
    return text;
}

} // namespace rc::search
