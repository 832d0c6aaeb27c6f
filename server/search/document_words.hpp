// How one document writes a word that the index knows only folded and as a stem.
#pragma once
#include "common/index/stored_document.hpp"
#include "common/text/tokens.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

// Reads each page once, when a word on it is asked for. For one thread, like the database.
class DocumentWords {
public:
    // Lets Xapian's exceptions through.
    DocumentWords(std::uint32_t document, const Xapian::Database& database);

    const index::StoredDocument& record() const { return record_; }
    // The word at one of the first places of `term` (of a label, its first word); in small letters if it stands so at
    // one of them, as the beginning of a sentence is no part of a word. Empty if no place is known.
    std::string written(const std::string& term);

private:
    struct Text {
        std::string text;
        std::vector<text::Token> tokens;
    };
    const Text& text_at(std::uint32_t position);
    std::string word_at(std::uint32_t position);

    std::uint32_t document_;
    const Xapian::Database& database_;
    index::StoredDocument record_;
    std::map<std::uint32_t, Text> texts_; // by the position of their first word
};

} // namespace rc::search
