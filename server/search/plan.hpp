// The query resolved against one state of the index: which terms stand for each word, which documents for each
// operator.
#pragma once
#include "server/search/bitmap.hpp"
#include "server/search/query.hpp"
#include "server/search/text_groups.hpp"

#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

class Snapshot;

enum class Form { word, script, inflection, wildcard, concept_ }; // script: a reading of what was typed

struct Term {
    std::string name; // of the index
    std::uint32_t documents = 0;
    Form form = Form::word;
    text::Group group = text::Group::none; // of an inflection: the languages it is one in
    // Of a form that is no inflection: the languages in whose texts an inflection of the word stands wherever it does.
    TextGroups stemmed_in{};
};

// A word or wildcard of the query with the terms of the index that stand for it; none if no document has it.
struct PlannedWord {
    std::string typed, folded;
    bool in_field = false; // must stand in one field of the description, not just anywhere
    std::vector<Term> terms;
    std::string concept_id{};    // of a concept, else empty
    std::uint32_t documents = 0; // at least as many have it; the sum over the terms, at most all
    double weight = 0;           // in ranking, once weighed (word_weight.hpp)
    bool is_exact = false;       // must stand as it was typed
    bool is_read = false;        // typed in Latin letters, and searched as what it stands for in another script
};

struct Plan {
    Node::Kind kind = Node::Kind::everything;
    std::vector<PlannedWord> words; // of a word or wildcard: one; of phrase and NEAR: in order
    unsigned distance = 0;
    bool is_hyphenated = false; // of a phrase: typed as one word ("drop-in"), not in quotes
    std::vector<Plan> parts;    // of conjunction, disjunction and negation
    SharedSet set;              // documents that match; for value and range from the start, else after match()
    // Of the root, if documents with a part of what was asked for were added: those with all of it.
    SharedSet complete{};
};

// So many documents are a first page. Where fewer have all that was asked for, those with some of it are of use.
inline constexpr std::uint32_t first_page = 20;

struct ResolveOptions {
    bool inflections = true;
};

// Finds the terms. A field value that no document and no list knows is searched as words; wildcards take the most
// frequent terms up to a limit; both with a warning added to `warnings`.
Plan resolve(const Node& node, const Snapshot& snapshot, const Xapian::Database& database,
             const ResolveOptions& options, Warnings& warnings);

// Fills in `set` everywhere and gives that of the root.
SharedSet match(Plan& plan, const Snapshot& snapshot, const Xapian::Database& database);

// True if the plan has words to rank by (outside negations).
bool has_words(const Plan& plan);

// True if the plan asks for so many things (words, phrases, labels of the thesaurus; outside negations) that it is a
// question rather than a name: it says what it is about, and few documents hold all of it.
bool is_question(const Plan& plan);

} // namespace rc::search
