// Completions for what is typed so far: a value in, a value out.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

class Snapshot;

struct SuggestRequest {
    std::string typed;
    std::string language =
        "en";               // of the reader: of the labels of concepts, and of the title where translations fit alike
    std::uint32_t size = 4; // at most so many of each kind
};

// What choosing it searches: `query`, and documents of `publisher` only unless that is empty.
struct Suggestion {
    enum class Kind { concept_, title, publisher, words };

    Kind kind;
    std::string text; // to be shown
    std::string query, publisher;
    std::string id{};       // of the concept or the document
    std::string language{}; // of the title
    std::string matched{};  // the label of the concept that was typed, where it is not the one shown
    std::string matched_language{};
    std::uint32_t documents = 1; // that have the concept, the publisher, or at least all of the words
};

struct Suggestions {
    std::vector<Suggestion> list; // by kind, in the order of Kind; best first
    std::uint64_t generation = 0;
    std::string updated;
};

// Concepts of which any label, in whatever language and script, has the typed words, the last one as the beginning of a
// word; titles and publishers likewise; where no concept and no title fits, the last word completed so that documents
// have it with the others. Only concepts that documents have: choosing one that finds nothing would help nobody. Of a
// family one title. Nothing for queries with quotes, fields or operators, since choosing would lose these.
// Lets Xapian's exceptions through.
Suggestions suggest(const SuggestRequest& request, const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
