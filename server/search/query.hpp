// What a person typed, as a tree of plain values.
//
//   words               documents with all of them; `a OR b` one of them; OR binds weaker than AND; ( ) groups
//   -word, NOT word     documents without it
//   "several words"     these words side by side, also in other inflections; a single quoted word is taken as it stands
//   harm-reduction      the same as "harm reduction"
//   a NEAR/5 b          with at most four words between them, in any order; NEAR alone means NEAR/10
//   nalox*, de*al, d?m  wildcards behind at least two letters: any letters, one letter
//   field:value         for every row of the field table: title:naloxone, country:RS, publisher:"Ministry of Health"
//   field:a..b          a range of dates or years, both inclusive, each end may be left open
//
// Free text is never an error: what cannot be read as an operator is searched as words, and a warning says so.
#pragma once
#include "common/fields.hpp"
#include "server/search/warning.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rc::search {

struct Node {
    enum class Kind {
        everything,  // nothing was typed
        word,        // text
        wildcard,    // text holds '*' and '?'
        phrase,      // children: words and wildcards, side by side
        near,        // children: words and wildcards, at most `distance` words apart
        concept_,    // text is the id of a concept of the thesaurus, typed its label as met
        value,       // text is the value of `field`
        range,       // from `text` to `to` in `field`; either may be empty
        conjunction, // all children
        disjunction, // one of the children
        negation     // not the one child
    };

    Kind kind = Kind::everything;
    std::string text;  // folded for words and wildcards, as typed for values
    std::string typed; // a word as typed; of a phrase: the hyphenated word, empty if it was in quotes
    // Of a word typed in Latin letters for another script or spelling: all that it is searched as, `text` first
    // (query_scripts.hpp). Empty for a word that is what it is.
    std::vector<std::string> readings{};
    std::string to;
    const Field* field = nullptr; // of a value, a range, or words that must stand in that field
    unsigned distance = 0;
    bool exact = false; // a word that must not be inflected
    std::vector<Node> children;

    bool operator==(const Node&) const = default;
};

// A word that may stand anywhere and in any form: not in quotes, not in a field.
inline bool is_bare_word(const Node& node) {
    return node.kind == Node::Kind::word && !node.exact && node.field == nullptr;
}

// Words joined by hyphens, not in quotes and not in a field.
inline bool is_hyphenated(const Node& node) {
    if (node.kind != Node::Kind::phrase || node.typed.empty()) return false;
    for (const Node& part : node.children)
        if (!is_bare_word(part)) return false;
    return true;
}

// What a word is searched as: its readings, or itself.
inline std::vector<std::string> readings_of(const Node& node) {
    return node.readings.empty() ? std::vector{node.text} : node.readings;
}

struct Query {
    Node root;
    Warnings warnings; // what was taken otherwise than written
    bool operator==(const Query&) const = default;
};

// Pure; any thread; never throws for any text.
Query parse_query(std::string_view typed);

// The tree in words: `naloxone AND (a OR "b c") AND NOT title:d`. The empty text for everything.
std::string in_words(const Node& node);

} // namespace rc::search
